import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MoneyStyle, moneyStyles, printedMoney } from '../../fixtures/generate/spelling/money.ts'
import { sumsIn } from '../../src/extractors/sums/money.ts'
import { keepSteady } from './steady.ts'

keepSteady()

/** Any sum of a style's size that the style can print. */
const pence = fc.oneof(
  fc.integer({ min: 0, max: 99_99 }),
  fc.integer({ min: 1, max: 40_000_000_00 }),
  fc.integer({ min: 1, max: 999_999 }).map((pounds) => pounds * 100),
  fc.integer({ min: 1, max: 40_000 }).map((thousands) => thousands * 1000_00),
)
const surroundings = fc.constantFrom(
  ['award of ', ' to the Lantern Trust'],
  ['at a cost of ', '.'],
  ['(', ' in 2023/24)'],
  ['up to ', ', as set out in section 12'],
  ['Total: ', ''],
  ['between 1 April 2020 and 31 March 2021, ', ' p.a.'],
  ['decision PCD 1247 approved ', '; 3 officers'],
)

const isPrintable = (value: number, style: MoneyStyle): boolean => printedMoney(value, style) !== null

/** A sum with its print in one of the styles that can print it. */
const printed = fc
  .tuple(pence, fc.constantFrom(...moneyStyles))
  // "£00.50" is no house's spelling of nothing; a sum of no pounds is printed as £0.50.
  .filter(([value, style]) => isPrintable(value, style))
  .map(([value, style]) => ({ value, style, text: printedMoney(value, style) ?? '' }))

describe('a sum in any house spelling', () => {
  test('reads back, once, where it is printed', () => {
    fc.assert(
      fc.property(printed, surroundings, ({ value, text }, [before, after]) => {
        const found = sumsIn(`${before}${text}${after}`)
        expect(found.map((sum) => [sum.pence, sum.text])).toEqual([[value, text]])
        expect(found.map(({ start, end }) => [start, end])).toEqual([[before.length, before.length + text.length]])
      }),
      { numRuns: 2000 },
    )
  })

  test('reads back with other sums beside it, in their order', () => {
    fc.assert(
      fc.property(fc.array(printed, { minLength: 1, maxLength: 5 }), (sums) => {
        const text = sums.map((sum) => `${sum.text} to a trust`).join(', ')
        expect(sumsIn(text).map((sum) => sum.pence)).toEqual(sums.map(({ value }) => value))
      }),
      { numRuns: 500 },
    )
  })

  test('is negative in a cell with brackets around it, and only there', () => {
    const inFigures = printed.filter(({ text, value }) => /^£[\d,.]+[km]?$/u.test(text) && value > 0)
    fc.assert(
      fc.property(inFigures, ({ value, text }) => {
        expect(sumsIn(`(${text})`, { bracketsNegate: true }).map((sum) => sum.pence)).toEqual([-value])
        expect(sumsIn(`(${text})`).map((sum) => sum.pence)).toEqual([value])
      }),
    )
  })

  test('raises a doubt over no clean spelling', () => {
    fc.assert(
      fc.property(printed, ({ text, style }) => {
        // "£1,510k" is a house's spelling, "£1,510m" and "£1,510 thousand" look like misprints.
        fc.pre(!(text.includes(',') && style !== 'k' && style !== 'K' && /[a-z]/iu.test(text)))
        expect(sumsIn(text).map((sum) => sum.doubt)).toEqual([null])
      }),
    )
  })
})

test('reads no sum out of a text without one', () => {
  const word = fc.constantFrom(
    'section',
    '12',
    '2023/24',
    'May',
    '£000s',
    '£000',
    '50%',
    'PCD',
    '1247',
    'pounds',
    'm',
    '€500',
    '$1m',
    '3.415',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      fc.pre(!/(?:\d)\s+pounds/u.test(words.join(' ')))
      expect(sumsIn(words.join(' '))).toEqual([])
    }),
  )
})
