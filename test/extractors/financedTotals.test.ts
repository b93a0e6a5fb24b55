import { expect, test } from 'vitest'
import { asked, moneyOf, type Sums } from './moneyOf.ts'

const TABLE = (others: string, total: string): string =>
  `\n**Financial implications:**\n| Element | 2023/24 | 2024/25 | Total |\n| Harbour Watch Trust | £41,000 | £43,000 | £84,000 |\n| Quay Support Ltd | £19,000 | £21,000 | £40,000 |\n${others}| Total cost | £70,000 | £76,000 | ${total} |`
const FINANCED = asked(
  'Acceptance of £130,000 from NHS England for 2023/24 and 2024/25',
  'Allocation of £16,000 from the Commissioner’s Grant Scheme',
  'Award of a grant of £84,000 to Harbour Watch Trust',
  'Award of a grant of £40,000 to Quay Support Ltd',
)
const BOTH = [
  ['Harbour Watch Trust', 84_000],
  ['Quay Support Ltd', 40_000],
] as const

const WORDINGS: readonly Sums[] = [
  [
    'what is taken in and drawn on is the whole of the table',
    `${FINANCED}${TABLE('| Project manager | £11,000 | £11,000 | £22,000 |\n', '£146,000')}`,
    146_000,
    BOTH,
  ],
  [
    'a table that comes to something else',
    `${FINANCED}${TABLE('| Project manager | £11,000 | £15,000 | £26,000 |\n', '£150,000')}`,
    null,
    BOTH,
  ],
  [
    'what is taken in, told again in the summary, is no total',
    `**Summary:**\nNHS England has awarded £150,000 for the pathfinder.\n${asked('Acceptance of £150,000 from NHS England', 'Award of a grant of £84,000 to Harbour Watch Trust', 'Award of a grant of £40,000 to Quay Support Ltd')}${TABLE('| Project manager | £11,000 | £20,000 | £31,000 |\n', '£155,000')}`,
    null,
    BOTH,
  ],
  [
    'two grants of a table, one as large as a year of the other',
    `${asked('Award a grant of £84,000 to Harbour Watch Trust', 'Award a grant of £41,000 to Quay Support Ltd')}\n**Financial implications:**\n| Element | 2023/24 | 2024/25 | Total |\n| Harbour Watch Trust | £41,000 | £43,000 | £84,000 |\n| Quay Support Ltd | £20,000 | £21,000 | £41,000 |`,
    125_000,
    [
      ['Harbour Watch Trust', 84_000],
      ['Quay Support Ltd', 41_000],
    ],
  ],
  [
    'a contribution in place of one that was approved',
    asked(
      'Approve a contribution of up to £65,000 to Dorset Council for the station, in place of the £50,000 approved under decision 2020-011, a rise of £15,000',
      'Fund the rise by a virement of £10,000 from the custody scheme and £5,000 from the Estates Reserve',
    ),
    15_000,
    [['Dorset Council', 15_000]],
  ],
  [
    'a rise that is not printed',
    asked('Approve a contribution of £65,000 to Dorset Council, in place of the £50,000 previously approved'),
    15_000,
    [['Dorset Council', 15_000]],
  ],
  [
    'a grant instead of what was asked for',
    asked('Approve a grant of £40,000 to Dorset Council instead of the £50,000 requested'),
    40_000,
    null,
  ],
  [
    'movements of a budget',
    asked(
      'Up to £60,000 of expenditure on the Quay Programme',
      'Delegation of authority to the Director to approve movements of budget of up to £5,000 per project',
    ).replace('is asked to:', 'is asked to approve:'),
    60_000,
    null,
  ],
  [
    'a delegation of spending within the whole',
    asked(
      'Approve expenditure of up to £100,000 on the Quay Programme',
      'Award a grant of up to £88,000 to Harbour Watch Trust',
      'Approve the delegation to the Director of authority to approve the remaining £12,000',
    ),
    100_000,
    null,
  ],
  [
    'a delegated award that happens to make up the half',
    asked(
      'Award £30,000 to Harbour Watch Trust',
      'Award £20,000 to Dorset Council',
      'Delegate to the Chief Executive the approval of expenditure of £10,000 on lamps',
    ),
    50_000,
    null,
  ],
  [
    'the same without recipients',
    asked(
      'Approve expenditure of £30,000 on benches',
      'Approve expenditure of £20,000 on shelters',
      'Delegate to the Chief Executive the approval of expenditure of £10,000 on lamps',
    ),
    50_000,
    null,
  ],
  [
    'a table of partners, where nothing is recommended in so many words',
    '**Decision summary:**\nTo approve the allocation of funding to partners after the bid.\n**Supporting information**\nThe allocations are:\n| Partner | Bid | Allocation 2022/23 |\n| Harbour Watch Trust | £9,000.00 | £5,000.00 |\n| Quay Support Ltd | £7,000.00 | £3,000.00 |\n| Total | £16,000.00 | £8,000.00 |\n**Costs**\n£8,000.00 in 2022/23, all of it met from the grant.',
    8000,
    [
      ['Harbour Watch Trust', 5000],
      ['Quay Support Ltd', 3000],
    ],
  ],
]

test.each(WORDINGS)('the total and the awards: %s', (_, form, total, awards) => {
  const found = moneyOf(form, [])
  expect({ total: found.total, awards: awards === null ? null : found.awards }).toStrictEqual({ total, awards })
})

const recipientsOf = (item: string) => moneyOf(asked(item), []).awards

test.each([
  ['Pay a grant of up to £12m to The Quay Partnership LLP for works to Millennium Mills', ['The Quay Partnership LLP']],
  ['Award a grant of £5,000 to the Quay Trust for repairs to the Corn Hall Centre', ['Quay Trust']],
  ['Award the contract of £5,000 for works to Stonebridge Builders Ltd', ['Stonebridge Builders Ltd']],
  ['That the study is commissioned from Marlow Garner at a total fee of £12,540', ['Marlow Garner']],
  ['That the study, commissioned from Marlow Garner in 2019, is noted at £12,540', []],
])('who gets money: %s', (item, names) => {
  expect(recipientsOf(item).map(([name]) => name)).toStrictEqual(names)
})
