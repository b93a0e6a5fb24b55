import { EMPTY_BOX, TICKS } from '../../pdf/characters.ts'
import type { Cell, Table } from '../../types.ts'
import { isPersonName } from '../names/persons.ts'

const answers = new WeakMap<Table, { readonly column: number; readonly isYes: boolean }>()

/** The cell of a row in the column that holds the table's answers: ticks, "Yes", or who signed. */
export function answerCell(table: Table, row: readonly Cell[]): Cell | undefined {
  const { column, isYes } = answers.get(table) ?? answerColumn(table)
  answers.set(table, { column, isYes })
  const cell = row.find((c) => c.column === column)
  return cell ?? (isYes || table.ruled ? undefined : row.at(-1))
}

/** The column headed "Yes", else the one with the most ticks, boxes and words. */
function answerColumn(table: Table): { readonly column: number; readonly isYes: boolean } {
  const yes = table.rows[0]?.find((c) => /^yes$/iu.test(c.text.trim()))
  if (yes !== undefined) return { column: yes.column, isYes: true }
  const isAnswer = (c: Cell): boolean => c.text.trim() !== '' && answerOf(table, c) !== undefined
  const counts = Array.from(
    { length: table.columns },
    (_, column) => table.rows.filter((r) => r.some((c) => c.column === column && isAnswer(c))).length,
  )
  const best = Math.max(...counts.slice(1))
  return { column: best > 0 ? counts.lastIndexOf(best) : table.columns - 1, isYes: false }
}

/** True, false or null (N/A) for an answer's cell; undefined where the cell holds something else. */
export function answerOf(table: Table, cell: Cell | undefined): boolean | null | undefined {
  if (cell === undefined) return undefined
  const text = cell.text.trim()
  if (text === '' || EMPTY_BOX.test(text)) return false
  if (isMark(text) || /^(?:yes|y)$/iu.test(text)) return true
  if (/^(?:no|n)$/iu.test(text)) return false
  if (/^(?:n\/a|not applicable)$/iu.test(text)) return null
  return isHand(text) && isSignedOffOnce(table) ? true : undefined
}

const isMark = (text: string): boolean => TICKS.test(text)
/** A name or initials, by which a row is signed off. */
const isHand = (text: string): boolean => isPersonName(text) || /^\p{Lu}{2,3}$/u.test(text)

const signedOff = new WeakMap<Table, boolean>()

/** The answer to `isSignedOff`, asked for each cell and worked out once. */
function isSignedOffOnce(table: Table): boolean {
  const is = signedOff.get(table) ?? isSignedOff(table)
  signedOff.set(table, is)
  return is
}

/** A table whose rows are signed off by names or initials in the last column, and has no ticks or answers. */
function isSignedOff(table: Table): boolean {
  if (table.columns !== 2) return false
  const last = table.rows.flatMap((row) =>
    row.filter((c) => c.column === 1 && !/^(?:n\/a|not applicable)?$/iu.test(c.text.trim())),
  )
  const isAnswered = table.rows.some((row) =>
    row.some((c) => isMark(c.text.trim()) || EMPTY_BOX.test(c.text.trim()) || /^(?:yes|no|y|n)$/iu.test(c.text.trim())),
  )
  const hands = last.filter((c) => isHand(c.text.trim())).length
  return !isAnswered && hands > 1 && hands >= last.length - 1
}
