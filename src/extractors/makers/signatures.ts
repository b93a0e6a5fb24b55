import type { Block, Layout, Span } from '../../types.ts'
import { datedStatement } from '../dates/datedStatements.ts'
import { datesIn, type FoundDate } from '../dates/dates.ts'
import { isPersonName } from '../names/persons.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { isInReportHead } from '../reportHeads.ts'
import { namePlaces } from './namePlaces.ts'
import { nameInside } from './namesInLines.ts'
import { cellTexts, LONGEST_OFFICE_LINE, officeIn, rowOf } from './offices.ts'
import { type DatePlace, isDatedName, isInFormHead, isNoSignature, isSignedColumn } from './signatureLines.ts'
import { isSignersLine } from './signers.ts'
import { isDateFirst, signerBelow } from './signersBelow.ts'
import { BLOCKS_ABOVE, BLOCKS_BELOW, namesMaker, SIGNED, type Signer, whoSigned } from './whoSigned.ts'

/** A date beside a signature, and who signs: a maker takes the decision, an officer advises. */
export type Signature = {
  readonly kind: Signer
  readonly block: number
  readonly date: FoundDate
  /** Blocks from behind the signature before it to two below its date. */
  readonly from: number
  readonly to: number
  /** Blocks between which the signer's name stands. */
  readonly named?: { readonly from: number; readonly to: number }
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

const LABELLED = /\b(?:dated?(?: this)?|dyddiad|on)\b[\s:.…_-]*$/iu
const TOLD = /\b(?:was|were|been|be|is|are) signed\b/iu
/** "A notice was published on 5 October 2020": told, not signed. */
const IN_SENTENCE =
  /\b(?:published|held|met|meeting|received|began|starts?|started|ends?|ended|opened|closed|launched) on\s*$/iu

/** "Treasurer: to be spent by 31 March 2025": when something is to be, and not when somebody signed. */
const TELLS_WHEN = /\b(?:by|until|till|from|before|after|since|to|than|and|or|between|ending|in)\s*$/iu

/** "Report to the Strategic Board, 29 March 2022", "Minutes of the Panel – 4 May 2021": a paper and its date in a list of papers. */
const OF_A_PAPER =
  /^(?:\W|\d|[a-z][.)])*(?:(?:\p{L}+ ){0,3}(?:reports?|papers?|minutes|presentations?|briefings?|letters?|e-?mails?|submissions?|agenda)) (?:to|of|from|by|for) (?![^£]*\b(?:sign|date)(?:d|ature)?\b)/iu

/** "Approved by e-mail: Jane Doe, 4 May 2021": signed without a pen. */
const APPROVED_BY = /^(?:electronically )?(?:approved|agreed|authorised) (?:electronically|digitally|by|via|on)\b/iu

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
    if (block.furniture) return
    for (const date of datesIn(textOf(layout, block), block.start)) {
      if (block.end - block.start > 200 && datedStatement(reading, block, date) === null) continue
      if (isNoSignature(reading, i) || !isBesideSignature(reading, { index: i, date, hasLabel: starts.has(i) }))
        continue
      const previous = found.at(-1)?.block ?? -1
      const isBelow = signerBelow(reading, i) !== null && isDateFirst(reading)
      const from = isBelow ? i : Math.max(0, previous + (previous === i ? 0 : 1), i - BLOCKS_ABOVE)
      found.push({
        kind: whoSigned(reading, { index: i, date }, previous),
        block: i,
        date,
        from,
        to: Math.min(layout.blocks.length - 1, i + (isBelow ? 2 : 1) * BLOCKS_BELOW),
      })
    }
  })
  const places = namePlaces(reading, found)
  return found.map((signature, k) => ({ ...signature, ...(places[k] === undefined ? {} : { named: places[k] }) }))
}

/** Does a date stand beside a signature? `hasLabel` of the place: it is the value of a form's label "Date". */
function isBesideSignature(reading: Reading, place: DatePlace): boolean {
  const { layout, form } = reading
  const { index, date } = place
  const block = layout.blocks[index]
  if (block === undefined) return false
  const zone = form.zones[index] ?? ''
  const before = layout.text.slice(block.start, date.start)
  const hasLabel =
    place.hasLabel || (LABELLED.test(before) && before.length < LONGEST_OFFICE_LINE && !IN_SENTENCE.test(before))
  const rowText = rowOf(layout, block)
    .map((b) => textOf(layout, b))
    .join(' ')
  if (TELLS_WHEN.test(before) || (block.cell === null && !hasLabel && OF_A_PAPER.test(before))) return false
  // "A petition was signed by 400 people on 4 April 2021" in the report above the signature
  if (block.cell === null && zone === 'background' && TOLD.test(before)) return false
  if (isInReportHead(reading, index) || isInFormHead(reading, index)) return false
  if (SIGNED.test(before) || SIGNED.test(rowText) || isSignedColumn(layout, block)) return true
  if (zone === 'approval' && APPROVED_BY.test(before)) return true
  const near = layout.blocks
    .slice(Math.max(0, index - 4), index)
    .some((b) => SIGNED.test(textOf(layout, b).slice(0, 40)))
  const isAlone = layout.text.slice(block.start, block.end).trim().length <= date.end - date.start + 1
  if (near && (hasLabel || isAlone || block.cell !== null)) return true
  if (hasLabel && (isSignedTable(layout, block) || signerBelow(reading, index) !== null)) return true
  if (isDatedName(reading, { index, date, hasLabel })) return true
  if (hasLabel && block.cell === null && [1, 2, 3].some((up) => isSignersLine(reading, index - up))) return true
  const endsOffice = endsOfficeLine(reading, place)
  if (REPORT_ZONES.has(zone) && !endsOffice) return false
  return hasLabel || endsOffice || (block.cell !== null && /^(?:approval|officers)$/u.test(zone))
}

/** A small table of one signature: "Signed", "Name", "Position", "Date" in rows below each other. */
function isSignedTable(layout: Layout, block: Block): boolean {
  const rows = block.cell === null ? [] : (layout.tables[block.cell.table]?.rows ?? [])
  return rows.length < 8 && rows.some((row) => SIGNED.test(row[0]?.text.slice(0, 40) ?? ''))
}

/** "Jane Doe, Director (Chief Executive)  Date: 4 May 2021" below the declarations, and not "Treasurer consulted 4 May". */
function isSignedBelow({ layout }: Reading, block: Block, { start }: Span): boolean {
  const before = layout.text.slice(block.start, start)
  const isTold = /\b(?:consult|advi[sc]e|review|inform|discuss|agreed|sent)\w*\b/iu.test(before)
  return (
    block.cell === null &&
    LABELLED.test(before) &&
    !isTold &&
    nameInside(layout, { start: block.start, end: start }) !== null
  )
}

/** "Police and Crime Commissioner for Kent 28 March 2022": the date closes a line, or row, of office or name. */
function endsOfficeLine(reading: Reading, { index, date }: DatePlace): boolean {
  const { layout } = reading
  const block = layout.blocks[index]
  if (block === undefined) return false
  const zone = reading.form.zones[index] ?? ''
  if (datedStatement(reading, block, date) !== null) return true
  if (zone === 'declaration' && !isSignedBelow(reading, block, date)) return false
  const row = rowOf(layout, block)
  if (row.length > 1) {
    const texts = [...row.map((b) => textOf(layout, b)), ...cellTexts(layout, block)].map((text) => text.trim())
    const own = date.end >= block.end - 1 ? nameInside(layout, { start: block.start, end: date.start }) : null
    const hasName =
      own !== null || texts.some(isPersonName) || row.some((b) => b !== block && nameInside(layout, b) !== null)
    return hasName && (texts.some((t) => officeIn(reading, t) !== null) || namesMaker(reading, row))
  }
  const text = textOf(layout, block)
  const rest = layout.text.slice(block.start, date.start).trim()
  return date.end >= block.end - 1 && text.length < LONGEST_OFFICE_LINE && officeIn(reading, rest) !== null
}
