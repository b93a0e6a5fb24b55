import type { Run } from './runs.ts'

/**
 * A straight stroke: rows (or columns) `first` to `last` inclusive, `at` in the middle of its ink, from `from` to `to`.
 * `longest` is the longest run it is made of.
 */
export type Stroke = {
  readonly first: number
  readonly last: number
  readonly at: number
  readonly from: number
  readonly to: number
  readonly longest: number
}

/** What may part two pieces of one line, `along` it and `across`, in pixels: twice as much `along` between long pieces. */
type Gaps = { readonly along: number; readonly across: number }

/** Pieces are long when they are this many times the gap: the joined feet of letters are not. */
const LONG_PIECES = 5

type Open = { first: number; last: number; from: number; to: number; longest: number; weight: number; moment: number }

/** A run may lie this many rows below the one before it: one lost to noise. */
const MOST_ROWS = 2

/** Gathers runs that lie against each other (sorted by `at`) into strokes. */
export function strokesOf(runs: readonly Run[]): readonly Stroke[] {
  const done: Open[] = []
  let open: Open[] = []
  for (const { at, from, to } of runs) {
    const still = open.filter((o) => at - o.last <= MOST_ROWS)
    if (still.length < open.length) done.push(...open.filter((o) => at - o.last > MOST_ROWS))
    open = still
    const same = open.find((o) => from <= o.to + 1 && to >= o.from - 1)
    const weight = to - from
    if (same === undefined) open.push({ first: at, last: at, from, to, longest: weight, weight, moment: at * weight })
    else {
      same.last = at
      same.from = Math.min(same.from, from)
      same.to = Math.max(same.to, to)
      same.longest = Math.max(same.longest, weight)
      same.weight += weight
      same.moment += at * weight
    }
  }
  // Runs hold two rows each and are named for the upper one: the middle is half a row further down, its edge one.
  return [...done, ...open].map(({ first, last, from, to, longest, weight, moment }) => ({
    first: first + (last > first ? 1 : 0),
    last: Math.max(first + 1, last),
    at: moment / weight + 1,
    from,
    to,
    longest,
  }))
}

/** Joins strokes in one line that are parted by no more than the gaps; sorted by `at`. */
export function joined(strokes: readonly Stroke[], gaps: Gaps): readonly Stroke[] {
  const lines: Stroke[] = []
  for (const stroke of strokes.toSorted((a, b) => a.from - b.from)) {
    const i = lines.findIndex((l) => Math.abs(stroke.at - l.at) <= gaps.across && isNear(l, stroke, gaps.along))
    const line = lines[i]
    if (line === undefined) lines.push(stroke)
    else lines[i] = united(line, stroke)
  }
  return lines.toSorted((a, b) => a.at - b.at)
}

function isNear(line: Stroke, next: Stroke, along: number): boolean {
  const gap = next.from - line.to
  return gap <= along || (gap <= 2 * along && Math.min(line.to - line.from, next.to - next.from) >= LONG_PIECES * gap)
}

function united(a: Stroke, b: Stroke): Stroke {
  const lengthA = a.to - a.from
  const lengthB = b.to - b.from
  return {
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    at: (a.at * lengthA + b.at * lengthB) / (lengthA + lengthB),
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    longest: Math.max(a.longest, b.longest),
  }
}
