import type { GreyImage } from './greyImage.ts'
import { dotsPerInch, type Ink } from './ink.ts'

/**
 * What a speck may be: dots of at most `area` square inches with no other ink nearer than `clear` inches.
 *
 * A full stop of 8 point type is 0.0001 square inch, 0.02 inch from its letter, or 0.07 in a row of spaced dots; the
 * smallest bullet is 0.0002.
 */
const SPECKS = [
  { area: 0.000075, clear: 0.08 },
  { area: 0.00015, clear: 0.15 },
]
const FEWEST_PIXELS = 2

type Limit = { readonly area: number; readonly clear: number }

/** The ink without lone specks: 1 to 3 pixels at 200 dpi, 6 where there is nothing else for 0.15 inch. */
export function despeckled(ink: Ink): Ink {
  const bits = ink.bits.slice()
  for (const speck of specksOf(ink)) for (const i of speck) bits[i] = 0
  return { ...ink, bits }
}

/** The image with the same specks, and the grey rim around them, painted over with the lightest grey next to them. */
export function despeckledImage(image: GreyImage, ink: Ink): GreyImage {
  const { width, height } = image
  const pixels = image.pixels.slice()
  for (const speck of specksOf(ink))
    for (const i of speck) {
      const x = i % width
      const y = (i - x) / width
      const around = neighbours({ x, y, width, height }, 2)
      const paper = Math.max(...around.map((k) => image.pixels[k] ?? 0))
      for (const k of neighbours({ x, y, width, height }, 1)) pixels[k] = Math.max(pixels[k] ?? 0, paper)
    }
  return { width, height, pixels }
}

/** The specks of a page, each the offsets of its pixels. */
function specksOf(ink: Ink): readonly (readonly number[])[] {
  const dpi = dotsPerInch(ink)
  const limits = SPECKS.map(({ area, clear }) => ({
    area: Math.max(FEWEST_PIXELS, Math.round(area * dpi ** 2)),
    clear: Math.ceil(clear * dpi),
  }))
  const largest = Math.max(...limits.map((limit) => limit.area))
  const { width, bits } = ink
  const specks: (readonly number[])[] = []
  // Only the first pixel of a dot, in reading order, has nothing above it and to its left; the top row is no place for specks.
  for (let i = width; i < bits.length; i++) {
    if (bits[i] === 0 || bits[i - 1] === 1 || bits[i - width] === 1) continue
    const dot = dotAt(ink, i, largest)
    if (dot !== null && Math.min(...dot) === i && limits.some((limit) => isLone(ink, dot, limit))) specks.push(dot)
  }
  return specks
}

/** The pixels that hang together with one, or `null` where there are more than `most`. */
function dotAt({ width, height, bits }: Ink, start: number, most: number): readonly number[] | null {
  const dot = [start]
  for (let k = 0; k < dot.length; k++) {
    const i = dot[k] ?? 0
    const x = i % width
    for (const j of neighbours({ x, y: (i - x) / width, width, height }, 1))
      if (bits[j] === 1 && !dot.includes(j)) dot.push(j)
    if (dot.length > most) return null
  }
  return dot
}

function isLone({ width, height, bits }: Ink, dot: readonly number[], { area, clear }: Limit): boolean {
  if (dot.length > area) return false
  const i = dot[0] ?? 0
  const x = i % width
  const around = neighbours({ x, y: (i - x) / width, width, height }, clear)
  return around.reduce((count, j) => count + (bits[j] ?? 0), 0) === dot.length
}

type Spot = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function neighbours({ x, y, width, height }: Spot, reach: number): readonly number[] {
  const found: number[] = []
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++)
    for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++)
      found.push(row * width + column)
  return found
}
