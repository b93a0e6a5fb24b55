import { type Component, componentsIn } from '../imaging/components.ts'
import type { PixelBox } from '../imaging/greyImage.ts'
import type { Ink } from '../imaging/ink.ts'
import type { ReadWord } from './engine.ts'
import { type Shape, shapeOfWord } from './letterShapes.ts'

// All in font sizes. Bullets of Word, LibreOffice and browsers measure 0.3 to 0.5, the small ones of WeasyPrint 0.2.
const SMALLEST = 0.15
const LARGEST = 0.6
const FARTHEST = 3.2
/** What stands this close before it makes it the stop of a label. */
const CLOSE = 0.5
/** A disc fills 0.79 of its box, a square all of it; letters fill up to 0.6. */
const LEAST_FILLED = 0.66
/** Its middle is this high above the baseline: half of a small letter, give or take. */
const LOWEST = 0.1
const HIGHEST = 0.52

/**
 * The bullets (discs and squares) at the beginnings of lines, on straightened ink.
 *
 * Recognisers read a bullet as `e`, `«`, `+` or not at all, so they are found by shape: solid, round, alone before the
 * first word of a line. `words` are those of a recogniser, by lines, with their boxes on the same ink.
 */
export function bulletPlaces(ink: Ink, words: readonly ReadWord[]): readonly PixelBox[] {
  const lines = [...Map.groupBy(words, ({ line }) => line).values()]
  return lines.flatMap((line) => {
    const text = line.findIndex(({ text }) => /[\p{L}\d]{2}|^[AI\d]$/u.test(text))
    const first = line[text]
    if (first === undefined || text > 1 || line.slice(0, text).some(isLabel)) return []
    const shape = shapeOfWord(first.text, first.box)
    if (shape === null) return []
    const stuck = STUCK.test(first.text) ? bulletWithin(ink, first.box, shape) : null
    return stuck ?? bulletBefore(ink, first.box, shape) ?? []
  })
}

/** "2.": its stop is no bullet. */
const isLabel = ({ text, confidence }: ReadWord): boolean => confidence > 0.8 && /^\(?[\p{L}\d]{1,4}[.):]+$/u.test(text)

/** "«£45,000": a bullet read as the first letter of the word behind it. */
const STUCK = /^[^\p{L}\d£("'‘“[]/u

function bulletWithin(ink: Ink, word: PixelBox, shape: Shape): readonly PixelBox[] | null {
  const region: PixelBox = [word[0] - 1, word[1] - 1, word[0] + shape.size, word[3] + 1]
  const [first] = componentsIn(ink, region).toSorted((a, b) => a.box[0] - b.box[0])
  return first !== undefined && isBullet(first, shape) ? [first.box] : null
}

/** The bullet left of a word, if nothing else is there. In a list, so nothing but it and paper stands before the word. */
function bulletBefore(ink: Ink, word: PixelBox, shape: Shape): readonly PixelBox[] | null {
  const { baseline, size } = shape
  const region: PixelBox = [word[0] - FARTHEST * size, baseline - size, word[0] - 1, baseline + 0.25 * size]
  const parts = componentsIn(ink, region).filter(({ pixels }) => pixels.length > (0.08 * size) ** 2)
  const [nearest, other] = parts.toSorted((a, b) => b.box[2] - a.box[2])
  if (nearest === undefined || !isBullet(nearest, shape) || word[0] - nearest.box[2] <= 0.15 * size) return null
  // The stop of a "2." is solid and round, too.
  return other !== undefined && nearest.box[0] - other.box[2] < CLOSE * size ? null : [nearest.box]
}

/** Is ink a bullet, by its shape and by its height above the baseline of its line? */
export function isBullet({ box: [x0, y0, x1, y1], pixels }: Component, { baseline, size }: Shape): boolean {
  const [width, height] = [x1 - x0, y1 - y0]
  const height0 = (baseline - (y0 + y1) / 2) / size
  return (
    Math.max(width, height) <= LARGEST * size &&
    Math.min(width, height) >= SMALLEST * size &&
    Math.abs(width - height) <= 0.25 * Math.max(width, height) + 1 &&
    pixels.length >= LEAST_FILLED * width * height &&
    height0 >= LOWEST &&
    height0 <= HIGHEST
  )
}
