import type { Layout, Span } from '../types.ts'
import { committing } from './explainingSums.ts'
import { sumsIn } from './money.ts'
import { periodsIn } from './periods.ts'
import { isOnce, isRate, type Times, timesIn, timesOf } from './rates.ts'
import { sentenceAround, textOf } from './reading.ts'
import { recipientsIn } from './recipients.ts'
import type { Item } from './recommendations.ts'
import type { JudgedSum } from './roles.ts'

/** Does a sum stand inside of a span? */
export const within = (span: Span, sum: Span): boolean => sum.start >= span.start && sum.end <= span.end

/** What one item commits: its sum, the places it was read from, and the years that multiply it. */
export type Commitment = {
  readonly pence: number
  readonly spans: readonly Span[]
  readonly method: 'stated' | 'product' | 'sum'
  readonly item: Item | null
  /** Why the sum may be another: so much a year or each, and the text does not say how often. */
  readonly isUnclear?: boolean
}

const OPENS_PARTS =
  /\b(?:of which|comprising|consist(?:ing|s) of|made up of|(?:including|includes)(?! (?:\w+ )?VAT\b)|split|being|which|broken down|divided|i\.e\.|as (?:grants?|grant funding|awards|payments|follows)|in (?:grants|instalments) of)\b|[(:–-]\s*$|\($/iu

/** Is this the difference of a raised award's two sums, the new one first? */
export const isRise = (c: Commitment): boolean =>
  c.method === 'sum' && c.spans.length === 2 && (c.spans[0]?.start ?? 0) > (c.spans[1]?.start ?? 0)

/** "from £1.2m to £1.5m" where no item prints the rise: the new sum less the old one. */
export function riseOf(item: Item, sums: readonly JudgedSum[]): Commitment | null {
  const own = sums.filter((s) => within(item, s) && s.isSure)
  const [old, raised] = own
  const isRaise = own.length === 2 && old?.role === 'earlier' && raised?.role === 'context'
  if (!isRaise || raised === undefined || raised.pence <= old.pence) return null
  return { pence: raised.pence - old.pence, spans: [raised, old], method: 'sum', item }
}

/**
 * What the sums of one item come to: a total that the others make up, the one before its parts, or all of a list.
 *
 * A sum a year, or each, counts as often as its sentence says; one behind a larger sum explains that.
 */
export function commitmentOf(layout: Layout, all: readonly JudgedSum[], item: Item | null): Commitment | null {
  const sums = committing(layout, all)
  const terms = sums.map((sum) => termOf(layout, sum, item))
  const [first] = terms
  if (first === undefined) return null
  const twice = sums.reduce((n, s) => n + s.pence, 0)
  const total = (sums.length > 2 ? sums.find((s) => s.pence * 2 === twice) : undefined) ?? wholeOf(layout, sums)
  if (total !== undefined) return { pence: total.pence, spans: [total], method: 'stated', item }
  const product = terms.find(({ times, pence }) => times !== null && sums.some((s) => s.pence === pence))
  const stated = product === undefined ? undefined : sums.find((s) => s.pence === product.pence)
  // "£12,500 per month, £75,000 in total": the rate explains a sum that is so many times as much.
  const isExplained = ({ sum, times }: Term): boolean =>
    times === null &&
    isRate(layout, sum) &&
    sums.some((s) => s.pence > sum.pence && s.pence % sum.pence === 0 && s.pence / sum.pence <= 60)
  const apart = terms.filter(
    (term, i) => term.sum === stated || (!isExplained(term) && isApart(layout, { terms, sums, index: i, stated })),
  )
  const pence = apart.reduce((n, term) => n + term.pence, 0)
  const spans = apart.flatMap(({ sum, times }) => (times === null ? [sum] : [sum, times.span]))
  const [only] = apart
  const method = apart.length > 1 ? 'sum' : only?.times === null ? 'stated' : 'product'
  const isLeftOpen = ({ sum, times }: Term): boolean =>
    times === null && isRate(layout, sum) && !isOnce(textOf(layout, item ?? sentenceAround(layout, sum.start)))
  const beside = terms.filter((term) => !apart.includes(term) && isBeside(layout, term.sum) && !isExplained(term))
  const isUnclear = [...apart, ...beside].some((term) => isLeftOpen(term) || isOfSeveral(layout, term))
  return { pence, spans, method, item, ...(isUnclear ? { isUnclear } : {}) }
}

/** "grants of between £5,000 and £10,000 to six trusts": what all of them come to is not said. */
const isOfSeveral = ({ text }: Layout, { sum, times }: Term): boolean =>
  times === null &&
  /\b(?:grants|awards|payments|bursaries|loans) of (?:up to |between £[\d,.]+\w? and |£[\d,.]+\w? to )$/iu.test(
    text.slice(Math.max(0, sum.start - 50), sum.start),
  ) &&
  /^(?: each)? to (?:\p{Ll}+ ){1,4}?(?:trusts|groups|organisations|charities|clubs|schools|projects|bodies|councils|applicants|people|families|victims)\b/iu.test(
    text.slice(sum.end, sum.end + 60),
  )

const WHOLE_BEFORE =
  /\b(?:amounting to|totalling|equating to|equivalent to|(?:an? |in )?(?:grand |overall )?total(?: (?:cost|value|sum|grant|award|payment|commitment|budget))?(?: of|:)?|(?:making|giving|coming to|adding up to)(?: (?:a|an|in all))?|capped at|with a cap of|subject to a maximum of)\s*(?:up to |a maximum of )?\(?$/iu
const WHOLE_BEHIND = /^\s*(?:in total|in all|altogether|overall|in aggregate)\b/iu

/** The sum behind others that the text says they come to: "£6,875 a quarter, amounting to £27,500". */
function wholeOf(layout: Layout, sums: readonly JudgedSum[]): JudgedSum | undefined {
  const whole = sums.findLast(
    (s, i) =>
      i > 0 &&
      (WHOLE_BEFORE.test(layout.text.slice(Math.max(0, s.start - 60), s.start)) ||
        WHOLE_BEHIND.test(layout.text.slice(s.end, s.end + 20))),
  )
  const others = sums.filter((s) => s !== whole)
  return whole !== undefined && others.every((s) => s.pence < whole.pence) ? whole : undefined
}

/** "capital of £120,000 and revenue expenditure of £14,000 per annum": a rate that is added, and explains nothing. */
const isBeside = ({ text }: Layout, sum: Span): boolean =>
  /£[\d.,]+(?:k|m| million)?[^.;£]{0,30}\b(?:and|plus) (?:[\p{L}-]+ ){0,4}$/u.test(
    text.slice(Math.max(0, sum.start - 90), sum.start),
  )

/** A sum of an item with how often it is paid, and what that comes to. */
type Term = { readonly sum: JudgedSum; readonly times: Times | null; readonly pence: number }

function termOf(layout: Layout, sum: JudgedSum, item: Item | null): Term {
  const times = timesOf(layout, sum) ?? timesByNames(layout, sum, item) ?? timesByDates(layout, sum, item)
  return { sum, times, pence: sum.pence * (times?.count ?? 1) }
}

/** "£10,000 each to Dorset Council and the Quay Trust": as often as bodies are named behind it. */
function timesByNames({ text }: Layout, sum: JudgedSum, item: Item | null): Times | null {
  if (item === null || !/^ (?:each (?:to|for)|to each of) /u.test(text.slice(sum.end, sum.end + 12))) return null
  const names = recipientsIn(text.slice(sum.end, item.end), sum.end)
  const [first, last] = [names[0], names.at(-1)]
  const isOpen = /\b(?:other|others|several|all|any|etc)\b/iu.test(text.slice(sum.end, item.end))
  if (first === undefined || last === undefined || names.length < 2 || isOpen) return null
  return { count: names.length, span: { start: first.start, end: last.end } }
}

/** "£30,000 per annum from 1 April 2021 to 31 March 2024": as many years as its one stretch of days has. */
function timesByDates(layout: Layout, sum: JudgedSum, item: Item | null): Times | null {
  if (item === null || !isRate(layout, sum)) return null
  const text = textOf(layout, item)
  const [days, ...others] = periodsIn(text, item.start).filter(
    (p) => p.kind === 'dates' && p.from !== null && p.to !== null,
  )
  if (days === undefined || others.length > 0 || /\b(?:options?|extend|extension)\b/iu.test(text)) return null
  const count = timesIn(layout, text, sum)
  return count > 1 && count <= 10 ? { count, span: days } : null
}

type InItem = {
  readonly terms: readonly Term[]
  readonly sums: readonly JudgedSum[]
  readonly index: number
  /** The sum that a product of the item comes to, where it is printed. */
  readonly stated: JudgedSum | undefined
}

/** Does a sum of an item add to it, or does it only explain or repeat another? */
function isApart(layout: Layout, { terms, sums, index, stated }: InItem): boolean {
  const term = terms[index]
  if (term === undefined) return false
  const { sum, times, pence } = term
  if (stated !== undefined && times !== null && pence === stated.pence) return false
  if (isLowerEnd(layout, sum, sums[index + 1]) || isRateInBrackets(layout, sums, index)) return false
  if (index === 0) return true
  const isSaidBefore = terms.slice(0, index).some((o) => o.sum.pence === sum.pence || o.pence === pence)
  if (isSaidBefore && !isAdded(layout, sum)) return false
  // "up to £112,500 for two navigators, at £75,000 per annum": a rate explains the sum before it, unless it is for more time.
  const larger = terms.slice(0, index).findLast((o) => o.sum.pence >= sum.pence)
  if (larger !== undefined && isRate(layout, sum)) {
    const link = layout.text.slice(larger.sum.end, sum.start)
    if (times === null || pence === larger.pence) return isAddedTo(link) && times !== null
    return isAddedTo(link)
  }
  return !isPart(layout, sums, index)
}

/** "with options to extend by two further periods", "plus", "and a further": the sum behind is more, not a part. */
const isAddedTo = (link: string): boolean =>
  /\b(?:options?|extend|extension|plus|further|additional|and)\b/iu.test(link)

/** "between £10,000 and £12,000", "£10,000 - £12,000": a range commits its upper end. */
function isLowerEnd(layout: Layout, low: JudgedSum, high: JudgedSum | undefined): boolean {
  if (high === undefined || low.pence >= high.pence) return false
  const link = layout.text.slice(low.end, high.start)
  return (
    /^\s*(?:[-–—]|to)\s*$/u.test(link) ||
    (/^ and $/u.test(link) && /\bbetween $/iu.test(layout.text.slice(0, low.start)))
  )
}

/** "£45,000 (£90,000 per annum pro rata)": a rate in the brackets of a sum explains it. */
function isRateInBrackets(layout: Layout, sums: readonly JudgedSum[], index: number): boolean {
  const [before, sum] = [sums[index - 1], sums[index]]
  if (before === undefined || sum === undefined || !isRate(layout, sum)) return false
  return /^\s*\((?:at |i\.e\. |being )?$/u.test(layout.text.slice(before.end, sum.start))
}

/** "£5,000 to A and £5,000 to B": a sum of its own, not the first one said again. */
const isAdded = (layout: Layout, sum: Span): boolean =>
  /\band (?:a further |(?:an? |the )?(?:further |additional |one-off |initial )?(?:premium|fee|deposit|contribution|payment|grant|charge) of )?$/iu.test(
    layout.text.slice(Math.max(0, sum.start - 45), sum.start),
  )

/** A sum behind "of which", "comprising" or in the brackets of a sum is a part of the first. */
function isPart(layout: Layout, sums: readonly JudgedSum[], index: number): boolean {
  const [first] = sums
  const sum = sums[index]
  if (first === undefined || sum === undefined) return false
  const larger = sums.slice(0, index).findLast((s) => s.pence > sum.pence)
  if (larger !== undefined && INSTALMENTS.test(layout.text.slice(larger.end, sum.start))) return true
  if (sum.pence > first.pence) return false
  const link = layout.text.slice(first.end, sum.start)
  return OPENS_PARTS.test(link) && !isBracketOfOther(layout, sums, index)
}

// "£35,000, to be paid in two instalments of £17,500"
const INSTALMENTS =
  /\bin (?:[\p{L}\d]+ ){0,3}(?:instalments?|installments?|payments?|tranches?|stages?|phases?)\b[^£;.]{0,20}$/iu

/** "for £50,000 net (£60,000 gross), and for £10,000 net (£12,000 gross)": the bracket explains a sum that does not count. */
function isBracketOfOther({ text }: Layout, sums: readonly JudgedSum[], index: number): boolean {
  const [first, sum] = [sums[0], sums[index]]
  if (first === undefined || sum === undefined || !/\(\s*$/u.test(text.slice(0, sum.start))) return false
  const nearest = sumsIn(text.slice(first.end, sum.start), { offset: first.end }).at(-1)
  return nearest !== undefined && !sums.some((s) => s.start === nearest.start)
}
