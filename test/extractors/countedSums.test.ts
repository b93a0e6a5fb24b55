import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'
import { asked, moneyOf } from './moneyOf.ts'

type Awards = readonly (readonly [string, number | null])[]
type Row = readonly [item: string, total: number | null, awards: Awards]

const check = ([item, total, awards]: Row): void => {
  const found = moneyOf(asked(item), [])
  expect(found.total).toBe(total)
  expect(found.awards).toStrictEqual(awards)
}

test.each<Row>([
  ['provide ten bursaries of £1,000 to students of the college', 10_000, []],
  ['award two grants of £1,000 and £500 for lamps', 1_500, []],
  ['provide £1,200 sponsorship to each of the five cricket clubs', 6_000, []],
  ['award the Quay Trust £20,000 now and a second £20,000 in October', 40_000, [['Quay Trust', 40_000]]],
  [
    'award the Quay Trust £125,000 for 2024/25 and, subject to performance, £125,000 for 2025/26',
    250_000,
    [['Quay Trust', 250_000]],
  ],
  ['award the Quay Trust £10,000, payable quarterly in sums of £2,500', 10_000, [['Quay Trust', 10_000]]],
  ['pay a one-off sum of £18,000 and an annual licence of £6,000 for the system', null, []],
])('how often a sum is paid is told by its words: %s', (...row) => check(row))

test.each<Row>([
  [
    'accept the tender of Quay Ltd in the sum of £486,220 and approve a total scheme cost of £561,000 including fees',
    561_000,
    [['Quay Ltd', 486_220]],
  ],
  ['fund the pilot with £75,000 from the Innovation Fund (balance £310,000)', 75_000, []],
  ['buy a review at £24,950, below the £25,000 limit for a single quotation', 24_950, []],
  ['contribute £275,000 to the joint contract (total value £1.1m)', 275_000, []],
  [
    'award £20,000 to the Quay Trust, whose other funders are the Pier Trust (£60,000) and the Ministry (£40,000)',
    20_000,
    [['Quay Trust', 20_000]],
  ],
  [
    'award £9,250 of the 2023/24 Fund (£100,000) to Quay Trust (£4,250) and Pier Trust (£5,000)',
    9_250,
    [
      ['Quay Trust', 4_250],
      ['Pier Trust', 5_000],
    ],
  ],
  ['let part of the station to Quay Radio CIC at £6,000 a year', null, []],
])('what a sum is taken of, held against or paid in with is no more of it: %s', (...row) => check(row))

test('a reduction commits nothing', () => {
  expect(
    moneyOf(asked('approve a reduction in the value of the contract with Quay Ltd of £400,000'), []),
  ).toStrictEqual({ total: null, awards: [], roles: {} })
})

test.each([
  [
    'a works contract within an expenditure',
    ['approve expenditure of £3.2m on the Dock quarter', 'enter into a works contract with Paveway plc of up to £2.9m'],
    null,
  ],
  [
    'a contract that says what else it buys',
    ['approve expenditure of £50,000 on boats', 'award the contract for shelters to Quay Ltd for £20,000'],
    70_000,
  ],
  [
    'grants that are what comes in and what is put to it',
    ['approve the receipt of £14m from the Fund', 'provide match funding of £14m', 'award grants of £28m in total'],
    null,
  ],
] as const)('items that may hold one another: %s', (_, items, total) => {
  expect(moneyOf(asked(...items), []).total).toBe(total)
})

const FINANCE = (text: string): string =>
  `**Recommendation:**\n1. Approve the purchase of the land.\n**Financial implications**\n${text}`

test.each([
  ['The price of the purchase is £875,000, with stamp duty of £33,250 and fees of £12,000.', null],
  ['The total cost of the purchase is £875,000, which will be met from the capital programme.', 875_000],
])('a price with more to pay beside it is no total: %s', (text, total) => {
  expect(moneyOf(FINANCE(text), []).total).toBe(total)
})

test.each([
  ['award £10,000 to the Quay Trust for 2024/25 (2023/24: £9,000)', '2024-04-01', '2025-03-31'],
  ['award £10,000 to the Quay Trust in 2024/25 (£9,000 in 2023/24)', '2024-04-01', '2025-03-31'],
  ['award £20,000 to the Quay Trust in 2024/25 and 2025/26', '2024-04-01', '2026-03-31'],
])('another year’s sum in brackets says nothing of the time: %s', (item, start, end) => {
  const [award] = findingsOf(
    `**Police and Crime Commissioner for Dorset**\n**Decision Notice**\nReference: 2021-044\nTitle: Boats\n${asked(item)}`,
  ).awards
  expect([award?.value.periodStart, award?.value.periodEnd]).toStrictEqual([start, end])
})

test.each([
  ['award £20,000 to the Royal Society for Rehabilitation', 'Royal Society for Rehabilitation'],
  ['award £20,000 to the Quay Society for boats', 'Quay Society'],
  ['award £20,000 to the London Boroughs of Camden', 'London Borough of Camden'],
])('a name goes on as far as it is one: %s', (item, name) => {
  expect(moneyOf(asked(item), []).awards).toStrictEqual([[name, 20_000]])
})
