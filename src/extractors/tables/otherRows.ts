import type { Cell, Table } from '../../types.ts'
import type { TableSums, ToldSums } from './tableCells.ts'
import type { TablePlace } from './tablePlaces.ts'
import { isRowOfTotals, isTotalRow } from './tableRows.ts'

const OURS = '(?:(?:police and crime )?commissioner|O?P\\.?F?CC|MOPAC|GLA)'
/** "Funder", "Partner": a table of those who pay. */
const FUNDERS =
  /^(?:funders?|funding (?:body|bodies|partners?)|contributors?|contributing (?:body|bodies|partners?))$/iu
// "MOPAC – grant to Quay Council", "Shelters – MOPAC share"
const OUR_ROW = new RegExp(`^${OURS}(?:['’]s?)?(?:\\s[–-]\\s|$)|\\s[–-]\\s${OURS}(?:['’]s?)?(?: share)?$`, 'iu')
// "Total cost to MOPAC": what stands below it is not ours
const OUR_TOTAL = new RegExp(`^total (?:cost|contribution|funding|share) (?:to|from|by|for|of) (?:the )?${OURS}$`, 'iu')

/** A table that is headed "Quotations", "Tenders received": what each offered. */
const QUOTES = /^(?:\d+(?:\.\d+)*\.?\s+)?(?:the )?(?:quotations?|quotes|tenders|tender prices)(?: received)?\s*:?$/iu

/** "The following tenders were received for the works:" */
const RECEIVED =
  /\b(?:tenders|quotations|quotes)\b[^.:]{0,30}\b(?:were|have been|was) (?:received|returned|obtained|submitted)\b[^.:]{0,40}:\s*$/iu

const nameOf = (row: readonly Cell[] | undefined): string => row?.[0]?.text.trim() ?? ''

/** Is a sum one of those that others offered, in a table headed so? What is accepted of them is told by the request. */
export const isOfQuotes = ({ caption }: TablePlace): boolean => QUOTES.test(caption.trim()) || RECEIVED.test(caption)

/**
 * In a table of those who pay, where our own rows are what is decided: what the others pay, and what all come to, is told only.
 *
 * "Funder | Total", "MOPAC – shelters | £24,500", "Quay Council | £150,000"; what stands below "Total cost to MOPAC".
 */
export function besideUs({ table, cells, wanted }: TableSums): ToldSums {
  const names = table.rows.map(nameOf)
  const total = names.findIndex((name) => OUR_TOTAL.test(name))
  if (total >= 0) return cells.filter((s) => s.cell.row > total).map((s) => [s, 'context'])
  const isOfFunders = FUNDERS.test(nameOf(table.rows[0])) && names.some((name) => OUR_ROW.test(name))
  const isAllOurs = cells.some((s) => s.pence === wanted.total && isRowOfTotals(table.rows[s.cell.row] ?? []))
  if (!isOfFunders || isAllOurs) return []
  return cells.filter((s) => !OUR_ROW.test(names[s.cell.row] ?? '')).map((s) => [s, 'context'])
}

/** Do the rows above the last one come to it in a column: "MOPAC grant" below what it is spent on? */
export function isBottomLine({ rows }: Table, row: number): boolean {
  const last = rows[row]
  if (last === undefined || row !== rows.length - 1 || isTotalRow(nameOf(last))) return false
  return last.slice(1).some(({ column, text }) => {
    const above = rows.slice(0, row).flatMap((cells) => numberOf(cells.find((c) => c.column === column)?.text) ?? [])
    return above.length > 1 && above.reduce((n, one) => n + one, 0) === numberOf(text)
  })
}

/** A cell of a sum and no more; null for a head, a year and words. */
function numberOf(text: string | undefined): number | null {
  const number = /^£?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d\d)?|(?<=£)\d+(?:\.\d\d)?)$/u.exec(text?.trim() ?? '')
  return number?.groups?.number === undefined ? null : Number(number.groups.number.replaceAll(',', ''))
}
