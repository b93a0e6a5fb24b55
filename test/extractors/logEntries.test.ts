import { describe, expect, test } from 'vitest'
import { findApproval } from '../../src/extractors/makers/approval.ts'
import { findCitations } from '../../src/extractors/references/citations.ts'
import { findSummary, findTitle } from '../../src/extractors/text.ts'
import { findingsOf, readingOf } from './formText.ts'

const log = (decision: string, outcome: string): string => `**Kent Police & Crime Commissioner**
Decision log
| **Date** | 9 July 2019 |
| **Decision** | ${decision} |
| **Outcome** | ${outcome} |
| **Detail** | The shelters are old. |
| **Decision maker** | Jane Doe, Police and Crime Commissioner |`
const SAID = 'The PCC has agreed to donate £75k from the Harbour Fund to the Harbour Trust, to set up a van scheme.'

describe('a log’s entry', () => {
  test('names the matter as its decision and says the decision as its outcome', () => {
    const found = findingsOf(log('Donation to the Harbour Trust', SAID))
    expect({
      title: found.title?.value,
      items: found.recommendations.map(({ value }) => [value.action, value.text]),
      outcome: found.outcome?.value,
      role: found.role?.value,
      name: found.name?.value,
    }).toEqual({
      title: 'Donation to the Harbour Trust',
      items: [['donate', SAID]],
      outcome: 'approved',
      role: 'Police and Crime Commissioner',
      name: 'Jane Doe',
    })
  })

  test.each([
    ['a decision that says what is approved', 'The PCC approved a donation to the Trust.', SAID],
    ['an outcome of one word', 'Donation to the Harbour Trust', 'Approved'],
    ['a decision that asks', 'To donate £75k to the Harbour Trust', SAID],
  ])('%s is the decision', (_, decision, outcome) => {
    const found = findingsOf(log(decision, outcome))
    expect(found.recommendations.map(({ value }) => value.text)).toEqual([decision])
  })
})

describe('a summary', () => {
  const FORM = (purpose: string): string => `**Police and Crime Commissioner for Kent**
| Title | Shelters |
| Purpose | ${purpose} |
**Executive summary**
The shelters are old and leak.
**Recommendation**
To buy shelters.`

  test.each(['For decision', 'For information and decision', 'Decision', 'To note', 'For approval.'])(
    'is none of what the paper is for: %s',
    (purpose) => {
      expect(findSummary(readingOf(FORM(purpose)))?.value).toBe('The shelters are old and leak.')
    },
  )

  test('is a purpose that says more', () => {
    const purpose = 'To decide on new shelters at six stops.'
    expect(findSummary(readingOf(FORM(purpose)))?.value).toBe(purpose)
  })

  test.each([
    ['Executive Summary', 'The service has helped 400 victims.\nIt is well thought of.'],
    ['Executive Summary and recommendation', 'The service has helped 400 victims.'],
  ])('goes on below the list that is asked for: %s', (head, below) => {
    const asked = 'The Commissioner is asked to approve:\n1. the award of £60,000 to the Quay Trust\n2. the delegation'
    const form = `**Police and Crime Commissioner for Kent**\n**${head}**\nThe service helps victims.\n${asked}\n${below}\n**Background**\nIt is old.`
    expect(findSummary(readingOf(form))?.value).toBe(`The service helps victims.\n${below}`)
  })

  test('ends at a section with headings of its own', () => {
    const form = `**Police and Crime Commissioner for Kent**
**Executive Summary**
The Commissioner has made £9,000 available.
**Applications for the Fund**
**Harbour Trust – nets**
To award Harbour Trust £400 for nets.
**Recommendation**
The Commissioner supports the application.`
    expect(findSummary(readingOf(form))?.value).toBe('The Commissioner has made £9,000 available.')
  })
})

test('a title that is no log’s stays as it was', () => {
  expect(findTitle(readingOf('**Police and Crime Commissioner for Kent**\nTitle: Shelters'), null)?.value).toBe(
    'Shelters',
  )
})

describe('references in an older form of the document’s own', () => {
  const cited = (text: string, own: string): readonly string[] =>
    findCitations(readingOf(`**Report**\n${text}`), own).map(({ value }) => value.reference)

  test.each([
    ['The first contract (OPCC-2021-04) ended.', 'OPCC-DN-2024-011', ['OPCC-2021-04']],
    ['As agreed in OPCC/R/2019/7 before.', 'OPCC/2022/15', ['OPCC/R/2019/7']],
    ['The budget of OPCC-2021-22 was spent.', 'OPCC-DN-2024-011', []],
    ['The tender ABC-2021-04 was won.', 'OPCC-DN-2024-011', []],
    ['Under a contract of £1.15m (PCC/2015/022) cameras were given.', 'NPCC/2019/019', ['PCC/2015/022']],
    ['In the pilot, to which £35k was given (PCC 2019-14), 118 were referred.', 'PCC 2021-22-011', ['PCC 2019-14']],
    ['As approved in decision PCC 2019-14, 118 were referred.', 'PCC 2021-22-011', ['PCC 2019-14']],
    ['The budget (PCC 2019-20) was spent.', 'PCC 2021-22-011', []],
    ['The Police and Crime Plan (PCC 2019) was made.', 'NPCC/2019/019', []],
  ])('%s', (text, own, expected) => {
    expect(cited(text, own)).toEqual(expected)
  })
})

test('what is returned is an action', () => {
  const form = `**Police and Crime Commissioner for Kent**
**Recommendation**
• That the balance of £21,010 is returned to the Harbour Reserve.
• That the lamps are approved.`
  expect(findingsOf(form).recommendations.map(({ value }) => value.action)).toEqual(['return', 'approve'])
})

test('a decision without a signature has its maker’s label', () => {
  expect(findApproval(readingOf(log('Donation to the Harbour Trust', SAID))).decidedOn?.value).toBe('2019-07-09')
})

test.each([
  ['The PCC has agreed to donate £4,000 to the Trust.', 'donate'],
  ['The PCC agrees to extend the contract.', 'agree'],
  ['The PCC has agreed to the sale of the boat.', 'agree'],
])('the action of “%s” is to %s', (text, action) => {
  const found = findingsOf(`**Police and Crime Commissioner for Kent**\n**Recommendation**\n${text}`)
  expect(found.recommendations.map(({ value }) => value.action)).toEqual([action])
})
