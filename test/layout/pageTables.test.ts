import { expect, test } from 'vitest'
import type { Rule, Word } from '../../src/types.ts'
import { arranged, tablesOf } from './arranged.ts'
import { gridRules, pageOf, set } from './typeset.ts'

const YS = [100, 120, 140]

/** A page with a drawn table of two rows and, if asked, a line of text above or below it. */
const page = (rows: readonly (readonly string[])[], xs: readonly number[], line?: { text: string; y: number }) => {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((text, c) => (text === '' ? [] : set(text, (xs[c] ?? 0) + 6, (YS[r] ?? 0) + 5))),
  )
  const words: readonly Word[] = [...cells, ...(line === undefined ? [] : set(line.text, 50, line.y))]
  const rules: readonly Rule[] = gridRules(xs, YS)
  return pageOf(words, { rules })
}

const COLUMNS = [50, 300, 500]
const HEAD = [
  ['Declaration:', 'Tick to confirm'],
  ['Head of Unit:', 'Yes'],
]
const REST = [
  ['Legal Advice:', 'Yes'],
  ['Financial Advice:', 'No'],
]

test('a table that goes on over a page is one table, and its rows count on', () => {
  const layout = arranged(page(HEAD, COLUMNS), page(REST, COLUMNS))
  expect(tablesOf(layout)).toStrictEqual([[...HEAD, ...REST]])
  expect(layout.tables[0]?.rows.map((row) => row.map((c) => [c.page, c.row]))).toStrictEqual(
    [0, 1, 2, 3].map((row) => [0, 1].map(() => [row < 2 ? 1 : 2, row])),
  )
  expect(layout.blocks.filter((b) => b.cell !== null).map((b) => b.cell?.table)).toStrictEqual(Array(8).fill(0))
})

test.each([
  ['text stands below it', page(HEAD, COLUMNS, { text: 'It ends here.', y: 200 }), page(REST, COLUMNS), 2],
  ['text stands above the next', page(HEAD, COLUMNS), page(REST, COLUMNS, { text: 'A second table:', y: 60 }), 2],
  ['the columns are others', page(HEAD, COLUMNS), page(REST, [50, 200, 500]), 2],
  ['the scan of the next page lies aside', page(HEAD, COLUMNS), page(REST, [62, 313, 511]), 1],
])('tables of two pages where %s', (_, first, second, tables) => {
  expect(arranged(first, second).tables).toHaveLength(tables)
})

test.each([
  [
    'a row that is broken over the page goes on',
    'Section 143 of the act against Anti-social',
    ['', 'Behaviour is relied on.'],
    [['Legal:', 'Section 143 of the act against Anti-social Behaviour is relied on.']],
  ],
  [
    'a row whose text has ended is another',
    'Section 143 of the act is relied on.',
    ['', 'Behaviour comes next.'],
    [
      ['Legal:', 'Section 143 of the act is relied on.'],
      ['', 'Behaviour comes next.'],
    ],
  ],
  [
    'a row with a label is another',
    'Section 143 of the act against Anti-social',
    ['Equality:', 'Behaviour is relied on.'],
    [
      ['Legal:', 'Section 143 of the act against Anti-social'],
      ['Equality:', 'Behaviour is relied on.'],
    ],
  ],
])('%s', (_, end, next, expected) => {
  const first = [HEAD[0] ?? [], ['Legal:', end]]
  const layout = arranged(page(first, [50, 150, 500]), page([next, ['Part 2:', 'No']], [50, 150, 500]))
  expect(tablesOf(layout)[0]?.slice(1, -1)).toStrictEqual(expected)
})
