import { dotsPerInch, type Ink } from './ink.ts'

/** Bands the page is cut into: several lines of text wide, and narrow enough that 1° blurs a gap by 3 pixels at most. */
const BAND_INCHES = 0.8
/** What is compared lies this far apart, about half the height of small letters. */
const APART_INCHES = 0.04
/** Rows of a band more than this share full are ruled lines or filled areas, which say nothing of the text. */
const FULL_SHARE = 0.75

/**
 * Whether the lines of text run up and down the page, as in a landscape sheet scanned upright.
 *
 * Across lines of text the ink comes and goes with each line; along them it hardly changes. Says `false` of a page
 * with hardly any ink. Which of the two quarter turns is right does not show here: try both in the recogniser.
 */
export function isSideways(ink: Ink): boolean {
  const band = Math.max(8, Math.round(BAND_INCHES * dotsPerInch(ink)))
  return changeDown(ink, band) < changeAcross(ink, band)
}

function changeDown({ width, height, bits }: Ink, band: number): number {
  let sum = 0
  for (let left = 0; left < width; left += band) {
    const counts = new Uint16Array(height)
    const end = Math.min(width, left + band)
    for (let y = 0; y < height; y++) {
      let count = 0
      for (let i = y * width + left; i < y * width + end; i++) count += bits[i] ?? 0
      counts[y] = count
    }
    sum += changeOf(counts, band)
  }
  return sum
}

function changeAcross({ width, height, bits }: Ink, band: number): number {
  let sum = 0
  for (let top = 0; top < height; top += band) {
    const counts = new Uint16Array(width)
    for (let y = top; y < Math.min(height, top + band); y++)
      for (let x = 0; x < width; x++) counts[x] = (counts[x] ?? 0) + (bits[y * width + x] ?? 0)
    sum += changeOf(counts, band)
  }
  return sum
}

/** How much the ink of a band changes over the height of a letter, squared and summed up. */
function changeOf(counts: Uint16Array, band: number): number {
  const apart = Math.max(1, Math.round((band * APART_INCHES) / BAND_INCHES))
  const most = band * FULL_SHARE
  let sum = 0
  for (let i = apart; i < counts.length; i++) {
    const before = counts[i - apart] ?? 0
    const count = counts[i] ?? 0
    if (before < most && count < most) sum += (count - before) ** 2
  }
  return sum
}
