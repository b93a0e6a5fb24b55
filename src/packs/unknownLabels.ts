import type { Form } from '../form/form.ts'
import type { Block, Layout } from '../types.ts'

/** A text that stands as a label does, and that the shared form does not know; `page` counts from 1. */
export type UnknownLabel = { readonly text: string; readonly page: number }

const LONGEST_LABEL = 50
const MOST_WORDS = 7
// "Accountable officer:", "Lead directorate" – a label begins with a capital and holds no sum, date, full stop or dash
// between words, as titles do ("Second Gate – Mentors")
const LABEL = /^\p{Lu}(?:[^.£\d –—-]|[ -](?![–—-])|[–—-](?! ))*$/u
// "The Commissioner is requested to:", "I approve the recommendation:", "If yes, for what reason" open sentences
const SENTENCE = /^(?:the|that|this|these|i|we|if|to|it)\b/iu
// "£12,500.00", "2023/24", "4,000", "-": the cells of a table of sums, whose first column names who gets them
const FIGURE = /^[-–£(]*\d[\d,./\s%kmKM)]*$|^[-–]$|^£/u

/**
 * What looks like a label in a form and is none of those that are known: a cell with a value beside it, a bold start
 * before its value, a short text with a colon before its value.
 */
export function unknownLabels(layout: Layout, form: Form): readonly UnknownLabel[] {
  const known = new Set(form.parts.map((part) => part.block))
  return layout.blocks.flatMap((block, i) => {
    if (known.has(i) || block.furniture) return []
    const text = labelOf(layout, block, i)
    if (text === null || !LABEL.test(text) || SENTENCE.test(text)) return []
    return text.length > LONGEST_LABEL || text.split(' ').length > MOST_WORDS ? [] : [{ text, page: block.page }]
  })
}

function labelOf(layout: Layout, block: Block, index: number): string | null {
  const text = layout.text.slice(block.start, block.end).replace(/\s+/gu, ' ').trim()
  const bare = text.replace(/\s*:$/u, '')
  if (block.cell !== null) return hasValueBeside(layout, block, index) ? bare : null
  const before = /^(?<label>[^:]{2,60}):\s+\S/u.exec(text)?.groups?.label ?? null
  if (before !== null) return before
  const prefix = layout.text.slice(block.start, block.start + block.boldPrefix).trim()
  if (block.boldPrefix > 0 && prefix.length < text.length) return prefix.replace(/\s*[:–-]$/u, '')
  const next = layout.blocks[index + 1]
  const isBefore = next !== undefined && next.kind !== 'heading' && !next.furniture && next.cell === null
  return isBefore && (text.endsWith(':') || block.kind === 'heading' || block.bold) ? bare : null
}

/** Is this the first cell of a row that goes on with words, not with figures alone? */
function hasValueBeside(layout: Layout, block: Block, index: number): boolean {
  if (block.cell === null || block.cell.column !== 0) return false
  const row = layout.tables[block.cell.table]?.rows[block.cell.row] ?? []
  const isFirst = row.find((cell) => cell.column === 0)?.blocks[0] === index
  const values = row.filter((cell) => cell.column > 0 && cell.text !== '')
  return isFirst && values.length > 0 && !values.some((cell) => FIGURE.test(cell.text))
}
