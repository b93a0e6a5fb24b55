import { expect, test } from 'vitest'
import { arrange } from '../../src/stages/arrange.ts'
import { across, pageOf, set } from './typeset.ts'

const WORDS = set('I approve / do not approve it', 50, 160)
const [, , , not] = WORDS.slice(1)
const [left, top, right, foot] = not?.box ?? [0, 0, 0, 0]

const struckBy = (at: number, from = left, to = right): readonly string[] => {
  const { text, struck } = arrange([pageOf(WORDS, { rules: [across(at, from, to)] })])
  return struck.map(({ start, end }) => text.slice(start, end))
}

test('a line through the middle of a word strikes it out', () => {
  expect(struckBy(top + 0.55 * (foot - top))).toStrictEqual([not?.text])
})

test.each([
  ['below it', foot + 1, right],
  ['above it', top - 1, right],
  ['through a part of it', top + 0.55 * (foot - top), left + 0.4 * (right - left)],
])('a line %s does not', (_, at, to) => {
  expect(struckBy(at, left, to)).toStrictEqual([])
})
