import { asDigits, gapBetween, type Mendable, mended, type ReadLines } from './reading.ts'
import { type RowStart, rowStarts, withReplaced } from './rows.ts'

/** A paragraph number as it should be: its parts, and whether a stop closes it. */
type Label = { readonly parts: readonly number[]; readonly stop: string }

// 1. / 2.1 / 2.1. / 10.12.
const SOUND = /^(?<parts>\d{1,2}(?:\.\d{1,2}){0,3})(?<stop>\.?)$/u
// "2:2:", "2:2;", "5:3", "1,1", "1.9:", "2.6;", "9:"; a time ("10:30") has two digits behind its colon and no second one
const WRONG_STOPS = /^(?:\d{1,2}(?:[.:;,]\d){1,3}[.:;,]?|\d{1,2}(?:[.:;,]\d{1,2}){1,3}[:;,]|\d{1,2}[:;])$/u
// What may be a garbled number: "23:", "i2", "211)", "iS,", "l."
const GARBLED = /^[\dOoQlIiSs|.,:;)]{1,7}$/u
// "il)", "(iil)": an l among the letters of a Roman number
const ROMAN = /^(?<open>\(?)(?<letters>[il|]{2,3})(?<close>[.)])$/u

/** Labels of one column stand this close, in heights of their letters; the page may be turned a little. */
const COLUMN_WIDTH = 1.6

/**
 * Paragraph numbers at the start of a row: `2:2:` becomes `2.2.`, `il)` becomes `ii)`.
 *
 * A number without its stops (`23:`, `i2`) is mended only where its digits are those of the number that follows the
 * label above it in the column, or comes before the one below: between `2.2.` and `2.4.`, `23:` is `2.3.`.
 */
export function mendLabels(lines: ReadLines): ReadLines {
  const starts = rowStarts(lines).filter(isLabelPlace)
  const replaced = new Map<Mendable, Mendable>()
  starts.forEach(({ word, next }, i) => {
    // "2, 3 and 4" may open a line: only far from the text is "2," a label.
    const isFar = next !== null && gapBetween(word, next) >= 1
    const alone = isFar && /^\d{1,2},$/u.test(word.text) ? word.text.replace(',', '.') : ownReading(word.text)
    const text = readingInColumn(starts, i, replaced) ?? alone
    if (text !== null) replaced.set(word, mended(word, text))
  })
  return withReplaced(lines, replaced)
}

/** Text follows, and a gap as of a hanging indent, or at least of a wide space. */
function isLabelPlace({ word, next }: RowStart): boolean {
  if (next === null || !GARBLED.test(word.text.replace(/^\(/u, ''))) return false
  const gap = gapBetween(word, next)
  return gap >= 0.5 && gap <= 8 && /\p{L}/u.test(next.text)
}

function ownReading(text: string): string | null {
  const roman = ROMAN.exec(text)?.groups
  if (roman !== undefined && /i/u.test(text) && /[l|]/u.test(text))
    return `${roman.open ?? ''}${'i'.repeat(roman.letters?.length ?? 0)}${roman.close ?? ''}`
  if (!WRONG_STOPS.test(text) || SOUND.test(text)) return null
  return text.replace(/[:;,]/gu, '.')
}

function labelOf(text: string | undefined): Label | null {
  const { parts, stop = '' } = SOUND.exec(text ?? '')?.groups ?? {}
  return parts === undefined ? null : { parts: parts.split('.').map(Number), stop }
}

const printedLabel = ({ parts, stop }: Label): string => parts.join('.') + stop

const stepped = ({ parts, stop }: Label, step: number): Label => ({
  parts: parts.map((part, i) => (i === parts.length - 1 ? part + step : part)),
  stop,
})

/** The first paragraph below a section's number: "41" below "4." is 4.1, with the stop that it has. */
const firstBelow = ({ parts }: Label, read: string): readonly Label[] =>
  parts.length === 1 ? [{ parts: [...parts, 1], stop: /[.:;,)]$/u.test(read) ? '.' : '' }] : []

/** The number that its neighbours in the column make of a garbled one, or null. */
function readingInColumn(
  starts: readonly RowStart[],
  index: number,
  replaced: ReadonlyMap<Mendable, Mendable>,
): string | null {
  const own = starts[index]?.word
  if (own === undefined) return null
  const column = starts.map((s) => s.word).filter((w) => isSameColumn(own, w))
  const at = column.indexOf(own)
  const textAt = (i: number): string | undefined => {
    const word = column[i]
    return word === undefined ? undefined : (replaced.get(word) ?? word).text
  }
  const above = labelOf(textAt(at - 1))
  const below = labelOf(textAt(at + 1))
  const expected = [
    ...(above === null ? [] : [stepped(above, 1), ...firstBelow(above, own.text)]),
    ...(below === null ? [] : [stepped(below, -1)]),
  ]
  const read = labelOf(own.text)
  if (expected.some((label) => isSame(read, label))) return null
  // Stops are lost, not made: "1.1" below a garbled "10" is no 11.
  const right = expected.find(
    (label) =>
      label.parts.length > (read?.parts.length ?? 0) &&
      label.parts.every((part) => part > 0) &&
      hasDigits(own.text, label),
  )
  return right === undefined ? null : printedLabel(right)
}

const isSame = (a: Label | null, b: Label): boolean => a !== null && a.parts.join() === b.parts.join()

const hasDigits = (text: string, label: Label): boolean => asDigits(text).replace(/\D/gu, '') === label.parts.join('')

function isSameColumn(a: Mendable, b: Mendable): boolean {
  return Math.abs(a.box[0] - b.box[0]) <= COLUMN_WIDTH * Math.max(a.box[3] - a.box[1], b.box[3] - b.box[1])
}
