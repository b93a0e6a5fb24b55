import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'

const HEAD = '**Police and Crime Commissioner for Kent**\n**Decision Notice**\nTitle: Night bus shelters'

const totalOf = (rest: string) => {
  const { totalPence } = findingsOf(`${HEAD}\n${rest}`)
  return totalPence === null ? null : totalPence.value / 100
}
const asked = (...items: readonly string[]): string =>
  `**Recommendation:**\nThe Commissioner is asked to:\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}`

const FINANCE = '**Financial implications**'

test.each([
  [
    'rent less a time that is free of it',
    `${asked('take a lease for ten years from 1 April 2021 at a rent of £8,000 per annum, with six months free of rent', 'approve works of £3,000')}
${FINANCE}
| Cost | £ |
| Rent: ten years at £8,000 | £80,000 |
| Less six months free of rent | (£4,000) |
| Works | £3,000 |
| Total | £79,000 |`,
    79_000,
  ],
  [
    'payments of a table, of which the request names some',
    `${asked('approve the payments set out in paragraph 3, including up to £4,100 to the Quay Trust and up to £3,800 to the Harbour Trust')}
${FINANCE}
| Payee | 2016/17 | 2017/18 | Total |
| Quay Trust | £2,000 | £2,100 | £4,100 |
| Harbour Trust | £3,000 | £800 | £3,800 |
| Own staff | £1,000 | £1,100 | £2,100 |
| Total | £6,000 | £4,000 | £10,000 |`,
    10_000,
  ],
  [
    'items of which one moves what another spends',
    `${asked('award £7,000 to the Quay Trust', 'award £2,000 to the Harbour Trust', 'agree that £7,000 goes back to the ring-fenced account')}
${FINANCE}
| Trust | Award |
| Quay Trust | £7,000 |
| Harbour Trust | £2,000 |
| Total | £9,000 |`,
    9000,
  ],
  [
    'three awards of which the largest is as much as the others by chance',
    `**Recommendation:**
The Commissioner is recommended to approve the award of contracts to:
• Quay Motors for £5,000
• Harbour Cars for £2,000
• Pier Vehicles for £3,000
${FINANCE}
| Lot | Supplier | Award |
| 1 | Harbour Cars | £2,000 |
| 2 | Pier Vehicles | £3,000 |
| 3 | Quay Motors | £5,000 |
| Total | | £10,000 |`,
    10_000,
  ],
  [
    'a grant that a table pays each year',
    `${asked('award a grant of £5,000 to the Quay Trust')}
${FINANCE}
| Trust | 2021/22 | 2022/23 | 2023/24 | Total |
| Quay Trust | £5,000 | £5,000 | £5,000 | £15,000 |`,
    15_000,
  ],
  [
    'a grant for three years, a row each',
    `${asked('award a grant of £5,000 to the Quay Trust for the years 2021/22 to 2023/24')}
${FINANCE}
| Year | Grant |
| 2021/22 | £5,000 |
| 2022/23 | £5,000 |
| 2023/24 | £5,000 |
| Total | £15,000 |`,
    15_000,
  ],
])('a total that the document prints holds for %s', (_, rest, total) => {
  expect(totalOf(rest)).toBe(total)
})

test.each([
  [
    'the sum of two items, and a larger total that neither makes up',
    `${asked('award £7,000 to the Quay Trust', 'award £2,500 to the Harbour Trust')}
${FINANCE}
| Trust | Award |
| Quay Trust | £7,000 |
| Harbour Trust | £2,000 |
| Pier Trust | £2,500 |
| Total | £11,500 |`,
  ],
  [
    'some payments of a table that has no total',
    asked('approve the payments set out below, including £4,100 to the Quay Trust'),
  ],
])('a sum that the document contradicts is none: %s', (_, rest) => {
  expect(totalOf(rest)).toBeNull()
})

test.each([
  [
    'a total of one item’s own table',
    `${asked('award £7,000 in grants', 'buy shelters for £2,500')}
${FINANCE}
| Trust | Award |
| Quay Trust | £4,000 |
| Harbour Trust | £3,000 |
| Total | £7,000 |`,
    9500,
  ],
  [
    'a total of another year',
    `${asked('award £7,000 to the Quay Trust', 'award £2,500 to the Harbour Trust')}
${FINANCE}
In 2018/19 the Commissioner awarded grants totalling £12,000.
**Police and Crime Commissioner for Kent**
Signed: Jane Doe Date: 6 May 2021`,
    9500,
  ],
  [
    'a table of more years than are asked for',
    `${asked('award a grant of £5,000 to the Quay Trust for 2021/22')}
${FINANCE}
| Year | Grant |
| 2021/22 | £5,000 |
| 2022/23 | £5,000 |
| Total | £10,000 |`,
    5000,
  ],
  [
    'a total that is split by years',
    `${asked('award a total of £10,000 to the Quay Trust')}
${FINANCE}
| Year | Grant |
| 2021/22 | £5,000 |
| 2022/23 | £5,000 |
| Total | £10,000 |`,
    10_000,
  ],
  ['"including" VAT', asked('award the contract set out below at £7,000 including VAT'), 7000],
])('the items add up beside %s', (_, rest, total) => {
  expect(totalOf(rest)).toBe(total)
})

test.each([
  [
    'income that is spent at once',
    [
      'approve expenditure of £9,000 on shelters',
      'approve the receipt of up to £4,000 from boroughs, and its expenditure on shelters',
    ],
    13_000,
  ],
  [
    'income whose expenditure has a sum of its own',
    ['approve the receipt of £4,000 from boroughs and expenditure of £3,000 on shelters'],
    3000,
  ],
  ['a grant that is passed on', ['accept a grant of £5,000 from the Home Office and award it to the Quay Trust'], 5000],
  ['income that is only received', ['buy shelters for £9,000', 'accept a contribution of £4,000 from boroughs'], 9000],
  [
    'an exemption for what is bought above',
    [
      'approve expenditure of £9,000 on shelters',
      'approve a related exemption from the Contracts Code, so as to appoint Quay Motors at up to £3,800',
    ],
    9000,
  ],
  [
    'a waiver for more than is bought above',
    ['approve expenditure of £900 on lamps', 'approve a waiver of contract standing orders to buy shelters for £9,000'],
    9900,
  ],
  ['a waiver alone', ['approve a waiver of contract standing orders to buy shelters for £9,000'], 9000],
  [
    'what goes back to a reserve',
    ['award £9,000 to the Quay Trust', 'approve the transfer of £9,500 to the Budget Resilience Reserve'],
    9000,
  ],
  [
    'parts of a sum under an item of their own',
    [
      'approve up to £9,000 for ten services',
      'approve, within that sum:\n  a) £5,000 to the Quay Trust\n  b) £3,000 to the Harbour Trust',
    ],
    9000,
  ],
])('%s: the total of the items', (_, items, total) => {
  expect(totalOf(asked(...items))).toBe(total)
})

test.each([
  [
    'what the money goes towards',
    'approve a contribution of £60,000 towards the total project cost of £100,000',
    60_000,
  ],
  ['the fund that it is taken out of', 'award £5,000 to the Quay Trust from the fund of £60,000', 5000],
  ['a limit', 'award the contract at £15,000, as it is above the threshold of £10,000', 15_000],
  ['what somebody else raised', 'award £5,000 to the Quay Trust, which raised £12,000 last year', 5000],
  ['the sum without VAT', 'award the contract at £10,000 plus VAT (£12,000)', 12_000],
  [
    'a contract of several forces',
    'award a contract worth £300,000 to the three forces (Kent share £100,000)',
    100_000,
  ],
  [
    'the cost to all forces',
    'approve a cost of £300,000 to the forces, of which the Commissioner’s share is £100,000',
    100_000,
  ],
  [
    'a sum that is another’s by a fifth, without VAT',
    'award £10,000 to the Quay Trust and £12,000 to the Pier Trust',
    22_000,
  ],
  ['an addition', 'award £5,000 to the Quay Trust and £7,000 towards a new pier', 12_000],
])('a sum that only explains another is not added: %s', (_, item, total) => {
  expect(totalOf(asked(item))).toBe(total)
})

test.each([
  ['at a unit cost', 'buy twelve vehicles at a unit cost of £23,400', 280_800],
  ['by the month, the months before', 'extend the lease for six months at £5,000 per month', 30_000],
  ['by the week, for months', 'extend the lease for six months at £500 per week', 13_000],
  ['at a unit cost, of how many is not said', 'buy vehicles at a unit cost of £23,400', null],
])('a rate counts as often as its sentence says: %s', (_, item, total) => {
  expect(totalOf(asked(item))).toBe(total)
})

test('sums below a lead "for each of the years" are paid more than once: what they add up to is no total', () => {
  const list = (lead: string): string =>
    `**Recommendation:**\nThe Commissioner is asked to approve ${lead}:\n1. £20,000 to the Quay Trust\n2. £30,000 to the Pier Trust`
  expect(totalOf(list('for each of the three years 2021/22 to 2023/24'))).toBeNull()
  expect(totalOf(list('for 2021/22'))).toBe(50_000)
})
