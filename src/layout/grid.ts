import type { Box, Rule } from '../types.ts'

/** A ruled table as drawn: its cells' boxes by row, top to bottom, left to right. A lone box is one cell. */
export type Grid = { readonly box: Box; readonly rows: readonly (readonly Box[])[] }

/** Lines nearer than this, in points, are one line: both edges of a border, or the ends that meet at a corner. */
const NEAR = 3

type Segment = { at: number; from: number; to: number }

/**
 * Finds the ruled tables of a page from its drawn lines.
 *
 * Lines that touch form one table; between each two neighbouring lines is a cell unless no line parts it from its
 * neighbour (a merged cell). Cells come by row, top to bottom. Lines that enclose nothing (underlines) give no grid.
 */
export function gridsOf(rules: readonly Rule[]): readonly Grid[] {
  const horizontal = mergeSegments(rules.filter((r) => r.direction === 'horizontal'))
  const vertical = mergeSegments(rules.filter((r) => r.direction === 'vertical'))
  return connectedGroups(horizontal, vertical)
    .filter((group) => group.horizontal.length >= 2 && group.vertical.length >= 2)
    .map(({ horizontal: h, vertical: v }) => gridOf(h, v))
    .filter((grid) => grid.rows.length > 0)
    .toSorted((a, b) => a.box[1] - b.box[1])
}

function mergeSegments(rules: readonly Rule[]): readonly Segment[] {
  const sorted = rules.toSorted((a, b) => a.at - b.at || a.from - b.from)
  const merged: Segment[] = []
  for (const { at, from, to } of sorted) {
    const same = merged.find((m) => Math.abs(m.at - at) <= NEAR && from <= m.to + NEAR && to >= m.from - NEAR)
    if (same === undefined) merged.push({ at, from, to })
    else {
      same.from = Math.min(same.from, from)
      same.to = Math.max(same.to, to)
    }
  }
  return merged
}

type Group = { horizontal: Segment[]; vertical: Segment[] }

function connectedGroups(horizontal: readonly Segment[], vertical: readonly Segment[]): readonly Group[] {
  const touches = (h: Segment, v: Segment): boolean =>
    v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR
  const openH = new Set(horizontal)
  const groups: Group[] = []
  const openV = new Set(vertical)
  for (const seed of horizontal) {
    if (!openH.delete(seed)) continue
    const group: Group = { horizontal: [seed], vertical: [] }
    for (let grown = true; grown; ) {
      grown = false
      for (const v of openV)
        if (group.horizontal.some((h) => touches(h, v))) {
          openV.delete(v)
          group.vertical.push(v)
          grown = true
        }
      for (const h of openH)
        if (group.vertical.some((v) => touches(h, v))) {
          openH.delete(h)
          group.horizontal.push(h)
          grown = true
        }
    }
    groups.push(group)
  }
  return groups
}

function levelsOf(segments: readonly Segment[]): readonly number[] {
  const levels: number[] = []
  for (const { at } of segments.toSorted((a, b) => a.at - b.at))
    if (at - (levels.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) levels.push(at)
  return levels
}

const parts = (segments: readonly Segment[], at: number, middle: number): boolean =>
  segments.some((s) => Math.abs(s.at - at) <= NEAR && s.from <= middle && s.to >= middle)

function gridOf(horizontal: readonly Segment[], vertical: readonly Segment[]): Grid {
  const ys = levelsOf(horizontal)
  const xs = levelsOf(vertical)
  const columns = xs.length - 1
  const owner = Array.from({ length: columns * (ys.length - 1) }, (_, i) => i)
  const rootOf = (i: number): number => (owner[i] === i ? i : rootOf(owner[i] ?? i))
  const join = (a: number, b: number): void => {
    owner[rootOf(b)] = rootOf(a)
  }
  const mid = (levels: readonly number[], i: number): number => ((levels[i] ?? 0) + (levels[i + 1] ?? 0)) / 2
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      if (column > 0 && !parts(vertical, xs[column] ?? 0, mid(ys, row))) join(cell - 1, cell)
      if (row > 0 && !parts(horizontal, ys[row] ?? 0, mid(xs, column))) join(cell - columns, cell)
    }
  const boxes = new Map<number, Box>()
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < columns; column++) {
      const root = rootOf(row * columns + column)
      const old = boxes.get(root)
      const box: Box = [xs[column] ?? 0, ys[row] ?? 0, xs[column + 1] ?? 0, ys[row + 1] ?? 0]
      boxes.set(
        root,
        old === undefined
          ? box
          : [Math.min(old[0], box[0]), Math.min(old[1], box[1]), Math.max(old[2], box[2]), Math.max(old[3], box[3])],
      )
    }
  return {
    box: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0],
    rows: rowsOf([...boxes.values()]),
  }
}

function rowsOf(cells: readonly Box[]): readonly (readonly Box[])[] {
  const rows: Box[][] = []
  for (const cell of cells.toSorted((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const row = rows.find((r) => Math.abs((r[0]?.[1] ?? 0) - cell[1]) <= NEAR)
    if (row === undefined) rows.push([cell])
    else row.push(cell)
  }
  return rows.map((row) => row.toSorted((a, b) => a[0] - b[0]))
}
