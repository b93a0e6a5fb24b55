import { describe, expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const HEAD = '**Police and Crime Commissioner for Kent**\n**Decision Notice**\nTitle: Core grants'
const ASKED = '**Recommendation:**\nThe Commissioner is asked to:\n1. approve grants of £24,000 as set out in section 4'

const awardsIn = (rest: string) => findingsOf(`${HEAD}\n${ASKED}\n${rest}`).awards.map((a) => a.value)
const pairs = (rest: string) => awardsIn(rest).map(({ recipient, pence }) => [recipient, (pence ?? 0) / 100])

const FOUR = [
  ['Harbour Watch Trust', 5000],
  ['Quay Foundation', 7000],
  ['Fairlight Town Council', 9000],
  ['Ashdale Council', 3000],
]

describe('rows that stand in groups are awards, sub-totals left out', () => {
  const lead = '**Proposal**\nThe Commissioner will provide the following grant allocations:'
  test.each([
    [
      'pieces with headings between them',
      `${lead}
**Harbours**
| Harbour Watch Trust | £5,000 |
| Quay Foundation | £7,000 |
| Sub-total | £12,000 |
**Towns**
| Fairlight Town Council | £9,000 |
| Ashdale Council | £3,000 |
| Sub-total | £12,000 |
| Total | £24,000 |`,
    ],
    [
      'a head in a table of its own, and headings below it',
      `The allocations are outlined in the table below.
| Area of funding and organisation | Amount (£) | | |
| | 2023/24 allocation | 2024/25 allocation | Total allocation |
**Harbours**
| Harbour Watch Trust | £2,000 | £3,000 | £5,000 |
| Quay Foundation – helpline and triage | £3,000 | £4,000 | £7,000 |
| Sub-total | £5,000 | £7,000 | £12,000 |
**Towns**
| Fairlight Town Council | £4,000 | £5,000 | £9,000 |
| Ashdale Council – ISVAs (2 posts) | £1,000 | £2,000 | £3,000 |
| Sub-total | £5,000 | £7,000 | £12,000 |
| Total | £10,000 | £14,000 | £24,000 |`,
    ],
    [
      'a heading in a row of its own',
      `${lead}
| Harbours | |
| Harbour Watch Trust | £5,000 |
| Quay Foundation | £7,000 |
| Sub total | £12,000 |
| Towns | |
| Fairlight Town Council | £9,000 |
| Ashdale Council | £3,000 |
| Towns total | £12,000 |
| Grand total | £24,000 |`,
    ],
    [
      'a heading in a row below the head',
      `${lead}
| Organisation | Grant |
| Harbours | |
| Harbour Watch Trust | £5,000 |
| Quay Foundation | £7,000 |
| Total – harbours | £12,000 |
| Towns | |
| Fairlight Town Council | £9,000 |
| Ashdale Council | £3,000 |
| Total – towns | £12,000 |
| Overall total | £24,000 |`,
    ],
    [
      'the group in the first column',
      `${lead}
| Theme | Organisation | Grant |
| Harbours | Harbour Watch Trust | £5,000 |
| | Quay Foundation | £7,000 |
| Towns | Fairlight Town Council | £9,000 |
| | Ashdale Council | £3,000 |
| Total | | £24,000 |`,
    ],
    [
      'tables with heads of their own',
      `${lead}
**Harbours**
| Organisation | 2024/25 |
| Harbour Watch Trust | £5,000 |
| Quay Foundation | £7,000 |
**Towns**
| Organisation | 2024/25 |
| Fairlight Town Council | £9,000 |
| Ashdale Council | £3,000 |`,
    ],
  ])('%s', (_, rest) => {
    expect(pairs(rest)).toStrictEqual(FOUR)
  })
})

describe('rows that nobody gets', () => {
  test.each([
    'Boroughs selected by competition',
    'Provider to be appointed',
    'Successful applicants',
    'Local community groups (up to 5)',
    'To be procured by open tender',
    'Various partners',
    'TBC',
    'Safeguarding total',
  ])('"%s" is no recipient', (row) => {
    const rest = `**Financial implications**
| Project | Recipient | Award |
| Benches | Harbour Watch Trust | £5,000 |
| Lamps | Quay Foundation | £7,000 |
| Shelters | ${row} | £12,000 |
| Total | | £24,000 |`
    expect(pairs(rest)).toStrictEqual(FOUR.slice(0, 2))
  })
})

describe('a column’s unit holds for its bare numbers', () => {
  test.each([
    ['£m', '0.005', '0.007', '0.012'],
    ['£ million', '0.005', '0.007', '0.012'],
    ['£k', '5', '7', '12'],
    ['£000s', '5.0', '7.0', '12.0'],
    ["£'000", '5', '7', '12'],
    ['£', '5,000', '7,000', '12,000'],
  ])('under %s', (head, first, second, third) => {
    const rest = `**Financial implications**
| Provider | Element | ${head} |
| Harbour Watch Trust | Benches for the quays | ${first} |
| Quay Foundation | Lamps | ${second} |
| Fairlight Town Council | Shelters | ${third} |
| Total | | 24 |`
    expect(pairs(rest)).toStrictEqual([...FOUR.slice(0, 2), ['Fairlight Town Council', 12_000]])
  })
})

test.each([
  ['what a grant is spent on', 'The grant will be spent as follows:', ['Youth Workers', 'Community Centre']],
  ['costs', 'The costs are:', ['Harbour Watch Service', 'Quay Support']],
])('a table without a head that tells %s makes no awards', (_, lead, [first, second]) => {
  expect(pairs(`**Proposal**\n${lead}\n| ${first} | £17,000 |\n| ${second} | £7,000 |`)).toStrictEqual([])
})

describe('the head of a column tells whether it names who gets the money', () => {
  const TWO = [
    ['Harbour Watch Trust', 15_000],
    ['Quay Supplies Limited', 9000],
  ]
  test.each([
    [
      'an area beside "organisation"',
      '| Organisation/Geographical Area | Type of funding | Amount |\n| Harbour Watch Trust | Safety | £15,000 |\n| Quay Supplies Limited | Safety | £9,000 |\n| Total | | £24,000 |',
      TWO,
    ],
    [
      'a supplier in the third column',
      '| Lot | Description | Supplier | Per annum | Three years |\n| 1 | Benches | Harbour Watch Trust | £5,000 | £15,000 |\n| 2 | Boots | Quay Supplies Limited | £3,000 | £9,000 |\n| | Total | | £8,000 | £24,000 |',
      TWO,
    ],
    [
      'costs by year under a caption that speaks of a contribution',
      'The Commissioner\u2019s contribution will be as follows:\n| | 2021/22 | 2022/23 |\n| Contract | £9,000 | £9,000 |\n| Rent and utilities | £3,000 | £3,000 |\n| Total | £12,000 | £12,000 |',
      [],
    ],
    [
      'pots that share a grant',
      'The grant will be divided as follows:\n| | 2021/22 | 2022/23 |\n| Police fund | £9,000 | £9,000 |\n| Fire fund | £3,000 | £3,000 |\n| Total | £12,000 | £12,000 |',
      [],
    ],
    [
      'years that make the total together',
      '| Organisation | 2021/22 | 2022/23 |\n| Harbour Watch Trust | £7,500 | £7,500 |\n| Quay Supplies Limited | £4,500 | £4,500 |\n| Total | £12,000 | £12,000 |',
      TWO,
    ],
  ])('%s', (_, table, expected) => {
    expect(pairs(`**Financial comments**\n${table}`)).toStrictEqual(expected)
  })
})
