import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

/** The pots that a form of a purchase names, in its financial comments or in what it asks for. */
function fundsOf(comments: string, ask = 'To buy shelters for £12,000.'): readonly string[] {
  const form = `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Executive Summary:**
Shelters keep people dry.
**Recommendation:**
${ask}
**Financial comments**
${comments}`
  return findingsOf(form).fundingSources.map(({ value }) => value.replaceAll('’', "'"))
}

test.each([
  // names with a word that elsewhere only leads up to one
  ['It will be met from the Additional Precept Uplift 2019-20.', ['Additional Precept Uplift 2019-20']],
  ['It will be met from the Victims Grant 2022/23, 2023/24 and 2024/25.', ['Victims Grant']],
  ['It will be met from the Victims Grant 2022/23 – 2024/25.', ['Victims Grant']],
  ['It will be met from the Victims Grant 2022/23.', ['Victims Grant 2022/23']],
  ['It will be met from the victims grant 2022/23.', ['victims grant']],
  ['It will be met from the additional Estates Reserve.', ['Estates Reserve']],
  ['It will be funded from the Mayor’s Lights Fund budget in 2022/23.', ["Mayor's Lights Fund"]],
  // what a sum is set aside for, and in which pot it is held
  ['It will be met from the £1,510k set aside for PCC Lamps in 2014/15, and the like budget later.', ['PCC Lamps']],
  ['It will be funded from the £90,000 set aside for this purpose.', []],
  ['It will be met from the £3.2m for lights in the Quay Estates programme budget.', ['Quay Estates programme budget']],
  // from which the payments will be met
  [
    'There is an underspend of £61,200 on the Commissioner’s lights budget for 2023/24, from which the payments will be met.',
    ['lights budget for 2023/24'],
  ],
  ['There is an underspend of £61,200 on the lights budget, which will be carried to next year.', []],
  // others beside it, and what is charged to each
  [
    '£8,000 will be charged to the PCC’s 2022-23 grants budget and £4,000 to the road safety reserve.',
    ["PCC's 2022-23 grants budget", 'road safety reserve'],
  ],
  [
    'Of this, £8,000 will be charged to the Ministry of Justice core grant and the balance to the Lights budget.',
    ['Ministry of Justice core grant', 'Lights budget'],
  ],
  [
    'It is met from the Estates Reserve (balance £2.31m) and the revenue from the 2022/23 budget for enquiry offices.',
    ['Estates Reserve', '2022/23 budget for enquiry offices'],
  ],
  // affordable within
  [
    'The contract is affordable within the Ministry of Justice grant (£2,074,520 in 2018/19).',
    ['Ministry of Justice grant'],
  ],
  ['The capital programme has provision of £1.4m. It will not be exceeded.', ['capital programme']],
  ['No provision for them is made in the revenue budget.', []],
])('what holds the money: %s', (comments, funds) => {
  expect(fundsOf(comments)).toStrictEqual(funds)
})

test.each([
  // the year belongs to a budget's name, not to that of a fund or grant
  ['It is met from the lights budget for 2024/25.', ['lights budget for 2024/25']],
  ['It is met from the Home Office Lights Fund for 2024/25.', ['Home Office Lights Fund']],
  // a budget with a name of its own is the same each year; one that is only described, or known by whose it is, is not
  ['It is met from the Quay Services budget for 2024/25.', ['Quay Services budget']],
  ['It is met from the MOPAC lights budget for 2024/25.', ['MOPAC lights budget']],
  ['It is met from the Commissioner’s lights budget for 2024/25.', ['lights budget for 2024/25']],
  ['It is met from the Serious Lights grant for 2024/25.', ['Serious Lights grant']],
  ['It is met from the 2024/25 lights budget.', ['2024/25 lights budget']],
  // a body's initials stay, other owners do not
  ['It is met from the MPS’s ESN reserve.', ["MPS's ESN reserve"]],
  ['It is met from the Force’s collaboration budget.', ['collaboration budget']],
  ['It is met from the LLDC’s approved budgets.', []],
  // what a budget is for, and whose it is
  [
    'It is met from the Traffic Unit’s budget for vehicle removal, which is £7m.',
    ["Traffic Unit's budget for vehicle removal"],
  ],
  ['It is met from the Lights budget for vehicle removal.', ['Lights budget']],
  ['It is met from the Custody budget of Dover Constabulary.', ['Custody budget of Dover Constabulary']],
  ['It is met from the Custody budget of the year before.', ['Custody budget']],
])('what a name keeps: %s', (comments, funds) => {
  expect(fundsOf(comments)).toStrictEqual(funds)
})

test.each([
  [
    'Approve expenditure of £12,000, made up of £8,000 and £4,000 from the GLA’s Lights programme',
    ["GLA's Lights programme"],
  ],
  ['Approve £12,000 from the third programme for shelters', []],
])('a programme of which a request takes a sum: %s', (ask, funds) => {
  expect(fundsOf('None.', ask)).toStrictEqual(funds)
})

test.each([
  [
    'The PCC has agreed to donate £12k from the Lights Innovation Fund to the Quay Foundation.',
    ['Lights Innovation Fund'],
  ],
  ['The Council will give £12k from the Lights Innovation Fund to the Quay Foundation.', []],
])('a log entry: %s', (outcome, funds) => {
  const form = `**Dorset Police and Crime Commissioner**
**Decision log**
Decision  Shelters
Outcome  ${outcome}`
  expect(findingsOf(form).fundingSources.map(({ value }) => value)).toStrictEqual(funds)
})

test.each([
  // small words and brackets within a name, and what its share is for
  ['It is met from the Safe Quays by Night budget held in the unit.', ['Safe Quays by Night budget']],
  [
    'It is met from the Quay Operations (Night Patrol) revenue budget for Harbour Lights, which is £40,000.',
    ['Quay Operations (Night Patrol) revenue budget for Harbour Lights'],
  ],
  [
    'It is met from the £20,000 available in the 2016/17 capital programme for Quay Command 12.',
    ['2016/17 capital programme for Quay Command 12'],
  ],
  // a pot that is told to hold the sum, and one that makes up the rest
  [
    'The Capital Programme approved by the Commissioner in February 2018 has £14,000 for the scheme in 2018/19.',
    ['Capital Programme'],
  ],
  [
    'The capital programme for 2021/22 has provision of £9,000 for it. Rent will be met from the estates revenue budget.',
    ['estates revenue budget', 'capital programme'],
  ],
  [
    'The Boat Capital Programme contains £9,000 for the three years. The balance of £3,000 will be met from the Boat Reserve.',
    ['Boat Reserve', 'Boat Capital Programme'],
  ],
  ['The Quay grant for 2018/19 is £40,000. The yearly cost, £12,000, is within it.', ['Quay grant']],
  ['The Quay grant for 2018/19 is £40,000. It ends in 2020.', []],
  // a budget without a name beside one with a name counts only where one sentence pays from both
  [
    'The sum has been provided for in the Commissioner’s budget for 2015/16. It is met from the Quay Fund.',
    ['Quay Fund'],
  ],
  [
    'It is met from the Commissioner’s budget for 2015/16 and from the Quay Fund.',
    ["Commissioner's budget for 2015/16", 'Quay Fund'],
  ],
])('names and holders: %s', (comments, funds) => {
  expect(fundsOf(comments)).toStrictEqual(funds)
})

test.each([
  ['Approve the release of £12,000 of that sum from the Boat Capital Programme', ['Boat Capital Programme']],
  // what the one who is paid will give out is no pot of ours
  ['Approve a grant of £12,000 to the Quay Trust, of which £11,000 is to be awarded to groups from the Light Fund', []],
  // what is paid in a part of the time is
  [
    'Approve a grant of £12,000 to the Quay Trust, of which £11,000 will be paid in 2024/25 from the Light Fund',
    ['Light Fund'],
  ],
  [
    'Approve a grant of £12,000 to the Quay Trust, of which £11,000 is to be awarded from the Light Fund',
    ['Light Fund'],
  ],
])('asked: %s', (ask, funds) => {
  expect(fundsOf('There is no other cost.', ask)).toStrictEqual(funds)
})

test.each([
  ['The Commissioner is asked to use £12,000 of the Light Fund for shelters.', ['Light Fund']],
  ['It is proposed to allocate £12,000 of the Light Fund to the Quay Trust.', ['Light Fund']],
  // what others use is theirs
  ['The Trust will spend £20,000 of the Lottery Fund grant on rent.', []],
  ['The council will use £20,000 of the Public Health Grant for its part.', []],
  ['Quay Council plans to use £20,000 of its Public Health Fund beside our grant.', []],
  ['The Commissioner asked the council to use £20,000 of the Public Health Grant.', []],
])('a summary tells whose fund is used: %s', (summary, funds) => {
  const form = `**Police and Crime Commissioner for Kent**\n**Decision Notice**\nTitle: Night bus shelters
**Executive Summary:**\n${summary}\n**Recommendation:**\n1. Approve a grant of £12,000 to the Quay Trust
**Signed**\nDate: 4 March 2022`
  expect(findingsOf(form).fundingSources.map(({ value }) => value)).toStrictEqual(funds)
})
