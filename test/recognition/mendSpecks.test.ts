import { expect, test } from 'vitest'
import { dropSpecks } from '../../src/recognition/mending/specks.ts'
import { mendedText, mendTyped, typedLines } from './mendTyped.ts'

test.each([
  ['Recommendation:\n:', 'Recommendation:'],
  ['Head of Unit        .', 'Head of Unit'],
  ['Chief Police . Officers', 'Chief Police Officers'],
  ['2024/25.      :', '2024/25.'],
])('specks go from %j', (read, right) => {
  expect(mendedText(typedLines(read))).toBe(right)
})

test.each(['Date :', 'Total   –   £5', 'Part A'])('%j stays', (read) => {
  expect(mendedText(typedLines(read))).toBe(read.replace(/\s+/gu, ' '))
})

test('a letter alone on its line goes only where it was read without confidence', () => {
  const [line = []] = typedLines('z')
  const unsure = line.map((word) => ({ ...word, confidence: 0.3 }))
  expect([dropSpecks([line]).flat(), dropSpecks([unsure]).flat()]).toStrictEqual([line, []])
})

test.each([
  ['“Barnet', 'Barnet'],
  ['‘total cost of', 'total cost of'],
  ['~—«-200,000', '200,000'],
  ['100,000.', '100,000'],
  ['“Kicks” programme', '“Kicks” programme'],
  ['at 100,000.', 'at 100,000.'],
])('%j is read as %j', (read, right) => {
  expect(
    mendTyped(read)
      .map((w) => w.text)
      .join(' '),
  ).toBe(right)
})
