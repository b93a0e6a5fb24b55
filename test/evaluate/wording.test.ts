import { expect, test } from 'vitest'
import { comparable, likeness, unspaced } from '../../src/evaluate/wording.ts'

test.each([
  ['‘Safer  Streets’ – Phase 2.', "'safer streets'-phase 2"],
  ['“Grant” ; ', '"grant"'],
  ['ﬁnance\u00a0team', 'finance team'],
  ['2020 – 2021', '2020-2021'],
])('reads %j as %j', (text, expected) => {
  expect(comparable(text)).toBe(expected)
})

test('leaves spaces out of references', () => {
  expect(unspaced('PCD 1412')).toBe(unspaced('pcd1412'))
})

test.each([
  ['', '', 1],
  ['', 'grant', 0],
  ['the grant', 'The Grant.', 1],
  ['the grant', 'grant the', 1],
  ['a b c d', 'a b', 2 / 3], // 2 shared of 4 + 2 words: 2 × 2 / 6
  ['a a', 'a b', 0.5], // a word counts once for each time that it stands on both sides
  ['£50k', '50k', 0], // "£50k" is one word and another than "50k"
])('finds %j and %j alike to %d', (one, other, expected) => {
  expect(likeness(one, other)).toBeCloseTo(expected)
})
