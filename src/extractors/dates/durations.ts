import type { Span } from '../../types.ts'
import { COUNT, countOf } from '../sums/numberWords.ts'
import { datesIn, type FoundDate, hasYear, isoDay, MONTH_PATTERN, monthOf } from './dates.ts'

/** A length of time in months: "three years", "an 18-month term". */
export type Duration = Span & { readonly months: number }

/** Where a stretch of time starts: "from 1 April 2020", "commencing in May 2021", "from the start of 2021/22". */
export type Start = Span & { readonly day: string }

// "three years", "12 (twelve) months", "a five-year term", "two further years", "twelve month"
const DURATION = new RegExp(
  `(?<![\\d.,/£-]|\\b(?:aged?|children of|people of)\\s)\\b(?<count>${COUNT})(?:\\s?\\([^)]{1,12}\\))?[\\s-](?:(?:further|additional|financial|calendar|consecutive|full)\\s)?(?<unit>years?|months?)(?!\\s(?:old|ago|later|earlier))\\b`,
  'giu',
)
const UNIT = /year|month/i
const OPENING =
  /\b(?:from|with effect from|commenc\w+|start\w*|begin\w*|effective(?: from)?)\s+(?:(?:on|from|in|at)\s+)?(?:the\s+)?(?:(?:start|beginning) of\s+(?:the\s+)?)?(?:financial year\s+)?$/iu
const MONTH_OF_YEAR = new RegExp(`\\b(?<m>${MONTH_PATTERN})\\s+(?<y>20\\d{2})`, 'giu')
const YEAR_PAIR = /(?<![\d/£.-])(?<y>20\d{2})\s?[/–-]\s?(?:20)?(?<e>\d{2})(?![\d/])/gu

/** The lengths of time that a text states, in reading order; ages and sums are none. */
export function durationsIn(text: string, offset = 0): readonly Duration[] {
  if (!UNIT.test(text)) return []
  return [...text.matchAll(DURATION)].flatMap((match) => {
    const { count = '', unit = '' } = match.groups ?? {}
    const months = countOf(count) * (/^year/iu.test(unit) ? 12 : 1)
    if (!(months > 0) || months > 600) return []
    return [{ start: offset + match.index, end: offset + match.index + match[0].length, months }]
  })
}

/** The days on which something starts, as a text says; a month starts on its first, a financial year on 1 April. */
export function startsIn(text: string, offset = 0): readonly Start[] {
  return startsBeside(datesIn(text), text).map((s) => ({ ...s, start: offset + s.start, end: offset + s.end }))
}

/** The same at the text's own offsets, where its dates are known. */
export function startsBeside(dates: readonly FoundDate[], text: string): readonly Start[] {
  const days = dates.map(({ start, end, day }) => ({ start, end, day }))
  const add = (match: RegExpExecArray, day: string | null): void => {
    const [start, end] = [match.index, match.index + match[0].length]
    if (day !== null && !days.some((d) => d.start < end && d.end > start)) days.push({ start, end, day })
  }
  for (const match of hasYear(text) ? text.matchAll(MONTH_OF_YEAR) : [])
    add(match, isoDay(Number(match.groups?.y), monthOf(match.groups?.m ?? ''), 1))
  for (const match of hasYear(text) ? text.matchAll(YEAR_PAIR) : [])
    if ((Number(match.groups?.y) + 1) % 100 === Number(match.groups?.e)) add(match, `${match.groups?.y}-04-01`)
  return days
    .filter(({ start }) => OPENING.test(text.slice(Math.max(0, start - 60), start)))
    .toSorted((a, b) => a.start - b.start)
}

/** The last day of a stretch of some months: three years from 1 April 2020 end on 31 March 2023. */
export function endAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, date - 1)).toISOString().slice(0, 10)
}

const AFTER_LENGTH = /^(?!.*\bnotice\b)[^.;:£\d]{0,45}$/iu
const BEFORE_LENGTH =
  /^[^.;£\d]{0,60}\b(?:for|of|run\w*|last\w*)\s+(?:(?:a|an|the|up to|initial|further|fixed|total|maximum|minimum|period|term|of)\s+){0,6}$/iu

const CLOSING = /^[^.;:£\d]{0,30}\b(?:to|until|ending(?: on)?)\s+(?:the\s+)?$/iu

/** The first day of a stretch of some months that ends on a day. */
export function startBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const next = new Date(Date.UTC(year, month - 1, date + 1))
  return new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() - months, next.getUTCDate()))
    .toISOString()
    .slice(0, 10)
}

/** A stretch of time, both days included. */
type Stretch = Span & { readonly from: string; readonly to: string }

/**
 * Stretches told by a length and one end, at the text's own offsets; `dates` are those in it. First those with a start: "for
 * three years from 1 April 2020", "starts on 1 May 2021 and runs for 18 months"; then "for 12 months to 31 March 2024".
 */
export function lengthsIn(text: string, dates: readonly FoundDate[]): readonly Stretch[] {
  const durations = durationsIn(text)
  if (durations.length === 0) return []
  const begun = startsBeside(dates, text).flatMap((start) => lengthFrom(start, durations, text))
  return [...begun, ...durations.flatMap((length) => lengthUntil(length, dates, text))]
}

function lengthUntil(length: Duration, days: readonly FoundDate[], text: string): readonly Stretch[] {
  const end = days.find((d) => d.start >= length.end && CLOSING.test(text.slice(length.end, d.start)))
  if (end === undefined) return []
  return [{ start: length.start, end: end.end, from: startBefore(end.day, length.months), to: end.day }]
}

function lengthFrom(start: Start, durations: readonly Duration[], text: string): readonly Stretch[] {
  const before = durations.findLast((d) => d.end <= start.start && AFTER_LENGTH.test(text.slice(d.end, start.start)))
  const after = durations.find((d) => d.start >= start.end && BEFORE_LENGTH.test(text.slice(start.end, d.start)))
  const length = before ?? after
  if (length === undefined) return []
  const place = { start: Math.min(start.start, length.start), end: Math.max(start.end, length.end) }
  return [{ ...place, from: start.day, to: endAfter(start.day, length.months) }]
}
