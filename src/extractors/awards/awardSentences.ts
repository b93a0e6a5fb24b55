import type { Layout, Span } from '../../types.ts'
import { namesBeforeBrackets, namesBeforePrices } from '../names/bracketedNames.ts'
import { bodyAt, wholeName } from '../names/organisations.ts'
import { isOwnBody } from '../names/ownBody.ts'
import { lowerCaseName } from '../names/smallNames.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { Item, Request } from '../requests/recommendations.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { riseOf } from '../totals/commitments.ts'
import { isNominal } from '../totals/nominalRents.ts'
import { awardSum, type Context, type FoundAward, newAward } from './award.ts'
import { optionsOf } from './awardOptions.ts'
import { sharesOf } from './awardShares.ts'
import { sumOfOne } from './awardSums.ts'
import { isAwardLine, lineRecipient, namesRecipients } from './recipientLines.ts'
import { type Recipient, recipientsIn } from './recipients.ts'

const MONEY_WORDS =
  /\b(?:grants?|awards?|awarded|contracts?|fund(?:s|ed|ing)?|allocat\w+|contribut\w+|payments?|pay|sponsor\w*|donat\w+|expenditure|provid\w+|procure\w*)\b|£/iu

// "£10,000 each to A and B", "£10,000 to each of the councils, namely A and B"
const EACH = /^\s*(?:each|to each of)\b/iu

/** Is this a sum that the decision commits, or a part of one? */
export const isCommitted = (s: JudgedSum): boolean => (s.role === 'approved' || s.role === 'part') && s.pence > 0

/**
 * The awards that the request's items make, each by itself or with the items below it.
 *
 * Where the request speaks of one contract only, its options to extend count, if their sum is stated or adds up to a
 * sum that is printed.
 */
export function requestAwards(reading: Reading, request: Request, sums: readonly JudgedSum[]): readonly FoundAward[] {
  // What is noted was decided elsewhere, if anything else is asked for.
  const noted = request.items.filter((item) => item.action === 'note')
  const asked = noted.length < request.items.length ? request.items.filter((i) => !noted.includes(i)) : request.items
  const contexts = grouped(reading, asked)
  const found = contexts.flatMap((context) => inSentence(reading, context, sums))
  const [only] = found
  if (found.length !== 1 || only === undefined || only.value.pence === null) return found
  const own = contexts.find((c) => only.spans.some((s) => s.start >= c.start && s.end <= c.end))
  const rest = contexts.filter((c) => c !== own)
  const raised = optionsOf(reading, only.value.pence, rest, sums)
  if (raised === null) return found
  const value = { ...only.value, pence: raised.pence, qualifier: 'up_to' as const }
  return [{ ...only, value, sums: [...only.sums, ...raised.spans], isMade: true }]
}

/** Items as contexts: one that names who gets money, and leaves the sums to the items below it, takes them in. */
function grouped(reading: Reading, items: readonly Item[]): readonly Context[] {
  const { layout } = reading
  const contexts: Context[] = []
  let skipped = 0
  for (const [i, item] of items.entries()) {
    if (skipped-- > 0) continue
    const below = childrenOf(layout, items, i)
    const names = (one: Item): boolean => recipientsIn(one.text, 0).length > 0
    const takesIn = below.length > 0 && !item.text.includes('£') && names(item) && !below.some(names)
    contexts.push(takesIn ? { ...item, end: below.at(-1)?.end ?? item.end } : item)
    skipped = takesIn ? below.length : 0
  }
  return contexts
}

function childrenOf(layout: Layout, items: readonly Item[], index: number): readonly Item[] {
  const left = (item: Item | undefined): number => layout.blocks[item?.block ?? -1]?.left ?? 0
  const own = left(items[index])
  const end = items.findIndex((item, i) => i > index && left(item) <= own + 8)
  return items.slice(index + 1, end < 0 ? items.length : end)
}

/** Recipients and sums of one sentence: one to one in order, one recipient with all of it, or a sum shared by all. */
export function inSentence(reading: Reading, context: Context, sums: readonly JudgedSum[]): readonly FoundAward[] {
  const { layout } = reading
  const text = textOf(layout, context)
  if (context.lead !== null && !/£|\bpounds\b/iu.test(text)) return ofLead(reading, context, context.lead, sums)
  const own = sums.filter(
    (s) => s.start >= context.start && s.end <= context.end && isCommitted(s) && !isNominal(layout, s, context),
  )
  const [first] = own
  const inBrackets = namesBeforeBrackets(layout, own)
  const bracketed = inBrackets.length > 1 ? inBrackets : namesBeforePrices(layout, own)
  if (bracketed.length > 1)
    return bracketed.map(([r, sum]) =>
      newAward(reading, context, r, awardSum(reading, sum.pence, [sum]), 'award-sentence'),
    )
  if (first === undefined) return ofRise(reading, context, sums)
  if (!MONEY_WORDS.test(text)) return []
  const recipients = recipientsOf(reading, context, text, own.length)
  const [only] = recipients
  const shares = sharesOf(layout, own, recipients)
  if (shares.length > 0)
    return shares.map(([r, sum]) =>
      newAward(reading, context, r, awardSum(reading, sum.pence, [sum]), 'award-sentence'),
    )
  if (recipients.length === 1 && only !== undefined)
    return [newAward(reading, context, only, sumOfOne(reading, { ...context, recipient: only }, own), 'award-sentence')]
  // "grants of up to £90,000 each to A, B and C"
  const each = own.find((s) => EACH.test(layout.text.slice(s.end, s.end + 14)))
  if (each !== undefined)
    return recipients.map((r) => newAward(reading, context, r, awardSum(reading, each.pence, [each]), 'award-sentence'))
  if (recipients.length === own.length)
    return recipients.map((r, i) => {
      const sum = own[i] ?? first
      return newAward(reading, context, r, awardSum(reading, sum.pence, [sum]), 'award-sentence')
    })
  const paired = pairs(recipients, own)
  if (paired.length > 0)
    return paired.map(([r, sum]) =>
      newAward(reading, context, r, awardSum(reading, sum.pence, [sum]), 'award-sentence'),
    )
  // One sum between several: each gets money, how much is not said.
  return own.length === 1 ? recipients.map((r) => newAward(reading, context, r, null, 'award-sentence')) : []
}

/** "increase the grant to the Quay Trust from £50,000 to £65,000": the one who gets more gets the difference. */
function ofRise(reading: Reading, context: Context, sums: readonly JudgedSum[]): readonly FoundAward[] {
  const rise = riseOf(reading.layout, context, sums)
  const [only, ...others] = rise === null ? [] : recipientsOf(reading, context, textOf(reading.layout, context), 2)
  if (rise === null || only === undefined || others.length > 0) return []
  const sum = rise.isUnclear === true ? null : awardSum(reading, rise.pence, rise.spans)
  return [newAward(reading, context, only, sum, 'award-sentence')]
}

/** "£2,000 from the fund to A, £1,500 to B and £750 for a fair": each recipient with the one sum since the one before it. */
function pairs(
  recipients: readonly Recipient[],
  own: readonly JudgedSum[],
): readonly (readonly [Recipient, JudgedSum])[] {
  if (recipients.length < 2 || own.length < 2) return []
  const found = recipients.flatMap((r, i) => {
    const from = recipients[i - 1]?.end ?? 0
    const between = own.filter((s) => s.start >= from && s.end <= r.start)
    const [sum] = between
    return sum !== undefined && between.length === 1 ? [[r, sum] as const] : []
  })
  return found.length === recipients.length ? found : []
}

/** An item without a sum, under a lead that gives to those named below it: the lead's sum each, or a share of it. */
function ofLead(reading: Reading, context: Context, lead: Span, sums: readonly JudgedSum[]): readonly FoundAward[] {
  const { layout } = reading
  const introduction = textOf(layout, lead)
  if (!namesRecipients(introduction) || !/\bfollowing\b/iu.test(introduction)) return []
  const text = textOf(layout, context)
  const name = /^(?<name>[^–—:;(.]{3,80}?)(?=\s+[-–—]\s|\s+for\s|[:;(.]|,?\s+and$|$)/u.exec(text)?.groups?.name ?? ''
  const recipient = /\s/u.test(name) ? wholeName(name, context.start) : null
  const own = sums.filter((s) => s.start >= lead.start && s.end <= lead.end && isCommitted(s))
  const each = own.find((s) => EACH.test(layout.text.slice(s.end, s.end + 14)))
  if (recipient === null || own.length === 0) return []
  const sum = each === undefined ? null : awardSum(reading, each.pence, [each])
  return [newAward(reading, context, recipient, sum, 'award-sentence')]
}

function recipientsOf(reading: Reading, context: Context, text: string, sums: number): readonly Recipient[] {
  const isNamed = context.lead !== null && namesRecipients(textOf(reading.layout, context.lead))
  const line = isAwardLine(text) && sums === 1 ? lineRecipient(text, context.start, isNamed) : null
  const lowerCase = line === null && sums === 1 ? lowerCaseName(reading.layout, context, text) : null
  if (lowerCase !== null) return [lowerCase]
  if (line !== null) return [line]
  const opening = isNamed ? bodyAt(text, context.start) : null
  return (opening === null ? recipientsIn(text, context.start) : [opening]).filter((r) => !isOwnBody(reading, r.name))
}
