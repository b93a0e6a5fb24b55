import { EMPTY_BOX, TICKS } from '../pdf/characters.ts'
import type { Person, SignOff } from '../record.ts'
import type { Cell, Layout, Span, Table } from '../types.ts'
import type { Approval } from './approval.ts'
import { bareName, isPersonName } from './persons.ts'
import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'
import { type Signature, signerName, signerOffice } from './signatures.ts'

// "Tick to confirm statement (✓)", "Confirmation of consultation (insert 'Yes' if applicable)", "Drafting officer to confirm the following"
const HEAD =
  /\badvice\b.*\btaken\b|\btick\b|\bconfirm(?:ation|ed|s)?\b|\bconsult(?:ed|ation)\b|originat(?:ing|or)|declaration|checklist|please state/iu
const ZONES = new Set(['declaration'])
// "Tom Burnham has reviewed the request"
const DONE_BY =
  /^(?<name>(?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3})\s+(?:has|have|is|was|confirms?)\b/u

/**
 * The rows of the declarations' or consultation's table: the role, whether it is ticked or answered "Yes", and the name.
 *
 * A tick or "Yes" is true, an empty box or cell false, N/A null. Signature blocks are no rows of it.
 */
export function findSignOffs(reading: Reading): readonly Finding<SignOff>[] {
  const { layout } = reading
  const chosen = new Set<number>()
  layout.tables.forEach((table, t) => {
    if (isDeclaration(reading, table) || (chosen.has(t - 1) && continues(layout.tables[t - 1], table))) chosen.add(t)
  })
  return [...chosen].flatMap((t) => rowsOf(layout, layout.tables[t]))
}

function continues(before: Table | undefined, table: Table): boolean {
  return (
    before !== undefined &&
    table.columns === before.columns &&
    table.page <= before.page + 1 &&
    table.page >= before.page &&
    table.rows.some((row) => answerOf(answerCell(table, row)) !== undefined)
  )
}

function isDeclaration(reading: Reading, table: Table): boolean {
  const first = table.rows[0]?.flatMap((c) => c.blocks)[0]
  const zone = first === undefined ? '' : reading.form.zones[first]
  const head = table.rows[0]?.map((c) => c.text).join(' ') ?? ''
  const answered = table.rows.filter(
    (row) => answerOf(answerCell(table, row)) !== undefined && (row[0]?.text ?? '') !== '',
  )
  if (table.columns < 2 || answered.length < 1) return false
  const ticked = table.rows.some(
    (row) => answerOf(answerCell(table, row)) === true || answerOf(answerCell(table, row)) === null,
  )
  return ticked && (HEAD.test(head) || ZONES.has(zone ?? '')) && !/signature/iu.test(head)
}

/** The cell of a row in the column that holds the table's answers: the one with the most ticks, boxes and words. */
function answerCell(table: Table, row: readonly Cell[]): Cell | undefined {
  const isAnswer = (c: Cell): boolean => c.text.trim() !== '' && answerOf(c) !== undefined
  const counts = Array.from(
    { length: table.columns },
    (_, column) => table.rows.filter((r) => r.some((c) => c.column === column && isAnswer(c))).length,
  )
  const best = Math.max(...counts.slice(1))
  const yes = table.rows[0]?.find((c) => /^yes$/iu.test(c.text.trim()))
  if (yes !== undefined) return row.find((c) => c.column === yes.column)
  const column = best > 0 ? counts.lastIndexOf(best) : table.columns - 1
  return row.find((c) => c.column === column) ?? (table.ruled ? undefined : row.at(-1))
}

/** True, false or null (N/A) for an answer's cell; undefined where the cell holds something else. */
function answerOf(cell: Cell | undefined): boolean | null | undefined {
  if (cell === undefined) return undefined
  const text = cell.text.trim()
  if (text === '' || EMPTY_BOX.test(text)) return false
  if (TICKS.test(text) || /^(?:yes|y)$/iu.test(text)) return true
  if (/^(?:no|n)$/iu.test(text)) return false
  if (/^(?:n\/a|not applicable)$/iu.test(text)) return null
  return undefined
}

function rowsOf(layout: Layout, table: Table | undefined): readonly Finding<SignOff>[] {
  if (table === undefined) return []
  return table.rows.flatMap((row, r) => {
    const [first] = row
    const confirmed = answerOf(answerCell(table, row))
    if (first === undefined || confirmed === undefined || first.text === '' || (r === 0 && isHead(row))) return []
    const span = roleSpan(layout, first)
    const role = textOf(layout, span)
      .replace(/[\s:.–-]+$/u, '')
      .replace(/\s+/gu, ' ')
    if (role === '') return []
    const name =
      nameIn(layout, first) ??
      row
        .slice(1)
        .map((c) => c.text.trim())
        .find(isPersonName) ??
      null
    return [{ value: { role, confirmed, name }, spans: [span], method: 'declaration-row', confidence: 0.94 }]
  })
}

const isHead = (row: readonly Cell[]): boolean =>
  row.every((c) => c.text === '' || answerOf(c) === undefined) ||
  (HEAD.test(row.map((c) => c.text).join(' ')) &&
    row.slice(1).every((c) => c.text === '' || answerOf(c) === undefined || /^(?:yes|no)$/iu.test(c.text.trim())))

/** A row's role: the first paragraph of its cell, up to its colon. */
function roleSpan(layout: Layout, cell: Cell): Span {
  const block = layout.blocks[cell.blocks[0] ?? -1]
  if (block === undefined) return cell
  const text = textOf(layout, block)
  const colon = text.indexOf(':')
  if (colon > 2 && colon < 70) return { start: block.start, end: block.start + colon }
  return block.boldPrefix > 3 && block.boldPrefix < text.length
    ? { start: block.start, end: block.start + text.slice(0, block.boldPrefix).trimEnd().length }
    : block
}

function nameIn(layout: Layout, cell: Cell): string | null {
  for (const index of cell.blocks) {
    const block = layout.blocks[index]
    if (block === undefined) continue
    const text = textOf(layout, block)
    for (const candidate of [text, text.split(':').slice(1).join(':').trim(), text.slice(block.boldPrefix).trim()]) {
      const name = bareName(DONE_BY.exec(candidate)?.groups?.name ?? '')
      if (isPersonName(name)) return name
    }
  }
  return null
}

/** Everyone named in an official role: who decides, who wrote and asked, who signed off, each name once. */
export function findPeople(
  reading: Reading,
  maker: Approval,
  signOffs: readonly Finding<SignOff>[],
): readonly Finding<Person>[] {
  const found: Finding<Person>[] = [...authors(reading)]
  if (maker.name !== null)
    found.push({ ...maker.name, value: { name: maker.name.value, role: maker.role?.value ?? null } })
  for (const { value, spans, confidence } of signOffs)
    if (value.name !== null)
      found.push({
        value: { name: value.name, role: value.role },
        spans: [nameSpan(reading, value.name, spans[0]) ?? spans[0] ?? { start: 0, end: 0 }],
        method: 'declaration-name',
        confidence,
      })
  found.push(...signatories(reading, maker.signatures))
  const seen = new Set<string>()
  return found.filter(({ value }) => !seen.has(value.name) && seen.add(value.name) !== undefined)
}

function nameSpan(reading: Reading, name: string, from: Span | undefined): Span | null {
  const at = reading.layout.text.indexOf(name, from?.start ?? 0)
  return at < 0 ? null : { start: at, end: at + name.length }
}

function authors(reading: Reading): readonly Finding<Person>[] {
  const { form, layout } = reading
  return form.parts.flatMap((part, i) => {
    if (part.field !== 'author') return []
    const [piece] = part.value
    if (piece === undefined) return []
    const text = textOf(layout, piece)
    const chunks = text.split(/,|\s[–-]\s|\s\(|;/u).map((c) => c.trim().replace(/\)$/u, ''))
    const name = chunks.find(isPersonName)
    if (name === undefined) return []
    const next = form.parts[i + 1]
    const beside = next?.field === 'authorRole' ? next.value[0] : undefined
    const at = piece.start + text.indexOf(name)
    const rest = beside === undefined ? roleBeside(text, name) : textOf(layout, beside).trim()
    return [
      {
        value: { name, role: rest === '' ? textOf(layout, part.label) : rest },
        spans: [{ start: at, end: at + name.length }],
        method: 'author-label',
        confidence: 0.92,
      },
    ]
  })
}

const roleBeside = (text: string, name: string): string =>
  text
    .replace(name, '')
    .replace(/^[\s,;–()-]+|[\s,;–()-]+$/gu, '')
    .replace(/\s+/gu, ' ')

/** Officers whose names are typed beside their signatures. */
function signatories(reading: Reading, signatures: readonly Signature[]): readonly Finding<Person>[] {
  const { layout } = reading
  return signatures.flatMap((signature) => {
    if (signature.kind === 'maker') return []
    const name = signerName(reading, signature)
    if (name === null) return []
    const office = signerOffice(reading, signature)
    const role = office === null ? null : textOf(layout, office).trim()
    return [{ value: { name: textOf(layout, name), role }, spans: [name], method: 'signature-name', confidence: 0.88 }]
  })
}
