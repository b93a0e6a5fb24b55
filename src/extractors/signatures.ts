import type { Block, Layout, Span } from '../types.ts'
import { datesIn, type FoundDate } from './dates.ts'
import { bareName, isPersonName } from './persons.ts'
import type { Reading } from './reading.ts'
import { textOf } from './reading.ts'

/** A date beside a signature, and who signs: a maker takes the decision, an officer advises. */
export type Signature = {
  readonly kind: 'maker' | 'officer' | 'unknown'
  readonly block: number
  readonly date: FoundDate
  /** Blocks from behind the signature before it to two below its date. */
  readonly from: number
  readonly to: number
}

/** Zones of reports and tables, where a date is no signature's unless a signature's label stands beside it. */
const REPORT_ZONES = new Set([
  'background',
  'financial',
  'legal',
  'commercial',
  'other',
  'summary',
  'recommendation',
  'reason',
  'declaration',
  'deferral',
  'part2',
  'body',
  '',
])

const LABELLED = /\b(?:dated?|on)\b[\s:.…_-]*$/iu
const SIGNED = /\b(?:signature|signed|sign:)/iu
/** A line that names an office and nothing else of length. */
const LONGEST_OFFICE_LINE = 110
/** How many blocks above a date its signature's office may stand: an office, a statement of some paragraphs, a name. */
const BLOCKS_ABOVE = 10
const BLOCKS_BELOW = 2

/**
 * All dates that stand beside signatures, in reading order, each with who signed.
 *
 * Who signed is told by the zone that the date stands in (the heading above it), by an office in its own line or row,
 * by the nearest office line above, or else by the one right below.
 */
export function signaturesOf(reading: Reading): readonly Signature[] {
  const { layout, form } = reading
  const found: Signature[] = []
  const starts = new Set(form.parts.filter((p) => p.field === 'headDate').flatMap((p) => p.value.map((v) => v.block)))
  layout.blocks.forEach((block, i) => {
    if (block.furniture || block.end - block.start > 200) return
    for (const date of datesIn(textOf(layout, block), block.start)) {
      if (!isBesideSignature(reading, i, block, date, starts.has(i))) continue
      const previous = found.at(-1)?.block ?? -1
      const from = Math.max(0, previous + (previous === i ? 0 : 1), i - BLOCKS_ABOVE)
      found.push({
        kind: kindOf(reading, i, previous, date),
        block: i,
        date,
        from,
        to: Math.min(layout.blocks.length - 1, i + BLOCKS_BELOW),
      })
    }
  })
  return found
}

function isBesideSignature(
  reading: Reading,
  index: number,
  block: Block,
  date: FoundDate,
  isLabelled: boolean,
): boolean {
  const { layout, form } = reading
  const zone = form.zones[index] ?? ''
  const before = layout.text.slice(block.start, date.start)
  const hasLabel = isLabelled || LABELLED.test(before)
  const rowText = rowOf(layout, block)
    .map((b) => textOf(layout, b))
    .join(' ')
  if (SIGNED.test(before) || SIGNED.test(rowText)) return true
  const near = layout.blocks
    .slice(Math.max(0, index - 4), index)
    .some((b) => SIGNED.test(textOf(layout, b).slice(0, 40)))
  if (near && (hasLabel || block.cell !== null)) return true
  if (REPORT_ZONES.has(zone) && !endsOfficeLine(reading, index, block, date)) return false
  return (
    hasLabel ||
    endsOfficeLine(reading, index, block, date) ||
    (block.cell !== null && /^(?:approval|officers)$/u.test(zone))
  )
}

/** "Police and Crime Commissioner for Kent 28 March 2022": the date closes a line, or row, of office or name. */
function endsOfficeLine(reading: Reading, index: number, block: Block, date: FoundDate): boolean {
  const { layout } = reading
  const zone = reading.form.zones[index] ?? ''
  if (zone === 'declaration' || /consult/iu.test(zone)) return false
  const row = rowOf(layout, block)
  if (row.length > 1) {
    const texts = row.map((b) => textOf(layout, b).trim())
    const hasName = texts.some(isPersonName)
    return hasName && texts.some((t) => officeIn(reading, t) !== null)
  }
  const text = textOf(layout, block)
  const rest = layout.text.slice(block.start, date.start).trim()
  return date.end >= block.end - 1 && text.length < LONGEST_OFFICE_LINE && officeIn(reading, rest) !== null
}

function rowOf(layout: Layout, block: Block): readonly Block[] {
  if (block.cell === null) return [block]
  const row = layout.tables[block.cell.table]?.rows[block.cell.row] ?? []
  return row.flatMap((cell) => cell.blocks.flatMap((b) => layout.blocks[b] ?? []))
}

function officeIn(reading: Reading, text: string): 'maker' | 'officer' | null {
  if (text.length > LONGEST_OFFICE_LINE) return null
  const { makers, officers } = reading.rules
  const maker = makers.exec(text)
  const officer = officers.exec(text)
  if (maker === null) return officer === null ? null : 'officer'
  return officer !== null && officer.index < maker.index ? 'officer' : 'maker'
}

function kindOf(reading: Reading, index: number, previous: number, date: FoundDate): Signature['kind'] {
  const { layout, form } = reading
  const block = layout.blocks[index]
  if (block === undefined) return 'unknown'
  const row = rowOf(layout, block)
  const own =
    row.length > 1
      ? row.map((b) => officeIn(reading, textOf(layout, b))).find((o) => o !== null)
      : officeIn(reading, layout.text.slice(Math.max(block.start, date.start - LONGEST_OFFICE_LINE), date.start))
  if (own !== null && own !== undefined) return own
  const zone = form.zones[index]
  if (zone === 'approval') return 'maker'
  if (zone === 'officers') return 'officer'
  const below = layout.blocks
    .slice(index + 1, index + 1 + BLOCKS_BELOW)
    .map((b) => lineOffice(reading, b))
    .find((o) => o !== null)
  for (let i = index - 1; i > Math.max(previous, index - BLOCKS_ABOVE); i--) {
    const above = layout.blocks[i]
    const office = above === undefined ? null : lineOffice(reading, above)
    if (office !== null) return office
  }
  return below ?? 'unknown'
}

/** The office that a short line names; a sentence that only mentions one names none. */
function lineOffice(reading: Reading, block: Block): 'maker' | 'officer' | null {
  const text = textOf(reading.layout, block)
  if (block.furniture || /\b(?:I|we|has|have|is|are|be|to)\b/u.test(text)) return null
  return officeIn(reading, text)
}

/** The name in type of who signed: in the row of its date, or between the signature before it and the lines below. */
export function signerName(reading: Reading, signature: Signature): Span | null {
  const { layout } = reading
  const block = layout.blocks[signature.block]
  const row = block === undefined ? [] : rowOf(layout, block)
  const inRow = row.length > 1 ? row.flatMap((b) => nameInside(layout, b) ?? [])[0] : undefined
  return inRow ?? nameNear(reading, signature.from, signature.to)
}

/** The office that signed, as its row, its line up to a colon, or the nearest short line names it. */
export function signerOffice(reading: Reading, signature: Signature): Span | null {
  const { layout } = reading
  const block = layout.blocks[signature.block]
  const row = block === undefined ? [] : rowOf(layout, block)
  const lines = [...row, ...layout.blocks.slice(Math.max(0, signature.from - 2), signature.to + 1).toReversed()]
  for (const line of lines) {
    if (line.furniture) continue
    const text = textOf(layout, line).split('\n')[0] ?? ''
    const colon = text.indexOf(':')
    const head = colon > 3 && colon < 70 ? text.slice(0, colon) : text
    const isOffice =
      head.length < 70 &&
      !/\b(?:I|have|has|is|are|date|signed|signature)\b/iu.test(head) &&
      (signature.kind === 'unknown' ? officeIn(reading, head) !== null : officeIn(reading, head) === signature.kind)
    if (isOffice) return { start: line.start, end: line.start + head.length }
  }
  return null
}

/** A name in type near a signature: in the `name` or `signature` part, or on a line of its own. */
export function nameNear(reading: Reading, from: number, to: number): Span | null {
  const { layout, form } = reading
  const parts = form.parts.filter(
    (p) => (p.field === 'name' || p.field === 'signature') && p.block >= from && p.block <= to,
  )
  for (const part of parts.toSorted((a, b) => Number(b.field === 'name') - Number(a.field === 'name')))
    for (const piece of part.value) {
      const span = nameInside(layout, piece)
      if (span !== null) return span
    }
  for (let i = from; i <= to; i++) {
    const block = layout.blocks[i]
    const zone = form.zones[i] ?? ''
    if (
      zone === 'recommendation' ||
      zone === 'summary' ||
      zone === 'background' ||
      zone === 'financial' ||
      zone === 'legal'
    )
      continue
    const span =
      block === undefined || block.furniture || block.end - block.start > 90 ? null : nameInside(layout, block)
    if (span !== null) return span
  }
  return null
}

/** The name in a short line: alone, before ", Office", after "PCC", between dots. */
export function nameInside(layout: Layout, piece: Span): Span | null {
  const text = textOf(layout, piece)
  const pieces = [
    text,
    text.split(/,| [–-] |\b(?:date|position)\b/iu)[0] ?? '',
    text.split(/\b(?:chief|head of|director|treasurer|monitoring|deputy|assistant|solicitor)\b/iu)[0] ?? '',
    text.split(/commissioner\b/iu).at(-1) ?? '',
  ]
  for (const candidate of pieces) {
    const name = bareName(candidate.replace(/^\s*(?:name|signature|signed)\s*:?/iu, ''))
    if (!isPersonName(name)) continue
    const at = text.indexOf(name)
    if (at >= 0) return { start: piece.start + at, end: piece.start + at + name.length }
  }
  return null
}
