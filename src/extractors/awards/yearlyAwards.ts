import { type Finding, type Reading, sentenceAround, textOf } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { sumsIn } from '../sums/money.ts'
import { isByTime, isOnce, isYearly } from '../sums/rates.ts'
import { columnHeads } from '../sums/sums.ts'
import { type FoundAward, leadAbove } from './award.ts'

/**
 * Awards of so much a year with what all their years come to, where the decision's total is that many times as much.
 *
 * Where the decision has no total, as nothing says for how many years it pays, the sum is not said either.
 */
export function withWholeTerms(
  reading: Reading,
  awards: readonly FoundAward[],
  total: Finding<number> | null,
  sums: readonly JudgedSum[],
): readonly FoundAward[] {
  const open = awards.filter((award) => isOpen(reading, award) || isOfYearlyList(reading, award, sums))
  if (open.length === 0) return awards
  if (total === null) return awards.map((award) => (open.includes(award) ? withoutSum(award) : award))
  const once = awards.filter((award) => !open.includes(award))
  const times = (total.value - sumOf(once)) / sumOf(open)
  const isOnly = awards.length === 1
  if (Number.isInteger(times) && times > 1 && times <= MOST_YEARS)
    return awards.map((award) => (open.includes(award) ? multiplied(award, times, { total, isOnly }) : award))
  const unsaid = times === 1 ? [] : open.filter((award) => isOfYearlyList(reading, award, sums))
  return awards.map((award) => (unsaid.includes(award) ? withoutSum(award) : award))
}

const sumOf = (awards: readonly FoundAward[]): number => awards.reduce((n, { value }) => n + (value.pence ?? 0), 0)

const MOST_YEARS = 10

/** Is an award's sum one a year, as printed, of which its sentence does not say how often it is paid? */
function isOpen({ layout }: Reading, { sums, value }: FoundAward): boolean {
  const [sum, ...others] = sums
  return (
    sum !== undefined &&
    others.length === 0 &&
    sumsIn(textOf(layout, sum)).some(({ pence }) => pence === value.pence) &&
    (isByTime(layout, sum) || (isYearly(layout, sum) && !isOnce(textOf(layout, sentenceAround(layout, sum.start)))))
  )
}

// "award annual grants for three years:", "the following grants in each of the next two years:"
const YEARLY_LEAD =
  /\b(?:(?:for|in|over|during) each (?:of|year)|per annum|per year|each year|every year|p\.a\.)|\b(?:annual|yearly) (?:grants|payments|awards|contributions|funding|sums)\b[^£]*\byears\b/iu
// "Annual value", "Cost per annum (£)", "£ a year"; "Value over the three years" and "Annual Plan 2021/22" are no such heads
const YEARLY_HEAD =
  /^(?:annual|yearly) (?!plan|report|programme)|\b(?:per annum|per year|p\.a\.?|a year|each year)(?=$|[\s,)(])/iu

/** Does an award's sum stand in a list or a column that says of all its sums that they are paid every year? */
function isOfYearlyList(reading: Reading, award: FoundAward, sums: readonly JudgedSum[]): boolean {
  const [place, ...others] = award.sums
  const sum = sums.find((s) => s.start === place?.start && s.pence === award.value.pence)
  if (sum === undefined || others.length > 0) return false
  const table = reading.layout.tables[sum.cell?.table ?? -1]
  if (sum.cell !== null && table !== undefined) {
    const head = columnHeads(table)[sum.cell.column]?.trim() ?? ''
    return YEARLY_HEAD.test(head) && !isOneYear(award)
  }
  const lead = leadAbove(reading, sum.block)
  return (
    reading.layout.blocks[sum.block]?.kind === 'item' && lead !== null && YEARLY_LEAD.test(textOf(reading.layout, lead))
  )
}

/** Is the award's time no more than a year? Then what it gets a year is all. */
const isOneYear = ({ value: { periodStart, periodEnd } }: FoundAward): boolean =>
  periodStart !== null && periodEnd !== null && Date.parse(periodEnd) - Date.parse(periodStart) < 366 * 86_400_000

const withoutSum = (award: FoundAward): FoundAward => ({
  ...award,
  value: { ...award.value, pence: null, qualifier: null },
  sums: [],
})

type Whole = { readonly total: Finding<number>; readonly isOnly: boolean }

function multiplied(award: FoundAward, times: number, { total, isOnly }: Whole): FoundAward {
  const sums = isOnly ? total.spans : [...award.sums, ...total.spans]
  const pence = (award.value.pence ?? 0) * times
  return { ...award, value: { ...award.value, pence }, sums, isMade: sums.length > 1 }
}
