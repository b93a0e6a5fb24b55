import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const fundsOf = (report: string, ask = 'Award £12,000 to Harbour Shelters.') =>
  findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. ${ask}
**Financial implications**
${report}`).fundingSources.map(({ value, confidence }) => [value, confidence < 0.7])

test.each([
  ['The Safer Shelters Fund was set up for awards of this kind.', 'Safer Shelters Fund'],
  ['Our Roofs and Lamps budget has capacity for the award.', 'Roofs and Lamps budget'],
  ['Spending on this scale sits comfortably inside the Shelters budget.', 'Shelters budget'],
  ['The Shelter Code Compliance Grant is the sole source of money for this award.', 'Shelter Code Compliance Grant'],
  ['The expenditure forms a commitment against the Roof Renewal Reserve.', 'Roof Renewal Reserve'],
])('the only pot that the finances name pays, with little confidence: "%s"', (report, fund) => {
  expect(fundsOf(report)).toStrictEqual([[fund, true]])
})

test.each([
  ['Interest will be credited to the General Reserve.'],
  ['Unspent grant is to be repaid to the Safer Shelters Fund.'],
  ['The Road Safety Fund is not involved.'],
  ['The Insurance Fund is unaffected.'],
  ['The Council has closed its Shelter Fund.'],
  ['A bid to the Innovation Fund may be made for the cost next year.'],
  ['The Home Office has announced a new Safer Streets Fund of £4m.'],
  ['The Roofs Fund holds £40,000. The Lamps Fund holds £50,000.'],
])('no pot pays by its name alone: "%s"', (report) => {
  expect(fundsOf(report)).toStrictEqual([])
})

test('where no money is asked for, nothing pays', () => {
  expect(fundsOf('The Safer Shelters Fund is audited each year at no cost.', 'Note the audit plan.')).toStrictEqual([])
})
