import type { Box, Word } from '../types.ts'
import { medianOf } from './boxes.ts'
import { type Line, linesOf } from './lines.ts'

/** Text set in two columns needs this many lines on each side, or it is a table. */
const LEAST_LINES = 6
/** Narrowest gutter, in points. */
const GUTTER = 12
/** Each column of running text takes at least this share of the width: a narrower one is a list of labels. */
const LEAST_SHARE = 0.3
/** At least half of the lines of running text fill this share of their column; headings and last lines are shorter. */
const FILLED = 0.7

/** Lines one below the other; those of a column keep an edge of their own. */
export type Run = { readonly lines: readonly Line[]; readonly isColumn: boolean }

/**
 * The lines of a region in reading order: where running text stands in two columns, the left one first.
 *
 * Above and below the columns the lines run over the whole width. A table (short cells) is left as it is.
 */
export function runsInReadingOrder(words: readonly Word[], width: Box): readonly Run[] {
  const lines = linesOf(words)
  const gutter = gutterOf(lines, width)
  if (gutter === null) return [{ lines, isColumn: false }]
  const { x, first, last } = gutter
  const inColumns = lines.slice(first, last + 1).flatMap((l) => l.segments.flatMap((s) => s.words))
  return [
    { lines: lines.slice(0, first), isColumn: false },
    { lines: linesOf(inColumns.filter((w) => w.box[2] <= x)), isColumn: true },
    { lines: linesOf(inColumns.filter((w) => w.box[2] > x)), isColumn: true },
    { lines: lines.slice(last + 1), isColumn: false },
  ]
}

type Gutter = { readonly x: number; readonly first: number; readonly last: number }

function gutterOf(lines: readonly Line[], width: Box): Gutter | null {
  const middle = (width[0] + width[2]) / 2
  const splits = lines.map((line) => splitAt(line, middle))
  let best: Gutter | null = null
  for (let first = 0; first < lines.length; first++) {
    if (splits[first] !== 'both') continue
    let last = first
    while (last + 1 < lines.length && splits[last + 1] !== 'across') last++
    const run = lines.slice(first, last + 1)
    if (isRunningText(run, middle, width) && (best === null || last - first > best.last - best.first))
      best = { x: middle, first, last }
    first = last
  }
  return best
}

function splitAt(line: Line, x: number): 'both' | 'side' | 'across' {
  const covers = line.segments.some((s) => s.box[0] < x + GUTTER / 2 && s.box[2] > x - GUTTER / 2)
  if (covers) return 'across'
  const sides = new Set(line.segments.map((s) => s.box[2] <= x))
  return sides.size === 2 ? 'both' : 'side'
}

function isRunningText(lines: readonly Line[], x: number, width: Box): boolean {
  const total = width[2] - width[0]
  return [true, false].every((isLeft) => {
    const own = lines.flatMap((l) => l.segments.filter((s) => s.box[2] <= x === isLeft))
    if (own.length < LEAST_LINES) return false
    const from = Math.min(...own.map((s) => s.box[0]))
    const to = Math.max(...own.map((s) => s.box[2]))
    const usual = medianOf(
      own.map((s) => s.box[2] - s.box[0]),
      0,
    )
    return to - from >= LEAST_SHARE * total && usual >= FILLED * (to - from)
  })
}
