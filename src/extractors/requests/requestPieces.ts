import type { Piece } from '../../form/form.ts'
import type { Span } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { openingVerb } from './verbs.ts'

/** A piece of a request; `mark` is the item's number or letter, where the layout has it in the text or in another cell. */
export type Entry = Piece & { readonly mark?: string }

/** A request's pieces as its items: lines set in below an item joined to it, items that ran into one set apart. */
export function entriesOf(reading: Reading, pieces: readonly Entry[]): readonly Entry[] {
  return joined(reading, withNumbers(reading, pieces)).flatMap((piece) => setApart(reading, piece))
}

// "1 The allocation of £5,000;", "2 To delegate authority": a number with a mere space behind it, at the start of a paragraph
const BARE_NUMBER = /^(?<mark>\d{1,2})\s+(?=\p{Lu}\p{L}*\s)/u

/** Paragraphs that count up from 1 are a list, without stops behind its numbers. */
function withNumbers({ layout }: Reading, pieces: readonly Entry[]): readonly Entry[] {
  const matches = pieces.map((piece) => {
    const block = layout.blocks[piece.block]
    const isPlain = block?.kind === 'paragraph' && block.start === piece.start && piece.mark === undefined
    return isPlain ? BARE_NUMBER.exec(textOf(layout, piece)) : null
  })
  const numbers = matches.flatMap((match) => (match === null ? [] : Number(match.groups?.mark)))
  if (numbers.length < 2 || numbers.some((number, i) => number !== i + 1)) return pieces
  return pieces.map((piece, i) => {
    const match = matches[i]
    const mark = match?.groups?.mark
    return match == null || mark === undefined ? piece : { ...piece, start: piece.start + match[0].length, mark }
  })
}

/** "1. Approve the centre at Horsey" and, set in below it, "Lane;": an item that does not end goes on. */
function joined(reading: Reading, pieces: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (last !== undefined && goesOn(reading, last, piece)) found[found.length - 1] = { ...last, end: piece.end }
    else found.push(piece)
  }
  return found
}

function goesOn(reading: Reading, item: Entry, piece: Entry): boolean {
  const { layout } = reading
  const [own, next] = [layout.blocks[item.block], layout.blocks[piece.block]]
  if (own?.kind !== 'item' || next?.kind !== 'paragraph' || piece.block !== item.block + 1) return false
  if (own.cell !== null || next.cell !== null || next.left <= own.left + 6 || item.end !== own.end) return false
  const [above, text] = [textOf(layout, item).trim(), textOf(layout, piece).trim()]
  if (/[.;:,–-]$/u.test(above) || above.length < 60) return false
  return /^[\p{Ll}\d]/u.test(text) || /^.{1,60}[.;](?:\s+and)?$/u.test(text)
}

/** The mark that follows another in a list: "1" gives "2", "(a)" "b"; null for none. */
function nextMark(mark: string | null | undefined): string | null {
  if (mark == null || !/^(?:\d{1,2}|[a-h])$/iu.test(mark)) return null
  return /^\d/u.test(mark) ? String(Number(mark) + 1) : String.fromCharCode(mark.charCodeAt(0) + 1)
}

/** "1. Approve the sale; and 2. Note the cost": the next mark of the list in front of a verb begins an item of its own. */
function setApart(reading: Reading, piece: Entry): readonly Entry[] {
  const { layout, rules } = reading
  const block = layout.blocks[piece.block]
  const mark = nextMark(piece.mark ?? (block?.kind === 'item' && piece.start === block.start ? block.label : null))
  if (mark === null) return [piece]
  const text = textOf(layout, piece)
  const match = new RegExp(`(?<=[.;]|[;,.] and|[;,.]\\sor)\\s+\\(?${mark}[.)]\\s+(?=\\p{L})`, 'u').exec(text)
  if (match === null) return [piece]
  const at = match.index + match[0].length
  if (openingVerb(text.slice(at), rules.verbs) === null) return [piece]
  const rest = { ...piece, start: piece.start + at, mark }
  return [{ ...piece, end: piece.start + match.index }, ...setApart(reading, rest)]
}

/** The rows "1.1", "1.2" of a form in a table, below the row "1. RECOMMENDATION" which holds `label`. */
export function numberedRows(reading: Reading, label: Span): readonly Entry[] {
  const { layout } = reading
  const cell = layout.blocks.find((b) => label.start >= b.start && label.start < b.end)?.cell
  const rows = cell == null ? undefined : layout.tables[cell.table]?.rows
  const number = /^(?<number>\d{1,2})\.?$/u.exec(rows?.[cell?.row ?? -1]?.[0]?.text.trim() ?? '')?.groups?.number
  if (cell == null || rows === undefined || number === undefined || cell.column === 0) return []
  const found: Entry[] = []
  for (const row of rows.slice(cell.row + 1)) {
    const mark = row[0]?.text.trim() ?? ''
    if (!new RegExp(`^${number}\\.\\d{1,2}$`, 'u').test(mark)) break
    const own = row.find((c) => c.column === cell.column)
    for (const b of own?.blocks ?? []) {
      const { start, end } = layout.blocks[b] ?? { start: 0, end: 0 }
      found.push({ block: b, start, end, mark })
    }
  }
  return found
}
