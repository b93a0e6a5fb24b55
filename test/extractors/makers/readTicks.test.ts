import { expect, test } from 'vitest'
import { withReadTicks } from '../../../src/extractors/makers/readTicks.ts'
import { readForm } from '../../../src/form/form.ts'
import { arrange } from '../../../src/stages/arrange.ts'
import type { Word } from '../../../src/types.ts'
import { gridRules, pageOf, set } from '../../layout/typeset.ts'

/** The last column of a ruled table of roles and answers, as it is read. */
function answersOf(answers: readonly string[], source: Word['source'] = 'ocr'): readonly string[] {
  const words = answers.flatMap((answer, i) => [
    ...set(i === 0 ? 'Declaration' : `Adviser ${i}`, 60, 164 + 20 * i),
    ...set(answer, 410, 164 + 20 * i).map((word) => ({ ...word, source })),
  ])
  const ys = Array.from({ length: answers.length + 1 }, (_, i) => 160 + 20 * i)
  const layout = arrange([pageOf(words, { rules: gridRules([50, 400, 545], ys) })])
  expect(readForm(layout, []).parts).toStrictEqual([])
  const [table] = layout.tables
  if (table === undefined) return []
  return withReadTicks(layout, table).rows.map((row) => row.find((c) => c.column === 1)?.text ?? '')
}

test.each([
  { read: ['Tick', 'v', 'Vv', '7'], right: ['Tick', '✓', '✓', '✓'] },
  { read: ['Tick', 'cf', 'v', 'No'], right: ['Tick', '✓', '✓', 'No'] },
  { read: ['Tick', '✓', 'J', ''], right: ['Tick', '✓', '✓', ''] },
  { read: ['Tick to confirm', 'v', ''], right: ['Tick to confirm', '✓', ''] },
])('letters read for ticks are ticks: $read', ({ read, right }) => {
  expect(answersOf(read)).toStrictEqual(right)
})

test.each([
  { name: 'one letter alone', read: ['Tick', 'v', 'No', 'Yes'] },
  { name: 'numbers in a column of sums', read: ['Posts', '7', '4', '£12,000'] },
  { name: 'one letter below another head', read: ['Answer', 'v', ''] },
  { name: 'initials', read: ['Initial', 'JW', 'MB', 'JP'] },
])('$name stays', ({ read }) => {
  expect(answersOf(read)).toStrictEqual(read)
})

test('typed letters stay', () => {
  expect(answersOf(['Tick', 'v', 'v', 'v'], 'digital')).toStrictEqual(['Tick', 'v', 'v', 'v'])
})
