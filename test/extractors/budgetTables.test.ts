import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'

/** The roles of the sums behind those of the request, of a decision taken on 5 March 2024. */
function rolesIn(report: string, ask = 'approve the purchase of shelters for £12,000'): string {
  const { amounts } = findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
The Commissioner is recommended to:
1. ${ask}
**Financial implications**
${report}
Signed: Jane Doe, Police and Crime Commissioner
Date: 5 March 2024`)
  return amounts
    .slice(ask.match(/£/gu)?.length ?? 0)
    .map(({ value }) => value.role)
    .join(' ')
}

const table = (...rows: readonly string[]): string => rows.map((row) => `| ${row} |`).join('\n')

test.each([
  [
    'a budget beside the cost pays, and what is left of it is told only',
    table(
      '| 2023/24 | 2024/25 | Total',
      'Contract cost | £4,000 | £8,000 | £12,000',
      'Budget available | £5,000 | £9,000 | £14,000',
      'Underspend | £1,000 | £1,000 | £2,000',
    ),
    'part part approved source source source context context context',
  ],
  [
    'so does a programme below the total',
    table('£000 | 2024/25', 'Works | 8', 'Fees | 4', 'Total | 12', 'Capital programme | 15'),
    'part part approved source',
  ],
  [
    'an underspend that pays is no rest',
    table('Funded by | £', 'Roof Fund | £8,000', 'Underspend | £4,000', 'Total | £12,000'),
    'source source approved',
  ],
  ['what remains of a budget', table('Amount | £12,000', 'Budget remaining | £120,000'), 'approved context'],
  [
    'a column that is taken off',
    table(
      'Borough | Allocation | Less: carried forward | Payment',
      'Brent | £7,000 | £500 | £6,500',
      'Ealing | £5,000 | £0 | £5,000',
      'Total | £12,000 | £500 | £11,500',
    ),
    'part context part part context part approved context part',
  ],
  [
    'the budget beside this decision, and its balance',
    table(
      'Budget | Approved budget | This decision | Balance',
      'Roofs | £90,000 | £8,000 | £82,000',
      'Lamps | £30,000 | £4,000 | £26,000',
    ),
    'source part context source part context',
  ],
  [
    'an old contract beside the new',
    table(
      '| Old contract | New contract',
      'Staff | £6,500 | £7,000',
      'Roofs | £4,000 | £5,000',
      'Total | £10,500 | £12,000',
    ),
    'context part context part context approved',
  ],
  [
    'a row of years that comes to what is decided, above savings',
    table('Cost | 2024/25 | 2025/26', 'Revenue | £5,000 | £7,000', 'Saving | (£1,000) | (£2,000)'),
    'part part context context',
  ],
  [
    'a department’s grant above what is given of it',
    table('Grant from Home Office | £15,000', 'Awarded to Harbour Shelters | £12,000'),
    'income approved',
  ],
  [
    'grants that the caption tells were paid',
    `Grants paid in 2023/24\n${table('Provider | Amount', 'Quay | £3,000', 'Harbour | £2,000')}`,
    'earlier earlier',
  ],
  [
    'grants that the caption calls previous',
    `Previous grants to Harbour\n${table('Year | Grant', '2021/22 | £4,000', '2022/23 | £8,000')}`,
    'earlier earlier',
  ],
  [
    'grants that are to be paid',
    `Grants to be paid in 2024/25\n${table('Provider | Amount', 'Quay | £4,000', 'Harbour | £8,000')}`,
    'part part',
  ],
])('%s', (_, report, roles) => {
  expect(rolesIn(report)).toBe(roles)
})

test('what partners contribute to all that is bought pays for it', () => {
  const shares = table('Partner | Contribution', 'Kent Police | £7,000', 'Essex Police | £5,000', 'Total | £12,000')
  expect(rolesIn(shares)).toBe('source source approved')
})

test('of what forces contribute the share of our area is decided, and that of another year is not', () => {
  const shares = table(
    'Force | Contribution 2023/24 | Contribution 2024/25',
    'Kent | £11,000 | £12,000',
    'Sussex | £9,000 | £10,000',
    'Total | £20,000 | £22,000',
  )
  expect(rolesIn(shares, 'approve a contribution of £12,000 to the regional unit')).toBe(
    'context approved context context context context',
  )
})

test('of two options the one with the sum that is decided counts, though the other has none', () => {
  const options = table('Option | Capital | Revenue', 'A Lease | £0 | £90,000', 'B Purchase | £12,000 | £1,000')
  expect(rolesIn(options).split(' ').slice(0, 3)).toStrictEqual(['context', 'context', 'approved'])
})

test('of several variations only this one is new', () => {
  const history = table(
    '| Value',
    'Original contract value (2019) | £30,000',
    'Variation 1 (2021) | £6,000',
    'This variation | £12,000',
    'Revised contract value | £48,000',
  )
  expect(rolesIn(history, 'approve the increase of the contract by £12,000')).toBe('earlier earlier approved context')
})

test.each([
  ['The Trust’s turnover was £1.3m in its last accounts.', 'context'],
  ['In the previous two years the Trust was given £5,000 and £5,500 respectively.', 'earlier earlier'],
  ['The grant in 2022/23 was £9,000.', 'earlier'],
  ['A saving of £2,000 a year is expected from 2025/26.', 'context'],
  ['The strategy sets a minimum of £5m for the General Reserve.', 'threshold'],
  ['It adds to the savings target of £12m.', 'context'],
  ['A deposit of £2,000 is payable and the balance of £10,000 falls due on completion.', 'part part'],
  ['The gross cost is offset by a £3,000 contribution from TfL.', 'income'],
])('"%s" tells the role', (sentence, roles) => {
  expect(rolesIn(sentence)).toBe(roles)
})
