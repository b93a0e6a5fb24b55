import { gapBetween, type Mendable, type ReadLines } from './reading.ts'

// A dash is left: it stands for nothing in a cell of figures.
const SPECK = /^[.,:;_'‘’"`´~^·*]{1,2}$/u
// No space stands before a stop or comma in print; a colon may have one ("Date :").
const STOP = /^[.,]$/u

/** A stop stands as near to its word as this, a colon as near as that, in heights of the word. */
const NEAR_STOP = 0.12
const NEAR_COLON = 0.6
/** A letter alone on its line, read with less confidence than this, is a speck as well. */
const SURE_LETTER = 0.5

/** A small letter or two behind other words, no word of English, hardly recognised: no letters. */
const HARDLY_LETTERS = 0.2
/** Not even a word of English is read with less. */
const HARDLY_WORD = 0.05
const SHORT_WORD = /^(?:a|am|an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we|[ivx]{1,2}|[kmp])$/u

/** Specks of the paper and ends of ruled lines, read as a stop, colon or letter of their own, go. */
export function dropSpecks(lines: ReadLines): ReadLines {
  const usual = medianHeight(lines)
  return lines.map((printed) => {
    const line = printed.filter(
      (word, i) => !isLoneQuote(word) && ((i === 0 && printed.length > 1) || !isTinySign(word, usual)),
    )
    const [only] = line
    if (line.length === 1 && only !== undefined && isLoneSpeck(only)) return []
    return line.filter((word, i) => !isSpeck(word, line[i - 1] ?? null, line[i + 1] ?? null))
  })
}

/** A sign less than this high, in heights of the page's words, was never one; at the head of a line it may be a bullet. */
const TINY = 0.42

const isTinySign = ({ text, box }: Mendable, usual: number): boolean =>
  /^[\p{L}\d©®]$/u.test(text) && box[3] - box[1] < TINY * usual

/** A quotation mark never stands apart from its word. */
const isLoneQuote = ({ text, confidence }: Mendable): boolean => /^['‘’"“”`´]$/u.test(text) && confidence < UNSURE_QUOTE
const UNSURE_QUOTE = 0.7

function medianHeight(lines: ReadLines): number {
  const heights = lines.flat().map(({ box }) => box[3] - box[1])
  return heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0
}

const isLoneSpeck = ({ text, confidence }: Mendable): boolean =>
  SPECK.test(text) || (/^\p{Ll}$/u.test(text) && confidence < SURE_LETTER)

function isSpeck(word: Mendable, before: Mendable | null, after: Mendable | null): boolean {
  if (before !== null && isHardlyLetters(word)) return true
  if (!SPECK.test(word.text) || /^\*$/u.test(word.text)) return false
  const left = before === null ? Number.POSITIVE_INFINITY : gapBetween(before, word)
  const right = after === null ? Number.POSITIVE_INFINITY : gapBetween(word, after)
  return STOP.test(word.text) ? left > NEAR_STOP && right > NEAR_STOP : left > NEAR_COLON && right > NEAR_COLON
}

const isHardlyLetters = ({ text, confidence }: Mendable): boolean =>
  /^\p{Ll}{1,2}$/u.test(text) && (confidence < HARDLY_WORD || (confidence < HARDLY_LETTERS && !SHORT_WORD.test(text)))
