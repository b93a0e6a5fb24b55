import { dotsPerInch, type Ink } from './ink.ts'
import { runsAlong, runsDown } from './runs.ts'
import { straightenedInk } from './straightened.ts'
import { joined, type Stroke, strokesOf } from './strokes.ts'

/** A ruled line in pixels: `at` is its y (horizontal) or x (vertical), from `from` to `to`. */
export type RuledLine = {
  readonly direction: 'horizontal' | 'vertical'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Pieces of a line at least this long are gathered: longer than a capital letter is high or a dash is wide. */
const LEAST_PIECE_INCHES = 0.15
const LEAST_HORIZONTAL_INCHES = 0.4
const LEAST_VERTICAL_INCHES = 0.25
/** Upright lines shorter than this are stems of large letters, unless they meet a horizontal line. */
const STANDS_ALONE_INCHES = 0.36
/** 3 points. */
const THICKEST_INCHES = 0.042
/** What is left of the skew, and bent paper: a line may wander by this share of its length. */
const WANDER = 0.006
/** A stroke of a pen that is not quite level climbs in short runs: the longest must be half its length, or this. */
const LONG_RUN_INCHES = 0.4
/** Pieces of a line are parted by no more than a tenth of an inch, and lie level within 1 point. */
const GAP_INCHES = 0.08
const LEVEL_INCHES = 0.016
/** Ends this near another line meet it. */
const MEET_INCHES = 0.05
/** A line has paper on both sides, but for letters that touch it: the greatest share of ink on the emptier, on both. */
const EMPTIER_SIDE = 0.3
const BOTH_SIDES = 1.1
/** A line shorter than an inch may be the joined feet of serif letters (0.35 measured): its sides must be emptier. */
const SHORT_INCHES = 1
const BOTH_SIDES_OF_SHORT = 0.25

/**
 * The ruled lines of a page's tables, boxes and underlines, in the frame of the straightened image (turned about its
 * centre by `-skewRadians`); give 0 for ink that is straight already.
 *
 * Thin straight strokes, 0.4 inch or longer across and 0.25 inch down the page, short upright ones only where they meet
 * a horizontal line. Pieces in one line are joined, ends that nearly meet another line are drawn to it. Letters, handwriting and
 * the edges of grey cells without a line are not among them. Horizontal lines first, each kind from the top or left.
 */
export function ruledLines(ink: Ink, skewRadians: number): readonly RuledLine[] {
  const straight = straightenedInk(ink, skewRadians)
  const dpi = dotsPerInch(ink)
  const horizontal = linesOf(
    strokesOf(runsAlong(straight, LEAST_PIECE_INCHES * dpi)),
    sidesAlong(straight),
    dpi,
  ).filter((s) => s.to - s.from >= LEAST_HORIZONTAL_INCHES * dpi)
  const meet = MEET_INCHES * dpi
  const vertical = linesOf(strokesOf(runsDown(straight, LEAST_PIECE_INCHES * dpi)), sidesDown(straight), dpi)
    .filter((s) => s.to - s.from >= LEAST_VERTICAL_INCHES * dpi)
    .filter((s) => s.to - s.from >= STANDS_ALONE_INCHES * dpi || horizontal.some((h) => meets(s, h, meet)))
  return [
    ...horizontal.map((h) => ruled('horizontal', drawnTo(h, vertical, meet))),
    ...vertical.map((v) => ruled('vertical', drawnTo(v, horizontal, meet))),
  ]
}

/** The share of ink in the rows (columns) `before` and `after` a stroke. */
type Sides = (stroke: Stroke) => { readonly before: number; readonly after: number }

function linesOf(strokes: readonly Stroke[], sides: Sides, dpi: number): readonly Stroke[] {
  const thin = strokes.filter((s) => {
    const length = s.to - s.from
    const thickest = THICKEST_INCHES * dpi + WANDER * length
    if (s.longest < Math.min(length / 2, LONG_RUN_INCHES * dpi)) return false
    const { before, after } = sides(s)
    return s.last + 1 - s.first <= thickest && Math.min(before, after) <= EMPTIER_SIDE && before + after <= BOTH_SIDES
  })
  return joined(thin, { along: GAP_INCHES * dpi, across: LEVEL_INCHES * dpi }).filter((s) => {
    const { before, after } = sides(s)
    return s.to - s.from >= SHORT_INCHES * dpi || before + after <= BOTH_SIDES_OF_SHORT
  })
}

/** How far from the outermost row of a stroke its sides are looked at: past the grey rim that counts as ink or not. */
const SIDE_PIXELS = 2

const sidesAlong =
  ({ width, height, bits }: Ink): Sides =>
  ({ first, last, from, to }) => {
    const share = (y: number): number => {
      if (y < 0 || y >= height) return 0
      let count = 0
      for (let i = y * width + from; i < y * width + to; i++) count += bits[i] ?? 0
      return count / (to - from)
    }
    return { before: share(first - SIDE_PIXELS), after: share(last + SIDE_PIXELS) }
  }

const sidesDown =
  ({ width, bits }: Ink): Sides =>
  ({ first, last, from, to }) => {
    const share = (x: number): number => {
      if (x < 0 || x >= width) return 0
      let count = 0
      for (let y = from; y < to; y++) count += bits[y * width + x] ?? 0
      return count / (to - from)
    }
    return { before: share(first - SIDE_PIXELS), after: share(last + SIDE_PIXELS) }
  }

const meets = (line: Stroke, other: Stroke, near: number): boolean =>
  line.at >= other.from - near &&
  line.at <= other.to + near &&
  other.at >= line.from - near &&
  other.at <= line.to + near

/** The line with its ends moved onto the lines they nearly meet. */
function drawnTo(line: Stroke, others: readonly Stroke[], near: number): Stroke {
  const across = others.filter((other) => meets(line, other, near)).map((other) => other.at)
  const nearest = (end: number): number =>
    across
      .filter((at) => Math.abs(at - end) <= near)
      .reduce((best, at) => (best === end || Math.abs(at - end) < Math.abs(best - end) ? at : best), end)
  return { ...line, from: nearest(line.from), to: nearest(line.to) }
}

const ruled = (direction: RuledLine['direction'], { at, from, to }: Stroke): RuledLine => ({ direction, at, from, to })
