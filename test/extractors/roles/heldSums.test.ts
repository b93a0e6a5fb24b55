import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'
import { rolesBehind } from '../rolesBehind.ts'

test.each([
  ['The Commissioner’s budget for shelters was set at £250,000 for 2021/22.', 'source'],
  ['There is £40,000 in the Estates Reserve.', 'source'],
  ['There was £200,000 available and each organisation could apply.', 'source'],
  ['A sum of £50,000 has been set aside in the capital programme.', 'source'],
  ['The Safer Streets Fund has £310,000 to spend this year.', 'source'],
  ['The fund currently stands at £95,400.', 'source'],
  ['At the end of March the reserve held £95,400.', 'source'],
  ['It can be met from the reserve, the balance of which is £412,000.', 'source'],
  ['The budget for the year, £412,000, is enough.', 'source'],
  ['Of the £412,000 in the budget the rest is uncommitted.', 'source'],
  ['The Estates budget contains £85,000 for shelters.', 'source'],
  ['The Home Office has made available to Kent a total of £836,404 for the year.', 'source'],
  [
    'The Home Office has made available to Kent a total of £836,404 over three years, of which £367,980 is for 2021/22.',
    'source source',
  ],
  ['The Ministry of Justice has confirmed a victims’ grant of £2,044,318 for 2021/22.', 'source'],
  ['The Ministry of Justice grant contributes £6,000 a year of this.', 'source'],
  ['Half of this, £6,000, will come from the Community Fund.', 'source'],
  ['£6,000 will be drawn from the Community Fund and the rest from the revenue budget.', 'source'],
  ['A drawdown of £6,000 from the reserve was agreed in the budget (decision 2020/31).', 'source'],
  ['The transport budget of £4.2m includes a provision for shelters.', 'source'],
  ['Provision exists in the £4.2m transport budget.', 'source'],
  ['The allocation in the medium term financial plan is £60,000.', 'source'],
  ['Funding of £60,000 has been identified from underspends.', 'source'],
  ['The project budget approved in the Medium Term Plan is £60,000.', 'source'],
  ['The Commissioner holds £60,000 for this purpose.', 'source'],
  ['£60,000 is held in an earmarked reserve.', 'source'],
  ['£60,000 is available from the Safer Roads budget.', 'source'],
  ['The cost is within the £60,000 allowed for in the budget.', 'source'],
  ['A budget of £60,000 has been allocated.', 'source'],
  ['The grant is paid out of a fund of £400,000 which the Commissioner keeps for this.', 'source'],
  ['The Commissioner has £400,000 for grants this year.', 'source'],
  ['The Commissioner’s grants budget this year is £400,000.', 'source'],
  ['Money for this was put into the budget (£60,000).', 'source'],
  ['£60,000 was put aside for this in the budget approved in February.', 'source'],
  ['It is covered by the £60,000 in the Estates budget.', 'source'],
  ['The Estates budget, which is £60,000, will bear the cost.', 'source'],
  ['The cost falls on the Estates budget of £60,000.', 'source'],
  ['There is sufficient budget (£60,000) for this.', 'source'],
  ['The 2021/22 budget allows £60,000 for shelters.', 'source'],
  ['The remaining £60,000 of the Community Fund will be used.', 'source'],
  ['The balance on the reserve at 31 March 2021 was £412,000.', 'source'],
  ['Reserves of £412,000 are held for roads.', 'source'],
  ['The Force’s share of the Uplift grant is £2.6m.', 'source'],
  ['The Home Office grant for 2021/22 is £836,404.', 'source'],
  ['The PCC receives £836,404 a year from the Ministry of Justice for services to victims.', 'source'],
  ['The Commissioner’s allocation from the Home Office is £836,404.', 'source'],
  ['The total fund is £412,000.', 'source'],
  ['The fund has a value of £412,000.', 'source'],
  ['Up to £412,000 may be drawn from the fund.', 'source'],
  ['The first £6,000 is a charge on the Community Fund.', 'source'],
  ['After earlier awards there is £27,038 left in the fund.', 'source'],
  ['Before this decision £27,038 was uncommitted.', 'source'],
])('what pays, or what there is to give: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})

test.each([
  ['Payments will be made at three milestones of £4,000 each.', 'part'],
  ['It will be paid in four quarterly sums of £3,000.', 'part'],
  ['Half (£6,000) will be paid in May.', 'part'],
])('equal shares that come to the total: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})

test.each([
  ['accept a grant of £9,000 from the Home Office', 'income'],
  ['buy lamps for £9,000', 'source'],
])('what a department gives is there to spend, unless the request takes money in: %s', (item, role) => {
  const form = `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. approve the purchase of shelters for £12,000
2. ${item}
**Financial implications**
The Home Office has awarded £990,324 to the Commissioner.`
  expect(findingsOf(form).amounts.at(-1)?.value.role).toBe(role)
})

test.each([
  ['The Home Office has made available £8,000 to Kent, of which £3,000 is for this year.', 'source source'],
  ['The budget is £8,000, of which £3,000 has been committed.', 'source context'],
  ['In 2018 the Home Office awarded the Commissioner £8,000 for a pilot.', 'income'],
  ['In 2016/17 the Home Office awarded £500,000.', 'income'],
  ['The Home Office awarded £500,000 in 2015 for a pilot.', 'income'],
  ['The Home Office has awarded £9,000 to the Quay Trust for its own work.', 'income'],
  ['The Home Office has awarded the Quay Trust £9,000 for its own work.', 'income'],
  ['The Home Office has awarded £9,000 to Barnardo’s.', 'income'],
  ['The Home Office has allocated £100m nationally.', 'income'],
  ['The Home Office has provided £4.5m to Essex Police for the same.', 'income'],
  ['The Home Office has made available to Essex a total of £9,000.', 'context'],
  ['The Home Office has allocated £9,000 to Kent.', 'source'],
  ['The Home Office has provided funding to local authorities of £9,000.', 'income'],
  ['The Quay Trust receives £9,000 a year from the Home Office.', 'income'],
  ['The Home Office has made available to Kent £9,000 over the three years to March 2025.', 'source'],
])('a share of a budget is a budget: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})
