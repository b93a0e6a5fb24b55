import type { AmountRole } from '../../record.ts'
import type { Finding } from '../reading.ts'
import type { KnownSums } from './knownSums.ts'
import type { JudgedSum } from './roles.ts'

/** Below this, in pence, the same sum printed twice may be a coincidence. */
export const SMALLEST_ECHO = 1_000_00

/** The role of a sum once it is known what is decided. */
export function finalRole(sum: JudgedSum, known: KnownSums, isAsked: boolean): AmountRole {
  const { total, awarded, asked, parts, reconciled, costed, yearly } = known
  if (sum.isSure) return sum.role
  if (isAsked)
    return total === null && sum.role === 'approved' && known.annual.has(sum) ? 'part' : askedRole(sum, total)
  const isEarlier = sum.role === 'earlier'
  // A table breaks down what is asked for: only the total itself is approved in it.
  const isAskedFor = sum.cell === null && asked.has(sum.pence)
  const isApproved = sum.pence === total?.value || (isAskedFor && total === null)
  if (isApproved && !isEarlier && sum.role !== 'income') return 'approved'
  if ((isAskedFor || awarded.has(sum.pence)) && !isEarlier && sum.role !== 'income') return 'part'
  if (sum.cell !== null) return sum.role === 'part' && !parts.has(sum) ? 'context' : sum.role
  const isOfYears = sum.role === 'source' && known.inYears.has(sum)
  if (reconciled.has(sum) && (sum.role !== 'source' || isOfYears) && sum.role !== 'income' && !isEarlier) return 'part'
  if (sum.role !== 'approved' && sum.role !== 'context') return sum.role
  if (yearly.has(sum)) return 'part'
  if (sum.pence >= SMALLEST_ECHO && [...parts].some((p) => p.cell !== null && p.pence === sum.pence)) return 'part'
  if (sum.role !== 'approved') return sum.role
  return total !== null && sum.pence <= total.value && costed.has(sum) ? 'part' : 'context'
}

/** In the request itself, what the total was not read from is a part of what it was read from. */
function askedRole(sum: JudgedSum, total: Finding<number> | null): AmountRole {
  if (sum.role !== 'approved' || total === null || sum.pence >= total.value) return sum.role
  const isTotal = total.combined !== true && total.spans.some((s) => s.start === sum.start)
  return isTotal ? 'approved' : 'part'
}
