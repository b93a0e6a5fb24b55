import type { Given } from './given.ts'
import type { GoldRecord } from './gold.ts'
import { type Mark, markScalar } from './mark.ts'
import { comparable, likeness, unspaced } from './wording.ts'

const SAME_TITLE = 0.98 // a word in fifty may differ: a dash read as a hyphen and a word, a doubled "the"
const SAME_SUMMARY = 0.95
const SAME_OFFICE = 0.9

/** Fields that must be the same but for case, quotes, dashes and spaces. */
const exactFields = [
  'issuer',
  'outcome',
  'decidedOn',
  'advisedOn',
  'totalPence',
  'periodStart',
  'periodEnd',
  'part1Deferred',
  'part2',
] as const

/** Marks every field of one value that the gold record grades. */
export function markScalars(given: Given, gold: GoldRecord): readonly Mark[] {
  return [
    ...markText('reference', { given, gold }, (one, other) => unspaced(one) === unspaced(other)),
    ...exactFields.flatMap((field) => {
      const expected = gold[field]
      return expected === undefined ? [] : [markScalar(field, { given: given[field], expected })]
    }),
    ...markText('title', { given, gold }, isSameTitle),
    ...markDecisionMaker(given, gold),
    ...markText('summary', { given, gold }, (one, other) => likeness(one, other) >= SAME_SUMMARY),
  ]
}

function markText(
  field: 'reference' | 'title' | 'summary',
  { given, gold }: { readonly given: Given; readonly gold: GoldRecord },
  isSame: (one: string, other: string) => boolean,
): readonly Mark[] {
  const expected = gold[field]
  return expected === undefined ? [] : [markScalar(field, { given: given[field], expected }, isSame)]
}

function isSameTitle(one: string, other: string): boolean {
  return comparable(one) === comparable(other) || likeness(one, other) >= SAME_TITLE
}

function markDecisionMaker({ decisionMaker }: Given, gold: GoldRecord): readonly Mark[] {
  if (gold.decisionMaker === undefined) return []
  const { role, name } = gold.decisionMaker ?? { role: null, name: null }
  const ofRole = markScalar(
    'decisionMaker.role',
    { given: decisionMaker?.role ?? null, expected: role },
    (one, other) => likeness(one, other) >= SAME_OFFICE,
  )
  const ofName = markScalar('decisionMaker.name', { given: decisionMaker?.name ?? null, expected: name })
  return gold.ungraded.has('decisionMaker.role') ? [ofName] : [ofRole, ofName]
}
