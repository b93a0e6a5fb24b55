import { expect, test } from 'vitest'
import { findApproval } from '../../src/extractors/makers/approval.ts'
import { readingOf } from './formText.ts'

const form = (
  decision: string,
  background = 'The shelters stand since 1999.',
): string => `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. Approve the purchase of shelters for £12,000.
**Background**
${background}
${decision}
**Police and Crime Commissioner for Kent**
Signed: Jane Doe Date: 6 May 2021`

const outcomeOf = (decision: string, background?: string) =>
  findApproval(readingOf(form(decision, background))).outcome?.value ?? null

test.each([
  ['approved', '☒ I agree the recommendation ☐ I do not agree the recommendation'],
  ['rejected', '☐ I agree the recommendation ☒ I do not agree the recommendation'],
  ['approved', '☑ I approve the request / ☐ I do not approve the request'],
  ['approved', 'I agree the recommendation ☒ I do not agree the recommendation ☐'],
  ['rejected', 'I agree the recommendation ☐ I do not agree the recommendation ☒'],
  ['approved', '[X] I support the proposal [ ] I do not support the proposal'],
  ['rejected', '☐ The above request has my approval ☒ The above request does not have my approval'],
  ['approved', '☒ Recommendation agreed ☐ Recommendation not agreed'],
  ['approved', '✓ I agree the recommendation ✗ I do not agree the recommendation'],
  ['deferred', '☐ I approve the recommendation ☐ I do not approve the recommendation ☒ I defer the decision'],
  ['approved', '☒ Supported ☐ Not supported'],
  ['rejected', '☐ Agree ☒ Disagree'],
  ['approved', '| I approve the recommendation | ☒ |\n| I do not approve the recommendation | ☐ |'],
  ['rejected', '| ☐ | I approve the recommendation |\n| ☒ | I do not approve the recommendation |'],
  ['approved', 'I agree the recommendation ☒\nI do not agree the recommendation ☐'],
  ['rejected', 'I agree the recommendation ☐\nI do not agree the recommendation ☒'],
])('of sentences with boxes the ticked one counts: %s, %s', (outcome, decision) => {
  expect(outcomeOf(decision)).toBe(outcome)
})

const SAYS_YES = 'The above request has my approval.'

test.each([
  '| Option | Result |\n| 1. Do nothing. | Rejected |\n| 2. Hire shelters. | Rejected |\n| 3. Buy shelters. | Preferred |',
  '| Applicant | Sought | Outcome |\n| Harbour Trust | £2,000 | Rejected |\n| Night Watch | £1,000 | Approved |',
  '| Option | Result |\n| Hire shelters. | Rejected |',
  '| Bidder | Score | Result |\n| Bidder A | 61 | Not accepted |\n| Bidder B | 70 | Accepted |',
  '| Request of | Decision status |\n| 2019 | Refused |\n| 2020 | Deferred |',
  '| Application | Approved | Refused |\n| Harbour Trust | | ✓ |\n| Night Watch | ✓ | |',
  '| Application | Approved | Refused |\n| Harbour Trust | ☐ | ☒ |',
  '| Application | Approved | Refused |\n| Harbour Trust | | ✓ |\n| Night Watch | | ✓ |',
  '| Name of applicant | Approved | Refused |\n| Harbour Trust | ☐ | ☒ |',
])('a column of results in the report is no answer of the form: %s', (table) => {
  expect(outcomeOf(SAYS_YES, table)).toBe('approved')
})

test.each([
  `${SAYS_YES}\nThe request of the Harbour Trust for lamps was refused.`,
  `${SAYS_YES}\nThe proposal to hire shelters is not agreed by the force.`,
])('what others were refused takes nothing from the maker’s own word: %s', (decision) => {
  expect(outcomeOf(decision)).toBe('approved')
})

test.each([
  ['a label against the maker’s own word', `Outcome: Rejected\n${SAYS_YES}`, null],
  ['a label and the maker’s own word that say the same', `Outcome: Approved\n${SAYS_YES}`, 'approved'],
  ['a label in the head and a refusal in words', 'Outcome: Approved\nI do not approve the request.', null],
  ['a label in a table of the form', '| Outcome | Rejected |\n| Reasons | Too dear. |', 'rejected'],
  ['a label over its value', '**Decision**\nI do not approve the request.', 'rejected'],
  ['a label and a part withheld', 'Outcome: Approved\nI have decided not to publish part 2.', 'approved'],
  [
    'a label and no delay of publication',
    'Decision status: Approved\nI have decided against deferring publication of this decision.',
    'approved',
  ],
  [
    'a refusal that is published',
    'Outcome: Rejected\nI have considered this decision and I approve publication.',
    'rejected',
  ],
  [
    'a refusal in words that is published',
    '**Decision**\nI do not approve the request and it may be published.',
    'rejected',
  ],
  ['a refusal and then its publication', '**Decision**\nI do not approve it and agree to publication.', 'rejected'],
  ['a part withheld', `${SAYS_YES}\nI do not consent to publication of part 2 of the decision.`, 'approved'],
])('what contradicts itself is not known: %s', (_, decision, outcome) => {
  expect(outcomeOf(decision)).toBe(outcome)
})

test('who agrees to a recommended refusal says what the label says', () => {
  const refused = form('Outcome: Rejected\nI agree the recommendation.').replace(
    'Approve the purchase',
    'Refuse a grant',
  )
  expect(findApproval(readingOf(refused)).outcome?.value).toBe('rejected')
})

test.each([
  ['1. To approve the lease.\n2. To agree not to proceed with the purchase of the old hall.', 'approved'],
  ['1. To refuse the application.\n2. To write to the applicant.', 'rejected'],
  ['1. Not to proceed with the purchase.', 'rejected'],
  ['1. To reject the bid from Quay Ltd.\n2. To note that the contract is awarded to Harbour Ltd.', 'approved'],
  ['1. To decline the option to extend the contract.\n2. To invite tenders for a new contract.', 'approved'],
])('of a decision that approves one thing and leaves another, nothing is refused: %s', (items, outcome) => {
  const text = `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Decision**
${items}
**Police and Crime Commissioner for Kent**
Signed: Jane Doe Date: 6 May 2021`
  expect(findApproval(readingOf(text)).outcome?.value ?? null).toBe(outcome)
})

test.each([
  'The proposal to hire shelters was rejected because of its cost.',
  'The request to build in brick was deferred by the council in 2018.',
  'That request is not supported by the parish council.',
])('what a report tells of other proposals is not the outcome of a form that is only signed: %s', (background) => {
  expect(outcomeOf('', background)).toBe('approved')
  expect(outcomeOf('**Decision**\nI do not approve the request.', background)).toBe('rejected')
})

test.each([
  ['rejected', '| | Approved | Not approved |\n| Commissioner’s decision | ☐ | ☒ |'],
  ['approved', '| Approved | Deferred | Rejected |\n| ✓ | | |'],
  ['rejected', 'The request is not approved.'],
  ['deferred', 'The Commissioner has deferred a decision on this request.'],
  ['rejected', '| Recommendation | Agreed | Not agreed |\n| 1 | | ✓ |'],
  ['rejected', '| Recommendation | Agreed | Not agreed |\n| 1 | | ✓ |\n| 2 | | ✓ |'],
  ['rejected', '| Recommendation | Approved | Rejected |\n| Purchase of shelters | ☐ | ☒ |'],
  ['rejected', '| Name | Approved | Not approved |\n| Jane Doe | | ✓ |'],
  ['rejected', '| | Approved | Not approved |\n| Chief Executive | | ✓ |'],
])('what the form itself says still counts: %s, %s', (outcome, decision) => {
  expect(outcomeOf(decision)).toBe(outcome)
})
