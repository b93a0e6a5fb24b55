import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const SHELTERS = 'approve the purchase of shelters for £12,000'

/** The roles of the sums behind that of the request. */
function rolesIn(rest: string, ask = SHELTERS): string {
  const { amounts } = findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. ${ask}
**Financial implications**
${rest}
**Signed**
Date: 4 March 2022`)
  const asked = ask.match(/£/gu)?.length ?? 0
  return amounts
    .slice(asked)
    .map(({ value }) => value.role)
    .join(' ')
}

const table = (...rows: readonly string[]): string => rows.map((row) => `| ${row} |`).join('\n')

test.each([
  [
    'what was given, what is added and what it comes to, by their figures',
    table(
      'Grant | July agreement | Addendum | Revised',
      'Core | £40,000 | £7,000 | £47,000',
      'Other | £30,000 | £5,000 | £35,000',
      'Total | £70,000 | £12,000 | £82,000',
    ),
    'earlier part context earlier part context earlier approved context',
  ],
  [
    'a provision, a forecast and the shortfall between them',
    table(
      'Project | Provision | Forecast | Shortfall',
      'Roofs | £40,000 | £47,000 | £7,000',
      'Posts | £30,000 | £35,000 | £5,000',
      'Total | £70,000 | £82,000 | £12,000',
    ),
    'source context part source context part source context approved',
  ],
  [
    'two years and their total are no rise',
    table(
      'Item | 2022/23 | 2023/24 | Total',
      'Roofs | £4,000 | £3,000 | £7,000',
      'Posts | £2,000 | £3,000 | £5,000',
      'Total | £6,000 | £6,000 | £12,000',
    ),
    'part part part part part part part part approved',
  ],
  [
    'what all bear stands above a share that is what is decided',
    table(
      'Item | One-off | Running | Total',
      'Roofs | £4,000 | £6,000 | £10,000',
      'Posts | £6,000 | £8,000 | £14,000',
      'Both forces | £10,000 | £14,000 | £24,000',
      'Kent (50%) | £5,000 | £7,000 | £12,000',
    ),
    'context context context context context context context context context part part approved',
  ],
  [
    'what other forces bore the year before was none of ours',
    table(
      'Force | 2022/23 | 2020/21',
      'Essex | £14,000 | £13,000',
      'Kent | £12,000 | £11,000',
      'Total | £26,000 | £24,000',
    ),
    'context context approved earlier context context',
  ],
  [
    'several rows of ours among those who bear the cost',
    table(
      ' | 2022/23 | 2023/24 | Total',
      'NHS England | £10,000 | £10,000 | £20,000',
      'PCC: shelters | £4,000 | £4,000 | £8,000',
      'PCC: lights | £2,000 | £2,000 | £4,000',
      'Total | £16,000 | £16,000 | £32,000',
    ),
    'context context context part part part part part part context context context',
  ],
  [
    'a total in pounds and pence that the decision rounds, over totals of its kinds',
    table(
      'Fund | Strand | 2022/23',
      'A | Roofs | £4,000.00',
      'A | Posts | £3,000.00',
      ' | A total | £7,000.00',
      'B | Lights | £4,999.58',
      'Total | | £11,999.58',
    ),
    'part part part part approved',
  ],
  [
    'what a contribution is taken off before our own cost, above the total',
    table(
      'Item | 2022/23 | Total',
      'Contract | £6,000 | £11,000',
      'less: council contribution | (£2,000) | (£4,000)',
      'Our cost of the contract | £4,000 | £7,000',
      'Lights | £2,000 | £5,000',
      'Total | £6,000 | £12,000',
    ),
    'context context income income part part part part part approved',
  ],
  [
    'two tables of which each ends in a sub total',
    `${table('Area | 2022/23', 'Dover | £3,000', 'Deal | £4,000', 'Sub total | £7,000')}
Thanet is added as follows.
${table('Area | 2022/23', 'Margate | £2,000', 'Ramsgate | £3,000', 'Sub total | £5,000')}`,
    'part part part part part part',
  ],
])('in a table, %s', (_, rest, roles) => {
  expect(rolesIn(rest)).toBe(roles)
})

test.each([
  [
    'Approval in place | Approval now sought',
    'Roofs | £40,000 | £7,000',
    'Posts | £30,000 | £5,000',
    'earlier part earlier part',
  ],
  [
    'Limit approved in PCD 12 | Uplift sought',
    'Roofs | £40,000 | £7,000',
    'Posts | £30,000 | £5,000',
    'earlier part earlier part',
  ],
  [
    'Spend 2020/21 | Maximum 2022/23',
    'Roofs | £6,500 | £7,000',
    'Posts | £5,100 | £5,000',
    'context part context part',
  ],
  ['Grant 2020/21 | Grant 2022/23', 'Roofs | £6,500 | £7,000', 'Posts | £5,100 | £5,000', 'earlier part earlier part'],
  [
    'GLA grant | Borough contribution',
    'Dover | £7,000 | £2,000',
    'Deal | £5,000 | £1,000',
    'part context part context',
  ],
])('a column is what its head says beside the others: %s', (heads, first, second, roles) => {
  expect(rolesIn(table(`Item | ${heads}`, first, second))).toBe(roles)
})

test.each([
  [
    'a budget and its increase beside grants',
    table(' | 2022/23 | Total', 'Grants | £12,000 | £12,000', 'Budget | £9,000 | £9,000', 'Increase | £3,000 | £3,000'),
    'approved approved source source context context',
  ],
  [
    'the last of two balances is what is left',
    table(
      'Reserve | Balance at 1 April 2022 | Used | Balance at 31 March 2023',
      'Lights Reserve | £50,000 | (£12,000) | £38,000',
    ),
    'source source context',
  ],
  [
    'all rows of what a budget is made of come in',
    table(
      'Funding | 2022/23',
      'Police grant | £46,310',
      'RSG and NNDR | £38,440',
      'Precept | £33,650',
      'Total funding | £118,400',
    ),
    'income income income income',
  ],
  [
    'the total of what pays is what is paid',
    table(
      'Source | 2022/23 | 2023/24 | Total',
      'Lights | £4,000 | £3,000 | £7,000',
      'Core | £2,000 | £3,000 | £5,000',
      'Total | £6,000 | £6,000 | £12,000',
    ),
    'source source source source source source part part approved',
  ],
])('%s', (_, rest, roles) => {
  expect(rolesIn(rest)).toBe(roles)
})
