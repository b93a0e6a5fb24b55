import type { Span } from '../../types.ts'
import { periodsIn } from '../dates/periods.ts'
import { bodyInRole, chosenBody, performer, proposedBody } from '../names/namedElsewhere.ts'
import { bodyAt, endsAsBody, hasAbbreviation } from '../names/organisations.ts'
import type { Finding, Reading } from '../reading.ts'
import { sentenceAround, textOf } from '../reading.ts'
import type { Item, Request } from '../requests/recommendations.ts'
import { soughtSentences } from '../requests/summarySentences.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { type AwardSum, awardSum, type Context, type FoundAward, newAward } from './award.ts'
import { type Recipient, recipientsIn } from './recipients.ts'
import { partiesIn } from './recipientsBehind.ts'

const CONTRACT_WORDS = /\b(?:grants?|awards?|contracts?|fund(?:s|ing)?|payments?)\b/iu

// "approves the award of the contract to X", "enter into an agreement with X"
const AWARDING =
  /\b(?:award|awarding|awards|enter(?:ing)? into|let|place|extend|extension of|renew\w*)\b[^.;]{0,80}\b(?:contracts?|grants?|agreements?)\b[^.;]{0,40}\b(?:to|with)\b/iu
const MAKES = new Set(['approve', 'award', 'agree', 'authorise', 'authorize', 'grant', 'extend', 'enter', 'renew'])

type Named = { readonly context: Context; readonly recipient: Recipient }

/** The one body that the recommendation speaks of as getting a grant or contract gets what the decision commits. */
export function soleRecipient(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  total: Finding<number> | null,
): readonly FoundAward[] {
  const spans: readonly Context[] = [...request.items, ...request.leads.map((l) => ({ ...l, lead: null }))]
  // A contract whose price is not printed is an award without a sum, if the request makes it.
  const making = total === null ? request.items.filter((item) => MAKES.has(item.action ?? '')) : spans
  const found = (total === null ? making : spans).flatMap((context) => {
    const text = textOf(reading.layout, context)
    const isMade = AWARDING.test(text) || (total !== null && CONTRACT_WORDS.test(text))
    const named = isMade ? recipientsIn(text, context.start) : []
    return named.map((recipient) => ({ context, recipient }))
  })
  const [first] = found
  if (first === undefined || !isBody(reading, first) || found.some((f) => f.recipient.name !== first.recipient.name))
    return []
  if (total === null) {
    const price = summaryPrice(reading, sums)
    const value = price === null ? null : awardSum(reading, price.pence, [price])
    return [newAward(reading, first.context, first.recipient, value, 'award-sole')]
  }
  const isAsked = (s: Span): boolean => spans.some((c) => s.start >= c.start && s.end <= c.end)
  const place = sums.find((s) => s.pence === total.value && isAsked(s)) ?? null
  // "a contribution of £98,500 per annum for those three years", in an item of its own
  const isProduct = total.method === 'product' && total.spans.every(isAsked)
  const isOwn = place !== null || isProduct || isPriceOfContract(reading, first.recipient.name, total, sums)
  const sum = isOwn ? awardSum(reading, total.value, place === null ? total.spans : [place]) : null
  return [newAward(reading, first.context, first.recipient, sum, 'award-sole')]
}

/** The one sum that the summary says the new contract comes to: "a total of £900,000 over the three year term". */
function summaryPrice({ layout, form }: Reading, sums: readonly JudgedSum[]): JudgedSum | null {
  const found = sums.filter((s) => {
    if (form.zones[s.block] !== 'summary' || (s.role !== 'part' && s.role !== 'approved')) return false
    const sentence = textOf(layout, sentenceAround(layout, s.start))
    return (
      /\bnew (?:contract|agreement|grant)\b/iu.test(sentence) &&
      /\btotal\b/iu.test(layout.text.slice(s.start - 20, s.start))
    )
  })
  const [only] = found
  return only !== undefined && found.length === 1 ? only : null
}

/** Does a recipient's name end as bodies' names do, or does it bear an abbreviation, or an agreement with it pay it? */
const isBody = (reading: Reading, named: Named): boolean =>
  endsAsBody(named.recipient.name) ||
  hasAbbreviation(textOf(reading.layout, named.context), named.recipient.name) ||
  isParty(reading, named)

/** Does an agreement between the office and the recipient pay it? Then its name may end as no body's does. */
const isParty = (reading: Reading, { context, recipient }: Named): boolean =>
  partiesIn(textOf(reading.layout, context), context.start).some(({ name }) => name === recipient.name)

/** Is a total of another part said to be the contract's or grant's, or the recipient's: "the contract's value is £…"? */
function isPriceOfContract(
  { layout }: Reading,
  name: string,
  total: Finding<number>,
  sums: readonly JudgedSum[] = [],
): boolean {
  const again = sums.filter((s) => s.pence === total.value && (s.role === 'approved' || s.role === 'part'))
  return [...total.spans.slice(0, 1), ...again].some((place) => {
    const sentence = sentenceAround(layout, place.start)
    const before = layout.text.slice(sentence.start, place.start)
    return /\b(?:contract|grant|award|agreement)/iu.test(before) || textOf(layout, sentence).includes(name)
  })
}

// "awarded via a grant to the existing provider of the … support, Aurora New Dawn."
const EXPLAINED =
  /\b(?:awarded|granted|paid|made|provided|contracted|commissioned)\b[^.]{0,120}?\b(?:to|from|with)\b[^.]{0,120}?(?:,\s+|\bto\s+(?:the\s+)?|\bwith\s+(?:the\s+)?)(?=\p{Lu})/gu

/** Items that pay somebody by his part in the matter, whom another part of the form names: "the fee of the agents". */
function inRoles(reading: Reading, request: Request, sums: readonly JudgedSum[]): readonly FoundAward[] {
  return request.items.flatMap((item) => {
    const text = textOf(reading.layout, item)
    const own = sums.filter((s) => s.start >= item.start && s.end <= item.end && s.pence > 0)
    const [sum] = own
    if (sum === undefined || own.length > 1 || !/\b(?:pay|fees?|contract|award)\b/iu.test(text)) return []
    const body = bodyInRole(reading, text)
    const value = awardSum(reading, sum.pence, [sum])
    return body === null ? [] : [newAward(reading, { ...item, lead: null }, body, value, 'award-explained')]
  })
}

/** A recipient named only where the recommendation is explained, or in the summary: it gets the decision's one sum. */
export function fromExplanation(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  found: Finding<number> | null,
): readonly FoundAward[] {
  const { layout } = reading
  const [item] = request.items
  if (item === undefined || found === null) return []
  const total = found.value
  const byRole = inRoles(reading, request, sums)
  if (byRole.length > 0) return byRole
  const doer = request.items.length === 1 ? performer(reading) : null
  const whole = sums.find((s) => s.pence === total && s.cell === null)
  if (doer !== null && whole !== undefined && textOf(layout, item).includes('£'))
    return [newAward(reading, { ...item, lead: null }, doer, awardSum(reading, total, [whole]), 'award-explained')]
  const sum = sums.find((s) => s.start >= item.start && s.end <= item.end && s.pence === total)
  const chosen = chosenBody(reading) ?? proposedBody(reading)
  const isPriced = chosen !== null && found.spans.length === 1 && isPriceOfContract(reading, chosen.name, found)
  if (sum === undefined && isPriced && CONTRACT_WORDS.test(textOf(layout, item)))
    return [
      newAward(reading, { ...item, lead: null }, chosen, awardSum(reading, total, found.spans), 'award-explained'),
    ]
  const isContract =
    CONTRACT_WORDS.test(textOf(layout, item)) ||
    soughtSentences(reading).some((s) =>
      /\b(?:enter into|award|let|place) [^.;]{0,40}\bcontract\b/iu.test(textOf(layout, s)),
    )
  // Several items come to the total: which of them the contract is for is not said.
  if (
    sum === undefined &&
    chosen !== null &&
    isContract &&
    request.items.length > 1 &&
    textOf(layout, item).includes('£')
  )
    return [newAward(reading, { ...item, lead: null }, chosen, null, 'award-explained')]
  if (sum === undefined) return []
  if (chosen !== null && isContract)
    return [newAward(reading, { ...item, lead: null }, chosen, awardSum(reading, total, [sum]), 'award-explained')]
  return inOthers(reading, request, item, awardSum(reading, total, [sum]))
}

/** A recipient that the paragraphs behind the request name. */
function inOthers(reading: Reading, request: Request, item: Item, sum: AwardSum): readonly FoundAward[] {
  const { layout } = reading
  for (const piece of request.others) {
    const text = textOf(layout, piece)
    for (const match of text.matchAll(EXPLAINED)) {
      const at = match.index + match[0].length
      const body = bodyAt(text.slice(at), piece.start + at)
      if (body === null) continue
      // The period stands with the recipient, or else with the sum.
      const own = periodsIn(textOf(layout, piece)).length > 0 ? piece : item
      return [newAward(reading, { start: own.start, end: own.end, lead: null }, body, sum, 'award-explained')]
    }
  }
  return []
}
