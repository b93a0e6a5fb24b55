import type { Ink } from './ink.ts'

/** Strips the page is cut into, side by side; within one even 5° shifts a line by hardly more than a pixel. */
const STRIP_PIXELS = 16
const STEEPEST_DEGREES = 5
/** Search steps in degrees, coarse to fine; each looks two steps of the one before to either side. */
const STEPS_DEGREES = [0.25, 0.05, 0.0125]
/** A page with less ink than this share of its pixels has no lines to go by: a line of text is 0.0005 of A4. */
const HARDLY_INK = 0.0003
/** The best angle must be this much sharper than the usual one, else there are no lines (a picture, a signature). */
const LEAST_SHARPER = 1.15

/** Angles this near the sharpest are taken as one peak. */
const NEARLY_SHARPEST = 0.985

const radians = (degrees: number): number => (degrees * Math.PI) / 180

type Strips = {
  readonly counts: Uint8Array
  readonly count: number
  readonly height: number
  /** The strips that hold ink: margins hold none. */
  readonly inked: readonly number[]
}

/**
 * How far the lines of a page are turned, in radians, within ±5°: positive where lines fall to the right (y down).
 *
 * Found by summing the ink along slanted rows: at the right slant, lines and the gaps between them stand out most.
 * 0 where there is hardly any ink or nothing like lines. Give it to `straightened` as it is.
 */
export function skewOf(ink: Ink): number {
  const strips = stripsOf(ink)
  const total = strips.counts.reduce((sum, count) => sum + count, 0)
  if (total < HARDLY_INK * ink.width * ink.height) return 0
  let degrees = 0
  let reach = STEEPEST_DEGREES
  for (const step of STEPS_DEGREES) {
    const angles = anglesAround(degrees, reach, step)
    const sharpness = angles.map((angle) => sharpnessOf(strips, angle))
    const most = Math.max(...sharpness)
    const usual = sharpness.toSorted((a, b) => a - b)[angles.length >> 1] ?? 0
    if (reach === STEEPEST_DEGREES && most < usual * LEAST_SHARPER) return 0
    // Angles that shift no strip by a whole pixel more are equally sharp: the middle of them is meant.
    const best = angles.filter((_, i) => (sharpness[i] ?? 0) >= most * NEARLY_SHARPEST)
    degrees = best.reduce((sum, angle) => sum + angle, 0) / best.length
    reach = 2 * step
  }
  return radians(degrees)
}

function anglesAround(middle: number, reach: number, step: number): readonly number[] {
  const count = Math.round(reach / step)
  return Array.from({ length: 2 * count + 1 }, (_, i) => middle + (i - count) * step)
}

/** The ink of each strip row by row. */
function stripsOf({ width, height, bits }: Ink): Strips {
  const count = Math.ceil(width / STRIP_PIXELS)
  const counts = new Uint8Array(count * height)
  for (let y = 0; y < height; y++)
    for (let strip = 0; strip < count; strip++) {
      const end = y * width + Math.min(width, (strip + 1) * STRIP_PIXELS)
      let sum = 0
      for (let i = y * width + strip * STRIP_PIXELS; i < end; i++) sum += bits[i] ?? 0
      counts[strip * height + y] = sum
    }
  const inked = Array.from({ length: count }, (_, strip) => strip).filter((strip) =>
    counts.subarray(strip * height, (strip + 1) * height).some((sum) => sum > 0),
  )
  return { counts, count, height, inked }
}

function sharpnessOf({ counts, count, height, inked }: Strips, degrees: number): number {
  const slope = Math.tan(radians(degrees)) * STRIP_PIXELS
  const profile = new Int32Array(height)
  for (const strip of inked) {
    const fall = Math.round((strip - (count - 1) / 2) * slope)
    const start = strip * height + fall
    const last = Math.min(height, height - fall)
    for (let y = Math.max(0, -fall); y < last; y++) profile[y] = (profile[y] ?? 0) + (counts[start + y] ?? 0)
  }
  let sum = 0
  for (let y = 1; y < height; y++) {
    const change = (profile[y] ?? 0) - (profile[y - 1] ?? 0)
    sum += change * change
  }
  return sum
}
