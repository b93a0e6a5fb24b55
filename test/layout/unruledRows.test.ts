import { expect, test } from 'vitest'
import type { Word } from '../../src/types.ts'
import { arranged, bodyOf, tablesOf } from './arranged.ts'
import { set, setLines } from './typeset.ts'

const LABELS = 60
const VALUES = 230

/** A label and its value as lines, each set about the same middle. */
function centred(label: readonly string[], value: readonly string[], middle: number): readonly Word[] {
  const top = (lines: readonly string[]): number => middle - ((lines.length - 1) * 14) / 2
  return [
    ...setLines(label, LABELS, top(label), { pitch: 14, bold: true }),
    ...setLines(value, VALUES, top(value), { pitch: 14 }),
  ]
}

const LONG = ['Replacement of the county’s', 'radio masts and of', 'their generators in', 'the years to come']

test.each([
  { name: 'one label beside two lines', label: ['Decision Title:'], value: LONG.slice(0, 2) },
  { name: 'one label beside three lines', label: ['Decision Title:'], value: LONG.slice(0, 3) },
  { name: 'one label beside four lines', label: ['Subject:'], value: LONG },
  { name: 'a label of two lines beside one', label: ['Decision Reference', 'Number:'], value: ['NCC-0067'] },
  { name: 'a label of two lines beside three', label: ['Title of the', 'decision:'], value: LONG.slice(0, 3) },
])('a row whose cells are set about their middle is one row: $name', ({ label, value }) => {
  const words = [
    ...set('Decision Application Form', LABELS, 60, { size: 14, bold: true }),
    ...centred(label, value, 160),
    ...centred(['Lead Officer:'], ['Ada Quill'], 220),
    ...centred(['Status:'], ['Open'], 240),
  ]
  expect(tablesOf(arranged(words)).flat()).toStrictEqual([
    [label.join(' '), value.join(' ')],
    ['Lead Officer:', 'Ada Quill'],
    ['Status:', 'Open'],
  ])
})

test('two rows that are set about their middles follow each other', () => {
  const words = [
    ...centred(['Title:'], LONG.slice(0, 2), 160),
    ...centred(['Number of', 'decision:'], ['12/2021'], 196),
  ]
  expect(tablesOf(arranged(words)).flat()).toStrictEqual([
    ['Title:', LONG.slice(0, 2).join(' ')],
    ['Number of decision:', '12/2021'],
  ])
})

test('a value whose first line stands beside its label keeps its own lines', () => {
  const rows = [
    ['Title:', 'Radio masts'],
    ['', 'for the county'],
    ['Officer:', 'Ada Quill'],
    ['', 'and Ben Oak'],
  ]
  const words = rows.flatMap(([label = '', value = ''], i) => [
    ...(label === '' ? [] : set(label, LABELS, 160 + 14 * i)),
    ...set(value, VALUES, 160 + 14 * i),
  ])
  expect(tablesOf(arranged(words))).toStrictEqual([
    [
      ['Title:', 'Radio masts for the county'],
      ['Officer:', 'Ada Quill and Ben Oak'],
    ],
  ])
})

test('labels below each other are no label of three lines', () => {
  const words = [
    ...set('Finance Officer consent', LABELS, 160),
    ...set('Signature:', LABELS, 172),
    ...set('Date:', 330, 172),
    ...set('Name: Ada Quill', LABELS, 184),
  ]
  expect(bodyOf(arranged(words))).toContain('Finance Officer consent')
})

test('centred headings below each other are no table', () => {
  const words = [...set('OFFICE OF THE', 200, 100), ...set('COMMISSIONER', 210, 114), ...set('DECISION', 225, 128)]
  const layout = arranged(words)
  expect(layout.tables).toStrictEqual([])
  expect(bodyOf(layout).join(' ')).toBe('OFFICE OF THE COMMISSIONER DECISION')
})

/** Rows of words set at the columns' left edges; the last column's numbers end together. */
const narrow = (rows: readonly (readonly string[])[]): readonly Word[] =>
  rows.flatMap((row, r) =>
    row.flatMap((text, c) => {
      const left = [LABELS, 170, 330][c] ?? LABELS
      const right = 380 - text.length * 5
      return text === '' ? [] : set(text, /^[\d.,£m]+$/u.test(text) ? right : left, 100 + 18 * r)
    }),
  )

test.each([
  {
    name: 'a name that nearly reaches the next column',
    rows: [
      ['Provider', 'Element', '£m'],
      ['Refuge', 'Victim support', '0.052'],
      ['Cornerhouse', 'Men’s groups', '0.118'],
      ['Loamshire Police Unit', 'Co-ordinator', '0.030'],
    ],
  },
  {
    name: 'a purpose that nearly reaches the sum',
    rows: [
      ['Provider', 'Element', '£'],
      ['Refuge', 'Victim support', '52,000'],
      ['Cornerhouse', 'Support for men and for women', '118,000'],
      ['Harbour Trust', 'Counselling', '30,000'],
    ],
  },
])('cells with a narrow gap are parted where the other rows are: $name', ({ rows }) => {
  expect(tablesOf(arranged(narrow(rows)))).toStrictEqual([rows])
})

test('rows of four cells, each set about its middle', () => {
  const row = (cells: readonly (readonly string[])[], middle: number): readonly Word[] =>
    cells.flatMap((lines, i) =>
      setLines(lines, [60, 190, 300, 420][i] ?? 0, middle - ((lines.length - 1) * 14) / 2, { pitch: 14 }),
    )
  const words = [
    ...row([['Solicitor'], ['Eve Ash'], ['Signed:', 'in ink'], ['Date:', '10.07.2022']], 110),
    ...row([['Treasurer'], ['Ada Quill'], ['Signed:'], ['Date:', '11.07.2022']], 160),
    ...row([['Chief', 'Executive'], ['Ben Oak'], ['Signed:', 'Approved as', 'asked'], ['Date:', '12.07.2022']], 210),
  ]
  expect(tablesOf(arranged(words)).flat()).toStrictEqual([
    ['Solicitor', 'Eve Ash', 'Signed: in ink', 'Date: 10.07.2022'],
    ['Treasurer', 'Ada Quill', 'Signed:', 'Date: 11.07.2022'],
    ['Chief Executive', 'Ben Oak', 'Signed: Approved as asked', 'Date: 12.07.2022'],
  ])
})

test('the last line of an item above another item is no cell', () => {
  const words = [
    ...set('a)', LABELS, 160),
    ...set('Award a grant of some size to the county’s largest trust for', 80, 160),
    ...set('Radio;', 80, 172),
    ...set('b)', LABELS, 184),
    ...set('Receive a report.', 80, 184),
  ]
  expect(bodyOf(arranged(words))).toContain('Receive a report.')
})

test('a date broken before its year is one cell', () => {
  const words = [
    ...set('Ada Quill', LABELS, 160),
    ...set('Date: 22 September', 330, 160),
    ...set('Commissioner', LABELS, 172),
    ...set('2023', 330, 172),
  ]
  expect(tablesOf(arranged(words)).flat().flat()).toContain('Date: 22 September 2023')
})
