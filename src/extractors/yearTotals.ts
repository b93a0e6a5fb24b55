import type { Table } from '../types.ts'
import { YEAR_HEAD } from './awardColumns.ts'
import type { Finding, Reading } from './reading.ts'
import type { JudgedSum } from './roles.ts'
import { isRowOfTotals } from './tableRows.ts'

/**
 * What the totals of a table's years come to, where its rows hold every sum that is asked for: "£40,000 in each year"
 * does not say how many years, and the table does.
 */
export function fromYearTotals(
  { layout }: Reading,
  asked: readonly JudgedSum[],
  sums: readonly JudgedSum[],
): Finding<number> | null {
  for (const [t, table] of layout.tables.entries())
    for (const [r, row] of table.rows.entries()) {
      const own = sums.filter((s) => s.cell?.table === t)
      const totals = own.filter((s) => s.cell?.row === r)
      if (!isRowOfTotals(row) || totals.length < 2) continue
      const years = totals.map((total) => addends(table, own, total))
      const isWhole = years.every((above, i) => addUp(above) === totals[i]?.pence)
      const isAsked =
        asked.length > 0 && asked.every((a) => years.some((above) => above.some((s) => s.pence === a.pence)))
      if (!isWhole || !isAsked) continue
      return { value: addUp(totals), spans: totals, method: 'sum', confidence: 0.8, combined: true }
    }
  return null
}

const addUp = (sums: readonly JudgedSum[]): number => sums.reduce((n, s) => n + s.pence, 0)

/** The sums above a total in its column, down from the year that heads them; none where no year does. */
function addends(table: Table, own: readonly JudgedSum[], total: JudgedSum): readonly JudgedSum[] {
  const { row = 0, column = 0 } = total.cell ?? {}
  const head = table.rows
    .slice(0, row)
    .findLastIndex((cells) => cells.some((c) => c.column === column && YEAR_HEAD.test(c.text.trim())))
  const isAbove = ({ cell }: JudgedSum): boolean => cell !== null && cell.row > head && cell.row < row
  return head < 0 ? [] : own.filter((s) => s.cell?.column === column && isAbove(s))
}
