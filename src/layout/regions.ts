import type { Box, Page, Word } from '../types.ts'
import { centreOf, holds, unionOf } from './boxes.ts'
import { runsInReadingOrder } from './columns.ts'
import { type Grid, gridsOf } from './grid.ts'
import type { Line } from './lines.ts'
import { withLostRows } from './lostRows.ts'
import { nestedTables } from './nestedTables.ts'
import { rowsWithoutRules } from './unruled.ts'

/** A cell's words and where it stands. */
export type DraftCell = {
  readonly column: number
  readonly columnSpan: number
  readonly box: Box
  readonly words: readonly Word[]
  /** Tables that are drawn inside of the cell. */
  readonly inside?: readonly TableRegion[]
}

/** A stretch of a page in reading order: running lines, or a table. `right` is the right edge that lines may reach. */
export type Region =
  | { readonly kind: 'lines'; readonly lines: readonly Line[]; readonly right: number | null }
  | {
      readonly kind: 'table'
      readonly ruled: boolean
      readonly columns: number
      readonly rows: readonly (readonly DraftCell[])[]
    }

/** A table's region. */
export type TableRegion = Region & { readonly kind: 'table' }

/** A line with the name of the run that it belongs to and the edge that it may reach, or a table. */
type Strip =
  | { readonly y: number; readonly run: string; readonly right: number | null; readonly line: Line }
  | { readonly y: number; readonly table: TableRegion }

/**
 * Cuts a page into running text and tables, top to bottom.
 *
 * A ruled row of several cells belongs to a table; a box with one cell a row (the frame of a form) only frames running
 * text. Lines with wide gaps outside of rules become unruled tables or form rows (`Signature … Date …`).
 */
export function regionsOf(page: Page, words: readonly Word[]): readonly Region[] {
  const grids = gridsOf(page.rules)
  const { inCells, free } = assignWords(grids, words)
  // Columns are read one after the other, so free lines keep their order; tables go in by the lines above them.
  const flow = stripsOfLines(free, extentOf(free, page), null)
  const tables = grids.flatMap((grid, g) => stripsOf(grid, g, inCells))
  return joined(merge(flow, nested(tables)))
}

/** Puts tables that are drawn inside of another's cell into that cell. */
function nested(strips: readonly Strip[]): readonly Strip[] {
  const tables = nestedTables(strips.flatMap((strip) => ('table' in strip ? [strip.table] : [])))
  return strips.flatMap((strip): readonly Strip[] => {
    const table = 'table' in strip ? tables.get(strip.table) : undefined
    if (table === undefined) return [strip]
    return table === null ? [] : [{ ...strip, table }]
  })
}

function stripsOfLines(words: readonly Word[], width: Box, name: number | null): readonly Strip[] {
  return runsInReadingOrder(words, width).flatMap(({ lines, isColumn }, i) => {
    const right = isColumn || name === null ? null : width[2]
    return lines.map((line) => ({ y: line.box[1], run: `${name} ${isColumn ? i : ''}`, right, line }))
  })
}

function extentOf(words: readonly Word[], page: Page): Box {
  return words.length === 0 ? [0, 0, page.width, page.height] : unionOf(words.map((w) => w.box))
}

function assignWords(
  grids: readonly Grid[],
  words: readonly Word[],
): { readonly inCells: ReadonlyMap<Box, readonly Word[]>; readonly free: readonly Word[] } {
  const inCells = new Map<Box, Word[]>()
  const free: Word[] = []
  const cells = grids.flatMap((g) => g.rows.flat()).toSorted((a, b) => area(a) - area(b))
  for (const word of words) {
    const centre = centreOf(word.box)
    const cell = cells.find((c) => holds(c, centre))
    if (cell === undefined) free.push(word)
    else {
      const inCell = inCells.get(cell) ?? []
      inCell.push(word)
      inCells.set(cell, inCell)
    }
  }
  return { inCells, free }
}

const area = (box: Box): number => (box[2] - box[0]) * (box[3] - box[1])

function stripsOf(grid: Grid, index: number, inCells: ReadonlyMap<Box, readonly Word[]>): readonly Strip[] {
  const strips: Strip[] = []
  let open: (readonly Box[])[] = []
  const close = (): void => {
    const table = tableOf(open, inCells)
    if (table !== null) strips.push({ y: open[0]?.[0]?.[1] ?? 0, table })
    open = []
  }
  for (const row of grid.rows) {
    const [only] = row
    if (row.length === 1 && only !== undefined) {
      close()
      strips.push(...stripsOfLines(inCells.get(only) ?? [], only, index * 1000 + grid.rows.indexOf(row)))
    } else open.push(row)
  }
  close()
  return strips
}

function tableOf(rows: readonly (readonly Box[])[], inCells: ReadonlyMap<Box, readonly Word[]>): TableRegion | null {
  const hasWords = rows.some((row) => row.some((cell) => inCells.has(cell)))
  if (!hasWords) return null
  const lefts: number[] = []
  for (const x of rows
    .flat()
    .map((c) => c[0])
    .toSorted((a, b) => a - b))
    if (x - (lefts.at(-1) ?? -99) > 4) lefts.push(x)
  const columnOf = (x: number): number =>
    Math.max(
      0,
      lefts.findLastIndex((left) => left <= x + 4),
    )
  return {
    kind: 'table',
    ruled: true,
    columns: lefts.length,
    rows: rows.flatMap((row) =>
      withLostRows(
        row.map((box) => ({
          column: columnOf(box[0]),
          columnSpan: columnOf(box[2] - 8) - columnOf(box[0]) + 1,
          box,
          words: inCells.get(box) ?? [],
        })),
      ),
    ),
  }
}

/** Puts the strips of tables between the free lines that stand above and below them. */
function merge(flow: readonly Strip[], tables: readonly Strip[]): readonly Strip[] {
  const merged = [...flow]
  for (const strip of tables.toSorted((a, b) => a.y - b.y)) {
    let at = merged.length
    while (at > 0 && (merged[at - 1]?.y ?? 0) > strip.y) at--
    merged.splice(at, 0, strip)
  }
  return merged
}

function joined(strips: readonly Strip[]): readonly Region[] {
  const regions: Region[] = []
  let lines: Line[] = []
  let open: { readonly run: string; readonly right: number | null } | null = null
  const close = (): void => {
    regions.push(...rowsWithoutRules(lines, open?.right ?? null))
    lines = []
  }
  for (const strip of strips) {
    if ('table' in strip) {
      close()
      regions.push(strip.table)
    } else {
      if (strip.run !== open?.run) close()
      open = strip
      lines.push(strip.line)
    }
  }
  close()
  return regions
}
