import type { Block, Layout, Span } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { columnHead, OFFICE_OF, openingOffice } from './offices.ts'
import type { Signature } from './signatures.ts'

/** An office as it is written: one line, and no capitals throughout. */
export const roleText = (layout: Layout, span: Span): string => {
  const text = textOf(layout, span).replaceAll('\n', ' ')
  return text === text.toUpperCase() ? titleCase(text) : text
}

const titleCase = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?<![\p{L}])\p{L}+/gu, (word) =>
      /^(?:and|for|of|the)$/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )

/** "Police and Crime Commissioner: the above request has my approval", "Name: Jane Doe, Kent Police and Crime Commissioner". */
export const statedOffices = (reading: Reading): readonly Span[] =>
  reading.form.parts.flatMap((part) => {
    if (part.field === 'approval') return officeSpans(reading, part.label)
    const isSigners =
      (part.field === 'name' || part.field === 'signature') && reading.form.zones[part.block] !== 'officers'
    return isSigners ? part.value.flatMap((value) => officeSpans(reading, value)) : []
  })

/** The cells of a signature's row, and the office at the head of its column where two sign side by side. */
export function cellsBeside(reading: Reading, { block }: Signature): readonly Span[] {
  const { layout } = reading
  const own = layout.blocks[block]
  if (own?.cell == null) return []
  const head = columnHead(reading, own)
  return [...(layout.tables[own.cell.table]?.rows[own.cell.row] ?? []), ...(head === null ? [] : [head])]
}

/** The deciding office that opens its own statement: "Kent Police and Crime Commissioner: I approve …". */
export function openingSpans(reading: Reading, block: Block): readonly Span[] {
  if (openingOffice(reading, block) !== 'maker') return []
  const length = /^[^:–]*/u.exec(textOf(reading.layout, block))?.[0].length ?? 0
  return officeSpans(reading, { start: block.start, end: block.start + length })
}

/** The offices that a short line names, without the name before and the punctuation behind. */
export function officeSpans(reading: Reading, piece: Span & Partial<Block>): readonly Span[] {
  const text = textOf(reading.layout, piece).replaceAll('\n', ' ')
  if (text.length > 120 || /\b(?:I|we|has|have|is|are|be)\b/u.test(text)) return []
  const match = reading.rules.makers.exec(text)
  // "Office of the Police and Crime Commissioner for Kent": a body, and no form of who signs
  if (match === null || OFFICE_OF.test(text.slice(0, match.index))) return []
  const article = /^the /iu.exec(match[0])?.[0].length ?? 0
  const trimmed = match[0]
    .slice(article)
    .replace(/[\s,:;–-]+$/u, '')
    .replace(/\s+\d.*$/u, '')
  return [{ start: piece.start + match.index + article, end: piece.start + match.index + article + trimmed.length }]
}
