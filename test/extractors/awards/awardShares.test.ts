import { expect, test } from 'vitest'
import { asked, moneyOf, type Wording } from '../moneyOf.ts'

const FINANCE = '**Financial implications**'
const list = (lead: string, ...lines: readonly string[]): string =>
  `**Recommendation:**\nThe Commissioner is asked to ${lead}:\n${lines.map((line) => `• ${line}`).join('\n')}`
const yearly = list('award annual grants for three years', 'Quay Trust - £30,000', 'Pier Trust - £20,000')
const WEEK = 'approve up to £100,000 on the week, of which up to £85,000 is for a delivery partner'
const EXEMPTION =
  'approve an exemption from the Contracts Code, to allow the appointment of Quay Arts as delivery partner'

const CASES: readonly Wording[] = [
  [
    'annual grants for some years',
    yearly,
    null,
    [
      ['Quay Trust', null],
      ['Pier Trust', null],
    ],
    {},
  ],
  [
    'annual grants whose whole is printed',
    `${yearly}\n${FINANCE}\nThe total cost is £150,000 over the three years.`,
    150_000,
    [
      ['Quay Trust', 90_000],
      ['Pier Trust', 60_000],
    ],
    {},
  ],
  [
    'a column of annual values',
    `${asked('award contracts to the suppliers in the table for three years from 1 October 2018')}
| Supplier | Area | Annual value |
| Quay Limited | Dorset | £30,000 |
| Pier Limited | Kent | £20,000 |`,
    null,
    [
      ['Quay Limited', null],
      ['Pier Limited', null],
    ],
    {},
  ],
  [
    'a comma before the sum',
    list('approve the following grants', 'Quay Trust, £100,000', 'Pier Trust, £20,000 for boats'),
    120_000,
    [
      ['Quay Trust', 100_000],
      ['Pier Trust', 20_000],
    ],
    {},
  ],
  [
    'a rise',
    asked('increase the grant to the Quay Trust from £50,000 to £65,000'),
    15_000,
    [['Quay Trust', 15_000]],
    {},
  ],
  [
    'a yearly rise',
    asked('raise the contract with Quay Ltd from £50,000 to £65,000 per annum'),
    null,
    [['Quay Ltd', null]],
    {},
  ],
  [
    'a price accepted',
    asked('accept £75,000 as the price of Quay Ltd for the works'),
    75_000,
    [['Quay Ltd', 75_000]],
    {},
  ],
  [
    'a sum tendered',
    asked('accept the sum of £75,000 tendered by Quay Ltd for the works'),
    75_000,
    [['Quay Ltd', 75_000]],
    {},
  ],
  ['a firm’s price', asked('accept Quay Ltd’s price of £75,000 for the works'), 75_000, [['Quay Ltd', 75_000]], {}],
  [
    'a price for what is sold',
    asked('accept £75,000 as the price of Quay Ltd for the former station'),
    null,
    [],
    { '£75,000': 'income' },
  ],
  ['sponsorship accepted', asked('accept £75,000 from Quay Ltd as sponsorship'), null, [], { '£75,000': 'income' }],
  [
    'work by a firm',
    asked('approve expenditure of £9,000 on a training film by Quay Films Limited'),
    9000,
    [['Quay Films Limited', 9000]],
    {},
  ],
  ['what a firm found', asked('approve £9,000 on asbestos found by Quay Surveyors Ltd'), 9000, [], {}],
  ['what another uses', asked('approve £9,000 for vans for use by Kent Police'), 9000, [], {}],
  ['damage by a firm', asked('approve £9,000 on repairs caused by Quay Films Limited'), 9000, [], {}],
  ['the part of a partner', asked(WEEK, EXEMPTION), 100_000, [['Quay Arts', 85_000]], {}],
  [
    'the row of a partner',
    `${asked('approve up to £100,000 on the week', EXEMPTION)}
${FINANCE}
| Activity | Cost |
| Delivery partner (Quay Arts) | £85,000 |
| Evaluation | £15,000 |
| Total | £100,000 |`,
    100_000,
    [['Quay Arts', 85_000]],
    {},
  ],
  [
    'a table of all whom several items pay',
    `${asked('approve grants to the two Partnerships for 2016/17 at the level of 2015/16, to a total of £50,000', 'approve a grant of £10,000 to the Youth Services of Kent', 'maintain a fund of £5,000 for 2016/17')}
**Reasons**
The sums for 2016/17 are:
| Recipient | Grant 2016/17 |
| Quay Partnership | £30,000 |
| Pier Partnership | £20,000 |
| Youth Services | £10,000 |
| Total | £60,000 |
${FINANCE}
The grants and the fund together cost £65,000.`,
    65_000,
    [
      ['Quay Partnership', 30_000],
      ['Pier Partnership', 20_000],
      ['Youth Services of Kent', 10_000],
    ],
    {},
  ],
]

test.each(CASES)('who gets how much of %s', (_, form, total, awards, roles) => {
  expect(moneyOf(form, Object.keys(roles))).toEqual({ total, awards, roles })
})
