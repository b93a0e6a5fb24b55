import { expect, test } from 'vitest'
import { asked, moneyOf } from '../moneyOf.ts'

type Awards = readonly (readonly [string, number | null])[]

const check = (item: string, total: number | null, awards: Awards): void => {
  const found = moneyOf(asked(item), [])
  expect(found.total).toBe(total)
  expect(found.awards).toStrictEqual(awards)
}

test.each<readonly [string, number | null, Awards]>([
  [
    'award £30,000 each to Dover District Council and Thanet District Council.',
    60_000,
    [
      ['Dover District Council', 30_000],
      ['Thanet District Council', 30_000],
    ],
  ],
  [
    'award £60,000 to Quay Trust and Pier Trust.',
    60_000,
    [
      ['Quay Trust', null],
      ['Pier Trust', null],
    ],
  ],
  ['award £60,000 to Weymouth Community and Youth Trust.', 60_000, [['Weymouth Community and Youth Trust', 60_000]]],
  ['award £60,000 to Quay Foundation. The sum is for boats.', 60_000, [['Quay Foundation', 60_000]]],
  ['award £60,000 to St. Quay Trust.', 60_000, [['St. Quay Trust', 60_000]]],
  ['award £60,000 to Citizens in Policing from the fund', 60_000, [['Citizens in Policing', 60_000]]],
  ['award £60,000 to Crimestoppers in Dorset', 60_000, [['Crimestoppers', 60_000]]],
])('a full stop is no part of the names before it: %s', check)

test.each<readonly [string, number | null, Awards]>([
  [
    'award grants as follows: Derby City Council £25,000; Amber Borough Council £12,500; Peak Borough Council £12,500',
    50_000,
    [],
  ],
  ['award £25,000 to the Quay Trust in each of the next three years', 75_000, [['Quay Trust', 75_000]]],
  ['award £25,000 to the Quay Trust each year for three years', 75_000, [['Quay Trust', 75_000]]],
  ['pay the Quay Trust £10,000 in 2022-23 and £12,000 in both 2023-24 and 2024-25', 34_000, [['Quay Trust', 34_000]]],
  [
    'extend the contract with Quay Ltd for a year at the price of £164,500 plus indexation of 4% (£6,580)',
    171_080,
    [['Quay Ltd', 171_080]],
  ],
  ['buy a mast for £92,500 with annual support of £8,400 (excluding VAT) for four further years', 126_100, []],
  ['fund the Quay Trust with a minimum of £50,000, rising to a maximum of £65,000', 65_000, [['Quay Trust', 65_000]]],
  ['buy land for up to £5.75m and pay associated costs (tax, fees and security) estimated at £410,000', 6_160_000, []],
])('sums are added and multiplied as the words between them say: %s', check)

test.each<readonly [string, number | null, Awards]>([
  [
    'increase the budget of the scheme by £300,000 and award the works contract to Quay Ltd for £1.95m',
    null,
    [['Quay Ltd', 1_950_000]],
  ],
  [
    'spend £1.2m on the programme, within this the award of a grant of £900,000 to Quay Trust',
    null,
    [['Quay Trust', 900_000]],
  ],
])('the sum beside a name is the name’s: %s', check)

test.each<readonly [string, Awards]>([
  ['reallocate £500,000 from the Air Fund to the Green Spaces Fund', []],
  ['spend £54,000 to roll the scheme out to Ashford, Swale and Dover', []],
  ['allocate £4.5m to the Lea Bridge regeneration', []],
  ['allocate £4.5m to Lea Bridge Trust', [['Lea Bridge Trust', 4_500_000]]],
])('places, funds and works get no award: %s', (item, awards) => {
  expect(moneyOf(asked(item), []).awards).toStrictEqual(awards)
})

const SHARED = (head: string): string =>
  `\n**Financial implications**\n| ${head} |\n| Dover Council | £120,000 |\n| Deal Council | £80,000 |\n| Police and Crime Commissioner | £45,000 |\n| Total | £245,000 |`

test('a table of partners’ contributions, ours among them, awards nothing', () => {
  const items = asked('agree the contribution to the Safeguarding Partnership')
  expect(moneyOf(items + SHARED('Partner | Contribution'), []).awards).toStrictEqual([])
})
