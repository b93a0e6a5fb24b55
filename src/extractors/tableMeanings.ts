import type { Layout, Table } from '../types.ts'
import { isOfOptions, labelOver } from './asideSums.ts'
import { columnHeads, headRows, type PlacedSum } from './sums.ts'
import { captionOf } from './tableCaptions.ts'
import { isRowOfTotals } from './tableRows.ts'
import { maybe, sure, type Verdict } from './verdict.ts'

/** A sum's table, and what is printed over, before and beside the sum in it. */
export type TablePlace = {
  readonly table: Table
  readonly caption: string
  readonly heads: readonly string[]
  readonly head: string
  readonly row: string
  /** What the row is called in a form that is a table of labels. */
  readonly label: string
  /** The sum's cell up to the sum. */
  readonly before: string
  /** What stands behind the sum in its cell. */
  readonly behind: string
  readonly sum: PlacedSum
}

/** Where a sum stands in its table; null outside of tables. */
export function placeInTable(layout: Layout, sum: PlacedSum): TablePlace | null {
  const table = sum.cell === null ? undefined : layout.tables[sum.cell.table]
  if (table === undefined || sum.cell === null) return null
  const heads = headsAt(layout, sum.cell.table, sum.cell.row)
  const block = layout.blocks[sum.block]
  return {
    table,
    caption: captionOf(layout, table),
    heads,
    head: heads[sum.cell.column] ?? '',
    row: table.rows[sum.cell.row]?.[0]?.text ?? '',
    label: labelOver(layout, sum.block),
    before: layout.text.slice(block?.start ?? sum.start, sum.start),
    behind: layout.text.slice(sum.end, block?.end ?? sum.end),
    sum,
  }
}

/**
 * The heads of a table's columns above a row: those of the table within it where a form that is one large table holds
 * another. A table that goes on at the top of the next page without any has those of the one before it.
 */
export function headsAt({ tables }: Layout, t: number, row: number): readonly string[] {
  const [table, before] = [tables[t], tables[t - 1]]
  if (table === undefined) return []
  const isForm =
    headRows(table) > MOST_HEAD_ROWS ||
    table.rows.slice(0, row).some((cells) => cells.length <= 2 && cells.some((c) => c.text.length > LONGEST_CELL))
  if (isForm) return headsWithin(table, row)
  const goesOn =
    before !== undefined &&
    headRows(table) === 0 &&
    before.columns === table.columns &&
    before.page + 1 === table.page &&
    headRows(before) > 0
  return columnHeads(goesOn ? before : table)
}

/** A longer cell beside a label is running text. */
const LONGEST_CELL = 120
/** More rows than this above the first figure are the form itself. */
const MOST_HEAD_ROWS = 3

/** The nearest row above that holds two or more words and no figure: "Option | Cost | Risk" amid a form. */
function headsWithin(table: Table, row: number): readonly string[] {
  const isHead = (r: number): boolean => {
    const texts = table.rows[r]?.map((c) => c.text.trim()).filter((text) => text !== '') ?? []
    return texts.length > 1 && texts.every((text) => text.length <= LONGEST_HEAD && !/£\s?\d/u.test(text))
  }
  let head = row - 1
  while (head >= 0 && !isHead(head)) head -= 1
  const cells = table.rows[head] ?? []
  return Array.from({ length: table.columns }, (_, column) =>
    cells.flatMap((c) => (c.column <= column && column < c.column + c.columnSpan ? c.text.trim() : [])).join(' '),
  )
}

/** A column's head is no longer than this. */
const LONGEST_HEAD = 60

// "Unit price", "Rate", "Price each", "Cost per vehicle (£)": what one costs
const UNIT_HEAD =
  /\bunit (?:price|cost|rate)s?\b|\b(?:price|cost|rate)s? (?:each|per (?!annum|year|month|quarter)\p{L}+)|\b(?:hourly|daily|day) rates?\b|^rates?(?: \(?£[^)]*\)?)?$/iu
// "Cost per head: £320.50"
const UNIT_BEFORE = /\b(?:cost|price|rate|fee|charge) per (?!annum|year|month|quarter)\p{L}+\b[^£]*$/iu
// "Budget | Forecast | Variance", "Original | Revised | Outturn": what a report of monitoring tells
const VARIANCE = /\bvarian(?:ce|t)s?\b|\bover\s?\/\s?\(?under/iu
const OUTTURN =
  /\b(?:forecasts?|(?:projected |provisional |final )?outturn|actuals?|(?:spend|spent|expenditure) to date)\b/iu
const BUDGET = /\b(?:budgets?|original|revised|profiled?)\b/iu
const ASKED_HEAD =
  /\b(?:requested|request|propos\w+|approv\w+ (?:sought|requested)|increase|virements?|this decision)\b/iu
const INCOME_ROW = /\b(?:income|receipts?|grants?)\b/iu

/** What the meaning of the whole table or column says of a sum, whatever its row is called; null where it says nothing. */
export function toldByTable(place: TablePlace): Verdict | null {
  const { head, row, label, before, behind, sum } = place
  const beside = `${before}${behind}`
  if (/\p{L}{3}/u.test(beside) && isOfOptions(label, beside)) return sure('context')
  if (isInLabel(place) || UNIT_BEFORE.test(before)) return sure('context')
  if (UNIT_HEAD.test(head) && hasFigureBehind(place)) return sure('context')
  // Narrow columns break words: "Requeste d".
  if (/^(?:\w+ ){0,3}r ?e ?q ?u ?e ?s ?t ?e ?d$/iu.test(head) && isBesideOthers(place)) return sure('context')
  if (isMonitored(place))
    return INCOME_ROW.test(row) && !isRowOfTotals(rowOf(place)) ? maybe('income') : sure('context')
  if (isOfBalances(place)) return sure('context')
  if (sum.pence < 0 && /^net\b/iu.test(row)) return maybe('context')
  return inReserves(place)
}

const rowOf = ({ table, sum }: TablePlace) => table.rows[sum.cell?.row ?? -1] ?? []

/** "Facilitators (10 x £14,860) | £148,600": what one costs, in what a row of figures is called; a sum a year is a part. */
const isInLabel = (place: TablePlace): boolean =>
  rowOf(place).every((c) => c.column >= (place.sum.cell?.column ?? 0) || c.text.trim() === '') &&
  /\p{L}/u.test(place.before) &&
  !isRowOfTotals(rowOf(place)) &&
  !/^ ?(?:p\.? ?a\b|per annum|(?:a|each|per) year)/iu.test(place.behind) &&
  hasFigureBehind(place)

/** Does a cell further right in the sum's row hold a figure and nothing else? */
const hasFigureBehind = (place: TablePlace): boolean =>
  rowOf(place).some(
    (c) => c.column > (place.sum.cell?.column ?? 0) && /^\(?£?\s?\d[\d,.]*\s?[km]?\)?$/iu.test(c.text.trim()),
  )

/** Do other columns of figures stand beside the sum's own? */
const isBesideOthers = ({ heads, sum }: TablePlace): boolean =>
  heads.some((head, i) => i !== sum.cell?.column && /\b(?:award|grant|recommend|approv|offer|allocat)/iu.test(head))

/** In a table of budgets beside what is spent nothing is decided but what a column says is asked for. */
function isMonitored({ heads, head }: TablePlace): boolean {
  const all = heads.join(' | ')
  if (ASKED_HEAD.test(head)) return false
  return (
    VARIANCE.test(all) || (heads.some((h) => OUTTURN.test(h)) && heads.some((h) => BUDGET.test(h) && !OUTTURN.test(h)))
  )
}

const DAY_HEAD =
  /^(?:as )?(?:at )?\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d\d(?: \(?£.*)?$/iu

/** Columns of days: what was held and owed on each. */
const isOfBalances = ({ heads }: TablePlace): boolean => heads.filter((head) => DAY_HEAD.test(head)).length > 1

/** A paragraph above a table that only names it is no longer than this. */
const LONGEST_CAPTION = 60

/** A table of reserves: what is taken out pays, and what is left in the end is told only. */
function inReserves({ heads, caption, head, sum }: TablePlace): Verdict | null {
  const isNamed = [heads[0] ?? '', caption.length <= LONGEST_CAPTION ? caption : ''].some((t) =>
    /\breserves?\b/iu.test(t),
  )
  if (!isNamed) return null
  if (sum.pence < 0) return maybe('source')
  if (!heads.some((h) => /\b(?:balance|opening|closing)\b/iu.test(h))) return null
  if (/\b(?:closing|forecast|estimated|after)\b/iu.test(head) || sum.pence === 0) return sure('context')
  const isAdded = /\b(?:to|into|in|additions?|contributions?)\b/iu.test(head) && !/\bbalance\b/iu.test(head)
  return maybe(isAdded ? 'part' : 'source')
}
