import type { Layout } from '../../types.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { isRowOfTotals } from '../tables/tableRows.ts'
import { isPaidInHead } from './moneyIn.ts'

/** A table's columns between one column of recipients and the next, with their heads and the document's sums. */
export type Columned = {
  readonly layout: Layout
  readonly t: number
  readonly heads: readonly string[]
  readonly sums: readonly JudgedSum[]
  readonly from: number
  readonly to: number
}

const AWARD_HEAD =
  /\b(?:award(?:ed)?|grants?|recommended|approved|amount|funding|allocations?|allocated|value|total|contribution)\b/iu
const NOT_AWARDED =
  /\b(?:requested|applied|bid|cost of project|project cost|previous|match(?:ed)?(?: funding)?|already|last year)\b/iu
/** A column's head that is a financial year. */
export const YEAR_HEAD = /^(?:20\d\d|\d\d)\s?[/–-]\s?\d\d(?:\s*£.*)?$/u

/**
 * The columns that say what this decision gives to each row's recipient; several, where its years are to be added up.
 *
 * A column that adds up to what the decision commits comes first, then years that do so together, then what the heads
 * say. Empty where it cannot be told.
 */
export function awardColumns(table: Columned, targets: readonly number[]): readonly number[] {
  const { heads } = table
  const asked = moneyColumns(table).filter((c) => !NOT_AWARDED.test(heads[c] ?? '') && !isPaidInHead(heads[c] ?? ''))
  const total = asked.find((c) => /\btotal\b/iu.test(heads[c] ?? ''))
  if (total !== undefined && asked.length > 2 && addsAcross(table, total, asked)) return [total]
  // A total that all of the years make together is not one of them.
  const every = asked.filter((c) => YEAR_HEAD.test((heads[c] ?? '').trim()))
  if (every.length > 1 && sumOf(table, every) === targets[0]) return every
  const proven = asked.filter((c) => targets.includes(sumOf(table, [c])))
  const best = proven.find((c) => AWARD_HEAD.test(heads[c] ?? '')) ?? proven.at(-1)
  if (best !== undefined) return [best]
  const years = asked.filter((c) => YEAR_HEAD.test((heads[c] ?? '').trim()))
  // The first years may be of an earlier decision: they do not count.
  const from = years.findIndex((_, i) => i < years.length - 1 && targets.includes(sumOf(table, years.slice(i))))
  if (from >= 0) return years.slice(from)
  // Years before the decision are no columns of money here: what is left is all given.
  if (years.length > 1 && years.length === asked.length && !isJudged(table, years)) return years
  const column = byHead(table, asked, years)
  return column === null ? [] : [column]
}

function moneyColumns({ sums, t, from, to }: Columned): readonly number[] {
  const own = sums.filter((s) => s.cell?.table === t && s.role !== 'income' && s.role !== 'earlier')
  return [...new Set(own.map((s) => s.cell?.column ?? -1))].filter((c) => c > from && c < to).toSorted((a, b) => a - b)
}

/** Does a column add up, in each row, what stands in the others: "LCPF | SNB | Safeguarding | Total"? */
function addsAcross({ sums, t }: Columned, total: number, columns: readonly number[]): boolean {
  const own = sums.filter((s) => s.cell?.table === t && columns.includes(s.cell.column))
  const totals = own.filter((s) => s.cell?.column === total)
  return totals.every((whole) => {
    const row = own.filter((s) => s.cell?.row === whole.cell?.row && s !== whole)
    return row.reduce((n, s) => n + s.pence, 0) === whole.pence
  })
}

/** What columns add up to, their totals left out; a table that goes on over a page counts as one. */
function sumOf({ layout, t, sums }: Columned, columns: readonly number[]): number {
  const tables = sameTable(layout, t)
  return sums
    .filter((s) => s.cell !== null && tables.includes(s.cell.table) && columns.includes(s.cell.column))
    .filter((s) => !isRowOfTotals(layout.tables[s.cell?.table ?? -1]?.rows[s.cell?.row ?? -1] ?? []))
    .reduce((n, s) => n + s.pence, 0)
}

/** The numbers of the tables that are one over several pages. */
function sameTable(layout: Layout, t: number): readonly number[] {
  const joins = (i: number): boolean => {
    const [above, below] = [layout.tables[i], layout.tables[i + 1]]
    return (
      above !== undefined && below !== undefined && above.columns === below.columns && above.page + 1 === below.page
    )
  }
  let [first, last] = [t, t]
  while (joins(first - 1)) first--
  while (joins(last)) last++
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** Is a column's money approved by its own words, and so the one that counts? */
const isJudged = ({ sums, t }: Columned, columns: readonly number[]): boolean =>
  sums.some((s) => s.cell?.table === t && columns.includes(s.cell.column) && s.role === 'approved')

function byHead(
  { heads, sums, t, to, from }: Columned,
  asked: readonly number[],
  years: readonly number[],
): number | null {
  if (asked.length === 1) return asked[0] ?? null
  const total = asked.find((c) => /\btotal\b/iu.test(heads[c] ?? ''))
  // "2023/24 | 2024/25": the last year is the one decided, the years before are for comparison.
  if (years.length === asked.length) {
    const judged = years.filter((c) =>
      sums.some((s) => s.cell?.table === t && s.cell.column === c && s.role === 'approved'),
    )
    return (judged.length === 1 ? judged[0] : years.at(-1)) ?? null
  }
  const named = asked.filter((c) => AWARD_HEAD.test(heads[c] ?? ''))
  if (total !== undefined) return total
  return (named.length === 1 ? named[0] : to - from === 2 ? asked[0] : undefined) ?? null
}
