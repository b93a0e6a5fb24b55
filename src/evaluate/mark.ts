import type { Pair } from './pairing.ts'
import { comparable } from './wording.ts'

/**
 * How one field of one document came out: values that are `right`, `wrong` (given, but not in the gold record) and
 * `missed` (in the gold record, but not given). A scalar that is given but differs is both wrong and missed.
 * `remarks` says what differs, a line each.
 */
export type Mark = {
  readonly field: string
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly remarks: readonly string[]
}

/** A value that a field holds at most one of; null where the document does not state it. */
export type Scalar = string | number | boolean | null

/** Marks a field of one value. Absent on both sides counts for nothing. Compares by wording unless `isSame` is given. */
export function markScalar<Value extends Scalar>(
  field: string,
  values: { readonly given: Value; readonly expected: Value },
  isSame: (given: NonNullable<Value>, expected: NonNullable<Value>) => boolean = isSameWording,
): Mark {
  const { given, expected } = values
  if (given === null && expected === null) return { field, right: 0, wrong: 0, missed: 0, remarks: [] }
  if (given !== null && expected !== null && isSame(given as NonNullable<Value>, expected as NonNullable<Value>))
    return { field, right: 1, wrong: 0, missed: 0, remarks: [] }
  return {
    field,
    right: 0,
    wrong: given === null ? 0 : 1,
    missed: expected === null ? 0 : 1,
    remarks: [`${field}: got ${shown(given)}, want ${shown(expected)}`],
  }
}

/** Marks a field of many values by the pairs found between them: an unpaired item is wrong or missed. */
export function markList<Given, Expected>(
  field: string,
  values: { readonly given: readonly Given[]; readonly expected: readonly Expected[] },
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
