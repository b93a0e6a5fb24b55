import type { Box } from '../types.ts'
import type { State } from './drawingState.ts'
import { boxOf, intersection, type Matrix, multiply } from './geometry.ts'

/** Transforms that make the unit square this small, in points, scale a drawing; the ones of pictures are far larger. */
const SMALLEST_IMAGE_POINTS = 3

/**
 * Collects the places of a page's pictures, each once, in page points.
 *
 * Of an image that is too large to be decoded, pdf.js lists all but the painting: `save, transform, restore`. A picture
 * fills the unit square under its transform (ISO 32000-1, 8.9.5.1), so a transform that nothing is painted under is the
 * place of one.
 */
export class ImagePlaces {
  readonly boxes: Box[] = []

  /** Changes the state by a transform. Undone by the next without a `restore`, the picture stood before. */
  transform(state: State, matrix: Matrix): void {
    const before = state.unpainted ? boxOfImage(state) : null
    state.ctm = multiply(state.ctm, matrix)
    if (boxOfImage(state) === null) this.add(before)
    state.unpainted = true
  }

  /** Ends what the last transform was set for; where nothing was painted under it, an image was left out. */
  endUnpainted(state: State): void {
    if (state.unpainted) this.add(boxOfImage(state))
    state.unpainted = false
  }

  /** A picture is painted; one of a single dot, however far stretched, is a coloured area. */
  paint(state: State, pixels: number): void {
    if (pixels > 1) this.add(boxOfImage(state))
    state.unpainted = false
  }

  private add(box: Box | null): void {
    const isSame = (other: Box) => box?.every((side, i) => Math.abs(side - (other[i] ?? 0)) < 1)
    if (box !== null && !this.boxes.some(isSame)) this.boxes.push(box)
  }
}

function boxOfImage({ ctm, clip }: State): Box | null {
  const whole = boxOf(ctm, 0, 0, 1, 1)
  if (Math.min(whole[2] - whole[0], whole[3] - whole[1]) < SMALLEST_IMAGE_POINTS) return null
  const box = intersection(whole, clip)
  return box[2] > box[0] && box[3] > box[1] ? box : null
}
