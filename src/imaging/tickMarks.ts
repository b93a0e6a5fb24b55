import { type Component, componentsIn } from './components.ts'
import type { PixelBox } from './greyImage.ts'
import { dotsPerInch, type Ink } from './ink.ts'
import { isTickShape } from './tickShape.ts'

/** A region to look for ticks in, a table's cell for one, and the words already recognised in it, all in pixels. */
export type MarkRegion = { readonly box: PixelBox; readonly words: readonly PixelBox[] }

/** Within this of a cell's edge lies its ruled line. */
const EDGE_INCHES = 0.035
/** Ticks printed or drawn by hand: 5 to 58 points high. Those lower than six are printed, and nearly square. */
const LOWEST_INCHES = 0.07
const SMALL_INCHES = 0.085
const SMALL_SLENDEREST = 1.35
const HIGHEST_INCHES = 0.8
/** A word covers a mark when it covers this share of it. */
const COVERED = 0.5

/**
 * The boxes of the ticks (✓ ✔ √, or drawn by hand) in a region that stand by themselves, outside the given words.
 *
 * For straightened ink. A recogniser may read a tick as `v`, `Y` or `/`: leave such words out of `words`, or ask `isTick` about them.
 * Empty where there is nothing or only letters, digits, lines and tick boxes (see `checkBoxes`).
 */
export function tickMarks(ink: Ink, { box, words }: MarkRegion): readonly PixelBox[] {
  const edge = Math.ceil(EDGE_INCHES * dotsPerInch(ink))
  const inner: PixelBox = [box[0] + edge, box[1] + edge, box[2] - edge, box[3] - edge]
  return componentsIn(ink, inner)
    .filter((component) => isTickSized(ink, component) && isTickShape(ink.width, component))
    .map((component) => component.box)
    .filter((tick) => !words.some((word) => overlap(tick, word) > COVERED * areaOf(tick)))
}

/** Whether what is inside a word's box is one tick: for words read as `v`, `Y`, `/` or with little confidence. */
export function isTick(ink: Ink, box: PixelBox): boolean {
  const [largest, next] = componentsIn(ink, [box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1]).toSorted(
    (a, b) => b.pixels.length - a.pixels.length,
  )
  if (largest === undefined || (next !== undefined && next.pixels.length > largest.pixels.length / 8)) return false
  return isTickSized(ink, largest) && isTickShape(ink.width, largest)
}

function isTickSized(ink: Ink, { box }: Component): boolean {
  const dpi = dotsPerInch(ink)
  const width = box[2] - box[0]
  const height = box[3] - box[1]
  const slenderest = height < SMALL_INCHES * dpi ? SMALL_SLENDEREST : 2
  const isHigh = height >= LOWEST_INCHES * dpi && height <= HIGHEST_INCHES * dpi
  return isHigh && width <= height * 2.2 && height <= width * slenderest
}

const areaOf = ([x0, y0, x1, y1]: PixelBox): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0)

const overlap = (a: PixelBox, b: PixelBox): number =>
  areaOf([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])])
