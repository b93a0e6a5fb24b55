import { expect, test } from 'vitest'
import { asDisplayed } from '../../src/frame.ts'
import type { LineWord } from '../../src/recognition/lineParts.ts'
import type { Mark, PageReading, PlacedReading } from '../../src/recognition/pageReading.ts'
import { placed, withoutMarks } from '../../src/recognition/placing.ts'
import type { Box, Page } from '../../src/types.ts'
import { typedPage } from '../textLayer/typed.ts'
import { lineWord } from './readWords.ts'

const PAGE: Page = { ...typedPage(''), width: 600, height: 800 }

/** A reading of a picture of 1200 by 1600 pixels, two a point. */
const reading = (part: Partial<PageReading>): PageReading => ({
  width: 1200,
  height: 1600,
  turn: 0,
  skew: 0,
  words: [],
  rules: [],
  marks: [],
  ...part,
})
const onPage = (part: Partial<PageReading>, box: Box = [0, 0, 600, 800]): PlacedReading => ({
  page: 1,
  region: null,
  box,
  reading: reading(part),
})
const word = (box: Box) => ({ text: 'Decision', box, confidence: 0.9, line: 3, weight: 2.5 })

test('a word of a full page is in its place in points and keeps all else', () => {
  const { words, frame } = placed(PAGE, onPage({ words: [word([100, 200, 300, 220])] }))
  expect(frame).toStrictEqual({ width: 600, height: 800, turn: 0, skew: 0 })
  expect(words).toStrictEqual([
    { text: 'Decision', printed: 'Decision', box: [50, 100, 150, 110], confidence: 0.9, line: 3, weight: 2.5 },
  ])
})

test('pixels of a fax, wider than they are high, come to square points', () => {
  const fax = { width: 1200, height: 800, words: [word([100, 100, 300, 110])] }
  expect(placed(PAGE, onPage(fax)).words[0]?.box).toStrictEqual([50, 100, 150, 110])
})

test('a picture with a margin around it is placed by its box', () => {
  const { words } = placed(PAGE, onPage({ words: [word([0, 0, 120, 160])] }, [60, 80, 540, 720]))
  expect(words[0]?.box).toStrictEqual([60, 80, 108, 144])
})

// The same ink at [50, 100, 150, 110] of the displayed page, as each turn of its picture shows it.
test.each<[PageReading['turn'], Box]>([
  [0, [100, 200, 300, 220]],
  [90, [1600 - 220, 100, 1600 - 200, 300]],
  [180, [1200 - 300, 1600 - 220, 1200 - 100, 1600 - 200]],
  [270, [200, 1200 - 300, 220, 1200 - 100]],
])('a word of a picture read with a turn of %d is displayed where its ink is', (turn, box) => {
  const { words, frame } = placed(PAGE, onPage({ turn, words: [word(box)] }))
  const shown = asDisplayed(frame, words[0]?.box ?? expect.fail())
  expect(shown.map(Math.round)).toStrictEqual([50, 100, 150, 110])
})

test('words of a line that falls to the right stand level, and lead back to their ink', () => {
  const fall = 1000 * Math.tan(0.02)
  const words = [word([100, 200, 150, 220]), word([1100, 200 + fall, 1150, 220 + fall])]
  const { words: level, frame } = placed(PAGE, onPage({ skew: 0.02, words }))
  const [first, last] = level
  expect(last?.box[1]).toBeCloseTo(first?.box[1] ?? 0, 6)
  expect(asDisplayed(frame, last?.box ?? expect.fail()).map(Math.round)).toStrictEqual([550, 110, 575, 120])
})

test('rules and marks lie straight already: they are only scaled', () => {
  const { rules, marks } = placed(
    PAGE,
    onPage({
      skew: 0.02,
      rules: [
        { direction: 'horizontal', at: 200, from: 100, to: 1100 },
        { direction: 'vertical', at: 100, from: 200, to: 400 },
      ],
      marks: [{ kind: 'ticked', box: [200, 400, 220, 420] }],
    }),
  )
  expect(rules).toStrictEqual([
    { direction: 'horizontal', at: 100, from: 50, to: 550 },
    { direction: 'vertical', at: 50, from: 100, to: 200 },
  ])
  expect(marks[0]?.box).toStrictEqual([100, 200, 110, 210])
})

test.each([
  ['ticked', '✓'],
  ['empty', '☐'],
  ['bullet', '•'],
] as const)('a mark that is %s becomes the letter %s, as a text layer has it', (kind, text) => {
  const { marks } = placed(PAGE, onPage({ marks: [{ kind, box: [200, 400, 220, 420] }] }))
  expect(marks).toMatchObject([{ text, printed: text, size: 10, source: 'ocr', confidence: 0.9 }])
})

/** What is left of words on a page with one mark at [100, 200, 110, 210] and a rule down the page at 60. */
function left(words: readonly LineWord[], kind: Mark['kind'] = 'ticked'): readonly LineWord[] {
  const marks = [{ kind, box: [200, 400, 220, 420] as const }]
  const rules = [{ direction: 'vertical' as const, at: 120, from: 200, to: 600 }]
  return withoutMarks({ ...placed(PAGE, onPage({ marks, rules })), words })
}

test('what was read for a mark goes, and words beside, below and over it stay', () => {
  const words = [
    lineWord('v', [101, 201, 109, 209]),
    lineWord('Yes', [125, 200, 145, 210]),
    lineWord('e', [101, 230, 107, 236]),
    lineWord('Approved', [80, 200, 130, 210]),
  ]
  expect(left(words).map(({ text }) => text)).toStrictEqual(['Yes', 'e', 'Approved'])
})

test.each([
  ['ary', 0.13, 'ticked', false],
  ['ONo', 0.8, 'ticked', true],
  ['«£5', 0.2, 'bullet', true],
] as const)('"%s", read with confidence %d around a mark (%s), stays: %s', (text, confidence, kind, stays) => {
  expect(left([lineWord(text, [80, 200, 112, 210], { confidence })], kind)).toHaveLength(stays ? 1 : 0)
})

test.each([
  ['YesO', [85, 200, 110, 210], 'empty', 'Yes'],
  ['Nok', [78, 200, 111, 210], 'ticked', 'No'],
  ['Not', [70, 200, 99, 210], 'ticked', 'Not'],
  ['Approved', [80, 200, 130, 210], 'ticked', 'Approved'],
] as const)('a box read for the last letter of a word goes: "%s" at %j (%s)', (text, box, kind, right) => {
  expect(left([lineWord(text, box)], kind).map((word) => word.text)).toStrictEqual([right])
})

test('a bar read for a ruled line goes, and one elsewhere, or a word on the line, stays', () => {
  const words = [
    lineWord('|', [59, 150, 61, 162]),
    lineWord('|', [70, 150, 72, 162]),
    lineWord('|', [59, 350, 61, 362]),
    lineWord('of', [56, 150, 66, 162]),
  ]
  expect(left(words)).toStrictEqual(words.slice(1))
})

test('a bullet that was read as the beginning of the word behind it is cut off, in text and box', () => {
  const [word] = left([lineWord('«£45,000', [100, 200, 160, 210])], 'bullet')
  expect(word).toMatchObject({ text: '£45,000', printed: '£45,000' })
  expect(word?.box[0]).toBeGreaterThanOrEqual(110)
  expect(word?.box.slice(1)).toStrictEqual([200, 160, 210])
})

test.each([
  ['that begins with a letter', lineWord('award', [100, 200, 160, 210]), 'bullet'],
  ['that begins with its own sign', lineWord('£45,000', [100, 200, 160, 210]), 'bullet'],
  ['with a bullet in its middle', lineWord('«£45,000', [80, 200, 140, 210]), 'bullet'],
  ['with a tick at its beginning', lineWord('«£45,000', [100, 200, 160, 210]), 'ticked'],
] as const)('a word %s stays whole', (_, word, kind) => {
  expect(left([word], kind)).toStrictEqual([word])
})
