import type { Layout } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { isGrowing } from '../roles/growingSums.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { timesIn } from '../sums/rateTimes.ts'
import { commitmentOf } from '../totals/commitments.ts'
import { type AwardSum, awardSum, type Context } from './award.ts'
import { wholeOf } from './awardOptions.ts'
import type { Recipient } from './recipients.ts'

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
  if (/^,? and a further $/u.test(link) && TO_NAME_BEHIND.test(text.slice(sum.end, sum.end + 80))) return true
  if (isPaired(link, text.slice(sum.end, sum.end + 120))) return true
  const isNextYear = IN_YEAR.test(link) && IN_YEAR.test(text.slice(sum.end, sum.end + 40))
  if (YEAR_BEFORE.test(link) || ON_TOP.test(link) || SECOND.test(link)) return true
  return /^,? (?:plus|and|with) VAT (?:of|at|\()/iu.test(link) || OPTION_LINK.test(link) || isNextYear
}

/** "£15,000 revenue and £5,000 capital to the Quay Trust", "£15,000 for staff and £5,000 for boats to the Quay Trust": both before the name. */
function isPaired(link: string, behind: string): boolean {
  const first = /^ (?:(?<how>for|from|in) [^£;]{2,50}|\p{Ll}+) and $/u.exec(link)
  const second = /^ (?:(?<how>for|from|in) [^£.;]{2,50}?|\p{Ll}+) to (?:the )?\p{Lu}/u.exec(behind)
  return first !== null && second !== null && first.groups?.how === second.groups?.how
}

// "£20,000 in 2021/22, rising to £25,000 in 2022/23"
const IN_YEAR =
  /^\s*(?:in|for) (?:(?:the|both|each of) )?(?:financial )?(?:years? )?(?:FY ?)?(?:20\d\d|year (?:one|two|three|four|\d))/iu
// "Year 1 £15,000, Year 2 £12,000"
const YEAR_BEFORE =
  /^[,;]?\s*(?:and\s+)?(?:in\s+)?(?:year (?:\d|one|two|three|four|five)|20\d\d[/-]\d\d(?:\d\d)?)\s*[:(–-]?\s*$/iu
// "£20,000 now and a second £20,000 in October"
const SECOND = /\band an? (?:second|third|final|similar) $/iu
// "£10,000 and a further £5,000 on completion to the Quay Trust"
const TO_NAME_BEHIND = /^(?: \p{Ll}+){0,4} to (?:the )?\p{Lu}/u
// "at £164,500 plus indexation of 4% (£6,580)"
const ON_TOP = /^,? plus (?:an? )?(?:\p{L}+ ){0,3}(?:of|at) [\d.]+ ?(?:%|per cent) \($/iu
const OPTION_LINK = /^[^£;]{0,60}\b(?:options?|possible extension|extendable)\b[^£;]{0,60}$/iu

// "award the Quay Trust £30,000, Pier Trust £20,000": the next one's
const OTHER_NAME = /^(?:[,;](?: and)?| and) (?:the )?(?!Year|VAT|FY|Phase|Stage|Part|Lot|Quarter)\p{Lu}[^£;]*$/u
/** "pay Quay Ltd £40,000 for installation and £6,000 a year for support": all sums behind a name right behind its verb. */
const isGivenAll = ({ text }: Layout, { start, end }: Recipient, own: readonly JudgedSum[]): boolean =>
  !own.some((s, i) => OTHER_NAME.test(text.slice(own[i - 1]?.end ?? s.start, s.start))) &&
  /\b(?:pay|award|grant|give|fund|allocate)s? (?:the )?$/iu.test(text.slice(Math.max(0, start - 16), start)) &&
  own.every((s) => s.start >= end)

// "to Builders Ltd for £1.95m", "to Quay Learning, in the sum of up to £1.6m"
const FOR_SUM =
  /^(?:(?!\b(?:earlier|previous|following|existing|current|requested|than|originally|first)\b)[^£.;]){0,60}?(?:,? (?:for|at|in|of|with|worth|valued at|costing|totalling)|\() ?(?:(?:an?|the|sum|value|price|cost|total|contract|amount|of|up to|about|approximately) )*$/iu
// "a grant of £1.6m to Quay Learning"
const TO_NAME = /^ (?:[\p{Ll}-]+ ){0,4}to (?:the )?$/u

/** Of several sums the one that stands right beside a recipient's name: behind it, or before it and "to". */
function besideName({ text }: Layout, own: readonly JudgedSum[], { start, end }: Recipient): JudgedSum | undefined {
  const before = own.findLast((s) => s.end <= start)
  if (before !== undefined && TO_NAME.test(text.slice(before.end, start))) return before
  const behind = own.find((s) => s.start >= end)
  return behind !== undefined && FOR_SUM.test(text.slice(end, behind.start)) ? behind : undefined
}

/** "the tender of £486,220 and a total scheme cost of £561,000": the whole of a scheme is no contract's. */
const isOfScheme = ({ text }: Layout, [whole]: readonly { readonly start: number }[]): boolean =>
  whole !== undefined &&
  /\b(?:total|overall) (?:scheme|project|programme) (?:costs?|budget|value) (?:of|is|at) (?:up to )?$/iu.test(
    text.slice(Math.max(0, whole.start - 50), whole.start),
  )

/** What one recipient gets: a stated whole, a yearly sum times its years, a total of parts, or the one beside its name; null where it grows by the year. */
export function sumOfOne(
  reading: Reading,
  context: Context & { readonly recipient: Recipient },
  own: readonly JudgedSum[],
): AwardSum | null {
  const { layout } = reading
  const text = textOf(layout, context)
  const [first] = own
  const whole = wholeOf(reading, context, own) ?? withVat(layout, own)
  if (whole !== null) return awardSum(reading, whole.pence, [whole])
  if (first !== undefined && own.length === 1 && isGrowing(layout, first, context)) return null
  const commitment = commitmentOf(layout, own, null)
  const times = first === undefined || own.length > 1 ? 1 : timesIn(layout, text, first)
  // "£81,000 per annum for the same three years"
  if (first !== undefined && times > 1 && commitment?.method !== 'product')
    return awardSum(reading, first.pence * times, [first])
  const beside = besideName(layout, own, context.recipient)
  if (commitment?.method === 'stated' && beside !== undefined && isOfScheme(layout, commitment.spans))
    return awardSum(reading, beside.pence, [beside])
  if (
    commitment !== null &&
    (isGivenAll(layout, context.recipient, own) ||
      commitment.method !== 'sum' ||
      own.every((_, i) => i === 0 || isMore(layout, own, i)))
  )
    return awardSum(reading, commitment.pence, commitment.spans)
  const only = beside ?? first
  return awardSum(reading, only?.pence ?? 0, only === undefined ? [] : [only])
}
