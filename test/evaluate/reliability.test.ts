import { assert, double, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { type Judged, reliabilityOf, wilson } from '../../src/evaluate/reliability.ts'

const values = (confidence: number, right: number, wrong: number): readonly Judged[] => [
  ...new Array<Judged>(right).fill({ confidence, isRight: true }),
  ...new Array<Judged>(wrong).fill({ confidence, isRight: false }),
]

test.each([
  // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [29, 29, 0.883, 1],
  [0, 0, 0, 1],
])('of %i right in %i the share lies between %d and %d', (right, all, low, high) => {
  const interval = wilson(right, all)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('an interval holds its share and narrows with more values of the same share', () => {
  assert(
    property(integer({ min: 1, max: 500 }), double({ min: 0, max: 1, noNaN: true }), (all, part) => {
      const right = Math.round(all * part)
      const [few, many] = [wilson(right, all), wilson(10 * right, 10 * all)]
      expect(few.low).toBeLessThanOrEqual(right / all + 1e-12)
      expect(few.high).toBeGreaterThanOrEqual(right / all - 1e-12)
      expect(many.high - many.low).toBeLessThan(few.high - few.low)
    }),
  )
})

test.each<[string, readonly Judged[], number, number]>([
  ['values of 0.9 that are right nine times in ten', values(0.9, 9, 1), 0, 0.09],
  ['values of 0.9 that are right every second time', values(0.9, 5, 5), 0.4, 0.25 + 0.16],
  // 10 values are off by 0.1 and 30 by 0.5: a quarter of 0.1 and three of 0.5; their squares likewise
  ['two bins, by how many values they have', [...values(0.9, 10, 0), ...values(0.5, 30, 0)], 0.4, 0.19],
  ['doubts and certainties that are both right', [...values(0, 0, 4), ...values(1, 4, 0)], 0, 0],
  ['no value', [], 0, 0],
])('%s have a known error', (_, judged, error, brier) => {
  const found = reliabilityOf(judged)
  expect(found.error).toBeCloseTo(error, 10)
  expect(found.brier).toBeCloseTo(brier, 10)
})

test('each value is in one bin, those of 1 in the last', () => {
  const { bins } = reliabilityOf(
    [0, 0.49, 0.5, 0.9, 0.949, 0.95, 1].map((confidence) => ({ confidence, isRight: true })),
  )
  expect(bins.map(({ from, to, values: count }) => [from, to, count])).toEqual([
    [0, 0.5, 2],
    [0.5, 0.6, 1],
    [0.9, 0.95, 2],
    [0.95, 0.98, 1],
    [0.98, 1, 1],
  ])
})
