import { expect, test } from 'vitest'
import { rolesBehind } from '../rolesBehind.ts'

test.each([
  // other decisions' money
  ['Separate funds of £84,336 for the duty are not dealt with here.', 'context'],
  ['The £9,000 for lamps is not part of this decision.', 'context'],
  ['This approval is separate from the £427,000 for benches that is to be sought later.', 'context'],
  // what may be spent of a grant, and what was not
  ['The Commissioner received £356,113 for 2021/22, of which up to £67,000 may be spent on staff.', 'income context'],
  ['In 2020/21 the scheme was funded at £52,000, of which £4,180 was not spent.', 'earlier context'],
  ['The scheme has a grant of £52,000, of which £4,180 remains unspent.', 'context context'],
  // what is saved and aimed at
  ['The disposal will save £96,000 in a full year.', 'context'],
  ['The strategy set out to close a third of the stands and to raise £500m of capital receipts.', 'context'],
  ['By November receipts stood at £1.02bn, of which the Yard brought in £370m.', 'context context'],
  ['The unit has helped to bring £104m of investment to market.', 'context'],
  ['The present licence can be renewed month by month for £690.', 'context'],
  ['Groups have a turnover of less than £50,000 a year.', 'context'],
  // what is left
  ['After this award £27,038 will be left in the fund.', 'context'],
  ['The cost will be met from the reserve, which stands at £27,038.', 'source'],
  // what others gave to others
  ['The Heritage Fund awarded £1,079,000 in 2019 towards works which cost £1,431,800.', 'context context'],
  ['The Quay Foundation gave £8,000 to the Commissioner for lamps.', 'income'],
  ['On 2 September 2021 the Home Secretary announced £10m of funding for shelters in England and Wales.', 'context'],
  // parts of what is told only
  [
    'Running costs of £5.0m a year are made up of cleaning (£3.6m), lighting (£1.1m) and licences (£0.3m).',
    'context context context context',
  ],
  ['The £12,000 is made up of posts (£5,000), roofs (£4,000) and labour (£3,000).', 'approved part part part'],
  // beside the whole, in one breath
  ['The grant of £7,000 for roofs and the lamps, £12,000 in all, is affordable.', 'part approved'],
])('told in passing: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})

test.each([
  ['The grant for victims’ services meets £6,000 and the rest is from the Estates budget.', 'source'],
  ['The safety reserve will cover the first £6,000.', 'source'],
  ['The base budget has £4,000; the shortfall of £8,000 will be bridged from the Estates Reserve.', 'source source'],
  ['The shortfall of £8,000 will be bridged by lower usage.', 'context'],
  ['The funding is from the Estates Reserve (£4.7m at 31 March 2021).', 'source'],
  ['The sum still available before this decision is £212,855.', 'source'],
  ['The fund is held under the regulations. At 31 January 2022 it stood at £38,204.', 'source'],
  ['Provision for 2021/22 is £448,000.', 'source'],
  ['It is within the shelters budget, where £1,304,000 is assumed for 2022/23.', 'source'],
  ['It will be met from the safety grant for 2021/22, which was confirmed at £3,172,419 on 21 March 2021.', 'source'],
  ['Of the cost, £5,000 is to be met by Home Office grant.', 'source'],
  [
    'The gross cost of £12,000 less the income of £4,000 leaves £8,000 to be met from the roads budget.',
    'approved income source',
  ],
  ['Part of the cost, £4,000, will be met by contributions from the bus companies.', 'income'],
  ['The cost of £12,000 will be met by contributions from the bus companies.', 'approved'],
  ['It will be met from:\nEstates Reserve: £8,000\nSafer Streets grant: £4,000', 'source source'],
  ['Contributions from partners have been confirmed:\nQuay Council: £4,000\nPier Council: £2,000', 'income income'],
  ['The costs are:\nPosts: £8,000\nRoofs: £4,000', 'part part'],
])('what pays and what comes in: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})

test.each([
  ['The grants in 2020/21 came to £2.965m in all.', 'earlier'],
  ['In the first three quarters of the year the Commissioner gave £27,890 to sixteen groups.', 'earlier'],
  ['Two of the groups have been funded before (£1,500 and £900).', 'earlier earlier'],
  ['A mid-term grant of £60,000 was added in 2020 for lamps.', 'earlier'],
  ['The unit was funded by the Bank’s facility (£2.9m, approved by MD863).', 'earlier'],
  ['The firm did the studies, under DD1129 (£61,200), and knows the streets.', 'earlier'],
  ['The value, with the first award of £620,000, is above the threshold of £213,477.', 'earlier threshold'],
  ['Contracts above the threshold of £213,477 are advertised.', 'threshold'],
  ['The award is below the limit for minimal financial assistance of £315,000.', 'threshold'],
  ['It is too small to be a subsidy under the Agreement, the limit of which is about £350,000.', 'threshold'],
  ['The contract is extended by £9,000, to a revised total of £21,000.', 'context context'],
])('what was given before, and limits: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})
