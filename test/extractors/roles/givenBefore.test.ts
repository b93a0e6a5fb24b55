import { expect, test } from 'vitest'
import { rolesBehind } from '../rolesBehind.ts'

test.each([
  ['In 2019 the Commissioner agreed to give £60,000 to the service.', 'earlier'],
  ['The Commissioner provided £60,000 for this in 2019/20.', 'earlier'],
  ['The service received £60,000 from the Commissioner last year.', 'earlier'],
  ['Last year’s grant was £60,000.', 'earlier'],
  ['The grant last year was £60,000.', 'earlier'],
  ['The previous contract was worth £60,000 a year.', 'earlier'],
  ['The original approval was for £60,000.', 'earlier'],
  ['A first phase, costing £60,000, was approved in March 2019.', 'earlier'],
  ['Decision 2020/31 provided £60,000 for this.', 'earlier'],
  ['The first award, of £60,000, was made in June 2019.', 'earlier'],
  ['Funding of £60,000 was given for the pilot in 2019.', 'earlier'],
  ['The pilot was supported with £60,000 from the Commissioner.', 'earlier'],
  ['A contract was let to Quay Ltd in 2017 for £60,000.', 'earlier'],
  ['The contract with Quay Ltd, worth £60,000, expires in March.', 'earlier'],
  ['The existing grant of £60,000 ends in March.', 'earlier'],
  ['The Commissioner has supported it since 2016, most recently with £60,000 in 2020/21.', 'earlier'],
  ['Previous awards have been £15,000 in 2018/19 and £18,200 in 2019/20.', 'earlier earlier'],
  ['Under the present agreement the charity receives £60,000 a year.', 'earlier'],
  ['To date the Commissioner has invested £60,000.', 'earlier'],
  ['It follows a grant of £60,000 in 2019/20.', 'earlier'],
  ['The Panel allocated £60,000 in the first round.', 'earlier'],
  [
    'It was built in 2016 at a cost of £1.9m (decision 2015/31) and is maintained at about £1.35m a year.',
    'earlier context',
  ],
  ['The scheme began in 2018 with £60,000 from the Commissioner.', 'earlier'],
  ['This was agreed in Decision 2020/31 at a cost of £60,000.', 'earlier'],
  ['The Commissioner spent £60,000 on the first phase.', 'earlier'],
  ['The Commissioner’s first grant, £60,000, paid for a pilot.', 'earlier'],
  ['A pilot costing £60,000 ran from April to September 2020.', 'earlier'],
  ['In 2020/21 the grant was £60,000.', 'earlier'],
  ['The grant for 2020/21 was £60,000.', 'earlier'],
  ['For 2020/21 it was awarded £60,000.', 'earlier'],
  ['It had £60,000 from the Commissioner in 2020/21.', 'earlier'],
  ['The Commissioner’s contribution in 2020/21 was £60,000.', 'earlier'],
  ['The Commissioner contributed £60,000 in 2020/21.', 'earlier'],
  ['The present grant is £60,000 a year.', 'earlier'],
  ['The current contract price is £60,000 a year.', 'earlier'],
  ['The current contract was let in 2018 at £60,000 a year.', 'earlier'],
  ['The agreement with Quay Ltd was for £60,000 a year.', 'earlier'],
  ['Until now the Commissioner has paid £60,000 a year.', 'earlier'],
  ['The Commissioner has paid £60,000 a year since 2018.', 'earlier'],
  ['The work was estimated at £60,000 when it was approved in 2019.', 'earlier'],
  ['Members of the board gave approval for £60,000 in May 2020.', 'earlier'],
  ['Approval was given in May 2020 for £60,000.', 'earlier'],
  ['Approval was given for £60,000 in May 2020.', 'earlier'],
  ['The former Police Authority gave it £60,000.', 'earlier'],
  ['It replaces the grant of £60,000 that ended in March.', 'earlier'],
  ['Three grants have been made to it before, of £5,000, £6,000 and £7,000.', 'earlier earlier earlier'],
])('what was given before: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})

test.each([
  ['This decision seeks approval for an award of £12,000, which follows a trial.', 'approved'],
  ['The Council gave £6,000 in the first round.', 'context'],
  ['The contract with Quay Ltd will be worth £6,000 a year.', 'part'],
])('what is given now, or by others: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})
