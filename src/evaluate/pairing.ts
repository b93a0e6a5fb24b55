/**
 * An item of a record beside the item of the gold record that it is taken to be.
 *
 * `at` tells where each stands in its list, from 0: equal items (the same fund named twice) are told apart by it.
 */
export type Pair<Given, Expected> = {
  readonly given: Given
  readonly expected: Expected
  readonly at: readonly [given: number, expected: number]
}

/**
 * Pairs items one to one, the most similar first; a pair below `floor` is none.
 *
 * `similarity` is 0 to 1. Of equally similar pairs the one that stands earlier in `given`, then in `expected`, wins.
 * Returns the pairs from most to least similar.
 */
export function pairBySimilarity<Given, Expected>(
  given: readonly Given[],
  expected: readonly Expected[],
  rule: { readonly similarity: (given: Given, expected: Expected) => number; readonly floor: number },
): readonly Pair<Given, Expected>[] {
  const candidates = given
    .flatMap((left, row) => expected.map((right, column) => ({ left, right, row, column })))
    .map((pair) => ({ ...pair, score: rule.similarity(pair.left, pair.right) }))
    .filter(({ score }) => score >= rule.floor)
    .toSorted((one, other) => other.score - one.score)
  const usedRows = new Set<number>()
  const usedColumns = new Set<number>()
  const pairs: Pair<Given, Expected>[] = []
  for (const { left, right, row, column } of candidates) {
    if (usedRows.has(row) || usedColumns.has(column)) continue
    usedRows.add(row)
    usedColumns.add(column)
    pairs.push({ given: left, expected: right, at: [row, column] })
  }
  return pairs
}

/**
 * Pairs equal items in order: the longest common subsequence. Of several, the one that passes over `given` first.
 *
 * Grows with the product of the two lengths; a document's sums are some hundreds at most.
 */
export function pairInOrder<Given, Expected>(
  given: readonly Given[],
  expected: readonly Expected[],
  isEqual: (given: Given, expected: Expected) => boolean,
): readonly Pair<Given, Expected>[] {
  const longest = lengthsOfCommonTails(given, expected, isEqual)
  const pairs: Pair<Given, Expected>[] = []
  let row = 0
  let column = 0
  while (row < given.length && column < expected.length) {
    const left = given[row] as Given
    const right = expected[column] as Expected
    if (isEqual(left, right)) {
      pairs.push({ given: left, expected: right, at: [row, column] })
      row += 1
      column += 1
    } else if ((longest[row + 1]?.[column] ?? 0) >= (longest[row]?.[column + 1] ?? 0)) row += 1
    else column += 1
  }
  return pairs
}

/** `[i][j]`: the length of the longest common subsequence of `given` from i on and `expected` from j on. */
function lengthsOfCommonTails<Given, Expected>(
  given: readonly Given[],
  expected: readonly Expected[],
  isEqual: (given: Given, expected: Expected) => boolean,
): readonly (readonly number[])[] {
  let below: readonly number[] = new Array<number>(expected.length + 1).fill(0)
  const rows = [below]
  for (const left of given.toReversed()) {
    const row = new Array<number>(expected.length + 1).fill(0)
    for (const [column, right] of [...expected.entries()].toReversed()) {
      row[column] = isEqual(left, right)
        ? 1 + (below[column + 1] ?? 0)
        : Math.max(below[column] ?? 0, row[column + 1] ?? 0)
    }
    rows.push(row)
    below = row
  }
  return rows.toReversed()
}
