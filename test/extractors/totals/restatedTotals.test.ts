import { expect, test } from 'vitest'
import { asked, moneyOf } from '../moneyOf.ts'

const FINANCE = '**Financial implications**'
const totalOf = (items: readonly string[], rest: string) => moneyOf(`${asked(...items)}\n${FINANCE}\n${rest}`, []).total

const LEASE =
  'Approve the grant of a lease to the Commissioner of Unit 4, for 15 years from 1 September 2021 at a rent of £8,000 per annum'
const WORKS = 'Award the contract for the fit-out works to Quay Builders Limited in the sum of £109,800'
const BUDGET = 'Approve a capital budget of £124,000 for the scheme, including fees and ICT'
const MADE_UP = `| Item | Sum |
| Fit-out contract | £109,800 |
| ICT and radio | £8,750 |
| Professional fees | £5,450 |
| Total | £124,000 |`

test.each([
  ['Total commitments of £152,000 are within the grant.', 152_000],
  ['Total expenditure under this decision is £152,000.', 152_000],
  ['The whole commitment is £152,000.', 152_000],
])('a whole that the items come to is the total, whatever each of their sums was taken for: %s', (said, total) => {
  const items = [
    'Approve funding of £140,000 to the six providers listed below',
    'Approve the use of £12,000 of the grant for commissioning by the office',
    'Note that £9,000 of the grant is unallocated',
  ]
  expect(totalOf(items, said)).toBe(total)
})

test('rent over the term and a budget that holds the contract come to the whole that is printed', () => {
  const whole = 'Rent over the 15 years is £120,000, so that the whole commitment is £244,000.'
  expect(totalOf([LEASE, WORKS, BUDGET], `${MADE_UP}\n${whole}`)).toBe(244_000)
})

test.each([
  ['the whole is of another year', 'In 2019 total commitments of £152,000 were approved.'],
  ['the whole is a grant that comes in', 'A total of £161,000 was received from the Ministry.'],
])('no total is taken of what else is called so: %s', (_, said) => {
  const items = [
    'Approve funding of £140,000 to the six providers listed below',
    'Note that £12,000 of the grant is unallocated',
  ]
  expect(totalOf(items, said)).toBe(140_000)
})

test.each([
  ['Agree that the council pays £20,000 of it', 60_000],
  ['Agree the use of £20,000 from the Youth Fund towards this', 60_000],
  ['Approve the use of £20,000 of it for administration', 80_000],
])('what others pay of a whole that is said is no part of the total: %s', (item, total) => {
  expect(totalOf(['Award £60,000 to the Quay Trust', item], 'The total cost is £80,000.')).toBe(total)
})

const SPEND = 'Approve spend of £93,500 to replace ageing and obsolete equipment'
const ACTIONS = 'Approve the start and the award of five Single Tender Actions to a total value of £34,500'

test.each([
  'Of the purchases, £59,000 will be made through existing frameworks after competition.',
  'The remaining £59,000 will be spent through frameworks.',
  'The other items, worth £59,000, have been tendered for.',
])('what is left of an item without the other tells that it holds that: %s', (rest) => {
  expect(totalOf([SPEND, ACTIONS], rest)).toBe(93_500)
})

test.each([
  ['what is left is another sum', [SPEND, ACTIONS], 'The remaining £50,000 of the reserve is kept.', 128_000],
  [
    'the second is said to be beside it',
    [SPEND, 'Approve a further £34,500 for five vans'],
    'Of the reserve, £59,000 is left.',
    128_000,
  ],
  [
    'it was spent before',
    [SPEND, 'Award £34,500 to the Harbour Trust'],
    'In 2019 the Commissioner spent £59,000 on others.',
    128_000,
  ],
])('of items side by side each counts: %s', (_, items, rest, total) => {
  expect(totalOf(items, rest)).toBe(total)
})

test.each([
  'After these awards the balance of the fund is £59,000.',
  'The remaining £59,000 of the Community Fund will be used for a second round.',
  'The other bids came to £59,000.',
  'The rest of the cost, £59,000, is met by the council.',
])('what is left of something else tells of no item that holds another: %s', (rest) => {
  expect(totalOf([SPEND, ACTIONS], rest)).toBe(128_000)
})

test.each([
  [
    'Approve the grant of a lease to the Police and Crime Commissioner for Dorset of the hall for ten years at £5,000 per annum',
    50_000,
  ],
  ['Approve the grant of a lease to MOPAC of the hall for ten years at £5,000 per annum', 50_000],
  ['Approve the grant of a lease of the hall to Deal Town Council for ten years at £5,000 per annum', null],
  ['Approve the granting of a lease to the Force Credit Union at a rent of £5,000', null],
  ['Approve the grant of a lease to the Commissioner’s tenant, Quay Ltd, for £5,000', null],
  ['Approve the granting of a lease at the fire station to the Crime Prevention Charity at £5,000', null],
  ['Grant a lease to Deal Town Council for ten years at £5,000 per annum', null],
])('who takes a lease pays for it, and who grants one does not: %s', (item, total) => {
  expect(totalOf([item], 'The hall is dry.')).toBe(total)
})
