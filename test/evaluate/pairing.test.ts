import { expect, test } from 'vitest'
import { pairBySimilarity, pairInOrder } from '../../src/evaluate/pairing.ts'

const closeness = { similarity: (one: number, other: number) => 1 - Math.abs(one - other) / 10, floor: 0.8 }
const places = (pairs: readonly { readonly at: readonly number[] }[]) => pairs.map(({ at }) => at)

test('pairs the most similar first, each item once', () => {
  expect(places(pairBySimilarity([10, 11], [11], closeness))).toEqual([[1, 0]])
})

test('leaves an item alone whose best partner is below the floor', () => {
  expect(pairBySimilarity([1], [4], closeness)).toEqual([])
})

test('prefers the earlier of equally similar pairs', () => {
  expect(places(pairBySimilarity([5, 5], [5, 5], closeness))).toEqual([
    [0, 0],
    [1, 1],
  ])
})

test.each([
  [
    [1, 2, 3],
    [1, 3],
    [
      [0, 0],
      [2, 1],
    ],
  ],
  [[2, 1], [1, 2], [[1, 0]]], // either alone is longest: the record's first item is passed over
  [[], [1], []],
  [
    [7, 7, 7],
    [7, 7],
    [
      [0, 0],
      [1, 1],
    ],
  ],
])('pairs %j with %j in order', (given, expected, at) => {
  expect(places(pairInOrder(given, expected, (one, other) => one === other))).toEqual(at)
})
