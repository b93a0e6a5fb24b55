import type { FoundAward } from './award.ts'
import { sumsIn } from './money.ts'
import { isByTime, isOnce, isYearly } from './rates.ts'
import { type Finding, type Reading, sentenceAround, textOf } from './reading.ts'

/**
 * Awards of so much a year with what all their years come to, where the decision's total is that many times as much.
 *
 * Where the decision has no total, as nothing says for how many years it pays, the sum is not said either.
 */
export function withWholeTerms(
  reading: Reading,
  awards: readonly FoundAward[],
  total: Finding<number> | null,
): readonly FoundAward[] {
  const open = awards.filter((award) => isOpen(reading, award))
  if (open.length === 0) return awards
  if (total === null) return awards.map((award) => (open.includes(award) ? withoutSum(award) : award))
  const times = total.value / awards.reduce((n, { value }) => n + (value.pence ?? 0), 0)
  const isWhole = open.length === awards.length && Number.isInteger(times) && times > 1 && times <= MOST_YEARS
  return isWhole ? awards.map((award) => multiplied(award, times, { total, isOnly: awards.length === 1 })) : awards
}

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
