import type { Citation, DecisionRecord } from '../record.ts'
import { markAmounts, markAwards, markRecommendations } from './entries.ts'
import type { Given } from './given.ts'
import type { GoldRecord } from './gold.ts'
import { type Mark, markList } from './mark.ts'
import { pairBySimilarity } from './pairing.ts'
import { comparable, likeness, unspaced } from './wording.ts'

// From which likeness on two items are taken to be the same one.
const SAME_FUND = 0.7
const SAME_ACT = 0.9
const SAME_OFFICE = 0.7
const SAME_PERSON = 0.9

/** Marks every list that the gold record grades, and the parts of the items that were found. */
export function markLists(given: Given, gold: GoldRecord): readonly Mark[] {
  return [
    ...markRecommendations(given.recommendations, gold),
    ...markAwards(given.awards, gold),
    ...markFundingSources(given.fundingSources, gold.fundingSources),
    ...markAmounts(given.amounts, gold),
    ...markCitations(given.citations, gold),
    ...markSignOffs(given.signOffs, gold.signOffs),
    ...markPeople(given.people, gold.people),
  ]
}

function markFundingSources(given: readonly string[], expected: GoldRecord['fundingSources']): readonly Mark[] {
  if (expected === undefined) return []
  const pairs = pairBySimilarity(given, expected, { similarity: likeness, floor: SAME_FUND })
  return [markList('fundingSources', { given, expected }, pairs)]
}

type GoldCitation = NonNullable<GoldRecord['citations']>[number]

function markCitations(given: readonly Citation[], gold: GoldRecord): readonly Mark[] {
  const all = gold.citations
  if (all === undefined) return []
  const kinds = (['decision', 'legislation', 'url'] as const).filter((kind) => !gold.ungraded.has(`citations.${kind}`))
  return kinds.map((kind) => {
    const places = given.flatMap((citation, at) => (citation.kind === kind ? [{ citation, at }] : []))
    const values = {
      given: places.map(({ citation }) => citation),
      paths: places.map(({ at }) => `citations.${at}`),
      expected: all.filter((citation) => citation.kind === kind),
    }
    const pairs = pairBySimilarity(values.given, values.expected, { similarity: likenessOfCitations, floor: SAME_ACT })
    return markList(`citations.${kind}`, values, pairs)
  })
}

/** Acts may differ by a small word; references and addresses are the same or they are not. */
function likenessOfCitations(one: Citation, other: GoldCitation): number {
  const [left, right] = [citedAs(one), citedAs(other)]
  if (left === right) return 1
  return one.kind === 'legislation' ? likeness(left, right) : 0
}

function citedAs({ kind, reference, text }: GoldCitation): string {
  const cited = reference ?? text
  return kind === 'legislation' ? comparable(cited).replace(/\/$/, '') : unspaced(cited).replace(/\/$/, '')
}

function markSignOffs(given: DecisionRecord['signOffs'], expected: GoldRecord['signOffs']): readonly Mark[] {
  if (expected === undefined) return []
  const pairs = pairBySimilarity(given, expected, {
    similarity: (one, other) => (one.confirmed === other.confirmed ? likeness(one.role, other.role) : 0),
    floor: SAME_OFFICE,
  })
  return [markList('signOffs', { given, expected }, pairs)]
}

function markPeople(given: DecisionRecord['people'], expected: GoldRecord['people']): readonly Mark[] {
  if (expected === undefined) return []
  const pairs = pairBySimilarity(given, expected, {
    similarity: (one, other) => likeness(one.name, other.name),
    floor: SAME_PERSON,
  })
  return [markList('people', { given, expected }, pairs)]
}
