import { assert, constantFrom, double, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import type { Evidence } from '../../src/record.ts'
import { loadRules } from '../../src/rules.ts'
import { calibrated, logOdds, measuredConfidence, measuredRule, probability } from '../../src/stages/calibration.ts'
import { lowConfidence } from '../../src/stages/lowConfidence.ts'
import { shipped } from '../rules/pipelineFolder.ts'

const { calibration } = loadRules(shipped)
const nothing = { intercept: 0, slope: 1, rules: {} }
const shifted = { ...nothing, rules: { 'award-sentence': { shift: -2, values: 10, right: 5 } } }
const share = double({ min: 0, max: 1, noNaN: true })
const place: Evidence = { page: 1, bbox: [1, 1, 9, 9], quote: '£1', method: 'award-sentence', confidence: 0.9 }

test('a surer value of a rule never comes out as the less sure one', () => {
  const rule = constantFrom('no-such-rule', ...Object.keys(calibration.rules))
  assert(
    property(rule, tuple(share, share), (name, pair) => {
      const [low, high] = [Math.min(...pair), Math.max(...pair)]
      const [one, other] = [low, high].map((raw) => measuredConfidence(raw, name, calibration))
      expect(one).toBeLessThanOrEqual(other ?? 0)
      expect(one).toBeGreaterThanOrEqual(0.01)
      expect(other).toBeLessThanOrEqual(0.99)
    }),
    { numRuns: 500 },
  )
})

test('log-odds and shares are each other turned round', () => {
  for (const value of [0.01, 0.2, 0.5, 0.9, 0.99]) expect(probability(logOdds(value))).toBeCloseTo(value, 12)
})

test.each([
  ['nothing measured', 0.9, 'reference-label', nothing, 0.9],
  ['a rule that is not named', 0.9, 'reference-label', shifted, 0.9],
  ['a rule that does worse', 0.9, 'award-sentence', shifted, 0.55], // odds of 9, by e² less: 1.218 to 1
  ['a name that every object has', 0.9, 'constructor', shifted, 0.9],
  ['a curve for all', 0.5, 'reference-label', { ...nothing, intercept: Math.log(4) }, 0.8],
])('%s: %d', (_, raw, rule, given, expected) => {
  expect(measuredConfidence(raw, rule, given)).toBe(expected)
})

test.each([
  ['awards.0', 'award-line', 'award-line'],
  ['amounts.0', 'sum-text', 'sum-text part'],
  ['amounts.1', 'sum-text', 'sum-text source'],
])('%s by %s is measured as %s', (path, method, expected) => {
  const amounts = (['part', 'source'] as const).map((role) => ({ text: '£1', pence: 100, role, page: 1 }))
  expect(measuredRule(path, method, amounts)).toBe(expected)
})

test('measures the parts of a value with it, and leaves where it stands', () => {
  const { parts: _, ...bare } = place
  const made = calibrated({ totalPence: { ...place, parts: [bare, bare] } }, [], shifted)
  expect(made).toEqual({
    totalPence: {
      ...place,
      confidence: 0.55,
      parts: [
        { ...bare, confidence: 0.55 },
        { ...bare, confidence: 0.55 },
      ],
    },
  })
})

test('a decisive value below the threshold is an issue, any other is not', () => {
  const unsure = { ...place, confidence: 0.6 }
  const issues = lowConfidence({ reference: place, title: unsure, 'awards.2': unsure, 'amounts.0': unsure }, 0.65)
  expect(issues.map(({ code, field }) => [code, field])).toEqual([
    ['low-confidence', 'title'],
    ['low-confidence', 'awards.2'],
  ])
  expect(issues[0]?.message).toBe('Read with confidence 0.60 by the rule award-sentence: look at its page.')
})
