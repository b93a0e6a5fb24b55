import type { Box } from '../types.ts'
import { centreOf, unionOf } from './boxes.ts'
import type { DraftCell, TableRegion } from './regions.ts'

/** The edges of a table may lie on those of the cell around it, in points. */
const NEAR = 3

const boxOf = ({ rows }: TableRegion): Box => unionOf(rows.flat().map((cell) => cell.box))

const isIn = (inner: Box, outer: Box): boolean =>
  inner[0] > outer[0] - NEAR && inner[1] > outer[1] - NEAR && inner[2] < outer[2] + NEAR && inner[3] < outer[3] + NEAR

const area = (box: Box): number => (box[2] - box[0]) * (box[3] - box[1])

/** Tables that are drawn inside of another's cell, by that cell's box. */
function cellsAround(tables: readonly TableRegion[]): ReadonlyMap<TableRegion, Box> {
  const around = new Map<TableRegion, Box>()
  for (const table of tables) {
    const box = boxOf(table)
    const cells = tables
      .filter((other) => other !== table && other.columns > 1)
      .flatMap((other) => other.rows.flat())
      .filter((cell) => isIn(box, cell.box) && area(cell.box) > area(box))
    const [nearest] = cells.toSorted((a, b) => area(a.box) - area(b.box))
    if (nearest !== undefined) around.set(table, nearest.box)
  }
  return around
}

/** Each table with those inside of its cells, or null for one that is inside itself; none for tables that are as they were. */
export function nestedTables(tables: readonly TableRegion[]): ReadonlyMap<TableRegion, TableRegion | null> {
  const around = cellsAround(tables)
  const filled = (table: TableRegion): TableRegion => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => {
        const inside = [...around].flatMap(([inner, box]) => (box === cell.box ? [filled(inner)] : []))
        return inside.length === 0 ? cell : { ...cell, inside }
      }),
    ),
  })
  if (around.size === 0) return new Map()
  return new Map(tables.map((table) => [table, around.has(table) ? null : filled(table)]))
}

/** What stands in a cell from top to bottom: its own words, and the tables between them. */
export function contentsOf(cell: DraftCell): readonly (DraftCell | TableRegion)[] {
  const inside = (cell.inside ?? []).toSorted((a, b) => boxOf(a)[1] - boxOf(b)[1])
  let words = cell.words
  const contents: (DraftCell | TableRegion)[] = []
  for (const table of inside) {
    const top = boxOf(table)[1]
    const above = words.filter((word) => centreOf(word.box)[1] < top)
    words = words.filter((word) => centreOf(word.box)[1] >= top)
    contents.push({ ...cell, words: above, inside: [] }, table)
  }
  return [...contents, { ...cell, words, inside: [] }]
}
