import type { Mendable, ReadLines } from './reading.ts'

/** The first word of a printed row, and the text right of it if there is any. */
export type RowStart = { readonly word: Mendable; readonly next: Mendable | null }

const heightOf = (word: Mendable): number => word.box[3] - word.box[1]

function sharesRow(a: Mendable, b: Mendable): boolean {
  const overlap = Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1])
  return overlap > 0.5 * Math.min(heightOf(a), heightOf(b))
}

/**
 * Where the rows of a page begin, top to bottom.
 *
 * A recogniser may read a column of labels as lines of its own, so the rows are told from the places of the words.
 * A word without another to its left in its row begins it, and so does one a column's gap (3 heights) right of it.
 */
export function rowStarts(lines: ReadLines): readonly RowStart[] {
  const words = lines.flat()
  return words
    .flatMap((word) => {
      const row = words.filter((w) => w !== word && sharesRow(word, w))
      const isFirst = !row.some((w) => w.box[0] < word.box[0] && word.box[0] - w.box[2] < 3 * heightOf(w))
      const right = row.filter((w) => w.box[0] >= word.box[2] - 1).toSorted((a, b) => a.box[0] - b.box[0])[0]
      return isFirst ? [{ word, next: right ?? null }] : []
    })
    .toSorted((a, b) => a.word.box[1] - b.word.box[1])
}

/** Lines with some words replaced. */
export const withReplaced = (lines: ReadLines, replaced: ReadonlyMap<Mendable, Mendable>): ReadLines =>
  lines.map((line) => line.map((word) => replaced.get(word) ?? word))
