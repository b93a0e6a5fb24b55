import type { Block, Layout } from '../types.ts'
import { datesIn, type FoundDate } from './dates.ts'
import { nameInside } from './namesInLines.ts'
import { columnOffice, LONGEST_OFFICE_LINE, lineOffice, officeIn, openingOffice, rowOf } from './offices.ts'
import { bareName, isPersonName } from './persons.ts'
import type { Reading } from './reading.ts'
import { textOf } from './reading.ts'
import { isDatedName, isNoSignature, isSignedColumn } from './signatureLines.ts'
import { isSignersLine } from './signers.ts'

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

const LABELLED = /\b(?:dated?(?: this)?|on)\b[\s:.…_-]*$/iu
/** "A notice was published on 5 October 2020": told, not signed. */
const IN_SENTENCE =
  /\b(?:published|held|met|meeting|received|began|starts?|started|ends?|ended|opened|closed|launched) on$/iu
const SIGNED = /\b(?:signature|signed|sign:)/iu
/** What only an officer says above a signature. */
const ADVICE =
  /\bappropriate request to be submitted\b|\bsatisfied that (?:it|this|the \w+) (?:can|may|should) be submitted\b/iu
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
  const dated = form.parts.filter((p) => p.field === 'headDate')
  const starts = new Set(dated.flatMap((p) => p.value.map((v) => v.block)))
  layout.blocks.forEach((block, i) => {
    if (block.furniture || block.end - block.start > 200) return
    for (const date of datesIn(textOf(layout, block), block.start)) {
      if (isNoSignature(reading, i) || !isBesideSignature(reading, i, block, date, starts.has(i))) continue
      const previous = found.at(-1)?.block ?? -1
      const isBelow = signerBelow(reading, i) !== null && isDateFirst(reading)
      const from = isBelow ? i : Math.max(0, previous + (previous === i ? 0 : 1), i - BLOCKS_ABOVE)
      found.push({
        kind: kindOf(reading, i, previous, date),
        block: i,
        date,
        from,
        to: Math.min(layout.blocks.length - 1, i + (isBelow ? 2 : 1) * BLOCKS_BELOW),
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
  const hasLabel =
    isLabelled || (LABELLED.test(before) && before.length < LONGEST_OFFICE_LINE && !IN_SENTENCE.test(before))
  const rowText = rowOf(layout, block)
    .map((b) => textOf(layout, b))
    .join(' ')
  if (SIGNED.test(before) || SIGNED.test(rowText) || isSignedColumn(layout, block)) return true
  const near = layout.blocks
    .slice(Math.max(0, index - 4), index)
    .some((b) => SIGNED.test(textOf(layout, b).slice(0, 40)))
  const isAlone = layout.text.slice(block.start, block.end).trim().length <= date.end - date.start + 1
  if (near && (hasLabel || isAlone || block.cell !== null)) return true
  if (hasLabel && (isSignedTable(layout, block) || signerBelow(reading, index) !== null)) return true
  if (isDatedName(reading, { index, date, hasLabel })) return true
  if (hasLabel && block.cell === null && [1, 2, 3].some((up) => isSignersLine(reading, index - up))) return true
  if (REPORT_ZONES.has(zone) && !endsOfficeLine(reading, index, block, date)) return false
  return (
    hasLabel ||
    endsOfficeLine(reading, index, block, date) ||
    (block.cell !== null && /^(?:approval|officers)$/u.test(zone))
  )
}

/** A small table of one signature: "Signed", "Name", "Position", "Date" in rows below each other. */
function isSignedTable(layout: Layout, block: Block): boolean {
  const rows = block.cell === null ? [] : (layout.tables[block.cell.table]?.rows ?? [])
  return rows.length < 8 && rows.some((row) => SIGNED.test(row[0]?.text.slice(0, 40) ?? ''))
}

/**
 * Who signs on the lines right below a date: "Date: 4 May 2021", "Signed:", "Jane Doe", "Chief Executive".
 *
 * A name and an office must stand there, and no other date follows them: below it they may as well be the next one's.
 */
function signerBelow(reading: Reading, index: number): 'maker' | 'officer' | null {
  const { layout } = reading
  const lines = layout.blocks.slice(index + 1, index + 5).filter((b) => !b.furniture)
  const at = lines.findIndex((b) => isPersonName(bareName(textOf(layout, b))))
  const office = lines[at + 1]
  const isDateFirst = lines
    .slice(0, at)
    .every((b) => SIGNED.test(textOf(layout, b)) || /^sign/iu.test(textOf(layout, b)))
  return at < 0 || office === undefined || !isDateFirst ? null : lineOffice(reading, office)
}

/** Do names stand below their dates? Told by the last date of the form: nothing but its own signer follows it. */
function isDateFirst(reading: Reading): boolean {
  const { layout } = reading
  const last = layout.blocks.findLastIndex(
    (b) =>
      !b.furniture &&
      b.end - b.start < 60 &&
      /\bdate/iu.test(textOf(layout, b)) &&
      datesIn(textOf(layout, b)).length > 0,
  )
  return last >= 0 && signerBelow(reading, last) !== null
}

/** A row that says "Decision maker" says who decides. */
const namesMaker = ({ form, layout }: Reading, row: readonly Block[]): boolean =>
  form.parts.some((p) => p.field === 'decisionMaker' && row.some((block) => layout.blocks[p.block] === block))

/** "Police and Crime Commissioner for Kent 28 March 2022": the date closes a line, or row, of office or name. */
function endsOfficeLine(reading: Reading, index: number, block: Block, date: FoundDate): boolean {
  const { layout } = reading
  const zone = reading.form.zones[index] ?? ''
  if (zone === 'declaration' || /consult/iu.test(zone)) return false
  const row = rowOf(layout, block)
  if (row.length > 1) {
    const texts = row.map((b) => textOf(layout, b).trim())
    const hasName = texts.some(isPersonName) || row.some((b) => b !== block && nameInside(layout, b) !== null)
    return hasName && (texts.some((t) => officeIn(reading, t) !== null) || namesMaker(reading, row))
  }
  const text = textOf(layout, block)
  const rest = layout.text.slice(block.start, date.start).trim()
  return date.end >= block.end - 1 && text.length < LONGEST_OFFICE_LINE && officeIn(reading, rest) !== null
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
  const isMakersPost =
    form.zones[index] === 'approval' &&
    form.parts.some((p) => p.field === 'authorRole' && row.includes(layout.blocks[p.block] ?? block))
  if (row.length > 1 && (isMakersPost || namesMaker(reading, row))) return 'maker'
  if (own !== null && own !== undefined) return own
  const head = columnOffice(reading, block)
  if (head !== null) return head
  if (isDateFirst(reading)) {
    const signer = signerBelow(reading, index)
    if (signer !== null) return signer
  }
  if (
    form.parts.some((p) => p.field === 'decisionMaker' && p.block > previous && p.block < index && index - p.block < 6)
  )
    return 'maker'
  const zone = form.zones[index]
  if (zone === 'approval') return 'maker'
  if (zone === 'officers') return saidAbove(reading, index, previous) ?? 'officer'
  const below = layout.blocks
    .slice(index + 1, index + 1 + BLOCKS_BELOW)
    .map((b) => lineOffice(reading, b))
    .find((o) => o !== null)
  return officeAbove(reading, index, previous) ?? below ?? 'unknown'
}

/** Among the officers' signatures, the office that opens the statement above a date. */
const saidAbove = (reading: Reading, index: number, previous: number): 'maker' | 'officer' | null =>
  reading.layout.blocks
    .slice(previous + 1, index)
    .map((b) => openingOffice(reading, b))
    .findLast((o) => o !== null) ?? null

/** The nearest line above a date, down to the signature before it, that names an office or says what an officer says. */
function officeAbove(reading: Reading, index: number, previous: number): 'maker' | 'officer' | null {
  const { layout } = reading
  for (let i = index - 1; i > Math.max(previous, index - BLOCKS_ABOVE); i--) {
    const above = layout.blocks[i]
    if (above === undefined) continue
    const office = lineOffice(reading, above) ?? openingOffice(reading, above)
    if (office !== null) return office
    if (ADVICE.test(textOf(layout, above))) return 'officer'
  }
  return null
}
