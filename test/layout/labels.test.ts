import { expect, test } from 'vitest'
import { markOf } from '../../src/layout/labels.ts'
import { linesOf } from '../../src/layout/lines.ts'
import { set } from './typeset.ts'

/** The mark of a line whose first word has a gap of `gap` points behind it. */
function markBefore(mark: string, gap: number) {
  const words = [...set(mark, 50, 100), ...set('approve the award', 50 + mark.length * 5 + gap, 100)]
  const [line] = linesOf(words)
  return line === undefined ? null : markOf(line)
}

const HANGING = 12
const A_SPACE = 2.5

test.each([
  ['1.', '1'],
  ['2)', '2'],
  ['(3)', '3'],
  ['2.1', '2.1'],
  ['2.1.', '2.1'],
  ['5.1.12', '5.1.12'],
  ['1:', '1'],
  ['a.', 'a'],
  ['b)', 'b'],
  ['(c)', 'c'],
  ['iv.', 'iv'],
  ['(ii)', 'ii'],
  ['A.', 'A'],
])('"%s" is the label %s', (printed, label) => {
  expect(markBefore(printed, HANGING)).toStrictEqual({ words: 1, label, bullet: false, certain: true })
})

test.each(['•', '▪', '➢', 'o', '-', '–', '*'])('"%s" is a bullet', (printed) => {
  expect(markBefore(printed, HANGING)).toStrictEqual({ words: 1, label: null, bullet: true, certain: true })
})

test('a number without a stop is a label where the text hangs', () => {
  expect(markBefore('3', HANGING)?.label).toBe('3')
  expect(markBefore('3', A_SPACE)).toBeNull()
})

test.each(['2.', 'a.', '2.1'])('"%s" with a plain space behind it may as well be running text', (printed) => {
  expect(markBefore(printed, A_SPACE)).toMatchObject({ certain: false })
})

test.each([
  ['a year', '2021.'],
  ['a sum', '£1.'],
  ['a word', 'As'],
  ['a name', 'Ms.'],
  ['a number of three digits', '150.'],
  ['an ordinal', '1st'],
  ['a percentage', '5%'],
  ['a date', '1/4'],
  ['a reference', 'PCD'],
])('%s ("%s") is no mark', (_, printed) => {
  expect(markBefore(printed, HANGING)).toBeNull()
})

test.each(['–', 'o'])('"%s" in running text is no mark', (printed) => {
  expect(markBefore(printed, A_SPACE)).toBeNull()
})

test.each(['•', '1.', '-'])('a lone "%s" marks nothing', (printed) => {
  const [line] = linesOf(set(printed, 50, 100))
  expect(line && markOf(line)).toBeNull()
})
