import type { AmountRole } from '../../record.ts'
import type { Layout } from '../../types.ts'
import type { JudgedSum } from './roles.ts'

// "Revenue costs of £5.0m a year are made up of maintenance (£3.6m), monitoring (£1.1m) and licences (£0.3m)"
const MADE_UP =
  /^(?:[^£.;]|\.(?=\d)){0,60}\b(?:made up of|comprises?|comprising|comprised of|consists? of|consisting of|broken down (?:into|as)|divided into|split into)\b[^£;]{0,60}$/iu
const TOLD: ReadonlySet<AmountRole> = new Set<AmountRole>(['context', 'earlier', 'income'])
const FEWEST = 2

/** The parts of a sum that is itself no part of the decision: they come to it exactly, and are what it is. */
export function ofComponents(
  { text }: Layout,
  sums: readonly JudgedSum[],
  roles: readonly AmountRole[],
): readonly AmountRole[] {
  const own = [...roles]
  sums.forEach((whole, i) => {
    const [role, next] = [roles[i], sums[i + 1]]
    if (role === undefined || next === undefined || !TOLD.has(role) || whole.cell !== null) return
    if (next.block !== whole.block || !MADE_UP.test(text.slice(whole.end, next.start))) return
    const length = lengthOf(sums.slice(i + 1), whole)
    for (let j = 1; j <= length; j++) own[i + j] = role
  })
  return own
}

/** How many of the sums behind another, in its block, come to it: 0 where none do. */
function lengthOf(sums: readonly JudgedSum[], whole: JudgedSum): number {
  let left = whole.pence
  for (const [i, { block, pence }] of sums.entries()) {
    if (block !== whole.block) return 0
    left -= pence
    if (left === 0) return i + 1 < FEWEST ? 0 : i + 1
    if (left < 0) return 0
  }
  return 0
}
