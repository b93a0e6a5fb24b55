import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const totalOf = (decision: string) => {
  const { totalPence } = findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Decision:**
${decision}
**Police and Crime Commissioner for Kent**
I approve the recommendation.
Signed: Jane Doe Date: 6 May 2021`)
  return totalPence === null ? null : totalPence.value / 100
}

test.each([
  ['the pool that it goes into', 'To contribute £25,000 to the £300,000 regional pool.', 25_000],
  ['the budget that it goes beyond', 'To approve an overspend of £30,000 on the project budget of £500,000.', 30_000],
  ['what the budget becomes', 'To approve additional capital of £30,000, so that the budget becomes £530,000.', 30_000],
  ['last year’s sum', 'To renew the insurance at a premium of £182,000, against £171,000 last year.', 182_000],
  ['an estimate', 'To accept the lowest tender, of £182,000, from Quay Ltd (the estimate was £200,000).', 182_000],
  ['others’ tenders', 'To accept the tender of £182,000. The other tenders were £190,000 and £205,000.', 182_000],
  ['what it is a half of', 'To fund half of the cost of £60,000, i.e. £30,000.', 30_000],
  ['the fund behind it', 'To give £15,000 of the proceeds of crime (£60,000) to the Quay Trust.', 15_000],
  [
    'the works that a fee is measured by',
    'To appoint Quay Ltd at a fee of £12,500, being 2.5% of the works of £500,000.',
    12_500,
  ],
  [
    'what it comes to over the years',
    'To award the contract at an annual value of £50,000 (£100,000 over the two years).',
    100_000,
  ],
])('a sum does not count that only tells %s', (_, decision, total) => {
  expect(totalOf(decision)).toBe(total)
})

test.each([
  ['in brackets of their own', 'To award Lot 1 to Quay Ltd (£50,000) and Lot 2 to Pier Ltd (£40,000).', 90_000],
  [
    'in a sentence that awards',
    'To award £5,000 to the Quay Trust. A further £4,000 will be paid to the Pier Trust.',
    9000,
  ],
  ['of a list', 'To award £5,000 to the Quay Trust, £4,000 to the Pier Trust and £3,000 to the Harbour Trust.', 12_000],
  [
    'capital and yearly costs',
    'To approve capital of £50,000 and annual revenue costs of £5,000 for three years.',
    65_000,
  ],
  ['a rent and a premium', 'To take a lease for ten years at £10,000 per annum and a premium of £10,000.', 110_000],
])('sums count that stand %s', (_, decision, total) => {
  expect(totalOf(decision)).toBe(total)
})

test.each([
  ['a limit that is raised', 'To raise the limit for tenders from £25,000 to £50,000 in the Contract Standing Orders.'],
  ['a rate by the mile', 'To pay custody visitors £0.45 a mile.'],
  ['grants of a range to several', 'To award grants of between £5,000 and £10,000 to six trusts.'],
  ['a grant by the year, of no term', 'To award a grant of £40,000 per annum to the Quay Trust.'],
])('%s gives no total', (_, decision) => {
  expect(totalOf(decision)).toBeNull()
})

test.each([
  [
    'in brackets',
    'To award a three year contract at £100,000 a year (with an option to extend for two years).',
    300_000,
  ],
  ['in words', 'To award a three year contract at £100,000 a year with an option to extend for two years.', 300_000],
])('the years of an option do not multiply a sum a year: %s', (_, decision, total) => {
  expect(totalOf(decision)).toBe(total)
})

test.each([
  [
    'a contract from within',
    '1. approve total expenditure of up to £150,000 on the shelters\n2. award from this the building contract at £120,000',
    150_000,
  ],
  [
    'a contract that may be within',
    '1. approve total expenditure of £150,000 on shelters\n2. award the contract at £120,000',
    null,
  ],
  [
    'who shares its cost',
    '1. pay £60,000 to the Quay Trust\n2. share the cost equally between the Proceeds of Crime receipts (£30,000) and the Youth Fund (£30,000)',
    60_000,
  ],
  ['what is borrowed for it', '1. approve the scheme at £150,000\n2. approve borrowing of £100,000', 150_000],
  [
    'nothing that it names as another cost',
    '1. buy shelters for £60,000\n2. fund the cost of a warden at £30,000',
    90_000,
  ],
])('a total is not added to %s', (_, items, total) => {
  expect(totalOf(`The Commissioner is asked to:\n${items}`)).toBe(total)
})
