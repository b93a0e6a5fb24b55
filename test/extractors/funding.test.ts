import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'

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
  ['It is funded by the Safer Streets Fund.', 'Safer Streets Fund'],
  ['It can be met from the 2024/25 commissioning budget of £4.6m.', '2024/25 commissioning budget'],
  ['The cost is provided for in the custody budget, £2.03m in 2023/24.', 'custody budget'],
  ['Provision of £1.4 million has been made in the commissioning budget.', 'commissioning budget'],
  ['The cost is within the approved ICT capital programme.', 'ICT capital programme'],
  ['The cost would be met from the Capital Programme.', 'Capital Programme'],
  ['The award of £12,000 is from the third round of the Innovation Fund.', 'Innovation Fund'],
  ['A sum of £990 comes from Round 5 of its Safer Streets Fund.', 'Safer Streets Fund'],
  ['The grants are covered in full by the Home Office grant.', 'Home Office grant'],
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
