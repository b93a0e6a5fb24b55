import type { Amount, AmountRole } from '../record.ts'
import type { FoundAward } from './award.ts'
import type { Finding, Reading } from './reading.ts'
import type { JudgedSum } from './roles.ts'

/**
 * The printed sums with their final roles, once the total and the awards are known.
 *
 * A sum that repeats the total is approved, one that repeats an award is a part, unless its own sentence says surely
 * that it is something else. A table's cell that belongs to neither stays a part only if its table adds up to the total.
 */
export function finalAmounts(
  reading: Reading,
  sums: readonly JudgedSum[],
  total: number | null,
  awards: readonly FoundAward[],
): readonly Finding<Amount>[] {
  const awarded = new Set(awards.flatMap((a) => a.value.pence ?? []))
  const relevant = new Set(
    reading.layout.tables.flatMap((_, t) =>
      sums.some((s) => s.cell?.table === t && (s.pence === total || awarded.has(s.pence))) ? [t] : [],
    ),
  )
  return sums.map((sum) => ({
    value: { text: sum.text, pence: sum.pence, role: finalRole(sum, total, awarded, relevant), page: sum.page },
    spans: [sum],
    method: sum.cell === null ? 'sum-text' : 'sum-table',
    confidence: sum.doubt === null ? 0.95 : 0.5,
  }))
}

function finalRole(
  sum: JudgedSum,
  total: number | null,
  awarded: ReadonlySet<number>,
  relevant: ReadonlySet<number>,
): AmountRole {
  if (sum.isSure) return sum.role
  if (sum.pence === total && sum.role !== 'earlier' && sum.role !== 'income') return 'approved'
  if (awarded.has(sum.pence) && sum.role !== 'earlier') return sum.zone === 'recommendation' ? 'approved' : 'part'
  if (sum.cell !== null && sum.role === 'part' && !relevant.has(sum.cell.table)) return 'context'
  if (sum.role === 'approved' && sum.zone !== 'recommendation' && (total === null || sum.pence > total))
    return 'context'
  if (sum.role === 'approved' && sum.zone !== 'recommendation' && total !== null) return 'part'
  return sum.role
}
