import { referenceOfValue, referencesIn } from '../extractors/references/packReferences.ts'
import type { Pack } from './pack.ts'
import { type PackRule, rulesOf } from './packRules.ts'
import { isPlaceholder } from './placeholder.ts'
import type { TimedMatches } from './timedMatches.ts'
import { worstTexts } from './worstTexts.ts'

/** What one rule of a pack made of the texts that its file gives it: `faults` is empty for a rule that holds. */
export type RuleCheck = {
  readonly rule: PackRule
  readonly matched: readonly string[]
  readonly faults: readonly string[]
  /** False for a pattern that did not come to its end: it is tried on nothing more. */
  readonly isBounded: boolean
}

/** What a pack is checked by: the other packs, the fields that forms are asked for, and matching with a time limit. */
export type CheckedBy = {
  readonly others: readonly Pack[]
  readonly fields: ReadonlySet<string>
  readonly matchesOf: TimedMatches
}

/**
 * Checks each rule of a pack by its examples and look-alikes, and that it comes to its end on the worst text; then what
 * concerns the pack as a whole.
 */
export function checkPack(
  pack: Pack,
  by: CheckedBy,
): readonly [rules: readonly RuleCheck[], faults: readonly string[]] {
  const rules = rulesOf(pack)
  const bounded = new Map(rules.map((rule) => [rule, hangsOn(rule, pack, by.matchesOf)]))
  const isSound = [...bounded.values()].every((text) => text === null)
  const checks = rules.map((rule): RuleCheck => {
    const text = bounded.get(rule) ?? null
    if (text === null) return { rule, isBounded: true, ...tried(rule, pack, by) }
    const fault = `does not come to its end on a text like ${JSON.stringify(text.slice(0, 20))}…: let no repetition hold another`
    return { rule, isBounded: false, matched: [], faults: [fault] }
  })
  return [checks, isSound ? faultsOf(pack, by) : ['the rest is not tried while a pattern does not come to its end']]
}

/** The text on which a rule does not come to its end, or null. */
function hangsOn(rule: PackRule, pack: Pack, matchesOf: TimedMatches): string | null {
  const own = [...rule.examples, ...pack.lookalikes, pack.name]
  return [...own, ...worstTexts(rule.examples)].find((text) => matchesOf(rule.pattern, text) === null) ?? null
}

type Tried = Pick<RuleCheck, 'matched' | 'faults'>

function tried(rule: PackRule, pack: Pack, by: CheckedBy): Tried {
  if (rule.kind === 'reference') return triedReference(rule, pack, by)
  if (rule.kind === 'label') {
    const part = pack.parts.find((p) => p.field === rule.gives && p.labels.includes(rule.pattern))
    const wrong = (part?.lookalikes ?? []).filter((text) => text.match(rule.pattern) !== null)
    return {
      matched: rule.examples.map((text) => JSON.stringify(text)),
      faults: [
        ...(rule.examples.length === 0 ? ['no example matches it'] : []),
        ...(by.fields.has(rule.gives ?? '') ? [] : [`no form is asked for the field ${rule.gives}`]),
        ...wrong.map((text) => `the look-alike ${JSON.stringify(text)} matches`),
      ],
    }
  }
  const [match] = by.matchesOf(rule.pattern, pack.name) ?? []
  return { matched: match === undefined ? [] : [`${JSON.stringify(match.text)} in the pack's name`], faults: [] }
}

function triedReference(rule: PackRule, pack: Pack, { others, matchesOf }: CheckedBy): Tried {
  const own = pack.references.find(({ pattern }) => pattern === rule.pattern)
  const examples = Object.entries(own?.examples ?? {})
  const faults = examples.flatMap(([printed, wanted]) => {
    const found = referenceOfValue(printed, pack)
    const isWhole = matchesOf(rule.pattern, printed)?.[0]?.text === printed
    const other = referencesIn(printed, others)[0]
    return [
      ...(isWhole ? [] : [`its example ${JSON.stringify(printed)} is not matched as a whole`]),
      ...(found?.reference === wanted
        ? []
        : [`${JSON.stringify(printed)} gives ${found?.reference ?? 'nothing'}, not ${wanted}`]),
      ...(referenceOfValue(wanted, pack)?.reference === wanted
        ? []
        : [`the spelling ${wanted} does not read as itself`]),
      ...(other === undefined ? [] : [`${JSON.stringify(printed)} is a reference of ${other.issuer}, too`]),
    ]
  })
  const matched = examples.flatMap(([printed]) => {
    const found = referenceOfValue(printed, pack)
    return found === null ? [] : [`${JSON.stringify(printed)} gives ${found.reference}`]
  })
  return { matched, faults: examples.length === 0 ? ['it has no example'] : faults }
}

function faultsOf(pack: Pack, { matchesOf }: CheckedBy): readonly string[] {
  const wrong = pack.lookalikes.flatMap((text) => {
    const read = referencesIn(`see ${text}, above`, [pack])[0] ?? referenceOfValue(text, pack)
    return read === null ? [] : [`the look-alike ${JSON.stringify(text)} is read as ${read.reference}`]
  })
  const isNamed = pack.names.some((name) => (matchesOf(name, pack.name)?.length ?? 0) > 0)
  return [
    ...(isNamed ? [] : [`no name of it matches ${JSON.stringify(pack.name)}`]),
    ...(pack.references.length > 0 && pack.lookalikes.length === 0 ? ['it has no look-alikes of its references'] : []),
    ...([pack.published, ...pack.sources.map(({ url }) => url)].some(isPlaceholder)
      ? ['an address is still a placeholder']
      : []),
    ...wrong,
  ]
}
