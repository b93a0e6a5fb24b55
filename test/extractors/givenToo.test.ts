import { expect, test } from 'vitest'
import { asked, moneyOf } from './moneyOf.ts'

type Awards = readonly (readonly [string, number | null])[]

const BOTH: Awards = [
  ['Quay Trust', 50_000],
  ['Pier Trust', 30_000],
]

test.each([
  'award £50,000 to the Quay Trust for violence against women and £30,000 to the Pier Trust',
  'award £50,000 to the Quay Trust to extend its existing service and £30,000 to the Pier Trust',
  'award £50,000 to the Quay Trust for out of court resolutions and £30,000 to the Pier Trust',
  'award £50,000 to the Quay Trust, which had the best bid, and £30,000 to the Pier Trust',
  'award £50,000 to the Quay Trust, subject to the conditions below, and £30,000 to the Pier Trust',
  'award £50,000 to the Quay Trust for women leaving prison and £30,000 to the Pier Trust',
  'award £50,000 to the Quay Trust, the lowest of three tenders, and £30,000 to the Pier Trust',
  'award £50,000 to the Quay Trust to work with other partners and £30,000 to the Pier Trust',
  'award £50,000 to the Quay Trust for attracting volunteers and £30,000 to the Pier Trust',
  'award £50,000 to the Quay Trust and initial funding of £30,000 to the Pier Trust',
  'award £50,000 to the Quay Trust. Award £30,000 to the Pier Trust',
])('a sum with a taker of its own is added, whatever is told of the first: %s', (item) => {
  expect(moneyOf(asked(item), [])).toMatchObject({ total: 80_000, awards: BOTH })
})

test.each<readonly [string, number | null, Awards]>([
  ['award, subject to match funding being secured, £40,000 to the Quay Trust', 40_000, [['Quay Trust', 40_000]]],
  ['award £40,000 to the Quay Trust to increase its capacity for year 2', 40_000, [['Quay Trust', 40_000]]],
  ['award £40,000 to the Quay Trust for the rise in referrals in year 3', 40_000, [['Quay Trust', 40_000]]],
  ['award £60,000 to the Quay Trust for 20 places a year for three years', 60_000, [['Quay Trust', 60_000]]],
  ['award £60,000 for the training of 50 officers each year for three years', 60_000, []],
  ['award 12 grants of £60,000 in total', 60_000, []],
  [
    'award two grants of £5,000 to the Quay Trust and £3,000 to the Pier Trust',
    8_000,
    [
      ['Quay Trust', 5_000],
      ['Pier Trust', 3_000],
    ],
  ],
  ['award £50,000 for both 2023/24 and 2024/25 to the Quay Trust', 50_000, [['Quay Trust', 50_000]]],
  ['award £10,000 and a further £5,000 on completion to the Quay Trust', 15_000, [['Quay Trust', 15_000]]],
  ['approve that the Head of Estates may sign a contract with Quay Ltd of up to £9,000', 9_000, [['Quay Ltd', 9_000]]],
  ['approve an individual grant of up to £50,000 to the Quay Trust', 50_000, [['Quay Trust', 50_000]]],
  ['invite bids for up to £500,000 of funding for youth work', 500_000, []],
  ['approve grants from the Safety Fund of £25,000 as set out in the report', 25_000, []],
  ['approve an uplift to the rates paid to nurses at a cost of £50,000', 50_000, []],
  [
    'approve a contract with Quay Ltd for £80,000, reducing the price from £100,000 to £80,000',
    80_000,
    [['Quay Ltd', 80_000]],
  ],
  ['award £50,000 for the expansion of the service to the Quay Trust', 50_000, [['Quay Trust', 50_000]]],
  ['let the office cleaning contract to Quay Ltd for £60,000', 60_000, [['Quay Ltd', 60_000]]],
  ['award £60,000 to J. A. Kent Ltd', 60_000, [['J. A. Kent Ltd', 60_000]]],
])('words that elsewhere tell limits, growth and what is aside leave the sum: %s', (item, total, awards) => {
  expect(moneyOf(asked(item), [])).toMatchObject({ total, awards })
})

test.each([
  ['pay a contribution to the unit of £20,000 a year for three years (total £60,000)', '£60,000'],
  ['extend the contract with Quay Ltd for two years at £30,000 a year, making £60,000 in all', '£60,000'],
  ['give £20,000 a year towards the service over three years at a total cost of £60,000', '£60,000'],
])('the whole that our own years come to is what is asked for: %s', (item, whole) => {
  const found = moneyOf(asked(item), [whole])
  expect([found.total, found.roles[whole]]).toStrictEqual([60_000, 'approved'])
})

const THREE: Awards = [
  ['Quay Trust', 30_000],
  ['Pier Trust', 15_000],
  ['Mole Trust', 15_000],
]

test.each<readonly [string, Awards]>([
  ['award £30,000 to the Quay Trust, £15,000 to the Pier Trust and £15,000 to the Mole Trust', THREE],
  ['award £30,000 to the Quay Trust; £15,000 to the Pier Trust; £15,000 to the Mole Trust', THREE],
  ['award grants to Quay Trust (£30,000), Pier Trust (£15,000) and Mole Trust (£15,000)', THREE],
  ['award £30,000 (Quay Trust), £15,000 (Pier Trust) and £15,000 (Mole Trust)', []],
  ['award grants: Quay Trust - £30,000, Pier Trust - £15,000, Mole Trust - £15,000', []],
  ['award £60,000, Quay Trust £30,000 and Pier Trust £30,000', []],
  ['award the Quay Trust £60,000, Staff £30,000 and Rent £30,000', [['Quay Trust', 60_000]]],
  ['award £60,000 to the Quay Trust, £30,000 in 2024/25 and £30,000 in 2025/26', [['Quay Trust', 60_000]]],
  ['award £60,000 to the Quay Trust - £30,000 for staff and £30,000 for rent', [['Quay Trust', 60_000]]],
  ['award £40,000 revenue and £20,000 capital to the Quay Trust', [['Quay Trust', 60_000]]],
  ['award £40,000 for staff and £20,000 for equipment to the Quay Trust', [['Quay Trust', 60_000]]],
  ['award a three-year contract worth £60,000 to Quay Trust, with annual uplift', [['Quay Trust', 60_000]]],
  ['award up to £60,000 to the Quay Trust, with a minimum of £30,000', [['Quay Trust', 60_000]]],
  ['approve the purchase at £60,000, the balance of £54,000 being payable on completion', []],
  ['pay a deposit of £6,000 and the balance of £54,000 on completion', []],
  ['pay the annual contribution of £20,000 to the Quay Trust for three years', [['Quay Trust', 60_000]]],
  ['approve a reduction in response times project at £60,000', []],
  ['approve up to £60,000 for any bank holiday overtime', []],
  ['approve a grant of up to £60,000 for institutions in Kent', []],
])('a sum that others come to is their whole only where they have no takers of their own: %s', (item, awards) => {
  expect(moneyOf(asked(item), [])).toMatchObject({ total: 60_000, awards })
})

test('what stands behind the next name is the next one’s', () => {
  const item = 'award the Quay Trust £10,000, the Pier Trust £5,000 and the Mole Trust £5,000'
  expect(moneyOf(asked(item), [])).toMatchObject({ total: 20_000, awards: [['Quay Trust', 10_000]] })
})

test.each([
  'The total cost is £60,000, with staff costs of £40,000 and premises costs of £20,000.',
  'The total cost will be £60,000 and the management fee is £5,000 of this.',
])('what a total is said to hold is no more: %s', (sentence) => {
  const form = `**Executive Summary:**\n${sentence}\n${asked('approve the purchase of the system')}`
  expect(moneyOf(form, []).total).toBe(60_000)
})
