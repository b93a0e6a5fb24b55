import type { Block, Cell, Layout, Table } from '../types.ts'

/** A label is at most this long; a longer first cell is text itself. */
const LONGEST_LABEL = 80
/** A cell of this many words is running text. */
const PROSE_WORDS = 12
/** Fewer words than this beside a sum are its name or unit. */
const FEWEST_WORDS = 4

const wordsIn = (text: string): number => text.match(/\p{L}{2,}/gu)?.length ?? 0

/**
 * Whether a block is running text in the right column of a form's table of labels (`Decision: | The Commissioner is
 * recommended to …`): to be read as text, not as a figure under a column's head.
 */
export function isProseInTable(layout: Layout, block: Block): boolean {
  const table = block.cell === null ? undefined : layout.tables[block.cell.table]
  if (table === undefined || block.cell === null) return false
  if (isWideProse(layout, block, table)) return true
  if (block.cell.column === 0) return false
  return wordsIn(layout.text.slice(block.start, block.end)) >= FEWEST_WORDS && isLabelTable(table)
}

/** Running text in a cell that takes up its row, or all of it beside a label, whatever the columns of the rows below. */
function isWideProse(layout: Layout, block: Block, table: Table): boolean {
  const row = table.rows[block.cell?.row ?? -1] ?? []
  const cell = row.find((c) => c.column === block.cell?.column)
  const others = row.filter((c) => c !== cell && c.text !== '')
  if (cell === undefined || wordsIn(cell.text) < PROSE_WORDS) return false
  if (wordsIn(layout.text.slice(block.start, block.end)) < FEWEST_WORDS) return false
  if (others.length === 0) return cell.columnSpan === table.columns
  const [label, second] = others
  const isLabelled = label !== undefined && label.column === 0 && label.text.length <= LONGEST_LABEL
  return isLabelled && second === undefined && cell.columnSpan > 1 && cell.columnSpan === table.columns - 1
}

/** Two columns, short labels on the left; on the right more cells of running text than of figures. */
function isLabelTable(table: Table): boolean {
  if (table.columns !== 2) return false
  const values = table.rows.flatMap((row) => row.filter((c) => c.column === 1))
  const labels = table.rows.flatMap((row) => row.filter((c) => c.column === 0 && c.columnSpan === 1))
  const isLabel = (c: Cell): boolean => c.text.length <= LONGEST_LABEL && !/£\s?\d/u.test(c.text)
  const prose = values.filter((c) => wordsIn(c.text) >= PROSE_WORDS).length
  const figures = values.filter((c) => /\d/u.test(c.text) && wordsIn(c.text) === 0).length
  return labels.length > 0 && labels.every(isLabel) && prose > 0 && prose >= figures
}
