import { unionOf } from './boxes.ts'
import type { Line, Segment } from './lines.ts'

/** Cells of one column begin, or end, within this many points. */
const ALIGNED = 1.5
/** A space is 0.3 ems wide: a wider gap before an aligned word parts two cells. */
const LEAST_GAP = 0.5
/** So many lines show a column with gaps of their own before it is believed. */
const LEAST_LINES = 2
const NUMBER = /^[(-]?£?\d[\d,]*(?:\.\d+)?[)%]?(?:k|m)?$/u

/**
 * Parts the cells of rows without rules whose gaps are narrow: "Police Service  Co-ordinator", where the rows around
 * begin a column at "Co-ordinator".
 *
 * `lines` are those of one table. A word parts where it begins, or a number ends, as other lines' cells do.
 */
export function withAlignedCells(lines: readonly Line[]): readonly Line[] {
  const cells = lines.flatMap((line) => line.segments.slice(1).map((segment) => ({ segment, line })))
  const starts = cells.map(({ segment }) => segment.box[0])
  const ends = cells.filter(({ segment }) => isNumber(segment)).map(({ segment }) => segment.box[2])
  return lines.map((line) => {
    const segments = line.segments.flatMap((segment) => parted(segment, line.size, { starts, ends }))
    return segments.length === line.segments.length ? line : { ...line, segments }
  })
}

const isNumber = ({ words: [word, ...others] }: Segment): boolean =>
  word !== undefined && others.length === 0 && NUMBER.test(word.text)

type Edges = { readonly starts: readonly number[]; readonly ends: readonly number[] }

const isShown = (edges: readonly number[], x: number): boolean =>
  edges.filter((edge) => Math.abs(edge - x) <= ALIGNED).length >= LEAST_LINES

function parted({ words }: Segment, size: number, { starts, ends }: Edges): readonly Segment[] {
  const pieces: (typeof words)[number][][] = []
  for (const [i, word] of words.entries()) {
    const last = words[i - 1]
    const isWide = last !== undefined && word.box[0] - last.box[2] > LEAST_GAP * size
    const isAligned = isShown(starts, word.box[0]) || (NUMBER.test(word.text) && isShown(ends, word.box[2]))
    if (last === undefined || (isWide && isAligned)) pieces.push([word])
    else pieces.at(-1)?.push(word)
  }
  return pieces.map((own) => ({ words: own, box: unionOf(own.map((w) => w.box)) }))
}
