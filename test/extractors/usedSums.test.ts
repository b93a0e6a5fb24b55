import { expect, test } from 'vitest'
import { asked, moneyOf, type Sums } from './moneyOf.ts'

const FINANCE = '\n**Financial implications**\n'
const GROUPS = (award: string) => `
| Grant recipient | Grant | ${award} | Revised grant |
| Quay Trust | £20,000 | £2,000 | £22,000 |
| Pier Trust | £30,000 | £3,000 | £33,000 |
| Total | £50,000 | £5,000 | £55,000 |`

const USED: readonly Sums[] = [
  [
    'money that comes in is used in two ways',
    asked(
      'accept the additional funding of £8,000 from the Ministry for 2022/23',
      'approve the use of £5,000 to introduce a shelter warden',
      'approve the use of £3,000 to develop a map',
    ),
    8000,
    null,
  ],
  [
    'a sum for all commissioners is no total of one',
    `**Executive Summary**\nThe Ministry agreed to an uplift of £6m to Commissioners’ funding.\n${asked(
      'accept the additional funding of £8,000 from the Ministry for 2022/23',
      'approve the use of £5,000 to introduce a shelter warden',
      'approve the use of £3,000 to develop a map',
    )}`,
    8000,
    null,
  ],
  [
    'what is brought forward pays for what is bought',
    asked(
      'approve the purchase of vans at a cost of up to £80,000',
      'approve the bringing forward of £9,000 from the 2020/21 capital programme',
    ),
    80000,
    null,
  ],
  [
    'a year’s limit where all is for one year',
    `${asked(
      'approve the renewal of the contracts, each for a term of one year',
      'approve the maximum spend of £14,000 p.a. from the budget',
      'delegate to the Director the completion of each of the contracts',
    )}${FINANCE}The maximum cost of £14,000 will be funded from the budget.`,
    14000,
    null,
  ],
  [
    'a year’s limit where the term is longer',
    `${asked(
      'approve the renewal of the contracts, some for a term of one year and others for three years',
      'approve the maximum spend of £14,000 p.a. from the budget',
    )}${FINANCE}The maximum cost of £14,000 will be funded from the budget.`,
    null,
    null,
  ],
  [
    'grants that rise by what another ends',
    `${asked(
      'approve the reallocation of the £5,000 that is released, as set out in table 1',
      'approve the variation of the grant agreements with the bodies named in table 1 to increase the sums payable',
    )}\n**Background**${GROUPS('Variation')}`,
    5000,
    null,
  ],
  [
    'two who each have a column of their own',
    `${asked(
      'allocate £12,000 of the grant to the London Borough of Brent',
      'allocate £18,000 of the grant to the London Borough of Camden',
    )}\n**Background**
| Shelters | Brent | Camden |
| Roofs | £5,000 | £8,000 |
| Walls | £7,000 | £10,000 |
| Total | £12,000 | £18,000 |${FINANCE}The grant of £30,000 from the Home Office will be passed on in full.`,
    30000,
    [
      ['London Borough of Brent', 12000],
      ['London Borough of Camden', 18000],
    ],
  ],
]

test.each(USED)('what is spent: %s', (_, form, total, awards) => {
  const found = moneyOf(form, [])
  expect(found.total).toBe(total)
  if (awards !== null) expect(found.awards).toStrictEqual(awards)
})
