import type { Ink } from './ink.ts'

/** A straight run of ink: in row `at` from column `from` to `to` (just outside), or the other way round. */
export type Run = { readonly at: number; readonly from: number; readonly to: number }

/** Paper of this many pixels within a run is noise. */
const MOST_GAP = 2

/**
 * The runs of ink along rows that are at least `least` pixels long, sorted by row.
 *
 * Each row is taken together with the one below (a slanting hairline changes rows as it goes), so that a line shows in
 * one row more than it is thick, from one above its first.
 */
export function runsAlong({ width, height, bits }: Ink, least: number): readonly Run[] {
  const runs: Run[] = []
  for (let y = 0; y < height - 1; y++) {
    const start = y * width
    let from = -1
    let last = -1
    for (let x = 0; x < width; x++) {
      if (bits[start + x] === 0 && bits[start + width + x] === 0) continue
      if (x - last > MOST_GAP + 1) {
        if (last + 1 - from >= least && from >= 0) runs.push({ at: y, from, to: last + 1 })
        from = x
      }
      last = x
    }
    if (last + 1 - from >= least && from >= 0) runs.push({ at: y, from, to: last + 1 })
  }
  return runs
}

/** The same down the columns, sorted by column: `at` is the column, `from` and `to` are rows. */
export function runsDown({ width, height, bits }: Ink, least: number): readonly Run[] {
  const runs: Run[] = []
  const from = new Int32Array(width).fill(-1)
  const last = new Int32Array(width).fill(-MOST_GAP - 2)
  const close = (x: number): void => {
    const run = { at: x, from: from[x] ?? 0, to: (last[x] ?? 0) + 1 }
    if (run.from >= 0 && run.to - run.from >= least) runs.push(run)
  }
  for (let y = 0; y < height; y++) {
    const start = y * width
    for (let x = 0; x < width - 1; x++) {
      if (bits[start + x] === 0 && bits[start + x + 1] === 0) continue
      if (y - (last[x] ?? 0) > MOST_GAP + 1) {
        close(x)
        from[x] = y
      }
      last[x] = y
    }
  }
  for (let x = 0; x < width; x++) close(x)
  return runs.toSorted((a, b) => a.at - b.at || a.from - b.from)
}
