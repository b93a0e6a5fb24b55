import type { Habits } from './habits.ts'
import { linesOf } from './lines.ts'
import { type DraftBlock, paragraphsOf } from './paragraphs.ts'
import type { DraftCell, Region, TableRegion } from './regions.ts'

/** Column edges of one table on two pages differ by less than this, in points; those of a scan wander. */
const SAME_EDGE = 6

/**
 * Whether a table goes on over a page: `below`, the first of its page, has drawn columns where `above`, the last of the
 * page before, has them.
 */
export function goesOnBelow(above: Region | undefined, below: TableRegion): boolean {
  if (above?.kind !== 'table' || !above.ruled || !below.ruled || above.columns !== below.columns) return false
  const edges = edgesOf(above)
  const others = edgesOf(below)
  return edges.every((edge, i) => Math.abs(edge - (others[i] ?? Number.POSITIVE_INFINITY)) < SAME_EDGE)
}

/** Where each column begins and the last one ends, counted from the table's left edge: scanned pages lie askew. */
function edgesOf({ rows, columns }: TableRegion): readonly number[] {
  const cells = rows.flat()
  const lefts = Array.from({ length: columns }, (_, column) =>
    Math.min(...cells.filter((c) => c.column === column).map((c) => c.box[0])),
  )
  const left = lefts[0] ?? 0
  return [...lefts, Math.max(...cells.map((c) => c.box[2]))].map((x) => x - left)
}

/** The paragraphs of a table's cell. */
export const paragraphsOfCell = (cell: DraftCell, ruled: boolean, habits: Habits): readonly DraftBlock[] =>
  paragraphsOf(linesOf(cell.words), ruled ? cell.box[2] : null, habits)
