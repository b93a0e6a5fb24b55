import { expect, test } from 'vitest'
import { asked, moneyOf } from '../moneyOf.ts'

const FINANCE = '**Financial implications**'
const GRANTS = `${FINANCE}
| Trust | Grant |
| Quay Trust | £7,000 |
| Harbour Trust | £3,000 |
| Total | £10,000 |`
const [QUAY, HARBOUR] = ['award £7,000 to the Quay Trust', 'award £3,000 to the Harbour Trust']
const WORKS = `${FINANCE}
| Item | Cost |
| Purchase price | £190,000 |
| Fit-out | £60,000 |`

test.each([
  [
    'is beside the table of the others',
    `${asked(QUAY, HARBOUR, 'approve £2,500 for an evaluation')}\n${GRANTS}`,
    12_500,
  ],
  [
    'may be within the whole of the others',
    `${asked(QUAY, HARBOUR, 'approve £2,500 for an evaluation, funded from the grants')}\n${GRANTS}`,
    null,
  ],
  [
    'gives to a body that the table leaves out',
    `${asked(QUAY, HARBOUR, 'award £2,500 to the Pier Trust')}\n${GRANTS}`,
    null,
  ],
  [
    'repeats one of the others',
    `${asked(QUAY, HARBOUR, 'agree that £7,000 goes back to the account')}\n${GRANTS}`,
    10_000,
  ],
  [
    'stands beside a table of other rows that comes to the same as the others',
    `${asked('buy boats for £7,000', 'buy vans for £3,000', 'approve £2,500 for an evaluation')}
${FINANCE}
| Item | Cost |
| Capital | £6,000 |
| Revenue | £4,000 |
| Total | £10,000 |`,
    null,
  ],
])('an item that %s: a table’s total is no whole of more than its own', (_, form, total) => {
  expect(moneyOf(form, []).total).toBe(total)
})

const PURCHASE = asked(
  'buy Unit 4 from Fairlane Estates Ltd for £190,000',
  'award a contract of £60,000 to Ashby Construction Ltd for the fit-out',
)
test.each([
  [
    'stamp duty and fees',
    `| Stamp duty land tax | £8,000 |\n| Professional fees | £2,000 |\n| Total | £260,000 |`,
    260_000,
  ],
  ['legal fees', `| Legal and agents’ fees | £5,000 |\n| Total | £255,000 |`, 255_000],
  ['a contingency, which may never be spent', `| Contingency | £10,000 |\n| Total | £260,000 |`, null],
  ['other works', `| Car park | £10,000 |\n| Total | £260,000 |`, null],
])('a table of what is asked for with %s', (_, rows, total) => {
  expect(moneyOf(`${PURCHASE}\n${WORKS}\n${rows}`, []).total).toBe(total)
})

const TENDER = 'accept the tender of Pennine Mechanical Services Limited in the sum of £128,000'
const SCHEME = 'approve a total scheme cost of £142,000, including fees and contingency'
const AGAIN = `${FINANCE}\nThe total scheme cost of £142,000 will be met from the capital programme.`
test.each([
  ['its tender', asked(TENDER, SCHEME), 142_000],
  [
    'its tender, and the money moved to it',
    asked(TENDER, SCHEME, 'approve the transfer of £22,000.50 from the Estates Minor Works budget to the scheme'),
    142_000,
  ],
  ['a further contract', asked(`${TENDER}, in addition to the scheme below`, SCHEME), null],
  ['a grant to somebody else', asked('award £12,000 to the Quay Trust', SCHEME), null],
])('the total cost of a scheme holds %s', (_, form, total) => {
  expect(moneyOf(`${form}\n${AGAIN}`, []).total).toBe(total)
})

test.each([
  [
    'beside a contribution',
    ['approve a contribution of £1,340 to Kent County Council', 'take a lease for 99 years at a rent of £1 a year'],
    1340,
  ],
  [
    'beside a rent that is one',
    ['approve works of £3,000', 'take a lease for ten years at a rent of £500 a year'],
    8000,
  ],
])('a rent of £1 adds nothing: %s', (_, items, total) => {
  expect(moneyOf(asked(...items), []).total).toBe(total)
})

const ACCEPT = 'accept a grant of £25,000 from the Home Office Intervention Fund for 2021/22'
const EVALUATE = 'allocate £4,000 from the commissioning budget for an evaluation by the University of Kent'
const AWARDS = `${FINANCE}
The awards are:
| Provider | Area | Award |
| Quay Trust | East Kent | £15,000 |
| Harbour Trust | West Kent | £10,000 |
| Total | | £25,000 |`
const LIST = [
  ['Quay Trust', 15_000],
  ['Harbour Trust', 10_000],
]
const APPENDIX = `---
**Appendix A – make-up of the awards**
| Provider | Staff | Premises | Total |
| Quay Trust | £12,000 | £3,000 | £15,000 |
| Harbour Trust | £8,000 | £2,000 | £10,000 |
| Total | £20,000 | £5,000 | £25,000 |`
test.each([
  ['award grants from it to the two providers set out in paragraph 9', 29_000],
  ['make payments out of this funding to the providers listed below', 29_000],
  ['award the grants set out in paragraph 9', 29_000],
  ['distribute the funding to the partners as set out in the table below', 29_000],
  ['approve the allocation of the funding to providers as set out in paragraph 9', 29_000],
  ['enter into grant agreements with the providers set out in paragraph 9', 29_000],
  ['use the grant to fund the providers set out in paragraph 9', 29_000],
])('what is taken in and given out again is spent, once: %s', (item, total) => {
  const found = moneyOf(`${asked(ACCEPT, item, EVALUATE)}\n${AWARDS}\n${APPENDIX}`, [])
  expect(found.total).toBe(total)
  expect(found.awards).toEqual([['University of Kent', 4000], ...LIST])
})

test('an appendix that spells one of three names in another way gives nothing twice', () => {
  const third = '| Pier Trust | Town | £5,000 |\n| Total | | £30,000 |'
  const table = AWARDS.replace('| Total | | £25,000 |', third)
  const appendix = APPENDIX.replace('| Harbour Trust |', '| Harbour Trust. |').replace(
    '| Total | £20,000 | £5,000 | £25,000 |',
    '| Pier Trust | £5,000 | £0 | £5,000 |\n| Total | £25,000 | £5,000 | £30,000 |',
  )
  const accept = ACCEPT.replace('£25,000', '£30,000')
  const found = moneyOf(
    `${asked(accept, 'award the grants set out in paragraph 9', EVALUATE)}\n${table}\n${appendix}`,
    [],
  )
  expect(found.total).toBe(34_000)
  expect(found.awards).toHaveLength(4)
})

test.each([
  ['accept a grant of £30,000 from the Home Office', 'award grants from it to the providers set out in paragraph 9'],
  ['note the grant of £25,000 from the Home Office', 'award the grants set out in paragraph 9'],
  ['delegate the evaluation to the Chief Executive', 'award the grants set out in paragraph 9'],
])('%s, %s: what the other items come to is not all', (first, second) => {
  expect(moneyOf(`${asked(first, second, EVALUATE)}\n${AWARDS}`, []).total).toBeNull()
})

test.each([
  [
    'the table is one of costs',
    asked('approve spending on the projects set out in paragraph 9', EVALUATE),
    `| Item | Cost |
| Staff | £15,000 |
| Premises | £10,000 |
| Total | £25,000 |`,
    4000,
  ],
  [
    'the table prices an item',
    asked('award the grants set out in paragraph 9', 'approve expenditure of £25,000 on them'),
    `| Provider | Award |
| Quay Trust | £15,000 |
| Harbour Trust | £10,000 |
| Total | £25,000 |`,
    25_000,
  ],
  [
    'those below it price it',
    asked(
      'award grants to the following organisations:\n  • Quay Trust – £15,000\n  • Harbour Trust – £11,000',
      'delegate the terms to the Chief Executive',
    ),
    `| Provider | Last year |
| Quay Trust | £15,000 |
| Harbour Trust | £10,000 |
| Total | £25,000 |`,
    26_000,
  ],
])('items without a sum leave the total of the others as it is, where %s', (_, form, table, total) => {
  expect(moneyOf(`${form}\n${FINANCE}\n${table}`, []).total).toBe(total)
})
