import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'
import { asked, moneyOf, type Sums } from './moneyOf.ts'

const SUMMARY = '**Executive Summary:**'

const LIMITED: readonly Sums[] = [
  [
    'all of annual',
    asked('award the Quay Trust annual funding of £40,000 from 2021/22 to 2023/24'),
    120000,
    [['Quay Trust', 120000]],
  ],
  ['phase one only', asked('approve phase one (£40,000) of a project of £100,000'), 40000, null],
  [
    'current and new value',
    asked('approve the increase in the annual grant of the Quay Trust from £30,000 to £35,000'),
    5000,
    null,
  ],
  [
    'cap per year',
    asked('award up to £100,000 to the Quay Trust, with no more than £40,000 in any one year'),
    100000,
    [['Quay Trust', 100000]],
  ],
  ['min max', asked('let a framework worth between £1m and £1.5m over four years'), 1500000, null],
  ['50 per cent', asked('meet 50% of the cost of £80,000 (£40,000) of the hub of the Quay Trust'), 40000, null],
  [
    'balance of grant',
    asked('pay the Quay Trust the balance of £8,000 of its grant of £20,000'),
    8000,
    [['Quay Trust', 8000]],
  ],
  ['repay', asked('agree that the Quay Trust repays £8,000 of its grant of £20,000'), null, null],
  ['refund', asked('refund £8,000 to Dorset Council'), 8000, [['Dorset Council', 8000]]],
  ['withdraw', asked('withdraw the grant of £20,000 from the Quay Trust'), null, []],
  ['reallocate', asked('reallocate £20,000 from the Quay Trust to the Pier Trust'), 20000, [['Pier Trust', 20000]]],
  ['reduced', asked('reduce the grant of the Quay Trust from £30,000 to £20,000'), null, null],
  ['salary', asked('appoint a Chief Finance Officer at a salary of £75,000'), null, null],
  ['precept', asked('set a precept of £57.1m'), null, null],
  ['treasury', asked('set an authorised limit for borrowing of £25m'), null, null],
  ['delegated limit', asked('delegate to the Chief Executive the award of contracts up to £50,000'), null, null],
  ['virement', asked('approve a virement of £30,000 from training to IT'), 30000, null],
  [
    'three-year total first',
    asked('award £90,000 to the Quay Trust (£30,000 per annum for three years)'),
    90000,
    [['Quay Trust', 90000]],
  ],
  [
    'two recipients yearly',
    asked('award £30,000 per annum to the Quay Trust and £20,000 per annum to the Pier Trust for three years'),
    null,
    null,
  ],
  [
    'lines per recipient yearly',
    `**Recommendation:**\nThe Commissioner is asked to award annual grants for three years:\n• Quay Trust - £30,000\n• Pier Trust - £20,000`,
    null,
    null,
  ],
  [
    'total with different VAT',
    asked('award the contract to Quay Ltd at £100,000 excluding VAT, £120,000 including VAT'),
    120000,
    [['Quay Ltd', 120000]],
  ],
  [
    'plus inflation',
    asked('award £30,000 a year to the Quay Trust for three years, rising with inflation'),
    90000,
    null,
  ],
  [
    'over cap of initial',
    asked('award Quay Ltd a contract of £50,000 with a contingency of 10% (£5,000)'),
    55000,
    null,
  ],
  [
    'sum in summary greater',
    `${SUMMARY}\nThe total cost of the scheme is £500,000, of which the Commissioner is asked for £50,000.\n${asked('approve a contribution of £50,000')}`,
    50000,
    null,
  ],
  [
    'decision by table of costs',
    `${asked('approve the costs in the table')}\n| Item | Year 1 | Year 2 | Total |\n| Staff | £10,000 | £11,000 | £21,000 |\n| IT | £5,000 | £2,000 | £7,000 |\n| Total | £15,000 | £13,000 | £28,000 |`,
    28000,
    null,
  ],
  [
    'net total in table',
    `${asked('approve the net cost in the table')}\n| Item | Amount |\n| Staff | £30,000 |\n| Less grant | (£10,000) |\n| Net total | £20,000 |`,
    20000,
    null,
  ],
]

test.each(LIMITED)(
  'limits, shares, pay and what is taken back commit no more than they say: %s',
  (_, form, total, awards) => {
    const found = moneyOf(form, [])
    expect(found.total).toBe(total)
    if (awards !== null) expect(found.awards).toStrictEqual(awards)
  },
)

test.each([
  [
    'Delegate to the Director of Strategy the award of contracts and grants of up to £500 for each project',
    'threshold',
  ],
  ['Delegate to the Treasurer the signing of the contract for lamps of £500', 'part'],
  ['Delegate to the Chief Executive the award of a contract to Quay Ltd for purchases of up to £500', 'part'],
  ['Delegate to the Chief Executive the signing of a contract with Quay Ltd for payments of up to £500', 'part'],
])('what a delegate may award at most is a limit: %s', (item, role) => {
  const form = `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. Approve expenditure of £12,000 on shelters
2. ${item}`
  expect(findingsOf(form).amounts.at(-1)?.value.role).toBe(role)
})
