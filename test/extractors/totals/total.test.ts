import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const HEAD = '**Police and Crime Commissioner for Kent**\n**Decision Notice**\nTitle: Night bus shelters'

const found = (rest: string) => findingsOf(`${HEAD}\n${rest}`)
const asked = (...items: readonly string[]): string =>
  `**Recommendation:**\nThe Commissioner is asked to:\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}`
const totalOf = (rest: string) => {
  const { totalPence } = found(rest)
  return totalPence === null ? null : totalPence.value / 100
}
const rolesOf = (rest: string) => found(rest).amounts.map(({ value }) => [value.text, value.role])

test.each([
  ['one item', ['approve the purchase of shelters for £12,000'], 12_000],
  ['items that add up', ['buy shelters for £12,000', 'buy benches for £3,000'], 15_000],
  [
    'a total and the items that make it up',
    ['approve a total of £15,000', 'buy shelters for £12,000', 'buy benches for £3,000'],
    15_000,
  ],
  ['a total and its parts', ['approve £15,000, comprising £12,000 for shelters and £3,000 for benches'], 15_000],
  ['a total in brackets', ['approve £12,000 for shelters and £3,000 for benches (£15,000 in total)'], 15_000],
  ['"of which"', ['approve £15,000, of which £5,000 falls in 2021/22'], 15_000],
  ['a sum that pays another', ['award a contract for £12,000', 'carry forward £12,000 to pay for it'], 12_000],
  ['a sum noted', ['approve £12,000 for shelters', 'note the upkeep of £900'], 12_000],
  ['a sum delegated', ['approve £12,000 for shelters', 'delegate the signing of the contract of £12,000'], 12_000],
  ['years before their sum', ['award a grant for three years at £50,000 per year'], 150_000],
  ['a rise that is not printed', ['increase the contract from £40,000 to £55,000'], 15_000],
  [
    'a rise that another item prints',
    ['increase the contract from £40,000 to £55,000', 'meet the increase of £15,000 from reserves'],
    15_000,
  ],
  ['two equal sums', ['award £5,000 to the Harbour Trust', 'award £5,000 to the Quay Trust'], 10_000],
  ['£50k a year for three years', ['award £50k per annum for three years'], 150_000],
  ['a sum p.a. for 2 years', ['pay £20,000 p.a. for 2 years for the upkeep'], 40_000],
  ['a sum a year and its stated total', ['award £50,000 per annum for three years (£150,000)'], 150_000],
  ['a rise', ['approve an increase of £300,000 in the contract from £1.2m to £1.5m'], 300_000],
  ['VAT', ['buy shelters for £10,000 (excluding VAT), £12,000 including VAT'], 12_000],
  ['an option to extend', ['award a contract of £20,000 with an option to extend of £5,000'], 25_000],
  ['a range', ['approve a budget of between £10,000 and £12,000 for shelters'], 12_000],
  ['a range with a dash', ['approve £10,000 - £12,000 for shelters'], 12_000],
  ['two equal sums in a sentence', ['give £5,000 to Kirklees Council and £5,000 to Medway Council'], 10_000],
  ['a sum said twice', ['approve £5,000 for shelters; the cost of £5,000 falls in 2021/22'], 5000],
  ['income', ['accept a grant of £9,000 from the Home Office', 'buy shelters for £12,000'], 12_000],
  ['so many "each"', ['award two grants of £5,000 each to the Harbour Trust and the Quay Trust'], 10_000],
  ['a whole and what each gets', ['spend £10,000, as grants of up to £5,000 each to the two trusts'], 10_000],
  [
    'options of so much each',
    ['award a contract of £114,000, with options to extend by two further periods of one year at £38,000 each'],
    190_000,
  ],
  ['a sum for the same years', ['pay £20,000 per annum for the same three years to the Quay Trust'], 60_000],
  ['a sum a year for years that are listed', ['pay £20,000 per annum for 2021/22, 2022/23 and 2023/24'], 60_000],
  ['a sum a year from one year to another', ['pay £20,000 a year from 2020/21 to 2023/24'], 80_000],
  ['a sum a year for one year', ['renew the licence for twelve months at £15,200 per annum'], 15_200],
  ['a sum a month and its total', ['extend the service at a cost of £12,500 per month, £75,000 in total'], 75_000],
  ['a rate that explains a sum', ['award £112,500 for two navigators, at £75,000 per annum'], 112_500],
  [
    'an option’s whole, which holds the initial term',
    [
      'award a contract of £55,000 for a first term',
      'approve an option to extend it, taking it to a maximum of £170,000',
    ],
    170_000,
  ],
  ['a rise by a further sum', ['increase the grant by a further £30,000 to £280,000'], 30_000],
  [
    'a rise of a budget that is said with its parts',
    [
      'spend £450,000',
      'spend an additional £260,000, which will increase the overall budget to £710,000 (£640,000 now)',
    ],
    710_000,
  ],
  ['money moved beside money spent', ['approve the re-profiling of £20,000', 'buy shelters for £12,000'], 12_000],
  ['money moved alone', ['approve the virement of £20,000 from reserves'], 20_000],
  [
    'an application declined',
    ['award £12,000 to the Quay Trust', 'decline the application of the Pier Trust for £40,000'],
    12_000,
  ],
  [
    'what is left over',
    ['award £12,000 to the Quay Trust', 'agree that the unspent £3,000 be carried forward'],
    12_000,
  ],
  [
    'items that make up one above, set alike',
    ['award grants totalling £15,000', 'award £9,000 to the Quay Trust', 'award £6,000 to the Pier Trust'],
    15_000,
  ],
  [
    'who pays, with the total',
    ['buy shelters for £12,000', 'buy benches for £3,000', 'meet the total cost of £15,000 from reserves'],
    15_000,
  ],
  ['a lease of so many years', ['grant a ten year lease from 1 April 2020 at a rent of £18,500 per annum'], 185_000],
  [
    'a contingency that an officer may release',
    ['buy shelters for £12,000', 'delegate to the Treasurer the release of a contingency not exceeding £900'],
    12_900,
  ],
  [
    'a contingency within the sum',
    ['buy shelters for £12,000', 'delegate to the Treasurer the contingency of £900 included in the sum'],
    12_000,
  ],
  [
    'a sum to each of so many',
    [
      'pay £1,000 to each of the four Local Authorities in the area, namely Kirklees Council, Medway Council, Dover Council and Swale Council',
    ],
    4000,
  ],
  ['a value that is not to be exceeded', ['let a framework of a combined value not exceeding £1.2 million'], 1_200_000],
  [
    'a programme and its financing',
    ['approve the programme of £20.8m', 'approve the financing of the programme, with borrowing of £10.6m'],
    20_800_000,
  ],
  ['a payment after a sale', ['pay £75,000 to Medway Council following the disposal of the old station'], 75_000],
  ['a budget and the tax for it', ['approve a net revenue budget of £123.4m', 'set a precept of £57.1m'], 123_400_000],
])('%s: the total of the items', (_, items, total) => {
  expect(totalOf(asked(...items))).toBe(total)
})

test.each([
  ['a product points at its factors', 'award £50k per annum for three years', 'product', 2],
  ['a sum points at its addends', 'buy shelters for £12,000 and benches for £3,000', 'sum', 2],
  ['a stated sum points at itself', 'buy shelters for £12,000', 'recommendation-total', 1],
])('%s', (_, item, method, places) => {
  const { totalPence } = found(asked(item))
  expect([totalPence?.method, totalPence?.spans.length]).toStrictEqual([method, places])
})

test('a lead’s sum covers its items', () => {
  const list =
    '**Recommendation:**\nThe Commissioner approves £15,000 for the following:\n1. shelters: £12,000\n2. benches'
  expect(totalOf(list)).toBe(15_000)
})

test('nested items are parts of the item above', () => {
  const list = asked('approve £15,000 for:\n  a) shelters of £12,000\n  b) benches of £3,000', 'buy lamps for £1,000')
  expect(totalOf(list)).toBe(16_000)
})

test.each([
  [
    'the item that a table breaks down into another',
    `${asked('approve expenditure of £4,870 on the station', 'award the building contract at £4,120')}
| Cost | £ |
| Building | £4,120 |
| Fees | £750 |
| Total | £4,870 |`,
    4870,
  ],
  [
    'a table whose years say how often a sum is paid',
    `${asked('give £20,000 in 2019/20 and £19,000 in 2020/21 to Kirklees Council', 'keep £4,000 in each year for small grants')}
**Financial implications**
| Fund | 2019/20 | 2020/21 |
| Kirklees | £20,000 | £19,000 |
| Small grants | £4,000 | £4,000 |
| Total | £24,000 | £23,000 |`,
    47_000,
  ],
  [
    'a decision over a table, and prices behind it',
    `**The decision**
I have decided to appoint the following to a framework with a combined value not exceeding £70,000:
| Lot | Organisation | Maximum value |
| 1 | Harbour Watch Trust | £40k |
| 2 | Quay Foundation | £30k |
Sessions will be bought at a price of £48.50 or £52.00.`,
    70_000,
  ],
  [
    'a cost that the finances say will be met',
    `${asked('award the contract to the Quay Trust')}\n**Financial implications**\nThe cost of £93,750 will be met from the grant.`,
    93_750,
  ],
  [
    'what the awards of a table add up to',
    `${asked('approve the grants in the table below')}
| Organisation | Award |
| Harbour Trust | £5,000 |
| Quay Trust | £7,000 |`,
    12_000,
  ],
  [
    'a table’s total that the recommendation points at',
    `${asked('approve the grants set out in the table below')}
| Organisation | Award |
| Harbour Trust | £5,000 |
| Quay Trust | £7,000 |
| Total | £12,000 |`,
    12_000,
  ],
  [
    'a stated total in the finances',
    `${asked('approve the purchase of shelters')}\n**Financial implications**\nThe total cost of the shelters is £12,000.`,
    12_000,
  ],
  [
    'lines of recipients and sums',
    `**Executive Summary:**\nThese groups get a grant.\nHarbour Trust - £5,000\nQuay Trust - £7,000\n${asked('approve the grants')}`,
    12_000,
  ],
])('the total may be %s', (_, rest, total) => {
  expect(totalOf(rest)).toBe(total)
})

test.each([
  ['the biggest number', `${asked('approve the strategy')}\n**Background**\nBus crime costs £90,000,000 a year.`],
  ['a threshold', `${asked('approve the strategy')}\n**Legal implications**\nContracts above £500,000 need approval.`],
  ['an earlier award', `${asked('approve the strategy')}\n**Background**\nThe trust was awarded £40,000 in 2019.`],
  ['a sum to note', asked('note the spending of £12,000')],
  ['income', asked('accept a grant of £9,000 from the Home Office')],
  ['nothing at all', asked('approve the strategy')],
  ['a sale', asked('approve the sale of the old station for £400,000')],
  ['so much each, of nobody knows how many', asked('award grants of up to £5,000 each to local groups')],
  ['so much a year, for nobody knows how long', asked('pay £5,000 a year to the Quay Trust')],
  [
    'a budget and grants that may come out of it',
    asked('agree the annual budget of £64,000', 'make grants of £17,000'),
  ],
  [
    'so much for each area, elsewhere',
    `${asked('approve the strategy')}\n**Executive Summary:**\nThe budget allocates £250,000 per policing area.`,
  ],
])('%s is no total', (_, rest) => {
  expect(totalOf(rest)).toBeNull()
})

test.each([
  ['rejected', 'I do not approve the recommendation.'],
  ['deferred', 'The decision is deferred.'],
])('a request that is %s commits nothing', (_, statement) => {
  const rest = `${asked('buy shelters for £12,000')}
**Police and Crime Commissioner approval**
${statement}
Signed: Jane Doe Date: 6 May 2021`
  expect(totalOf(rest)).toBeNull()
  expect(rolesOf(rest)).toStrictEqual([['£12,000', 'approved']])
})

test.each([
  ['buy shelters for £12,000', [['£12,000', 'approved']]],
  [
    'approve £15,000, of which £5,000 falls in 2021/22',
    [
      ['£15,000', 'approved'],
      ['£5,000', 'part'],
    ],
  ],
  [
    'approve an increase of £300,000 in the contract from £1.2m to £1.5m',
    [
      ['£300,000', 'approved'],
      ['£1.2m', 'earlier'],
      ['£1.5m', 'context'],
    ],
  ],
  [
    'buy shelters for £10,000 (excluding VAT), £12,000 including VAT',
    [
      ['£10,000', 'context'],
      ['£12,000', 'approved'],
    ],
  ],
  ['accept a grant of £9,000 from the Home Office', [['£9,000', 'income']]],
  [
    'buy shelters for £12,000 funded from the reserve (£80,000)',
    [
      ['£12,000', 'approved'],
      ['£80,000', 'source'],
    ],
  ],
  ['delegate the variation of contracts below £5,000', [['£5,000', 'threshold']]],
])('roles in the item "%s"', (item, roles) => {
  expect(rolesOf(asked(item))).toStrictEqual(roles)
})

test.each([
  [
    'threshold',
    'Legal implications',
    'The scheme of delegation reserves contracts above £500,000 to the Commissioner.',
  ],
  ['threshold', 'Legal implications', 'The value is below the procurement threshold of £177,897.'],
  ['earlier', 'Background', 'PCD 582 approved a loan of £60,000 for the harbour.'],
  ['earlier', 'Background', 'The contract was originally approved for £60,000.'],
  ['income', 'Financial implications', 'The force has secured £60,000 from the Home Office.'],
  ['income', 'Financial implications', 'A contribution from the council of £60,000 will be received.'],
  ['source', 'Financial implications', 'The balance of the estates budget is £60,000.'],
  ['source', 'Financial implications', 'It is met by PCD 582 - £60,000'],
  ['context', 'Background', 'Each offence comes at an estimated cost of £60,000.'],
  ['context', 'Background', 'Applications requesting £60,000 are under review.'],
  ['approved', 'Financial implications', 'The cost of the shelters is £12,000.'],
])('a sum is %s under "%s": %s', (role, heading, sentence) => {
  const rest = `${asked('buy shelters for £12,000')}\n**${heading}**\n${sentence}`
  expect(rolesOf(rest)[1]?.[1]).toBe(role)
})

test('neighbours that add up to what is asked are its parts', () => {
  const rest = `${asked('buy shelters for £12,000')}\n**Financial implications**\nThis is £8,000 for glass and £4,000 for steel.`
  expect(rolesOf(rest).slice(1)).toStrictEqual([
    ['£8,000', 'part'],
    ['£4,000', 'part'],
  ])
})

test('numbers under a head in thousands are sums', () => {
  const rest = `${asked('buy shelters for £12,000')}
**Financial implications**
| Item | £000s |
| Glass | 8 |
| Steel | 4 |
| Refund | (2) |`
  const pence = found(rest).amounts.map((a) => a.value.pence)
  expect(pence).toStrictEqual([1_200_000, 800_000, 400_000, -200_000])
})

test('every sum keeps its printed text and page', () => {
  const amounts = found(`${asked('buy shelters for £1.2m')}\n---\n**Background**\nThey cost £3,415.50 in 2001.`).amounts
  expect(amounts.map((a) => [a.value.text, a.value.pence, a.value.page])).toStrictEqual([
    ['£1.2m', 120_000_000, 1],
    ['£3,415.50', 341_550, 2],
  ])
})

test.each([
  'To seek formal approval for the acceptance and spending of £12,000 of Perpetrator Programme funding.',
  'This report seeks approval for the receipt and expenditure of £12,000 of programme funding.',
  'The Commissioner is seeking agreement to spend £12,000 of programme funding.',
  'To seek authority to commit £12,000 to the programme.',
  'To seek approval to accept and spend £12,000 of programme funding.',
])('a form without a recommendation commits what its summary seeks: %s', (sentence) => {
  expect(totalOf(`**Decision summary:**\n${sentence}\n**Supporting information**\nIt runs until March.`)).toBe(12_000)
})

test.each([
  'The estimated value of the contract is £12,000 over the five years.',
  'The value of the new contract will be £12,000.',
  'The price of the works is £12,000.',
  'The total value of this agreement is estimated at £12,000.',
  'The value of the grant over three years is £12,000.',
])('a form whose request has no sum commits the value that its finances state: %s', (sentence) => {
  expect(totalOf(`${asked('award the contract to the Quay Trust')}\n**Financial implications**\n${sentence}`)).toBe(
    12_000,
  )
})

test.each([
  'The value of the current contract is £12,000.',
  'The value of the property stolen was £12,000.',
  'The value of the contract in 2015 was £12,000.',
])('what is not decided is no total: %s', (sentence) => {
  expect(
    totalOf(`${asked('award the contract to the Quay Trust')}\n**Financial implications**\n${sentence}`),
  ).toBeNull()
})
