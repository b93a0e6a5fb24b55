import type { PixelBox } from '../imaging/greyImage.ts'
import type { Ink } from '../imaging/ink.ts'
import type { RuledLine } from '../imaging/ruledLines.ts'
import { isTick, tickMarks } from '../imaging/tickMarks.ts'
import { cellsOf } from './cells.ts'
import type { ReadWord } from './engine.ts'

/** What recognisers make of a tick: `v`, `Y`, `/`, `W`, `J`, alone in its place. */
const READ_FOR_A_TICK = /^[vVyYwWJjxX/\\|√✓✔¥4]{1,2}[.,'’]?$/u
/** A word read with less confidence may be a mark that is no word. */
const DOUBTFUL_WORD = 0.6

/** What is known of a straightened page. */
type Known = { readonly rules: readonly RuledLine[]; readonly words: readonly ReadWord[] }

/** The ticks on a straightened page that stand in no box of their own: in cells of tables, or read as a letter. */
export function tickedPlaces(ink: Ink, { rules, words }: Known): readonly PixelBox[] {
  const sure = words.filter(({ text, confidence }) => !READ_FOR_A_TICK.test(text) && confidence >= DOUBTFUL_WORD)
  const inCells = cellsOf(ink, rules).flatMap((box) => tickMarks(ink, { box, words: sure.map((word) => word.box) }))
  const asWords = words.flatMap(({ text, box }) => (READ_FOR_A_TICK.test(text) && isTick(ink, box) ? [box] : []))
  return [...inCells, ...asWords.filter((box) => !inCells.some((other) => overlaps(box, other)))]
}

const overlaps = (a: PixelBox, b: PixelBox): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
