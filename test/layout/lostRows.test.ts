import { expect, test } from 'vitest'
import type { Word } from '../../src/types.ts'
import { arranged, tablesOf } from './arranged.ts'
import { gridRules, pageOf, set, setLines } from './typeset.ts'

/** A drawn table with one row of two cells, which hold these words. */
const tables = (words: readonly Word[], source: Word['source'] = 'ocr') =>
  tablesOf(
    arranged(
      pageOf(
        words.map((w) => ({ ...w, source })),
        { rules: gridRules([40, 200, 500], [90, 260]) },
      ),
    ),
  )

const LABELS = setLines(['Decision Ref:', 'Issue:', 'Decision:'], 50, 100, { pitch: 25 })
const LEVEL = [
  ...set('2024/09', 210, 100),
  ...set('Treasury report', 210, 125),
  ...setLines(['I have noted the report', 'of the treasurer.'], 210, 150),
]
const CENTRED = [
  ...set('Issue:', 50, 100),
  ...set('Treasury report', 210, 100),
  ...set('Decision:', 50, 142),
  ...setLines(['I have noted the report', 'of the treasurer for', 'the year.'], 210, 130),
]

test.each([
  [
    'first lines stand level',
    [...LABELS, ...LEVEL],
    [
      ['Decision Ref:', '2024/09'],
      ['Issue:', 'Treasury report'],
      ['Decision:', 'I have noted the report of the treasurer.'],
    ],
  ],
  [
    'middles stand level',
    CENTRED,
    [
      ['Issue:', 'Treasury report'],
      ['Decision:', 'I have noted the report of the treasurer for the year.'],
    ],
  ],
])('a row of a scan is cut where the %s', (_, words, rows) => {
  expect(tables(words)).toStrictEqual([rows])
})

test.each<[string, readonly Word[], Word['source']]>([
  ['of a text layer', [...LABELS, ...LEVEL], 'digital'],
  ['whose cells do not come out even', [...LABELS, ...setLines(['2024/09', 'Report'], 210, 112, { pitch: 25 })], 'ocr'],
  ['with one label', [...set('Decision:', 50, 100), ...setLines(['One.', 'Two.'], 210, 100, { pitch: 25 })], 'ocr'],
])('a row %s stays one', (_, words, source) => {
  expect(tables(words, source)[0]).toHaveLength(1)
})
