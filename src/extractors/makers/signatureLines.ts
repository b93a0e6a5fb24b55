import type { Part } from '../../form/form.ts'
import type { Block, Layout, Span } from '../../types.ts'
import { bareName, isPersonName } from '../names/persons.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { nameBefore, nameInside } from './namesInLines.ts'
import { columnOffice, isSignersTitle, lineOffice, officeIn, openingOffice, rowOf } from './offices.ts'
import { isNamedOffice, isSignersLine } from './signers.ts'

const OTHER_DATE = /\b(?:report|meeting|request|consulted|received|submitted|published)\b/iu
const CONSULTED = /^(?:officers? |people |those |persons )?consult/iu

/** A date that is labelled as another thing's ("Date of report"), or stands in a table of who was consulted when. */
export function isNoSignature({ layout, form }: Reading, index: number): boolean {
  const label = form.parts.find((p) => p.field === 'headDate' && p.value.some((v) => v.block === index))?.label
  if (label !== undefined && OTHER_DATE.test(textOf(layout, label))) return true
  const table = layout.tables[layout.blocks[index]?.cell?.table ?? -1]
  const heads = table?.rows[0]?.map((cell) => cell.text.trim()) ?? []
  if (table === undefined || heads.some((head) => /\bsign/iu.test(head))) return false
  const first = table.rows[0]?.flatMap((cell) => cell.blocks)[0] ?? 0
  const above = layout.blocks[first - 1]
  const isHeaded = above?.kind === 'heading' && CONSULTED.test(textOf(layout, above).trim())
  return (
    heads.some((head) => CONSULTED.test(head) || /\bconsulted$|^comments?$/iu.test(head)) ||
    (isHeaded && heads.length > 1)
  )
}

/** The head of a form whose title is "Commissioner's decision": "Date" beside its reference and title, not its signature. */
export function isInFormHead(reading: Reading, index: number): boolean {
  const { form, layout } = reading
  const block = layout.blocks[index]
  if (block?.cell == null || form.zones[index] !== 'approval') return false
  const { table } = block.cell
  const row = rowOf(layout, block)
  const isLabelled = row.length < 3 && row.some((b) => /^(?:dyddiad|date)\b/iu.test(textOf(layout, b)))
  const isOfHead = (p: Part): boolean => p.field === 'reference' || (p.field === 'title' && !isSignersTitle(reading, p))
  return isLabelled && form.parts.some((p) => isOfHead(p) && layout.blocks[p.block]?.cell?.table === table)
}

/** A cell under "Date" in a table with a column for signatures. */
export function isSignedColumn(layout: Layout, { cell }: Block): boolean {
  if (cell === null || cell.row === 0) return false
  const heads = layout.tables[cell.table]?.rows[0] ?? []
  const own = heads.find((head) => head.column === cell.column)
  return /^date/iu.test(own?.text.trim() ?? '') && heads.some((head) => /^sign(?:ature|ed)/iu.test(head.text.trim()))
}

/** What stands around a date: `hasLabel` where "Date" stands before it. */
export type DatePlace = { readonly index: number; readonly date: Span; readonly hasLabel: boolean }

/**
 * A date beside a name in type below the office that signs: "Chief Executive", "I confirm …", "Jane Doe  Date: 4/5/21".
 *
 * Also one that stands alone below a name and its office, or above the line for the signature.
 */
export function isDatedName(reading: Reading, place: DatePlace): boolean {
  const { layout } = reading
  const block = layout.blocks[place.index]
  if (block === undefined) return false
  const rest = `${layout.text.slice(block.start, place.date.start)}${layout.text.slice(place.date.end, block.end)}`
  if (block.cell === null) {
    if (place.hasLabel && isUnderNamePart(reading, place.index)) return true
    const isUnder = [1, 2].some((up) => isSignersLine(reading, place.index - up))
    if (
      isNameAndDate(reading, place, rest) ||
      ((place.hasLabel || rest.trim() === '') && isNamedOffice(reading, place.index - 1))
    )
      return true
    if (rest.trim() === '' && isBesideName(reading, place.index)) return true
    return (rest.trim() === '' && isUnder) || (place.hasLabel && isOverSignature(reading, place.index))
  }
  if (reading.form.zones[place.index] === 'declaration') return false
  if ((place.hasLabel || rest.trim() === '') && isUnderNameInColumn(reading, block)) return true
  const row = rowOf(layout, block)
  const own = bareName(rest)
  const isNamed = place.hasLabel && row.some((b) => b !== block && nameInside(layout, b) !== null)
  if (!isNamed && !isPersonName(own)) return false
  return row.some((b) => officeIn(reading, textOf(layout, b)) !== null) || isUnderOffice(reading, row[0] ?? block)
}

/** A date alone, right above or below a name alone, in the part that the maker signs. */
function isBesideName({ form, layout }: Reading, index: number): boolean {
  return (
    form.zones[index] === 'approval' &&
    [index - 1, index + 1].some((i) => {
      const near = layout.blocks[i]
      return near !== undefined && form.zones[i] === 'approval' && isPersonName(bareName(textOf(layout, near)))
    })
  )
}

/** "Chief Executive (Monitoring Officer)" as a heading, "Name: Jane Doe", perhaps "Decision: Approved", and the date. */
function isUnderNamePart(reading: Reading, index: number): boolean {
  const { form, layout } = reading
  const name = form.parts.findLast((p) => p.field === 'name' && p.block < index && p.block >= index - 2)
  if (name === undefined || !name.value.some((v) => nameInside(layout, v) !== null)) return false
  const heads = layout.blocks.slice(Math.max(0, name.block - 2), name.block)
  return heads.some((b) => (b.kind === 'heading' || b.bold) && lineOffice(reading, b) !== null)
}

// "Date:", "Dyddiad / Date"
const DATE_LABEL =
  /(?:(?:\bdyddiad\s*\/\s*)?\bdated?|\bdyddiad)\s*:?\s*$|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*$/iu

/** "Jane Doe – 4 May 2021", "Jane Doe  Date: 4 May 2021" in a part that is signed. */
function isNameAndDate(reading: Reading, { index, date }: DatePlace, rest: string): boolean {
  const { form, layout } = reading
  const isHeaded = layout.blocks
    .slice(Math.max(0, index - 3), index)
    .some((b) => (b.kind === 'heading' || b.bold) && lineOffice(reading, b) !== null)
  const isSigned = isHeaded || /^(?:approval|officers)$/u.test(form.zones[index] ?? '')
  const block = layout.blocks[index]
  if (!isSigned || block === undefined || date.end < block.end - 1) return false
  return isPersonName(bareName(rest.replace(DATE_LABEL, ''))) || nameBefore(layout, block, date) !== null
}

/** Two who sign side by side: their offices in one row, their names below, the dates below these. */
function isUnderNameInColumn(reading: Reading, block: Block): boolean {
  const { layout } = reading
  const { cell } = block
  if (cell === null || columnOffice(reading, block) === null) return false
  const above = (layout.tables[cell.table]?.rows ?? []).slice(0, cell.row)
  const isNamed = (b: number): boolean => isPersonName(bareName(textOf(layout, layout.blocks[b] ?? block)))
  return above.some((row) =>
    row.some((c) => c.column === cell.column && (isPersonName(bareName(c.text)) || c.blocks.some(isNamed))),
  )
}

/** A statement may stand between an office and the row that it signs. */
function isUnderOffice(reading: Reading, first: Block): boolean {
  const { layout } = reading
  const at = layout.blocks.indexOf(first)
  const above = layout.blocks.slice(Math.max(0, at - 3), at).filter((b) => b.cell === null && !b.furniture)
  return above.some((b) => lineOffice(reading, b) !== null || openingOffice(reading, b) !== null)
}

/** "I am satisfied …", "Date 14 May 2018", "Signature" or "Signature (Chief Executive)". */
function isOverSignature({ layout }: Reading, index: number): boolean {
  const [above, below] = [layout.blocks[index - 1], layout.blocks[index + 1]]
  if (above === undefined || below === undefined) return false
  return (
    /^I\s/u.test(textOf(layout, above)) &&
    /^sign(?:ature|ed)\b\W*(?:[\p{L} ,&/’']{3,60}\W*)?$/iu.test(textOf(layout, below))
  )
}
