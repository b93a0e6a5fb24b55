import { expect, test } from 'vitest'
import { asked, moneyOf } from './moneyOf.ts'

const totalOf = (...items: readonly string[]): number | null => moneyOf(asked(...items), []).total

test.each([
  [['approve expenditure of £500,000 on Quay House', 'award the contract for Quay House to Quay Ltd for £450,000']],
  [['approve the full business case at a cost of £2,000,000', 'award the contract to Quay Ltd at £1,800,000']],
  [['approve the inclusion of £800,000 in the capital programme', 'award a contract of £750,000 to Quay Ltd']],
  [['award a grant of £50,000 to the Quay Trust', 'pay the first instalment of £20,000 of that grant in May']],
  [['award a grant of £50,000 to the Quay Trust', 'make an advance payment of £20,000']],
  [['consider Option 1 at a cost of £50,000', 'consider Option 2 at a cost of £70,000']],
  [['award the contract to Quay Ltd for £50,000', 'in the alternative, award it to Pier Ltd for £60,000']],
  [['approve a grant of £50,000 to the Quay Trust or, if it declines, £40,000 to the Pier Trust']],
  [['set up a fund of £100,000', 'award £20,000 to the Quay Trust and £15,000 to the Pier Trust from the fund']],
  [['award a contract to Quay Ltd with an order of £20,000', 'set the maximum value of the contract at £100,000']],
  [['approve gross expenditure of £90,000', 'approve net expenditure of £60,000 after contributions']],
  [['approve the collaboration agreement at £90,000', 'approve the Dorset share of £60,000']],
  [['enter into the contract with Quay Ltd at £900,000', 'commit £180,000 as the Dorset contribution']],
  [['award a grant of £90,000 to the Quay Trust', 'retain £10,000 for the hub']],
])('sums that may hold one another and that nobody adds up are no total: %j', (items) => {
  expect(totalOf(...items)).toBeNull()
})

test.each([
  [['award £50,000 to the Quay Trust', 'underwrite a further £25,000 should the appeal fall short'], 75_000],
  [['approve expenditure of £50,000 on boats', 'award the contract for shelters to Quay Ltd for £20,000'], 70_000],
  [['award a contract of £50,000 to Quay Ltd', 'award a contract of £20,000 to Pier Ltd'], 70_000],
  [['approve Option 2 at a cost of £50,000', 'reject Option 1 at a cost of £70,000'], 50_000],
  [['award a grant of £90,000 to the Quay Trust', 'set aside £10,000 for evaluation'], 100_000],
])('sums that stand side by side are added: %j', (items, total) => {
  expect(totalOf(...items)).toBe(total)
})

const TABLE = (first: string, ...rows: readonly string[]): string =>
  `\n**Financial implications**\n| ${first} | Cost |\n${rows.map((row) => `| ${row} |`).join('\n')}\n| Total | £90,000 |`

test('a table of costs that comes to one item alone says that the others may be in it', () => {
  const items = asked('approve expenditure of £90,000 on the programme', 'fund vouchers of £4,000')
  expect(moneyOf(items + TABLE('Item', 'Advice | £70,000', 'Vouchers | £20,000'), []).total).toBeNull()
  expect(moneyOf(items + TABLE('Grant to', 'Quay Trust | £70,000', 'Pier Trust | £20,000'), []).total).toBe(94_000)
})

test.each([
  [
    'kept back for a decision of its own',
    ['allocate £90,000 to five councils', 'retain £10,000 for the hub, which will be the subject of a separate notice'],
    90_000,
  ],
  ['held for later', ['award £90,000 to the Quay Trust', 'hold £10,000 back for a later decision'], 90_000],
  [
    'what is left, kept for a later round',
    ['award £90,000 to the Quay Trust', 'keep the remaining funding of £10,000 for a second round'],
    90_000,
  ],
  [
    'the balance of a fund',
    [
      'award £90,000 to the Quay Trust',
      'agree that the balance of the fund, £10,000, be carried forward to the second round',
    ],
    90_000,
  ],
  [
    'held for a later round',
    [
      'approve the allocation of £90,000 from the Quay Fund to the ten groups listed below',
      'The Police and Crime Commissioner agrees that the balance of £10,000 be held for a further round in the autumn',
    ],
    90_000,
  ],
  [
    'what is left goes to a second round',
    ['award £90,000 to the Quay Trust', 'agree that the remaining £10,000 is carried over into the second round'],
    90_000,
  ],
  [
    'what is left of the award itself',
    ['award £90,000 to the Quay Trust with the balance to be retained pending a further report'],
    90_000,
  ],
  [
    'what is left of the award, told behind a comma',
    ['award £90,000 to the Quay Trust, the remainder being held for a second round'],
    90_000,
  ],
  [
    'the rest of a fund, kept beside two awards',
    [
      'award £60,000 to Quay Trust and £30,000 to Pier Trust, the remaining £20,000 of the fund to be held for a future round',
    ],
    90_000,
  ],
  [
    'the rest of a fund, kept beside one award',
    ['award £90,000 to Quay Trust, the balance of £20,000 being carried forward to the next round'],
    90_000,
  ],
  [
    'the rest of a fund, given beside one award and paid later',
    ['award £60,000 to Quay Trust and the remaining £30,000 to Pier Trust, to be held until a further report'],
    90_000,
  ],
  [
    'the rest of a fund, given beside one award',
    ['award £60,000 to Quay Trust, the remaining £30,000 to be held by Pier Trust for lamps'],
    90_000,
  ],
  ['a body that is kept on', ['retain the services of Quay Ltd for £90,000 until the next decision'], 90_000],
  [
    'a further sum that is paid, and reported on',
    ['award £80,000 to the Quay Trust', 'award the further sum of £10,000 to be held in trust until the next report'],
    90_000,
  ],
  [
    'a balance that is paid now',
    ['award £90,000 to the Quay Trust', 'agree that the balance of £10,000 be paid to the Pier Trust'],
    100_000,
  ],
  [
    'set aside till a report',
    ['award £90,000 to the Quay Trust', 'set aside £10,000 pending a further report'],
    90_000,
  ],
  [
    'paid for a lease that is parted with',
    ['assign the lease of the site to Quay Council for a premium of £90,000', 'spend up to £4,000 on legal fees'],
    4000,
  ],
  [
    'paid for land that is parted with',
    ['approve the transfer of the site to Quay Ltd for a consideration of £90,000', 'spend £4,000 on legal fees'],
    4000,
  ],
  [
    'paid for a lease, a pound',
    ['assign the lease of the site to Quay Council for £1', 'pay fees of £3,000 to Pier LLP'],
    3000,
  ],
  ['got back', ['recover £10,000 from the Quay Trust'], null],
  ['paid for a release', ['release Quay Homes Ltd from an overage covenant for a payment of £20,000'], null],
  [
    'payable to the Commissioner',
    ['license a mast to Quay Ltd at an annual fee of £9,000 payable to the Commissioner'],
    null,
  ],
  ['reimbursed', ['agree the secondment of an officer to Quay Council, which will reimburse £45,000'], null],
  [
    'paid by who gives a lease up',
    ['approve the surrender of the lease to the landlord for a payment of £20,000'],
    20_000,
  ],
  ['the cost of what is contributed to', ['contribute £100,000 to the unit, whose total cost is £500,000'], 100_000],
  ['a premium that is paid', ['take an assignment of the lease from Quay Ltd for a premium of £90,000'], 90_000],
  ['a contract that is let', ['approve letting the contract to Quay Ltd for a price of £90,000'], 90_000],
  [
    'the whole contract, said below its yearly price',
    [
      'award the contract to Quay Ltd for three years from 1 April 2024, with the option of two more, at £10,000 per annum',
      'approve a total contract value of up to £50,000 over five years',
    ],
    50_000,
  ],
  [
    'a contract of another firm',
    ['award a contract of £10,000 to Quay Ltd', 'award a contract to Pier Ltd at a total contract value of £50,000'],
    60_000,
  ],
  [
    'the own share, noted',
    [
      'award contracts for three years to the suppliers in the tender report',
      'note that the Dorset share is estimated at £120,000 over the three years',
    ],
    120_000,
  ],
  ['a cost noted beside no contract', ['approve the strategy', 'note that its cost is £120,000 in total'], null],
  ['ours of a regional contract', ['approve a contract of £1,200,000, to which Dorset contributes £200,000'], 200_000],
  [
    'ours of a joint contract',
    ['approve the joint contract worth £1.2m, towards which the Commissioner will pay £200,000'],
    200_000,
  ],
  ['a part of it', ['approve £1.2m for the programme, of which £200,000 is for Dorset'], 1_200_000],
] as const)('the total of sums with %s', (_, items, total) => {
  expect(totalOf(...items)).toBe(total)
})

test('what is left to the delegate below it is no more of the total', () => {
  const form = `**Decision:**
The Mayor:
1. approves expenditure of up to £80,000 on the programme, of which £70,000 may be spent now
2. delegates to the Director the approval of spending on:
  a) the scheme for advice (£6,000)
  b) increasing the use of vouchers (£4,000)`
  expect(moneyOf(form, []).total).toBe(80_000)
})

test.each([
  ['Annual value', 'for three years', null],
  ['Value', 'for three years', 669_500],
  ['Annual value', 'for 2021/22', 669_500],
])('a column headed "%s" of contracts %s comes to a total of %j', (head, term, total) => {
  const form = `${asked(`award contracts for cleaning ${term}, to the suppliers set out in the table below`)}
| Lot | Supplier | ${head} |
| 1 | Quay Cleaning Limited | £371,500 |
| 2 | Pier Windows Limited | £298,000 |
| Total | | £669,500 |`
  expect(moneyOf(form, []).total).toBe(total)
})
