import type { PartRule } from '../form/partRule.ts'
import type { Pack } from './pack.ts'

/** One pattern of a pack, as its file has it; `name` and `reference` match anywhere, a label at the start of a block. */
export type PackRule = {
  readonly kind: 'name' | 'reference' | 'label'
  readonly written: string
  readonly pattern: RegExp
  /** What it is for: the canonical spelling of a reference, the field of a label; null for a name. */
  readonly gives: string | null
  /** Texts of its file that it is to match. */
  readonly examples: readonly string[]
}

/** Every pattern of a pack, in the order of its file. */
export function rulesOf(pack: Pack): readonly PackRule[] {
  return [
    ...pack.names.map((pattern) => rule('name', pattern, { gives: null, examples: [] })),
    ...pack.references.map(({ pattern, canonical, examples }) =>
      rule('reference', pattern, { gives: canonical, examples: Object.keys(examples) }),
    ),
    ...pack.parts.flatMap(labelsOf),
  ]
}

const labelsOf = ({ field, labels, examples }: PartRule): readonly PackRule[] =>
  labels.map((pattern) =>
    rule('label', pattern, { gives: field, examples: examples.filter((text) => text.match(pattern) !== null) }),
  )

function rule(kind: PackRule['kind'], pattern: RegExp, rest: Pick<PackRule, 'gives' | 'examples'>): PackRule {
  return { kind, pattern, written: writtenOf(pattern), ...rest }
}

/** What loading put around a pattern: boundaries before and behind. */
const WRAPPED = /^(?:\\b|\(\?<!\[[^\]]*\]\)|\^)\(\?:(?<written>.*)\)(?:\\b|\(\?!\[\\p\{L\}.*\)|\\s\*\(\?<mark>.*\))$/su

function writtenOf({ source }: RegExp): string {
  return (WRAPPED.exec(source)?.groups?.written ?? source).replaceAll('\\/', '/')
}
