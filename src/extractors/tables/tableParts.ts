import type { Layout } from '../../types.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { columnHeads } from '../sums/sums.ts'
import { isNetted, isRounded } from './tableRelations.ts'
import { isRowOfTotals, isTotalRow } from './tableRows.ts'

/** What a table is held against: the decision's total, and every sum that it asks for or awards. */
export type Wanted = { readonly total: number | null; readonly sums: ReadonlySet<number> }

type Cell = JudgedSum & { readonly cell: NonNullable<JudgedSum['cell']> }

/** The cells of all tables that break down what is decided. */
export const partsOfTables = (layout: Layout, sums: readonly JudgedSum[], wanted: Wanted): ReadonlySet<JudgedSum> =>
  new Set(layout.tables.flatMap((_, t) => partsOf(layout, t, sums, wanted)))

/**
 * The cells of one table that break down what is decided.
 *
 * Where the decision's total stands in the table, its column and row say which cells make it up; where it does not, the
 * cells add up to it, or are mostly sums that the decision names.
 */
function partsOf(layout: Layout, t: number, sums: readonly JudgedSum[], wanted: Wanted): readonly JudgedSum[] {
  const cells = sums.filter((s): s is Cell => s.cell?.table === t)
  const targets = new Set([...wanted.sums].flatMap(withoutVat))
  const named = cells.filter((s) => targets.has(s.pence))
  if (wanted.total === null) return named.length > 0 ? cells : []
  const totals = withoutVat(wanted.total)
  const table = { layout, t, cells }
  const whole =
    cells.find((s) => s.pence === wanted.total && isInTotals(table, s)) ??
    cells.find((s) => totals.includes(s.pence) && isInTotals(table, s)) ??
    cells.find((s) => totals.includes(s.pence)) ??
    cells.find((s) => isRounded(s.pence, wanted.total) && isInTotals(table, s))
  if (whole !== undefined) return around(table, whole)
  if (totals.includes(sumOf(body(table)))) return cells
  const ends = cells.filter((s) => isRowOfTotals(rowOf(table, s.cell.row)))
  if (ends.some((s) => isOfSeveral(s.pence, [...wanted.sums]))) return cells
  const isNamed = named.length * 3 >= cells.length || named.some((s) => isInTotals(table, s))
  return isNamed
    ? cells.filter((s) => ends.length === 0 || !isApart(table, s, ends))
    : [
        ...new Set([
          ...named,
          ...[...wanted.sums].flatMap((pence) => runOf(table, pence)),
          ...rowThatAddsUp(table, wanted.total),
        ]),
      ]
}

/** Is a table's total what two or three sums of the decision come to: "£2,535,000 to partnerships", "£430,000 to services"? */
const isOfSeveral = (total: number, wanted: readonly number[]): boolean => {
  // A sum a year is no other than what its years come to.
  const own = wanted.filter((pence) => pence < total && !wanted.some((o) => o < pence && pence % o === 0))
  return own.some((a, i) =>
    own.slice(i + 1).some((b, j) => a + b === total || own.slice(i + j + 2).some((c) => a + b + c === total)),
  )
}

/** The neighbours in a column, two or more, that come to a sum of the decision. */
function runOf(table: Columned, pence: number): readonly Cell[] {
  const own = body(table)
  const columns = [...new Set(own.filter((s) => !APART.test(headOf(table, s))).map((s) => s.cell.column))]
  return columns.flatMap((column) => {
    const cells = own.filter((s) => s.cell.column === column)
    const first = cells.findIndex((_, i) => lengthOfRun(cells.slice(i), pence) > 1)
    const run = first < 0 ? [] : cells.slice(first, first + lengthOfRun(cells.slice(first), pence))
    return [...run, ...run.flatMap((s) => ownTotal(table, s))]
  })
}

/** The same sum in the row's column of totals, where the row has nothing else: "Analysts | - | £72,500 | £72,500". */
const ownTotal = (table: Columned, { cell, pence }: Cell): readonly Cell[] => {
  const others = table.cells.filter((s) => s.cell.row === cell.row && s.cell.column !== cell.column && s.pence !== 0)
  return others.filter((s) => others.length === 1 && s.pence === pence && isTotalRow(headOf(table, s)))
}

/** "Revenue | £12,000 | £12,000 | £24,000": the row, of two or more years, that comes to what is decided. */
function rowThatAddsUp(table: Columned, pence: number): readonly Cell[] {
  const rows = [...new Set(table.cells.map((s) => s.cell.row))].map((row) =>
    table.cells.filter((s) => s.cell.row === row && isYear(headOf(table, s))),
  )
  return rows.find((row) => row.length > 1 && row.every((s) => s.pence >= 0) && sumOf(row) === pence) ?? []
}

/** How many of these come to a sum, from the first on; 0 where none do. */
function lengthOfRun(cells: readonly Cell[], pence: number): number {
  let sum = 0
  for (const [i, s] of cells.entries()) {
    sum += s.pence
    if (sum === pence) return i + 1
  }
  return 0
}

/** A sum and what it is without VAT at the standard rate (https://www.gov.uk/vat-rates): a table may leave that out. */
const withoutVat = (pence: number): readonly number[] => [pence, Math.round(pence / 1.2)]

type Columned = { readonly layout: Layout; readonly t: number; readonly cells: readonly Cell[] }

const rowOf = ({ layout, t }: Columned, row: number) => layout.tables[t]?.rows[row] ?? []
const sumOf = (cells: readonly Cell[]): number => cells.reduce((n, s) => n + s.pence, 0)

const headOf = ({ layout, t }: Columned, { cell }: Cell): string => {
  const own = layout.tables[t]
  return own === undefined ? '' : (columnHeads(own)[cell.column] ?? '')
}

/** Does a cell stand in a row or column of totals? */
function isInTotals(table: Columned, sum: Cell): boolean {
  const { cell } = sum
  return isRowOfTotals(rowOf(table, cell.row)) || addsUp(table, sum) || isTotalRow(headOf(table, sum))
}

/** Is a sum what two or more right above it in its column come to, "Gross expenditure" below its items? */
function addsUp({ cells }: Columned, { cell, pence }: Cell): boolean {
  const above = cells.filter((s) => s.cell.column === cell.column && s.cell.row < cell.row)
  let [sum, count] = [0, 0]
  for (const s of above.toReversed()) {
    sum += s.pence
    if (s.pence !== 0) count += 1
    if (count > 1 && sum === pence) return true
  }
  return false
}

/** The cells that are no totals. */
const body = (table: Columned): readonly Cell[] => table.cells.filter((s) => !isInTotals(table, s))

const APART =
  /\b(?:limit|excess|indemnity|value|estimate[ds]?|list price|balance|previous|current|present|last year|turnover|income|raised|match)\b/iu

/** "Limit of indemnity | Excess | Premium": a column with a head of its own kind that the row of totals leaves empty. */
const isApart = (table: Columned, sum: Cell, ends: readonly Cell[]): boolean =>
  APART.test(headOf(table, sum)) && !ends.some((s) => s.cell.column === sum.cell.column)

/** Does a column come to what our own and the others come to together? */
const isGross = (pence: number, own: Cell, others: readonly Cell[]): boolean =>
  others.length > 0 && own.pence + sumOf(others) === pence

/** "2016/17 | 2017/18 | Total | Our share (50%)": is a sum less than a total of all the other columns, and none of what makes it up? */
const isShareOf = (own: Cell, beside: readonly Cell[]): boolean => {
  const others = beside.filter((s) => s.cell.column < own.cell.column)
  return others.some((s) => s.pence > own.pence && others.length > 2 && sumOf(others) === 2 * s.pence)
}

/** "2023/24 | 2024/25": what another year's share is makes up no part of this year's. */
const isYear = (head: string): boolean => /^20\d\d(?:[/–-]\d\d(?:\d\d)?)?(?:\s*\(?£.*)?$/u.test(head.trim())

/** The cells that make up the decision's total, by where it stands among the table's other totals. */
function around(table: Columned, whole: Cell): readonly Cell[] {
  const { cells } = table
  const { row, column } = whole.cell
  const ends = cells.filter((s) => isRowOfTotals(rowOf(table, s.cell.row)))
  const end = (of: number): number => ends.findLast((s) => s.cell.column === of)?.pence ?? 0
  // "Cost of the scheme £237,500 | Grant £118,750": a column that comes to more is not a part.
  // "Grant £12m | Developer £2.4m | Total £14.4m": of what all pay, only our own column is a part.
  const beside = ends.filter((s) => s.cell.row === row && s.cell.column !== column)
  const gross = beside.find(
    (s) =>
      s.pence > whole.pence &&
      isGross(
        s.pence,
        whole,
        beside.filter((o) => o !== s),
      ),
  )
  if (ends.includes(whole) && isShareOf(whole, beside)) return cells.filter((s) => s.cell.column === column)
  if (ends.includes(whole) && gross !== undefined) return cells.filter((s) => end(s.cell.column) === whole.pence)
  if (ends.includes(whole))
    return cells.filter(
      (s) => end(s.cell.column) <= whole.pence && !isApart(table, s, ends) && !isNetted(cells, s, whole),
    )
  // "Gross cost" above "Grant | (450)" and "Net cost": what stands above it makes it up.
  const above = cells.filter((s) => s.cell.row <= row)
  if (addsUp(table, whole) && above.every((s) => s.pence >= 0)) return above
  const isShare = end(column) > whole.pence || cells.some((s) => s.pence < 0)
  const isOtherYear = (s: Cell): boolean => s !== whole && isYear(headOf(table, s)) && isYear(headOf(table, whole))
  return isShare ? cells.filter((s) => s.cell.row === row && s.pence <= whole.pence && !isOtherYear(s)) : cells
}
