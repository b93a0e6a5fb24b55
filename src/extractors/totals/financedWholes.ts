import type { Commitment } from './commitments.ts'
import type { Added, Whole } from './wholes.ts'

// "Allocation of £9,600 from the grant scheme", "use £20,000 of the reserve": who pays, and nobody who gets it
const DRAWS = /£[\d.,]+(?:k|m| million)?\s(?:\p{L}+ ){0,3}?(?:from|of|out of|within) (?:the|its|our|his|her|their)\b/iu
const draws = ({ item }: Commitment): boolean => item !== null && DRAWS.test(item.text)

/**
 * Do the sums that the request takes in and draws on come to a table's whole, of which each other item is a row?
 *
 * "Acceptance of £130,000 from the NHS; allocation of £9,600 from the grant scheme; award of £84,200 to the Quay Trust":
 * the rows beside the awards are what the body spends itself.
 */
export function isFinanced({ items, payers }: Added, { sum, rows }: Whole): boolean {
  const left = [...rows]
  const isRow = ({ pence }: Commitment): boolean => {
    const at = left.findIndex((s) => s.pence === pence)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }
  const others = items.filter((item) => !isRow(item))
  const paid = [...payers, ...others].reduce((n, { pence }) => n + pence, 0)
  const areParts = others.length < items.length && left.length > 0 && left.every((s) => s.pence > 0)
  return payers.length > 0 && paid === sum.pence && areParts && others.every(draws)
}
