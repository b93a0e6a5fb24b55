import { doubted, type Mendable, type ReadLines } from './reading.ts'
import { withReplaced } from './rows.ts'

const SUM = /^£\d{1,3}(?:,\d{3})*(?:\.\d{2})?$/u
// "685,000" in a column of sums was £85,000; "$02,992.00" is left by the rule for signs.
const BARE = /^\d{1,3}(?:,\d{3})+(?:\.\d{2})?$/u
// "£70.00" among whole thousands was £70,000.
const SMALL = /^£\d{1,3}\.\d{2}$/u
// "45" among "4.5" and "109.6" was 4.5.
const POINTLESS = /^\(?\d{2,4}\)?$/u
const ONE_DECIMAL = /^\(?\d{1,3}\.\d\)?$/u
const WHOLE = /^£\d{1,3}(?:,\d{3})+$/u

const heightOf = (word: Mendable): number => word.box[3] - word.box[1]

const isYear = (text: string): boolean => /^20\d\d$/u.test(text)

/** Right below or above, flush on the right or the left, and at most three lines off. */
function isNeighbour(word: Mendable, other: Mendable): boolean {
  const height = heightOf(word)
  const isFlush =
    Math.abs(word.box[2] - other.box[2]) < 0.6 * height || Math.abs(word.box[0] - other.box[0]) < 0.6 * height
  const distance = Math.abs(word.box[1] - other.box[1])
  return isFlush && distance > 0.8 * height && distance < 5 * height
}

/**
 * Doubts what stands out in a column of sums, which two sums above or below tell of.
 *
 * `685,000` between `£20,000` and `£26,591` was £85,000: the sign may have become a number's first digit. `£70.00` between
 * `£150,000` and `£20,000` was £70,000. `45` between `109.6` and `9.2` was 4.5.
 */
export function doubtColumns(lines: ReadLines): ReadLines {
  const words = lines.flat()
  const hasNeighbours = (word: Mendable, kind: RegExp): boolean =>
    words.filter((w) => kind.test(w.text) && isNeighbour(word, w)).length >= 2
  const odd = words.filter(
    (w) =>
      (BARE.test(w.text) && hasNeighbours(w, SUM)) ||
      (SMALL.test(w.text) && hasNeighbours(w, WHOLE)) ||
      (POINTLESS.test(w.text) && hasNeighbours(w, ONE_DECIMAL) && !isYear(w.text)),
  )
  return withReplaced(lines, new Map(odd.map((w) => [w, doubted(w)])))
}
