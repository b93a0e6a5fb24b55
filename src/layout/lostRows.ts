import type { Word } from '../types.ts'
import { unionOf } from './boxes.ts'
import { type Line, linesOf, wordsOfLine } from './lines.ts'
import type { DraftCell } from './regions.ts'

/** Rows stand at least this far apart, as a multiple of the size: lines of one paragraph are nearer. */
const ROW_PITCH = 1.5
/** The first lines, or the middles, of a row's cells differ by less than this, in sizes. */
const LEVEL = 0.8

/** Lines of one cell, from the first up to and without the last. */
type Stretch = { readonly from: number; readonly to: number }
type Row = { readonly label: Stretch; readonly value: Stretch }

/**
 * The rows of a recognised table's row whose dividing lines were too faint to be seen on the picture.
 *
 * Labels on the left and values on the right are cut into as many rows as stand level, by their first lines or by their
 * middles; a row of a text layer, or one that does not come out even, stays as it is.
 */
export function withLostRows(row: readonly DraftCell[]): readonly (readonly DraftCell[])[] {
  const [label, value, ...others] = row
  if (label === undefined || value === undefined || others.length > 0) return [row]
  if (![...label.words, ...value.words].every((w) => w.source === 'ocr')) return [row]
  const lines = { label: linesOf(label.words), value: linesOf(value.words) }
  if (lines.label.length < 2 || lines.value.length < 2) return [row]
  const rows = [topOf, middleOf].map((level) => rowsOf(lines, level)).toSorted((a, b) => b.length - a.length)[0] ?? []
  if (rows.length < 2) return [row]
  return rows.map((r) => [
    cellOf(label, lines.label.slice(r.label.from, r.label.to)),
    cellOf(value, lines.value.slice(r.value.from, r.value.to)),
  ])
}

type Lines = { readonly label: readonly Line[]; readonly value: readonly Line[] }
type Level = (lines: readonly Line[]) => number

const topOf: Level = (lines) => lines[0]?.baseline ?? 0
const middleOf: Level = (lines) => (topOf(lines) + (lines.at(-1)?.baseline ?? 0)) / 2

/** The most rows that take up all lines, each row's cells level with each other; none if there is no such way. */
function rowsOf(lines: Lines, level: Level): readonly Row[] {
  const best = new Map<string, readonly Row[]>([['0 0', []]])
  const size = lines.value[0]?.size ?? 1
  for (let l = 1; l <= lines.label.length; l++)
    for (let v = 1; v <= lines.value.length; v++) {
      if (!isCut(lines.label, l, size) || !isCut(lines.value, v, size)) continue
      for (let from = 0; from < l; from++)
        for (let first = 0; first < v; first++) {
          const before = best.get(`${from} ${first}`)
          const known = best.get(`${l} ${v}`)
          if (before === undefined || (known !== undefined && known.length > before.length)) continue
          const row = { label: { from, to: l }, value: { from: first, to: v } }
          const apart = level(lines.label.slice(from, l)) - level(lines.value.slice(first, v))
          if (Math.abs(apart) < LEVEL * size) best.set(`${l} ${v}`, [...before, row])
        }
    }
  return best.get(`${lines.label.length} ${lines.value.length}`) ?? []
}

/** May a row end before this line? */
function isCut(lines: readonly Line[], at: number, size: number): boolean {
  const [above, below] = [lines[at - 1], lines[at]]
  return above === undefined || below === undefined || below.baseline - above.baseline >= ROW_PITCH * size
}

function cellOf(cell: DraftCell, lines: readonly Line[]): DraftCell {
  const words: readonly Word[] = lines.flatMap(wordsOfLine)
  const [, y0, , y1] = unionOf(words.map((w) => w.box))
  return { ...cell, words, box: [cell.box[0], y0, cell.box[2], y1] }
}
