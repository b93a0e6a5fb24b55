import type { Layout, Span } from '../types.ts'
import type { Reading } from './reading.ts'
import { textOf } from './reading.ts'
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
}

const NUMBER_WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 }
// "£50k per annum for three years", "£20,000 p.a. for 3 years", "£50,000 a year over two years"
const PER_YEAR =
  /^\s*(?:\([^)]*\)\s*)?(?:per annum|p\.?\s?a|per year|a year|each year|annually|per financial year)\b\.?[^.;£]{0,60}?\b(?:for|over)\s+(?:a (?:period of )?|the (?:next )?)?(?:up to )?(?<years>two|three|four|five|six|seven|\d)[\s-]+(?:financial )?years?\b/iu
const OPENS_PARTS =
  /\b(?:of which|comprising|consist(?:ing|s) of|made up of|including|includes|split|being|which|broken down|divided|i\.e\.)\b|[(:–-]\s*$|\($/iu

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

/** What the sums of one item come to: a total that the others make up, the one before its parts, or all of a list. */
export function commitmentOf(layout: Layout, sums: readonly JudgedSum[], item: Item | null): Commitment | null {
  const [first] = sums
  if (first === undefined) return null
  const yearly = sums.find((s) => yearsOf(layout, s) !== null)
  if (yearly !== undefined && sums.every((s) => s === yearly || s.pence <= yearly.pence * 10)) {
    const years = yearsOf(layout, yearly)
    const stated = years === null ? undefined : sums.find((s) => s.pence === yearly.pence * years.count)
    if (stated !== undefined) return { pence: stated.pence, spans: [stated], method: 'stated', item }
    if (years !== null)
      return { pence: yearly.pence * years.count, spans: [yearly, years.span], method: 'product', item }
  }
  const all = sums.reduce((n, s) => n + s.pence, 0)
  const total = sums.length > 2 ? sums.find((s) => s.pence * 2 === all) : undefined
  if (total !== undefined) return { pence: total.pence, spans: [total], method: 'stated', item }
  const apart = sums.filter(
    (s, i) =>
      !isLowerEnd(layout, s, sums[i + 1]) &&
      (i === 0 ||
        (!isPart(layout, sums, i) && (sums.findIndex((o) => o.pence === s.pence) === i || isAdded(layout, s)))),
  )
  const pence = apart.reduce((n, s) => n + s.pence, 0)
  return { pence, spans: apart, method: apart.length > 1 ? 'sum' : 'stated', item }
}

const YEARS_BEFORE =
  /\bfor (?:a (?:period|term) of )?(?<years>two|three|four|five|six|seven|\d)[\s-]+(?:financial )?years?\b[^.;£]{0,70}\bat (?:a cost of )?(?:up to |a maximum of )?$/iu
const YEARLY = /^\s*(?:\([^)]*\)\s*)?(?:per annum|p\.?\s?a\.?(?!\w)|per year|a year|each year)\b/iu

/** The years that a yearly sum is paid for: behind it, or before it ("for three years at £50,000 per year"). */
function yearsOf(layout: Layout, sum: Span): Years | null {
  const behind = yearsBehind(layout, sum)
  if (behind !== null || !YEARLY.test(layout.text.slice(sum.end, sum.end + 60))) return behind
  const from = Math.max(0, sum.start - 140)
  const line = layout.text.slice(from, sum.start).split('\n').at(-1) ?? ''
  const match = YEARS_BEFORE.exec(line)
  const years = match?.groups?.years
  if (match === null || years === undefined) return null
  const start = sum.start - line.length + match.index + match[0].indexOf(years)
  const count = NUMBER_WORDS[years.toLowerCase()] ?? Number(years)
  return count > 1 ? { count, span: { start, end: start + years.length } } : null
}

type Years = { readonly count: number; readonly span: Span }

function yearsBehind(layout: Layout, sum: Span): Years | null {
  const text = layout.text.slice(sum.end, sum.end + 140)
  const match = PER_YEAR.exec(text.split('\n')[0] ?? '')
  const years = match?.groups?.years
  if (match === null || years === undefined) return null
  const count = NUMBER_WORDS[years.toLowerCase()] ?? Number(years)
  const at = match[0].lastIndexOf(years)
  return count > 1
    ? { count, span: { start: sum.end + match.index + at, end: sum.end + match.index + match[0].length } }
    : null
}

/** "between £10,000 and £12,000", "£10,000 - £12,000": a range commits its upper end. */
function isLowerEnd(layout: Layout, low: JudgedSum, high: JudgedSum | undefined): boolean {
  if (high === undefined || low.pence >= high.pence) return false
  const link = layout.text.slice(low.end, high.start)
  return /^\s*[-–—]\s*$/u.test(link) || (/^ and $/u.test(link) && /\bbetween $/iu.test(layout.text.slice(0, low.start)))
}

/** "£5,000 to A and £5,000 to B": a sum of its own, not the first one said again. */
const isAdded = (layout: Layout, sum: Span): boolean =>
  /\band (?:a further )?$/iu.test(layout.text.slice(Math.max(0, sum.start - 15), sum.start))

/** A sum behind "of which", "comprising" or in the brackets of a sum is a part of the first. */
function isPart(layout: Layout, sums: readonly JudgedSum[], index: number): boolean {
  const [first] = sums
  const sum = sums[index]
  if (first === undefined || sum === undefined || sum.pence > first.pence) return false
  return OPENS_PARTS.test(layout.text.slice(first.end, sum.start))
}

/** Items below another item, set in further, whose sums do not exceed it are its parts. */
export function withoutParts(reading: Reading, items: readonly Commitment[]): readonly Commitment[] {
  const { blocks } = reading.layout
  const left = (c: Commitment): number => blocks[c.item?.block ?? -1]?.left ?? 0
  return items.filter((child, i) => {
    const parent = items.slice(0, i).findLast((p) => left(p) < left(child) - 8)
    if (parent === undefined) return true
    const siblings = items.filter(
      (c, j) =>
        j > items.indexOf(parent) &&
        left(c) > left(parent) + 8 &&
        items.slice(items.indexOf(parent) + 1, j).every((b) => left(b) > left(parent) + 8),
    )
    return siblings.reduce((n, c) => n + c.pence, 0) > parent.pence * 1.0001
  })
}

const REPEATS =
  /\b(?:carry forward|funded|funding (?:will|to) be|draw ?down|budget|reserves?|source|meet the cost|cost (?:will|is|of this)|total(?:ling|s)?|overall|the above|set out above|in the (?:proposal|plan|programme)|this (?:contract|grant|award|funding)|delegat\w+|sign|enter into|transfer)\b/iu

const WITHIN_PLAN =
  /\bin the (?:proposal|plan|programme|above)\b|\b(?:from|out of|within) (?:this|the above|that) (?:sum|amount|total|budget|funding|allocation|award)\b/iu

/** A sum that an item repeats from another (the award and the money that pays it) counts once. */
export function distinct(layout: Layout, items: readonly Commitment[]): readonly Commitment[] {
  const kept: Commitment[] = []
  for (const item of items) {
    const text = item.item === null ? '' : textOf(layout, item.item)
    // "approve a grant of £471,591 to fund the projects in the proposal" is part of the plan approved above it.
    if (WITHIN_PLAN.test(text) && kept.some((k) => k.pence > item.pence)) continue
    const twin = kept.find((k) => k.pence === item.pence)
    if (twin !== undefined && (REPEATS.test(text) || REPEATS.test(twin.item === null ? '' : textOf(layout, twin.item))))
      continue
    kept.push(item)
  }
  return kept
}

export function addUp(items: readonly Commitment[]): Commitment {
  const [first] = items
  const all = items.reduce((n, c) => n + c.pence, 0)
  const total = items.length > 2 ? items.find((c) => c.pence * 2 === all) : undefined
  const only = total ?? (items.length === 1 ? first : undefined)
  if (only !== undefined) return only
  return { pence: all, spans: items.flatMap((c) => c.spans), method: 'sum', item: null }
}
