import type { Finding } from '../extractors/reading.ts'
import type { Amount } from '../record.ts'
import type { Layout } from '../types.ts'

type CellSum = { readonly row: number; readonly column: number; readonly pence: number; readonly at: number }

/**
 * Sums in tables (as indexes into `amounts`) at which a row and a column do not come to their totals, by the same
 * difference, where all the others do: one of their figures was misread, though it makes a sound number.
 *
 * Only of tables whose rows end in their total and whose last row adds up the others, with a sum in each cell.
 */
export function oddCells(amounts: readonly Finding<Amount>[], layout: Layout): ReadonlySet<number> {
  const sums = amounts.flatMap((amount, at) => cellSum(amount, at, layout))
  const tables = Map.groupBy(sums, ({ table }) => table)
  return new Set([...tables.values()].flatMap((own) => oddIn(own) ?? []))
}

function cellSum({ value: { pence }, spans: [span] }: Finding<Amount>, at: number, { blocks }: Layout) {
  const block = blocks.find(({ start, end }) => span !== undefined && start <= span.start && span.start < end)
  return block?.cell == null ? [] : [{ ...block.cell, pence, at }]
}

/** Fewer rows or columns, the totals among them, tell a misread figure from a table that adds up nothing. */
const FEWEST = 3

function oddIn(sums: readonly CellSum[]): number | null {
  const rows = lines(sums, ({ row }) => row)
  const columns = lines(sums, ({ column }) => column)
  const isWhole = sums.length === rows.length * columns.length && rows.every((row) => row.length === columns.length)
  if (!isWhole || rows.length < FEWEST || columns.length < FEWEST) return null
  const [row, ...otherRows] = rows.filter((line) => surplus(line) !== 0)
  const [column, ...otherColumns] = columns.filter((line) => surplus(line) !== 0)
  if (row === undefined || column === undefined || otherRows.length > 0 || otherColumns.length > 0) return null
  const isSame = Math.abs(surplus(row)) === Math.abs(surplus(column))
  return isSame ? (row.find((sum) => column.includes(sum))?.at ?? null) : null
}

/** The rows, or the columns, of a table in their order. */
function lines(sums: readonly CellSum[], keyOf: (sum: CellSum) => number): readonly (readonly CellSum[])[] {
  return [...Map.groupBy(sums, keyOf)].toSorted(([a], [b]) => a - b).map(([, line]) => line)
}

/** By how much the parts of a row or column exceed its total, which stands last. */
const surplus = (line: readonly CellSum[]): number =>
  line.reduce((sum, { pence }) => sum + pence, 0) - 2 * (line.at(-1)?.pence ?? 0)
