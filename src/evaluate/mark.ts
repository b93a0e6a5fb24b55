import type { Pair } from './pairing.ts'
import { comparable } from './wording.ts'

/** Is the value that a record keeps under this path of its `provenance` the gold record's? */
type Verdict = { readonly path: string; readonly isRight: boolean }

/**
 * How one field of one document came out: values that are `right`, `wrong` (given, but not in the gold record) and
 * `missed` (in the gold record, but not given). A scalar that is given but differs is both wrong and missed.
 * `verdicts` says the same of each value given, `remarks` what differs, a line each.
 */
export type Mark = {
  readonly field: string
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly verdicts: readonly Verdict[]
  readonly remarks: readonly string[]
}

/** A value that a field holds at most one of; null where the document does not state it. */
export type Scalar = string | number | boolean | null

/**
 * Marks a field of one value. Absent on both sides counts for nothing. Compares by wording unless `isSame` is given.
 * `path` is where its evidence is kept, if not under the field's name: a part of an item, under the item's.
 */
export function markScalar<Value extends Scalar>(
  field: string,
  values: { readonly given: Value; readonly expected: Value; readonly path?: string },
  isSame: (given: NonNullable<Value>, expected: NonNullable<Value>) => boolean = isSameWording,
): Mark {
  const { given, expected, path = field } = values
  if (given === null && expected === null) return { field, right: 0, wrong: 0, missed: 0, verdicts: [], remarks: [] }
  if (given !== null && expected !== null && isSame(given as NonNullable<Value>, expected as NonNullable<Value>))
    return { field, right: 1, wrong: 0, missed: 0, verdicts: [{ path, isRight: true }], remarks: [] }
  return {
    field,
    right: 0,
    wrong: given === null ? 0 : 1,
    missed: expected === null ? 0 : 1,
    verdicts: [{ path, isRight: false }],
    remarks: [`${field}: got ${shown(given)}, want ${shown(expected)}`],
  }
}

/**
 * Marks a field of many values by the pairs found between them: an unpaired item is wrong or missed.
 * `paths` is where the evidence of each item is kept, if not under the field's name and its place in the list.
 */
export function markList<Given, Expected>(
  field: string,
  values: {
    readonly given: readonly Given[]
    readonly expected: readonly Expected[]
    readonly paths?: readonly string[]
  },
  pairs: readonly Pair<Given, Expected>[],
): Mark {
  const placed = new Set(pairs.map((pair) => pair.at[0]))
  const found = new Set(pairs.map((pair) => pair.at[1]))
  const missing = values.expected.filter((_, index) => !found.has(index))
  const extra = values.given.filter((_, index) => !placed.has(index))
  return {
    field,
    right: pairs.length,
    wrong: extra.length,
    missed: missing.length,
    verdicts: values.given.map((_, at) => ({ path: values.paths?.[at] ?? `${field}.${at}`, isRight: placed.has(at) })),
    remarks: [
      ...missing.map((item) => `${field}: missing ${shown(item)}`),
      ...extra.map((item) => `${field}: extra ${shown(item)}`),
    ],
  }
}

function isSameWording(given: NonNullable<Scalar>, expected: NonNullable<Scalar>): boolean {
  return comparable(String(given)) === comparable(String(expected))
}

const SHOWN_CHARACTERS = 110

function shown(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
}
