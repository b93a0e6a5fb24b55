import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'

test.each([
  ['Subject to contract, enter into a lease of Quay House.', 'enter'],
  ['Subject to the approval of the Treasurer, award £48,000 to Harbour Youth.', 'award'],
  ['In principle, support the merger of the funds.', 'support'],
  ['Following consultation, agree the strategy.', 'agree'],
  ['Thereafter, delegate any variations to the Chief Executive.', 'delegate'],
  ['Funding and cost implications are contained within the budget.', null],
  ['Fund the Quay Trust.', 'fund'],
  ['Support the merger in principle, subject to contract.', 'support'],
])('the verb of "%s" is %s', (item, action) => {
  const form = `**Police and Crime Commissioner for Kent**
**Decision Notice**
**Recommendation:**
The Commissioner is recommended to:
1. ${item}
2. Note the risks.`
  expect(findingsOf(form).recommendations[0]?.value.action).toBe(action)
})
