import type { Word } from '../../types.ts'

/** What mending sees of a word. Its box fits the ink: an I is told from a table's rule, a bullet from a letter by its height. */
export type Mendable = Pick<Word, 'text' | 'printed' | 'box' | 'confidence' | 'isDoubted'>

/** The words of a page as its lines, each left to right. */
export type ReadLines = readonly (readonly Mendable[])[]

/** What mending may know of the documents: whether a text is, whole, a reference in some body's form. */
export type Knowledge = { readonly isReference: (text: string) => boolean }

/** A rule looks at one page and gives its lines back, with some words mended, doubted, joined, split or dropped. */
export type MendingRule = (lines: ReadLines, knowledge: Knowledge) => ReadLines

/** A mended word is at most this sure: above what goes to review, below a sound read. */
const MENDED_CONFIDENCE = 0.75

/** A word that could be read two ways keeps the text as read and at most this confidence: no value comes of it. */
export const DOUBTED_CONFIDENCE = 0.4

/** The word with another text. What was read stays in `printed`; `surest` caps the confidence. */
export function mended(word: Mendable, text: string, surest = MENDED_CONFIDENCE): Mendable {
  return text === word.text ? word : { ...word, text, confidence: Math.min(word.confidence, surest) }
}

/** The word as read, marked as one that could be read two ways. */
export const doubted = (word: Mendable): Mendable => ({
  ...word,
  confidence: Math.min(word.confidence, DOUBTED_CONFIDENCE),
  isDoubted: true,
})

// Letters read for digits: O o Q for 0, l I i | ! for 1, S s for 5. Rare where the type is clean: 8 in 700 sums of 241 degraded
// pages, and once the S was a 3.
const DIGIT_LOOKS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  S: '5',
  s: '5',
}

/** Inside of a character class: a digit or a letter that is read for one. */
export const DIGIT_LOOK = '\\dOoQlIi|!Ss'

/** The text with every letter that looks like a digit as that digit. */
export const asDigits = (text: string): string => text.replace(/[OoQlIi|!Ss]/gu, (c) => DIGIT_LOOKS[c] ?? c)

/** A unit behind a sum, in a word of its own: "million", also read as "milion.". */
export const NEXT_UNIT = /^(?:k|thousand|m|mn|mil\p{L}*|bn|billion)(?!\p{L})/iu

const heightOf = (word: Mendable): number => word.box[3] - word.box[1]

/** The space between two words of a line, as a fraction of the height of the higher one. */
export const gapBetween = (left: Mendable, right: Mendable): number =>
  (right.box[0] - left.box[2]) / Math.max(heightOf(left), heightOf(right), 1)

/**
 * Applies a rule for single words to every word; it sees the word's neighbours as they were read.
 *
 * Behind the last word of a line comes the next line's first: "£3.039" may go on with "million" there.
 */
export function eachWord(
  lines: ReadLines,
  rule: (word: Mendable, before: Mendable | null, after: Mendable | null) => Mendable,
): ReadLines {
  return lines.map((line, l) =>
    line.map((word, i) => rule(word, line[i - 1] ?? null, line[i + 1] ?? lines[l + 1]?.[0] ?? null)),
  )
}
