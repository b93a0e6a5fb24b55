import type { Layout, Span } from '../types.ts'
import { periodsIn, spanOfPeriods } from './periods.ts'
import { termIn } from './terms.ts'

const A_YEAR =
  /^\s*(?:\([^)]*\)\s*)?(?:per annum|p\.?\s?a\.?(?!\w)|per year|a year|each year|annually|per financial year)(?!\w)/iu
const A_MONTH = /^\s*(?:\([^)]*\)\s*)?(?:per (?:calendar )?month|a month|each month|monthly)\b/iu
// "annual funding of £60,000"
const ANNUAL = /\b(?:annual|yearly)\s+(?:[\p{L}-]+\s+){1,3}of\s+(?:up to\s+|approximately\s+)?$/iu

/**
 * How often a sum by the year or month is paid, by the term or the financial years that its sentence states.
 *
 * 1 where the sum is no such rate or the sentence does not say for how long.
 */
export function timesIn(layout: Layout, sentence: string, sum: Span): number {
  const behind = layout.text.slice(sum.end, sum.end + 40)
  const isMonthly = A_MONTH.test(behind)
  const isYearly = A_YEAR.test(behind) || ANNUAL.test(layout.text.slice(Math.max(0, sum.start - 60), sum.start))
  if (!isMonthly && !isYearly) return 1
  const months = monthsOf(sentence)
  if (months === null) return 1
  return isMonthly ? months : Math.max(1, months % 12 === 0 ? months / 12 : 1)
}

function monthsOf(sentence: string): number | null {
  const term = termIn(sentence)
  if (term !== null) return term.unit === 'years' ? term.count * 12 : term.count
  const span = spanOfPeriods(periodsIn(sentence).filter((p) => p.kind !== 'end'))
  if (span?.from == null || span.to === null) return null
  const [fromYear = 0, fromMonth = 1] = span.from.split('-').map(Number)
  const [toYear = 0, toMonth = 1] = span.to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1
}
