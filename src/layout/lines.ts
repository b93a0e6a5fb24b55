import type { Box, Word } from '../types.ts'
import { unionOf } from './boxes.ts'

/** Words side by side without a wide gap. */
export type Segment = { readonly words: readonly Word[]; readonly box: Box }

/** One printed line of a region: its segments left to right, parted by wide gaps (the columns of an unruled table). */
export type Line = {
  readonly segments: readonly Segment[]
  readonly box: Box
  /** y of the words' feet, and the size of the largest word, in points. */
  readonly baseline: number
  readonly size: number
}

/** A gap of more than this many ems parts two columns; justified text stays below 1.2. */
const COLUMN_GAP = 1.8

/** Two numbers need less of a gap: "148,921 148,921" are two cells. */
const NUMBER_GAP = 0.7
const CELL_NUMBER = /^[(-]?£?\d[\d,]*(?:\.\d+)?[)%]?$/u

const newSegment = (words: readonly Word[]): Segment => ({ words, box: unionOf(words.map((w) => w.box)) })

/** Middle of a word's letters: a superscript's box stays within its line's. */
const middleOf = (word: Word): number => (word.box[1] + word.box[3]) / 2

/**
 * Joins words into lines, top to bottom, each cut into segments at wide gaps.
 *
 * Two words share a line if the middle of the one lies within the height of the other.
 */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const sorted = words.toSorted((a, b) => middleOf(a) - middleOf(b))
  const rows: { anchor: Word; readonly words: Word[] }[] = []
  for (const word of sorted) {
    const row = rows.at(-1)
    if (row === undefined || !sharesLine(row.anchor, word)) rows.push({ anchor: word, words: [word] })
    else {
      row.words.push(word)
      if (word.size > row.anchor.size) row.anchor = word
    }
  }
  return rows.map(({ words }) => lineOf(words))
}

function sharesLine(a: Word, b: Word): boolean {
  const overlap = Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1])
  return overlap > 0.5 * Math.min(a.box[3] - a.box[1], b.box[3] - b.box[1])
}

function lineOf(row: readonly Word[]): Line {
  const words = row.toSorted((a, b) => a.box[0] - b.box[0])
  const segments: Word[][] = []
  let last: Word | null = null
  for (const word of words) {
    if (last === null || isParted(last, word)) segments.push([word])
    else segments.at(-1)?.push(word)
    last = word
  }
  const largest = words.reduce((a, b) => (b.size > a.size ? b : a))
  return {
    segments: segments.map(newSegment),
    box: unionOf(words.map((w) => w.box)),
    baseline: Math.max(...words.filter((w) => w.size > 0.9 * largest.size).map((w) => w.box[3])),
    size: largest.size,
  }
}

/** Is the gap between two words that of columns? */
function isParted(last: Word, word: Word): boolean {
  const gap = word.box[0] - last.box[2]
  const size = Math.min(word.size, last.size)
  if (gap > COLUMN_GAP * size) return true
  return gap > NUMBER_GAP * size && CELL_NUMBER.test(last.text) && CELL_NUMBER.test(word.text)
}

export function wordsOfLine({ segments }: Line): readonly Word[] {
  const [first, ...others] = segments
  return first !== undefined && others.length === 0 ? first.words : segments.flatMap((s) => s.words)
}

export const textOfLine = (line: Line): string =>
  wordsOfLine(line)
    .map((w) => w.text)
    .join(' ')

/** A line made of some of another's segments. */
export function lineOfSegments(line: Line, segments: readonly Segment[]): Line {
  return { ...line, segments, box: unionOf(segments.map((s) => s.box)) }
}
