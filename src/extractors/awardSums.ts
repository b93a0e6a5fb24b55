import type { Layout } from '../types.ts'
import { type AwardSum, awardSum, type Context } from './award.ts'
import { wholeOf } from './awardOptions.ts'
import { commitmentOf } from './commitments.ts'
import { timesIn } from './rateTimes.ts'
import type { Reading } from './reading.ts'
import { textOf } from './reading.ts'
import type { Recipient } from './recipients.ts'
import type { JudgedSum } from './roles.ts'

/** "£100,000 (£120,000 including VAT)": the sum with VAT, at the standard rate: https://www.gov.uk/vat-rates */
function withVat(layout: Layout, own: readonly JudgedSum[]): JudgedSum | null {
  const [net] = own
  const gross = own.find((s) =>
    /^\s*\(?(?:inclusive of|including|incl?\.?|with)\s*VAT/iu.test(layout.text.slice(s.end, s.end + 40)),
  )
  return net !== undefined && gross !== undefined && Math.abs(gross.pence - net.pence * 1.2) <= 100 ? gross : null
}

/** Is a sum more of what the one before it gives: its VAT, its next year, or an option to extend it? */
function isMore({ text }: Layout, own: readonly JudgedSum[], index: number): boolean {
  const [before, sum] = [own[index - 1], own[index]]
  if (before === undefined || sum === undefined) return false
  const link = text.slice(before.end, sum.start)
  const isNextYear = IN_YEAR.test(link) && IN_YEAR.test(text.slice(sum.end, sum.end + 40))
  if (YEAR_BEFORE.test(link)) return true
  return /^,? (?:plus|and|with) VAT (?:of|at|\()/iu.test(link) || OPTION_LINK.test(link) || isNextYear
}

// "£20,000 in 2021/22, rising to £25,000 in 2022/23"
const IN_YEAR = /^\s*(?:in|for) (?:the )?(?:financial )?(?:year )?(?:20\d\d|year (?:one|two|three|four|\d))/iu
// "Year 1 £15,000, Year 2 £12,000"
const YEAR_BEFORE =
  /^[,;]?\s*(?:and\s+)?(?:in\s+)?(?:year (?:\d|one|two|three|four|five)|20\d\d[/-]\d\d(?:\d\d)?)\s*[:(–-]?\s*$/iu
const OPTION_LINK = /^[^£;]{0,60}\b(?:options?|possible extension|extendable)\b[^£;]{0,60}$/iu

/** "pay Quay Ltd £40,000 for installation and £6,000 a year for support": all sums behind a name right behind its verb. */
export const isGivenAll = ({ text }: Layout, { start, end }: Recipient, own: readonly JudgedSum[]): boolean =>
  /\b(?:pay|award|grant|give|fund|allocate)s? (?:the )?$/iu.test(text.slice(Math.max(0, start - 16), start)) &&
  own.every((s) => s.start >= end)

/** What one recipient gets: a stated whole, a yearly sum times its years, a total of parts, or the first sum. */
export function sumOfOne(
  reading: Reading,
  context: Context & { readonly isGivenAll: boolean },
  own: readonly JudgedSum[],
): AwardSum {
  const { layout } = reading
  const text = textOf(layout, context)
  const [first] = own
  const whole = wholeOf(reading, context, own) ?? withVat(layout, own)
  if (whole !== null) return awardSum(reading, whole.pence, [whole])
  const commitment = commitmentOf(layout, own, null)
  const times = first === undefined || own.length > 1 ? 1 : timesIn(layout, text, first)
  // "£81,000 per annum for the same three years"
  if (first !== undefined && times > 1 && commitment?.method !== 'product')
    return awardSum(reading, first.pence * times, [first])
  if (
    commitment !== null &&
    (context.isGivenAll || commitment.method !== 'sum' || own.every((_, i) => i === 0 || isMore(layout, own, i)))
  )
    return awardSum(reading, commitment.pence, commitment.spans)
  return awardSum(reading, first?.pence ?? 0, first === undefined ? [] : [first])
}
