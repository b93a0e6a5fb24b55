import type { AmountRole } from '../../record.ts'
import type { Layout, Table } from '../../types.ts'
import type { JudgedSum } from '../roles/roles.ts'
import type { Wanted } from './tableParts.ts'

/** A sum that stands in a table. */
export type CellSum = JudgedSum & { readonly cell: NonNullable<JudgedSum['cell']> }

/** One table with its sums, and what is decided. */
export type TableSums = {
  readonly layout: Layout
  readonly t: number
  readonly table: Table
  readonly cells: readonly CellSum[]
  readonly wanted: Wanted
}

/** Sums whose role is told, each with it. */
export type ToldSums = readonly (readonly [sum: JudgedSum, role: AmountRole])[]

/** What a table's row is called: its first cell. */
export const nameOfRow = (table: Table, row: number): string => table.rows[row]?.[0]?.text.trim() ?? ''
