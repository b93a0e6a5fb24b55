import { expect, test } from 'vitest'
import { asked, moneyOf } from '../moneyOf.ts'

const TRUST = 'Quay Trust'

/** An item of a request, what it commits in pounds, and what the Quay Trust gets; null where it names nobody. */
type Row = readonly [item: string, total: number | null, award: number | null]

const check = ([item, total, award]: Row): void => {
  const found = moneyOf(asked(item), [])
  expect(found.total).toBe(total)
  expect(found.awards).toStrictEqual(award === null ? [] : [[TRUST, award]])
}

test.each<Row>([
  [
    'award a grant of up to £40,000 to the Quay Trust, subject to match funding of £20,000 from Dover Council',
    40_000,
    40_000,
  ],
  ['contribute £20,000 to the hub, alongside £20,000 from Dover Council and £10,000 from Deal Council', 20_000, null],
  [
    'award £40,000 to the Quay Trust, alongside in-kind support from the Commissioner valued at £15,000',
    40_000,
    40_000,
  ],
  ['award the Quay Trust £1,000 and trophies worth £400 in kind', 1_000, 1_000],
  ['buy vans at a cost of £3.6m from the framework, which has a ceiling of £400m', 3_600_000, null],
  ['award £15,000 to the Quay Trust and decline the request of the Pier Trust for £45,000', 15_000, 15_000],
  ['buy a mast for £96,400, the lowest of three tenders (£96,400, £101,250 and £118,900)', 96_400, null],
  ['set up a fund of £200,000 and invite bids of up to £10,000', 200_000, null],
  ['delegate the award of grants up to a total of £100,000, no grant to be more than £10,000', 100_000, null],
  ['approve grants of between £500 and £5,000 from a fund of £50,000', 50_000, null],
  ['make available £150,000 for roads, an increase on the £120,000 available before', 150_000, null],
  ['end the lease early at a cost of £190,000, which avoids payments of £610,000', 190_000, null],
  ['approve the investment, which will save £340,000 a year, of £280,000', 280_000, null],
  ['award £30,000 to the Quay Trust, following earlier expenditure of £19,500', 30_000, 30_000],
  ['approve expenditure of £1.6m on panels, attracting a grant of £500,000', 1_600_000, null],
  ['approve expenditure of £45,000 on events, supported by £30,000 of sponsorship', 45_000, null],
  ['approve the contract, £380,000 being for the first two years and for all four £780,000', 780_000, null],
  ['give £48,000 towards a coordinator at a total cost of £64,000, the council meeting the balance', 48_000, null],
  ['award £11,000 to the Quay Trust, £9,000 less than it applied for', 11_000, 11_000],
  ['buy land for £2.3m, £230,000 of which is payable on exchange', 2_300_000, null],
  ['award to the Quay Trust £5,000 (requested £7,500)', 5_000, 5_000],
  ['support a bid to the Home Office for £1.2m and contribute £60,000 as match funding', 60_000, null],
  [
    'extend the grant of £310,000 to the Quay Trust by six months at a cost of £155,000, making £465,000 in all',
    155_000,
    155_000,
  ],
  ['contribute £40,000 to the unit, which has a total annual budget of £2.1m', 40_000, null],
  [
    'renew the insurance at a premium of £1,212,450, an increase of £86,310 (7.7%) on the expiring premium of £1,126,140',
    1_212_450,
    null,
  ],
  ['award £20,000 to the Quay Trust, the additional £5,000 to be met from the reserve', 20_000, 20_000],
])('what stands beside the sum of an item is no more of it: %s', (...row) => check(row))

test.each<Row>([
  ['award £40,000 to the Quay Trust and match funding of £20,000 for its second year', 60_000, 40_000],
  ['fund the hub with £20,000 from the reserve and £10,000 from the budget', 30_000, null],
  ['support the application of the Quay Trust for £5,000 and the hub with £2,000', 7_000, null],
  ['award £15,000 to the Quay Trust and £45,000 for the evaluation', 60_000, 15_000],
  [
    'award a grant of £10,000 for boats and £5,000 for training, making £15,000 in all, to the Quay Trust',
    15_000,
    15_000,
  ],
  ['award £40,000 to the Quay Trust with expenses of £2,000', 42_000, 40_000],
  ['award £60,000 to the Quay Trust, the remaining £30,000 to be spent on lamps', 90_000, 60_000],
])('sums that an item adds are added still: %s', (...row) => check(row))

test.each<Row>([
  [
    'approve the scheme, in which the Chief Executive may approve contracts up to £250,000 and grants up to £50,000',
    null,
    null,
  ],
  ['approve the borrowing limit of £61m for 2024/25, £64m for 2025/26 and £66m for 2026/27', null, null],
  ['approve the mileage rate of 45p and the subsistence limits of £8.50 for lunch and £21 for dinner', null, null],
  ['carry forward £6,200 of its grant of £20,000', null, null],
  ['approve the use of £250,000, leaving a balance of £1.1m, from the reserve', null, null],
  ['that the Commissioner sells the site for £455,000', null, null],
  ['approve the sale to Homes Ltd of the site at a price of £22.75m', null, null],
  ['approve the increase in the fees for training from £1,100 to £1,250', null, null],
  ['vary the service so as to reduce its annual value from £220,000 to £190,000', null, null],
])('limits, what comes in and what is only moved commit nothing: %s', (...row) => check(row))

test.each<Row>([
  ['award £100,000 in year 1 to the Quay Trust, with an uplift of 3% in years 2 and 3', null, null],
  ['pay the Quay Trust £40,000 a year for three years, rising each year by inflation', null, null],
])('a sum that grows by the year is no total, and its award has none: %s', (item, total) => {
  const found = moneyOf(asked(item), [])
  expect(found.total).toBe(total)
  expect(found.awards).toStrictEqual([[TRUST, null]])
})

test('what is moved and spent in one breath is spent', () => {
  const items = ['approve the reprofiling and expenditure of £2m of the budget', 'approve grants of £270,000']
  expect(moneyOf(asked(...items), []).total).toBe(2_270_000)
  expect(moneyOf(asked('approve the reprofiling of £2m of the budget', 'approve grants of £270,000'), []).total).toBe(
    270_000,
  )
})
