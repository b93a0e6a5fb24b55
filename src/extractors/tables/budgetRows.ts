import { sure, type Verdict } from '../roles/verdict.ts'
import type { TablePlace } from './tablePlaces.ts'
import { isRowOfTotals } from './tableRows.ts'

// "Budget available", "Provision 2024/25": what there is for the costs of other rows
const BUDGET_ROW =
  /^(?:the )?(?:(?:approved|current|existing|available|total|annual|base) )?(?:(?:budgets?|provision)(?: (?:available|provision|allocation|set aside|in place))?(?: (?:for |in )?20\d\d\S*)?|funding(?: (?:available|provision|allocation|set aside|in place))?)$/iu
// "Budget remaining", "Balance left", "Underspend": what is left of it
const LEFT_ROW =
  /^(?:(?:budget|balance|funding|fund|sum|amount|reserve|provision)s? (?:remaining|left|uncommitted|unallocated|unspent)|(?:remaining|uncommitted|unallocated|unspent) (?:budget|balance|funding|fund|sum|amount|provision)s?)(?: after [\p{L} ]+)?$/iu
const REST_ROW =
  /^(?:projected |forecast )?(?:underspend|headroom|surplus|shortfall|variance|difference|pressure|increase(?: needed| required)?)$/iu
// "Capital programme", below the total of what is spent
const BELOW_TOTAL =
  /^(?:(?:approved|existing|current|MPS|MOPAC|GLA|force) )*(?:capital programme|capital plan|(?:revenue |capital )?budget)(?: (?:provision|available|allocation))?$/iu
const COST_ROW = /\b(?:costs?|prices?|expenditure|spend|awards?|grants?|contracts?|total|amount)\b/iu

/** In a table that sets costs beside what there is for them: the budget pays, and what is left of it is told only. */
export function besideBudget({ table, row, sum }: TablePlace): Verdict | null {
  const names = table.rows.map((r) => r[0]?.text.trim() ?? '')
  const isCosted = names.some((name) => COST_ROW.test(name) && !BUDGET_ROW.test(name) && !LEFT_ROW.test(name))
  if (!isCosted) return null
  if (LEFT_ROW.test(row.trim())) return sure('context')
  const end = table.rows.findIndex((r) => isRowOfTotals(r))
  if (end > 0 && (sum.cell?.row ?? 0) > end && BELOW_TOTAL.test(row.trim())) return sure('source')
  if (!names.some((name) => BUDGET_ROW.test(name))) return null
  return REST_ROW.test(row.trim()) ? sure('context') : BUDGET_ROW.test(row.trim()) ? sure('source') : null
}
