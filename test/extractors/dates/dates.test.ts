import { expect, test } from 'vitest'
import { datesIn, isoDay } from '../../../src/extractors/dates/dates.ts'

const daysIn = (text: string): readonly string[] => datesIn(text).map((d) => d.day)

test.each([
  ['25/7/17', '2017-07-25'],
  ['9/12/2019', '2019-12-09'],
  ['09 / 12 / 2019', '2019-12-09'],
  ['24.11.2021', '2021-11-24'],
  ['28-02-13', '2013-02-28'],
  ['4 April 2023', '2023-04-04'],
  ['4th April 2023', '2023-04-04'],
  ['30 th October 2023', '2023-10-30'],
  ['16th August, 2021', '2021-08-16'],
  ['5-Apr-22', '2022-04-05'],
  ['19-Jun-23', '2023-06-19'],
  ['1 Sept. 2020', '2020-09-01'],
  ['4th day of May 2021', '2021-05-04'],
  ['3rd of June 2021', '2021-06-03'],
  ['Tuesday 4 May 2021', '2021-05-04'],
  ['February 8th, 2016', '2016-02-08'],
  ['March 31 2021', '2021-03-31'],
  ['4 May 21', '2021-05-04'],
  ['29 February 2020', '2020-02-29'],
  ['3 Mawrth 2022', '2022-03-03'],
  ['3 o Fawrth 2022', '2022-03-03'],
  ['26 Chwefror / February 2020', '2020-02-26'],
  ['dated this 4 day of May 2021', '2021-05-04'],
  ["4 May '21", '2021-05-04'],
  ['2021-05-04', '2021-05-04'],
  ['24 MARCH 2016', '2016-03-24'],
])('"%s" is %s', (printed, day) => {
  expect(daysIn(`signed on ${printed}.`)).toStrictEqual([day])
})

test.each(['31/4/2021', '31 April 2021', '29 February 2021', '29/2/2019', '2/29/2020', '0/1/2020', '12/13/2020'])(
  '"%s" is no day',
  (printed) => {
    expect(daysIn(printed)).toStrictEqual([])
  },
)

test.each([
  ['a month', 'March 2021'],
  ['a day without its year', '4 May'],
  ['a verb', 'in section 12 the Commissioner may 2021 grants make'],
  ['an act', 'the Police Reform and Social Responsibility Act 2011'],
  ['a plan', 'Police and Crime Plan 2021-25'],
  ['a reference like a year and month', 'PCCG-2020-03-1'],
  ['a time of day behind one', 'on 4 May 10am and 5 June 10:30'],
  ['a financial year', '2020/21'],
  ['a reference of four parts', '12/3/20/4'],
  ['a number with stops', '1.2.3.20'],
  ['a telephone number', '020 7983 4000'],
  ['a reference', 'OPCC.D.019.17'],
  ['a year long past', '4 May 1997'],
])('%s is no date: "%s"', (_, text) => {
  expect(daysIn(text)).toStrictEqual([])
})

test.each([
  ['01/04/2020 - 31/03/2021', ['2020-04-01', '2021-03-31']],
  ['01/04/2020-31/03/2021', ['2020-04-01', '2021-03-31']],
  ['1.4.20–31.3.21', ['2020-04-01', '2021-03-31']],
  ['1 April 2020 to 31 March 2021', ['2020-04-01', '2021-03-31']],
  ['5-7 May 2021', ['2021-05-07']],
])('both ends of "%s" are dates', (text, days) => {
  expect(daysIn(text)).toStrictEqual(days)
})

test('dates come in reading order, with their places in the whole text', () => {
  const found = datesIn('4 May 2021 and 1/6/21', 100)
  expect(found).toStrictEqual([
    { start: 100, end: 110, day: '2021-05-04' },
    { start: 115, end: 121, day: '2021-06-01' },
  ])
})

test('a two-digit year is of this century', () => {
  expect(isoDay(99, 12, 31)).toBe('2099-12-31')
  expect(isoDay(2016, 2, 30)).toBeNull()
})
