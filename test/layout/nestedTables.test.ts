import { expect, test } from 'vitest'
import { arranged, tablesOf } from './arranged.ts'
import { gridRules, pageOf, set } from './typeset.ts'

const outer = gridRules([50, 150, 550], [100, 300, 330])
const inner = gridRules([160, 300, 500], [150, 180, 210])
const words = [
  ...set('Decision', 55, 105),
  ...set('Grants are made:', 160, 105),
  ...set('Harbour Watch', 165, 155),
  ...set('£5,000', 305, 155),
  ...set('Quay Trust', 165, 185),
  ...set('£7,000', 305, 185),
  ...set('In all £12,000.', 160, 250),
  ...set('Risk', 55, 305),
  ...set('None', 160, 305),
]

test('a table inside of a cell is read between the words above and below it', () => {
  const layout = arranged(pageOf(words, { rules: [...outer, ...inner] }))
  expect(layout.text.split('\n').filter((line) => line !== '')).toStrictEqual([
    'Decision',
    'Grants are made:',
    'Harbour Watch',
    '£5,000',
    'Quay Trust',
    '£7,000',
    'In all £12,000.',
    'Risk',
    'None',
  ])
  expect(tablesOf(layout)).toStrictEqual([
    [
      ['Decision', 'Grants are made: In all £12,000.'],
      ['Risk', 'None'],
    ],
    [
      ['Harbour Watch', '£5,000'],
      ['Quay Trust', '£7,000'],
    ],
  ])
})

test('a table below another is in no cell of it', () => {
  const below = gridRules([50, 150, 550], [400, 430])
  const layout = arranged(
    pageOf([...words, ...set('Reason', 55, 405), ...set('Need', 160, 405)], { rules: [...outer, ...below] }),
  )
  expect(tablesOf(layout).at(-1)).toStrictEqual([['Reason', 'Need']])
  expect(layout.text.trimEnd().endsWith('Reason\nNeed')).toBe(true)
})

test('the outer table goes on over the page behind one with a table inside', () => {
  const next = pageOf([...set('Legal', 55, 105), ...set('None', 160, 105)], {
    number: 2,
    rules: gridRules([50, 150, 550], [100, 130]),
  })
  const layout = arranged(pageOf(words, { rules: [...outer, ...inner] }), next)
  expect(tablesOf(layout)[0]?.at(-1)).toStrictEqual(['Legal', 'None'])
})
