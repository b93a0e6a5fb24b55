import { expect, test } from 'vitest'
import { arranged, bodyOf, tablesOf } from './arranged.ts'
import { across, down, gridRules, pageOf, set, setLines } from './typeset.ts'

test('a ruled table is read cell by cell, wrapped cells too', () => {
  const words = [
    ...setLines(['Recipient of', 'the award'], 55, 105),
    ...set('2021/22', 155, 105),
    ...set('The Trust', 55, 135),
    ...set('£75,000', 155, 135),
  ]
  const layout = arranged(pageOf(words, { rules: gridRules([50, 150, 250], [100, 130, 150]) }))
  expect(tablesOf(layout)).toStrictEqual([
    [
      ['Recipient of the award', '2021/22'],
      ['The Trust', '£75,000'],
    ],
  ])
  expect(layout.tables[0]?.ruled).toBe(true)
})

test('a cell over two columns knows its span, and an empty cell is there', () => {
  const rules = [
    ...[100, 120, 140].map((y) => across(y, 50, 350)),
    ...[50, 150, 350].map((x) => down(x, 100, 140)),
    down(250, 120, 140),
  ]
  const words = [
    ...set('Name', 55, 105),
    ...set('Declared', 155, 105),
    ...set('Legal', 55, 125),
    ...set('Yes', 255, 125),
  ]
  const [table] = arranged(pageOf(words, { rules })).tables
  expect(
    table?.rows.map((row) => row.map(({ column, columnSpan, text }) => ({ column, columnSpan, text }))),
  ).toStrictEqual([
    [
      { column: 0, columnSpan: 1, text: 'Name' },
      { column: 1, columnSpan: 2, text: 'Declared' },
    ],
    [
      { column: 0, columnSpan: 1, text: 'Legal' },
      { column: 1, columnSpan: 1, text: '' },
      { column: 2, columnSpan: 1, text: 'Yes' },
    ],
  ])
})

test('the frame of a form is no table', () => {
  const words = setLines(['Executive summary:', 'The trust runs a refuge.'], 55, 105)
  const layout = arranged(pageOf(words, { rules: gridRules([50, 500], [100, 300]) }))
  expect(layout.tables).toStrictEqual([])
  expect(bodyOf(layout)).toStrictEqual(['Executive summary:', 'The trust runs a refuge.'])
})

test('a table stands between the lines above and below it', () => {
  const words = [...set('below', 50, 200), ...set('above', 50, 80), ...set('left', 55, 105), ...set('right', 155, 105)]
  const layout = arranged(pageOf(words, { rules: gridRules([50, 150, 250], [100, 120]) }))
  expect(bodyOf(layout)).toStrictEqual(['above', 'left', 'right', 'below'])
})

test('columns without rules make a table, wrapped cells too', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['Recipient', '2021/22', 'Total'],
    ['The Trust', '£75,000', '£150,000'],
    ['The Harbour', '£5,000', '£10,000'],
  ]
  const words = rows.flatMap(([a, b, c], i) => [
    ...set(a, 50, 100 + 26 * i),
    ...set(b, 250, 100 + 26 * i),
    ...set(c, 400, 100 + 26 * i),
  ])
  const layout = arranged([...words, ...set('Watch', 50, 164)])
  expect(tablesOf(layout)).toStrictEqual([[rows[0], rows[1], ['The Harbour Watch', '£5,000', '£10,000']]])
  expect(layout.tables[0]?.ruled).toBe(false)
})

test('a row of labels and values is a form row', () => {
  const words = [...set('Signature', 50, 100), ...set('Date', 300, 100), ...set('4/5/2021', 400, 100)]
  expect(tablesOf(arranged(words))).toStrictEqual([[['Signature', 'Date', '4/5/2021']]])
})

test.each([
  ['running text', setLines(['The trust runs a refuge for people who', 'fled from home.'], 50, 100)],
  [
    'a list whose marks stand apart',
    [...set('1.', 50, 100), ...set('first', 90, 100), ...set('2.', 50, 112), ...set('second', 90, 112)],
  ],
  ['a lone line', set('Decision', 50, 100)],
])('%s is no table', (_, words) => {
  expect(arranged(words).tables).toStrictEqual([])
})

test('a paragraph below a table is not drawn into it', () => {
  const words = [
    ...set('The Trust', 50, 100),
    ...set('£75,000', 400, 100),
    ...set('This paragraph is running text that reaches over both of the columns above', 50, 116),
  ]
  const layout = arranged(words)
  expect(tablesOf(layout)).toStrictEqual([[['The Trust', '£75,000']]])
})
