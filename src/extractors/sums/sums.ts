import { isProseInTable } from '../../layout/labelTables.ts'
import type { Block, Cell, Layout, Table } from '../../types.ts'
import { type FoundSum, penceOf, sumsIn } from './money.ts'
import { headWithUnit } from './sameHeads.ts'
import { isInPounds } from './totalledColumns.ts'

/** A printed sum and where it stands: its block's number, and its table cell, if it stands in one; text in a cell beside a label counts as text. */
export type PlacedSum = FoundSum & {
  readonly block: number
  readonly page: number
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
}

// "£", "(£)", "£000s", "£'000", "£k", "£m", "£ million", "Cost (£m)"
const HEAD_UNIT = /£\s?(?:(?<thousand>['’]?0{3}s?|k\b|thousand)|(?<million>m\b|mn\b|million))?(?!\s?\d)/iu
// "as follows (£000s):" above a table
const CAPTION_UNIT = /£\s?(?:(?<thousand>['’]?0{3}s?)|(?<million>m)\b)/iu
// 1,250 / (310) / -45.5 / 0 / 4.10
const BARE_NUMBER = /^(?<negative>[(–-])?\s?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?\)?$/u

const UNIT_NAMES: Readonly<Record<number, string>> = { 1000: 'k', 1000000: 'm' }

/** Every sum of a document in reading order: in running text, and in tables where a column's head says what its numbers are. */
export function placedSums(layout: Layout): readonly PlacedSum[] {
  const units = layout.tables.map((_, t) => columnUnits(layout, t))
  inheritUnits(layout, units)
  return layout.blocks.flatMap((block, i) => (block.furniture ? [] : sumsOfBlock(layout, block, i, units)))
}

function sumsOfBlock(
  layout: Layout,
  block: Block,
  index: number,
  units: readonly (readonly (number | null)[])[],
): readonly PlacedSum[] {
  const text = layout.text.slice(block.start, block.end)
  const pageAt = (at: number): number => pageOf(layout, block, at)
  if (block.cell === null || isProseInTable(layout, block))
    return text.includes('£') || text.includes('ounds')
      ? sumsIn(text, { offset: block.start }).map((sum) => ({
          ...sum,
          block: index,
          page: pageAt(sum.start),
          cell: null,
        }))
      : []
  const { table, row, column } = block.cell
  const unit = units[table]?.[column] ?? null
  const isHead = row < headRows(layout.tables[table])
  if (isHead && HEAD_UNIT.test(text) && !/£\s?\d*[1-9]/u.test(text)) return []
  const printed = sumsIn(text, { offset: block.start, bracketsNegate: true })
  const sums = printed.length > 0 || isHead ? printed.map((sum) => scaled(sum, unit)) : bareSum(text, block.start, unit)
  return sums.map((sum) => ({ ...sum, block: index, page: block.page, cell: { table, row, column } }))
}

/** A sum printed with its sign under "£000s" is in thousands too, unless it states its own unit. */
function scaled(sum: FoundSum, unit: number | null): FoundSum {
  const ownUnit = /[a-z]/iu.test(sum.text)
  return unit === null || unit === 1 || ownUnit || Math.abs(sum.pence) >= 1e9
    ? sum
    : { ...sum, pence: sum.pence * unit }
}

function bareSum(text: string, offset: number, unit: number | null): readonly FoundSum[] {
  const match = unit === null ? null : BARE_NUMBER.exec(text.trim())
  if (match === null || unit === null) return []
  const pence = penceOf(match.groups?.number ?? '0', UNIT_NAMES[unit] ?? null)
  const start = offset + text.indexOf(text.trim())
  return [
    {
      start,
      end: start + text.trim().length,
      text: text.trim(),
      pence: match.groups?.negative === undefined ? pence : -pence,
      doubt: null,
    },
  ]
}

function pageOf(layout: Layout, block: Block, at: number): number {
  // A block that runs over a page break is rare: look at its words only then.
  const last = layout.words.findLast((w) => w.start >= block.start && w.start <= at)
  return last?.page ?? block.page
}

const isNumeric = (cell: Cell): boolean => BARE_NUMBER.test(cell.text.trim()) || /£\s?(?!0{2,3}s?\b)\d/u.test(cell.text)

const isYear = ({ text }: Cell): boolean => /^20\d\d(?:[/-]\d\d)?$/u.test(text.trim())

/** "Funding (£000) | 9922123 | 2023/24 | 2024/25 | Total": a row of years of which one was misread, without a comma or a point. */
function isRowOfYears(row: readonly Cell[]): boolean {
  const cells = row.filter((cell) => cell.column > 0 && cell.text.trim() !== '')
  const figures = cells.filter((cell) => isNumeric(cell) && !isYear(cell))
  const isMisread = figures.length === 1 && figures.every(({ text }) => /^\d{5,8}$/u.test(text.trim()))
  return isMisread && cells.filter(isYear).length > 1
}

/** A table's head: the rows above the first that has a number beside its first cell. */
export function headRows(table: Table | undefined): number {
  if (table === undefined) return 0
  const first = table.rows.findIndex(
    (row) => row.some((cell) => cell.column > 0 && isNumeric(cell) && !isYear(cell)) && !isRowOfYears(row),
  )
  const rows = table.rows.slice(0, Math.max(0, first))
  // A table that goes on over a page may repeat its head's row without its words.
  return rows.some((row) => row.some((cell) => cell.text !== '')) ? rows.length : 0
}

/** Printed head of each column: the texts of its head cells, top to bottom. */
export function columnHeads(table: Table): readonly string[] {
  const count = headRows(table)
  return Array.from({ length: table.columns }, (_, column) =>
    table.rows
      .slice(0, count)
      .flatMap((row) => row.filter((c) => c.column <= column && column < c.column + c.columnSpan).map((c) => c.text))
      .filter((text) => text !== '')
      .join(' '),
  )
}

function columnUnits(layout: Layout, index: number): readonly (number | null)[] {
  const table = layout.tables[index]
  if (table === undefined) return []
  const heads = columnHeads(table)
  const caption = unitOf(CAPTION_UNIT.exec(captionOf(layout, table)))
  const corner = unitOf(HEAD_UNIT.exec(heads[0] ?? ''))
  return heads.map((head, column) => {
    const own = unitOf(HEAD_UNIT.exec(head)) ?? unitOf(HEAD_UNIT.exec(headWithUnit(layout, heads, column) ?? ''))
    if (own !== null) return own
    if (column === 0 || /%|number|no\.|qty|fte|posts?\b/iu.test(head)) return null
    return caption ?? corner ?? (isInPounds(layout, table, column) ? 1 : null)
  })
}

const unitOf = (match: RegExpExecArray | null): number | null => {
  if (match === null) return null
  if (match.groups?.thousand !== undefined) return 1e3
  return match.groups?.million === undefined ? 1 : 1e6
}

/** The paragraph right above a table, which may name its unit. */
function captionOf(layout: Layout, table: Table): string {
  const first = table.rows.flat().flatMap((c) => c.blocks)[0]
  const above = first === undefined ? undefined : layout.blocks[first - 1]
  return above === undefined || above.cell !== null ? '' : layout.text.slice(above.start, above.end)
}

/** A table that goes on over a page keeps the units of its head. */
function inheritUnits(layout: Layout, units: (readonly (number | null)[])[]): void {
  layout.tables.forEach((table, i) => {
    const before = layout.tables[i - 1]
    const known = units[i - 1]
    if (before === undefined || known === undefined || headRows(table) > 0 || before.columns !== table.columns) return
    if (table.page === before.page + 1) units[i] = known
  })
}
