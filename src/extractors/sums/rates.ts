import type { Layout, Span } from '../../types.ts'

/** So much a year, as it stands behind a sum: the source of a pattern. */
export const YEARLY = String.raw`(?:per annum|p\.?\s?a\b\.?|per year|a year|each year|annually|per financial year|in each (?:financial )?year|(?:in|for) each of|in both(?= (?:FY ?)?20\d\d))`
/** What stands behind a sum of so much a year. */
export const IS_YEARLY = new RegExp(String.raw`^\s*(?:\([^)]*\)\s*)?(?:\w+ VAT,? )?${YEARLY}`, 'iu')
/** What stands behind one of several sums alike: "each", "per place", "a quarter". */
export const IS_EACH =
  /^\s*(?:\([^)]*\)\s*)?(?:each|apiece|to each of|per (?!annum|year|cent|financial)[a-z]{3,}|(?:a|an|every|each) (?:calendar )?(?:month|quarter|week|day|night|hour|term|place|head|session|visit|person|post|officer|vehicle|unit|mile|litre|item|page|call|pupil|child|case|client|referral|shift)|monthly|quarterly|weekly)\b/iu
/** What stands before a sum of so much a year: "annual funding of £60,000". */
export const ANNUAL = /\b(?:annual|yearly)\s+(?:[\p{L}-]+\s+){1,3}of\s+(?:up to\s+|approximately\s+)?$/iu

/** What stands before one of several sums alike: "twelve vehicles at a unit cost of £23,400". */
export const UNIT = /\b(?:unit|per[- ]unit|daily|day|hourly) (?:costs?|prices?|rates?) (?:of|is|being) (?:up to )?$/iu

// "for a period of twelve months from 7 June 2025 at a rent of £15,200 per annum", "£9,000 a year for 2021/22"
const ONCE =
  /\b(?:twelve|12)[- ]months?\b|\b(?:one|1|single)[- ]year\b|\bfor (?:the )?(?:financial year )?20\d\d[/-]\d\d(?:\d\d)?\b(?! (?:to|and|until)|[,-])/iu

/** Does the sentence say that a yearly sum is paid for one year? */
export const isOnce = (sentence: string): boolean => ONCE.test(sentence)

/** Is a sum one of several alike, of which the text may not say how many: so much a year, or each? */
export function isRate(layout: Layout, { start, end }: Span): boolean {
  const behind = layout.text.slice(end, end + 60)
  return IS_YEARLY.test(behind) || IS_EACH.test(behind) || UNIT.test(layout.text.slice(Math.max(0, start - 40), start))
}

/** "£800 per day": so much for a stretch of work or time. */
export const isByTime = (layout: Layout, { end }: Span): boolean =>
  /^\s*(?:per|a|each|every) (?:calendar )?(?:hour|day|shift|session|week|month|quarter|term)\b/iu.test(
    layout.text.slice(end, end + 40),
  )

/** "£50,000 per annum", "annual funding of £50,000": so much a year. */
export const isYearly = (layout: Layout, sum: Span): boolean =>
  IS_YEARLY.test(layout.text.slice(sum.end, sum.end + 60)) || isAnnual(layout, sum)

/** "an annual value of £50,000": so much a year, said before the sum. */
export const isAnnual = (layout: Layout, { start }: Span): boolean =>
  ANNUAL.test(layout.text.slice(Math.max(0, start - 60), start))
