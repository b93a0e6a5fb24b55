import type { Layout, Span } from '../../types.ts'
import { untilEnd, yearsOfPots } from '../funding/potYears.ts'
import type { Finding, Reading } from '../reading.ts'
import { sentenceAround, textOf } from '../reading.ts'
import { purposeOf } from '../requests/purposes.ts'
import type { Request } from '../requests/recommendations.ts'
import { datesIn } from './dates.ts'
import { durationsIn, endAfter, startsIn } from './durations.ts'
import { type Period, spanOfPeriods } from './periods.ts'
import { askedEnd, askedInSummary, running } from './runningPeriods.ts'
import { isFirm, isWhole, OPTION, statedIn } from './statedPeriods.ts'
import { yearsOfTables } from './yearColumns.ts'

/** When a decision's money starts and stops; each end alone, where only one is stated. */
export type DecisionPeriod = { readonly from: Finding<string> | null; readonly to: Finding<string> | null }

/**
 * The whole time that the money covers.
 *
 * The request says it first; then a label ("Timescale"), a sentence that says when the work runs, the summary's sentence
 * that asks, the title's years, and the years of a table that splits the money. Options to extend lengthen none of them.
 * The first of these that states a stretch counts; an end without a start is kept only from the request, or else from
 * the summary's sentence that asks.
 */
export function findPeriod(reading: Reading, request: Request): DecisionPeriod {
  const pots = yearsOfPots(reading, request)
  const isOfPot = (p: Period): boolean => p.kind === 'years' && pots.some((pot) => pot.test(untilEnd(reading, p)))
  const stated = requested(reading, request)
  const asked = stated.filter((p) => !isOfPot(p))
  const stretches = [
    () => spentWithin(reading, request, asked),
    () => asked.filter(isWhole),
    () => labelledPeriods(reading),
    () => running(reading),
    () => askedInSummary(reading),
    () => statedIn(reading, titleSpans(reading)).filter((p) => isWhole(p) && !isOfPot(p)),
    () => yearsOfTables(reading.layout),
    () => stated.filter(isWhole),
  ]
  for (const [rank, read] of stretches.entries()) {
    const found = read()
    if (found.length > 0) return wholeOf(reading, found, rank === 1 ? 0.85 : 0.72)
  }
  return wholeOf(reading, asked.length > 0 ? asked : askedEnd(reading), 0.7)
}

/**
 * The days in which what is taken in for a year is spent: "accept £50,000 for 2022/23", and "we propose to spend it
 * between 1 September 2022 and 31 March 2023". None where another item than those that take money in names a time.
 */
function spentWithin(reading: Reading, request: Request, asked: readonly Period[]): readonly Period[] {
  const taken = request.items.filter((item) => purposeOf(reading.layout, item) === 'receives')
  const isOfTaken = (p: Period): boolean =>
    p.kind === 'years' && isWhole(p) && taken.some((item) => p.start >= item.start && p.end <= item.end)
  const [year] = asked
  if (year === undefined || taken.length === request.items.length || !asked.every(isOfTaken)) return []
  return running(reading).filter(
    ({ from, to }) => (from ?? '') >= (year.from ?? '') && (to ?? '') <= (year.to ?? '') && asked.length === 1,
  )
}

/** Days and months say more than financial years beside them. */
function wholeOf({ layout }: Reading, periods: readonly Period[], confidence: number): DecisionPeriod {
  const firm = periods.filter(isFirm)
  const goesOn = (p: Period): boolean => !isFirm(p) && isSpread(p) && goesPast(p, firm) && isSpentApart(layout, p, firm)
  const used = firm.length > 0 ? [...firm, ...periods.filter(goesOn)] : periods
  const whole = spanOfPeriods(used)
  const end = (value: string | null, pick: (p: Period) => string | null): Finding<string> | null => {
    const place = used.find((p) => pick(p) === value)
    if (value === null || place === undefined) return null
    return { value, spans: [place], method: 'period', confidence: firm.length > 0 ? confidence : confidence - 0.1 }
  }
  return { from: end(whole?.from ?? null, (p) => p.from), to: end(whole?.to ?? null, (p) => p.to) }
}

/** Two financial years or more: over so many money is spread, and not only budgeted. */
const isSpread = ({ kind, from, to }: Period): boolean =>
  kind === 'years' && from !== null && to !== null && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 1

const PLAN = '(?:plan|strateg(?:y|ies)|framework|programme|policy|forecast|budgets?|MTFP|MTFS|settlement|agenda)'
// "in line with the Commissioning Strategy 2022/23 to 2025/26", "the 2022/23 to 2025/26 plan": what a plan covers
const PLAN_BEFORE = new RegExp(`\\b${PLAN}\\b[^.;£]{0,30}$`, 'iu')
const PLAN_BEHIND = new RegExp(`^['’]?\\s(?:[\\p{L}-]+\\s){0,4}?${PLAN}\\b`, 'iu')

/** Are years those over which another item than that of the days spends a sum, and not what a plan covers? */
function isSpentApart({ text, blocks }: Layout, { start, end }: Period, firm: readonly Period[]): boolean {
  const own = blocks.find((b) => b.start <= start && start < b.end)
  if (own === undefined || firm.some((f) => f.start < own.end && own.start < f.end)) return false
  const before = text.slice(own.start, start)
  return before.includes('£') && !PLAN_BEFORE.test(before) && !PLAN_BEHIND.test(text.slice(end, own.end))
}

/** Do years go on from days and months beside them, and end after them? */
const goesPast = ({ from, to }: Period, firm: readonly Period[]): boolean =>
  firm.every(
    (f) => f.from !== null && f.to !== null && (from ?? '') >= f.from && (from ?? '') <= f.to && (to ?? '') > f.to,
  )

/**
 * The periods of the request's items, its leads' if they have none.
 *
 * Beside what is asked, a note counts only where it states days or months from one to another: "note that it runs from
 * April to June 2021", not "note that the sale is expected in 2020/21".
 */
function requested(reading: Reading, request: Request): readonly Period[] {
  const acts = request.items.filter(({ action }) => action !== 'note')
  const asked = acts.length > 0 ? acts : request.items
  for (const spans of [asked, request.leads]) {
    const found = statedIn(reading, spans).filter((p) => p.from !== null || p.to !== null)
    if (found.some(isWhole)) return [...found.filter(isWhole), ...composedApart(reading, spans)]
    const composed = composedOf(reading, spans, found)
    if (composed !== null) return [composed]
    if (found.length > 0) return found
  }
  const noted = request.items.filter((item) => !asked.includes(item))
  return statedIn(reading, noted).filter((p) => isWhole(p) && isFirm(p))
}

/** One start, and one end or one length, said in different items: "with effect from 1 April 2022", "for five years". */
function composedOf({ layout }: Reading, spans: readonly Span[], ends: readonly Period[]): Period | null {
  const starts = spans.flatMap((s) => startsIn(textOf(layout, s), s.start))
  const lengths = spans.flatMap((s) => durationsIn(textOf(layout, s), s.start))
  const [start] = starts
  if (start === undefined || new Set(starts.map((s) => s.day)).size > 1) return null
  const own = { start: start.start, end: start.end, from: start.day }
  const [end] = ends
  if (end?.to != null && end.to > start.day && new Set(ends.map((p) => p.to)).size === 1)
    return { ...own, to: end.to, kind: 'dates' }
  const [length] = lengths
  if (length === undefined || new Set(lengths.map((l) => l.months)).size > 1) return null
  const isOption = OPTION.test(layout.text.slice(sentenceAround(layout, length.start).start, length.start))
  return isOption ? null : { ...own, to: endAfter(start.day, length.months), kind: 'length' }
}

/** What an item without a whole period says apart: "varies it from 1 October 2021, at a cost of £9,000 to 31 March 2022". */
const composedApart = (reading: Reading, spans: readonly Span[]): readonly Period[] =>
  spans.flatMap((span) => {
    const text = textOf(reading.layout, span)
    const [start, ...others] = startsIn(text, span.start)
    if (start === undefined || others.length > 0 || statedIn(reading, [span]).some(isWhole)) return []
    const end = datesIn(text).find(
      (d) =>
        span.start + d.start > start.end &&
        d.day > start.day &&
        /\b(?:to|until|up to) $/iu.test(text.slice(0, d.start)),
    )
    return end === undefined
      ? []
      : [{ start: start.start, end: span.start + end.end, from: start.day, to: end.day, kind: 'dates' as const }]
  })

/** The title's years: "Police and Crime Commissioner's Grants 2023/24". */
const titleSpans = (reading: Reading): readonly Span[] =>
  reading.form.parts
    .filter((p) => p.field === 'title')
    .slice(0, 1)
    .flatMap((p) => p.value)

const PERIOD_LABEL = /\b(?:time(?:frame|scale|period)|period|duration|term)\b/iu

function labelledPeriods(reading: Reading): readonly Period[] {
  return reading.layout.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const [label, value] = row
      return label !== undefined && value !== undefined && PERIOD_LABEL.test(label.text)
        ? statedIn(reading, [value]).filter(isWhole)
        : []
    }),
  )
}
