import type { Box } from '../types.ts'

export const unionOf = (boxes: readonly Box[]): Box => {
  let x0 = Number.POSITIVE_INFINITY
  let y0 = Number.POSITIVE_INFINITY
  let x1 = Number.NEGATIVE_INFINITY
  let y1 = Number.NEGATIVE_INFINITY
  for (const b of boxes) {
    if (b[0] < x0) x0 = b[0]
    if (b[1] < y0) y0 = b[1]
    if (b[2] > x1) x1 = b[2]
    if (b[3] > y1) y1 = b[3]
  }
  return [x0, y0, x1, y1]
}

export const centreOf = (box: Box): readonly [x: number, y: number] => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]

export const holds = (outer: Box, [x, y]: readonly [number, number]): boolean =>
  x >= outer[0] && x <= outer[2] && y >= outer[1] && y <= outer[3]

/** The value that stands in the middle of the sorted list; `fallback` for an empty one. */
export function medianOf(values: readonly number[], fallback: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? fallback
}
