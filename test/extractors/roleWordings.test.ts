import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'
import { rolesBehind } from './rolesBehind.ts'

test.each([
  // what one of a thing costs, and what only looks like it
  ['The price is £88.00 for each attendance on a weekday and £121.00 at night or on a Sunday.', 'context context'],
  ['A search by volunteers costs £140 per search in fuel.', 'context'],
  ['The rate is £350 a day, against £374.50 at present.', 'context context'],
  ['The cost is £12,000 a year.', 'approved'],
  // what other bodies live on, have, and must find
  ['In 2011/12 it had an income of £1.9m, about half of it from companies.', 'context'],
  ['The trust is a charity with a turnover of £840,000.', 'context'],
  ['The cost of the academy is £103,400, of which £61,000 comes from the Big Lottery Fund.', 'context context'],
  ['Marketing should be met by the Partnership from the surplus of £0.4m in its awareness scheme.', 'context'],
  ['The fee waived is about £16,500 a year, a loss of income which is already allowed for.', 'context'],
  ['The support in kind over the life of the agreement is estimated to be worth up to £150,000.', 'context'],
  ['A main risk is that the charity needs £350,000 in 2013.', 'context'],
  // funds that do not pay, and funds that do
  ['A single loss could not be met from the general reserve of £66.6m.', 'context'],
  ['A single loss will be met from the general reserve of £66.6m.', 'source'],
  ['Spending of about £0.9m since April has been met from reserves.', 'context'],
  ['Of this £6,000 a year comes from the Ministry of Justice victims’ grant.', 'source'],
  ['Of this £6,000 will be charged to the community safety budget.', 'source'],
  ['The cost is shared equally with the Force through the budget of the OPCC (£67,000 in 2022/23).', 'source'],
  ['There is provision for £60,000 a year in the medium term financial plans.', 'source'],
  // what was given before, and what was only paid for something
  ['The Authority gave it £75,000 in that year.', 'earlier'],
  ['The league was given £5,000 in 2017 (2017-61120) and met its targets.', 'earlier'],
  ['A grant of £5,000 was given to it by the County Council in 2017.', 'context'],
  [
    'Grants to the team have been: £22,000 in 2018/19, £35,000 in 2019/20 and £50,000 in 2020/21.',
    'earlier earlier earlier',
  ],
  [
    'Repairs are made as they arise. They cost £1.36m in 2020/21, more than double the £0.61m of three years before.',
    'context context',
  ],
  ['The pay award has been allowed for at 2.5%, and costs about £11.7m.', 'context'],
  [
    'Of the £20,000 set aside in 2019, £8,000 has been paid to Harrow and £12,000 will go to Barnet.',
    'earlier earlier approved',
  ],
  // limits of others
  ['**Legal implications**\nThe company may give a grant of up to £150,000 without consent.', 'threshold'],
  ['**Legal implications**\nThe Directorate may settle other claims of up to £500,000.', 'threshold'],
  ['The charity may use £12,000 of it without consent.', 'approved'],
  // parts
  ['The grant will be paid in two equal instalments of £6,000, the second on receipt of a report.', 'part'],
  ['The grant will be paid in three equal instalments of £6,000.', 'context'],
  [
    'It will be paid as £7,500 in 2022/23, which includes £2,100 towards fitting out, and £4,500 in 2023/24.',
    'part part part',
  ],
  [
    'Spending will be £2,000 in 2021/22, £4,000 in each of 2022/23 and 2023/24, and £2,000 in 2024/25.',
    'part part part',
  ],
  ['Spending will be £2,000 in each of the next three years and £6,000 thereafter.', 'part part'],
  // others' money, and limits of schemes
  ['Kent County Council has agreed to pay £4,000 towards the cost.', 'income'],
  ['The Council contributes accommodation valued at £6,000.', 'context'],
  ['The insurer has agreed to pay £6,500.', 'income'],
  ['The charity holds reserves of £48,000.', 'context'],
  ['The reserve holds £48,000 for this purpose.', 'source'],
  ['Decisions over £100,000 are reserved to the Commissioner.', 'threshold'],
  ['In March 2020 the Commissioner agreed £40,000 for a pilot.', 'earlier'],
  ['An underspend of £9,000 on staff will be used to pay for this.', 'source'],
  ['Kent’s allocation of the national fund is £1.1m.', 'source'],
  ['A contingency of £1,000 is included in the sum.', 'part'],
  ['The limit of indemnity is £5m.', 'context'],
])('%s', (sentence, roles) => {
  expect(rolesBehind(sentence)).toBe(roles)
})

const table = (...rows: readonly string[]): string => rows.map((row) => `| ${row} |`).join('\n')

test.each([
  [
    'a column that the row of totals leaves empty, of limits and not of prices',
    table(
      'Policy | Limit of indemnity | Premium',
      'Motor | £5m | £7,000',
      'Liability | £9m | £5,000',
      'Total | | £12,000',
    ),
    'context part context part approved',
  ],
  [
    'what others give taken off a cost',
    table('Item | 2022/23', 'Manager | £8,000', 'Less: Probation Service | (£1,000)', 'OPCC contribution | £7,000'),
    'context income context',
  ],
  [
    'what it costs now beside what it will cost',
    table(
      'Item | Current cost | New cost',
      'Hire | £4,000 | £5,000',
      'Cleaning | £5,000 | £7,000',
      'Total | £9,000 | £12,000',
    ),
    'context part context part context approved',
  ],
  [
    'differences between an estimate and a tender',
    table(
      'Phase | Estimate | Tender | Difference',
      'Works | £8,500 | £8,000 | (£500)',
      'Fees | £4,500 | £4,000 | (£500)',
      'Total | £13,000 | £12,000 | (£1,000)',
    ),
    'context part context context part context context approved context',
  ],
  ['benefits in pounds', table('Benefit | Value', 'Fuel saved | £3,000', 'Time saved | £9,000'), 'context context'],
  [
    'an opening and a closing balance',
    table('Opening balance | Out | Closing balance', '£50,000 | £12,000 | £38,000'),
    'source approved context',
  ],
  [
    'shares of two funds are parts',
    table('Fund | 2021/22', 'Police fund | £8,000', 'Fire fund | £4,000', 'Total | £12,000'),
    'part part approved',
  ],
  ['the kind of decision', '| Decision type | Contract over £100,000 |', 'threshold'],
])('in a table: %s', (_, rows, roles) => {
  expect(rolesBehind(rows)).toBe(roles)
})

test.each([
  ['Approve the purchase of 46 vans under the national framework at a cost of £12,000 excluding VAT', 'approved'],
  ['Approve the purchase of vans in line with the fleet strategy for £12,000', 'approved'],
  [
    'Approve the extension, in addition to the £12,000 approved by decision PCC/2019/4, of the lease for £3,000',
    'earlier approved',
  ],
])('%s', (ask, roles) => {
  const { amounts } = findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Vans
**Recommendation:**
1. ${ask}`)
  expect(amounts.map(({ value }) => value.role).join(' ')).toBe(roles)
})
