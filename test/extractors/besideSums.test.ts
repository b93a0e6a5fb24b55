import { expect, test } from 'vitest'
import { rolesBehind, totalBehind } from './rolesBehind.ts'

test.each([
  // what others pay, raise or hold
  ['The County Council will pay £6,000 and the City Council £2,800 to the Quay Trust directly.', 'context context'],
  ['The council will contribute £6,000 to the Commissioner.', 'income'],
  ['The council will pay for its upkeep, some £600 a year.', 'context'],
  ['Quay City Council will match the grant with £4,800 a year.', 'context'],
  ['The City has made its own provision of £16,500 a year.', 'context'],
  ['The whole cost is £36,000, of which £21,500 has been raised.', 'context context'],
  // what is told of other pots and papers
  ['It comes on top of the core grant, which is £2,270,916 in 2021/22.', 'context'],
  ['It will be met from the core grant, which is £2,270,916 in 2021/22.', 'source'],
  ['A bid was put in to the £100m fund in February.', 'context'],
  ['Advice was taken from counsel at a cost of £1,850, met from the legal budget.', 'context'],
  ['The risk is passed to the builder under a guarantee limited to £9,000.', 'context'],
  ['Indicative sums of £9,000 have been given for 2023/24 and will be the subject of later decisions.', 'context'],
  ['The whole cost is £907,450, shared by recorded crime.', 'context'],
  ['Two schemes which came in below their budgets are lamps (£1,100) and signs (£600).', 'context context'],
  ['If they are not bought the old lease must be kept on at £1,150 a month.', 'context'],
])('beside what is decided: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})

test.each([
  ['So far £2,446,300 has been committed, so that £17,853,700 is left for this and later years.', 'context source'],
  ['All posts are filled but £1,016,000 had not been spent at 31 March 2021.', 'source'],
  ['After this award £27,038 is left in the fund.', 'context'],
  ['The contingency of £210,000 can be released.', 'source'],
  ['The other half, £45k, stays in the fund.', 'source'],
  ['The provision for lamps stood at £212.7k before these changes and would be £189.4k after them.', 'source source'],
  ['The 2019/20 programme (DD2347) had a budget of £1,997,500.', 'earlier'],
  ['It adds to the joint contract (£1,123,654 a year, WPCC3-0014).', 'earlier'],
  ['Between 2013/14 and 2016/17 the Commissioner made grants of £65.3m to boroughs.', 'earlier'],
  ['The providers were given grants of £543,200 over 2019/20 and 2020/21.', 'earlier'],
  ['The centre had £12k from the fund in 2017.', 'earlier'],
  ['Sponsorship of £60,000 from the Quay Arena was forecast.', 'income'],
  ['The trust forecasts sponsorship of £300,000 a year by 2025.', 'context'],
  ['The income of £14,000 will be received in 2021-22.', 'income'],
])('left in a pot, given before or still to come in: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})

test.each([
  [
    'Expenditure of more than £150,000 needs a Mayoral Decision; between £50,000 and £150,000 a Director’s Decision.',
    'threshold threshold threshold',
  ],
  ['The limit for write-offs by the Treasurer rises from £1,000 to £5,000.', 'threshold threshold'],
  ['The grant to the Quay Trust rises from £1,000 to £5,000.', 'earlier context'],
  ['MD2338 approved up to £212.5m, to be spent through Director’s Decisions.', 'earlier'],
])('limits of who may decide: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})

test.each([
  'The renewal of the motor insurance is let to Quay Ltd at a cost of £60,000.',
  'It is proposed to award £60,000 directly to the Quay Trust.',
  'It is proposed to award £60,000 to Quay Trust, which will deliver support directly to victims.',
  'A review of the estate was commissioned from Quay Ltd at a cost of £60,000.',
  'The cost of the training programme, £60,000, can be shared with others.',
  'The Commissioner’s approval is required for the purchase of a boiler at a cost of up to £60,000.',
])('what is decided, though it looks like what stands beside it: %s', (text) => {
  expect(totalBehind(text)).toBe(60_000)
})

test.each([
  ['The Commissioner will meet the costs of the scheme, which are £12,000.', 'approved'],
  ['The PCC will meet the costs of the service, which come to £12,000.', 'approved'],
  ['The grant will meet the costs of the scheme, which are £12,000.', 'approved'],
  ['The grant to the Quay Trust will meet its running costs, which are £12,000.', 'approved'],
  ['The indemnity for volunteers is renewed at a price of £12,000.', 'approved'],
  ['It is recommended that they be given £12,000, paid direct to the Trust.', 'approved'],
  ['The Trust will be given £12,000 to deliver support directly to victims.', 'approved'],
  ['A survey of the estate was carried out at a cost of £12,000.', 'approved'],
  ['The Commissioner will match the funding with a grant of £12,000.', 'approved'],
  ['The training programme, £12,000, is open to all officers.', 'approved'],
  ['The award of up to £12,000 requires the Commissioner’s approval.', 'approved'],
  ['Approval of up to £12,000 is sought, which needs the Commissioner’s approval.', 'approved'],
  ['The Commissioner’s approval and the Treasurer’s agreement are needed for a boiler at up to £12,000.', 'approved'],
  ['£6,000 will be released in April and £6,000 will be released in October.', 'part part'],
  ['The first instalment of £6,000 will be released when the agreement is signed.', 'part'],
  ['A grant of £6,000 can be released to the Trust at once.', 'context'],
  ['The cost is in two years (£6,000 in FY 2022/23) and (£6,000 in FY 2023/24).', 'part part'],
  ['The costs are split (£6,000 in FY22/23) and (£6,000 in FY23/24).', 'part part'],
  ['The cost is in two quarters (£6,000, QTR 1) and (£6,000, QTR 2).', 'part part'],
  ['The cost is in two phases (£6,000, PHASE 01) and (£6,000, PHASE 02).', 'part part'],
  ['The second half (£6,000, APRIL 2022) is for roofs.', 'part'],
  ['The limit on the contract with Quay Ltd is raised from £10,000 to £22,000.', 'earlier context'],
  ['The ceiling of the contract with the Treasurer’s agreement goes up from £10,000 to £22,000.', 'earlier context'],
  ['Following tenders the contract is let with a cap of £12,000.', 'approved'],
  ['The request for £12,000 was not discussed with the panel.', 'approved'],
  ['The bid for £12,000 is to keep young people out of trouble but also to help schools.', 'approved'],
  ['The proposal of £12,000 is not expected to need other money.', 'approved'],
  ['The Commissioner will match this with £12,000 of new money.', 'approved'],
  ['This will be matched with £12,000 of new money.', 'approved'],
  ['The insurance for £12,000 is bought from Quay Ltd.', 'approved'],
  ['The new contract with Quay Ltd, worth £12,000, ends on 31 March 2025.', 'approved'],
  ['The contract, worth £12,000, ends on 31 March 2025.', 'approved'],
])('of a form for £12,000, what looks like a pot, limit or others’ money: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})
