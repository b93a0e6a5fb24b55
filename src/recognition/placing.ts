import { asRead, type Frame, straight } from '../frame.ts'
import type { Box, Page, Rule, Word } from '../types.ts'
import { shapeOfWord, widthInSizes } from './letterShapes.ts'
import type { LineWord } from './lineParts.ts'
import type { Mark, PlacedReading } from './pageReading.ts'

/** What a reading puts on its page, in points of the page as it is read. */
export type Placed = {
  readonly frame: Frame
  readonly words: readonly LineWord[]
  readonly rules: readonly Rule[]
  readonly marks: readonly Word[]
}

/** Puts a reading on its page: from pixels of the picture to points, turned and straightened. */
export function placed({ width, height }: Page, { box, reading }: PlacedReading): Placed {
  const frame: Frame = { width, height, turn: reading.turn, skew: reading.skew }
  const place = asRead(frame, box)
  const isSideways = reading.turn === 90 || reading.turn === 270
  const across = (place[2] - place[0]) / (isSideways ? reading.height : reading.width)
  const down = (place[3] - place[1]) / (isSideways ? reading.width : reading.height)
  const x = (pixels: number): number => place[0] + across * pixels
  const y = (pixels: number): number => place[1] + down * pixels
  const boxOf = ([x0, y0, x1, y1]: Box): Box => [x(x0), y(y0), x(x1), y(y1)]
  return {
    frame,
    words: reading.words.map((word) => ({
      ...{ text: word.text, printed: word.text, box: straight(frame, boxOf(word.box)) },
      ...{ confidence: word.confidence, line: word.line, weight: word.weight },
    })),
    rules: reading.rules.map(({ direction, at, from, to }) =>
      direction === 'horizontal'
        ? { direction, at: y(at), from: x(from), to: x(to) }
        : { direction, at: x(at), from: y(from), to: y(to) },
    ),
    marks: reading.marks.map((mark) => markWord(mark, boxOf(mark.box))),
  }
}

/** Drawn ticks and boxes are seen by their shape; a wrong one would have to look like a tick. */
const SURE_OF_MARK = 0.9
/** A word read with less confidence is none where there is a mark. */
const HARDLY_READ = 0.3
/** The letters that a text layer has for them. */
const LETTERS: Readonly<Record<Mark['kind'], string>> = { ticked: '✓', empty: '☐', bullet: '•' }

function markWord({ kind }: Mark, box: Box): Word {
  const text = LETTERS[kind]
  const look = { size: box[3] - box[1], bold: false, italic: false }
  return { text, printed: text, box, ...look, source: 'ocr', confidence: SURE_OF_MARK }
}

/**
 * Leaves out what a recogniser made of marks and of ruled lines: a letter or two at their place, or one at the
 * beginning or end of a word, as in "«£45,000" and "YesO".
 */
export function withoutMarks({ words, marks, rules }: Placed): readonly LineWord[] {
  const posts = rules.filter(({ direction }) => direction === 'vertical')
  return words
    .filter((word) => !marks.some((mark) => isReadFor(word, mark)) && !posts.some((post) => isOnPost(word, post)))
    .map((word) => marks.reduce(withoutBoxBehind, marks.reduce(withoutMark, word)))
}

function isReadFor({ text, box, confidence }: LineWord, mark: Word): boolean {
  if (text.length > 3) return false
  // A tick is read as `v` or, with the paper around it, as "ary", but then with hardly any confidence.
  const isAround = mark.text === LETTERS.ticked && confidence < HARDLY_READ && isOver(box, mark.box, 0)
  return isBeside(box, mark.box) && (isOver(mark.box, box, 2) || isAround)
}

/** Does the middle of the second box lie within the sides of the first, or so near to them? */
const isOver = ([left, , right]: Box, [x0, , x1]: Box, near: number): boolean =>
  (x0 + x1) / 2 > left - near && (x0 + x1) / 2 < right + near

/** Is a word what is left of a ruled line: a thin mark on it? */
function isOnPost({ text, box }: LineWord, { at, from, to }: Rule): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  return /^[^\p{L}\d]$|^[iIlj1]$/u.test(text) && box[2] - box[0] < 4 && Math.abs(x - at) < 3 && y > from && y < to
}

/** A bullet stuck to the word behind it, which begins with what the bullet was read for. */
function withoutMark(word: LineWord, mark: Word): LineWord {
  const [x0, y0, x1, y1] = word.box
  const isInside = mark.text === LETTERS.bullet && isBeside(word.box, mark.box) && mark.box[0] > x0 - 2
  if (!isInside || mark.box[2] > x0 + (x1 - x0) / 3 || !/^[^\p{L}\d£(]/u.test(word.text)) return word
  const text = word.text.slice(1)
  const size = shapeOfWord(text, word.box)?.size ?? y1 - y0
  const left = Math.max(mark.box[2], x1 - widthInSizes(text) * size)
  return { ...word, text, printed: text, box: [left, y0, x1, y1] }
}

/** A box, ticked or empty, that was read for the last letter of the word before it. */
function withoutBoxBehind(word: LineWord, mark: Word): LineWord {
  const [x0, y0, x1, y1] = word.box
  const [left, , right] = mark.box
  const isBehind = mark.text !== LETTERS.bullet && isBeside(word.box, mark.box) && right > x1 - 2 && left < x1 - 1
  if (!isBehind || left < x0 + (x1 - x0) / 2 || !/^\p{L}{2,}.$/u.test(word.text)) return word
  const text = word.text.slice(0, -1)
  return { ...word, text, printed: text, box: [x0, y0, left, y1] }
}

const isBeside = (a: Box, b: Box): boolean => a[1] < b[3] && b[1] < a[3]
