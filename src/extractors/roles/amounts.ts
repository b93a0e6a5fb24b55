import type { Amount, AmountRole } from '../../record.ts'
import type { FoundAward } from '../awards/award.ts'
import type { Finding, Reading } from '../reading.ts'
import { isInProse } from '../tables/tablePlaces.ts'
import { ofComponents } from './componentSums.ts'
import { finalRole, SMALLEST_ECHO } from './finalRole.ts'
import { knownOf } from './knownSums.ts'
import type { JudgedSum } from './roles.ts'

/**
 * The printed sums with their final roles, once the total and the awards are known.
 *
 * A sum that repeats the total or what is asked for is approved, one that repeats an award or adds up with its
 * neighbours to such a sum is a part, unless its own sentence says surely that it is something else.
 */
export function finalAmounts(
  reading: Reading,
  judged: readonly JudgedSum[],
  total: Finding<number> | null,
  awards: readonly FoundAward[],
  inRequest: (sum: JudgedSum) => boolean,
): readonly Finding<Amount>[] {
  const sums = judged.map((sum) => (isInProse(reading.layout, sum) ? { ...sum, cell: null } : sum))
  const asked = new Set(sums.filter((s) => inRequest(s) && s.role === 'approved').map((s) => s.pence))
  const awarded = new Set(awards.flatMap((a) => a.value.pence ?? []))
  const known = knownOf(reading, sums, { total, asked, awarded })
  const own = sums.map((sum) => known.told.get(sum) ?? finalRole(sum, known, inRequest(sum)))
  const roles = ofComponents(reading.layout, sums, echoed(sums, own))
  return judged.map((sum, i) => ({
    value: { text: sum.text, pence: sum.pence, role: roles[i] ?? 'context', page: sum.page },
    spans: [sum],
    method: sum.cell === null ? 'sum-text' : 'sum-table',
    confidence: sum.doubt === null ? 0.95 : 0.5,
  }))
}

const TOLD: ReadonlySet<AmountRole> = new Set<AmountRole>(['earlier', 'income'])

/** A sum that its own words leave open is what the same sum is elsewhere, where only one thing is said of it. */
function echoed(sums: readonly JudgedSum[], roles: readonly AmountRole[]): readonly AmountRole[] {
  return sums.map((sum, i) => {
    const own = roles[i] ?? 'context'
    if (own !== 'context' || sum.isSure || sum.cell !== null || sum.pence < SMALLEST_ECHO) return own
    const others = new Set(roles.filter((role, j) => role !== 'context' && sums[j]?.pence === sum.pence))
    const [role] = others
    return role !== undefined && others.size === 1 && TOLD.has(role) ? role : own
  })
}
