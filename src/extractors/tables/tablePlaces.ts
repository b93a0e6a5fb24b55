import type { Layout, Table } from '../../types.ts'
import { labelOver } from '../roles/asideSums.ts'
import { columnHeads, headRows, type PlacedSum } from '../sums/sums.ts'
import { captionOf } from './tableCaptions.ts'

/** A sum's table, and what is printed over, before and beside the sum in it. */
export type TablePlace = {
  readonly table: Table
  readonly caption: string
  readonly heads: readonly string[]
  readonly head: string
  readonly row: string
  /** What the row is called in a form that is a table of labels. */
  readonly label: string
  /** The sum's cell up to the sum. */
  readonly before: string
  /** What stands behind the sum in its cell. */
  readonly behind: string
  readonly sum: PlacedSum
}

/** Where a sum stands in its table; null outside of tables. */
export function placeInTable(layout: Layout, sum: PlacedSum): TablePlace | null {
  const table = sum.cell === null ? undefined : layout.tables[sum.cell.table]
  if (table === undefined || sum.cell === null) return null
  const heads = headsAt(layout, sum.cell.table, sum.cell.row)
  const block = layout.blocks[sum.block]
  return {
    table,
    caption: captionOf(layout, table),
    heads,
    head: heads[sum.cell.column] ?? '',
    row: table.rows[sum.cell.row]?.[0]?.text ?? '',
    label: labelOver(layout, sum.block),
    before: layout.text.slice(block?.start ?? sum.start, sum.start),
    behind: layout.text.slice(sum.end, block?.end ?? sum.end),
    sum,
  }
}

/**
 * The heads of a table's columns above a row: those of the table within it where a form that is one large table holds
 * another. A table that goes on at the top of the next page without any has those of the one before it.
 */
export function headsAt({ tables }: Layout, t: number, row: number): readonly string[] {
  const [table, before] = [tables[t], tables[t - 1]]
  if (table === undefined) return []
  const isForm =
    headRows(table) > MOST_HEAD_ROWS ||
    table.rows.slice(0, row).some((cells) => cells.length <= 2 && cells.some((c) => c.text.length > LONGEST_CELL))
  if (isForm) return headsWithin(table, row)
  const goesOn =
    before !== undefined &&
    headRows(table) === 0 &&
    before.columns === table.columns &&
    before.page + 1 === table.page &&
    headRows(before) > 0
  return columnHeads(goesOn ? before : table)
}

/** A longer cell beside a label is running text. */
const LONGEST_CELL = 120
/** More rows than this above the first figure are the form itself. */
const MOST_HEAD_ROWS = 3

/** The nearest row above that holds two or more words and no figure: "Option | Cost | Risk" amid a form. */
function headsWithin(table: Table, row: number): readonly string[] {
  const isHead = (r: number): boolean => {
    const texts = table.rows[r]?.map((c) => c.text.trim()).filter((text) => text !== '') ?? []
    return texts.length > 1 && texts.every((text) => text.length <= LONGEST_HEAD && !/£\s?\d/u.test(text))
  }
  let head = row - 1
  while (head >= 0 && !isHead(head)) head -= 1
  const cells = table.rows[head] ?? []
  return Array.from({ length: table.columns }, (_, column) =>
    cells.flatMap((c) => (c.column <= column && column < c.column + c.columnSpan ? c.text.trim() : [])).join(' '),
  )
}

/** A column's head is no longer than this. */
const LONGEST_HEAD = 60

/** A cell of this many words is running text, whatever stands beside it; so is one of fewer that ends as a sentence does. */
const PROSE_WORDS = 12
const SENTENCE_WORDS = 5

/** Does a sum stand in a cell of running text: "1.1 | That the Commissioner approves the purchase of …"? */
export function isInProse({ blocks, text }: Layout, { block }: PlacedSum): boolean {
  const { start, end, cell } = blocks[block] ?? { start: 0, end: 0, cell: null }
  const own = text.slice(start, end).trim()
  const words = own.match(/\p{L}{2,}/gu)?.length ?? 0
  return cell !== null && (words >= PROSE_WORDS || (words >= SENTENCE_WORDS && /[.;]$/u.test(own)))
}
