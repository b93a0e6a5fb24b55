import type { GreyImage, PixelBox } from '../imaging/greyImage.ts'
import { dotsPerInch, type Ink } from '../imaging/ink.ts'
import type { ReadWord } from './engine.ts'

/** Pieces of a page that go side by side on one row of a sheet, all of the same top and bottom. */
export type Strip = readonly [PixelBox, ...PixelBox[]]

/** A piece of the page, and where its left top corner lies on the sheet. */
type Place = { readonly piece: PixelBox; readonly left: number; readonly top: number }

/** White around each row of the sheet, so that no two run into one line or column. */
const MARGIN_INCHES = 0.25

/**
 * Pieces of a page on one sheet, a strip a row, so that one more picture is read at most.
 *
 * `gap` is the white between the pieces of a strip, in pixels. Pieces are in whole pixels of `picture`.
 */
export function sheetOf(strips: readonly Strip[], { picture, gap }: { picture: GreyImage; gap: number }) {
  const margin = Math.ceil(MARGIN_INCHES * dotsPerInch(picture))
  const places: Place[][] = []
  let [below, right] = [margin, 0]
  for (const strip of strips) {
    let left = margin
    places.push(
      strip.map((piece) => {
        const place = { piece, left, top: below }
        left += piece[2] - piece[0] + gap
        return place
      }),
    )
    below += strip[0][3] - strip[0][1] + margin
    right = Math.max(right, left - gap + margin)
  }
  const pixels = new Uint8Array(right * below).fill(255)
  for (const { piece, left, top } of places.flat())
    for (let y = piece[1]; y < piece[3]; y++) {
      const row = picture.pixels.subarray(y * picture.width + piece[0], y * picture.width + piece[2])
      pixels.set(row, (top + y - piece[1]) * right + left)
    }
  return { sheet: { width: right, height: below, pixels }, places }
}

/** The words that were read within one piece of a sheet, moved to their places on the page. */
export function wordsWithin({ piece, left, top }: Place, words: readonly ReadWord[]): readonly ReadWord[] {
  const [dx, dy] = [piece[0] - left, piece[1] - top]
  return words.flatMap((word) => {
    const box: PixelBox = [word.box[0] + dx, word.box[1] + dy, word.box[2] + dx, word.box[3] + dy]
    return isWithin([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], piece) ? [{ ...word, box }] : []
  })
}

const isWithin = ([x, y]: readonly [number, number], [x0, y0, x1, y1]: PixelBox): boolean =>
  x >= x0 && x < x1 && y >= y0 && y < y1

/** A page made straight: its picture, for when it is needed, its ink, and the words that were read on it, their boxes straight alike. */
export type StraightPage = {
  readonly picture: () => GreyImage
  readonly ink: Ink
  readonly words: readonly ReadWord[]
}

/** The number that the next line of the page's words has. */
export const nextLine = (words: readonly ReadWord[]): number => 1 + Math.max(-1, ...words.map(({ line }) => line))
