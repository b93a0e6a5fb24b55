import { expect, test } from 'vitest'
import { type LineWord, parted, withoutEchoes } from '../../src/recognition/lineParts.ts'
import type { Rule } from '../../src/types.ts'
import { inkBox, lineWord, setLine } from './readWords.ts'

/** The texts of the parts, in their order. */
function partsOf(words: readonly LineWord[], rules: readonly Rule[] = []): readonly string[] {
  const parts = Map.groupBy(parted(words, rules), ({ part }) => part)
  return [...parts.values()].map((own) => own.map(({ text }) => text).join(' '))
}

const post: Rule = { direction: 'vertical', at: 127.5, from: 50, to: 150 }
// The second cell begins 6 points after the first ends: no more than a wide space.
const cells = [...setLine('Total cost', { left: 72 }), ...setLine('£25,000 a year', { left: 130.5 })]

test('the words of a line are one part, in their order', () => {
  expect(partsOf(setLine('The Deputy Mayor agreed'))).toStrictEqual(['The Deputy Mayor agreed'])
})

test('two cells of a line are parted by the rule between them', () => {
  expect(partsOf(cells, [post])).toStrictEqual(['Total cost', '£25,000 a year'])
})

test.each<[string, readonly Rule[]]>([
  ['no rule', []],
  ['a rule that ends above the line', [{ ...post, to: 80 }]],
  ['a rule beside the words', [{ ...post, at: 400 }]],
  ['a line drawn under them', [{ direction: 'horizontal', at: 140, from: 50, to: 400 }]],
])('%s parts nothing', (_, rules) => {
  expect(partsOf(cells, rules)).toStrictEqual(['Total cost £25,000 a year'])
})

test('columns are parted by a gap of two line heights, words of justified text by half a one are not', () => {
  const [left, right] = [setLine('Signed'), (gap: number) => setLine('Date', { left: 72 + 33 + gap })]
  expect(partsOf([...left, ...right(22)])).toStrictEqual(['Signed', 'Date'])
  expect(partsOf([...left, ...right(6)])).toStrictEqual(['Signed Date'])
})

test('lines of the recogniser are never joined, and parts are numbered through the page', () => {
  const words = [...setLine('The award'), ...setLine('of a grant', { baseline: 114, line: 1 })]
  expect(parted(words, []).map(({ part }) => part)).toStrictEqual([0, 0, 1, 1, 1])
})

test('two lines of text that were read as one are parted by their baselines', () => {
  const upper = setLine('Chief Finance Officer', { baseline: 100 })
  const lower = setLine('Police and Crime', { baseline: 113 })
  const mixed = [...upper, ...lower].toSorted((a, b) => a.box[0] - b.box[0])
  expect(partsOf(mixed)).toStrictEqual(['Chief Finance Officer', 'Police and Crime'])
})

test('letters of different heights on one baseline stay one part', () => {
  expect(partsOf(setLine('on Of age 2019 sum, £5 a'))).toStrictEqual(['on Of age 2019 sum, £5 a'])
})

test('a bullet joins the line it stands before, and a dash the one it stands in', () => {
  const bullet = lineWord('•', [60, 93, 64, 97])
  expect(partsOf([bullet, ...setLine('The award')])).toStrictEqual(['• The award'])
  const [first, second, third] = [setLine('Mayor'), lineWord('–', [102, 96, 108, 97]), setLine('agreed', { left: 111 })]
  expect(partsOf([...first, second, ...third])).toStrictEqual(['Mayor – agreed'])
})

const LINE = setLine('Commissioner agreed', { line: 0 })

test('the dots of letters read as a line of their own are left out', () => {
  const dots = lineWord('.', [90, 92, 92, 94], { line: 1, confidence: 0.3 })
  expect(withoutEchoes([...LINE, dots])).toStrictEqual(LINE)
})

test.each([
  ['that was read with confidence', lineWord('i', [90, 92, 92, 94], { line: 1, confidence: 0.8 })],
  ['of the same line', lineWord('.', [90, 92, 92, 94], { line: 0, confidence: 0.3 })],
  ['as high as the word', lineWord('li', inkBox('li', 90, 100), { line: 1, confidence: 0.3 })],
  ['on the line below', lineWord('.', [90, 108, 92, 110], { line: 1, confidence: 0.3 })],
  ['beside the words', lineWord('.', [300, 92, 302, 94], { line: 1, confidence: 0.3 })],
])('a mark %s is no echo', (_, mark) => {
  expect(withoutEchoes([...LINE, mark])).toStrictEqual([...LINE, mark])
})

test('a word that was read again with confidence is left out', () => {
  const unsure = lineWord('Cornnissioner', LINE[0]?.box ?? [0, 0, 0, 0], { line: 1, confidence: 0.1 })
  expect(withoutEchoes([...LINE, unsure])).toStrictEqual(LINE)
})

test('a word that was hardly read, for two that were read again beside each other, is left out', () => {
  const again = [...setLine('£90,000', { left: 100 }), ...setLine('£80,000', { left: 160 })]
  const [first, last] = [again[0]?.box ?? [0, 0, 0, 0], again[1]?.box ?? [0, 0, 0, 0]]
  const both = [first[0], first[1], last[2], last[3]] as const
  expect(withoutEchoes([...again, lineWord('£90,000+~S=«£80,000', both, { line: 1, confidence: 0.16 })])).toStrictEqual(
    again,
  )
  const sure = lineWord('£90,000+£80,000', both, { line: 1, confidence: 0.7 })
  expect(withoutEchoes([...again, sure])).toStrictEqual([...again, sure])
})

const stroke = (text: string, left: number, confidence: number): LineWord =>
  lineWord(text, inkBox(text, left, 100), { line: 0, confidence })

test('a few letters that were hardly read and stand alone are a stroke of a signature', () => {
  expect(withoutEchoes([...LINE, stroke('Lh', 400, 0.2)])).toStrictEqual(LINE)
})

test('a few letters alone in their row are a stroke; before a line they may be the mark of a list', () => {
  const below = lineWord('Lh', inkBox('Lh', 300, 140), { line: 1, confidence: 0.2 })
  expect(withoutEchoes([...LINE, below])).toStrictEqual(LINE)
  const mark = lineWord('KS', inkBox('KS', 20, 100), { line: 1, confidence: 0.2 })
  expect(withoutEchoes([mark, ...LINE])).toStrictEqual([mark, ...LINE])
})

test.each([
  ['read with some confidence', stroke('Lh', 400, 0.5)],
  ['beside others', stroke('Lh', 186, 0.2)],
  ['with a figure', stroke('L7', 400, 0.2)],
  ['that answer', stroke('No', 400, 0.2)],
])('a few letters %s are a word', (_, word) => {
  expect(withoutEchoes([...LINE, word])).toStrictEqual([...LINE, word])
})

test('what is itself doubtful has no echoes', () => {
  const words = setLine('Commissioner', { confidence: 0.5 })
  const dot = lineWord('.', [90, 92, 92, 94], { line: 1, confidence: 0.3 })
  expect(withoutEchoes([...words, dot])).toStrictEqual([...words, dot])
})
