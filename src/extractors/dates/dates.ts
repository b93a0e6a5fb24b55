import type { Span } from '../../types.ts'

const MONTHS = [
  ['january', 'jan', 'ionawr'],
  ['february', 'feb', 'chwefror'],
  ['march', 'mar', 'mawrth', 'fawrth'],
  ['april', 'apr', 'ebrill'],
  ['may', 'mai', 'fai'],
  ['june', 'jun', 'mehefin', 'fehefin'],
  ['july', 'jul', 'gorffennaf', 'orffennaf'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi', 'fedi'],
  ['october', 'oct', 'hydref'],
  ['november', 'nov', 'tachwedd', 'dachwedd'],
  ['december', 'dec', 'rhagfyr', 'ragfyr'],
] as const

const MONTH = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')

const monthNumber = (name: string): number =>
  MONTHS.findIndex((names) => (names as readonly string[]).includes(name.toLowerCase())) + 1

/** The pattern of a month's name, English or Welsh, for other rules to build on. */
export const MONTH_PATTERN = `(?:${MONTH})`

/** A date in a text; `day` is ISO 8601. */
export type FoundDate = Span & { readonly day: string }

// 25/7/17, 9/12/2019, 24.11.2021, and both of 01/04/2020-31/03/2021
const NUMERIC =
  /(?<![\d/.])(?<d>\d{1,2})\s?(?<sep>[/.])\s?(?<m>\d{1,2})\s?\k<sep>\s?(?<y>20\d{2}|\d{2})(?![\d/]|\.\d)/gu
// 28-02-13
const DASHED = /(?<![\d/.-])(?<d>\d{1,2})\s?-\s?(?<m>\d{1,2})\s?-\s?(?<y>20\d{2}|\d{2})(?![\d/-])/gu
// 2021-05-04
const ISO = /(?<![\d/.-])(?<y>20\d{2})-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\d|3[01])(?![\d/-])/gu
// 4 April 2023, 30th October 2023, 16th August, 2021, 5-Apr-22, 4th day of May 2021, 4 May '21, 26 Chwefror / February 2020; not "4 May 10am"
const DAY_FIRST = new RegExp(
  `(?<!\\d)(?<d>\\d{1,2})\\s?(?:st|nd|rd|th)?(?:\\s+day)?(?:\\s+of?)?[\\s-]+(?:(?:${MONTH})\\s?/\\s?)?(?<m>${MONTH})\\.?,?[\\s-]+['’]?(?<y>20\\d{2}|\\d{2}(?![\\d:]|\\.\\d|\\s?[ap]\\.?m\\b|(?:st|nd|rd|th)\\b))`,
  'giu',
)
// February 8th, 2016
const MONTH_FIRST = new RegExp(`\\b(?<m>${MONTH})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>20\\d{2})`, 'giu')

/** The ISO day, or null where there is no such day: 31 April, month 13. A two-digit year is of this century. */
export function isoDay(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year
  const date = new Date(Date.UTC(full, month - 1, day))
  if (date.getUTCFullYear() !== full || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/**
 * Every full date in a text, day first, in reading order.
 *
 * Offsets are those of `text` plus `offset`. A day that does not exist is left out; a month without a day is no date.
 */
export function datesIn(text: string, offset = 0): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const pattern of patternsFor(text))
    for (const match of text.matchAll(pattern)) {
      const { d = '', m = '', y = '' } = match.groups ?? {}
      const month = /^\d/u.test(m) ? Number(m) : monthNumber(m)
      const day = isoDay(Number(y), month, Number(d))
      if (day === null) continue
      const start = offset + match.index
      const end = start + match[0].length
      if (!found.some((f) => f.start < end && f.end > start)) found.push({ start, end, day })
    }
  return found.toSorted((a, b) => a.start - b.start)
}

/** The patterns that may match in a text: most texts are without any date, and to see that is cheap. */
function patternsFor(text: string): readonly RegExp[] {
  if (!/\d/.test(text)) return []
  const numeric = /\d\s?[/.-]\s?\d/u.test(text) ? [NUMERIC, DASHED, ISO] : []
  return [...numeric, DAY_FIRST, ...(hasYear(text) ? [MONTH_FIRST] : [])]
}

/** Is there a year of this century in a text, on its own or within another number? */
export const hasYear = (text: string): boolean => /20\d\d/.test(text)

/** Number of a month's name (1 to 12), 0 for another word. */
export const monthOf = monthNumber
