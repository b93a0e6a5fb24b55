import type { Layout, Span } from '../../types.ts'
import { textOf } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import type { Commitment } from './commitments.ts'

const MOST_PENCE = 1000
const RENT = /\b(?:rents?|peppercorn|ground rent|nominal|lease|licence|consideration)\b/iu

/** "a lease for 99 years at a rent of £1 a year": a price in name only, which adds nothing to what is spent. */
export const isNominal = (layout: Layout, sum: JudgedSum, around: Span): boolean =>
  sum.pence <= MOST_PENCE && sum.cell === null && RENT.test(textOf(layout, around))

/** The same by the words right before the sum: "at a rent of £1 a year". */
export const isNominalRent = (before: string, pence: number): boolean =>
  pence <= MOST_PENCE && /\b(?:rent|peppercorn|consideration)s? of $/iu.test(before)

/** Items without those that ask for no more than a price in name, where others ask for money. */
export function withoutNominal(
  layout: Layout,
  items: readonly Commitment[],
  sums: readonly JudgedSum[],
): readonly Commitment[] {
  const inName = ({ item, spans }: Commitment): boolean => {
    const own = sums.filter((s) => spans.some(({ start }) => start === s.start))
    return item !== null && own.length > 0 && own.every((s) => isNominal(layout, s, item))
  }
  const kept = items.filter((c) => !inName(c))
  return kept.length > 0 ? kept : items
}
