import { expect, test } from 'vitest'
import { BULLETS, EMPTY_BOX, meaningOf, TICKS } from '../../src/pdf/characters.ts'

const BODY = 'ABCDEE+Calibri'

test.each([
  ['a letter', 'e', BODY, 'e'],
  ['a pound sign', '£', BODY, '£'],
  ['the ligature fi', 'ﬁ', BODY, 'fi'],
  ['the ligature fl', 'ﬂ', BODY, 'fl'],
  ['the ligature ff', 'ﬀ', BODY, 'ff'],
  ['the ligature ffi', 'ﬃ', BODY, 'ffi'],
  ['the ligature ffl', 'ﬄ', BODY, 'ffl'],
  ['the ligature st', 'ﬆ', BODY, 'st'],
  ['a no-break space', '\u00a0', BODY, ' '],
  ['a narrow no-break space', '\u202f', BODY, ' '],
  ['a tabulator', '\t', BODY, ' '],
  ['a zero-width space', '\u200b', BODY, ''],
  ['a byte-order mark', '\ufeff', BODY, ''],
  ['a curly apostrophe', '’', BODY, "'"],
  ['an opening quote', '“', BODY, '"'],
  ['a closing quote', '”', BODY, '"'],
  ['a grave accent for a quote', '`', BODY, "'"],
  ['a no-break hyphen', '\u2011', BODY, '-'],
  ['a minus sign', '\u2212', BODY, '-'],
  ['a control character', '\u0007', BODY, ''],
  ['a character that was lost', '\ufffd', BODY, ''],
])('%s has one spelling', (_, printed, font, expected) => {
  expect(meaningOf(printed, font)).toBe(expected)
})

test.each([
  ['a soft hyphen, which only the end of a line gives meaning', '\u00ad'],
  ['an en dash, which parts a range', '–'],
  ['an accented letter', 'ŵ'],
  ['a one half', '½'],
  ['a private-use character of unknown meaning', '\ue123'],
  ['a full-width letter, which is no ligature', 'Ａ'],
])('%s is kept', (_, printed) => {
  expect(meaningOf(printed, BODY)).toBe(printed)
})

test.each([
  ['a private-use bullet of Symbol', '\uf0b7', 'Symbol', '•'],
  ['a private-use tick', '\uf0fc', 'ABCDEE+Wingdings-Regular', '✓'],
  ['a private-use tick in a font of another name', '\uf0fc', 'F3', '✓'],
  ['a private-use box with a cross', '\uf0fd', 'Wingdings', '☒'],
  ['a private-use box with a tick', '\uf0fe', 'Wingdings', '☑'],
  ['a private-use empty box', '\uf0a8', 'Wingdings', '☐'],
  ['a private-use square', '\uf0a7', 'Wingdings-Regular', '▪'],
  ['a private-use arrow head', '\uf0d8', 'Wingdings', '➢'],
  ['the letter that is a tick in Wingdings', 'ü', 'Wingdings', '✓'],
  ['the letter that is an empty box in Wingdings', 'o', 'Wingdings', '☐'],
  ['a tick of Wingdings 2', 'P', 'ABCDEE+Wingdings2', '✓'],
  ['a private-use cross of Wingdings 2', '\uf04f', 'Wingdings 2', '✗'],
  ['a box of Wingdings 2', 'R', 'Wingdings-2', '☑'],
  ['a tick of Zapf Dingbats', '4', 'ZapfDingbats', '✔'],
  ['a root sign that stands for a tick', '√', BODY, '✓'],
])('%s gets its meaning', (_, printed, font, expected) => {
  expect(meaningOf(printed, font)).toBe(expected)
})

test('the letters of a symbol font are letters in any other font', () => {
  expect(meaningOf('ü', BODY)).toBe('ü')
  expect(meaningOf('o', BODY)).toBe('o')
  expect(meaningOf('P', BODY)).toBe('P')
})

test('bullets, ticks and empty boxes are told apart', () => {
  const kinds = [...'•▪➢✓☒☐-a'].map((c) => [BULLETS, TICKS, EMPTY_BOX].map((pattern) => pattern.test(c)))
  expect(kinds).toStrictEqual([
    [true, false, false],
    [true, false, false],
    [true, false, false],
    [false, true, false],
    [false, true, false],
    [false, false, true],
    [false, false, false],
    [false, false, false],
  ])
})
