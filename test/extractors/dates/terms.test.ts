import { expect, test } from 'vitest'
import { extendedTo, stretchFrom, stretchIn, termIn } from '../../../src/extractors/dates/terms.ts'

test.each([
  ['for three years from 1 July 2022', '2022-07-01', '2025-06-30'],
  ['for an initial term of two years from 1 April 2024, at £5,000', '2024-04-01', '2026-03-31'],
  ['for a period of 5 years from 25 March 2017', '2017-03-25', '2022-03-24'],
  ['for twelve months commencing 1 October 2020', '2020-10-01', '2021-09-30'],
  ['from April 2018 for three years', '2018-04-01', '2021-03-31'],
  ['start on 1 April 2019 and run for three years', '2019-04-01', '2022-03-31'],
  ['renewed for three years to March 2025', '2022-04-01', '2025-03-31'],
  ['a three year grant to the club from 1 April 2021', '2021-04-01', '2024-03-31'],
])('"%s" runs from %s to %s', (text, from, to) => {
  expect(stretchIn(text)).toStrictEqual({ from, to })
})

test.each(['for three years', 'from 1 April 2021', 'on 1 April 2021 three years ago', 'a club of two years'])(
  '"%s" states no time by start and length',
  (text) => {
    expect(stretchIn(text)).toBeNull()
  },
)

test.each([
  ['£5,000 p.a. for three years', 36],
  ['over an initial term of 15 months', 15],
  ['the 12-month extension', 12],
  ['for twenty-four months', 24],
  ['for a period of fifteen (15) months', 15],
  ['for 3 (three) years', 36],
])('"%s" lasts %d months', (text, months) => {
  expect(termIn(text)).toBe(months)
})

test('a term begins when the document says that the service does, if it says one day only', () => {
  const start = 'The new services start on 1 April 2019.'
  expect(stretchFrom('at £5,000 for three years', start)).toStrictEqual({ from: '2019-04-01', to: '2022-03-31' })
  expect(stretchFrom('at £5,000 for three years', `${start} The second contract starts on 1 May 2019.`)).toBeNull()
  expect(stretchFrom('at £5,000', start)).toBeNull()
})

test.each([
  ['extend the contract to 30 June 2024', '2024-06-30'],
  ['extend the contract to Dover', null],
])('"%s" ends on %s', (text, day) => {
  expect(extendedTo(text)).toBe(day)
})
