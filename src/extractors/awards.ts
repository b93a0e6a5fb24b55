import type { FoundAward } from './award.ts'
import { fromExplanation, soleRecipient } from './awardExplained.ts'
import { lineAwards } from './awardLines.ts'
import { inSentence, isCommitted, requestAwards } from './awardSentences.ts'
import { tableAwards } from './awardTables.ts'
import { fullyNamed } from './fullNames.ts'
import type { Finding, Reading } from './reading.ts'
import type { Request } from './recommendations.ts'
import type { JudgedSum } from './roles.ts'

/**
 * Who gets how much: out of the recommendation's items first, then its lead, then lines of names and sums, then a table
 * of awards, and last the one body that the recommendation or its explanation names.
 *
 * A recipient is a named body behind "to", "contract with" or the verb of an award, or in front of a sum on a line of
 * its own. One that is only spoken of, or still to be chosen, is none.
 */
export function findAwards(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  total: Finding<number> | null,
): readonly FoundAward[] {
  const pence = total?.value ?? null
  const asked = requestAwards(reading, request, sums)
  const led =
    asked.length > 0 ? asked : request.leads.flatMap((lead) => inSentence(reading, { ...lead, lead: null }, sums))
  const listed = led.length > 0 ? led : lineAwards(reading, sums)
  const named =
    listed.length > 0 ? listed : request.decided.flatMap((s) => inSentence(reading, { ...s, lead: null }, sums))
  const targets = committedSums(request, sums, pence)
  const tabled = tableAwards(reading, sums, targets)
  if (tabled.length > named.length && (named.length === 0 || targets.includes(sumOf(tabled))))
    return fullyNamed(reading, tabled)
  if (named.length > 0) return fullyNamed(reading, distinctAwards(named))
  const sole = soleRecipient(reading, request, sums, total)
  return fullyNamed(reading, sole.length > 0 ? sole : fromExplanation(reading, request, sums, pence))
}

/** What awards may add up to: the decision's total, then each sum that it asks for. */
function committedSums(request: Request, sums: readonly JudgedSum[], total: number | null): readonly number[] {
  const asked = sums.filter((s) =>
    [...request.items, ...request.leads].some((span) => s.start >= span.start && s.end <= span.end),
  )
  return [...(total === null ? [] : [total]), ...asked.filter(isCommitted).map((s) => s.pence)]
}

const sumOf = (awards: readonly FoundAward[]): number => awards.reduce((n, a) => n + (a.value.pence ?? 0), 0)

/** A recipient that gets one sum of its own and shares in another is one award, as is one that shares in several. */
function distinctAwards(awards: readonly FoundAward[]): readonly FoundAward[] {
  const isSame = (a: FoundAward, b: FoundAward): boolean =>
    a.value.recipient.toLowerCase() === b.value.recipient.toLowerCase()
  return awards.filter(
    (a, i) => a.value.pence !== null || !awards.some((b, j) => isSame(a, b) && (b.value.pence !== null || j < i)),
  )
}
