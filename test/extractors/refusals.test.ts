import { expect, test } from 'vitest'
import { findApproval } from '../../src/extractors/makers/approval.ts'
import { signaturesOf } from '../../src/extractors/makers/signatures.ts'
import { findOutcome } from '../../src/extractors/outcome/outcome.ts'
import { readingOf } from './formText.ts'

const form = (decision: string): string => `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. Buy shelters for £12,000.
**Financial implications**
The Harbour Watch Trust was given £4,000 in 2020.
${decision}
**Police and Crime Commissioner for Kent**
Signed: Jane Doe Date: 6 May 2021`

const outcomeOf = (decision: string) => findApproval(readingOf(form(decision))).outcome?.value ?? null

test.each([
  '| Decision agreed | Yes ☐ No ☒ |',
  '| Decision agreed | ☐ Yes ☒ No |',
  '| Decision agreed | No |',
  '| Decision agreed: | NO |',
  '| Decision agreed | Yes [ ] No [X] |',
  '| Decision approved | Yes   No X |',
  '| Decision approved? | Yes ☐ | No ☒ |',
  '| Is the recommendation approved? | ☐ Yes | ☒ No |',
  '| PCC approval | Yes ☐ No ✓ |',
  'Decision agreed: No',
  'Decision approved: No – see reasons',
  'Is this decision approved? No',
  'Recommendation agreed: Yes ☐ No ☒',
  'Do you approve this request? ☐ Yes ☒ No',
  'Approval given: No',
  'Outcome: Rejected',
  'Outcome: Not agreed',
  'Outcome: Application refused',
  'Decision status: Recommendations not approved',
  'Decision status: Declined',
  '**Decision**\nNot granted.',
  '**Decision**\nI am unable to approve this request.',
  '**Decision**\nI cannot support the proposal as it stands.',
  '**Decision**\nI do not approve the recommendation.',
  '**Decision**\nI have not agreed the recommendation above.',
  '**Decision**\nI decline the application.',
  '**Decision**\nThe above request does not have my approval.',
  '**Decision**\nApproval is refused.',
  '**Decision**\nThe application is not granted.',
  '**Decision**\nThe Commissioner has decided not to fund the shelters.',
  '**Decision**\nThe request was turned down.',
  '**Decision**\nRequest denied.',
  '**Decision**\nI do not wish to proceed.',
  '**Decision made**\nTo refuse the application from the Harbour Trust.',
  'Result: Not approved',
  'Approved / Not approved (delete as applicable): Not approved',
])('a form that says no in whatever way is rejected: %s', (decision) => {
  expect(outcomeOf(decision)).toBe('rejected')
})

test.each([
  '| Decision agreed | Yes ☒ No ☐ |',
  '| Decision agreed | Yes |',
  'Decision agreed: Yes',
  'Is this decision approved? Yes',
  '| Is any of the supporting information confidential? | No |',
  '| Approved by the Chief Constable | No |',
  '| Is a contract required? | Yes ☐ No ☒ |',
  'Has the Chief Executive agreed the business case? Yes ☐ No ☒',
  'Is the publication of this decision to be deferred? Yes ☐ No ☒',
  'Agreed with the board: no changes',
  'Approved / Not approved (delete as applicable): Approved',
  '**Decision**\nI approve recommendation 1 but do not approve the purchase of lamps.',
  '**Recommendations put to the Commissioner**\nTo refuse the application of the Harbour Trust.',
  '**Decision**\nThe above request has my approval. I cannot yet say when the shelters will be built.',
])('what is answered with no about another thing rejects nothing: %s', (decision) => {
  expect(outcomeOf(decision)).toBe('approved')
})

test('a question that nobody answered is answered by the signature alone', () => {
  expect(findApproval(readingOf(form('Decision agreed: Yes / No'))).outcome?.method).toBe('outcome-signed')
})

test.each([
  ['approved', 'No'],
  ['rejected', 'Yes'],
])('of "Yes / No" the word that is not struck out counts: %s', (outcome, struck) => {
  const reading = readingOf(form('| Decision agreed | Yes / No |'))
  const start = reading.layout.text.indexOf('Yes / No') + 'Yes / No'.indexOf(struck)
  const layout = { ...reading.layout, struck: [{ start, end: start + struck.length }] }
  const struckOut = { ...reading, layout }
  expect(findOutcome(struckOut, signaturesOf(struckOut).at(-1))?.value).toBe(outcome)
})

test('a signature alone approves nothing that the reasons say was refused', () => {
  expect(outcomeOf('**Reasons**\nThe application is not agreed. It overlaps with others.')).toBeNull()
  expect(outcomeOf('**Reasons**\nFewer people will wait in the rain.')).toBe('approved')
})
