import { expect, test } from 'vitest'
import { type LineWord, parted } from '../../src/recognition/lineParts.ts'
import { type ShapedWord, shapedWords } from '../../src/recognition/lineShapes.ts'
import { setLine } from './readWords.ts'

const shapedLine = (words: readonly LineWord[]): readonly ShapedWord[] => shapedWords([parted(words, [])]).flat()
const different = (values: readonly number[]): number => new Set(values.map((v) => v.toFixed(6))).size

test('all words of a line stand between one top and one foot, whatever letters they have', () => {
  const words = shapedLine(setLine('on Of age 2019 survivors concern quay'))
  expect(different(words.map(({ box }) => box[1]))).toBe(1)
  expect(different(words.map(({ box }) => box[3]))).toBe(1)
  const [first] = words
  expect(first?.box[1]).toBeLessThan(100 - 0.72 * 11)
  expect(first?.box[3]).toBeGreaterThan(100 + 0.15 * 11)
})

test('words keep their text, their sides and their confidence, and say that they were recognised', () => {
  const [word] = shapedLine(setLine('Decision', { confidence: 0.83 }))
  expect(word).toMatchObject({ text: 'Decision', printed: 'Decision', source: 'ocr', confidence: 0.83, part: 0 })
  expect([word?.box[0], word?.box[2]]).toStrictEqual([72, 116])
})

test('sizes that differ by a pixel are rounded to the commonest, over all pages', () => {
  const body = Array.from({ length: 5 }, (_, line) =>
    setLine('The Deputy Mayor', { baseline: 100 + 14 * line, line }),
  ).flat()
  const uneven = setLine('The Deputy Mayor', { size: 11.6 })
  const [first, second] = shapedWords([parted(body, []), parted(uneven, [])])
  expect(different([...(first ?? []), ...(second ?? [])].map(({ size }) => size))).toBe(1)
})

test('a heading keeps its larger size', () => {
  const words = shapedLine([
    ...setLine('Decision record', { size: 16, baseline: 80, line: 0 }),
    ...setLine('The Deputy Mayor', { size: 11, baseline: 100, line: 1 }),
  ])
  const [heading, body] = [words[0]?.size ?? 0, words.at(-1)?.size ?? 0]
  expect(heading / body).toBeCloseTo(16 / 11, 1)
})

test('two cells of a line stand on one baseline though one holds figures only', () => {
  const words = shapedLine([...setLine('an area'), ...setLine('2019', { left: 200 })])
  expect(words.map(({ part }) => part)).toStrictEqual([0, 0, 1])
  expect(different(words.map(({ box }) => box[3]))).toBe(1)
})

test('a cell that is set half a line lower keeps its own baseline', () => {
  const words = shapedLine([...setLine('The total cost'), ...setLine('2019', { left: 200, baseline: 104 })])
  expect((words.at(-1)?.box[3] ?? 0) - (words[0]?.box[3] ?? 0)).toBeCloseTo(4, 0)
})

test('a line of marks without a letter has the size of print', () => {
  const [dash] = shapedLine([{ ...(setLine('—')[0] ?? expect.fail()), box: [72, 96, 90, 97] }])
  expect(dash?.size).toBe(4)
})

test.each([
  ['£157,360.', true],
  ['Purpose', false],
])('alone on its line and half as high again, %s is set as the text is: %s', (text, isText) => {
  const words = shapedLine([
    ...setLine('at a total cost of the grants to all'),
    ...setLine(text, { size: 15.5, baseline: 140, line: 1 }),
  ])
  expect(words.at(-1)?.size === words[0]?.size).toBe(isText)
})

test('pages without words give pages without words', () => {
  expect(shapedWords([[], []])).toStrictEqual([[], []])
})

test('words with heavier strokes than is usual at their size are bold', () => {
  const words = shapedLine([
    ...setLine('Recommendation', { weight: 2.7, baseline: 80, line: 0 }),
    ...setLine('The Deputy Mayor agreed the award', { weight: 2, baseline: 100, line: 1 }),
  ])
  expect(words.filter(({ bold }) => bold).map(({ text }) => text)).toStrictEqual(['Recommendation'])
})
