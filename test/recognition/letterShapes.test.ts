import { expect, test } from 'vitest'
import { shapeOfWord } from '../../src/recognition/letterShapes.ts'
import type { Box } from '../../src/types.ts'

const BASELINE = 100
const SIZE = 11

/** The box of a word's ink in Arial at 11 points on a baseline at 100: its heights above and below, in sizes. */
const inkBox = (width: number, above: number, below: number): Box => [
  50,
  BASELINE - above * SIZE,
  50 + width,
  BASELINE + below * SIZE,
]

test.each<[string, number, number, number]>([
  ['on', 12, 0.53, 0], // small letters only
  ['Of', 11.6, 0.72, 0], // a capital
  ['and', 18.3, 0.72, 0], // a tall small letter
  ['age', 18.3, 0.53, 0.21], // stands below the line, without a tall letter
  ['Deputy', 35.5, 0.72, 0.21], // both
  ['survivors.', 48, 0.72, 0], // the dot of an i is as high as a capital; a stop does not hang
  ['concern.', 41, 0.53, 0], // a stop is no tall letter
  ['2019', 24.5, 0.72, 0], // digits only
  ['£25,000', 41, 0.72, 0.14], // the comma hangs below the line
  ['(Crime)', 36, 0.72, 0.21], // so do brackets
])('"%s" stands on its baseline with the size of its font', (text, width, above, below) => {
  const shape = shapeOfWord(text, inkBox(width, above, below)) ?? expect.fail()
  expect(Math.abs(shape.baseline - BASELINE)).toBeLessThan(0.12 * SIZE)
  expect(shape.size / SIZE).toBeGreaterThan(0.85)
  expect(shape.size / SIZE).toBeLessThan(1.15)
})

test.each(['•', '—', '....', '|', '*', '&'])('"%s" has no letter to tell a size by', (text) => {
  expect(shapeOfWord(text, [50, 90, 60, 100])).toBeNull()
})

test('a box three times as high as its letters are wide gives the size that the width tells, in its middle', () => {
  const shape = shapeOfWord('one', [50, 70, 50 + 1.56 * SIZE, 106]) ?? expect.fail()
  expect(shape.size).toBeCloseTo(SIZE, 6)
  // Small letters without tall ones: the middle of the box is half their height above the baseline.
  expect(shape.baseline).toBeCloseTo(88 + 0.24 * SIZE, 6)
})

test('a line of sums has the size of the sentence that it ends', () => {
  const sizes = [
    ['£999,025', 45, 0.71, 0.13],
    ['to', 8.6, 0.71, 0.01],
    ['£819,025;', 48, 0.71, 0.13],
  ] as const
  for (const [text, width, above, below] of sizes)
    expect((shapeOfWord(text, inkBox(width, above, below))?.size ?? 0) / SIZE).toBeGreaterThan(0.95)
})

test.each([2.2, 1])('a single narrow letter is not taken for a box that is too high (%d points wide)', (width) => {
  const { baseline, size } = shapeOfWord('I', inkBox(width, 0.72, 0)) ?? expect.fail()
  expect(baseline).toBe(BASELINE)
  expect(size).toBeGreaterThan(0.9 * SIZE)
})
