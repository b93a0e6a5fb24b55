import { isTight, joined } from './joining.ts'
import { asDigits, DIGIT_LOOK, doubted, type Mendable, mended, NEXT_UNIT, type ReadLines } from './reading.ts'

/** A joined sum is less sure than one mended in its place. */
const JOINED_CONFIDENCE = 0.65

const SUM_START = /^[("'‘“[]*[£€Ef]\d[\d.,%]*$/u
// "?50": a group whose comma, or first figure, was read as another sign
const DAMAGED = new RegExp(`^[?*~'’‘"“”][${DIGIT_LOOK}]{2,3}(?:\\.\\d{2})?[)\\]"'”.,;:]*$`, 'u')
// £313 / (£1,300 / £88,
const FIRST = /^[("'‘“[]*[£€E][1-9]\d{0,2}(?:[.,]\d{3})*,?$/u
const GROUP = new RegExp(`^[${DIGIT_LOOK}]{3}$`, 'u')
// the last group and what closes the word: "000)", "199.00;"
const LAST_GROUP = new RegExp(`^[${DIGIT_LOOK}]{3}(?:,\\d{3})*(?:\\.\\d{2})?[)\\]"'’”.,;:]*$`, 'u')
const PENCE = new RegExp(`^[${DIGIT_LOOK}]{2}[)\\]"'’”.,;:]*$`, 'u')
const NO_PENCE = /^[0OoQ]{2}(?!\d)/u
// "2023/24", "2019", "1st", "25%" behind a sum are words of their own; "oil" and "is" are no digits, "QO" may be.
const GOES_ON = new RegExp(`^(?!20\\d\\d(?!\\d)|\\d+(?:st|nd|rd|th|%))(?:[${DIGIT_LOOK}]{0,2}\\d|[OQ]+$)`, 'u')
// What may follow a sum but no count: "£990 324 28 in funding", not "£10,000 12 months"
const AFTER_SUM =
  /^(?:in|to|and|for|of|from|on|is|was|per|will|with|as|at|by|over|which|has|have|\(.*|[£(–-].*|\p{Lu}.*)$/u

/**
 * Sums whose commas or point were lost, joined from their words: `£313 000`, `£1 300 000`, `£88, 199.00`, `£455 631 44`.
 *
 * They are joined where groups of three digits follow without a unit behind them, on the next line neither. `£2 735 million` was
 * £2.735 million, `£0 3 million` £0.3 million, `£21,450 75` may be £21,450.75, and `£11 ?50` is any of ten sums: these
 * stay as read, in doubt.
 */
export const joinGroups = (lines: ReadLines): ReadLines =>
  lines.map((line, l) => joinedLine(line, lines[l + 1]?.[0] ?? null))

function joinedLine(line: readonly Mendable[], nextLine: Mendable | null): readonly Mendable[] {
  const words: Mendable[] = []
  for (let i = 0; i < line.length; i++) {
    const run = runFrom(line, i)
    words.push(...judgedRun(run, line[i + run.length] ?? nextLine))
    i += run.length - 1
  }
  return words
}

/** The words from `start` on that may be one sum, at least the first. */
function runFrom(line: readonly Mendable[], start: number): readonly Mendable[] {
  const run = line.slice(start, start + 1)
  if (!SUM_START.test(run[0]?.text ?? '')) return run
  for (const word of line.slice(start + 1)) {
    const before = run.at(-1)
    // A table's rule that was stripped off the word before ends it.
    if (before === undefined || !isTight(before, word) || /[^\d,%OQ]$/u.test(before.printed)) break
    if (!GOES_ON.test(word.text) && !DAMAGED.test(word.text)) break
    run.push(word)
  }
  return run
}

function judgedRun(run: readonly Mendable[], after: Mendable | null): readonly Mendable[] {
  const [first, ...rest] = run
  const last = rest.at(-1)
  if (first === undefined || last === undefined) return run
  if (rest.some((word) => DAMAGED.test(word.text))) return [mended(first, withPound(first.text)), ...rest].map(doubted)
  // "f11 50": no more than the name of a form.
  if (first.text.includes('f')) return run
  const isCount = /^\d{1,2}$/u.test(last.text) && after !== null && !AFTER_SUM.test(after.text)
  if (isCount && rest.length === 1 && !/^£0$/u.test(first.text)) return run
  const hasUnit = after !== null && NEXT_UNIT.test(after.text)
  // "E10 5AB" is a postcode.
  const isSum = isOneSum(first, rest) && (!/E/u.test(first.text) || rest.length > 1 || NO_PENCE.test(last.text))
  if (!isSum && /E/u.test(first.text)) return run
  if (hasUnit || isCount || !isSum) return run.map(doubted)
  const sum = joined([first, ...rest], joinedText(first, rest))
  return [{ ...sum, confidence: Math.min(JOINED_CONFIDENCE, sum.confidence) }]
}

const withPound = (text: string): string => text.replace(/[€Ef]/u, '£')

/** Whether a sum's words have only one reading together. */
function isOneSum(first: Mendable, rest: readonly Mendable[]): boolean {
  const last = rest.at(-1)
  if (last === undefined || !FIRST.test(first.text)) return false
  if (!rest.slice(0, -1).every((w) => GROUP.test(w.text))) return false
  const isPence = PENCE.test(last.text)
  if (!isPence && !LAST_GROUP.test(last.text)) return false
  // Alone behind a sum, two digits may count something; two noughts cannot.
  if (isPence && rest.length === 1) return NO_PENCE.test(last.text) && /\d{3}$/u.test(first.text)
  // "£3 039" was £3.039 million, with the unit far off.
  if (rest.length === 1 && /£\d$/u.test(first.text) && !/^0{3}/u.test(last.text)) return false
  // "£26,501 656.50" may be two cells of a table; "£1,300 000" and "£88, 199.00" are one sum.
  return !/[.,]\d{3}$/u.test(first.text) || rest.every((w) => /^0{3}|^\d{2}\D*$/u.test(w.text))
}

function joinedText(first: Mendable, rest: readonly Mendable[]): string {
  const groups = rest.map((w) => {
    const digits = /^[^)\]"'’”.,;:]*/u.exec(w.text)?.[0].length ?? 0
    return (PENCE.test(w.text) ? '.' : ',') + asDigits(w.text.slice(0, digits)) + w.text.slice(digits)
  })
  return first.text.replace(/,$/u, '') + groups.join('')
}
