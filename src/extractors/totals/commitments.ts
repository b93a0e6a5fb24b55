import type { Layout, Span } from '../../types.ts'
import { recipientsIn } from '../awards/recipients.ts'
import { periodsIn } from '../dates/periods.ts'
import { sentenceAround, textOf } from '../reading.ts'
import type { Item } from '../requests/recommendations.ts'
import { committing } from '../roles/explainingSums.ts'
import { isGrowing } from '../roles/growingSums.ts'
import { ofReplaced } from '../roles/replacedSums.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { isAnnual, isByTime, isOnce, isRate, isYearly } from '../sums/rates.ts'
import { type Times, timesIn, timesOf } from '../sums/rateTimes.ts'
import { areAdded, haveTakers, NEXT_NAME } from './addedSums.ts'
import { isApart, type Term } from './apart.ts'
import { wholeOfTerm } from './termWholes.ts'

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
  /** The difference of a raised award's two sums, the new one first. */
  readonly isDifference?: boolean
}

/** Is this the difference of a raised award's two sums? */
export const isRise = (c: Commitment): boolean => c.isDifference === true

/** "from £1.2m to £1.5m", "£1.5m in place of the £1.2m agreed" where no item prints the rise: the new sum less the old one. */
export function riseOf(layout: Layout, span: Span, sums: readonly JudgedSum[]): Omit<Commitment, 'item'> | null {
  const own = sums.filter((s) => within(span, s) && s.isSure)
  const old = own.find((s) => s.role === 'earlier')
  const raised = own.find((s) => s.role === 'context')
  if (own.length !== 2 || old === undefined || raised === undefined || raised.pence <= old.pence) return null
  if (raised.start < old.start && ofReplaced('', textOf(layout, { start: raised.end, end: span.end })) === null)
    return null
  const isOpen = isYearly(layout, raised) && !isOnce(textOf(layout, sentenceAround(layout, raised.start)))
  const pence = raised.pence - old.pence
  return { pence, spans: [raised, old], method: 'sum', isDifference: true, ...(isOpen ? { isUnclear: true } : {}) }
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
  const total =
    (sums.length > 2 ? sums.find((s, i) => s.pence * 2 === twice && mayBeWhole(layout, sums, i)) : undefined) ??
    wholeOf(layout, sums) ??
    wholeOfTerm(layout, sums)
  if (total !== undefined) return { pence: total.pence, spans: [total], method: 'stated', item }
  const product = terms.find(({ times, pence }) => times !== null && sums.some((s) => s.pence === pence))
  const stated = product === undefined ? undefined : sums.find((s) => s.pence === product.pence)
  // "£12,500 per month, £75,000 in total": the rate explains a sum that is so many times as much.
  const isExplained = ({ sum, times }: Term): boolean =>
    times === null &&
    (isRate(layout, sum) || (isAnnual(layout, sum) && !isBeside(layout, sum))) &&
    sums.some((s) => s.pence > sum.pence && s.pence % sum.pence === 0 && s.pence / sum.pence <= 60)
  const apart = terms.filter(
    (term, i) => term.sum === stated || (!isExplained(term) && isApart(layout, { terms, sums, index: i, stated })),
  )
  const pence = apart.reduce((n, term) => n + term.pence, 0)
  const spans = apart.flatMap(({ sum, times }) => (times === null ? [sum] : [sum, times.span]))
  const [only] = apart
  const method = apart.length > 1 ? 'sum' : only?.times === null ? 'stated' : 'product'
  const isLeftOpen = ({ sum, times }: Term): boolean =>
    times === null &&
    (isRate(layout, sum) || (apart.length > 1 && isAnnual(layout, sum))) &&
    (isByTime(layout, sum) || !isOnce(textOf(layout, item ?? sentenceAround(layout, sum.start))))
  const beside = terms.filter((term) => !apart.includes(term) && isBeside(layout, term.sum) && !isExplained(term))
  const isNet = sums.some((sum, i) => i > 0 && LESS.test(layout.text.slice(sums[i - 1]?.end ?? 0, sum.start)))
  const isPay = sums.some((s) => SALARY.test(layout.text.slice(Math.max(0, s.start - 60), s.start)))
  const isUnclear =
    isNet ||
    isPay ||
    !areAdded(layout, apart) ||
    (item !== null && only !== undefined && apart.length === 1 && isGrowing(layout, only.sum, item)) ||
    [...apart, ...beside].some((term) => isLeftOpen(term) || isOfSeveral(layout, term))
  return { pence, spans, method, item, ...(isUnclear ? { isUnclear } : {}) }
}

/** Does a sum stand where a whole does, before or behind its parts? "A Council £25,000; B Council £12,500; C Council £12,500" has none. */
function mayBeWhole({ text }: Layout, sums: readonly JudgedSum[], index: number): boolean {
  const [sum, next] = [sums[index], sums[index + 1]]
  if (sum === undefined || next === undefined) return true
  const before = text.slice(Math.max(0, sum.start - 60), sum.start)
  const link = text.slice(sum.end, next.start)
  const haveNames = NAME_BEFORE.test(before) && NEXT_NAME.test(link) && /\p{Lu}\S* (?:\S+ )*\p{Lu}/u.test(link)
  return (index === 0 || WHOLE_BEFORE.test(before)) && !haveTakers(text, sum, next) && !haveNames
}

// "Derby City Council £25,000"; not "Award £60,000"
const NAME_BEFORE =
  /\p{L}\s+(?:the )?(?!(?:Award|Approve|Grant|Pay|Allocate|Provide|Agree|Fund|Contribute|Of|To)\s)\p{Lu}[\p{L}’'.&-]*\s*[:–(-]?\s*(?:up to )?$/u

/** "at a salary of £75,000": so much a year, and nobody says for how many. */
const SALARY = /\b(?:at|on|with) (?:an? |the )?(?:\p{L}+ ){0,2}(?:salary|remuneration) of (?:up to )?$/iu

/** "£50,000, less a part exchange of £8,000": what is taken off is no more of it. */
const LESS = /^[^£;]{0,40}\b(?:less|minus|net of|after deducting|deducting)\b[^£.;]{0,60}$/iu

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
  /\b(?:amounting to|totalling|equating to|equivalent to|(?:an? |in )?(?:grand |overall )?total(?: (?:(?:scheme|project|programme) )?(?:cost|value|sum|grant|award|payment|commitment|budget))?(?: of|:)?|(?:making|giving|coming to|adding up to)(?: (?:a|an|in all))?|(?:so )?(?:that )?the most (?:that )?(?:may|can|will|could|would) be (?:spent|paid|committed)(?: in all)? (?:is|being)|capped at|with a cap of|subject to a maximum of|for (?:all (?:two|three|four|five|six|seven|\d+)(?: years)?|the (?:whole|full|entire) (?:\p{L}+ ){0,2}(?:term|period|years))(?:,| is| being| of)?)\s*(?:up to |a maximum of )?\(?$/iu
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
