import { expect, test } from 'vitest'
import { findApproval } from '../../src/extractors/makers/approval.ts'
import { findRequest } from '../../src/extractors/requests/recommendations.ts'
import { readingOf } from './formText.ts'

const notice = (decision: string, head: string): string => `**DECISION NOTICE**
| Decision Ref: | KT 2023/07 |
| Issue: | Night bus shelters |
| **Decision:** | ${decision} |
| Date of Decision: | 27 January 2025 |
| Decision Maker: | PCC |
Signed:
**Jane Doe**
**Police and Crime Commissioner for Kent**
---
**POLICE AND CRIME COMMISSIONER FOR KENT**
${head}
**NIGHT BUS SHELTERS**
**Background**
The shelters are old.
**Recommendation**
That the Commissioner buys the shelters.`

const HEAD = `| Report to: | Police and Crime Commissioner |
| Report from: | Mary Roe, Head of Estates |
| Date: | 22 January 2025 |`
const DECIDED = 'I approve the purchase of shelters for £12,000.'

test.each([
  ['in a table', HEAD],
  ['in lines', 'Report to: Police and Crime Commissioner\nReport from: Mary Roe\nDate: 22 January 2025'],
])('the date of a report that is bound behind its notice is no signature’s: %s', (_, head) => {
  const { decidedOn, name, outcome } = findApproval(readingOf(notice(DECIDED, head)))
  expect([decidedOn?.value, name?.value, outcome?.value]).toStrictEqual(['2025-01-27', 'Jane Doe', 'approved'])
})

test.each([
  ['what the notice decides', DECIDED, [DECIDED]],
  [
    'what it decides behind what was read',
    `I have considered the attached report. ${DECIDED}`,
    [`I have considered the attached report. ${DECIDED}`],
  ],
  [
    'the recommendation, where the notice only answers',
    'I approve the recommendation.',
    ['That the Commissioner buys the shelters.'],
  ],
])('of a notice and its report %s is asked for', (_, decision, items) => {
  expect(findRequest(readingOf(notice(decision, HEAD))).items.map(({ text }) => text)).toStrictEqual(items)
})

test('a report without a notice is read by its recommendation', () => {
  const report = notice(DECIDED, HEAD).split('---\n')[1] ?? ''
  expect(findRequest(readingOf(report)).items.map(({ text }) => text)).toStrictEqual([
    'That the Commissioner buys the shelters.',
  ])
})

test.each([
  ['The Commissioner agreed to:', '1. buy ten shelters for £12,000;\n2. note the cost of their upkeep.'],
  ['I have decided to approve the following:', '• buy ten shelters for £12,000;\n• note the cost of their upkeep.'],
])('a list of what was decided may stand in the summary: %s', (lead, list) => {
  const form = `**Decision Record**\nTitle: Night bus shelters\n**Decision Summary:**\n${lead}\n${list}\n**Background**\nThe shelters are old.`
  expect(findRequest(readingOf(form)).items.map(({ action }) => action)).toStrictEqual(['buy', 'note'])
})

test.each(['The Panel agreed to:', 'In 2019 the three forces agreed to:'])(
  'a list of what others agreed is none: %s',
  (lead) => {
    const form = `**Decision Record**\nTitle: Night bus shelters\n**Decision Summary:**\n${lead}\n1. share ten shelters;\n2. pay for their upkeep.\n**Background**\nThe shelters are old.`
    expect(findRequest(readingOf(form)).items).toStrictEqual([])
  },
)

test.each([
  [
    'a recommendation that leaves it open gives way to what was decided',
    'The Commissioner is asked to consider the report and to decide how the shortfall is to be met.',
    ['noted the position;', 'agreed that the shortfall of £5,000 be met from the Quay Reserve.'],
  ],
  [
    'one that says what to do is the request',
    'The Commissioner is asked to consider the report and to buy the shelters.',
    ['The Commissioner is asked to consider the report and to buy the shelters.'],
  ],
])('%s', (_, recommendation, items) => {
  const form = `**Police and Crime Commissioner for Kent**
**DECISION**
| **Decision Ref:** | 2013/13 |
| **Issue:** | Night bus shelters |
| **Decision:** | The Commissioner has:¶1) noted the position;¶2) agreed that the shortfall of £5,000 be met from the Quay Reserve. |
| **Decision Maker:** | Jane Doe, Police and Crime Commissioner for Kent |
**EXECUTIVE SUMMARY**
The shelters are old.
**RECOMMENDATION**
${recommendation}
**1. Background**
The shelters were built in 1950.`
  expect(findRequest(readingOf(form)).items.map(({ text }) => text)).toStrictEqual(items)
})
