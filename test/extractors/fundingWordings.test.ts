import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'

const fundsOf = (report: string, ask = 'Award £12,000 to Harbour Shelters.'): readonly string[] =>
  findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Executive Summary:**
Shelters keep people dry.
**Recommendation:**
1. ${ask}
**Financial implications**
${report}`).fundingSources.map(({ value }) => value)

test.each([
  // the pot is the subject
  ['The Bus Posts Grant from the Home Office covers the cost in full.', ['Bus Posts Grant']],
  ['The Shelter Reserve will pay for this award.', ['Shelter Reserve']],
  ['The officer confirms that the Shelter Fund has sufficient headroom to support this award.', ['Shelter Fund']],
  ['The Authority receives a Shelter Grant, which will be used to fund the roofs.', ['Shelter Grant']],
  ['The PCC holds a Shelter Reserve of £1.1m and it is proposed to use £12,000 of this.', ['Shelter Reserve']],
  ['It is proposed that the Shelter Reserve be used to fund the gap.', ['Shelter Reserve']],
  ['The unspent balance of the Roof Support Fund will be used to meet this cost.', ['Roof Support Fund']],
  ['£12,000 of the £200,000 Roof Fund remains uncommitted and would go to this award.', ['Roof Fund']],
  ['The Shelter Fund was set at £400,000 for the year. After this award £4,000 will be left.', ['Shelter Fund']],
  // an uplift, and a name that is printed in full
  ['The cost is met in full from the MOJ core funding uplift.', ['MOJ core funding uplift']],
  [
    'The Ministry of Justice (MOJ) general grant runs to 2025. The cost will be met in full by the MOJ general grant.',
    ['Ministry of Justice (MOJ) general grant'],
  ],
  [
    'The Ministry of Sport (MOJ) general grant runs to 2025. The cost will be met in full by the MOJ general grant.',
    ['MOJ general grant'],
  ],
  // what is put in beside the award, and what only grows
  ['Match funding of £2,000 is required and will be met from the Safety budget.', []],
  ['The Kent budget for 2021/22 will be increased for the expenditure.', []],
  // what is done with the pot
  ['The award will be made using the Proceeds of Crime Act (POCA) Fund.', ['Proceeds of Crime Act (POCA) Fund']],
  ['This is a planned use of the Shelter Reserve.', ['Shelter Reserve']],
  ['This award will be the final call upon the Shelter Fund.', ['Shelter Fund']],
  ['This represents the third allocation from the Shelter Fund this year.', ['Shelter Fund']],
  ['The Commissioner has therefore agreed to use her General Reserve.', ['General Reserve']],
  ['The scheme is included in the approved capital programme.', ['capital programme']],
  ['A sum of £12,000 has been earmarked in the Shelter Fund for this purpose.', ['Shelter Fund']],
  ['Money is available in the Roof Works budget.', ['Roof Works budget']],
  [
    'Funds are held in the Victims’ Shelter Earmarked Reserve for this purpose.',
    ['Victims’ Shelter Earmarked Reserve'],
  ],
  ['The cost is within the amount allowed for in the Roof Works budget.', ['Roof Works budget']],
  ['Costs to be allocated to: Roof Works budget.', ['Roof Works budget']],
  ['All of it is eligible for reimbursement under the Home Office Special Grant.', ['Home Office Special Grant']],
  ['It will be financed from an in-year underspend on the Staffing budget.', ['Staffing budget']],
  ['The grant is financed by income from the Late Night Levy.', ['Late Night Levy']],
  ['The first year will be paid for out of the Shelter Fund and thereafter from savings.', ['Shelter Fund']],
  ['The cost can be accommodated in the Roof Works budget.', ['Roof Works budget']],
  // several
  ['It is funded 50% from the Roof Levy and 50% from the Lamps budget.', ['Roof Levy', 'Lamps budget']],
  [
    'It is to be split between the Roof budget (£8,000) and the Lamp Reserve (£4,000).',
    ['Roof budget', 'Lamp Reserve'],
  ],
  [
    'Funding will be provided from the following sources: Roof Fund £8,000; Home Office Lamps Grant £4,000.',
    ['Roof Fund', 'Home Office Lamps Grant'],
  ],
  [
    'The capital element (£8,000) will come from the Roof Replacement Programme, the revenue element (£4,000) from the Lamps budget.',
    ['Roof Replacement Programme', 'Lamps budget'],
  ],
  ['The service is funded jointly by the OPCC (Roof Works budget) and Kent County Council.', ['Roof Works budget']],
])('"%s" names what pays', (report, funds) => {
  expect(fundsOf(report)).toStrictEqual(funds)
})

const PAID = 'The award is met from the Roofs budget.'

test.each([
  [
    'what is denied before a reason pays',
    'There are no costs to us as it is fully funded by the Home Office Roof Grant.',
  ],
  [
    'what nothing more is needed beside pays',
    'No additional funding is required as the cost will be met from the Home Office Roof Grant.',
  ],
  ['what is paid and may change pays', 'The cost will be met from the Home Office Roof Grant and may be lower.'],
  [
    'what is denied of one is said of another',
    'The cost cannot be met by the Trust and will be met from the Home Office Roof Grant.',
  ],
])('%s', (_, report) => {
  expect(fundsOf(report)).toStrictEqual(['Home Office Roof Grant'])
})

test.each([
  ['a trust’s own fund', 'The Trust’s Hardship Fund will cover the rest of the cost.'],
  ['a pot that is not called on', 'There is no call on the General Reserve.'],
  ['a pot that was rejected', 'The use of the Innovation Reserve was considered and rejected.'],
  ['a council’s pot', 'The Council pays from its Public Health Grant.'],
  ['a council’s pot, in a clause', 'It is shared with Quay Council, which pays from its Public Health Grant.'],
  ['last year’s pot', 'Last year the project was included in the Road Safety budget.'],
  ['an earlier contract’s pot', 'The previous contract was paid using the Transition Grant, which has ended.'],
  [
    'a pot that would pay if another failed',
    'Should the grant not be renewed, the cost would fall on the General Reserve.',
  ],
  ['a bid that may be made', 'A bid to the Innovation Fund may be made next year to cover an extension.'],
  ['a bid that may fail', 'If the bid to the Home Office Special Grant fails a new decision is needed.'],
  ['match funding in brackets', 'The match funding (Lottery Roof Fund) is secured by the Trust.'],
  ['a pot that money is available for', 'Money is available for Community Roof Grants.'],
  ['a pot that money goes into', 'The saving will be allocated to the General Reserve.'],
  ['officers’ time', 'Officers’ time is met from existing staffing budgets.'],
  ['a new fund', 'The Home Office has announced a new Safer Streets Fund for 2025/26.'],
])('%s pays for nothing', (_, sentence) => {
  expect(fundsOf(`${sentence} ${PAID}`)).toStrictEqual(['Roofs budget'])
})

test('what was in the capital programme and is now paid from a fund is paid from the fund', () => {
  const report = 'The vans were included in the capital programme and will now be paid for from the Road Fund.'
  expect(fundsOf(report)).toStrictEqual(['Road Fund'])
})

const table = (...rows: readonly string[]): string => rows.map((row) => `| ${row} |`).join('\n')

test.each([
  ['a row that answers', table('Cost | £12,000', 'Funding source | Roof Fund'), ['Roof Fund']],
  [
    'heads of shares',
    table(
      'Provider | Ministry of Justice core grant | OPCC budget | Total',
      'Harbour | £8,000 | £4,000 | £12,000',
      'Total | £8,000 | £4,000 | £12,000',
    ),
    ['Ministry of Justice core grant', 'OPCC budget'],
  ],
  [
    'the pot that a request is set against',
    table('Roof Fund | £500,000', 'Committed | £410,000', 'This request | £12,000', 'Remaining | £78,000'),
    ['Roof Fund'],
  ],
  [
    'the reserve that is drawn on',
    table('Reserve | Balance | Drawn for this scheme', 'Estates Reserve | £1,400,000 | £12,000'),
    ['Estates Reserve'],
  ],
  [
    'rows under "Funding", of which one is a pot',
    table('Funding | 2024-25', 'GLA: Land & Property budget | £8,000', 'LB Newham | £4,000', 'Total | £12,000'),
    ['Land & Property budget', 'LB Newham'],
  ],
  [
    'no reserves that are only forecast',
    `The reserves at 31 March are forecast to be:\n${table('Reserve | 2024', 'General Reserve | £6.1m', 'Insurance Reserve | £2.2m', 'Total | £8.3m')}`,
    [],
  ],
])('a table names %s', (_, report, funds) => {
  expect(fundsOf(report)).toStrictEqual(funds)
})

test('a table of sources below a sentence that says so names what pays', () => {
  const rows = [
    'Source | 2022/23 | Total',
    'Lights core | £7,000 | £7,000',
    'Roof Fund | £5,000 | £5,000',
    'Total | £12,000 | £12,000',
  ]
  const table = rows.map((row) => `| ${row} |`).join('\n')
  expect(fundsOf(`Approval is sought for £12,000. This will be met from the following sources.\n${table}`)).toEqual([
    'Lights core',
    'Roof Fund',
  ])
})
