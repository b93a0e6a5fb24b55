import { columnHeads } from '../sums/sums.ts'
import { type CellSum, nameOfRow, type TableSums, type ToldSums } from './tableCells.ts'
import { OUR_SHARE } from './tableRoles.ts'
import { isRowOfTotals, isTotalRow } from './tableRows.ts'

const FEWEST_PAYERS = 2
/** A pot, or a body that gives for a purpose. */
const PAYER =
  /\b(?:funds?|grants?|budgets?|reserves?|precept|scheme|programme|borrowing|receipts|contributions?|home office|ministry|department|government|nhs|health|commissioner|O?P\.?F?CC|MOPAC|GLA|lottery|council|borough|force|constabulary|fire)\b/iu
const OF_OURS =
  /\b(?:funds?|grants?|budgets?|reserves?|precept|scheme|programme|borrowing|receipts|contributions?|home office|ministry|commissioner|O?P\.?F?CC|MOPAC|GLA)\b/iu
const NO_PAYER = /\b(?:of which|including|revenue|capital|one-off|recurring|costs?|year|staff|20\d\d)\b/iu

/** Does each row name a payer, and one of them a pot or ourselves? "Revenue" and "Capital" only say what kind of money it is. */
const arePayers = (names: readonly string[]): boolean =>
  names.every((name) => PAYER.test(name) && !NO_PAYER.test(name)) && names.some((name) => OF_OURS.test(name))

const sumOf = (cells: readonly CellSum[]): number => cells.reduce((n, s) => n + s.pence, 0)

/**
 * Rows below the total of what is paid that come to the same total in every column: they pay it.
 *
 * "Total cost | £660,700 | £735,300", below it "NHS England | £620,000 | £680,000" and "Grant scheme | £40,700 | £55,300".
 */
export function payersBelowTotal({ table, cells }: TableSums): ToldSums {
  const ends = [...new Set(cells.map((s) => s.cell.row))].filter((row) => isRowOfTotals(table.rows[row] ?? []))
  const [end, next] = ends
  if (end === undefined) return []
  const isPaid = cells.some((s) => s.cell.row < end)
  const below = cells.filter((s) => s.cell.row > end && (next === undefined || s.cell.row < next))
  const rows = new Set(below.map((s) => s.cell.row))
  const names = [...rows].map((row) => nameOfRow(table, row))
  if (!isPaid || rows.size < FEWEST_PAYERS || !arePayers(names) || below.some((s) => s.pence < 0)) return []
  const totals = cells.filter((s) => s.cell.row === end)
  const agrees = totals.every((t) => sumOf(below.filter((s) => s.cell.column === t.cell.column)) === t.pence)
  return agrees ? below.map((s) => [s, 'source']) : []
}

/** "Contribution", "Share of cost": what each partner pays. */
const GIVES = /^(?:contributions?|share(?: of (?:the )?costs?)?|amount contributed)(?: \(?£.*)?$/iu

/** In a table of what partners contribute, where that comes to all that is decided: they pay it, and it does not come in. */
export function payersOfWhole({ table, cells, wanted }: TableSums): ToldSums {
  const heads = columnHeads(table)
  const own = cells.filter((s) => GIVES.test(heads[s.cell.column]?.trim() ?? ''))
  const ends = own.filter((s) => isRowOfTotals(table.rows[s.cell.row] ?? []))
  const rest = own.filter((s) => !ends.includes(s))
  const isWhole = ends.length === 1 && ends[0]?.pence === wanted.total && sumOf(rest) === wanted.total
  if (!isWhole || rest.length < FEWEST_PAYERS || rest.some((s) => wanted.sums.has(s.pence))) return []
  return own.map((s) => [s, ends.includes(s) ? 'approved' : 'source'])
}

/**
 * In a table of who bears the cost of a scheme, where our whole share is more than what is decided now: all of it is told only.
 *
 * A rise of £335,000 is decided, and "Commissioner | 185 | 1,890 | 410 | 2,485" is what the share comes to with it.
 */
export function sharesOfMore({ table, cells, wanted }: TableSums): ToldSums {
  const heads = columnHeads(table)
  const ours = cells.filter((s) => OUR_SHARE.test(nameOfRow(table, s.cell.row)))
  const whole = ours.find((s) => isTotalRow(heads[s.cell.column] ?? ''))
  const others = cells.filter((s) => !ours.includes(s) && !isRowOfTotals(table.rows[s.cell.row] ?? []))
  const isMore = whole !== undefined && wanted.total !== null && whole.pence > wanted.total
  const isOurs = ours.some((s) => wanted.sums.has(s.pence))
  return isMore && !isOurs && others.length > 0 ? cells.map((s) => [s, 'context']) : []
}
