import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { measuredConfidence } from '../../src/stages/calibration.ts'
import { calibrationFile } from './calibrationFile.ts'
import { firstSight } from './firstSight.ts'
import { fitted, type RawValue } from './fit.ts'
import { heldOut } from './heldOut.ts'

/** Values of one rule, a document each, so that all count alike. */
function valuesOf(rule: string, claimed: number, counts: { readonly right: number; readonly wrong: number }) {
  const verdicts = [...new Array(counts.right).fill(true), ...new Array(counts.wrong).fill(false)]
  return verdicts.map((isRight, i): RawValue => {
    const origin = { body: `body ${i % 5}`, document: `${rule} ${i}`, textSource: 'digital' }
    return { ...origin, path: 'title', field: 'title', rule, confidence: claimed, isRight, isFirst: false }
  })
}

const made = array(
  record<RawValue>({
    body: constantFrom('a', 'b', 'c'),
    document: constantFrom('1', '2', '3', '4'),
    textSource: constantFrom('digital', 'ocr'),
    path: constantFrom('title', 'awards.0'),
    field: constantFrom('title'),
    rule: constantFrom('one', 'two', 'three'),
    confidence: integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    isRight: boolean(),
    isFirst: boolean(),
  }),
  { maxLength: 60 },
)

test('a fit rises with the raw confidence, whatever the verdicts', () => {
  assert(
    property(made, (values) => {
      const calibration = fitted(values)
      for (const rule of ['one', 'two', 'three', 'four']) {
        const curve = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 1].map((raw) => measuredConfidence(raw, rule, calibration))
        expect(curve).toEqual(curve.toSorted((one, other) => one - other))
        expect(curve.every((share) => share >= 0 && share <= 1)).toBe(true)
      }
    }),
  )
})

test('with many values a rule comes out near the share that is right', () => {
  const values = [
    ...valuesOf('good', 0.8, { right: 970, wrong: 30 }),
    ...valuesOf('bad', 0.95, { right: 500, wrong: 500 }),
  ]
  const calibration = fitted(values)
  expect(measuredConfidence(0.8, 'good', calibration)).toBeCloseTo(0.97, 1)
  expect(measuredConfidence(0.95, 'bad', calibration)).toBeCloseTo(0.5, 1)
  expect(calibration.rules).toMatchObject({ good: { values: 1000, right: 970 }, bad: { values: 1000, right: 500 } })
})

test('one wrong value moves a rule less than twenty do', () => {
  const common = valuesOf('common', 0.9, { right: 900, wrong: 100 })
  const after = (wrong: number) =>
    measuredConfidence(0.9, 'rare', fitted([...common, ...valuesOf('rare', 0.9, { right: 0, wrong })]))
  expect(after(1)).toBeGreaterThan(0.75)
  expect(after(1)).toBeLessThan(0.9)
  expect(after(20)).toBeLessThan(0.5)
})

test('a document full of errors of one kind does not speak for all', () => {
  const common = valuesOf('rule', 0.9, { right: 90, wrong: 10 })
  const errors = valuesOf('rule', 0.9, { right: 0, wrong: 100 })
  const oneDocument = errors.map((value) => ({ ...value, document: 'the same' }))
  const confidence = (values: readonly RawValue[]) => measuredConfidence(0.9, 'rule', fitted(values))
  expect(confidence([...common, ...oneDocument])).toBeGreaterThan(confidence([...common, ...errors]) + 0.2)
})

test('what is held out has no part in its own measurement', () => {
  const values = valuesOf('rule', 0.9, { right: 60, wrong: 40 })
  const ofOne = values.filter(({ body }) => body === 'body 1')
  const turned = values.map((value) => (value.body === 'body 1' ? { ...value, isRight: !value.isRight } : value))
  const confidences = (all: readonly RawValue[]) =>
    heldOut(all).flatMap(({ body, confidence }) => (body === 'body 1' ? [confidence] : []))
  expect(confidences(turned)).toEqual(confidences(values))
  expect(confidences(values)).toHaveLength(ofOne.length)
})

test('the file holds the calibration that it was made of', () => {
  const calibration = fitted(valuesOf('sum-text part', 0.9, { right: 9, wrong: 1 }))
  const held = { values: 10, right: 9, bins: [], error: 0.01, brier: 0.09 }
  const text = calibrationFile(calibration, {
    about: 'ten forms',
    documents: 10,
    bodies: 5,
    values: 10,
    atFirstSight: 0,
    held,
  })
  expect(parse(text)).toEqual(calibration)
})

test('what was seen at first sight is kept, in no document by name', () => {
  const values = firstSight()
  expect(values.length).toBeGreaterThan(500)
  expect(values.every(({ document }) => /^[0-9a-f]{12}$/u.test(document))).toBe(true)
})
