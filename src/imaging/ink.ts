import { clearEdgeShadows } from './edgeShadows.ts'
import type { GreyImage } from './greyImage.ts'
import { paperOf } from './paper.ts'

/** What is printed or written on a page: `bits` row by row from the top left, one byte a pixel, 1 for ink and 0 for paper. */
export type Ink = { readonly width: number; readonly height: number; readonly bits: Uint8Array }

/** Ink is darker than this share of the paper around it: hairlines printed grey (0.6) count, a scanner's noise does not. */
const INK_SHARE = 0.74
/** And darker by this many grey levels, so that the noise on nearly black paper is no ink. */
const LEAST_CONTRAST = 28
/** Paper darker than this share of the page's usual paper is a solid black area (a redaction, the scanner's lid): ink. */
const BLACK_SHARE = 0.5

/** The long side of an A4 page, in inches. */
const A4_INCHES = 11.69

/** The resolution of a page's picture, in pixels an inch, taken from its longer side as if the paper were A4. */
export const dotsPerInch = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  Math.max(width, height) / A4_INCHES

/**
 * The ink of a scanned page: what is clearly darker than the paper around it.
 *
 * Paper is measured on the spot, so shading and grey cells are paper and black text on them is ink. Solid black areas
 * are ink as well. Dark strips at the very edge of the picture, the scanner's shadow, are left out.
 */
export function inkOf(image: GreyImage): Ink {
  const { width, height, pixels } = image
  const { levels, columns, cell, usual } = paperOf(image)
  const thresholds = levels.map((level) => thresholdOf(level, usual))
  const bits = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const cellRow = Math.floor(y / cell) * columns
    for (let column = 0; column < columns; column++) {
      const threshold = thresholds[cellRow + column] ?? 0
      const end = y * width + Math.min(width, (column + 1) * cell)
      for (let i = y * width + column * cell; i < end; i++) if ((pixels[i] ?? 0) < threshold) bits[i] = 1
    }
  }
  clearEdgeShadows(bits, width, height)
  return { width, height, bits }
}

const thresholdOf = (paper: number, usual: number): number =>
  paper < usual * BLACK_SHARE ? usual * BLACK_SHARE : Math.max(0, Math.min(paper * INK_SHARE, paper - LEAST_CONTRAST))
