import { columnHeads } from '../sums/sums.ts'
import { type CellSum, nameOfRow, type TableSums, type ToldSums } from './tableCells.ts'
import { isRowOfTotals } from './tableRows.ts'

// "MoJ grant", "Commissioner's budget", "Earmarked reserve", "Met from CCTV fund": who pays; a bare "Grant" is what is given
const PAYER =
  /\b(?:budgets?|reserves?|(?<!grant )funds?|precept|borrowing|receipts|balances)$|\b(?:home office|ministry of justice|moj|government|mhclg|dluhc|ukspf|victims['’]?|core|specific)\b[^|]*\b(?:grant|funding)\b|^(?:funded|financed|met|paid) (?:by|from)\b/iu
// A bare "Total" beside "Police fund" and "Fire fund" is what is decided, and they are its shares.
const COST = /\b(?:prices?|costs?|expenditure|spend(?:ing)?|contract|value|amount|fee)\b/iu

/**
 * In columns that say who pays, beside one of what is paid: what comes out of each.
 *
 * "Contract price | MoJ grant | Commissioner's budget": the columns of payers come to that of the price in two rows at least.
 */
export function payersBesideCost({ table, cells }: TableSums): ToldSums {
  const heads = columnHeads(table)
  const payers = heads.flatMap((head, i) => (i > 0 && PAYER.test(unitless(head)) ? [i] : []))
  const costs = heads.flatMap((head, i) => (COST.test(head) && !payers.includes(i) ? [i] : []))
  const rows = [...new Set(cells.map((s) => s.cell.row))]
  const isPaid = costs.some((cost) => {
    const agreeing = rows.filter((row) => {
      const own = cells.filter((s) => s.cell.row === row)
      const paid = own.filter((s) => payers.includes(s.cell.column)).reduce((n, s) => n + s.pence, 0)
      return paid !== 0 && own.some((s) => s.cell.column === cost && s.pence === paid)
    })
    return agreeing.length > 1
  })
  if (payers.length < 2 || !isPaid) return []
  return cells.filter((s) => payers.includes(s.cell.column)).map((s) => [s, 'source'])
}

/** "MoJ grant (£)", "Reserve £000". */
const unitless = (head: string): string => head.replace(/\s*\(?£[^)]*\)?\s*$/u, '').trim()

// "To be met by the Commissioner", "Grant sought", "Funding gap", "PCC contribution": what others' costs leave for us
const LEFT_FOR_US =
  /\b(?:met|funded|paid|borne) (?:by|from) (?:the )?(?:police and crime )?(?:commissioner|O?P\.?F?CC|MOPAC|GLA|mayor)\b|\b(?:grant|contribution|funding|support|amount|sum|balance) (?:requested|sought|asked for|applied for|needed|required)\b|\b(?:requested|sought) from\b|^(?:the )?(?:funding )?(?:shortfall|deficit|gap)\b|^(?:the )?(?:police and crime )?(?:commissioner|O?P\.?F?CC|MOPAC|GLA)(?:['’]s)? (?:grant|contribution|share)\b|^net (?:cost|grant|contribution) to (?:the )?(?:commissioner|O?P\.?F?CC|MOPAC|GLA)\b/iu

/**
 * In another body's forecast, whose costs less its income leave what we pay: the costs are told only.
 *
 * "Staff | 118,400", "Admissions | (84,200)", "To be met by the Commissioner | 34,200". What costs more than we pay is no part
 * of it; what we pay is asked for, so that our own budget, net of a grant, is not mistaken for it.
 */
export function costsOfOthers({ table, cells, wanted }: TableSums): ToldSums {
  const ours = cells.filter((s) => LEFT_FOR_US.test(nameOfRow(table, s.cell.row)))
  const whole = ours.reduce((n, s) => n + s.pence, 0)
  const isAsked = ours.some((s) => wanted.sums.has(s.pence)) || whole === wanted.total
  const isGross = cells.some((s) => s.pence === wanted.total && !ours.includes(s))
  if (ours.length === 0 || !isAsked || isGross || !ours.every((s) => isNet(s, cells, (row) => isTotal(row)))) return []
  return cells.filter((s) => !ours.includes(s) && s.pence > 0).map((s) => [s, 'context'])

  function isTotal(row: number): boolean {
    return isRowOfTotals(table.rows[row] ?? [])
  }
}

/** Does a sum come of those above it in its column, some taken off: in brackets, or in a row behind the total of costs? */
function isNet(own: CellSum, cells: readonly CellSum[], isTotal: (row: number) => boolean): boolean {
  const above = cells.filter((s) => s.cell.column === own.cell.column && s.cell.row < own.cell.row)
  const items = above.filter((s) => !isTotal(s.cell.row))
  const isLess = items.some((s) => s.pence < 0) && items.reduce((n, s) => n + s.pence, 0) === own.pence
  const total = above.findLast((s) => isTotal(s.cell.row))
  const taken = above.filter((s) => total !== undefined && s.cell.row > total.cell.row)
  const left = total === undefined ? null : taken.reduce((n, s) => n - Math.abs(s.pence), total.pence)
  return isLess || (taken.length > 0 && left === own.pence)
}
