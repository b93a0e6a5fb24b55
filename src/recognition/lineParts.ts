import type { Rule } from '../types.ts'
import { type Shape, shapeOfWord } from './letterShapes.ts'
import type { InkWord } from './lineShapes.ts'

/** A word before it is known to which part of its line it belongs. */
export type LineWord = Omit<InkWord, 'part'>

/** Words of one line farther apart than this, in heights, stand in different columns. */
const COLUMN_GAP = 1.3
/** Words whose feet differ by more than this, in font sizes, stand on different lines. */
const SAME_BASELINE = 0.5

/**
 * Parts the lines of a recogniser that run through several columns or cells, or hold two lines of text at once.
 *
 * `rules` are the page's drawn lines in the unit of the boxes. Parts are numbered through the page; words keep their order.
 */
export function parted(words: readonly LineWord[], rules: readonly Rule[]): readonly InkWord[] {
  const posts = rules.filter(({ direction }) => direction === 'vertical')
  let last = -1
  let open: OpenPart[] = []
  return words.map((word, i) => {
    const before = words[i - 1]
    if (before === undefined || before.line !== word.line || areApart(before, word, posts)) open = []
    const shape = shapeOfWord(word.text, word.box)
    const level = open.find((part) => isLevel(part.shape, shape))
    if (level === undefined) last += 1
    const part = level?.part ?? last
    if (level === undefined || level.shape === null)
      open = [{ part, shape }, ...open.filter((other) => other !== level)]
    return { ...word, part }
  })
}

/** A part that may go on; without a shape while it has marks only, such as a bullet. */
type OpenPart = { readonly part: number; readonly shape: Shape | null }

function isLevel(part: Shape | null, word: Shape | null): boolean {
  if (part === null || word === null) return true
  return Math.abs(part.baseline - word.baseline) < SAME_BASELINE * part.size
}

function areApart({ box: a }: LineWord, { box: b }: LineWord, posts: readonly Rule[]): boolean {
  const height = Math.max(a[3] - a[1], b[3] - b[1])
  if (b[0] - a[2] > COLUMN_GAP * height) return true
  const [x0, x1, y] = [(a[0] + a[2]) / 2, (b[0] + b[2]) / 2, (b[1] + b[3]) / 2]
  return posts.some(({ at, from, to }) => at > x0 && at < x1 && y > from && y < to)
}

/**
 * Leaves out what is no word: specks, and what a recogniser read twice: dots of i's and pieces of letters, taken for a line of their own, lie within
 * words that were read with more confidence.
 */
export function withoutEchoes(words: readonly LineWord[]): readonly LineWord[] {
  const sure = words.filter(({ confidence, text }) => confidence > 0.6 && text.length > 2)
  return words.filter((word) => word.confidence > 0.6 || !(isDust(word) || isStroke(word, words) || isEcho(word, sure)))
}

/**
 * A stroke of a signature: a few letters, hardly read, with nothing near them in their row. What begins a row may be the mark of
 * a list.
 */
function isStroke(word: LineWord, words: readonly LineWord[]): boolean {
  if (word.confidence >= READ_AGAIN || !/^(?!(?:yes|no|none|nil)\b)\p{L}{1,4}[.,'’]?$/iu.test(word.text)) return false
  const height = word.box[3] - word.box[1]
  const row = words.filter((other) => other !== word && overlap(word, other, DOWN) > 0.5 * height)
  const isFirst = row.every(({ box }) => box[0] > word.box[0])
  return (row.length === 0 || !isFirst) && row.every((other) => -overlap(word, other, ACROSS) > ALONE * height)
}

/** What stands this many heights off its neighbours stands alone. */
const ALONE = 2

/** Specks and ends of lines, read as a mark with no confidence at all. */
const isDust = ({ text, confidence }: LineWord): boolean => confidence < 0.2 && !/[\p{L}\d£]/u.test(text)

/** A cell whose words are no surer than this is read once more: what is surer then stands for them. */
const READ_AGAIN = 0.3

/** Does a lower word lie within one of the sure ones, or one that was hardly read mostly below them? */
function isEcho({ box, line, confidence }: LineWord, sure: readonly LineWord[]): boolean {
  const height = box[3] - box[1]
  const beside = sure.filter(
    (other) => other.line !== line && overlap({ box }, other, { axis: 1, spare: 1 }) > 0.5 * height,
  )
  const across = beside.map((other) => Math.max(0, overlap({ box }, other, ACROSS)))
  const isWithinOne = beside.some((other, i) => height <= 0.7 * (other.box[3] - other.box[1]) && (across[i] ?? 0) > 0)
  // One word may have been read for the sums of two cells.
  const covered = across.reduce((sum, width) => sum + width, 0)
  return isWithinOne || (confidence < READ_AGAIN && covered > 0.5 * (box[2] - box[0]))
}

type Measured = { readonly axis: 0 | 1; readonly spare: number }
const ACROSS: Measured = { axis: 0, spare: 0 }
const DOWN: Measured = { axis: 1, spare: 0 }

type Boxed = Pick<LineWord, 'box'>

/** How much two boxes have in common, in points, across (axis 0) or down (1), the second `spare` larger all round; negative where nothing. */
function overlap({ box: a }: Boxed, { box: b }: Boxed, { axis, spare }: Measured): number {
  return Math.min(a[axis + 2] ?? 0, (b[axis + 2] ?? 0) + spare) - Math.max(a[axis] ?? 0, (b[axis] ?? 0) - spare)
}
