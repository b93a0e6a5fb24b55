import { expect, test } from 'vitest'
import { linesOf, textOfLine } from '../../src/layout/lines.ts'
import type { Word } from '../../src/types.ts'
import { set } from './typeset.ts'

const segmentsOf = (words: readonly Word[]): readonly (readonly string[])[] =>
  linesOf(words).map((line) => line.segments.map((s) => s.words.map((w) => w.text).join(' ')))

test.each([
  [
    'words in any order make a line from left to right',
    [...set('of the grant', 96, 100), ...set('Approval', 50, 100)],
    [['Approval of the grant']],
  ],
  ['lines come from top to bottom', [...set('second', 50, 112), ...set('first', 50, 100)], [['first'], ['second']]],
  [
    'a footnote mark stays in its line',
    [...set('grant', 50, 100), ...set('2', 76, 98, { size: 6 }), ...set('below', 50, 112)],
    [['grant 2'], ['below']],
  ],
  [
    'a word of another size shares the line if their feet are close',
    [...set('Total', 50, 97, { size: 14 }), ...set('due', 90, 100)],
    [['Total due']],
  ],
  ['a wide gap parts two columns', [...set('Signature', 50, 100), ...set('Date', 300, 100)], [['Signature', 'Date']]],
  ['a gap of justified text does not', [...set('wide', 50, 100), ...set('spaces', 82, 100)], [['wide spaces']]],
  [
    'two numbers need less of a gap',
    [...set('148,921', 50, 100), ...set('£148,921', 93, 100)],
    [['148,921', '£148,921']],
  ],
  [
    'a number and a word do not part there',
    [...set('148,921', 50, 100), ...set('residents', 93, 100)],
    [['148,921 residents']],
  ],
  ['no words make no lines', [], []],
])('%s', (_, words, expected) => {
  expect(segmentsOf(words)).toStrictEqual(expected)
})

test('a line knows its feet and its largest size', () => {
  const [line] = linesOf([...set('Total', 50, 97, { size: 14 }), ...set('1', 86, 96, { size: 6 })])
  expect(line && { size: line.size, baseline: line.baseline, text: textOfLine(line) }).toStrictEqual({
    size: 14,
    baseline: 111,
    text: 'Total 1',
  })
})
