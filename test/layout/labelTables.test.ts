import { expect, test } from 'vitest'
import { placedSums } from '../../src/extractors/sums/sums.ts'
import { arranged } from './arranged.ts'
import { gridRules, pageOf, set } from './typeset.ts'

/** A page with a drawn table of these rows, one line a cell. */
const tableOf = (rows: readonly (readonly string[])[], xs: readonly number[]) =>
  pageOf(
    rows.flatMap((row, r) => row.flatMap((text, c) => set(text, (xs[c] ?? 0) + 6, 105 + 20 * r, { size: 6 }))),
    {
      rules: gridRules(
        xs,
        rows.concat([[]]).map((_, r) => 100 + 20 * r),
      ),
    },
  )

const COLUMNS = [30, 160, 560]
const DECISION =
  'The Commissioner is recommended to award a contract for night buses to the trust at a cost of £95,000.'

test.each([
  [
    'a sentence beside a label is text',
    [
      ['Decision Ref:', '2019/28'],
      ['Decision:', DECISION],
    ],
    [null],
  ],
  [
    'so is a shorter one in the same table, a lone figure is not',
    [
      ['Decision:', DECISION],
      ['Funded by:', 'The reserve, which stands at £9.7m.'],
      ['Cost:', '£95,000'],
    ],
    [null, null, 1],
  ],
  [
    'a table of figures keeps its columns',
    [
      ['Provider', 'Grant'],
      ['Night buses', '£5,000'],
      ['Shelters', '£7,000 a year for two years'],
    ],
    [1, 1],
  ],
])('%s', (_, rows, columns) => {
  const sums = placedSums(arranged(tableOf(rows, COLUMNS)))
  expect(sums.map((s) => s.cell?.column ?? null)).toStrictEqual(columns)
})

test('a description of a project with its own column of sums is no text', () => {
  const rows = [
    ['Project', 'Description', 'Cost'],
    ['Buses', 'Runs a bus all night for £5 a head from the square to the farthest of the villages', '£5,000'],
  ]
  expect(placedSums(arranged(tableOf(rows, [30, 100, 460, 560]))).map((s) => s.cell?.column)).toStrictEqual([1, 2])
})
