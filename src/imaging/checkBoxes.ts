import type { PixelBox } from './greyImage.ts'
import { dotsPerInch, type Ink } from './ink.ts'
import { type Run, runsAlong } from './runs.ts'

/** A drawn square to tick: `box` is its outline, `isTicked` whether there is a tick, a cross or the like inside. */
export type CheckBox = { readonly box: PixelBox; readonly isTicked: boolean }

/** Sides of the squares of forms and of the symbols ☐ ☑ ☒, in inches: 7.5 to 23 points. */
const SMALLEST_INCHES = 0.104
const LARGEST_INCHES = 0.32
/** Height over width; scans stretch a little, symbols in fonts are not quite square. */
const FLATTEST = 0.82
const TALLEST = 1.22
/** The share of each side that is ink. */
const DRAWN = 0.88
/** The share of ink around the square: a table's cell goes on at its corners, a tick may stick out at one. */
const MOST_AROUND = 0.22
/** Frames this many pixels further out must be clear: what is nearer may be the blur of the line. */
const AROUND = [2, 4]
/** A sharp corner holds ink within this many pixels of both sides: the curve of an O passes further in. */
const CORNER = 2
/** The share of each side that is ink a fifth of the width further in: a tick crosses it, the stem of a bold P covers it. */
const MOST_WITHIN = 0.8
/** The share of ink inside: dirt or a ghost of the frame below, a solid bullet above. */
const TICK_SHARE = 0.04
const SOLID_SHARE = 0.72

/**
 * The tick boxes of a page, from straightened ink, from the top.
 *
 * A box has four straight sides that meet at sharp corners, and nothing outside. Letters (O, D), digits and the cells of a table
 * have not. A cell of its own, as small and as square as a tick box, is taken for one.
 */
export function checkBoxes(ink: Ink): readonly CheckBox[] {
  const dpi = dotsPerInch(ink)
  const least = SMALLEST_INCHES * dpi
  const most = LARGEST_INCHES * dpi
  const runs = runsAlong(ink, least).filter((run) => run.to - run.from <= most)
  const byLeft = Map.groupBy(runs, (run) => run.from >> 2)
  const found: CheckBox[] = []
  for (const top of runs) {
    if (found.some(({ box }) => isInside(top, box))) continue
    const near = [-1, 0, 1].flatMap((k) => byLeft.get((top.from >> 2) + k) ?? [])
    const box = near
      .filter((bottom) => isOpposite(top, bottom) && bottom.at - top.at >= least * FLATTEST)
      .map((bottom) => outlineOf(top, bottom))
      .findLast((outline) => isDrawn(ink, outline))
    if (box === undefined) continue
    const inside = insideShare(ink, box)
    if (inside < SOLID_SHARE) found.push({ box, isTicked: inside > TICK_SHARE })
  }
  return found
}

const isInside = (run: Run, [x0, y0, x1, y1]: PixelBox): boolean =>
  run.at >= y0 - 2 && run.at < y1 && run.from >= x0 - 2 && run.to <= x1 + 2

function isOpposite(top: Run, bottom: Run): boolean {
  const width = top.to - top.from
  const height = bottom.at - top.at
  return (
    Math.abs(bottom.from - top.from) <= 3 &&
    Math.abs(bottom.to - top.to) <= 3 &&
    height >= width * FLATTEST &&
    height <= width * TALLEST
  )
}

const outlineOf = (top: Run, bottom: Run): PixelBox => [
  Math.min(top.from, bottom.from),
  top.at + 1,
  Math.max(top.to, bottom.to),
  bottom.at + 1,
]

/** Whether all four sides are drawn, each within 3 pixels of the outline, and nothing goes on around it. */
function isDrawn(ink: Ink, [x0, y0, x1, y1]: PixelBox): boolean {
  const side = (strip: PixelBox, direction: 'across' | 'down'): boolean => coverOf(ink, strip, direction) >= DRAWN
  const sides =
    side([x0, y0 - 1, x1, y0 + 2], 'across') &&
    side([x0, y1 - 2, x1, y1 + 1], 'across') &&
    side([x0, y0, x0 + 3, y1], 'down') &&
    side([x1 - 3, y0, x1, y1], 'down')
  const corner = (x: number, y: number): boolean => coverOf(ink, [x, y, x + CORNER, y + CORNER], 'across') > 0
  const corners = [x0, x1 - CORNER].every((x) => [y0, y1 - CORNER].every((y) => corner(x, y)))
  const inset = insetOf([x0, y0, x1, y1])
  const within = Math.max(
    shareOf(ink, [x0 + inset, y0 + inset, x1 - inset, y0 + inset + 1]),
    shareOf(ink, [x0 + inset, y1 - inset - 1, x1 - inset, y1 - inset]),
    shareOf(ink, [x0 + inset, y0 + inset, x0 + inset + 1, y1 - inset]),
    shareOf(ink, [x1 - inset - 1, y0 + inset, x1 - inset, y1 - inset]),
  )
  if (!sides || !corners || within > MOST_WITHIN) return false
  return AROUND.every((by) => frameShare(ink, [x0 - by, y0 - by, x1 + by, y1 + by]) <= MOST_AROUND)
}

/** The share of columns (rows, for `down`) of a strip that hold ink. */
function coverOf({ width, height, bits }: Ink, [x0, y0, x1, y1]: PixelBox, direction: 'across' | 'down'): number {
  const covered = new Set<number>()
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
    for (let x = Math.max(0, x0); x < Math.min(width, x1); x++)
      if (bits[y * width + x] === 1) covered.add(direction === 'across' ? x : y)
  return covered.size / (direction === 'across' ? x1 - x0 : y1 - y0)
}

/** The share of ink along the one pixel wide frame of a box. */
function frameShare({ width, height, bits }: Ink, [x0, y0, x1, y1]: PixelBox): number {
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (bits[y * width + x] ?? 0)
  let count = 0
  for (let x = x0; x < x1; x++) count += at(x, y0) + at(x, y1 - 1)
  for (let y = y0; y < y1; y++) count += at(x0, y) + at(x1 - 1, y)
  return count / (2 * (x1 - x0 + y1 - y0))
}

const insetOf = ([x0, , x1]: PixelBox): number => Math.max(4, Math.round((x1 - x0) / 5))

/** The share of ink within a square, a fifth of its width clear of each side. */
function insideShare(ink: Ink, [x0, y0, x1, y1]: PixelBox): number {
  const inset = insetOf([x0, y0, x1, y1])
  return shareOf(ink, [x0 + inset, y0 + inset, x1 - inset, y1 - inset])
}

function shareOf({ width, bits }: Ink, [x0, y0, x1, y1]: PixelBox): number {
  let count = 0
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) count += bits[y * width + x] ?? 0
  return count / Math.max(1, (x1 - x0) * (y1 - y0))
}
