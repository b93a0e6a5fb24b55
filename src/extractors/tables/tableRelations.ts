import { columnHeads } from '../sums/sums.ts'
import { type CellSum, nameOfRow, type TableSums, type ToldSums } from './tableCells.ts'
import { OUR_SHARE } from './tableRoles.ts'
import { isRowOfTotals } from './tableRows.ts'

const FEWEST_ROWS = 2
// "Revised grant", "New total", "After the variation"
const NEW = /^(?:the )?(?:revised|new|amended|varied|updated|after)\b|\bas (?:varied|revised|amended|increased)$/iu
// "Forecast", "Cost after tender": what it will come to
const COSTS = /^(?:(?:latest|revised|current|new) )?(?:forecast|estimate|cost|tender)s?\b/iu
// "Approved provision", "Budget"
const POT = /\b(?:provision|budget|allowance)s?\b/iu
// "South Yorkshire (50%)", "Our share at 42.5%"
const SHARE_ROW = /(?<percent>\d{1,2}(?:\.\d+)?) ?%/u
const BODIES =
  /^(?:police )?(?:forces?|partners?|bod(?:y|ies)|authorit(?:y|ies)|agenc(?:y|ies)|organisations?|funders?|councils?|areas?|PCCs?|constabular(?:y|ies))\b/iu

const unitless = (head: string): string => head.replace(/\s*\(?£[^)]*\)?\s*m?$/u, '').trim()
const isEnd = ({ table }: TableSums, { cell }: CellSum): boolean => isRowOfTotals(table.rows[cell.row] ?? [])
const isWantedSum = ({ wanted }: TableSums, pence: number): boolean =>
  pence !== 0 && (pence === wanted.total || wanted.sums.has(pence))

/** The sums of a column by their rows. */
const byRow = (cells: readonly CellSum[], column: number): ReadonlyMap<number, CellSum> =>
  new Map(cells.filter((s) => s.cell.column === column).map((s) => [s.cell.row, s]))

/** Does a column's total, or what its rows come to, stand in what is decided? */
function isDecided(own: TableSums, column: ReadonlyMap<number, CellSum>): boolean {
  const cells = [...column.values()]
  const end = cells.findLast((s) => isEnd(own, s))
  return isWantedSum(own, end?.pence ?? cells.reduce((n, s) => n + s.pence, 0))
}

/**
 * What was there before, what is added now and what it comes to, told by figures: in every row the first and the second
 * make the third, and the second is what is decided.
 *
 * "July agreement | Addendum | Revised": the first was given earlier; "Provision | Forecast | Shortfall": the first pays.
 */
export function addedColumns(own: TableSums): ToldSums {
  const { table, cells, wanted } = own
  const heads = columnHeads(table).map(unitless)
  const columns = [...new Set(cells.map((s) => s.cell.column))].map((at) => ({ at, sums: byRow(cells, at) }))
  for (const added of columns.filter(({ sums }) => isDecided(own, sums))) {
    for (const before of columns.filter((c) => c !== added)) {
      const after = columns.find((c) => c !== added && c !== before && makesUp(before.sums, added.sums, c.sums))
      if (after === undefined) continue
      const [first, last] = [heads[before.at] ?? '', heads[after.at] ?? '']
      const isPot = COSTS.test(last) && POT.test(first)
      if (!isPot && !NEW.test(last)) continue
      return [
        ...[...before.sums.values()].map((s) => [s, isPot ? 'source' : 'earlier'] as const),
        ...[...added.sums.values()].map((s) => [s, s.pence === wanted.total ? 'approved' : 'part'] as const),
        ...[...after.sums.values()].map((s) => [s, 'context'] as const),
      ]
    }
  }
  return []
}

type Column = ReadonlyMap<number, CellSum>

/** Is the third column what the first two come to, in each of two or more rows? */
function makesUp(first: Column, second: Column, third: Column): boolean {
  const rows = [...third.keys()].filter((row) => first.has(row) && second.has(row))
  const agrees = (row: number): boolean =>
    (first.get(row)?.pence ?? 0) + (second.get(row)?.pence ?? 0) === third.get(row)?.pence
  return rows.length >= FEWEST_ROWS && rows.length === third.size && rows.every(agrees)
}

/** "Both forces | £237,500", "South Yorkshire (50%) | £118,750": all that stands above a share which is what is decided is shared. */
export function aboveShare({ table, cells, wanted }: TableSums): ToldSums {
  const share = cells.find((s) => {
    const percent = SHARE_ROW.exec(nameOfRow(table, s.cell.row))?.groups?.percent
    if (percent === undefined || s.pence !== wanted.total) return false
    const whole = Math.round((s.pence * 100) / Number(percent))
    return cells.some(
      (o) => o.cell.column === s.cell.column && o.cell.row < s.cell.row && Math.abs(o.pence - whole) <= 100,
    )
  })
  return share === undefined ? [] : cells.filter((s) => s.cell.row < share.cell.row).map((s) => [s, 'context'])
}

/** In a table of what each body bears, where one row is what is decided: what the others bore before was none of ours. */
export function othersBefore(own: TableSums): ToldSums {
  const { table, cells, wanted } = own
  const whole = cells.find((s) => s.pence === wanted.total && !isEnd(own, s))
  const isOfBodies = BODIES.test(nameOfRow(table, 0))
  if (whole === undefined || !isOfBodies) return []
  const isShared = cells.some((s) => isEnd(own, s) && s.cell.column === whole.cell.column && s.pence > whole.pence)
  if (!isShared) return []
  return cells.filter((s) => s.cell.row !== whole.cell.row && s.role === 'earlier').map((s) => [s, 'context'])
}

/** "PCC: forensic service", "GLA – staff": one of several rows that are our own. */
const OWN_ROW = /^(?<who>[^:–]{2,40}?)\s*(?::|\s[–-])\s/u

/** In a table of what each partner bears, where several rows are ours and come to what is decided: the others' are not. */
export function ownRows({ table, cells, wanted }: TableSums): ToldSums {
  const isOurs = ({ cell }: CellSum): boolean =>
    OUR_SHARE.test(OWN_ROW.exec(nameOfRow(table, cell.row))?.groups?.who ?? '')
  const ours = cells.filter(isOurs)
  if (new Set(ours.map((s) => s.cell.row)).size < FEWEST_ROWS || ours.length === cells.length) return []
  const isWhole = [...new Set(ours.map((s) => s.cell.column))].some(
    (column) => ours.filter((s) => s.cell.column === column).reduce((n, s) => n + s.pence, 0) === wanted.total,
  )
  return isWhole ? cells.filter((s) => s.role !== 'earlier').map((s) => [s, ours.includes(s) ? 'part' : 'context']) : []
}

// "GLA grant | Borough contribution"
const PUT_IN =
  /^(?:the )?(?:boroughs?|partners?|councils?|recipients?|applicants?|own|local|other)['’]?s?['’]? contributions?$/iu
const GIVEN = /\b(?:grants?|awards?)\b/iu

/** What those who get a grant put in beside it: it does not come to us. */
export function putInBeside({ table, cells }: TableSums): ToldSums {
  const heads = columnHeads(table).map(unitless)
  if (!heads.some((head) => GIVEN.test(head))) return []
  return cells.filter((s) => PUT_IN.test(heads[s.cell.column] ?? '')).map((s) => [s, 'context'])
}

/** The total of a table in pounds and pence, where the decision rounds it to the pound. */
export function exactTotal(own: TableSums): ToldSums {
  const { cells, wanted } = own
  return cells.filter((s) => isEnd(own, s) && isRounded(s.pence, wanted.total)).map((s) => [s, 'approved'])
}

/** Is a sum of pounds what one with pence is rounded to? */
export const isRounded = (pence: number, total: number | null): boolean =>
  total !== null && pence % 100 !== 0 && total % 100 === 0 && Math.abs(pence - total) < 100

/** "Contract | £1,300,000", "less: contribution | (£250,000)", "Our cost | £1,050,000": is a row what a row of net cost takes something off? */
export function isNetted(cells: readonly CellSum[], { cell }: CellSum, whole: CellSum): boolean {
  const own = cells.filter((s) => s.cell.column === whole.cell.column)
  const at = own.findIndex((s) => s.cell.row === cell.row)
  const [gross, less, net] = at < 0 ? [] : own.slice(at, at + 3)
  if (gross === undefined || less === undefined || net === undefined || gross === whole || net === whole) return false
  return gross.pence > 0 && less.pence < 0 && gross.pence + less.pence === net.pence
}
