import type { Amount, Award, Recommendation } from '../record.ts'
import type { GoldRecord } from './gold.ts'
import { type Mark, markList, markScalar } from './mark.ts'
import { pairBySimilarity, pairInOrder } from './pairing.ts'
import { likeness } from './wording.ts'

// From which likeness on two entries are taken to be the same one.
const SAME_RECOMMENDATION = 0.85
const SAME_RECIPIENT = 0.75

/** Recommendations are paired by their text; of those found, verb, label and sums are marked. */
export function markRecommendations(given: readonly Recommendation[], gold: GoldRecord): readonly Mark[] {
  const expected = gold.recommendations
  if (expected === undefined) return []
  const pairs = pairBySimilarity(given, expected, {
    similarity: (one, other) => likeness(one.text, other.text),
    floor: SAME_RECOMMENDATION,
  })
  const parts = pairs.flatMap(({ given: one, expected: other, at: [at] }) => {
    const path = `recommendations.${at}`
    return [
      ...(gold.ungraded.has('recommendations.action')
        ? []
        : [markScalar('rec.action', { given: one.action, expected: other.action, path })]),
      markScalar('rec.label', { given: bareLabel(one.label), expected: bareLabel(other.label), path }),
      markScalar('rec.pence', { given: JSON.stringify(one.pence), expected: JSON.stringify(other.pence), path }),
    ]
  })
  return [markList('recommendations', { given, expected }, pairs), ...parts]
}

/** "(2. 1)" is `21`: brackets, stops and spaces do not make another label. */
function bareLabel(label: string | null): string | null {
  const bare = (label ?? '').replace(/[().\s]/g, '')
  return bare === '' ? null : bare
}

/** Awards are the same if the sum is and the recipient's name nearly is; then qualifier and period are marked. */
export function markAwards(given: readonly Award[], gold: GoldRecord): readonly Mark[] {
  const expected = gold.awards
  if (expected === undefined) return []
  const ignoresSum = gold.ungraded.has('awards.pence')
  const pairs = pairBySimilarity(given, expected, {
    similarity: (one, other) =>
      ignoresSum || one.pence === other.pence ? likeness(one.recipient, other.recipient) : 0,
    floor: SAME_RECIPIENT,
  })
  const ignoresPeriod = gold.ungraded.has('awards.periodStart') || gold.ungraded.has('awards.periodEnd')
  const parts = pairs.flatMap(({ given: one, expected: other, at: [at] }) => {
    const path = `awards.${at}`
    return [
      markScalar('award.qualifier', { given: one.qualifier, expected: other.qualifier, path }),
      ...(ignoresPeriod || other.periodStart === undefined
        ? []
        : [markScalar('award.period', { given: period(one), expected: period(other), path })]),
    ]
  })
  return [markList('awards', { given, expected }, pairs), ...parts]
}

function period(award: {
  readonly periodStart?: string | null | undefined
  readonly periodEnd?: string | null | undefined
}): string {
  return `${award.periodStart ?? null}..${award.periodEnd ?? null}`
}

/** Sums are paired in the order in which they are printed; of those found, the role is marked. */
export function markAmounts(given: readonly Amount[], gold: GoldRecord): readonly Mark[] {
  const expected = gold.amounts
  if (expected === undefined) return []
  const pairs = pairInOrder(given, expected, (one, other) => one.pence === other.pence)
  const list = markList('amounts', { given, expected }, pairs)
  if (gold.ungraded.has('amounts.role')) return [list]
  const roles = pairs.map(({ given: one, expected: other, at: [at] }) => {
    const accepted = [other.role].flat()
    const expected = accepted.join(' or ') || null
    const values = { given: one.role as string, expected, path: `amounts.${at}` }
    return markScalar('amount.role', values, () => accepted.includes(one.role))
  })
  return [list, ...roles]
}
