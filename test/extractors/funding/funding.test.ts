import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const fundsOf = (rest: string, title = 'Night bus shelters'): readonly string[] =>
  findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: ${title}
**Executive Summary:**
Shelters keep people dry.
**Recommendation:**
To buy shelters for £12,000.
${rest}`).fundingSources.map(({ value }) => value)

test.each([
  ['The cost will be met from the Transformation Reserve.', 'Transformation Reserve'],
  [
    'The cost will be met from the Capital Programme 2021/22, in which it is provided for.',
    'Capital Programme 2021/22',
  ],
  ['The cost will be met from the Capital Programme.', 'Capital Programme'],
  ['It is funded by the Safer Streets Fund.', 'Safer Streets Fund'],
  ['It can be met from the 2024/25 commissioning budget of £4.6m.', '2024/25 commissioning budget'],
  ['The cost is provided for in the custody budget, £2.03m in 2023/24.', 'custody budget'],
  ['Provision of £1.4 million has been made in the commissioning budget.', 'commissioning budget'],
  ['The cost is within the approved ICT capital programme.', 'ICT capital programme'],
  ['The cost would be met from the Capital Programme.', 'Capital Programme'],
  ['The award of £12,000 is from the third round of the Innovation Fund.', 'Innovation Fund'],
  ['A sum of £990 comes from Round 5 of its Safer Streets Fund.', 'Safer Streets Fund'],
  ['The grants are covered in full by the Home Office grant.', 'Home Office grant'],
  ['The cost in 2019/20 is in the commissioning budget of £2.18m.', 'commissioning budget'],
  ['The sum for 2021/22 is in the commissioning budget.', 'commissioning budget'],
  ['It is funded from the Fleet budget. No more is needed from the Force’s general budget.', 'Fleet budget'],
  [
    'It is met from the Crime Prevention Fund (CPF) co-commissioning budget.',
    'Crime Prevention Fund (CPF) co-commissioning budget',
  ],
  ['The cost is £12,000, to be met from the Ministry of Justice IDVA uplift.', 'Ministry of Justice IDVA uplift'],
])('"%s" names what pays', (sentence, fund) => {
  expect(fundsOf(`**Financial comments**\n${sentence}`)).toStrictEqual([fund])
})

test.each([
  [
    'a later part',
    '**Next steps**\nThe payment will be made from the Capital Receipts Reserve.',
    ['Capital Receipts Reserve'],
  ],
  [
    'what is accepted',
    '**Decision**\nThe Commissioner accepts additional Home Office grant of £3.25m.',
    ['Home Office grant'],
  ],
  [
    'a column',
    '**Financial comments**\n| Cost | 2025-26 | Funding source |\n| Fee | £15,200 | Estates revenue budget |\n| Costs | £258 | Estates revenue budget |',
    ['Estates revenue budget'],
  ],
  [
    'rows',
    '**Financial comments**\nSources of funding\n| £000s | 2020/21 |\n| Capital receipts | 1,250 |\n| Borrowing | 5,629 |\n| Total | 6,879 |',
    ['Capital receipts', 'Borrowing'],
  ],
])('%s names what pays', (_, rest, funds) => {
  expect(fundsOf(rest)).toStrictEqual(funds)
})

test('the title names the fund where nothing else does', () => {
  expect(fundsOf('', 'Police Property Act Fund – awards, January 2019')).toStrictEqual(['Police Property Act Fund'])
})

test.each([
  ['another body’s money', 'The council will contribute £37,250 a year from its Public Health Grant.'],
  ['what was spent before', '£200k was used from the Violence Reserve in 2019/20.'],
  ['a fund without a name', 'The balance on the fund is £4,000 and the cost is met from the budget.'],
  ['a sum that remains', 'The reserve stood at £1.04m.'],
])('%s pays for nothing', (_, sentence) => {
  expect(fundsOf(`**Financial comments**\n${sentence}`)).toStrictEqual([])
})

test('two pots that pay together are both named', () => {
  const line = 'The cost will be met from the Home Office grant (£8,000) and the Roads budget (£4,000).'
  expect(fundsOf(`**Financial Implications/Value for money**\n${line}`)).toStrictEqual([
    'Home Office grant',
    'Roads budget',
  ])
})

test('a table titled "Funding" names the pots and their shares', () => {
  const table = '| | £000 |\n| Capital receipts | 740 |\n| Borrowing | 450 |\n| Total | 1,190 |'
  expect(fundsOf(`**Financial comments**\nTable 2 – Funding\n${table}`)).toStrictEqual([
    'Capital receipts',
    'Borrowing',
  ])
})

test('a proposal that asks names what pays', () => {
  const form = `**Police and Crime Commissioner for Kent**
**PROPOSAL**
That the PCC approve the release of £12,000 from the budget equalisation reserve.
**SUPPORTING REPORT**
Shelters keep people dry.`
  const { fundingSources, recommendations } = findingsOf(form)
  expect(fundingSources.map(({ value }) => value)).toStrictEqual(['budget equalisation reserve'])
  expect(recommendations.map(({ value }) => value.action)).toStrictEqual(['approve'])
})

test.each([
  ['The cost falls on the uniform budget, which the Chief Constable holds.', ['uniform budget']],
  ['The excess will be found from the vacancy factor in the staffing budget.', ['staffing budget']],
  ['It will come from the Youth Reserve.', ['Youth Reserve']],
  ['The cost is contained within the Estates revenue budget.', ['Estates revenue budget']],
  ['The net cost will be met from the Invest to Save Reserve.', ['Invest to Save Reserve']],
  ['It will be met from the RE:LIGHT budget held in the programme.', ['RE:LIGHT budget']],
  ['It will be funded from the Capital Contingency of £250,000.', ['Capital Contingency']],
  ['A sum of £12,000 is moved from the 2018/19 revenue underspend.', ['2018/19 revenue underspend']],
  ['It is funded from the existing revenue budget for Digital Lights.', ['revenue budget for Digital Lights']],
  ['It is met from the revenue budget of Territorial Shelters (£4,000).', ['revenue budget of Territorial Shelters']],
  ['It is met from the Home Office\u2019s Safer Shelters Fund.', ['Safer Shelters Fund']],
  ['It is met from the Commissioner\u2019s Fund.', ['Commissioner\u2019s Fund']],
  [
    'It is funded from the Digital, Data and Technology (DDaT) revenue budget.',
    ['Digital, Data and Technology (DDaT) revenue budget'],
  ],
  [
    'Funding is found within the Early Fund in 2017/18, and in the Lights budget in 2018/19.',
    ['Early Fund', 'Lights budget'],
  ],
  ['It is funded from the Lights budget (£8,000) and from subscriptions (£4,000).', ['Lights budget', 'subscriptions']],
  [
    'It will be funded from capital receipts (£8,000) and prudential borrowing (£4,000).',
    ['capital receipts', 'prudential borrowing'],
  ],
  [
    'Home Office VRU grant pays: £8,000 is met from the Home Office VRU grant, £2,000 from Home Office grant.',
    ['Home Office VRU grant'],
  ],
  ['The Lights Zones budget for 2024/25 is £100,000. After this round £33,276 will be left.', ['Lights Zones budget']],
  [
    'It is met from the Lights budget. Hosting costs of £300 per annum will be met from the Force\u2019s ICT budget.',
    ['Lights budget'],
  ],
  ['It is met from the Lights Reserve. Four posts are funded from the revenue budget.', ['Lights Reserve']],
  ['It is fully funded by the Ministry of Justice.', ['Ministry of Justice']],
  ['Costs will be met through the use of earmarked reserves.', ['earmarked reserves']],
  ['It will be funded by the Home Office under the Safer Shelters Fund.', ['Safer Shelters Fund']],
  ['It is funded through Proceeds of Crime (POCA) monies.', ['Proceeds of Crime (POCA) monies']],
  ['This award forms part of the £1.2m Shelter Duty funding received from the Home Office.', ['Shelter Duty funding']],
  [
    'It will be funded from the Lights Prevention Fund (LPF) and the Youth Fund.',
    ['Lights Prevention Fund', 'Youth Fund'],
  ],
  [
    'It will be financed from capital receipts and revenue contributions.',
    ['capital receipts', 'revenue contributions'],
  ],
  ['The 2015/16 Lights Grant budget of £1.1m includes £50,000 for this purpose.', ['2015/16 Lights Grant budget']],
  ['The works are included in the 2019/20 Capital Programme.', ['2019/20 Capital Programme']],
  ['Funded from: Road Lights Support Fund', ['Road Lights Support Fund']],
])('"%s" names the pots as they are called', (sentence, funds) => {
  expect(fundsOf(`**Financial comments**\n${sentence}`)).toStrictEqual(funds)
})

test.each([
  'There is no match funding from the Safer Shelters Fund.',
  'The further £8,000 could only be found from the General Reserve.',
  'There is no cost other than advice, which is contained in the staffing budget.',
  'The hubs were part funded by the Social Fund until August 2023.',
  'Applicants were asked to demonstrate match funding from the National Lottery Community Fund.',
  'The Trust also receives £40,000 from the National Lottery Community Fund.',
  'The council will fund the remaining £20,000 from its Public Health budget.',
  'Shelters can no longer be kept within the Parks budget.',
])('"%s" pays for nothing', (sentence) => {
  expect(fundsOf(`**Financial comments**\n${sentence}`)).toStrictEqual([])
})

test.each([
  [
    'a sentence that introduces it',
    'The whole cost is £12,000. It will be met as follows in 2023/24:\n| Parks Fund | £8,000 |\n| Planning Board | £4,000 |',
    ['Parks Fund', 'Planning Board'],
  ],
  [
    'a row that says so',
    '| Shelters | £12,000 |\n| Funded by: | |\n| Parks Reserve | £8,000 |\n| Lights Board | £4,000 |\n| Total | £12,000 |',
    ['Parks Reserve', 'Lights Board'],
  ],
  [
    'a head of contributing budgets',
    '| Contributing budget | Amount |\n| Parks \u2013 research | £8,000 |\n| Roads \u2013 minor | £4,000 |\n| Total | £12,000 |',
    ['Parks \u2013 research', 'Roads \u2013 minor'],
  ],
])('the rows below %s pay', (_, rest, funds) => {
  expect(fundsOf(`**Financial comments**\n${rest}`)).toStrictEqual(funds)
})

test('a pot is found however often the patterns were used before', () => {
  const forms = Array.from({ length: 60 }, () => fundsOf('**Financial comments**\nIt is met from the Parks Budget.'))
  expect(new Set(forms.map((funds) => funds.join()))).toStrictEqual(new Set(['Parks Budget']))
})

test('a year behind a budget is part of its name where another pot follows', () => {
  const text = 'The awards will be met from the parks budget for 2024/25 and from the ring-fenced road safety reserve.'
  expect(fundsOf(`**Financial comments**\n${text}`)).toStrictEqual([
    'parks budget for 2024/25',
    'ring-fenced road safety reserve',
  ])
})

test('borrowing pays where its share is printed', () => {
  const text = 'The cost will be met from borrowing (£9m), capital receipts (£2m) and the Estates Reserve (£1m).'
  expect(fundsOf(`**Financial comments**\n${text}`)).toStrictEqual(['borrowing', 'capital receipts', 'Estates Reserve'])
})

test.each([
  // whose a pot is belongs to its name where that is two capitalised words, not where it is only described
  ['It will be met from the Constabulary’s ICT reserve.', ['ICT reserve']],
  ['It is funded from the Commissioner’s commissioning budget, in which £1.1m is held.', ['commissioning budget']],
  ['It is funded from the PCC’s Innovation Fund.', ["PCC's Innovation Fund"]],
  ['It is funded from the Commissioner’s Fund.', ["Commissioner's Fund"]],
  ['It will be met from the Force’s revenue budget.', ["Force's revenue budget"]],
  // provisions, and what is only called so
  [
    'The cost will be met from the MPS provision for third party liabilities.',
    ['MPS provision for third party liabilities'],
  ],
  ['The cost will be met from the insurance provision for civil claims.', ['insurance provision for civil claims']],
  ['The cost will be met from existing provision.', []],
  // a pot that provides the sum that the cost is within
  [
    'The capital programme for 2019/20 has provision of £1.45m for vehicles. Fitting out is met from its revenue budget. The cost of £12,000 is within the provision.',
    ['capital programme'],
  ],
  ['The Estates budget includes an allowance of £20,000. The cost is within this provision.', ['Estates budget']],
  // a pot that is known by whose it is alone
  [
    'The cost is shared equally with the Force through the budget of the OPCC (£67,000 in 2022/23).',
    ['budget of the OPCC'],
  ],
  ['The cost will be met from the reserves of the Chief Constable.', ['reserves of the Chief Constable']],
  ['It cannot be met from the budget of the OPCC.', []],
  // the budget of a fund
  ["It will be funded from the Mayor's Quay Fund budget in 2022/23.", ["Mayor's Quay Fund"]],
  ['It will be met from the Legal Funding budget.', ['Legal Funding budget']],
  // the rest of it
  [
    'Of this £6,000 a year comes from the Ministry of Justice victims’ grant and the rest from the Commissioner’s Fund.',
    ["Ministry of Justice victims' grant", "Commissioner's Fund"],
  ],
  [
    'It will be met from the Safer Roads Reserve and the balance will be met from the Estates budget.',
    ['Safer Roads Reserve', 'Estates budget'],
  ],
  // what was paid before
  ['Spending of £4,000 since April has been met from NPCC reserves.', []],
  ['The £12,000 has been set aside from the Estates Reserve.', ['Estates Reserve']],
])('%s', (sentence, funds) => {
  expect(fundsOf(`**Financial comments**\n${sentence}`).map((name) => name.replaceAll('’', "'"))).toStrictEqual(funds)
})

test.each([
  [
    'rows of funds and their total',
    '| | 2021/22 | Total |\n| Police fund | £8,000 | £8,000 |\n| Fire fund | £4,000 | £4,000 |\n| Total | £12,000 | £12,000 |',
    ['Police fund', 'Fire fund'],
  ],
  [
    'charities that are called funds are given money',
    '| Charity | Donation |\n| Benevolent Fund | £8,000 |\n| Volunteers Fund | £4,000 |\n| Total | £12,000 |',
    [],
  ],
  [
    'an owner before a dash',
    '| Source of funding | 2021/22 |\n| PCC – custody budget | £8,000 |\n| Kent Council | £4,000 |\n| Total | £12,000 |',
    ['custody budget', 'Kent Council'],
  ],
])('%s', (_, table, funds) => {
  expect(fundsOf(`**Financial comments**\nIt will be divided so.\n${table}`)).toStrictEqual(funds)
})

test.each([
  ['Accept a grant from the Home Office of £12,000 and approve its expenditure', ['grant from the Home Office']],
  ['Accept a grant from the Home Office of £12,000', []],
  ['Note the grant from the Home Office and award £12,000 to the Quay Trust', []],
])('the grant of a department that a request takes in and spends: %s', (ask, funds) => {
  const { fundingSources } = findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Reform
**Recommendation:**
1. ${ask}`)
  expect(fundingSources.map(({ value }) => value)).toStrictEqual(funds)
})

test.each([
  // a pot as the subject of what it meets or holds
  [
    'The Ministry of Justice grant for victims’ services meets £6,000 a year and the rest is from the Partnerships budget.',
    ['Partnerships budget', "Ministry of Justice grant for victims' services"],
  ],
  ['The Safer Roads Reserve will cover the first £6,000.', ['Safer Roads Reserve']],
  [
    'The base budget for 2016/17 has £4,000; the shortfall of £8,000 will be bridged by the Estates Reserve.',
    ['base budget for 2016/17'],
  ],
  ['The Safer Roads Reserve met £6,000 in 2015.', []],
  ['The charity’s Welfare Fund has £4,000; it gives £90 to each family.', []],
  // what is bought later, and not what is decided
  [
    'The cost will be met from the Estates Reserve. Replacement lamps, at £400 a year, will be found from the Tactical budget.',
    ['Estates Reserve'],
  ],
  ['The replacement programme will be met from the Estates Reserve.', ['Estates Reserve']],
])('who meets it: %s', (sentence, funds) => {
  expect(fundsOf(`**Financial comments**\n${sentence}`).map((name) => name.replaceAll('’', "'"))).toStrictEqual(funds)
})

test.each([
  [
    'Allocate £12,000 of the Home Office Serious Violence grant for 2023/24 to the councils',
    ['Home Office Serious Violence grant'],
  ],
  ['Approve the use of up to £12,000 of the Estates Reserve for shelters', ['Estates Reserve']],
  ['Note that £12,000 of the grant was not spent and award it to the Quay Trust', []],
])('a pot of which a request uses a sum: %s', (ask, funds) => {
  const { fundingSources } = findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Reform
**Recommendation:**
1. ${ask}`)
  expect(fundingSources.map(({ value }) => value)).toStrictEqual(funds)
})
