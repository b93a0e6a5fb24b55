import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomOf } from '../../fixtures/generate/random.ts'
import { periodStyles, printedPeriod } from '../../fixtures/generate/spelling/periods.ts'
import { periodsIn } from '../../src/extractors/dates/periods.ts'
import { keepSteady } from './steady.ts'

keepSteady()

test('a period in any house spelling reads back', () => {
  const period = fc
    .tuple(fc.constantFrom(...periodStyles), fc.integer({ min: 2011, max: 2029 }), fc.integer())
    .map(([style, year, seed]) => ({ style, ...printedPeriod(style, year, randomOf(seed)) }))
  fc.assert(
    fc.property(period, ({ text, start, end }) => {
      const found = periodsIn(`a grant to the Lantern Trust ${text}.`)
      expect(found.map(({ from, to }) => [from, to])).toEqual([[start, end]])
    }),
    { numRuns: 1000 },
  )
})
