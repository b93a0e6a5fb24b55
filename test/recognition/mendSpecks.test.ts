import { expect, test } from 'vitest'
import { mend } from '../../src/recognition/mending/mend.ts'
import { dropSpecks } from '../../src/recognition/mending/specks.ts'
import { isReference, mendedText, mendTyped, typedLines } from './mendTyped.ts'

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
  ['5', 0.15, 'Decision:'],
  ['©', 0.15, 'Decision:'],
  ['e', 0.3, 'Decision:'],
  ['5', 0.6, 'Decision: 5'],
  ['5', 1, 'Decision: 5'],
])('%s behind a label, %d as high as the words are, leaves "%s"', (text, height, right) => {
  const [line = []] = typedLines(`Decision: ${text}`)
  const read = line.map((word) => {
    const [x0, y0, x1, y1] = word.box
    return word.text === text ? { ...word, box: [x0, y1 - height * (y1 - y0), x1, y1] as const } : word
  })
  expect(mendedText(dropSpecks([...typedLines('words of the page'), read]))).toBe(`words of the page ${right}`)
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

test.each([
  ['a', 0.02, 'Haringey £745,380'],
  ['a', 0.15, 'Haringey a £745,380'],
  ['al', 0.15, 'Haringey £745,380'],
  ['al', 0.5, 'Haringey al £745,380'],
  ['of', 0.15, 'Haringey of £745,380'],
])('small letters behind a word: "%s", read with confidence %d, leaves "%s"', (text, confidence, right) => {
  const lines = typedLines(`Haringey   ${text}   £745,380`).map((line) =>
    line.map((word) => (word.text === text ? { ...word, confidence } : word)),
  )
  expect(
    mend(lines, { isReference })
      .map((word) => word.text)
      .join(' '),
  ).toBe(right)
})

test.each([
  [0.4, 'Reference 17/003'],
  [0.9, "' Reference 17/003"],
])('a quotation mark apart from its word, read with confidence %d, leaves "%s"', (confidence, right) => {
  const lines = typedLines("' Reference   17/003").map((line) =>
    line.map((word) => (word.text === "'" ? { ...word, confidence } : word)),
  )
  expect(
    dropSpecks(lines)
      .flat()
      .map(({ text }) => text)
      .join(' '),
  ).toBe(right)
})

test.each([
  ['Decision Reference    ‘60 – 2014', 'Decision Reference 60 – 2014'],
  ['the so-called ‘Quay House’ site', 'the so-called ‘Quay House’ site'],
  ['the Commissioner ‘may award grants', 'the Commissioner ‘may award grants'],
])('a quotation mark that nothing closes goes where a cell begins: %s', (read, right) => {
  expect(mendedText(typedLines(read))).toBe(right)
})
