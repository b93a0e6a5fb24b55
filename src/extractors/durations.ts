import type { Span } from '../types.ts'
import { datesIn, isoDay, MONTH_PATTERN, monthOf } from './dates.ts'
import { COUNT, countOf } from './numberWords.ts'

/** A length of time in months: "three years", "an 18-month term". */
export type Duration = Span & { readonly months: number }

/** Where a stretch of time starts: "from 1 April 2020", "commencing in May 2021", "from the start of 2021/22". */
export type Start = Span & { readonly day: string }

// "three years", "12 (twelve) months", "a five-year term", "two further years", "twelve month"
const DURATION = new RegExp(
  `(?<![\\d.,/£-]|\\b(?:aged?|children of|people of)\\s)\\b(?<count>${COUNT})(?:\\s?\\([^)]{1,12}\\))?[\\s-](?:(?:further|additional|financial|calendar|consecutive|full)\\s)?(?<unit>years?|months?)(?!\\s(?:old|ago|later|earlier))\\b`,
  'giu',
)
const OPENING =
  /\b(?:from|with effect from|commenc\w+|start\w*|begin\w*|effective(?: from)?)\s+(?:(?:on|from|in|at)\s+)?(?:the\s+)?(?:(?:start|beginning) of\s+(?:the\s+)?)?(?:financial year\s+)?$/iu
const MONTH_OF_YEAR = new RegExp(`\\b(?<m>${MONTH_PATTERN})\\s+(?<y>20\\d{2})`, 'giu')
const YEAR_PAIR = /(?<![\d/£.-])(?<y>20\d{2})\s?[/–-]\s?(?:20)?(?<e>\d{2})(?![\d/])/gu

/** The lengths of time that a text states, in reading order; ages and sums are none. */
export function durationsIn(text: string, offset = 0): readonly Duration[] {
  return [...text.matchAll(DURATION)].flatMap((match) => {
    const { count = '', unit = '' } = match.groups ?? {}
    const months = countOf(count) * (/^year/iu.test(unit) ? 12 : 1)
    if (!(months > 0) || months > 600) return []
    return [{ start: offset + match.index, end: offset + match.index + match[0].length, months }]
  })
}

/** The days on which something starts, as a text says; a month starts on its first, a financial year on 1 April. */
export function startsIn(text: string, offset = 0): readonly Start[] {
  const days = datesIn(text).map(({ start, end, day }) => ({ start, end, day }))
  const add = (match: RegExpExecArray, day: string | null): void => {
    const [start, end] = [match.index, match.index + match[0].length]
    if (day !== null && !days.some((d) => d.start < end && d.end > start)) days.push({ start, end, day })
  }
  for (const match of text.matchAll(MONTH_OF_YEAR))
    add(match, isoDay(Number(match.groups?.y), monthOf(match.groups?.m ?? ''), 1))
  for (const match of text.matchAll(YEAR_PAIR))
    if ((Number(match.groups?.y) + 1) % 100 === Number(match.groups?.e)) add(match, `${match.groups?.y}-04-01`)
  return days
    .filter(({ start }) => OPENING.test(text.slice(Math.max(0, start - 60), start)))
    .map(({ start, end, day }) => ({ start: offset + start, end: offset + end, day }))
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

/** Stretches told by a length and an end: "for 12 months to 31 March 2024". */
export function lengthsUntil(
  text: string,
  offset = 0,
): readonly (Span & { readonly from: string; readonly to: string })[] {
  const days = datesIn(text)
  return durationsIn(text).flatMap((length) => {
    const end = days.find((d) => d.start >= length.end && CLOSING.test(text.slice(length.end, d.start)))
    return end === undefined
      ? []
      : [
          {
            start: offset + length.start,
            end: offset + end.end,
            from: startBefore(end.day, length.months),
            to: end.day,
          },
        ]
  })
}

/** Stretches told by a start and a length: "for three years from 1 April 2020", "starts on 1 May 2021 and runs for 18 months". */
export function lengthsFrom(
  text: string,
  offset = 0,
): readonly (Span & { readonly from: string; readonly to: string })[] {
  const durations = durationsIn(text)
  return startsIn(text).flatMap((start) => {
    const before = durations.findLast((d) => d.end <= start.start && AFTER_LENGTH.test(text.slice(d.end, start.start)))
    const after = durations.find((d) => d.start >= start.end && BEFORE_LENGTH.test(text.slice(start.end, d.start)))
    const length = before ?? after
    if (length === undefined) return []
    return [
      {
        start: offset + Math.min(start.start, length.start),
        end: offset + Math.max(start.end, length.end),
        from: start.day,
        to: endAfter(start.day, length.months),
      },
    ]
  })
}
