import type { Finding } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import type { Commitment } from './commitments.ts'

/**
 * The grant that a request takes in, where a table says how all of it is spent: a column whose rows come to it, the items'
 * own sums among them. What the request pays to others is a part of that, and our own share stands in the table only.
 *
 * `income` are the sums that the request takes in, `items` what it commits, `sums` all of the document. Null where no such table is.
 */
export function grantSpent(
  income: readonly JudgedSum[],
  items: readonly Commitment[],
  sums: readonly JudgedSum[],
): Finding<number> | null {
  const paid = items.flatMap(({ spans }) => sums.filter((s) => spans.some((span) => span.start === s.start)))
  const spent = sums.find((total) => {
    const { cell } = total
    if (cell === null || !income.some((s) => s.pence === total.pence) || paid.length < 2) return false
    const above = sums.filter(
      (s) => s.cell?.table === cell.table && s.cell.column === cell.column && s.cell.row < cell.row,
    )
    const isAll = above.reduce((n, s) => n + s.pence, 0) === total.pence
    return isAll && above.length > paid.length && paid.every((p) => above.some((s) => s.pence === p.pence))
  })
  return spent === undefined ? null : { value: spent.pence, spans: [spent], method: 'table-total', confidence: 0.85 }
}
