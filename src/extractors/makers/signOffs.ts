import { EMPTY_BOX } from '../../pdf/characters.ts'
import type { SignOff } from '../../record.ts'
import type { Cell, Layout, Span, Table } from '../../types.ts'
import { bareName, isPersonName } from '../names/persons.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { withReadTicks } from './readTicks.ts'
import { answerCell, answerOf } from './rowAnswers.ts'

// "Tick to confirm statement (✓)", "Confirmation of consultation (insert 'Yes' if applicable)", "Drafting officer to confirm the following"
const HEAD =
  /\badvice\b.*\btaken\b|\btick\b|\bconfirm(?:ation|ed|s)?\b|\bconsult(?:ed|ation)\b|originat(?:ing|or)|declaration|checklist|please state|^officer name(?: yes ?\/ ?no)?$|^(?:officers?|role|post|position|name|consultees?|who|department|office) (?:yes ?\/ ?no|y ?\/ ?n)$/iu
const ZONES = new Set(['declaration'])
// "Tom Burnham has reviewed the request"
const DONE_BY =
  /^(?<name>(?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3})\s+(?:has|have|is|was|confirms?|recommends?|reviewed|agrees?|supports?|approves?)\b/u

/**
 * The rows of the declarations' or consultation's table: the role, whether it is ticked or answered "Yes", and the name.
 *
 * A tick or "Yes" is true, an empty box or cell false, N/A null. Signature blocks are no rows of it.
 */
export function findSignOffs(reading: Reading): readonly Finding<SignOff>[] {
  const { layout } = reading
  const tables = layout.tables.map((table) => withReadTicks(layout, table))
  const chosen = new Set<number>()
  tables.forEach((table, t) => {
    if (isDeclaration(reading, table) || (chosen.has(t - 1) && continues(tables[t - 1], table))) chosen.add(t)
  })
  return [...chosen].flatMap((t) => rowsOf(layout, tables[t]))
}

function continues(before: Table | undefined, table: Table): boolean {
  return (
    before !== undefined &&
    table.columns === before.columns &&
    table.page <= before.page + 1 &&
    table.page >= before.page &&
    table.rows.some((row) => answerOf(table, answerCell(table, row)) !== undefined)
  )
}

function isDeclaration(reading: Reading, table: Table): boolean {
  const first = table.rows[0]?.flatMap((c) => c.blocks)[0]
  const zone = first === undefined ? '' : reading.form.zones[first]
  const head = table.rows[0]?.map((c) => c.text).join(' ') ?? ''
  const answers = table.rows.flatMap((row) => {
    const answer = answerOf(table, answerCell(table, row))
    return answer === undefined || (row[0]?.text ?? '') === '' ? [] : [answer]
  })
  // Empty cells may be anything; a box that is drawn and left empty was to be ticked.
  const drawn = table.rows.flat().filter((c) => EMPTY_BOX.test(c.text.trim())).length
  if (table.columns < 2 || (drawn < 2 && answers.every((answer) => answer === false))) return false
  return (HEAD.test(head) || ZONES.has(zone ?? '') || isAskedAbove(reading, first)) && !/signature/iu.test(head)
}

const ASKED_ABOVE =
  /\btick to confirm|\bchecklist\b|\bdeclarations?\b|^(?:[\d.]+ )?(?:(?:officers?|people|those|persons|personnel|advice) )?consulted:?$/iu

/** "Tick to confirm statement", "Consulted" may stand as a line above its table. */
function isAskedAbove({ layout }: Reading, first: number | undefined): boolean {
  const above = layout.blocks[(first ?? 0) - 1]
  const text = above === undefined || above.furniture || above.cell !== null ? '' : textOf(layout, above)
  return text.length < 60 && ASKED_ABOVE.test(text)
}

function rowsOf(layout: Layout, table: Table | undefined): readonly Finding<SignOff>[] {
  if (table === undefined) return []
  const isCarriedRow = ({ rows }: Table, r: number): boolean => {
    const [cell, above] = [rows[r]?.[0], rows[r - 1]?.[0]]
    const answer = rows[r] === undefined ? undefined : answerCell(table, rows[r])
    return cell !== undefined && answer?.text.trim() === '' && isCarriedOver(layout, cell, above)
  }
  return table.rows.flatMap((row, r) => {
    const first = roleCell(table, row)
    const answer = answerCell(table, row)
    const confirmed = answerOf(table, answer)
    if (first === undefined || confirmed === undefined || first.text === '' || (r === 0 && isHead(table, row)))
      return []
    if (isCarriedRow(table, r)) return []
    const { span, name } = roleSpan(layout, first)
    const role = textOf(layout, span)
      .replace(/[\s:.–-]+$/u, '')
      .replace(/\s+/gu, ' ')
    if (role === '') return []
    const beside = row.filter((c) => c !== first).map((c) => c.text.trim())
    const below = isCarriedRow(table, r + 1) ? table.rows[r + 1]?.[0] : undefined
    const carried = below === undefined ? null : nameIn(layout, below)
    const value = { role, confirmed, name: name ?? nameIn(layout, first) ?? beside.find(isPersonName) ?? carried }
    return [{ value, spans: [span], method: 'declaration-row', confidence: 0.94 }]
  })
}

/** The cell that names the role: the first, unless the table's head says that names stand there and roles beside them. */
function roleCell(table: Table, row: readonly Cell[]): Cell | undefined {
  const heads = table.rows[0] ?? []
  const role = heads.find((c) => /^(?:role|post|position|office|job title|title|designation)$/iu.test(c.text.trim()))
  const isNamed = heads.some((c) => c.column === 0 && /^(?:name|officer)$/iu.test(c.text.trim()))
  return isNamed && role !== undefined ? row.find((c) => c.column === role.column) : row[0]
}

const isHead = (table: Table, row: readonly Cell[]): boolean =>
  row.every((c) => c.text === '' || answerOf(table, c) === undefined) ||
  /^(?:please\s)?(?:tick|initial|insert|confirmation|officer to confirm)\b/iu.test(row[0]?.text ?? '') ||
  (HEAD.test(row.map((c) => c.text).join(' ')) &&
    row
      .slice(1)
      .every((c) => c.text === '' || answerOf(table, c) === undefined || /^(?:yes|no)$/iu.test(c.text.trim())))

/** A statement at the head of a page whose role stands, with its answer, at the foot of the one before. */
function isCarriedOver(layout: Layout, cell: Cell, above: Cell | undefined): boolean {
  const [block, before] = [layout.blocks[cell.blocks[0] ?? -1], layout.blocks[above?.blocks.at(-1) ?? -1]]
  if (block === undefined || before === undefined || block.page === before.page) return false
  const text = cell.text.trim()
  const goesOn = /^\p{Ll}/u.test(text) || /\b(?:has|have|is|are|was)\b.*\.$/su.test(text)
  return goesOn && !/[.]$/u.test(textOf(layout, before).trim())
}

/** "Chief Executive (Jane Doe)", "Chief Executive – Jane Doe": a role with the name of who holds it. */
const NAMED = /^(?<role>[^()]{3,70}?)\s*(?:\(|\s[–-]\s)(?<name>[^()]{5,45})\)?$/u

/** A row's role: the first paragraph of its cell, up to its colon, without the name that stands behind it. */
function roleSpan(layout: Layout, cell: Cell): { readonly span: Span; readonly name: string | null } {
  const block = layout.blocks[cell.blocks[0] ?? -1]
  if (block === undefined) return { span: cell, name: null }
  const text = textOf(layout, block)
  const { role = '', name = '' } = NAMED.exec(text)?.groups ?? {}
  if (isPersonName(name)) return { span: { start: block.start, end: block.start + role.length }, name }
  const colon = text.indexOf(':')
  if (colon > 2 && colon < 70) return { span: { start: block.start, end: block.start + colon }, name: null }
  const isPrefix = block.boldPrefix > 3 && block.boldPrefix < text.length
  const length = isPrefix ? text.slice(0, block.boldPrefix).trimEnd().length : text.length
  return { span: { start: block.start, end: block.start + length }, name: null }
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
