import type { Span } from '../../types.ts'
import { type Reading, sentenceAround, textOf } from '../reading.ts'
import type { PlacedSum } from '../sums/sums.ts'
import { isNominalRent } from '../totals/nominalRents.ts'
import { isOfBids, isOfOptions, labelOver } from './asideSums.ts'
import { isDecisionLevel } from './decisionLevels.ts'
import { explained } from './explained.ts'
import { isOfHousehold, isPaidToUs, isPrecept } from './incomingSums.ts'
import { isHeldAgainst, isLimit, isOfQuotations } from './limits.ts'
import { ledRole } from './listedSums.ts'
import { isGotByOthers } from './othersSums.ts'
import { isPastYear } from './pastYears.ts'
import { isPartOfRaised, raise } from './raisedAwards.ts'
import { inRequestText } from './requestRoles.ts'
import { isOfAnotherDecision, isOutsideVat } from './sentenceSigns.ts'
import { settledSum } from './settledSums.ts'
import { maybe, sure, type Verdict } from './verdict.ts'
import { isFundRaised, isSought } from './wordedSums.ts'

const THRESHOLD_WORDS =
  /\b(?:threshold|(?:or|and) (?:above|more|less|over|below|under)|up to and including|above which|(?<!\bnot )exceed(?:s|ing|ed)?|in excess of|(?:valued|value|contracts?|awards?|grants?|purchases?|virements?|payments?|amounts?|expenditure|sums?)(?: \w+){0,5} (?:above|over|under|below|up to|between|at|of)|delegat|limit|upper limit|de minimis|greater than|less than)\b/iu
const RULES_WORDS =
  /\b(?:regulations?|scheme of (?:delegation|consent|governance)|scheme of|standing orders|contracts? (?:and funding )?code|financial (?:instructions|procedures)|delegat\w+|reserved to|requires? (?:the )?(?:approval|authori|decision)|must (?:be procured|approve|seek)|directive|procurement (?:law|rules|act)|threshold|policy requires|framework of|rules\b|requires? an? |needs? (?:the )?(?:consent|approval|agreement)|without the (?:agreement|approval|consent)|may approve|governance framework)\b/iu
// "PCD 582 - £60,000; and PCD 401 - £35,000": what earlier decisions provide
const SOURCE_DECISION = /\b[A-Z]{2,6}[\s/-]?\d{1,6}(?:[/-]\d+)?\)?\s*[-–:]\s*$/u

/** From here on, in pence, a sum that nothing asks for is of a whole country or of all programmes: £500m. */
export const OF_A_NATION = 500_000_000_00

/** What is known of a sum besides its sentence: the item or lead of the request that holds it, and when its money starts. */
type Known = { readonly ask: Span | null; readonly startsOn: string | null }

/** The role of a sum in running text, by its sentence. */
export function inText(reading: Reading, sum: PlacedSum, { ask, startsOn }: Known): Verdict {
  const { layout, form } = reading
  const zone = form.zones[sum.block] ?? ''
  const sentence = sentenceAround(layout, sum.start)
  const before = layout.text.slice(sentence.start, sum.start)
  const behind = layout.text.slice(sum.end, sentence.end)
  const whole = textOf(layout, sentence)
  const isRequest = ask !== null
  if (SOURCE_DECISION.test(before)) return sure('source')
  if (isOfHousehold(whole, sum.pence)) return sure('context')
  if (!isRequest && isOfBids(before)) return maybe('context')
  if (isPaidToUs(before, behind) || isPrecept(before)) return sure('income')
  if (!isRequest && isFundRaised(before)) return sure('source')
  if (!isRequest && isDecisionLevel(before, longSentence(layout.text, sum))) return sure('threshold')
  const settled = isRequest ? null : settledSum({ before, behind })
  if (settled !== null) return settled
  const raised = raise(before, behind)
  if (raised !== null) return sure(raised)
  if (isPartOfRaised(before)) return sure('context')
  if (layout.blocks[sum.block]?.kind === 'heading' && /\b(?:over|above|up to|under|below)\s*$/iu.test(before))
    return sure('threshold')
  if (/\b(?:each|every|any) [\w ]{3,30} (?:above|over|below|under) $/iu.test(before)) return sure('threshold')
  if (isOfQuotations(whole) || isLimit({ before, behind, whole, zone, isRequest })) return sure('threshold')
  const isRule =
    RULES_WORDS.test(whole) && THRESHOLD_WORDS.test(whole) && !isHeldAgainst(before, behind) && !isSought(before)
  if (/\bspecial polic(?:e|ing) services?\b/iu.test(whole)) return sure('income')
  if (isOutsideVat(layout.text, sum)) return sure('context')
  if (isRule && (zone === 'legal' || zone === 'commercial' || !isRequest)) return sure('threshold')
  if (sum.pence === 0 || (isRequest && isNominalRent(before, sum.pence))) return sure('context')
  if (ask !== null && isPastYear({ before, behind, startsOn }) && /\($/u.test(before)) return sure('earlier')
  if (ask === null && isOfOptions(labelOver(layout, sum.block), whole) && !isOfAnotherDecision(whole))
    return sure('context')
  if (ask !== null) return inRequestText(layout.text.slice(ask.start, sum.start), behind)
  const led = ledRole(layout, sum)
  if (led !== null) return maybe(led)
  if (sum.pence >= OF_A_NATION) return maybe('context')
  if (isGotByOthers(layout, { before, behind })) return maybe('context')
  return explained({ before, behind, whole, zone, isRequest: false }, startsOn)
}

/** A sum's sentence, over its semicolons. */
const longSentence = (text: string, { start, end }: PlacedSum): string =>
  (text
    .slice(0, start)
    .split(/\n|\.\s/u)
    .at(-1) ?? '') + (text.slice(start, end + 500).split(/\n|\.\s/u)[0] ?? '')
