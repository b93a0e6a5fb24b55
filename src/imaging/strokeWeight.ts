import type { PixelBox } from './greyImage.ts'
import type { Ink } from './ink.ts'

/** A slanted edge counts once across and once down: over all slants that is this much more than its length. */
const EDGES_PER_LENGTH = 4 / Math.PI

/**
 * How thick the strokes inside a box are, in pixels, on the mean: twice their area over the length of their edges.
 *
 * Give it a word's box on straightened ink. Bold words of a font are 1.2 times as heavy or more as regular ones of
 * the same size: compare with the page's usual weight at that size. `null` where the box holds no ink.
 */
export function strokeWeight({ width, height, bits }: Ink, box: PixelBox): number | null {
  const left = Math.max(0, Math.floor(box[0]))
  const right = Math.min(width, Math.ceil(box[2]))
  const bottom = Math.min(height, Math.ceil(box[3]))
  let area = 0
  let edges = 0
  for (let y = Math.max(0, Math.floor(box[1])); y < bottom; y++)
    for (let x = left; x < right; x++) {
      const i = y * width + x
      const bit = bits[i] ?? 0
      area += bit
      if (x === left || bit !== bits[i - 1]) edges += x === left ? bit : 1
      if (x === right - 1) edges += bit
      if (bit === 0) continue
      if (y === 0 || bits[i - width] === 0) edges++
      if (y === height - 1 || bits[i + width] === 0) edges++
    }
  return edges === 0 ? null : (2 * area * EDGES_PER_LENGTH) / edges
}
