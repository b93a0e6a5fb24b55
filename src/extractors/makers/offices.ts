import type { Part } from '../../form/form.ts'
import type { Block, Layout } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { nameInside } from './namesInLines.ts'

/** A line that names an office and nothing else is no longer than this. */
export const LONGEST_OFFICE_LINE = 110

/** The blocks of a block's row in its table, or the block alone. */
export function rowOf(layout: Layout, block: Block): readonly Block[] {
  if (block.cell === null) return [block]
  const row = layout.tables[block.cell.table]?.rows[block.cell.row] ?? []
  return row.flatMap((cell) => cell.blocks.flatMap((b) => layout.blocks[b] ?? []))
}

/** The blocks of a block's own cell, where two sign side by side: each office, name and date below each other. */
export function ownCell(layout: Layout, { cell }: Block): readonly Block[] {
  const row = cell === null ? [] : (layout.tables[cell.table]?.rows[cell.row] ?? [])
  const blocks = row.find((c) => c.column === cell?.column)?.blocks.flatMap((b) => layout.blocks[b] ?? []) ?? []
  return blocks.length > 1 ? blocks : []
}

/** The texts of the cells of a block's row: an office may be broken into blocks, "Police and Crime" over "Commissioner". */
export function cellTexts(layout: Layout, { cell }: Block): readonly string[] {
  const row = cell === null ? [] : (layout.tables[cell.table]?.rows[cell.row] ?? [])
  return row.map(({ text }) => text)
}

/** "Office of the Police and Crime Commissioner" is a body, and nobody who signs. */
export const OFFICE_OF = /\boffice of (?:the )?$/iu

// "Approved by PCC" at the head of a row
const APPROVED_BY = /^(?:approved|agreed|authorised|signed) by (?:the )?(?:deputy )?(?:pcc|pfcc|dmpc|commissioner)\b/iu

// The Welsh titles, in bilingual forms mostly beside the English ones
const WELSH_MAKER = /\b(?:dirprwy )?g?comisiynydd(?: (?:yr )?heddlu a throsedd(?:u|au)?)\b/iu
const WELSH_OFFICER =
  /\bb?prif (?:weithredwr|swyddog (?:cyllid|ariannol|gweithredol))\b|\bswyddog monitro\b|\btrysorydd\b/iu

/** Whether a text names, first of all, an office that decides or one that advises. */
export function officeIn(reading: Reading, text: string): 'maker' | 'officer' | null {
  if (text.length > LONGEST_OFFICE_LINE) return null
  const { makers, officers } = reading.rules
  const found = makers.exec(text)
  if (namedPosts(reading).some((post) => squeezed(text).includes(post))) return 'maker'
  if (APPROVED_BY.test(text)) return 'maker'
  const maker = found !== null && OFFICE_OF.test(text.slice(0, found.index)) ? null : found
  const officer = officers.exec(text)
  if (maker === null && officer === null) return shortOfficeIn(text) ?? welshOfficeIn(text)
  if (maker === null) return 'officer'
  return officer !== null && officer.index < maker.index ? 'officer' : 'maker'
}

/** "PCC" alone, "Jane Doe, PCC", "Signed (PCC): Jane Doe", "PCC signature": the office in short, where it is who signs. */
const inShort = (offices: string): RegExp =>
  new RegExp(
    `^(?:the )?(?:${offices})$|,\\s(?:${offices})$|^(?:counter)?sign(?:ed|ature)\\b[\\s(:]*(?:(?:by|of|for) )?(?:the )?(?:${offices})\\b|^(?:${offices})(?:['’]s)? sign(?:ed|ature)\\b`,
    'iu',
  )
const SHORT_MAKER = inShort('(?:deputy )?(?:pcc|pfcc|dmpc)')
const SHORT_OFFICER = inShort('ceo|cfo|coo|s(?:ection)?\\.?\\s?151(?: officer)?')

const shortOfficeIn = (text: string): 'maker' | 'officer' | null =>
  SHORT_MAKER.test(text.trim()) ? 'maker' : SHORT_OFFICER.test(text.trim()) ? 'officer' : null

const welshOfficeIn = (text: string): 'maker' | 'officer' | null =>
  WELSH_OFFICER.test(text) ? 'officer' : WELSH_MAKER.test(text) && !/\bswyddfa\b/iu.test(text) ? 'maker' : null

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase()

/** "Decision maker: Director of Commissioning": posts that the form itself says decide, in small letters. */
function namedPosts({ form, layout, rules }: Reading): readonly string[] {
  return form.parts.flatMap((part) => {
    if (part.field !== 'decisionMaker' || !SAYS_DECIDES.test(textOf(layout, part.label))) return []
    return part.value.flatMap((value) => {
      // "Jane Doe, Chief Executive"
      const name = nameInside(layout, value)
      const from = name !== null && name.start === value.start ? name.end : value.start
      const post = squeezed(layout.text.slice(from, value.end)).replace(/^[,–\s-]+|\s\(.*$/gu, '')
      return post.length < LONGEST_OFFICE_LINE && rules.officers.test(post) ? [post] : []
    })
  })
}

/** "Submitted to" and "Report to" name a board as well as who decides. */
export const SAYS_DECIDES = /decision|authori/iu

/** The office at the head of a cell's column, nearest first: two officers who sign side by side. */
export function columnOffice(reading: Reading, block: Block): 'maker' | 'officer' | null {
  const head = columnHead(reading, block)
  return head === null ? null : lineOffice(reading, head)
}

/** The block above a cell, in its column, that names an office for all that stands below it. */
export function columnHead(reading: Reading, { cell }: Block): Block | null {
  if (cell === null) return null
  const { layout } = reading
  const above = (layout.tables[cell.table]?.rows ?? []).slice(0, cell.row).toReversed()
  const blocks = above
    .flatMap((row) => row.filter((c) => c.column === cell.column))
    .flatMap((c) => c.blocks.flatMap((b) => layout.blocks[b] ?? []))
  const isHead = (block: Block): boolean => block.bold || isPost(layout, block) || isOfficesRow(reading, block)
  return blocks.find((block) => lineOffice(reading, block) !== null && isHead(block)) ?? null
}

/** "Role", "Chief Executive" in two cells side by side. */
function isPost(layout: Layout, { cell }: Block): boolean {
  const row = cell === null ? [] : (layout.tables[cell.table]?.rows[cell.row] ?? [])
  const before = row.findLast((c) => cell !== null && c.column < cell.column)
  return /^(?:role|position|title|post|designation|office)\s*:?$/iu.test(before?.text.trim() ?? '')
}

/** A row of a table that names an office in each of its cells, alone or below a name. */
function isOfficesRow(reading: Reading, { cell }: Block): boolean {
  const { layout } = reading
  const row = cell === null ? [] : (layout.tables[cell.table]?.rows[cell.row] ?? [])
  const isNamed = (index: number): boolean => {
    const block = layout.blocks[index]
    return block !== undefined && lineOffice(reading, block) !== null
  }
  return row.length > 1 && row.every(({ blocks }) => blocks.length < 4 && blocks.some(isNamed))
}

/** "Title" below "Name" in a table: what the signer is, and not what the form is about. */
export function isSignersTitle({ layout }: Reading, { field, block }: Part): boolean {
  const cell = layout.blocks[block]?.cell
  const above = cell == null ? undefined : layout.tables[cell.table]?.rows[cell.row - 1]
  return field === 'title' && /^(?:print(?:ed)? )?name\b/iu.test(above?.[0]?.text.trim() ?? '')
}

// "PCC", "PFCC/Deputy PFCC", "Commissioner’s signature": the office as forms print it at a signature
const MAKER_IN_SHORT =
  /^(?:(?:y )?comisiynydd\s?\/\s?)?(?:the )?(?:deputy )?(?:pcc|pfcc|dmpc|mayor|commissioner)(?:['’]s)?(?:\s?\/\s?(?:deputy )?(?:pcc|pfcc))?(?: (?:signature|approval|sign[- ]?off))?:?$|^y comisiynydd:?$/iu

/** The office that a line opens with: "Chief Executive: I have been consulted", "OPCC Chief Executive – I am satisfied". */
export function openingOffice(reading: Reading, block: Block): 'maker' | 'officer' | null {
  const opening = /^(?<office>[^:–\n]{3,70}?)(?::|\s–)\s+I\b/u.exec(textOf(reading.layout, block))?.groups?.office ?? ''
  if (block.furniture) return null
  return opening === '' ? numberedOffice(reading, textOf(reading.layout, block)) : officeIn(reading, opening)
}

/** "2.B Chief Finance Officer: the increase is affordable.": a numbered step of the form that an office signs. */
function numberedOffice(reading: Reading, text: string): 'maker' | 'officer' | null {
  const office = /^\d{1,2}\.?\s?[A-Z]?[.)]?\s+(?<office>[^:.\n]{8,60}):\s/u.exec(text)?.groups?.office ?? ''
  const found = reading.rules.officers.exec(office) ?? reading.rules.makers.exec(office)
  const isOpened =
    found !== null && /^(?:(?:the|interim|acting|deputy|statutory|opcc)\s+)*$/iu.test(office.slice(0, found.index))
  return isOpened ? officeIn(reading, office) : null
}

/** The office that a short line names; a sentence that only mentions one names none. */
export function lineOffice(reading: Reading, block: Block): 'maker' | 'officer' | null {
  const text = textOf(reading.layout, block)
  if (!block.furniture && MAKER_IN_SHORT.test(text.trim())) return 'maker'
  if (block.furniture || /\b(?:I|we|has|have|is|are|be|to)\b/u.test(text)) return null
  return officeIn(reading, text)
}
