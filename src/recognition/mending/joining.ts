import { gapBetween, type Mendable, mended, type ReadLines } from './reading.ts'

/** A lost comma or point leaves a gap like a space: 0.3 to 0.75 of the height on 38 sums; columns stand wider apart. */
const WIDEST_GAP = 0.8

/** Whether two words of a line stand as near as two words of a sentence. */
export const isTight = (left: Mendable, right: Mendable): boolean => gapBetween(left, right) <= WIDEST_GAP

/** Words as one, over all of their boxes, with the confidence of the least sure; what was read keeps its spaces. */
export function joined(run: readonly [Mendable, ...Mendable[]], text: string): Mendable {
  const boxes = run.map((w) => w.box)
  return {
    ...run[0],
    text,
    printed: run.map((w) => w.printed).join(' '),
    confidence: Math.min(...run.map((w) => w.confidence)),
    box: [
      Math.min(...boxes.map((b) => b[0])),
      Math.min(...boxes.map((b) => b[1])),
      Math.max(...boxes.map((b) => b[2])),
      Math.max(...boxes.map((b) => b[3])),
    ],
  }
}

const LONE_SIGN = /^[("'‘“[]*[£€E]$/u
// "Annex E 150,000" and the like: the letter names something
const NAMED_LETTER = /^(?:appendix|annex|class|part|section|option|lot|tier|schedule|band|grade)$/iu

/** Signs that stand alone, joined to their number: `£ 150,000`, and `E 150,000` before a number of two groups at least. */
export const joinSigns = (lines: ReadLines): ReadLines =>
  lines.map((line) =>
    line.flatMap((word, i) => {
      const [before, after] = [line[i - 1], line[i + 1]]
      if (before !== undefined && isSignOf(before, word, line[i - 2])) return []
      if (after === undefined || !isSignOf(word, after, before)) return [word]
      const sum = joined([word, after], word.text + after.text)
      return [word.text.endsWith('E') ? mended(sum, sum.text.replace('E', '£')) : sum]
    }),
  )

function isSignOf(sign: Mendable, number: Mendable, before: Mendable | undefined): boolean {
  if (!LONE_SIGN.test(sign.text) || !isTight(sign, number)) return false
  if (!sign.text.endsWith('E')) return /^\d/u.test(number.text)
  return /^\d{1,3}(?:,\d{3})+/u.test(number.text) && !(before !== undefined && NAMED_LETTER.test(before.text))
}
