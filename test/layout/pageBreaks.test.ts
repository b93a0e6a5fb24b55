import { expect, test } from 'vitest'
import { arranged, bodyOf } from './arranged.ts'
import { set, setLines } from './typeset.ts'

const START = 'The commissioner is recommended to approve an award of money to'
const END = 'the trust, which runs a refuge for people who fled from home.'

test('a paragraph goes on over a page break', () => {
  const layout = arranged(set(START, 50, 700), set(END, 50, 100))
  expect(bodyOf(layout)).toStrictEqual([`${START} ${END}`])
  expect(layout.words.map((w) => w.page)).toStrictEqual([
    ...START.split(' ').map(() => 1),
    ...END.split(' ').map(() => 2),
  ])
})

test('an item goes on over a page break', () => {
  const layout = arranged([...set('1.', 50, 700), ...set(START, 68, 700)], set(END, 68, 100))
  expect(layout.blocks.map((b) => [b.label, b.page])).toStrictEqual([['1', 1]])
})

test.each([
  ['the sentence has ended', `${START} it.`, set(END, 50, 100)],
  ['the next page opens with a list mark', START, [...set('2.', 50, 100), ...set(END, 68, 100)]],
  ['the next page opens in bold', START, set('legal comments', 50, 100, { bold: true })],
  ['the next page opens in another column', START, set(END, 200, 100)],
  ['the next page opens in larger type', START, set('legal comments', 50, 100, { size: 14 })],
  ['a question is answered', 'Is the publication of this form to be deferred? NO', set('Part 2', 50, 100)],
  ['a short line ends the page and a capital opens the next', 'Lead officer', set('The trust', 50, 100)],
])('it does not where %s', (_, last, next) => {
  expect(bodyOf(arranged(set(last, 50, 700), next))).toHaveLength(2)
})

test('a bold line at the foot and a heading in capitals over the next page are two', () => {
  const foot = set('Police and Crime Commissioner for the County of Kent', 50, 700, { bold: true })
  const head = set('POLICE AND CRIME COMMISSIONER FOR KENT', 50, 100, { bold: true })
  expect(bodyOf(arranged(foot, head))).toHaveLength(2)
})

test('bold type in lines of its own goes on over a page break', () => {
  const foot = setLines([START, START], 50, 700, { bold: true })
  expect(bodyOf(arranged(foot, set(END, 50, 100, { bold: true })))).toHaveLength(1)
})

test('a word broken over pages is joined', () => {
  expect(bodyOf(arranged(setLines([`${START} the commis-`], 50, 700), set('sioner', 50, 100)))).toStrictEqual([
    `${START} the commissioner`,
  ])
})

test('a page without words between two is no fault', () => {
  expect(bodyOf(arranged(set('First page.', 50, 100), [], set('Third page.', 50, 100)))).toStrictEqual([
    'First page.',
    'Third page.',
  ])
  expect(arranged([])).toMatchObject({ text: '', blocks: [], tables: [], sections: [] })
})
