import { BULLETS } from '../pdf/characters.ts'
import type { Line } from './lines.ts'
import { wordsOfLine } from './lines.ts'

/** A list mark at the start of a line: how many words it takes, its label without brackets and stops, if it has one. */
export type Mark = {
  readonly words: number
  readonly label: string | null
  readonly bullet: boolean
  readonly certain: boolean
}

// "1.", "2)", "(3)", "2.1", "2.1.", "5.1.1", "1:" ; at most two digits a part, so that a year is no label
const NUMBER = /^\(?(\d{1,2}(?:\.\d{1,2}){0,3})[.):]{0,2}$/u
// "A1.", "B2.3": a paragraph of a part that has a letter, with its text hanging behind
const LETTERED = /^([A-Z]\d{1,2}(?:\.\d{1,2}){0,2})\.?$/u
// "a.", "b)", "(c)", "iv.", "(ii)"
const LETTER = /^\(?([a-z]|[ivx]{1,5}|[A-H])[.)]{1,2}$/u
const DASHES = /^[-–—]$/u
const LONE_O = /^o$/u

/** A gap of this many ems behind a mark tells a hanging indent from a space. */
const HANGING_GAP = 0.5

/**
 * The list mark that opens a line, or null.
 *
 * `certain` is false where the first word may as well be running text ("2. The …" on a wrapped line): the caller
 * looks at what stands above.
 */
export function markOf(line: Line): Mark | null {
  const words = wordsOfLine(line)
  const [first, second] = words
  if (first === undefined) return null
  const gap = second === undefined ? 0 : second.box[0] - first.box[2]
  const hanging = gap > HANGING_GAP * first.size
  if (BULLETS.test(first.text))
    return second === undefined ? null : { words: 1, label: null, bullet: true, certain: true }
  if (second === undefined) return null
  if ((DASHES.test(first.text) || LONE_O.test(first.text)) && hanging)
    return { words: 1, label: null, bullet: true, certain: true }
  const number = NUMBER.exec(first.text)?.[1]
  if (number !== undefined) {
    const bare = /^\d{1,2}$/.test(first.text)
    if (bare && gap <= 0.8 * first.size) return null
    return { words: 1, label: number, bullet: false, certain: hanging }
  }
  const lettered = hanging && first.text.includes('.') ? LETTERED.exec(first.text)?.[1] : undefined
  if (lettered !== undefined) return { words: 1, label: lettered, bullet: false, certain: true }
  const letter = LETTER.exec(first.text)?.[1]
  if (letter !== undefined) return { words: 1, label: letter, bullet: false, certain: hanging }
  return null
}

/** Does a mark follow another in its list: "2." behind "1.", "c)" behind "b)", "1.10" behind "1.9"? */
export function isNextMark(last: Mark | null, mark: Mark | null): boolean {
  const [before, after] = [last?.label ?? null, mark?.label ?? null]
  if (before === null || after === null) return false
  if (/^[a-z]$/iu.test(before)) return after === String.fromCharCode(before.charCodeAt(0) + 1)
  const [own, next] = [before.split('.'), after.split('.')]
  return (
    own.length === next.length &&
    own.every((part, i) => Number(next[i]) === Number(part) + Number(i === own.length - 1))
  )
}
