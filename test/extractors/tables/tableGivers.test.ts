import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

function rolesIn(asks: readonly string[], rest: string): string {
  const { amounts } = findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
${asks.map((ask, i) => `${i + 1}. ${ask}`).join('\n')}
**Financial implications**
${rest}`)
  return amounts
    .slice(asks.join(' ').match(/£/gu)?.length ?? 0)
    .map(({ value }) => value.role)
    .join(' ')
}

const table = (...rows: readonly string[]): string => rows.map((row) => `| ${row} |`).join('\n')
const SHELTERS = 'Approve the purchase of shelters for £12,000'
const GIVE = 'Note that Quay County Council and Pier City Council will contribute £2,000 each'
const FUNDING = ['Quay County Council | 1.0 | 1.0 | 2.0', 'Pier City Council | 1.0 | 1.0 | 2.0']

test.each([
  [
    'those who will contribute pay in what their rows hold',
    [SHELTERS, GIVE],
    table('Funding (£000) | 2022/23 | 2023/24 | Total', ...FUNDING, 'Total cost | 6.0 | 6.0 | 12.0'),
    'income income income income income income part part approved',
  ],
  [
    'those who are given something are paid, whatever they give elsewhere',
    [SHELTERS, GIVE],
    table('Recipient (£000) | 2022/23 | 2023/24 | Total', ...FUNDING, 'Total cost | 6.0 | 6.0 | 12.0'),
    'part part part part part part part part approved',
  ],
  [
    'what is taken off a total by others comes in, and what is left is ours',
    [SHELTERS],
    table(
      'Item | 2022/23 | Total',
      'Shelters | £12,000 | £12,000',
      'Total expenditure | £12,000 | £12,000',
      'NHS contribution | (£5,000) | (£5,000)',
      'GLA contribution | £7,000 | £7,000',
    ),
    'approved approved approved approved income income source source',
  ],
  [
    'a table of what is only taken in says what comes in',
    ['Accept grant funding of £12,000 from the Home Office', 'Accept grant funding of £5,000 from the Home Office'],
    table('Element | 2022/23', 'Posts | £10,000', 'Travel | £2,000', 'Team | £5,000', 'Total | £17,000'),
    'income income income income',
  ],
  [
    'a table of another whole says nothing of it',
    ['Accept grant funding of £12,000 from the Home Office', 'Accept grant funding of £5,000 from the Home Office'],
    table('Element | 2022/23', 'Posts | £10,000', 'Travel | £3,000', 'Total | £13,000'),
    'context context context',
  ],
  [
    'match that the request agrees is part of what is decided',
    [SHELTERS, 'Agree match funding of £4,000 from the Reserve'],
    table('Site | Grant | Match', 'Quay | £8,000 | £3,000', 'Pier | £4,000 | £1,000', 'Total | £12,000 | £4,000'),
    'part part part part approved part',
  ],
  [
    'match that others put in is told only',
    [SHELTERS],
    table('Site | Grant | Match', 'Quay | £8,000 | £3,000', 'Pier | £4,000 | £1,000', 'Total | £12,000 | £4,000'),
    'part context part context approved context',
  ],
  [
    'what was agreed years before is earlier, beside its rise',
    ['Approve an increase of £12,000 in the value of the contract with Quay Limited, from £50,000 to £62,000'],
    table('Lot | Value agreed 2018 | Increase | Revised value', 'Quay Limited | £50,000 | £12,000 | £62,000'),
    'earlier approved context',
  ],
  [
    'we are one of the recipients, and pay nothing',
    ['Award £7,000 to Quay Borough Council', 'Award £5,000 to Pier Council'],
    table(
      'Recipient | Labour | Other | Total',
      'Quay Borough Council | £3,000 | £4,000 | £7,000',
      'Pier Council | £1,000 | £4,000 | £5,000',
      'OPCC | £2,000 | £0 | £2,000',
    ),
    'part part part part part part part part part',
  ],
])('%s', (_, asks, rest, roles) => {
  expect(rolesIn(asks, rest)).toBe(roles)
})

test.each([
  ['Funding (£000) | 9922123 | 2023/24 | 2024/25 | Total', 4],
  ['Funding (£000) | 2022/23 | 2023/24 | 2024/25 | Total', 4],
  ['Funding (£000) | 9,922,123 | 2023/24 | 2024/25 | Total', 0],
])('a misread year leaves a head a head: %s', (head, sums) => {
  const { amounts } = findingsOf(`**Police and Crime Commissioner for Kent**
**Financial implications**
${table(head, 'Safety budget | 59.2 | 118.4 | 118.4 | 296.0')}`)
  expect(amounts).toHaveLength(sums)
})
