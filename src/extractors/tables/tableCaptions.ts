import type { Block, Layout, Table } from '../../types.ts'
import { textOf } from '../reading.ts'
import { headRows } from '../sums/sums.ts'

/** A heading of one group of a table's rows is no longer than this. */
const LONGEST_GROUP = 60

/**
 * The paragraph above a table, which says what its sums are.
 *
 * A table whose rows stand in groups ("Youth justice", "Safeguarding") may come in pieces with headings between them:
 * all of them have the paragraph above the first. A piece right below text is its own.
 */
export function captionOf(layout: Layout, table: Table): string {
  let above = blockAbove(layout, table)
  for (let own = table; above !== null && isGroupHeading(layout, above); ) {
    const before = layout.blocks[layout.blocks.indexOf(above) - 1]
    const piece = before?.cell == null ? undefined : layout.tables[before.cell.table]
    if (piece === undefined) return before === undefined ? '' : captionText(layout, above, before)
    if (headRows(piece) > 0 || piece.columns !== own.columns) return ''
    own = piece
    above = blockAbove(layout, piece)
  }
  return above === null ? '' : textOf(layout, above)
}

/** Of a heading and the paragraph above it, the paragraph where that introduces what is below: it ends in a colon. */
const captionText = (layout: Layout, heading: Block, before: Block): string =>
  /[:;]\s*$/u.test(textOf(layout, before)) ? textOf(layout, before) : textOf(layout, heading)

function blockAbove(layout: Layout, table: Table): Block | null {
  const first = table.rows.flat().flatMap((c) => c.blocks)[0] ?? 0
  const above = layout.blocks[first - 1]
  return above === undefined || above.cell !== null ? null : above
}

function isGroupHeading(layout: Layout, block: Block): boolean {
  const text = textOf(layout, block)
  const isShort = text.length <= LONGEST_GROUP && !/[.:;]\s*$/u.test(text)
  return block.label === null && isShort && (block.kind === 'heading' || block.bold)
}
