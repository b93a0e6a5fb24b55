import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const form = (ask: string, rest: string): string => `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. ${ask}
**Financial implications**
${rest}`

/** The roles of the sums behind the first, which is what the form asks for: £12,000 unless told otherwise. */
const rolesIn = (rest: string, ask = 'approve the purchase of shelters for £12,000'): string =>
  findingsOf(form(ask, rest))
    .amounts.slice(1)
    .map(({ value }) => value.role)
    .join(' ')

const table = (...rows: readonly string[]): string => rows.map((row) => `| ${row} |`).join('\n')

test.each([
  [
    'what one costs is no part of what all cost',
    table(
      'Item | Number | Unit price | Total',
      'Shelter | 3 | £2,000 | £6,000',
      'Lamp | 6 | £1,000 | £6,000',
      'Total | | | £12,000',
    ),
    'context part context part approved',
  ],
  [
    'an hourly rate is none either, nor what a row says one costs',
    table('Item | Rate | £', 'Engineer | £200 | 2,000', 'Posts (10 x £1,000) | - | 10,000', 'Total | | 12,000'),
    'context part context part approved',
  ],
  [
    'what others leave for us is what our money pays, by year and in all',
    table(
      'Item | 2021/22 | 2022/23 | Total',
      'Contract price | £4,000 | £8,000 | £12,000',
      'Quay Council | (£1,000) | (£2,000) | (£3,000)',
      'Net cost to the PCC | £3,000 | £6,000 | £9,000',
    ),
    'part part approved income income income source source source',
  ],
  [
    'a sum a year in what a row is called is a part of it',
    table('Item | £', 'Lease (three years at £3,000 p.a.) | 9,000', 'Works | 3,000', 'Total | 12,000'),
    'part part part approved',
  ],
  [
    'a cost per annum is no cost of one',
    table(
      'Lot | Cost per annum | Three years',
      'Shelters | £3,000 | £9,000',
      'Lamps | £1,000 | £3,000',
      'Total | £4,000 | £12,000',
    ),
    'part part part part part approved',
  ],
  [
    'what was asked for beside what is awarded',
    table(
      'Group | Grant requested | Award',
      'Quay Trust | £8,000 | £7,000',
      'Pier Trust | £5,000 | £5,000',
      'Total | £13,000 | £12,000',
    ),
    'context part context part context approved',
  ],
  [
    'budgets beside what is spent are told only, income comes in',
    table(
      '£000 | Budget | Forecast | Variance',
      'Pay | 640 | 610 | (30)',
      'Fees and income | (80) | (95) | (15)',
      'Total | 560 | 515 | (45)',
    ),
    'context context context income income income context context context',
  ],
  [
    'a capital programme as it was and as it is forecast',
    table('£000 | Original | Revised | Outturn', 'Estates | 141 | 118 | 97', 'Vehicles | 31 | 33 | 30'),
    'context context context context context context',
  ],
  [
    'a reserve pays with what it holds and what is taken out, and its end is told only',
    table(
      'Reserve (£000) | Balance 1 April 2021 | From | Forecast 31 March 2022',
      'Estates | 90 | (12) | 78',
      'Legal | 40 | 0 | 40',
    ),
    'source source context source context context',
  ],
  [
    'investments on two days',
    table(' | 31 March 2017 £000 | 31 March 2018 £000', 'Investments | 470 | 510', 'Borrowing | (230) | (220)'),
    'context context context context',
  ],
  [
    'those who pay below a paragraph that says so',
    `The cost will be met as follows:\n${table('Community Safety Fund | £8,000', 'Area Planning Board | £4,000', 'Total | £12,000')}`,
    'source source approved',
  ],
  [
    'what is paid below one that says it is met',
    `The cost is met from the reserve. It is made up as follows:\n${table('Shelters | £8,000', 'Lamps | £4,000', 'Total | £12,000')}`,
    'part part approved',
  ],
  [
    'those who pay under their own head',
    table('Funded by (£) | 2022/23', 'Core budget | 7,000', 'Carry forward | 5,000', 'Total | 12,000'),
    'source source approved',
  ],
  [
    'receipts and spending in one table',
    table(
      ' | 2022/23',
      'Receipts | ',
      'Foundation grant | £9,000',
      'Spending | ',
      'Shelters | £8,000',
      'Lamps | £4,000',
      'Total | £12,000',
    ),
    'income part part approved',
  ],
  [
    'our contribution is paid by us',
    table("Year | Commissioner's contribution", '2022/23 | £8,000', '2023/24 | £4,000', 'Total | £12,000'),
    'part part approved',
  ],
  [
    "a contribution of others' comes in",
    table('Item | £', 'Shelters | 12,000', 'Contribution from the parish | (4,000)'),
    'approved income',
  ],
  [
    'options that are not chosen',
    table(
      'Option | Cost',
      '1. Do nothing | £0',
      '2. Mend the existing shelters | £7,000',
      '3. New shelters (recommended) | £12,000',
    ),
    'context context approved',
  ],
  [
    'bids that are not chosen, by the sum of the one that is',
    table('Bidder | Price | Score', 'A | £11,000 | 64', 'B | £12,000 | 81', 'C | £14,500 | 70'),
    'context approved context',
  ],
  [
    'options to extend are parts, as the table adds up',
    table('Option | Cost', 'First year | £8,000', 'Option to extend | £4,000', 'Total | £12,000'),
    'part part approved',
  ],
  [
    'sites that together come to what is asked for are no choice',
    table('Site | Works', 'Herne Bay | £8,000', 'Deal | £4,000'),
    'part part',
  ],
  [
    'a budget heading and a forecast cost are no report of monitoring',
    table('Budget heading | Forecast cost', 'Shelters | £8,000', 'Lamps | £4,000', 'Total | £12,000'),
    'part part approved',
  ],
  [
    'awards that were scored are no bids',
    table('Group | Score | Award', 'Quay Trust | 81 | £7,000', 'Pier Trust | 70 | £5,000'),
    'part part',
  ],
  [
    'of several payers ourselves, where our share is what is decided',
    table(
      'Partner | 2022/23 | 2023/24',
      'County Council | £40,000 | £41,000',
      'Police and Crime Commissioner | £6,000 | £6,000',
      'Fire Service | £0 | £0',
    ),
    'context context part part context context',
  ],
  [
    'of several payers all, where what they pay together is decided',
    table('Partner | 2022/23', 'Commissioner | £8,000', 'County Council | £4,000', 'Total | £12,000'),
    'source source approved',
  ],
  [
    'this decision beside the programme that pays',
    table(
      ' | 2022/23 | 2023/24 | Total',
      'Shelter Programme | £90,000 | £80,000 | £170,000',
      'This award | £8,000 | £4,000 | £12,000',
    ),
    'source source source part part approved',
  ],
  [
    'a sum that those above it come to is their total, whatever it is called',
    table(
      'Event | 2022/23',
      'Fair | £7,000',
      'Parade | £3,000',
      'Crowd barriers | £2,000',
      'Gross expenditure | £12,000',
    ),
    'part part part approved',
  ],
])('%s', (_, rest, roles) => {
  expect(rolesIn(rest)).toBe(roles)
})

test.each([
  [
    'the budget of a year: grants and the precept come in',
    table(
      ' | 2022/23 £000',
      'Central police grants | 6',
      'Council tax precept | 5',
      'Collection fund surplus | 1',
      'Net revenue budget | 12',
    ),
    'income income income approved',
  ],
  [
    'a contract and its rise come to what is told only',
    table(' | 2022/23', 'Present contract | £60,000', 'Variation | £12,000', 'Total | £72,000'),
    'earlier approved context',
  ],
  [
    'what is moved from one scheme to another is no income',
    table('Scheme | Virement £000', 'Custody | (4)', 'Shelters | 16', 'Total | 12'),
    'source part approved',
  ],
  [
    'nothing is taken off in a year of a row of what is',
    table('£000 | 2022/23 | 2023/24 | Total', 'Shelters | 12 | 0 | 12', 'Match funding | (3) | 0 | (3)'),
    'approved part approved income income income',
  ],
  [
    'those who pay below a head of their own',
    `The cost will be met as set out below:\n${table('Funding | 2022/23', 'Home Office grant | £8,000', 'Fleet programme | £4,000', 'Total | £12,000')}`,
    'source source approved',
  ],
])('%s', (_, rest, roles) => {
  expect(rolesIn(rest)).toBe(roles)
})

test('running text in a cell is judged by its sentence', () => {
  const text = 'The budget for community safety in this year is £90,000 and the grants of last year were not spent.'
  expect(rolesIn(table(`1.1 | ${text}`, '1.2 | None of it was spent.'))).toBe('source')
})

test('a table that goes on over the page has the heads of the one before it', () => {
  const [first, second] = ['| 2019/20 | 2021/22 |', '| Dock Trust | £4,000 | £5,000 |']
  const tables = `| Group ${first}\n| Quay Trust | £6,000 | £7,000 |\n---\n${second}`
  expect(rolesIn(tables, 'approve grants of £12,000 from 1 April 2021 to 31 March 2022')).toBe(
    'earlier part earlier part',
  )
})

test('the total as a table without VAT has it is approved, and no part', () => {
  const rows = table(' | Excl. VAT', 'Shelters | £6,000', 'Lamps | £4,000', 'Total | £10,000')
  expect(rolesIn(rows)).toBe('part part approved')
})
