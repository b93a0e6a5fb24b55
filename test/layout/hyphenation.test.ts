import { expect, test } from 'vitest'
import { arranged, bodyOf } from './arranged.ts'
import { setLines } from './typeset.ts'

// Lines wide enough that nothing more would have fitted.
const broken = (end: string, start: string): readonly string[] => [
  `the commissioner approves the award of more money to ${end}`,
  `${start} and to all of those who are named in the table below`,
]

test.each([
  ['a word broken at a line end is joined', 'commis-', 'sioner', 'commissioner'],
  ['a soft hyphen at a line end goes', 'commis\u00ad', 'sioner', 'commissioner'],
  ['a prefix keeps its hyphen', 're-', 'offending', 're-offending'],
  ['a hyphen before a capital stays', 'Anglo-', 'Saxon', 'Anglo-Saxon'],
  ['a hyphen between numbers stays', '2020-', '21', '2020-21'],
  ['a word of two words of the document keeps it', 'award-', 'table', 'award-table'],
  ['an address goes on without a space', 'www.example.org/press-', 'office', 'www.example.org/press-office'],
  ['an address cut at a slash goes on', 'https://example.org/', 'pcd', 'https://example.org/pcd'],
  ['a dash in its own right is no hyphen', 'trust –', 'the', 'trust – the'],
])('%s', (_, end, start, expected) => {
  const [text] = bodyOf(arranged(setLines(broken(end, start), 50, 100)))
  expect(text).toContain(` to ${expected} and `)
})

test('a word that the document prints with its hyphen elsewhere keeps it', () => {
  const lines = ['the co-ordinator of well-being and of the multi-agency hubs for it', ...broken('well-', 'being')]
  expect(bodyOf(arranged(setLines(lines, 50, 100))).join(' ')).toContain('to well-being and')
})

test('a word that the document prints in one loses it', () => {
  const lines = ['the antisocial behaviour which is reported in the whole of the town', ...broken('anti-', 'social')]
  expect(bodyOf(arranged(setLines(lines, 50, 100))).join(' ')).toContain('to antisocial and')
})

test('a soft hyphen inside of a word goes', () => {
  expect(bodyOf(arranged(setLines(['the com\u00admission\u00ader'], 50, 100)))).toStrictEqual(['the commissioner'])
})

test('a hyphen that ends a paragraph stays', () => {
  expect(bodyOf(arranged(setLines(['the award-'], 50, 100)))).toStrictEqual(['the award-'])
})

test('every word stands where the text says, at a joined line end too', () => {
  const layout = arranged(setLines(broken('commis-', 'sioner'), 50, 100))
  for (const word of layout.words) expect(layout.text.slice(word.start, word.end)).toBe(word.text)
})
