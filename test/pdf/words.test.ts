import { expect, test } from 'vitest'
import { pageWith, shown, textsOf } from './drawn.ts'

test.each([
  ['spaces part words', shown('Decision PCD 12', 72, 700), ['Decision', 'PCD', '12']],
  [
    'a gap without a space parts words',
    'BT /Plain 10 Tf 72 700 Td [(Total)-300(approved)] TJ ET',
    ['Total', 'approved'],
  ],
  ['kerning does not', 'BT /Plain 10 Tf 72 700 Td [(T)80(otal)-50(s)] TJ ET', ['Totals']],
  ['spaced letters stay one word', 'BT /Plain 10 Tf 1 Tc 72 700 Td (PCD 1412) Tj ET', ['PCD', '1412']],
  ['a new line parts words', 'BT /Plain 10 Tf 12 TL 72 700 Td (first) Tj T* (second) Tj ET', ['first', 'second']],
  [
    'a raised ordinal stays with its number',
    'BT /Plain 10 Tf 72 700 Td (on the 31) Tj 4 Ts /Plain 6 Tf (st) Tj 0 Ts /Plain 10 Tf ( March) Tj ET',
    ['on', 'the', '31st', 'March'],
  ],
  [
    "a footnote's mark never becomes a digit of a sum",
    'BT /Plain 10 Tf 72 700 Td (of \\24375) Tj 4 Ts /Plain 6 Tf (2) Tj 0 Ts /Plain 10 Tf (. It) Tj ET',
    ['of', '£75', '2', '.', 'It'],
  ],
  [
    "a footnote's mark is no part of a word",
    'BT /Plain 10 Tf 72 700 Td (grant) Tj 4 Ts /Plain 6 Tf (1) Tj ET',
    ['grant', '1'],
  ],
  ['a word set twice for boldness counts once', `${shown('Title', 72, 700)} ${shown('Title', 72.4, 700)}`, ['Title']],
  ['a word that returns on the line counts twice', shown('Yes Yes', 72, 700), ['Yes', 'Yes']],
  ['ligatures are spelt out', shown('o\\002ce \\001ve', 72, 700, { font: 'Mapped' }), ['office', 'five']],
  ['a no-break space parts words', shown('PCD\\0041412', 72, 700, { font: 'Mapped' }), ['PCD', '1412']],
  ['a soft hyphen waits for the end of its line', shown('commis\\003', 72, 700, { font: 'Mapped' }), ['commis\u00ad']],
  [
    'private-use ticks and bullets get a meaning',
    shown('\\005 \\006 \\012', 72, 700, { font: 'Mapped' }),
    ['✓', '•', '☐'],
  ],
  ['curly quotes are straight', shown('PCC\\007s', 72, 700, { font: 'Mapped' }), ["PCC's"]],
  ['a zero-width space parts nothing', shown('sus\\011tain', 72, 700, { font: 'Mapped' }), ['sustain']],
  ['Zapf Dingbats ticks are ticks', shown('4', 72, 700, { font: 'Dingbats' }), ['✔']],
  ['text at an angle is no running text', 'BT /Plain 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET', []],
  ['a page without text has no words', '', []],
])('%s', async (_, content, expected) => {
  expect(textsOf((await pageWith(content)).words)).toStrictEqual(expected)
})

test('the printed form is kept beside the normalised one', async () => {
  const { words } = await pageWith(shown('\\001ve\\004PCC\\007s', 72, 700, { font: 'Mapped' }))
  expect(words.map((w) => [w.text, w.printed])).toStrictEqual([
    ['five', 'ﬁve'],
    ["PCC's", 'PCC’s'],
  ])
})

test('bold and italic come from the font', async () => {
  const content = [
    shown('plain', 72, 700),
    shown('bold', 72, 680, { font: 'Bold' }),
    shown('slanted', 72, 660, { font: 'Slanted', size: 14 }),
  ].join(' ')
  const { words } = await pageWith(content)
  expect(words.map(({ text, bold, italic, size }) => ({ text, bold, italic, size }))).toStrictEqual([
    { text: 'plain', bold: false, italic: false, size: 10 },
    { text: 'bold', bold: true, italic: false, size: 10 },
    { text: 'slanted', bold: false, italic: true, size: 14 },
  ])
})
