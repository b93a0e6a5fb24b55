import type { Block, Cell, Layout } from '../types.ts'

/** The table's cell that a block stands in; undefined for one in running text. */
export const cellOf = (layout: Layout, block: Block): Cell | undefined =>
  block.cell === null
    ? undefined
    : layout.tables[block.cell.table]?.rows[block.cell.row]?.find((c) => c.column === block.cell?.column)
