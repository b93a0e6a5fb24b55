import type { Layout } from '../../types.ts'
import { endsAsBody } from '../names/organisations.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { columnHeads } from '../sums/sums.ts'
import { type CellSum, nameOfRow, type TableSums, type ToldSums } from './tableCells.ts'
import { isRowOfTotals } from './tableRows.ts'

// "Funding (£000)", "Funder", "Paid by", "Contribution by"
const OF_FUNDING =
  /^(?:(?:sources? of )?fund(?:ing|ers?|ed by)|contribut(?:ions?|ors?)|paid by|partners?|sources?|income)\b/iu
// "Dorset County Council and Poole Council will contribute £40,000 each"
const WILL_GIVE =
  /^(?:['’]s)?(?:(?:, | and )[^.;£]{3,80}?)? (?:will|would|shall|is to|are to|(?:has|have) (?:agreed|offered|undertaken|confirmed that (?:it|they) will) ?(?:to )?) ?(?:each |also |jointly )?(?:contribute|pay|give|provide|add|fund|meet)\b[^.;]{0,60}£/u
const MATCH_HEAD = /\bmatch(?:ed|ing)?(?: (?:funding|contribution))?(?: \(?£.*)?$/iu

/**
 * In a table of what is paid in, the rows of those who will contribute by the text's own words: their money comes in.
 *
 * "Funding (£000) | 2022/23 | Total", "Dorset County Council | 20.0 | 120.0", where "Dorset County Council will contribute £40,000".
 */
export function rowsOfGivers({ layout, table, cells, wanted }: TableSums): ToldSums {
  if (!OF_FUNDING.test(columnHeads(table)[0] ?? '')) return []
  return cells
    .filter((s) => s.pence !== wanted.total && isGiver(layout, nameOfRow(table, s.cell.row)))
    .map((s) => [s, 'income'])
}

function isGiver({ text }: Layout, name: string): boolean {
  if (!endsAsBody(name)) return false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (WILL_GIVE.test(text.slice(at + name.length, at + name.length + 220))) return true
  return false
}

/**
 * Where a request only takes money in, the tables whose row of totals comes to it: they say what comes in, and for what.
 *
 * "Accept £382,590 for the hub; accept up to £500,000 for the team": "Total | £882,590".
 */
export function takenIn({ table, cells, wanted }: TableSums, sums: readonly JudgedSum[]): ToldSums {
  if (wanted.total !== null || wanted.sums.size > 0) return []
  const taken = [
    ...new Set(
      sums
        .filter((s) => s.cell === null && s.zone === 'recommendation' && s.role === 'income' && s.pence > 0)
        .map((s) => s.pence),
    ),
  ]
  const all = taken.reduce((n, pence) => n + pence, 0)
  const isTotal = (s: CellSum): boolean => isRowOfTotals(table.rows[s.cell.row] ?? [])
  const isWhole = cells.some((s) => isTotal(s) && (s.pence === all || taken.includes(s.pence)))
  return isWhole && isPlain(cells) ? cells.filter(isOpen).map((s) => [s, 'income']) : []
}

const isOpen = (s: JudgedSum): boolean => s.role === 'part' || s.role === 'context'
const isPlain = (cells: readonly CellSum[]): boolean => cells.every((s) => s.pence >= 0)

/** "Grant | Match": a column of match funding whose total the request itself agrees is ours, and part of what is decided. */
export function ownMatch({ table, cells, wanted }: TableSums): ToldSums {
  const heads = columnHeads(table)
  const columns = heads.flatMap((head, i) => (MATCH_HEAD.test(head) ? [i] : []))
  return columns.flatMap((column) => {
    const own = cells.filter((s) => s.cell.column === column)
    const isAgreed = own.some((s) => wanted.sums.has(s.pence) && isRowOfTotals(table.rows[s.cell.row] ?? []))
    return isAgreed ? own.map((s) => [s, s.pence === wanted.total ? 'approved' : 'part'] as const) : []
  })
}
