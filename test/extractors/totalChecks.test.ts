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
