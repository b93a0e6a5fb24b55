import { expect, test } from 'vitest'
import { periodsIn, spanOfPeriods } from '../../../src/extractors/dates/periods.ts'

const read = (text: string) => periodsIn(text).map(({ from, to }) => [from, to])

test.each([
  ['2023/24', '2023-04-01', '2024-03-31'],
  ['2020-21', '2020-04-01', '2021-03-31'],
  ['core grants 2024-5', '2024-04-01', '2025-03-31'],
  ['in 2029-0', '2029-04-01', '2030-03-31'],
  ['2024-6', null, null],
  ['approved in decision 2024-5', null, null],
  ['2020–21', '2020-04-01', '2021-03-31'],
  ['2019/2020', '2019-04-01', '2020-03-31'],
  ['1999/00', null, null],
  ['for the remainder of 2023/24', null, '2024-03-31'],
  ['until the end of the financial year 2024-25', null, '2025-03-31'],
  ['for the second half of 2024/25', '2024-10-01', '2025-03-31'],
  ['in the first half of 2024/25', '2024-04-01', '2024-09-30'],
  ['the remainder of the 2023/24 grant', '2023-04-01', '2024-03-31'],
  ['2019/20-2021/22', '2019-04-01', '2022-03-31'],
  ['2019/20 – 2021/22', '2019-04-01', '2022-03-31'],
  ['2017/18 to 2019/20', '2017-04-01', '2020-03-31'],
  ['2020/21 and 2021/22', '2020-04-01', '2022-03-31'],
  ['1st April – 30th June 2022', '2022-04-01', '2022-06-30'],
  ['1 December to 31 March 2022', '2021-12-01', '2022-03-31'],
  ['1st July 2023 – 31st March 2024', '2023-07-01', '2024-03-31'],
  ['01/04/2020 to 31/03/2021', '2020-04-01', '2021-03-31'],
  ['1 April 2020 until the 31 March 2021', '2020-04-01', '2021-03-31'],
  ['April 2020 to March 2021', '2020-04-01', '2021-03-31'],
  ['projects which are to start on 1 August 2014 and end on 31 March 2015', '2014-08-01', '2015-03-31'],
  ['starting on 1 August 2014, ending 31 March 2015', '2014-08-01', '2015-03-31'],
  ['will begin in May 2020 and run until the end of July 2020', '2020-05-01', '2020-07-31'],
  ['commencing 1 May 2020 and expiring on 30 April 2021', '2020-05-01', '2021-04-30'],
  ['start on 1 August 2014. Reports end on 31 March 2015', null, null],
  ['April 2020 - March 2021', '2020-04-01', '2021-03-31'],
  ['April 2020 to the end of March 2021', '2020-04-01', '2021-03-31'],
  ['October – December 2021', '2021-10-01', '2021-12-31'],
  ['October to March 2022', '2021-10-01', '2022-03-31'],
  ['Oct 2021 - Feb 2024', '2021-10-01', '2024-02-29'],
  ['2020/21,2021/22', '2020-04-01', '2021-03-31', '2021-04-01', '2022-03-31'],
  ['FY2023/24', '2023-04-01', '2024-03-31'],
  ['FY23/24', '2023-04-01', '2024-03-31'],
  ['in financial year 2023-24', '2023-04-01', '2024-03-31'],
  ['in 23/24', '2023-04-01', '2024-03-31'],
  ['in Q1 2021/22', '2021-04-01', '2021-06-30'],
  ['in Q4 of 2021/22', '2022-01-01', '2022-03-31'],
  ['from Q2 to Q4 2021-22', '2021-07-01', '2022-03-31'],
  ['for three years from 1 April 2020', '2020-04-01', '2023-03-31'],
  ['for a period of 5 years from 25 March 2017', '2017-03-25', '2022-03-24'],
  ['for 12 months from 1 June 2021', '2021-06-01', '2022-05-31'],
  ['for 12 (twelve) months from 1 June 2021', '2021-06-01', '2022-05-31'],
  ['for an 18-month term commencing on 1 January 2021', '2021-01-01', '2022-06-30'],
  ['for two years from April 2022', '2022-04-01', '2024-03-31'],
  ['for a 2 year cycle beginning at the start of the 2017/18 financial year', '2017-04-01', '2019-03-31'],
  ['from 1 April 2019 for a further two years', '2019-04-01', '2021-03-31'],
  ['so as to start on 1 April 2019 and run for three years', '2019-04-01', '2022-03-31'],
  ['until March 2023', null, '2023-03-31'],
  ['until 31/03/2023', null, '2023-03-31'],
  ['with an extension of the lease to 30 June 2024', null, '2024-06-30'],
  ['until the end of June 2023', null, '2023-06-30'],
  ['until 31 March 2023', null, '2023-03-31'],
  ['for grants to be spent by 31 March 2023', null, '2023-03-31'],
  ['which must be fully committed by March 2023', null, '2023-03-31'],
  ['grants for the period to 31 March 2023', null, '2023-03-31'],
  ['a report to be sent by 31 March 2023', null, null],
  ['a review of the period 31 March 2023', null, null],
  ['three years from 1 April 2020', '2020-04-01', '2023-03-31'],
  ['a period of 2 years commencing on 1st October 2020', '2020-10-01', '2022-09-30'],
  ['one year with effect from 29/02/2024', '2024-02-29', '2025-02-28'],
  ['18 months from April 2021', '2021-04-01', '2022-09-30'],
  ['a six-month contract', null, null],
  ['three years, from 1st January 2015 to 30th June 2017', '2015-01-01', '2017-06-30'],
  ['Q2 2023/24', '2023-07-01', '2023-09-30'],
  ['Q4 2023/24 to Q1 2025/26', '2024-01-01', '2025-06-30'],
  ['quarter 3 of 2022-23', '2022-10-01', '2022-12-31'],
])('"%s" runs from %s to %s', (printed, from, to, secondFrom?: string, secondTo?: string) => {
  const second = secondFrom === undefined ? [] : [[secondFrom, secondTo]]
  const expected = from === null && to === null ? [] : [[from, to], ...second]
  expect(read(`the service runs ${printed}, as agreed`)).toStrictEqual(expected)
})

test.each([
  ['a plan’s span of years', 'Police and Crime Plan 2017-2020'],
  ['a plan’s span in short', 'Police and Crime Plan 2017-21'],
  ['a date', '31/03/2021'],
  ['a single month', 'in March 2021'],
  ['a year', 'in 2021'],
  ['a sum', '£2020-21'],
  ['a reference', 'PCD 12/2020/21'],
  ['dates that run backwards', '31 March 2021 to 1 April 2020'],
  ['months that run backwards', 'March 2021 to April 2020'],
  ['an act of a year', 'Policing and Crime Act 2017/18/19'],
  ['a notice of some months', "three months' notice from 1 April 2020"],
  ['an age', 'children of 16 years from 1 April 2020'],
  ['a ratio', 'one in 10-11 homes'],
  ['a deadline', 'to be completed by 31 March 2021'],
  ['two dates of two things', '4 May 2021. On 5 June 2021'],
])('%s is no period: "%s"', (_, text) => {
  expect(read(text)).toStrictEqual([])
})

test('years that run backwards are two things', () => {
  expect(read('2021/22 and 2019/20')).toStrictEqual([
    ['2021-04-01', '2022-03-31'],
    ['2019-04-01', '2020-03-31'],
  ])
})

test('a period that contains another is one', () => {
  expect(read('from 1 April 2020 to 31 March 2021')).toHaveLength(1)
})

test('periods stand in reading order, with their places in the whole text', () => {
  expect(periodsIn('2020/21 or 2022/23', 100)).toMatchObject([
    { start: 100, end: 107, kind: 'years' },
    { start: 111, end: 118, kind: 'years' },
  ])
})

test('the whole span of several periods', () => {
  expect(spanOfPeriods(periodsIn('2022/23, 2020/21 or until June 2021'))).toStrictEqual({
    from: '2020-04-01',
    to: '2023-03-31',
  })
  expect(spanOfPeriods([])).toBeNull()
})
