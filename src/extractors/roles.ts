import type { AmountRole } from '../record.ts'
import { type Purpose, purposeOf } from './purposes.ts'
import type { Reading } from './reading.ts'
import type { Request } from './recommendations.ts'
import { inText } from './sentenceRoles.ts'
import type { PlacedSum } from './sums.ts'
import { inTable } from './tableRoles.ts'
import { sure } from './verdict.ts'

/** A sum with the role that its place and sentence give it, before the total is known. */
export type JudgedSum = PlacedSum & { readonly zone: string; readonly role: AmountRole; readonly isSure: boolean }

/** Judges each sum by the part of the form it stands in, its sentence, and in tables its row's and column's heads. */
export function judge(
  reading: Reading,
  sums: readonly PlacedSum[],
  request: Request,
  decidedOn: string | null,
): readonly JudgedSum[] {
  const asks = [...request.items, ...request.leads]
  const purposes = new Map(request.items.map((item) => [item, purposeOf(reading.layout, item)]))
  return sums.map((sum) => {
    const zone = reading.form.zones[sum.block] ?? ''
    const ask = asks.find((span) => sum.start >= span.start && sum.end <= span.end) ?? null
    const item = request.items.find((one) => one === ask)
    const taken = item === undefined ? null : ROLE_BY_PURPOSE[purposes.get(item) ?? 'commits']
    const judged =
      taken !== null
        ? sure(taken)
        : sum.cell === null
          ? inText(reading, sum, item !== undefined && purposes.get(item) === 'reports' ? null : ask)
          : inTable(reading.layout, sum, decidedOn)
    return { ...sum, zone, ...judged }
  })
}

/** In an item that takes in, refuses or moves money every sum has the same role. */
const ROLE_BY_PURPOSE: Readonly<Record<Purpose, AmountRole | null>> = {
  commits: null,
  receives: 'income',
  moves: null,
  refuses: 'context',
  pays: null,
  reports: null,
}
