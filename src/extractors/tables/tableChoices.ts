import type { AmountRole } from '../../record.ts'
import type { Layout, Table } from '../../types.ts'
import { isOurArea, type JudgedSum } from '../roles/roles.ts'
import { columnHeads } from '../sums/sums.ts'
import { besideUs, isBottomLine } from './otherRows.ts'
import { type CellSum, nameOfRow, type TableSums, type ToldSums } from './tableCells.ts'
import { payersBelowTotal, payersOfWhole, sharesOfMore } from './tableFunders.ts'
import { ownMatch, rowsOfGivers, takenIn } from './tableGivers.ts'
import type { Wanted } from './tableParts.ts'
import { costsOfOthers, payersBesideCost } from './tablePayers.ts'
import { headsAt } from './tablePlaces.ts'
import { aboveShare, addedColumns, exactTotal, othersBefore, ownRows, putInBeside } from './tableRelations.ts'
import { OUR_SHARE, THIS_ONE } from './tableRoles.ts'
import { isRowOfTotals, isTotalRow } from './tableRows.ts'

/**
 * The roles of cells that only what is decided tells: of options and bids the one that is chosen, of several payers
 * ourselves, and of several decisions this one.
 */
export function toldByChoice(
  layout: Layout,
  sums: readonly JudgedSum[],
  wanted: Wanted,
): ReadonlyMap<JudgedSum, AmountRole> {
  const told = layout.tables.flatMap((table, t) => {
    const cells = sums.filter((s): s is CellSum => s.cell?.table === t)
    const own = { layout, t, table, cells, wanted }
    return [
      ...notChosen(own),
      ...ourShare(own),
      ...besideUs(own),
      ...ofThisOne(own),
      ...payersBesideCost(own),
      ...payersBelowTotal(own),
      ...payersOfWhole(own),
      ...sharesOfMore(own),
      ...costsOfOthers(own),
      ...withoutVat(own),
      ...rowsOfGivers(own),
      ...takenIn(own, sums),
      ...ownMatch(own),
      ...exactTotal(own),
      ...addedColumns(own),
      ...aboveShare(own),
      ...othersBefore(own),
      ...ownRows(own),
      ...putInBeside(own),
    ]
  })
  return new Map(told)
}

const textOfRow = (table: Table, row: number): string => table.rows[row]?.map((c) => c.text).join(' ') ?? ''

// "Option | Cost", "Bidder | Price | Score", "Site | Rent | Works needed"
const CHOICE =
  /^(?:the )?(?:options?|bidders?|tenderers?|bids?|tenders?|sites?|premises|scenarios?|quot(?:e|ation)s?)\b(?! (?:to extend|years?))/iu
const SCORED = /^(?:(?:total|overall|weighted|final) )?(?:scores?|rank(?:ing)?|marks?)\b/iu
const PRICED = /\b(?:prices?|costs?|bids?|tenders?|totals?)\b/iu
const GIVEN = /\b(?:awards?|awarded|grants?|recommended|allocat\w+|funding)\b/iu
const CHOSEN = /\b(?:preferred|recommended|successful|selected|chosen|proposed)\b/iu

/** What other options and other bidders would have cost: every row but the one that is chosen or holds a sum that is asked for. */
function notChosen({ layout, t, table, cells, wanted }: TableSums): ToldSums {
  if (table.rows.some((row) => isRowOfTotals(row))) return []
  const isWanted = ({ pence }: CellSum): boolean => wanted.sums.has(pence) || wanted.sums.has(Math.round(pence * 1.2))
  const isChosen = (row: number): boolean =>
    CHOSEN.test(textOfRow(table, row)) || cells.some((s) => s.cell.row === row && isWanted(s))
  const isWhole = [...new Set(cells.map((s) => s.cell.column))].some((column) => {
    const own = cells.filter((s) => s.cell.column === column && s.pence !== 0)
    return own.length > 1 && own.reduce((n, s) => n + s.pence, 0) === wanted.total
  })
  if (isWhole) return []
  return cells
    .filter((s) => isOfChoices(headsAt(layout, t, s.cell.row)) && !isChosen(s.cell.row))
    .map((s) => [s, 'context'])
}

function isOfChoices(heads: readonly string[]): boolean {
  const isScored = heads.some((h) => SCORED.test(h)) && heads.some((h) => PRICED.test(h))
  return (CHOICE.test(heads.find((h) => h !== '') ?? '') || isScored) && !heads.some((h) => GIVEN.test(h))
}

/** "Kent Police" in a table of contributions, where the commissioner for Kent decides. */
const isOfOurArea = ({ text }: Layout, heads: readonly string[], name: string): boolean =>
  heads.some((head) => /\b(?:contribution|share)\b/iu.test(head)) &&
  isOurArea(text, name.replace(/\s(?:Police|Constabulary|O?PF?CC)$/u, ''))

/** In a table of what each partner gives, where our own row is what is decided: ours are parts, theirs are not. */
function ourShare({ layout, table, cells, wanted }: TableSums): ToldSums {
  const heads = columnHeads(table)
  const isTotalled = (row: number): boolean =>
    cells.some((s) => s.cell.row === row && s.pence === wanted.total && isTotalRow(heads[s.cell.column] ?? ''))
  const isOurs = (s: CellSum): boolean => {
    const name = nameOfRow(table, s.cell.row)
    return (
      OUR_SHARE.test(name) || (isOfOurArea(layout, heads, name) && (s.pence === wanted.total || isTotalled(s.cell.row)))
    )
  }
  const ours = cells.filter((s) => isOurs(s) && !isBottomLine(table, s.cell.row))
  const years = ours.filter((s) => !isTotalRow(heads[s.cell.column] ?? ''))
  const isWhole = ours.some((s) => s.pence === wanted.total) || years.reduce((n, s) => n + s.pence, 0) === wanted.total
  if (ours.length === 0 || wanted.total === null || !isWhole) return []
  return cells.map((s) => [s, !ours.includes(s) ? 'context' : s.pence === wanted.total ? 'approved' : 'part'])
}

/** "This award | 2.75 | 1.50", "Second | This MD | 1,250": what this decision commits, beside others. */
const ofThisOne = ({ table, cells, wanted }: TableSums): ToldSums =>
  cells
    .filter((s) => s.pence !== 0 && table.rows[s.cell.row]?.some(({ text }) => THIS_ONE.test(text)))
    .map((s) => [s, s.pence === wanted.total ? 'approved' : 'part'])

/** The decision's total as a table without VAT has it: no part of it. */
function withoutVat({ table, cells, wanted }: TableSums): ToldSums {
  const { total } = wanted
  const heads = columnHeads(table)
  const isInTotals = ({ cell }: CellSum): boolean =>
    isRowOfTotals(table.rows[cell.row] ?? []) || isTotalRow(heads[cell.column] ?? '')
  if (total === null) return []
  return cells
    .filter(
      (s) => s.role !== 'income' && s.pence === Math.round(total / 1.2) && !wanted.sums.has(s.pence) && isInTotals(s),
    )
    .map((s) => [s, 'approved'])
}
