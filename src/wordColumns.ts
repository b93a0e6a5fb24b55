import { z } from 'zod'
import type { Word } from './types.ts'

const counts = z.array(z.int().positive())

/**
 * What is kept of a page's words beside the numbers: their texts, what was printed where that is something else (by place),
 * and how many words in turn have the same top, bottom, size and style, as those in one line mostly have.
 */
export const wordColumns = z.strictObject({
  text: z.array(z.string()),
  printed: z.array(z.tuple([z.int().nonnegative(), z.string()])),
  top: counts,
  bottom: counts,
  size: counts,
  style: counts,
})
type WordColumns = z.infer<typeof wordColumns>

const BOLD = 1
const ITALIC = 2

/** The columns of some words; their numbers are added to `numbers`. */
export function columnsOf(words: readonly Word[], numbers: number[]): WordColumns {
  for (const { box } of words) numbers.push(box[0])
  for (const { box } of words) numbers.push(box[2])
  const runsOf = (numberOf: (word: Word) => number) => addRuns(words.map(numberOf), numbers)
  return {
    text: words.map(({ text }) => text),
    printed: words.flatMap(({ text, printed }, i) => (printed === text ? [] : [[i, printed] as [number, string]])),
    top: runsOf(({ box }) => box[1]),
    bottom: runsOf(({ box }) => box[3]),
    size: runsOf(({ size }) => size),
    style: runsOf(({ bold, italic }) => (bold ? BOLD : 0) + (italic ? ITALIC : 0)),
  }
}

/** Adds each number of a list once for all that are the same in turn; returns how many each time. */
function addRuns(list: readonly number[], numbers: number[]): number[] {
  const counts: number[] = []
  let last: number | null = null
  for (const number of list) {
    if (last !== null && Object.is(number, last)) counts.push((counts.pop() ?? 0) + 1)
    else {
      counts.push(1)
      numbers.push(number)
    }
    last = number
  }
  return counts
}

/** The words of some columns; `next` gives their numbers in turn. Throws `RangeError` where the columns do not fit each other. */
export function wordsOf(columns: WordColumns, next: () => number): readonly Word[] {
  const { text } = columns
  const left = text.map(next)
  const right = text.map(next)
  const spread = (column: readonly number[]) => spreadOut(column, next, text.length)
  const [top, bottom, size, style] = [columns.top, columns.bottom, columns.size, columns.style].map(spread)
  const printed = new Map(columns.printed)
  const at = (list: readonly number[] | undefined, index: number) => list?.[index] ?? 0
  return text.map((word, i) => ({
    text: word,
    printed: printed.get(i) ?? word,
    box: [at(left, i), at(top, i), at(right, i), at(bottom, i)],
    size: at(size, i),
    bold: (at(style, i) & BOLD) > 0,
    italic: (at(style, i) & ITALIC) > 0,
    source: 'digital',
    confidence: 1,
  }))
}

function spreadOut(counts: readonly number[], next: () => number, length: number): readonly number[] {
  if (counts.reduce((sum, count) => sum + count, 0) !== length)
    throw new RangeError('Each column has an entry for each word')
  return counts.flatMap((count) => {
    const number = next()
    return Array.from({ length: count }, () => number)
  })
}
