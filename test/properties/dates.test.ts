import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayStyles, printedDay } from '../../fixtures/generate/spelling/days.ts'
import { datesIn } from '../../src/extractors/dates/dates.ts'
import { keepSteady } from './steady.ts'

keepSteady()

const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const style = fc.constantFrom(...dayStyles)
const surroundings = fc.constantFrom(
  ['', ''],
  ['Date: ', ''],
  ['Signed by the Commissioner on ', '.'],
  ['Dated this ', ', at Lewes'],
  ['(', ')'],
  ['Signature Date ', ' Page 3'],
  ['decision 12 of ', ' may be reviewed in May'],
  ['£4,500 was paid on ', ' under section 12'],
)

describe('a day from 2010 to 2030 in any house spelling', () => {
  test('reads back, once, where it is printed', () => {
    fc.assert(
      fc.property(day, style, surroundings, (iso, how, [before, after]) => {
        const text = printedDay(iso, how)
        const found = datesIn(`${before}${text}${after}`)
        expect(found.map((date) => date.day)).toEqual([iso])
        const quote = `${before}${text}${after}`.slice(found[0]?.start, found[0]?.end)
        expect(text.endsWith(quote)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('reads back beside another, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, style), { minLength: 2, maxLength: 4 }), (days) => {
        const text = days.map(([iso, how]) => `Date: ${printedDay(iso, how)}`).join('. ')
        expect(datesIn(text).map((date) => date.day)).toEqual(days.map(([iso]) => iso))
      }),
      { numRuns: 500 },
    )
  })
})

test('a day that does not exist is not read', () => {
  const wrong = fc.constantFrom(
    '31 April 2021',
    '30/02/2022',
    '29 February 2023',
    '00/05/2021',
    '12/13/2021',
    '32-01-2020',
  )
  fc.assert(
    fc.property(wrong, (text) => {
      expect(datesIn(`Date: ${text}`)).toEqual([])
    }),
  )
})
