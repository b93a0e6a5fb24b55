import type { Finding, Reading } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { columnHeads } from '../sums/sums.ts'
import { totalOfTable } from './statedTotals.ts'

const RECIPIENTS =
  /^(?:organi[sz]ations?|recipients?|providers?|applicants?|boroughs?|authorit(?:y|ies)|partnerships?|councils?|suppliers?|grantees?|projects?|name of (?:organisation|group))\b/iu
const REQUESTED = /\b(?:requested|applied|bid|previous|last year|spent|actual)\b/iu
/** Where totals of grants are told before they are listed. */
const TOLD = new Set(['summary', 'recommendation', 'financial', ''])

/**
 * What several tables of awards come to together: each adds up to its own total, and running text prints the sum of them.
 *
 * Three statements that agree to the penny are no accident, whatever words stand around the sum.
 */
export function fromSeveralTables({ layout }: Reading, sums: readonly JudgedSum[]): Finding<number> | null {
  const totals = layout.tables.flatMap((table, t) => {
    const heads = columnHeads(table)
    if (!RECIPIENTS.test((heads[0] ?? '').trim())) return []
    const own = sums.filter((s) => s.cell?.table === t)
    const total = totalOfTable(table, own, 'recommendation')
    const column = own.find((s) => s.start === total?.spans[0]?.start)?.cell?.column
    if (total === null || column === undefined || REQUESTED.test(heads[column] ?? '')) return []
    const rows = own.filter((s) => s.cell?.column === column && s.start !== total.spans[0]?.start)
    return rows.length > 1 && rows.reduce((n, s) => n + s.pence, 0) === total.value ? [total.value] : []
  })
  const whole = totals.reduce((n, pence) => n + pence, 0)
  const told = sums.find((s) => s.cell === null && s.pence === whole && TOLD.has(s.zone) && s.role !== 'earlier')
  if (totals.length < 2 || told === undefined) return null
  return { value: whole, spans: [told], method: 'stated-total', confidence: 0.85 }
}
