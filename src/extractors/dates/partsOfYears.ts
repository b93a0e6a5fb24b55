import type { Period } from './periods.ts'

// "until the end of the financial year 2024-25", "for the remainder of 2023/24": when it starts is not said
const REST_OF_YEAR =
  /\b(?:(?:until|up to) the end of|(?:for|over|during) the (?:remainder|rest|balance) of)\s(?:the\s)?(?:financial\syear\s|FY\s?)?$/iu

// "for the second half of 2024/25"
const HALF_OF_YEAR =
  /\b(?<half>first|second|latter|last)\s(?:half|six\smonths)\sof\s(?:the\s)?(?:financial\syear\s|FY\s?)?$/iu

/** The part of a financial year that the words before it name. */
export function partOfYear(text: string, { index }: RegExpExecArray, period: Period): Period {
  const before = text.slice(Math.max(0, index - 60), index)
  if (REST_OF_YEAR.test(before)) return { ...period, from: null, kind: 'end' }
  const half = HALF_OF_YEAR.exec(before)?.groups?.half
  const year = period.from?.slice(0, 4)
  if (half === undefined || year === undefined || !period.to?.startsWith(String(Number(year) + 1))) return period
  return /^first$/iu.test(half)
    ? { ...period, to: `${year}-09-30`, kind: 'months' }
    : { ...period, from: `${year}-10-01`, kind: 'months' }
}
