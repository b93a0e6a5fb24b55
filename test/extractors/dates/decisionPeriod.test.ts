import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const periodOf = (form: string) => {
  const { periodStart, periodEnd } = findingsOf(form)
  return [periodStart?.value ?? null, periodEnd?.value ?? null]
}

const form = ({
  title = 'Night bus shelters',
  summary = 'Shelters keep people dry.',
  items = ['Award £60,000 to Marram Street Workshop.'],
  report = 'The shelters are cleaned weekly.',
}: {
  readonly title?: string
  readonly summary?: string
  readonly items?: readonly string[]
  readonly report?: string
}): string => `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: ${title}
**Executive Summary:**
${summary}
**Recommendation:**
The Commissioner is recommended to:
${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}
**Financial comments**
${report}`

test.each([
  ['Award £60,000 to Marram Street Workshop for 2021/22.', '2021-04-01', '2022-03-31'],
  ['Award £60,000 to Marram Street Workshop for the 2021/22 and 2022/23 financial years.', '2021-04-01', '2023-03-31'],
  ['Award £60,000 for an initial term of two years from 1 April 2024.', '2024-04-01', '2026-03-31'],
  [
    'Award £60,000 for two years from 1 April 2024, with an option to extend to 31 March 2028.',
    '2024-04-01',
    '2026-03-31',
  ],
  ['Award £60,000 from April 2020 to March 2021.', '2020-04-01', '2021-03-31'],
  ['Award grants for 2016/17 at the level of 2015/16, to a total of £60,000.', '2016-04-01', '2017-03-31'],
  ['Award £60,000 for 2016/17, the same sum as in 2015/16.', '2016-04-01', '2017-03-31'],
  ['Award £60,000 for 2016/17 at 2015/16 prices.', '2016-04-01', '2017-03-31'],
  ['Exercise the option to extend the contract for 12 months from 1 June 2021.', '2021-06-01', '2022-05-31'],
  ['Extend the contract with Marram Street Workshop to 30 June 2024 at £60,000.', null, '2024-06-30'],
  [
    'Reprofile £60,000 of the budget from 2021-22 to 2022-23 (£40,000) and 2023-24 (£20,000).',
    '2022-04-01',
    '2024-03-31',
  ],
  ['Note that costs of £60,000 were met.', null, null],
])('the request states the time: "%s"', (item, from, to) => {
  expect(periodOf(form({ items: [item] }))).toStrictEqual([from, to])
})

test.each([
  ['spend £60,000 in 2022-23, to which £30,000 received in 2021-22 may be added', '2022-04-01', '2023-03-31'],
  ['spend £60,000 in 2022/23, and the 2021/22 underspend of £5,000', '2022-04-01', '2023-03-31'],
  ['spend the £60,000 received in 2021-22', '2021-04-01', '2022-03-31'],
  ['spend £60,000 in 2021-22 and £30,000 in 2022-23', '2021-04-01', '2023-03-31'],
])('the year in which money came in is not the time of what is spent beside it: "%s"', (item, from, to) => {
  expect(periodOf(form({ items: [item] }))).toStrictEqual([from, to])
})

test.each([
  ['the sale is expected to bring £1,000 in 2020/21', null, null],
  ['the grant of 2019/20 was £50,000', null, null],
  ['the contract of the force ends in March 2024', null, null],
  ['it runs from April 2021 to June 2021', '2021-04-01', '2021-06-30'],
  ['the workshop opens for 12 months from 1 May 2021', '2021-05-01', '2022-04-30'],
])('beside what is asked, the note that %s', (note, from, to) => {
  const items = ['Award £60,000 to Marram Street Workshop.', `Note that ${note}.`]
  expect(periodOf(form({ items }))).toStrictEqual([from, to])
})

test.each([
  [
    'with a start in one item and a length in another',
    ['Enter into the agreement with effect from 1 April 2022.', 'Agree that it runs for five years.'],
    ['2022-04-01', '2027-03-31'],
  ],
  [
    'with a start in one item and an end in another',
    ['Enter into the agreement with effect from 1 April 2022.', 'Agree to continue until 30 June 2025.'],
    ['2022-04-01', '2025-06-30'],
  ],
  [
    'without the years that are only noted',
    ['Award £60,000 for 2021/22.', 'Note that the budget for 2022/23 will be set later.'],
    ['2021-04-01', '2022-03-31'],
  ],
  [
    'without an option of its own item',
    [
      'Award £60,000 for a year from 1 May 2022.',
      'Award £60,000 for one year from 1 May 2022.',
      'Approve the option to extend it by a further year to 30 April 2024.',
    ],
    ['2022-05-01', '2023-04-30'],
  ],
])('the items together state the time %s', (_, items, expected) => {
  expect(periodOf(form({ items }))).toStrictEqual(expected)
})

test.each([
  ['its projects’ run', { report: 'Projects run from 1 May 2018 to 31 March 2019.' }, ['2018-05-01', '2019-03-31']],
  [
    'when it is spent',
    { report: 'The grant is to be spent between 1 May 2018 and 31 March 2019.' },
    ['2018-05-01', '2019-03-31'],
  ],
  [
    'the length of its service',
    {
      summary:
        'The current services end on 31 March 2019. The new services start on 1 April 2019 and run for three years.',
    },
    ['2019-04-01', '2022-03-31'],
  ],
  [
    'the year that is asked for',
    { summary: 'The Commissioner is asked to fund a workshop in 2021/22. In 2019/20 it received £4,000.' },
    ['2021-04-01', '2022-03-31'],
  ],
  ['the title’s year', { title: 'Community grants 2022-23' }, ['2022-04-01', '2023-03-31']],
  [
    'the work before the title’s year',
    { title: 'Community grants, round 3, 2017/18', report: 'Projects run from 1 April 2018 to 31 March 2019.' },
    ['2018-04-01', '2019-03-31'],
  ],
  [
    'a table that splits the sum by year',
    { report: 'The costs are:\n| | 2015/16 | 2016/17 | Total |\n| Capital | £40,000 | £20,000 | £60,000 |' },
    ['2015-04-01', '2017-03-31'],
  ],
  [
    'a table with short years',
    { report: 'The costs are:\n| £000 | 23/24 | 24/25 | Total |\n| Capital | 40 | 20 | 60 |' },
    ['2023-04-01', '2025-03-31'],
  ],
])('a form whose request states no time tells it by %s', (_, parts, expected) => {
  expect(periodOf(form(parts))).toStrictEqual(expected)
})

test.each([
  ['when applications were open', { report: 'Applications were open from 1 May 2018 to 31 May 2018.' }],
  ['what was before', { report: 'The previous contract ran from 1 May 2018 to 31 March 2019.' }],
  ['what was counted', { report: 'Between 1 April 2018 and 31 March 2019 the service received 400 referrals.' }],
  [
    'two stretches that differ',
    {
      report:
        'The service will run from 1 May 2018 to 31 March 2019. The lease will run from 1 June 2018 to 31 May 2020.',
    },
  ],
  ['a plan’s span', { title: 'Police and Crime Plan 2021-25' }],
  [
    'a table of the past and the present',
    { report: 'Grants by year:\n| Partner | 2021-22 | 2022-23 |\n| Marram Street | £4,000 | £5,000 |' },
  ],
])('no time is told by %s', (_, parts) => {
  expect(periodOf(form(parts))).toStrictEqual([null, null])
})

test.each([
  [
    'the level that an increase is measured by',
    { items: ['Approve a budget of £9m for 2020-21, an increase of £10 (4.8%) on the 2019-20 level.'] },
    ['2020-04-01', '2021-03-31'],
  ],
  [
    'what the summary allocates',
    { summary: 'To allocate 2024/25 funding to workshops.' },
    ['2024-04-01', '2025-03-31'],
  ],
  [
    'the term of a framework',
    { report: 'The framework will be for a period of three years from 1 December 2015 to 30 November 2018.' },
    ['2015-12-01', '2018-11-30'],
  ],
])('%s', (_, parts, period) => {
  expect(periodOf(form(parts))).toStrictEqual(period)
})

test.each([
  ['It is proposed that the Trust deliver shelters in Deal until 31 March 2025.', null, '2025-03-31'],
  ['It is proposed to go on for two years, at £30,000 in 2023/24 and £30,000 in 2024/25.', '2023-04-01', '2025-03-31'],
  ['Shelters were cleaned until 31 March 2025.', null, null],
  ['The licence runs until 31 March 2025. It is proposed to clean until 30 June 2025.', null, '2025-06-30'],
] as const)('the summary says "%s"', (summary, from, to) => {
  expect(periodOf(form({ summary }))).toEqual([from, to])
})

test.each([
  [
    'a start and an end in one item beside the stretch of another',
    [
      'Extend the contract for 12 months from 1 April 2022 to 31 March 2023, at £60,000.',
      'Vary it from 1 October 2021 to add a worker, at a cost of £9,000 to 31 March 2022.',
    ],
    ['2021-10-01', '2023-03-31'],
  ],
  [
    'years that go on from the days of another item',
    [
      'Extend the contract from 1 April 2022 to 31 March 2023, at £60,000.',
      'Award grants of £90,000 over 2022/23 and 2023/24.',
    ],
    ['2022-04-01', '2024-03-31'],
  ],
  [
    'one year beside days adds nothing',
    ['Extend the contract from 1 April 2022 to 30 September 2022, at £60,000.', 'Meet it from the budget for 2022/23.'],
    ['2022-04-01', '2022-09-30'],
  ],
])('the whole span: %s', (_, items, span) => {
  expect(periodOf(form({ items }))).toStrictEqual(span)
})

test.each([
  'in line with the Commissioning Strategy 2022/23 to 2025/26',
  'in line with the 2022/23 to 2025/26 Commissioning Strategy',
  'from the Medium Term Financial Plan 2022/23 to 2025/26',
  'to deliver the Police and Crime Plan 2022/23 - 2025/26',
  'as the budget for 2022/23 to 2025/26 allows',
])('years that a strategy or plan covers lengthen no days: %s', (words) => {
  const award = 'Award £12,000 to the Quay Trust from 1 April 2022 to 31 March 2023'
  expect(periodOf(form({ items: [`${award}, ${words}.`] }))).toStrictEqual(['2022-04-01', '2023-03-31'])
  expect(periodOf(form({ items: [`${award}.`, `Pay £900 for lamps, ${words}.`] }))).toStrictEqual([
    '2022-04-01',
    '2023-03-31',
  ])
})

test('the year of a pot gives way to the years of the table', () => {
  const items = ['Award £60,000 from the Additional Precept Uplift 2019-20 for the programmes in the table.']
  const report = '| Programme | 2020/21 | 2021/22 | Total |\n| Lamps | £20,000 | £40,000 | £60,000 |'
  const title = 'Precept Uplift 2019-20 Projects'
  expect(periodOf(form({ title, items, report }))).toStrictEqual(['2020-04-01', '2022-03-31'])
  expect(periodOf(form({ title, items }))).toStrictEqual(['2019-04-01', '2020-03-31'])
})

test.each([
  'Award £60,000 to Marram Street Workshop from the Victims Grant 2022/23, 2023/24 and 2024/25.',
  'Award £60,000 to Marram Street Workshop from the Victims Grant 2022/23 – 2024/25.',
])('of several years of a pot none is left out: %s', (item) => {
  expect(periodOf(form({ items: [item] }))).toStrictEqual(['2022-04-01', '2025-03-31'])
})

test.each([
  ['Decline the application for £60,000, and invite a further application in the 2023/24 grant round.', null, null],
  ['Award £60,000 to Marram Street Workshop, subject to a further decision in April 2024.', null, null],
  [
    'Award £60,000 to Marram Street Workshop for 2021/22 and consider a fresh bid for 2022/23.',
    '2021-04-01',
    '2022-03-31',
  ],
  ['Award £60,000 to the Quay Trust, who made a further bid for funding for 2024/25.', '2024-04-01', '2025-03-31'],
  ['Award £60,000 to the Quay Trust, who submitted a new bid for 2024/25.', '2024-04-01', '2025-03-31'],
  ['Award £60,000 for further work in 2021/22.', '2021-04-01', '2022-03-31'],
  ['Approve the further request of Marram Street Workshop for £60,000 in 2021/22.', '2021-04-01', '2022-03-31'],
])('when something else may be asked for is no time of this decision: %s', (item, from, to) => {
  expect(periodOf(form({ items: [item] }))).toStrictEqual([from, to])
})

test.each([
  [
    'years out of which money is brought forward',
    { title: 'Vans 2019/20', items: ['Approve the bringing forward of £9,000 from the 2020/21 capital programme.'] },
    ['2019-04-01', '2020-03-31'],
  ],
  [
    'the days within the year for which money is taken in',
    {
      items: [
        'Accept the funding of £8,000 from the Ministry for 2022/23.',
        'Approve the use of £8,000 to map shelters.',
      ],
      report: 'We propose to spend the allocation between 1 September 2022 and 31 March 2023.',
    },
    ['2022-09-01', '2023-03-31'],
  ],
  [
    'the year for which money is given, whatever days the report names',
    {
      items: ['Award £8,000 to the Quay Trust for 2022/23.'],
      report: 'The service will run between 1 September 2022 and 31 March 2023.',
    },
    ['2022-04-01', '2023-03-31'],
  ],
  [
    'when the funding is from and to',
    { summary: 'The funding is from April 2021 to March 2022 and is for £60,000.' },
    ['2021-04-01', '2022-03-31'],
  ],
  [
    'not the time for which the office was given money',
    {
      summary: 'This decision seeks approval for grants in 2023/24 and 2024/25.',
      report: 'It outlines the history of the funding awarded to the PCC for services for April 2022 to March 2025.',
    },
    ['2023-04-01', '2025-03-31'],
  ],
])('the period is %s', (_, parts, expected) => {
  expect(periodOf(form(parts))).toStrictEqual(expected)
})
