import { expect, test } from 'vitest'
import { findApproval } from '../../../src/extractors/makers/approval.ts'
import { readingOf } from '../formText.ts'

const form = (decision: string): string => `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. Buy shelters for £12,000.
2. Note that two tenders were rejected as incomplete.
${decision}
**Police and Crime Commissioner for Kent**
Signed: Jane Doe Date: 6 May 2021`

const outcomeOf = (decision: string) => findApproval(readingOf(form(decision))).outcome?.value ?? null

test.each([
  ['deferred', '**Decision**\nThe Commissioner deferred a decision. She asked for the review of fares first.'],
  ['deferred', '**Decision**\nConsideration of the proposal was deferred until the budget is known.'],
  ['deferred', '**Decision**\nThe Commissioner has decided to defer the matter to her November meeting.'],
  ['deferred', '**Decision**\nThe decision on the shelters at Deal has been postponed.'],
  ['deferred', '**Decision**\nI have deferred this request pending advice.'],
  ['rejected', '**Decision**\nThe Commissioner refused the request, for the case has not been made.'],
  ['rejected', '**Decision**\nThe PCC declined to approve the application.'],
  ['rejected', '**Decision**\nThe Commissioner has resolved to reject the proposal.'],
  ['rejected', '**Decision**\nI have decided not to proceed with the purchase.'],
  ['rejected', '**Decision**\nDeclined.'],
  ['rejected', '**Decision:** Not supported'],
  ['rejected', '**Decision**\nThe Commissioner was not minded to approve the request.'],
  ['rejected', '**Decision**\nThe Commissioner decided against the purchase.'],
  ['rejected', '**Decision**\nThe application was unsuccessful.'],
  ['rejected', '**Decision**\nApproved: No'],
  ['deferred', '**Decision**\nFurther information is required before a decision can be made.'],
  ['deferred', '**Decision**\nThe Commissioner asked for more information and will decide in June.'],
  ['approved', '**Decision**\nApproved: Yes'],
  ['approved', '**Decision**\nThe PCC approved recommendation 1 and rejected recommendation 2.'],
  ['approved', '**Decision**\nThe Commissioner agreed to the purchase. The earlier request had been rejected.'],
  ['approved', '**Decision**\nAgreed. A decision on phase 2 is deferred to next year.'],
  ['approved', '**Decision**\nThe Commissioner has decided to buy the shelters.'],
  [
    'approved',
    '**Decision**\nThe Commissioner has agreed the recommendation. Delivery was deferred by the supplier to June.',
  ],
  ['approved', ''],
])('a decision told in words is %s: %s', (outcome, decision) => {
  expect(outcomeOf(decision)).toBe(outcome)
})

test.each([
  ['approved', 'Commissioner’s decision: Approved ☒ Approved with changes ☐ Not approved ☐'],
  ['approved', 'Commissioner’s decision: Approved ☐ Approved with changes ☒ Not approved ☐'],
  ['rejected', 'Commissioner’s decision: Approved ☐ Approved with changes ☐ Not approved ☒'],
  ['deferred', 'Decision: ☐ Agreed ☐ Not agreed ☒ Deferred'],
  ['approved', 'Approve: ☒ Reject: ☐'],
  ['rejected', 'Approve: ☐ Reject: ☒'],
  ['approved', 'Do you approve this request? Yes ☒ No ☐'],
  ['rejected', 'Do you approve this request? Yes ☐ No ☒'],
])('of options in a line the ticked one counts, behind whatever label: %s, %s', (outcome, line) => {
  expect(outcomeOf(line)).toBe(outcome)
})

test.each([
  ['Commissioner’s decision: Approved ☐ Approved with changes ☐ Not approved ☐'],
  ['Decision: Approved / Deferred / Not approved (delete as appropriate)'],
])('options of which none is marked say nothing, and may have been marked by hand: %s', (line) => {
  expect(outcomeOf(line)).toBeNull()
})

test.each([
  ['approved', 'Decision status: Recommendations Approved'],
  ['approved', 'Decision status: Recommendation approved (subject to call-in)'],
  ['rejected', 'Decision status: Recommendations Rejected'],
  ['deferred', 'Decision status: Decision deferred'],
  ['approved', 'Outcome: The proposal was agreed'],
  [null, 'Decision status: For Determination'],
  [null, 'Decision status: Item withdrawn'],
])('a register’s status is %s: %s', (outcome, line) => {
  expect(outcomeOf(line)).toBe(outcome)
})

test('what is signed, but put off or withdrawn in words that no rule knows, is not approved', () => {
  expect(outcomeOf('**Decision**\nThe request has since been withdrawn by the force.')).toBeNull()
})
