import { z } from 'zod'

const text = z.string().min(1)

/** A label of a form as it is written in YAML. */
export const part = z.strictObject({
  field: text,
  kind: z.enum(['value', 'zone']),
  labels: z.array(text).min(1),
  examples: z.array(text).min(1),
  lookalikes: z.array(text),
})

/** A label of a form: what it asks for and the pattern that a block must begin with. */
export type PartRule = {
  readonly field: string
  readonly kind: 'value' | 'zone'
  readonly pattern: RegExp
  readonly labels: readonly RegExp[]
  readonly examples: readonly string[]
  readonly lookalikes: readonly string[]
}

/** A label ends at a colon or the end of its block, a value's at a dash too; the group `mark` says which. */
const labelPattern = (kind: 'value' | 'zone', labels: readonly string[]): string =>
  `^(?:${labels.join('|')})\\s*(?<mark>${kind === 'value' ? '[:;–—-]' : '[:;]'}|$)`

/** A label's rule; `compile` makes its patterns, and tells the line of a fault. */
export function partRule(
  source: z.infer<typeof part>,
  compile: (pattern: string, labels: readonly string[]) => RegExp,
): PartRule {
  const { field, kind, labels, examples, lookalikes } = source
  return {
    field,
    kind,
    pattern: compile(labelPattern(kind, labels), labels),
    labels: labels.map((label) => compile(labelPattern(kind, [label]), [label])),
    examples,
    lookalikes,
  }
}

/** What of a label decides what is found: not its examples and look-alikes. */
export function partFacts({ field, kind, labels }: z.infer<typeof part>): unknown {
  return { field, kind, labels }
}
