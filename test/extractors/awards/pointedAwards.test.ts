import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'
import { asked, moneyOf, type Sums } from '../moneyOf.ts'

const PARTS = (paragraph: string): string =>
  `\n**1. Introduction and background**\n1.1. The quays are old.\n**2. Objectives and expected outcomes**\n2.1. ${paragraph}\n**3. Equality comments**\n3.1. Grants of up to £9,000 to Weymouth Fair Trust are told of here.`
const POINTING = asked(
  'Approve expenditure of up to £60,000 on the Quay Programme',
  'Agree the terms of grant agreements with the organisations named in section 2',
)

const WORDINGS: readonly Sums[] = [
  [
    'grants that the part names which the request points at',
    `${POINTING}${PARTS('Festivals: grants of up to £12,000 to Harbour Watch Trust and of up to £7,500 to Dorset Council, with £11,500 held for an open call.')}`,
    60_000,
    [
      ['Harbour Watch Trust', 12_000],
      ['Dorset Council', 7500],
    ],
  ],
  [
    'a grant with the rest of its sentence',
    `${POINTING}${PARTS('Arts: a grant of £14,000 to the University of Poole, which will run small grants (no more than £500 for each group) and add £3,500 of its own.')}`,
    60_000,
    [['University of Poole', 14_000]],
  ],
  [
    'grants of an earlier decision',
    `${POINTING}${PARTS('In 2019 grants of £12,000 to Harbour Watch Trust were made.')}`,
    60_000,
    [],
  ],
  [
    'more than the decision commits',
    `${POINTING}${PARTS('Festivals: a grant of up to £90,000 to Harbour Watch Trust.')}`,
    60_000,
    [],
  ],
  [
    'a part that nothing points at',
    `${asked('Approve expenditure of up to £60,000 on the Quay Programme')}${PARTS('Festivals: grants of up to £12,000 to Harbour Watch Trust and of up to £7,500 to Dorset Council.')}`,
    60_000,
    [],
  ],
]

test.each(WORDINGS)('awards of a numbered part: %s', (_, form, total, awards) => {
  const found = moneyOf(form, [])
  expect({ total: found.total, awards: found.awards }).toStrictEqual({ total, awards })
})

const LISTED = (first: string): string =>
  `**Recommendation:**\nThe Commissioner is asked to:\n1. Approve £18,000 to award a 9-month extension, from April 2022 to December 2022, to the ${first}.\n2. Approve the extension, from April 2022 to September 2022, for a total of £90,000 to the following projects:\n  • Harbour Plus 2 (Solent) £40,000\n  • Tideway Support (Quay Watch Trust) £30,000\n  • CouRAGEous (Poole Girls Network) £20,000\n**Financial comments**\nThe cost by project is set out below.\n| Project | Lead organisation | Extension |\n| Harbour Plus 2 | Solent | £40,000 |\n| Tideway Support | Quay Watch Trust | £30,000 |\n| CouRAGEous | Poole Girls Network | £20,000 |\n| Total | | £90,000 |`

const awardsOf = (form: string) =>
  findingsOf(
    `**Police and Crime Commissioner for Dorset**\n**Decision Notice**\nReference: 2021-044\nTitle: Projects\n${form}`,
  ).awards.map(({ value }) => [value.recipient, value.periodEnd])

test.each([
  ['Anchor Project (Nereid)', 'Nereid'],
  ['Anchor Project (AP)', 'Anchor Project'],
  ['Anchor Trust (Nereid)', 'Anchor Trust'],
])('the lead of a project stands in brackets behind it, as others do: %s', (first, recipient) => {
  expect(awardsOf(LISTED(first))).toStrictEqual([
    [recipient, '2022-12-31'],
    ['Solent', '2022-09-30'],
    ['Quay Watch Trust', '2022-09-30'],
    ['Poole Girls Network', '2022-09-30'],
  ])
})

test.each([
  ['Approve a grant of £18,000 to the Anchor Project (Swanage)', 'Anchor Project'],
  ['Approve a grant of £18,000 to the Anchor Project (Quay Watch Trust)', 'Quay Watch Trust'],
])('a bracket alone tells the lead only if it ends as bodies do: %s', (item, recipient) => {
  expect(awardsOf(asked(item)).map(([name]) => name)).toStrictEqual([recipient])
})
