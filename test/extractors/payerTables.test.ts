import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'

/** The roles of the sums behind those of the request, which asks for £12,000 unless told otherwise. */
function rolesIn(rest: string, asks: readonly string[] = ['approve the purchase of shelters for £12,000']): string {
  const { amounts } = findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
${asks.map((ask, i) => `${i + 1}. ${ask}`).join('\n')}
**Financial implications**
${rest}`)
  const asked = asks.join(' ').match(/£/gu)?.length ?? 0
  return amounts
    .slice(asked)
    .map(({ value }) => value.role)
    .join(' ')
}

const table = (...rows: readonly string[]): string => rows.map((row) => `| ${row} |`).join('\n')

test.each([
  [
    'costs above who pays them are parts, what is below pays',
    table(
      '£ | 2022/23 | Total',
      'Posts | 8,000 | 8,000',
      'Roofs | 4,000 | 4,000',
      'Gross cost | 12,000 | 12,000',
      'Home Office grant | (5,000) | (5,000)',
      'Net cost to reserve | 7,000 | 7,000',
    ),
    'part part part part approved approved source source source source',
  ],
  [
    'rows below the total that come to it again pay',
    table(
      '£ | 2022/23 | 2023/24 | Total',
      'Posts | 5,000 | 3,000 | 8,000',
      'Roofs | 1,000 | 3,000 | 4,000',
      'Total cost | 6,000 | 6,000 | 12,000',
      'Quay Health | 4,000 | 5,000 | 9,000',
      'Lights scheme | 2,000 | 1,000 | 3,000',
    ),
    'part part part part part part part part approved source source source source source source',
  ],
  [
    'rows below the total that come to something else do not',
    table('£ | Total', 'Posts | 8,000', 'Roofs | 4,000', 'Total cost | 12,000', 'Signs | 4,000', 'Paint | 3,000'),
    'part part approved part part',
  ],
  [
    'kinds of spending below the total are no payers',
    table('£ | Total', 'Posts | 8,000', 'Roofs | 4,000', 'Total cost | 12,000', 'Revenue | 9,000', 'Capital | 3,000'),
    'part part approved part part',
  ],
  [
    'what is in each year below the total pays nothing',
    table(
      '£ | Total',
      'Posts | 8,000',
      'Roofs | 4,000',
      'Total cost | 12,000',
      'of which in 2021/22 | 9,000',
      '2022/23 | 3,000',
    ),
    'part part approved part part',
  ],
  [
    'places below the total are no payers',
    table('£ | Total', 'Posts | 8,000', 'Roofs | 4,000', 'Total cost | 12,000', 'Dover | 9,000', 'Thanet | 3,000'),
    'part part approved part part',
  ],
  [
    'trusts below the total are no payers',
    table(
      '£ | Total',
      'Posts | 8,000',
      'Roofs | 4,000',
      'Total cost | 12,000',
      'Quay Trust | 9,000',
      'Pier Council | 3,000',
    ),
    'part part approved part part',
  ],
  [
    'a column of sums as agreed now is no earlier one',
    table('Organisation | Sum as agreed', 'Quay Trust | £8,000', 'Pier Trust | £4,000', 'Total | £12,000'),
    'part part approved',
  ],
  [
    'a column of grants as approved now is no earlier one',
    table('Organisation | Grant as approved', 'Quay Trust | £8,000', 'Pier Trust | £4,000', 'Total | £12,000'),
    'part part approved',
  ],
  [
    'of all who pay only our own column is a part',
    table(
      'Works | Grant | Builder | Total',
      'Posts | £8,000 | £0 | £8,000',
      'Roofs | £4,000 | £900 | £4,900',
      'Total | £12,000 | £900 | £12,900',
    ),
    'part context context part context context approved context context',
  ],
  [
    'shares of a scheme of which our own is more than is decided are told only',
    table(
      '£ | 2022/23 | 2023/24 | Total',
      'Commissioner | 20,000 | 65,000 | 85,000',
      'Fire Authority | 6,000 | 9,000 | 15,000',
      'Total | 26,000 | 74,000 | 100,000',
    ),
    Array(9).fill('context').join(' '),
  ],
  [
    'a table of payers alone is all of them',
    table('Funding | £', 'Home Office grant | 5,000', 'Estates reserve | 7,000', 'Total | 12,000'),
    'source source approved',
  ],
  [
    'columns of payers that come to the price beside them',
    table(
      'Year | Contract price | MoJ grant | Commissioner’s budget',
      '2022/23 | £6,000 | £4,000 | £2,000',
      '2023/24 | £6,000 | £5,000 | £1,000',
      'Total | £12,000 | £9,000 | £3,000',
    ),
    'part source source part source source approved source source',
  ],
  [
    'columns of our own funds beside their total are its shares',
    table(
      '£ | Police fund | Fire fund | Total',
      'Posts | 5,000 | 3,000 | 8,000',
      'Roofs | 2,000 | 2,000 | 4,000',
      'Total | 7,000 | 5,000 | 12,000',
    ),
    'part part part part part part part part approved',
  ],
  [
    'a grant beside what a project costs is what is given',
    table(
      'Group | Project cost | Grant',
      'Quay Trust | £9,000 | £7,000',
      'Pier Trust | £8,000 | £5,000',
      'Total | £17,000 | £12,000',
    ),
    'context part context part context approved',
  ],
])('%s', (_, rows, roles) => {
  expect(rolesIn(rows)).toBe(roles)
})

test.each([
  [
    'columns: approved, rise and what it comes to',
    table(
      'Contract | Approved value | Uplift | Revised value',
      'Posts | £30,000 | £8,000 | £38,000',
      'Roofs | £20,000 | £4,000 | £24,000',
      'Total | £50,000 | £12,000 | £62,000',
    ),
    'earlier part context earlier part context earlier approved context',
  ],
  [
    'rows: as let, rise, as varied',
    table(
      'Value | 2021/22 | 2022/23 | Total',
      'Contract as let | £30,000 | £30,000 | £60,000',
      'Increase | £4,000 | £8,000 | £12,000',
      'As varied | £34,000 | £38,000 | £72,000',
    ),
    'earlier earlier earlier part part approved context context context',
  ],
  [
    'a column that is approved now is no earlier one',
    table('Scheme | Approved', 'Posts | £8,000', 'Roofs | £4,000', 'Total | £12,000'),
    'part part approved',
  ],
])('a contract that is changed, in %s', (_, rows, roles) => {
  expect(rolesIn(rows)).toBe(roles)
})

test.each([
  [
    'match beside our share',
    table(
      'Scheme | GLA cost | Borough match',
      'Posts | £8,000 | £3,000',
      'Roofs | £4,000 | £0',
      'Total | £12,000 | £3,000',
    ),
    'part context part context approved context',
  ],
  [
    'match in kind beside grants',
    table('Council | Grant | Match in kind', 'Quay | £8,000 | £6,400', 'Pier | £4,000 | £3,850'),
    'part context part context',
  ],
  [
    'the most that was allowed beside who won',
    table('Lot | Tenders | Ceiling (p.a.) | Price', '1 | 2 | £9,000 | £8,000', '2 | 3 | £5,000 | £4,000'),
    'context part context part',
  ],
  [
    'a forecast of the body that is helped: its costs and income, and what is left for us',
    table(
      '£ | 2022/23',
      'Staff | 118,400',
      'Premises | 61,300',
      'Admissions | (84,200)',
      'Hire | (83,500)',
      'To be met by the Commissioner | 12,000',
    ),
    'context context income income approved',
  ],
  [
    'a budget that comes to more than is sought',
    table('Cost | £', 'Posts | 9,000', 'Roofs | 5,000', 'Total cost | 14,000', 'Grant sought | 12,000'),
    'context context context approved',
  ],
])('what others put in or need: %s', (_, rows, roles) => {
  expect(rolesIn(rows)).toBe(roles)
})

test.each([
  [
    'a table whose total is what two items come to',
    table('Recipient | Grant', 'Quay Trust | £5,000', 'Pier Trust | £2,000', 'Youth team | £3,000', 'Total | £10,000'),
    'part part part part',
  ],
  [
    'rows that come to one item',
    table(
      'Recipient | Grant',
      'Quay Trust | £5,000',
      'Pier Trust | £2,000',
      'Other trusts | £90,000',
      'Loans | £80,000',
    ),
    'part part context context',
  ],
  [
    'rows that come to nothing that is asked for',
    table('Recipient | Grant', 'Quay Trust | £5,100', 'Pier Trust | £2,000', 'Youth team | £3,300', 'Total | £10,400'),
    'context context context context',
  ],
])('in a decision of three items, %s', (_, rows, roles) => {
  const asks = [
    'approve grants of £7,000 to trusts',
    'approve a grant of £3,000 to the Youth team',
    'approve expenditure of £2,500 on lamps',
  ]
  expect(rolesIn(`The cost is £12,500 in all.\n${rows}`, asks)).toBe(`approved ${roles}`)
})

test.each([
  ['the assignment of the lease of the site to the Borough for a premium of £1,275,000', 'income approved'],
  ['the surrender of the lease to the landlord for a consideration of £30,000', 'income approved'],
  ['taking an assignment of the lease from the Borough for a premium of £30,000', 'part part'],
])('what is given up for money, and what is paid out of it: %s', (ask, roles) => {
  const { amounts } = findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Quay Lane
**Recommendation:**
The Commissioner is asked to approve:
• ${ask}; and
• expenditure of up to £41,500 on agents’ and legal fees.`)
  expect(amounts.map(({ value }) => value.role).join(' ')).toBe(roles)
})
