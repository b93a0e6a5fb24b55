import { expect, test } from 'vitest'
import { isPayer } from '../../../src/extractors/roles/payingSums.ts'
import { findingsOf } from '../formText.ts'

const form = (rest: string): string => `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. approve the purchase of shelters for £12,000
${rest}`

/** The roles of the sums behind the first, which is what the form asks for. */
const rolesBehind = (rest: string): readonly string[] =>
  findingsOf(form(rest))
    .amounts.slice(1)
    .map(({ value }) => value.role)

test.each([
  ['The cost of £12,000 will be met from the Ministry of Justice grant of £2.026m.', ['approved', 'source']],
  ['This will be funded from the Transformation Reserve, which stands at £9.7m.', ['source']],
  ['The cost will be met from the revenue budget (£8,000) and from capital programmes (£4,000).', ['source', 'source']],
  ['The Estates Budget for 2021/22 is £4.117m.', ['source']],
  ['The Home Office has awarded £990,324 to the Commissioner.', ['source']],
  ['The capital receipts are estimated at between £79.9 million and £102.7 million.', ['income', 'income']],
  ['Four suppliers were invited, and prices from £29,500 to £61,200 were received.', ['context', 'context']],
  ['Contracts of £500,000 or above require the approval of the Commissioner.', ['threshold']],
  ['The Scheme requires a decision for any disposal above £250,000.', ['threshold']],
  ['Each grant is limited to £10,000.', ['threshold']],
  ['The cost, not exceeding £12,000, needs approval.', ['approved']],
  ['The interim service has cost £62,500 to date.', ['earlier']],
  ['The Commissioner contributed £298,000 in 2018/19.', ['earlier']],
  ['The grant of £9,000 was approved under decision PCC/D/2023/19.', ['earlier']],
  ['The MPS budget for 2019/20 (PCD 522) includes £4.78m for engagement.', ['source']],
  ['An uplift of £2,000, 25% of the original value, is needed.', ['part']],
  ['The present contract had a value of £1,140,000.', ['earlier']],
  ['In 2023/24 a similar programme was funded at £31,500 (Decision 2023-44).', ['earlier']],
  ['Individual bids of up to £5,000 can be submitted.', ['threshold']],
  ['The average cost of a case is £640.', ['context']],
  ['Repairs to the roof have cost £31,750 in five years.', ['context']],
  ['The Force has already spent £6,250 on the equipment.', ['context']],
  ['Spend to 30 September 2024 is £9,060.', ['context']],
  ['Of the £24,000 approved in 2019, £23,100 has been spent.', ['earlier', 'context']],
  ['The 2020 programme, which was to have cost £8,700 (DD2450), was delivered in part.', ['earlier']],
  ['The Fund for 2023/24 is £300,000, of which £38,427 was awarded in the first round.', ['source', 'earlier']],
  ['The budget is £1.65m, of which £702,000 has been committed to date.', ['source', 'context']],
  ['Interest of £9,500 was earned, against a budget of £11,000.', ['income', 'context']],
  ['Surplus income from courses, which came to £376,400 in 2023/24, is kept by the Force.', ['income']],
  ['Organisations could ask for between £5,000 and £9,000.', ['context', 'context']],
  ['The Fund is open for small grants of up to £1,000.', ['context']],
  ['Transfer costs of up to £4,000 fall on the outgoing provider.', ['context']],
  ['Management costs of £3,230 will be met by the Council.', ['context']],
  ['The net cost to the Commissioner is £0.', ['context']],
  ['Overtime is £23.6m over budget.', ['context']],
  ['If the request is approved, the cost will be £12,000.', ['approved']],
  ['The Commissioner will provide match funding of £12,000.', ['approved']],
  ['The cost of £12,000 is met by the OPCC from its own reserves.', ['approved']],
  ['44 bids with a value of £2.65m did not reach the threshold.', ['context']],
  ['If the reductions were passed on, £894,600 would be taken from 18 boroughs.', ['context']],
  [
    'The team costs £248,000 a year, of which the Commissioner pays £54,000 (decision 2018/09).',
    ['context', 'earlier'],
  ],
  ['The revenue cost of borrowing rises to £1.1m in 2022/23.', ['context']],
  ['Capital expenditure is forecast at £287.4m.', ['context']],
  ['This gives a Band D precept of £261.59, an increase of £17.09.', ['context', 'context']],
  ['The council tax precept will be £58.698m.', ['income']],
  ['The price was £23,480, of which the charity has raised £6,330.', ['context', 'context']],
  ['Newham has committed £45,000 a year of its public health budget.', ['context']],
  ['Approval is sought for gross expenditure of £12,000, with a net cost of £9,000.', ['approved', 'context']],
  ['The cost falls equally in the two years, £6,000 in each.', ['part']],
  ['Similar projects in other counties have cost between £55,000 and £70,000.', ['context', 'context']],
  ['Robbery cost an estimated £47.8 million in 2022/23.', ['context']],
  ['Match funding of £97,500 has been offered by the councils.', ['context']],
  ['Forty bids were received with a combined value of over £3.4m.', ['context']],
  ['If the grant is reduced the Commissioner would meet up to £1,100.', ['context']],
  ['Long term borrowing at 31 March 2018 was £22.18m.', ['context']],
  ['Existing stock to the value of £46,800 will be used up.', ['context']],
  ['The grant for 2021/22 is £812,455.', ['source']],
  ['The cost is provided for in the custody budget, £2.03m in 2023/24.', ['source']],
  ['Of this £8,000 will be met from the Ministry of Justice grant.', ['source']],
  ['The Council will provide £8,000 to the Commissioner.', ['income']],
  ['The service has been delivered by the Trust since April 2018 for £9,000 a year.', ['earlier']],
  ['It builds on the pilot approved by decision PCC/2020/117 at a cost of c. £38,000.', ['earlier']],
  ['In PCD 1040 the board approved an extension at a cost of £9,000, to be met from reserves.', ['earlier']],
  ['Regulation 72 of the Regulations allows up to 50% of the original value (£44,000).', ['threshold']],
  ['In 2018 Mayoral Decision (MD) 2338 approved expenditure of up to £212.5m.', ['earlier']],
  ['The Commissioner agreed in D009-2022 to give £195,000.', ['earlier']],
  [
    'The cost will be met from the budget (£8,000) and the revenue budget of Territorial Policing (£4,000).',
    ['source', 'source'],
  ],
  ['The cost will be met from the 2022/23 Events budget of £12,000.', ['source']],
  ['It will be met from the budget (£8,000) and by a transfer of £4,000 from the Force.', ['source', 'source']],
  ['It will be funded from capital receipts (£7,000) and borrowing (£5,000).', ['source', 'source']],
])('%s', (sentence, roles) => {
  expect(rolesBehind(`**Financial implications**\n${sentence}`)).toStrictEqual(roles)
})

test.each([
  ['**Options considered**\nTo lease them for one year only (£12,000) was rejected.', ['context']],
  ['**Options considered**\nOption 3, to buy them for £12,000, is recommended.', ['approved']],
  [
    '| Alternative options | To lease them for four years at £49,000 was considered and rejected by the board |',
    ['context'],
  ],
])('what other options cost is told only: %s', (rest, roles) => {
  expect(rolesBehind(rest)).toStrictEqual(roles)
})

test('a sum that is only to be noted is not asked for', () => {
  expect(rolesBehind('2. note that a bid for £4,500,000 follows')).toStrictEqual(['context'])
})

test('in an item that takes money in each sum is income, in one that refuses none is asked for', () => {
  const items = `2. accept the grant of £455,000 from the Department, being £255,000 in 2015/16 and £200,000 in 2016/17
3. decline the application for £40,000`
  expect(rolesBehind(items)).toStrictEqual(['income', 'income', 'income', 'context'])
})

test('in a table a row of another decision, a revised budget and a year gone by are told apart', () => {
  const table = `**Financial implications**
| Call | Decision | Funding | Revised budget |
| First | PCD 722 | £8,000 | £9,000 |
| Second | none | £12,000 | £13,000 |`
  expect(rolesBehind(table)).toStrictEqual(['earlier', 'earlier', 'approved', 'context'])
})

test('a table of what pays is all source but for its total', () => {
  const table = `**Financial implications**
| £ | |
| Home Office capital grant | £2,000 |
| Capital receipts | £3,000 |
| Borrowing | £7,000 |
| Total | £12,000 |`
  expect(rolesBehind(table)).toStrictEqual(['source', 'source', 'source', 'approved'])
})

test('two tables whose totals come to what is asked for break it down', () => {
  const tables = `**Financial implications**
| Group | Award |
| Harbour Trust | £4,000 |
| Quay Trust | £3,000 |
| Total | £7,000 |
And these.
| Group | Award |
| Pier Trust | £2,000 |
| Dock Trust | £3,000 |
| Total | £5,000 |`
  expect(new Set(rolesBehind(tables))).toStrictEqual(new Set(['part']))
})

test('a long text without stops is judged in no time', () => {
  const text = 'The cost is met from the budget and by the fund and '.repeat(200)
  const started = performance.now()
  expect(isPayer(`${text}by a transfer of `, ' from the Force')).toBe(true)
  expect(performance.now() - started).toBeLessThan(200)
})
