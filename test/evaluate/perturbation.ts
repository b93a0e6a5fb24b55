import type { GoldRecord } from '../../src/evaluate/gold.ts'
import type { AmountRole, DecisionRecord } from '../../src/record.ts'
import { sampleRecord } from './sampleRecord.ts'

/** A source of numbers from 0 to 1 that is the same for the same seed (a linear congruential generator). */
export function repeatableRandom(seed: number): () => number {
  let state = seed * 2654435761 + 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** The record that states exactly what the gold record does. */
export function recordOf(gold: GoldRecord, sha256: string): DecisionRecord {
  const { ungraded: _, awards, amounts, citations, signOffs, people, ...same } = gold
  const stated = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined))
  return sampleRecord({
    ...stated,
    sha256,
    awards: (awards ?? []).map((award) => ({
      ...award,
      organisation: null,
      qualifier: award.qualifier as DecisionRecord['awards'][number]['qualifier'],
      periodStart: award.periodStart ?? null,
      periodEnd: award.periodEnd ?? null,
    })),
    amounts: (amounts ?? []).map(({ pence, role }) => ({
      text: `${pence}p`,
      pence,
      page: 1,
      role: ([role].flat()[0] ?? 'context') as AmountRole,
    })),
    citations: (citations ?? []).map(({ kind, text, reference }) => ({
      kind,
      text,
      reference: reference ?? text,
    })),
    signOffs: (signOffs ?? []).map((signOff) => ({ ...signOff, name: null })),
    people: (people ?? []).map(({ name }) => ({ name, role: null })),
  })
}

/**
 * The record with faults as extraction makes them: fields lost and invented, words changed, list items dropped,
 * doubled, merged in another order. About a third of the fields are touched.
 */
export function perturb(record: DecisionRecord, random: () => number): DecisionRecord {
  const entries = Object.entries(record).map(([field, value]) => {
    const isIdentity = ['sha256', 'file', 'pages', 'documentKind', 'textSource', 'provenance'].includes(field)
    return [field, isIdentity ? value : perturbValue(value, random)]
  })
  return Object.fromEntries(entries) as DecisionRecord
}

function perturbValue(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return perturbList(value, random)
  if (random() < 0.7) return value
  if (random() < 0.2) return null
  if (typeof value === 'string') return perturbText(value, random)
  if (typeof value === 'number') return random() < 0.5 ? value + 100 : value * 10
  if (typeof value === 'boolean') return !value
  if (value === null) return null
  return typeof value === 'object' ? perturbObject(value, random) : value
}

function perturbList(list: readonly unknown[], random: () => number): readonly unknown[] {
  const items = list.flatMap((item) => {
    const luck = random()
    if (luck < 0.1) return []
    if (luck < 0.2) return [item, item]
    return [typeof item === 'object' && item !== null ? perturbObject(item, random) : perturbText(String(item), random)]
  })
  return random() < 0.3 ? items.toReversed() : items
}

/** Kinds and roles are closed lists and stay; all else in an item may change. */
function perturbObject(item: object, random: () => number): unknown {
  const entries = Object.entries(item).map(([key, value]) => [
    key,
    key === 'kind' || (key === 'role' && 'pence' in item) || random() < 0.6 ? value : perturbPart(value, random),
  ])
  return Object.fromEntries(entries)
}

function perturbPart(value: unknown, random: () => number): unknown {
  if (typeof value === 'string') return perturbText(value, random)
  if (typeof value === 'number') return random() < 0.5 ? value : value + 1
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return value.slice(1)
  return value
}

const textFaults: readonly ((words: readonly string[]) => readonly string[])[] = [
  (words) => words.map((word) => word.toUpperCase()),
  (words) => words.slice(1),
  (words) => [...words, 'and', 'others'],
  (words) => words.map((word) => word.replaceAll("'", '’').replaceAll('-', ' – ')),
  (words) => words.slice(0, Math.ceil(words.length * 0.9)),
  (words) => words.toReversed(),
  (words) => [words.join('')],
]

function perturbText(text: string, random: () => number): string {
  const fault = textFaults[Math.floor(random() * textFaults.length)]
  const changed = fault === undefined ? text : fault(text.split(' ')).join(' ')
  return changed === '' ? text : changed
}
