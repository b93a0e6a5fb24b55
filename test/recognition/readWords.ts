import type { ReadWord } from '../../src/recognition/engine.ts'
import type { LineWord } from '../../src/recognition/lineParts.ts'
import type { Box } from '../../src/types.ts'

/** A word as an engine reads it, with great confidence on line 0 unless told otherwise. */
export const readWord = (text: string, box: Box, { confidence = 0.95, line = 0 } = {}): ReadWord => ({
  text,
  box,
  confidence,
  line,
})

/** A word on its page, as `parted` and `mend` take it. */
export const lineWord = (text: string, box: Box, { confidence = 0.95, line = 0, weight = 2 } = {}): LineWord => ({
  ...readWord(text, box, { confidence, line }),
  printed: text,
  weight,
})

/** Shares of the font's size: a capital's height, a small letter's, and what hangs below the line. */
const [CAPITAL, SMALL, DEEP] = [0.72, 0.52, 0.21]

/** The ink of a text set at 11 points from `left` on a baseline, every letter half as wide as the font is large. */
export function inkBox(text: string, left: number, baseline: number, size = 11): Box {
  const above = /[A-Z\dbdfhijklt£(]/u.test(text) ? CAPITAL : /[a-z]/u.test(text) ? SMALL : 0.5
  const below = /[gjpqy,(]/u.test(text) ? DEEP : 0
  return [left, baseline - above * size, left + 0.5 * size * text.length, baseline + below * size]
}

/** Words of one line set one after another with a space of 3 points, from `left` on a baseline. */
export function setLine(
  text: string,
  { left = 72, baseline = 100, size = 11, line = 0, confidence = 0.95, weight = 2 } = {},
): readonly LineWord[] {
  const words: LineWord[] = []
  for (const word of text.split(' ')) {
    const box = inkBox(word, (words.at(-1)?.box[2] ?? left - 3) + 3, baseline, size)
    words.push(lineWord(word, box, { line, confidence, weight }))
  }
  return words
}
