import { expect, test } from 'vitest'
import { runsInReadingOrder } from '../../src/layout/columns.ts'
import { textOfLine } from '../../src/layout/lines.ts'
import type { Word } from '../../src/types.ts'
import { arranged, bodyOf } from './arranged.ts'
import { set, setLines } from './typeset.ts'

const textsOf = (words: readonly Word[]): readonly string[] =>
  runsInReadingOrder(words, [50, 50, 550, 800]).flatMap((run) => run.lines.map(textOfLine))

/** Lines of running text, 220 points wide, named so that their order can be told. */
const column = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${name}${i} the commissioner has decided to fund the work`)

test('of two columns of running text the left one is read first', () => {
  const left = column('left', 6)
  const right = column('right', 6)
  const words = [...setLines(left, 50, 100), ...setLines(right, 310, 100)]
  expect(textsOf(words)).toStrictEqual([...left, ...right])
})

test('lines over the whole width stay above and below the columns', () => {
  const wide =
    'this line runs over both of the columns and is read before or after all of what stands in the two of them'
  const words = [
    ...set(wide, 50, 80),
    ...setLines(column('left', 7), 50, 100),
    ...setLines(column('right', 7), 310, 100),
    ...set(wide, 50, 200),
  ]
  const texts = textsOf(words)
  expect([texts[0], texts[1]?.slice(0, 5), texts[8]?.slice(0, 6), texts[15]]).toStrictEqual([
    wide,
    'left0',
    'right0',
    wide,
  ])
})

test.each([
  ['five lines a side', setLines(column('left', 5), 50, 100), setLines(column('right', 5), 310, 100)],
  [
    'short cells',
    setLines(
      Array.from({ length: 8 }, (_, i) => `Year ${i}`),
      50,
      100,
    ),
    setLines(column('right', 8), 310, 100),
  ],
  [
    'a ragged list of labels',
    setLines(['Title', 'Lead officer of the decision', 'Date', 'Ref', 'Status', 'Author', 'Area', 'Plan'], 50, 100),
    setLines(column('right', 8), 310, 100),
  ],
])('%s are no columns but rows', (_, left, right) => {
  const [first, second] = textsOf([...left, ...right])
  expect(first).toContain('right0')
  expect(second).toContain('right1')
})

test('headings and last lines may be short in a column of running text', () => {
  const left = ['Risks', ...column('left', 4), 'the end.', 'Legal', ...column('left', 3)]
  const right = ['Costs', ...column('right', 8), 'the end.']
  expect(textsOf([...setLines(left, 50, 100), ...setLines(right, 310, 100)])).toStrictEqual([...left, ...right])
})

test('a column keeps an edge of its own: narrow lines beside wide ones are one paragraph', () => {
  const left = Array.from({ length: 6 }, () => 'the trust runs a refuge for people who')
  const right = column('right', 6)
  const layout = arranged([...setLines(left, 50, 100), ...setLines(right, 310, 100)])
  expect(bodyOf(layout)).toStrictEqual([left.join(' '), right.join(' ')])
})
