import type { Span } from '../../types.ts'
import { type Reading, sentenceAround, textOf } from '../reading.ts'
import type { PlacedSum } from '../sums/sums.ts'
import { isNominalRent } from '../totals/nominalRents.ts'
import { isOfBids, isOfOptions, labelOver, setAside } from './asideSums.ts'
import { isDecisionLevel } from './decisionLevels.ts'
import { isGivenBefore } from './givenBefore.ts'
import { isDrawn, isHeld } from './heldSums.ts'
import {
  isGivenToUs,
  isMetByIncome,
  isOfHousehold,
  isOthersShare,
  isPaidToUs,
  isPrecept,
  isToComeIn,
  OTHERS_PAY,
} from './incomingSums.ts'
import { isHeldAgainst, isLimit, isOfQuotations, type Sentence } from './limits.ts'
import { ledRole } from './listedSums.ts'
import { isGotByOthers, ofOthers } from './othersSums.ts'
import { toldInPassing } from './passingSums.ts'
import { COST, GAVE, hasGiven, isPastYear } from './pastYears.ts'
import { isPayer } from './payingSums.ts'
import { ofPotsAndPasts } from './potsAndPasts.ts'
import { isPartOfRaised, raise } from './raisedAwards.ts'
import { inRequestText } from './requestRoles.ts'
import {
  clauseAround,
  isGross,
  isOfAnotherDecision,
  isOfNamedDecision,
  isOutsideVat,
  isToldAsNow,
} from './sentenceSigns.ts'
import { settledSum } from './settledSums.ts'
import { besideDecided } from './sideSums.ts'
import { toldOnly } from './toldSums.ts'
import { maybe, sure, type Verdict } from './verdict.ts'
import { isFundRaised, isSought, toldByWords } from './wordedSums.ts'

const THRESHOLD_WORDS =
  /\b(?:threshold|(?:or|and) (?:above|more|less|over|below|under)|up to and including|above which|(?<!\bnot )exceed(?:s|ing|ed)?|in excess of|(?:valued|value|contracts?|awards?|grants?|purchases?|virements?|payments?|amounts?|expenditure|sums?)(?: \w+){0,5} (?:above|over|under|below|up to|between|at|of)|delegat|limit|upper limit|de minimis|greater than|less than)\b/iu
const RULES_WORDS =
  /\b(?:regulations?|scheme of (?:delegation|consent|governance)|scheme of|standing orders|contracts? (?:and funding )?code|financial (?:instructions|procedures)|delegat\w+|reserved to|requires? (?:the )?(?:approval|authori|decision)|must (?:be procured|approve|seek)|directive|procurement (?:law|rules|act)|threshold|policy requires|framework of|rules\b|requires? an? |needs? (?:the )?(?:consent|approval|agreement)|without the (?:agreement|approval|consent)|may approve|governance framework)\b/iu
const EARLIER_WORDS =
  /\b(?:previous(?:ly)?|originally|former|earlier|already|prior|initially|last year)\b[^.;]{0,70}\b(?:approv|agree|award|allocat|grant|budget|contract|fund|value|commit|spen[dt]|invest|receiv)|\b(?:was|were|had been|has been|have been) (?:\w+ )?(?:approved|agreed|awarded|allocated|granted|spent|piloted|let|released|paid)\b|\b(?:has|have) (?:cost|contributed|spent)\b|\bto date\b|\bcontribution has been\b|\bcontributed\b[^.;]{0,40}\bin 20\d\d|\bapproved (?:at|in|on|by|under|a decision|funding)\b|\b(?:approved|agreed|awarded|provided|received|granted)\b[^.;]{0,60}\bin (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?20\d\d/iu
// "the present contract had a value of £1,140,000": only what stands behind it, not "£2m, 25% of the original value"
const STANDING_WORDS =
  /\b(?:original|existing|current|present)\b(?! stock)[^.;]{0,70}\b(?:approv|agree|award|allocat|grant|contract|licen[cs]e|value|commit|spen[dt]|invest|receiv)\w*[^.;]*$|\b(?:grants?|awards|payments|donations|contributions?)(?: to [^£.;]{2,60})? (?:has|have) been:? £[^.;]*$|\b(?:grants?|awards|payments|donations|contributions?)(?: to [^£.;]{2,60})? (?:has|have) been:? $/iu
const INCOME_BEFORE =
  /\b(?:receipt of|(?:MOPAC|O?P\.?F?CC|commissioner|GLA|mayor|force|constabulary|police|MPS|we|to be|(?:is|are)(?! to\b)|was|were)\b[^£.;,]{0,40}\breceiv(?:e|es|ed|ing)|receiving|accept(?:s|ance of|ing|ed)?(?! (?:the |an? )?(?:\p{L}+ ){0,3}(?:tenders?|quot\p{L}+|bids?|prices?)\b)|income(?: of)?|generat(?:e|es|ing)|contributions? (?:from|by) [^£]{3,60}|reimbursed?|recover(?:y|ed)|recharg\w+|(?<!\b(?:costs?|expenses|fees) of (?:the )?)sale of|capital receipt|additional home office grant|grant income|fee income|successful(?:ly)? (?:bid|secured)|secured|bid for|has been awarded|were awarded|was awarded|(?:approval|seeks?|sought|asks?|asked|and|proposed) to receive)\b[^£.;,]{0,80}$/iu
const INCOME_BEHIND =
  /^[^£.;]{0,60}\b(?:received from|from the sale of|from the (?:home office|ministry of justice|department|government)|income|(?:is|are|was|were|will be) (?:received|recovered|expected from(?! (?:\p{L}+ )?20\d\d))|in (?:funding|grant) awarded by|expected from third parties)\b/iu
const SOURCE_BEFORE =
  /\b(?:budget(?: \w+){0,4} (?:of|is|was|for [^£]{3,60}(?:is|was))|reserves? (?:of|stands at|stood at|balance)|(?:met|funded|financed|drawn|found|paid) (?:in full |entirely |wholly )?(?:from|by|within|out of)\b[^£.;]{0,90}\b(?:of|stands? at|stood at|totalling|is|was)|fund (?:of|is|was|worth)|available|made available|set aside|provision of|announced|balance of|budget:?|allocation (?:of|from [^£]{3,40}of)|from (?:a|the|its|an)(?: \w+){0,3}|(?:mayor|commissioner|government) (?:has )?(?:committed|announced)[^£]{0,40})\s*$/iu
const SOURCE_BEHIND =
  /^[^£.;]{0,40}\b(?:announced by|(?:will|would|can|must|is to|are to)(?: \w+){0,2} (?:come|be drawn|be taken) from|provided (?:for|in|within)|(?:which )?remain(?:s|ed|ing)? in the|uncommitted|for [^£.;]{2,30} in the (?:\w+ )?(?:budget|programme|reserve)|(?:is|was|has been|are) (?:available|set aside|allocated (?:from|in|within)|identified (?:from|within|in)|budgeted|held)|budget\b|reserves?\b|of new money|carried forward|underspend|fund\b(?! \w+ to))/iu
// "the acceptance and spending of £0.2m", "the receipt and expenditure of £12,000": taken in and spent by one decision
const SPENT_TOO =
  /\b(?:accept(?:ance|ing)?|receipt|receiv(?:e|ing))(?: of)? and (?:the )?(?:spend(?:ing)?|expenditure|use|commit(?:ting|ment)?|allocat(?:e|ing|ion))(?: of)?(?: (?:the|a|grant|funding|of|up to)){0,4}\s*$/iu
// "PCD 582 - £60,000; and PCD 401 - £35,000": what earlier decisions provide
const SOURCE_DECISION = /\b[A-Z]{2,6}[\s/-]?\d{1,6}(?:[/-]\d+)?\)?\s*[-–:]\s*$/u
const PART_WORDS =
  /\b(?:of which|comprising|consisting of|made up of|broken down|including|split|in the first year|in year (?:one|two|three|\d)|each year|per year|per annum|instalments?)\b/iu
const COUNTED =
  /\b(?:costs? (?:the|society|to society)|costing|estimated cost of|economy|nationally|survey|crime cost|loss(?:es)? of|stolen|offences?|average cost|cost of borrowing|borrowing costs?|revenue costs?|running costs?|fall by|cost per|rate of|daily rate|value of (?:goods|property)|turnover|wage|salary|per hour|an hour|per head|saving|savings|requested|applications? (?:received|requesting)|bids?)\b/iu

// "The cost of £75,000 will be met from the grant": what is paid, not what pays
const COST_BEFORE =
  /\b(?:costs?|expenditure|grants?|contract|award|sum|funding|extension|total)(?: \w+){0,4} (?:of|is|are|at|totals?)(?: (?:up to|a total of|approximately))?\s*$/iu
const PAID_BEHIND =
  /^[^£.;]{0,60}\b(?:(?:will|to|can|is to|are to|should|would|may) be (?:met|funded|financed|found|contained|accommodated|paid)|(?:is|are) (?:met|funded|to be funded|affordable|included in|within|provided for))\b|^,? met (?:from|by)\b/iu
// "The charge, over 15 years £276,000, is paid from the revenue budget"
const CHARGE_BEFORE =
  /(?<!\bof (?:the |this |that |its )?)\b(?:costs?|charges?|rents?|fees?|prices?|premiums?|payments?|salar(?:y|ies))(?: \w+){0,3}?(?: of|,? (?:over|for) [^£.;]{3,30}?|, in all|, in total|,)? (?:up to |about )?$/iu
const IS_PAID =
  /^(?: a year| per annum)?,? (?:is|are|will be|is to be|are to be) (?:paid|charged|met|borne) (?:from|to|within|out of)\b/iu
// "prices from £29,500 to £61,200 were received", "applications to a value of £489,000 were submitted"
const OFFERS =
  /\b(?:prices?|quotes?|quotations?|bids?|tenders?|applications?|offers?)\b[^.;]*\b(?:received|came in|submitted|suggest(?:ed|s)?|indicat(?:e|ed|es)|ranged|ranging|total(?:led|ling)|scored)\b/iu
// "Of the £391,500 set aside, £48,250 has been paid to A and £343,250 will go to B": what is decided now, beside what was before
const WILL_GO = /^,? (?:will|is to|would) (?:now )?(?:go|be (?:paid|given|awarded|granted|transferred)) to\b/u
// "Of this £127,400 will be met from the Ministry of Justice grant"
const OF_THIS =
  /\b(?:of|out of) (?:this|that|it|these|the (?:(?:total|gross|whole|annual) )?(?:costs?|expenditure|price|sum|total)),? $/iu
const MET_BEHIND =
  /^[^£.;]{0,30}\b(?:(?:met|funded|financed|paid|drawn|taken|found) (?:from|by)|(?:comes?|will come|is to come) from|(?:is|will be) charged to)\b/u
// "has been delivered by the Force since April 2020 for £800,000 a year", "has been given £36,000 a year since 2018"
const GIVEN_SINCE =
  /\b(?:has|have) been (?:delivered|given|granted|provided|paid|run|funded)\b[^.;]*\bsince (?:\w+ )?20\d\d\b/iu
// "ranging from £1.2m to £1.6m", "a cost of between £310,000 and £355,000"
const RANGE = /\b(?:from|between) (?:£[\d,.]+(?:k|m| million)? (?:to|and) )?$/iu
const RECEIPTS = /\b(?:capital receipts?|(?:estimated|assumes?|expected) receipts?|proceeds)\b(?:[^.;]|\.(?=\d))*$/iu
// "the Home Office has awarded £990,324 to MOPAC", "the Ministry of Justice offered up to £600,000"
const GRANTED =
  /\b(?:home office|ministry of justice|moj|government|cabinet office|department (?:for|of) [\w, ]{3,40})\b[^.;]{0,60}\b(?:award(?:ed|s)?|offer(?:ed|s)?|confirmed|provid(?:ed|es)|granted|allocat(?:ed|es))\b[^£.;]{0,60}$/iu
// "The Commissioning Budget for 2017/18 is £4.117m"
const BUDGET_IS =
  /\b(?:budget(?: allocation)?|reserve|fund|balance|capital programme|police and crime plan|(?:ministry|home office|moj|victims)\b[^.;£]{0,40}\bgrant)s?\b[^.;£]{0,50}\b(?:of|is|was|stood at|stands at|held|holds|(?<!\b(?:will|would|then) )hold|includes?|included|contains?|provides for|allocates|makes|expected to be(?: about)?|available is|forecast to be|has|set up(?: \w+){0,4} with)\s*(?:circa |about |approximately |some |up to |c\.? ?)?$/iu

// "The budget includes income from interest of £250,000"
const INCLUDES_INCOME =
  /\b(?:includes?|allows? for|assumes?|contains?|expects?) (?:an? |the )?(?:\p{L}+ )?income (?:from|of|on)\b[^£.;]*$/iu
// "Investments stood at £102.4m", "The average balance invested was £60m"
const INVESTED =
  /\b(?:investments|deposits|cash balances?|(?:average |total )?(?:balances?|sums?) invested|loans? outstanding|external debt)\b[^£.;]{0,30}\b(?:stood|stands?|amounted|came|were|was|totalled|averaged)(?: (?:at|to))?(?: (?:about|some|around|between))? $/iu

// "a national fund of £25m", "the Home Office announced a £35m fund"
const NATIONAL =
  /\bnational(?:ly)?\b[^.;£]{0,40}$|\b(?:home office|government|ministry of justice)\b[^.;£]{0,30}\b(?:announced|opened|launched)\b(?![^£]*\b(?:PCC|MOPAC|commissioner|area)\b)[^.;£]{0,60}$/iu
// "approved a budget of £2.1 million", "set up by decision 31/2018 with a budget of £1.2m"
const SET_BUDGET = /\b(?:with|approved|agreed) (?:a |an |the )?(?:\w+ )?budget of $/iu

// "Surplus income from courses, which came to £376,400", "POCA receipts, which were £312k"
const CAME_IN =
  /\b(?:income|receipts|interest)\b[^£.;]{0,80}\b(?:came to|were|was|amounted to|totalled) (?:about |some )?$/iu

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

/** What the words right around a sum say of it before all others: whose it is, and when it was given; null where they do not. */
function toldFirst(before: string, behind: string, startsOn: string | null): Verdict | null {
  if (isOfNamedDecision(before, behind)) return sure('earlier')
  if (isDrawn({ before, behind })) return sure('source')
  const others = ofOthers({ before, behind })
  if (others !== null) return others
  if (isGivenBefore({ before, behind }, startsOn)) return maybe('earlier')
  if (isGross(before, behind)) return maybe('approved')
  return null
}

/** A sum's sentence, over its semicolons. */
const longSentence = (text: string, { start, end }: PlacedSum): string =>
  (text
    .slice(0, start)
    .split(/\n|\.\s/u)
    .at(-1) ?? '') + (text.slice(start, end + 500).split(/\n|\.\s/u)[0] ?? '')

/** The role of a sum outside of the request: what came in, what pays and what was set earlier first, then its part of the form. */
function explained({ before, behind, whole, zone }: Sentence, startsOn: string | null): Verdict {
  if (/\bthresholds?\b/iu.test(whole) && !isHeldAgainst(before, behind)) return sure('threshold')
  const aside =
    toldFirst(before, behind, startsOn) ??
    besideDecided({ before, behind, whole }) ??
    ofPotsAndPasts({ before, behind }) ??
    toldByWords({ before, behind, whole }) ??
    toldOnly({ before, behind }) ??
    toldInPassing({ before, behind }) ??
    setAside({ before, behind, whole })
  if (aside !== null) return aside
  if (COST_BEFORE.test(before) && PAID_BEHIND.test(behind) && !isOfAnotherDecision(before)) return maybe('approved')
  if (CHARGE_BEFORE.test(before) && IS_PAID.test(behind)) return maybe('approved')
  if (isMetByIncome(behind) || isToComeIn(before, behind)) return maybe('income')
  if (isPayer(before, behind)) return sure('source')
  if (isHeld({ before, behind })) return maybe('source')
  if (OF_THIS.test(before) && MET_BEHIND.test(behind)) return maybe('source')
  if (OFFERS.test(whole)) return RANGE.test(before) ? sure('context') : maybe('context')
  if (/\bfrom [^£;]*\breserves?, which (?:stands|stood) at $/iu.test(before)) return maybe('source')
  if (OTHERS_PAY.test(behind)) return maybe('income')
  if (NATIONAL.test(before)) return maybe('context')
  if (/\band (?:the )?income (?:of |was |were )?$/iu.test(before)) return maybe('income')
  if (CAME_IN.test(before) || /^ (?:in interest )?(?:was|were|has been) earned\b/u.test(behind)) return maybe('income')
  if (isOfAnotherDecision(whole) && SET_BUDGET.test(before)) return sure('earlier')
  if (RECEIPTS.test(before) || GRANTED.test(before)) return maybe('income')
  if (GIVEN_SINCE.test(whole) && !/\b(?:this decision|seeks?|recommend\w*|propos\w+|will)\b/iu.test(whole))
    return sure('earlier')
  if (hasGiven(before, behind)) return maybe('earlier')
  if (isGivenToUs(before, behind)) return maybe('income')
  if (/\bin[- ]kind\b/iu.test(whole)) return maybe('context')
  if (isOthersShare(before)) return maybe('income')
  if (INCLUDES_INCOME.test(before)) return maybe('income')
  if (INVESTED.test(before)) return sure('context')
  if (BUDGET_IS.test(before)) return maybe('source')
  if (WILL_GO.test(behind)) return maybe('approved')
  if (isOfAnotherDecision(whole)) return isToldAsNow(before) ? maybe('context') : sure('earlier')
  if (
    (EARLIER_WORDS.test(clauseAround(before, behind)) || STANDING_WORDS.test(before)) &&
    !/\b(?:seeks?|this decision (?:is|will)|recommend)\b/iu.test(whole)
  )
    return sure('earlier')
  if (/\b(?:request(?:ed|ing)|bids?|applications?) (?:for |of |totalling )?$/iu.test(before)) return maybe('context')
  if (SPENT_TOO.test(before) && !/\balso\b/iu.test(before)) return maybe('approved')
  if (INCOME_BEFORE.test(before) || (INCOME_BEHIND.test(behind) && !MET_BEHIND.test(behind))) return maybe('income')
  if (SOURCE_BEFORE.test(before) || SOURCE_BEHIND.test(behind)) return maybe('source')
  if (COUNTED.test(whole)) return maybe('context')
  if (isPastYear({ before, behind, startsOn }) && GAVE.test(whole))
    return maybe(COST.test(before) ? 'context' : 'earlier')
  if (PART_WORDS.test(before) && /£/u.test(before)) return maybe('part')
  return maybe(zone === 'summary' || zone === 'financial' ? 'approved' : 'context')
}
