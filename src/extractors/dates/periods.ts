import type { Span } from '../../types.ts'
import { datesIn, type FoundDate, hasYear, isoDay, MONTH_PATTERN, monthOf } from './dates.ts'
import { lengthsIn } from './durations.ts'
import { partOfYear } from './partsOfYears.ts'
import { startsWithEnds } from './startEnds.ts'

/** A stretch of time, both days included; null where only the other end is stated. */
export type Period = Span & {
  readonly from: string | null
  readonly to: string | null
  readonly kind: 'dates' | 'months' | 'length' | 'quarters' | 'years' | 'end'
}

const lastDayOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
const TO = '\\s*(?:[-–—]|to|until|till|and|through to|through)\\s*(?:the\\s+)?(?:end of\\s+)?'
const YEAR = '20\\d{2}'

// "1st April – 30th June 2022": the first date leans on the year of the second
const HALF_DATES = new RegExp(
  `(?<!\\d)(?<d1>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<m1>${MONTH_PATTERN})${TO}(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<m2>${MONTH_PATTERN})\\s+(?<y2>${YEAR})`,
  'giu',
)
// "April 2020 to March 2021", "October – December 2021", "Oct 2021 - Mar 2022"
const MONTHS = new RegExp(
  `(?<!\\d(?:st|nd|rd|th)?\\s)\\b(?<m1>${MONTH_PATTERN})(?:\\s+(?<y1>${YEAR}))?${TO}(?<m2>${MONTH_PATTERN})\\s+(?<y2>${YEAR})`,
  'giu',
)
// "2023/24", "2020-21", "2019/20-2021/22", "2017/18 to 2019/20", "2019/2020", "FY2023-24", "2020/21,2021/22", "2024-5"
const FINANCIAL_YEARS =
  /(?<![\d/£.-]|\p{L}{2}\s?-)(?<y1>20\d{2})\s?[/–-]\s?(?<e1>20\d{2}|\d{2}|\d)(?:\s*(?:[-–—]|to|and|until)\s*(?<y2>20\d{2})\s?[/–-]\s?(?<e2>20\d{2}|\d{2}))?(?![\d/])/giu
// "FY23/24", "in 23/24", "financial year 23-24", a cell "23/24"
const SHORT_YEAR =
  /(?:^(?=\d\d\/\d\d(?:$|\s))|\b(?:FY\s?|financial years?\s|(?:in|for|during|of|to|and)\s(?:the\s)?(?=\d\d\/)))(?<y>[123]\d)[/–-](?<e>[123]\d)(?=$|[\s,.;)])/giu
// "Q1 2021/22", "Q2 to Q4 of 2021/22", "quarter 4 2022-23"
const QUARTER_OF = String.raw`,?\s(?:of\s)?(?:the\s)?(?:FY\s?|financial year\s)?(?<y>20\d{2})\s?[/–-]\s?(?:20)?(?<e>\d{2})(?!\d)`
const QUARTERS = new RegExp(
  String.raw`\b(?:Q|quarters?\s?)(?<q>[1-4])(?:(?:${QUARTER_OF})?\s*(?:[-–—]|to|until|and|&)\s*(?:Q|quarter\s)?(?<q2>[1-4]))?${QUARTER_OF.replace('<y>', '<y2>').replace('<e>', '<e2>')}`,
  'giu',
)
// "until 31 March 2023", "until the end of March 2023", "extend the contract to 30 June 2024"
const ENDING =
  /\b(?:until|ending(?: on)?|(?:up )?to the end of|expir(?:es|ing) (?:on|in)|(?:to|must|will|should) be (?:(?:fully|wholly) )?(?:spent|used|expended|committed)(?: in full)? by|for the (?:period|term|time|remainder of the year) (?:up )?to|(?:extend\w*|extension|continu\w*|runs?|running)\b[^.;:]{0,80}?\bto)\s+(?:the\s+)?(?:end of\s+)?$/iu
const MONTH_YEAR = new RegExp(`\\b(?<m>${MONTH_PATTERN})\\s+(?<y>${YEAR})`, 'giu')

/**
 * The periods that a text states, in reading order; a financial year runs from 1 April to 31 March, its first quarter
 * to 30 June, and three years from 1 April 2020 end on 31 March 2023.
 *
 * `2017-2020` (a plan's span of calendar years) and `2017-21` are no financial year and are left out.
 */
export function periodsIn(text: string, offset = 0): readonly Period[] {
  const found: Period[] = []
  const add = (period: Period | null): void => {
    if (period !== null && !found.some((f) => f.start < period.end && f.end > period.start)) found.push(period)
  }
  if (!/\d/.test(text)) return []
  const dates = datesIn(text)
  // Most texts name no year, and to see that is cheap.
  const matchesOf = (pattern: RegExp): Iterable<RegExpExecArray> => (hasYear(text) ? text.matchAll(pattern) : [])
  for (const period of datePairs(dates, text, offset)) add(period)
  for (const { start, end, from, to } of startsWithEnds(text, dates))
    add({ start: offset + start, end: offset + end, from, to, kind: 'dates' })
  for (const match of matchesOf(HALF_DATES)) add(halfDates(match, offset))
  for (const match of matchesOf(MONTHS)) add(months(match, offset))
  for (const { start, end, from, to } of lengthsIn(text, dates))
    add({ start: offset + start, end: offset + end, from, to, kind: 'length' })
  for (const match of matchesOf(QUARTERS)) add(quarters(match, offset))
  for (const match of matchesOf(FINANCIAL_YEARS))
    if (!isNumber(text, match)) for (const period of financialYears(match, offset)) add(partOfYear(text, match, period))
  for (const match of text.matchAll(SHORT_YEAR)) add(shortYear(match, offset))
  for (const period of openEnds(dates, text, offset)) add(period)
  return found.toSorted((a, b) => a.start - b.start)
}

const spanOf = (match: RegExpExecArray, offset: number): Span => ({
  start: offset + match.index,
  end: offset + match.index + match[0].length,
})

const BETWEEN = /^\s*(?:[-–—]|to|until|till|and|up to|through to)\s*(?:the\s+)?(?:end of\s+)?$/iu

function datePairs(dates: readonly FoundDate[], text: string, offset: number): readonly Period[] {
  return dates.flatMap((first, i) => {
    const second = dates[i + 1]
    if (second === undefined || second.day < first.day) return []
    if (!BETWEEN.test(text.slice(first.end, second.start))) return []
    return [
      {
        start: offset + first.start,
        end: offset + second.end,
        from: first.day,
        to: second.day,
        kind: 'dates' as const,
      },
    ]
  })
}

function halfDates(match: RegExpExecArray, offset: number): Period | null {
  const { d1, m1 = '', d2, m2 = '', y2 } = match.groups ?? {}
  const to = isoDay(Number(y2), monthOf(m2), Number(d2))
  const sameYear = isoDay(Number(y2), monthOf(m1), Number(d1))
  const from =
    to !== null && sameYear !== null && sameYear > to ? isoDay(Number(y2) - 1, monthOf(m1), Number(d1)) : sameYear
  return from === null || to === null ? null : { ...spanOf(match, offset), from, to, kind: 'dates' }
}

function months(match: RegExpExecArray, offset: number): Period | null {
  const { m1 = '', y1, m2 = '', y2 } = match.groups ?? {}
  const endYear = Number(y2)
  const leaned = monthOf(m1) > monthOf(m2) ? endYear - 1 : endYear
  const startYear = y1 === undefined ? leaned : Number(y1)
  const from = isoDay(startYear, monthOf(m1), 1)
  const to = lastDayOf(endYear, monthOf(m2))
  return from === null || from > to ? null : { ...spanOf(match, offset), from, to, kind: 'months' }
}

const isNextYear = (year: number, end: string): boolean =>
  Number(end.slice(-2)) === (year + 1) % (end.length === 1 ? 10 : 100)

/** "Decision 2024-5" is a number: so short a year is none behind a word for one. */
const isNumber = (text: string, { index, groups }: RegExpExecArray): boolean =>
  groups?.e1?.length === 1 &&
  /\b(?:decision|notice|record|ref|reference|number|no|pcc)\.?:?\s*$/iu.test(text.slice(0, index))

function financialYears(match: RegExpExecArray, offset: number): readonly Period[] {
  const { y1 = '', e1 = '', y2 = '', e2 = '' } = match.groups ?? {}
  const span = spanOf(match, offset)
  const yearsOf = (first: number, last: number, own: Span): Period => ({
    ...own,
    from: `${first}-04-01`,
    to: `${last + 1}-03-31`,
    kind: 'years',
  })
  const [first, second] = [Number(y1), Number(y2)]
  if (!isNextYear(first, e1)) return []
  if (y2 === '' || !isNextYear(second, e2)) return [yearsOf(first, first, span)]
  if (second > first) return [yearsOf(first, second, span)]
  // "2021/22 and 2019/20" are two years, not a stretch.
  const middle = span.start + match[0].lastIndexOf(y2)
  return [yearsOf(first, first, { ...span, end: middle - 1 }), yearsOf(second, second, { ...span, start: middle })]
}

function shortYear(match: RegExpExecArray, offset: number): Period | null {
  const { y = '', e = '' } = match.groups ?? {}
  const year = 2000 + Number(y)
  if (!isNextYear(year, e)) return null
  return { ...spanOf(match, offset), from: `${year}-04-01`, to: `${year + 1}-03-31`, kind: 'years' }
}

function quarters(match: RegExpExecArray, offset: number): Period | null {
  const { q, q2 = q, y2, e2 = '', y = y2 } = match.groups ?? {}
  const first = new Date(Date.UTC(Number(y), 3 * Number(q), 1))
  const last = new Date(Date.UTC(Number(y2), 3 * Number(q2) + 3, 0))
  if (!isNextYear(Number(y2), e2) || last < first) return null
  const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
  return { ...spanOf(match, offset), from: dayOf(first), to: dayOf(last), kind: 'quarters' }
}

/** Ends that stand alone: a day, or the last one of a month. */
function openEnds(dates: readonly FoundDate[], text: string, offset: number): readonly Period[] {
  const days = dates.map((d) => ({ start: d.start, end: d.end, to: d.day }))
  const months = [...(hasYear(text) ? text.matchAll(MONTH_YEAR) : [])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    to: lastDayOf(Number(match.groups?.y), monthOf(match.groups?.m ?? '')),
  }))
  return [...days, ...months]
    .filter(({ start }) => ENDING.test(text.slice(Math.max(0, start - 110), start)))
    .map(({ start, end, to }) => ({ start: offset + start, end: offset + end, from: null, to, kind: 'end' as const }))
}

/** The whole span that some periods cover together; null without any. */
export function spanOfPeriods(
  periods: readonly Period[],
): { readonly from: string | null; readonly to: string | null } | null {
  if (periods.length === 0) return null
  const from = periods.flatMap((p) => p.from ?? []).toSorted()[0] ?? null
  const to =
    periods
      .flatMap((p) => p.to ?? [])
      .toSorted()
      .at(-1) ?? null
  return { from, to }
}
