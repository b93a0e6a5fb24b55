import { expect, test } from 'vitest'
import type { Rule } from '../../src/types.ts'
import { pageWith, shown } from './drawn.ts'

const rounded = (rules: readonly Rule[]): readonly string[] =>
  rules
    .map(({ direction, at, from, to }) => `${direction[0]} ${Math.round(at)}: ${Math.round(from)}-${Math.round(to)}`)
    .toSorted()

test.each([
  ['a stroked line', '72 742 m 172 742 l S', ['h 100: 72-172']],
  ['a stroked line down', '72 742 m 72 642 l S', ['v 72: 100-200']],
  ['a line stroked from right to left', '172 742 m 72 742 l S', ['h 100: 72-172']],
  ['a line filled as a thin rectangle', '72 742 100 0.5 re f', ['h 100: 72-172']],
  ['a stroked rectangle', '72 642 100 100 re S', ['h 100: 72-172', 'h 200: 72-172', 'v 172: 100-200', 'v 72: 100-200']],
  ['an open path of two lines', '72 742 m 172 742 l 172 642 l S', ['h 100: 72-172', 'v 172: 100-200']],
  ['a line in a scaled drawing', 'q 2 0 0 2 0 0 cm 36 371 m 86 371 l S Q', ['h 100: 72-172']],
  ['a line cut by a clip', 'q 0 0 122 842 re W n 72 742 m 172 742 l S Q', ['h 100: 72-122']],
  [
    'a border filled between two rectangles',
    '73 643 98 98 re 72 642 100 100 re f*',
    ['h 101: 72-172', 'h 200: 72-172', 'v 172: 100-200', 'v 73: 100-200'],
  ],
  ['a line after the clip has ended', 'q 0 0 9 9 re W n Q 72 742 m 172 742 l S', ['h 100: 72-172']],
])('%s is a rule', async (_, content, expected) => {
  expect(rounded((await pageWith(content)).rules)).toStrictEqual(expected)
})

test.each([
  ['a band of colour', '72 642 100 20 re f'],
  ['a broad frame of colour', '82 652 80 80 re 72 642 100 100 re f*'],
  ['a slanting line', '72 742 m 172 642 l S'],
  ['a line outside of the clip', 'q 0 0 9 9 re W n 72 742 m 172 742 l S Q'],
  ['a path that is only a clip', '72 642 100 100 re W n'],
  ['a speck', '72 742 m 74 742 l S'],
])('%s is none', async (_, content) => {
  expect((await pageWith(content)).rules).toStrictEqual([])
})

// A disc of two points' radius as browsers draw it for `<li>`, its centre at (x, y).
const disc = (x: number, y: number): string =>
  `${x - 2} ${y} m ${x - 2} ${y + 1.1} ${x - 1.1} ${y + 2} ${x} ${y + 2} c ${x + 1.1} ${y + 2} ${x + 2} ${y + 1.1} ${x + 2} ${y} c ${x + 2} ${y - 1.1} ${x + 1.1} ${y - 2} ${x} ${y - 2} c ${x - 1.1} ${y - 2} ${x - 2} ${y - 1.1} ${x - 2} ${y} c f`

test('a disc before a line is its bullet', async () => {
  const { words } = await pageWith(`${shown('item', 82, 700)} ${disc(72, 703)}`)
  expect(words.map((w) => w.text)).toStrictEqual(['item', '•'])
})

test('a disc with no text behind it is a drawing', async () => {
  const { words } = await pageWith(`${shown('item', 82, 700)} ${disc(72, 503)}`)
  expect(words.map((w) => w.text)).toStrictEqual(['item'])
})
