import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'

const HEAD = '**Police and Crime Commissioner for Kent**\n**Decision Notice**\nTitle: Grants'

const awardsIn = (rest: string) => findingsOf(`${HEAD}\n${rest}`).awards.map((a) => a.value)
const pairs = (rest: string) =>
  awardsIn(rest).map(({ recipient, pence }) => [recipient, pence === null ? null : pence / 100])
const asked = (...items: readonly string[]): string =>
  `**Recommendation:**\nThe Commissioner is asked to:\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}`

test.each([
  ['approve a grant of £5,000 to the Harbour Watch Trust for benches', [['Harbour Watch Trust', 5000]]],
  ['award the Harbour Watch Trust £5,000', [['Harbour Watch Trust', 5000]]],
  ['award £5,000 to Kent Police', [['Kent Police', 5000]]],
  ['award a contract with Fairlight Systems Ltd for £5,000', [['Fairlight Systems Ltd', 5000]]],
  [
    'award £5,000 to Barnet, Enfield and Haringey Mental Health Trust',
    [['Barnet, Enfield and Haringey Mental Health Trust', 5000]],
  ],
  [
    'award £5,000 to the Harbour Watch Trust and £7,000 to the Quay Foundation',
    [
      ['Harbour Watch Trust', 5000],
      ['Quay Foundation', 7000],
    ],
  ],
  [
    'award a grant of £12,000 to the Harbour Watch Trust and the Quay Foundation',
    [
      ['Harbour Watch Trust', null],
      ['Quay Foundation', null],
    ],
  ],
  ['award £50,000 per annum for three years to the Harbour Watch Trust', [['Harbour Watch Trust', 150_000]]],
  ['approve £15,000 to the Harbour Watch Trust, of which £5,000 is for benches', [['Harbour Watch Trust', 15_000]]],
  ['approve expenditure of £5,000 to replace shelters', []],
  ['approve £5,000 for the Safer Streets Programme', []],
  ['delegate to the Chief Executive the award of £5,000', []],
  ['award £5,000 to a provider that is still to be chosen', []],
  ['approve the award of up to £5,000 subject to the Procurement Board', []],
  ['contribute up to £5,000', []],
  ['report to the Harbour Watch Trust on the £5,000', []],
])('awards in "%s"', (item, expected) => {
  expect(pairs(asked(item))).toStrictEqual(expected)
})

test.each([
  ['dashes', '• Kirklees Council - £9,000\n• Harbour Watch Trust - £5,000'],
  ['colons', '• Kirklees Council: £9,000\n• Harbour Watch Trust: £5,000'],
  ['sums in front', '• £9,000 to Kirklees Council for benches\n• £5,000 to Harbour Watch Trust for lamps'],
])('lines of names and sums are awards, set with %s', (_, list) => {
  expect(pairs(`**Recommendation:**\nThe Commissioner awards grants to the following:\n${list}`)).toStrictEqual([
    ['Kirklees Council', 9000],
    ['Harbour Watch Trust', 5000],
  ])
})

test('lines in the summary are awards where the recommendation names nobody', () => {
  const rest = `**Executive Summary:**\nThese groups get a grant:\nHarbour Watch Trust - £5,000\nKirklees Council - £7,000\n${asked('approve the grants')}`
  expect(pairs(rest)).toStrictEqual([
    ['Harbour Watch Trust', 5000],
    ['Kirklees Council', 7000],
  ])
})

test('a line that names a purpose is no award', () => {
  const list = '• Purchase of vehicles - £9,000\n• Lighting equipment - £5,000'
  expect(pairs(`**Recommendation:**\nThe Commissioner approves the following:\n${list}`)).toStrictEqual([])
})

test('rows of a table are awards, totals left out', () => {
  const rest = `${asked('approve the grants set out in the table below')}
| Organisation | Purpose | Award |
| Harbour Watch Trust | Benches | £5,000 |
| Quay Foundation | Lamps | £7,000 |
| Total | | £12,000 |`
  expect(pairs(rest)).toStrictEqual([
    ['Harbour Watch Trust', 5000],
    ['Quay Foundation', 7000],
  ])
})

test('of the sums requested and awarded in a table, the awarded ones count', () => {
  const rest = `${asked('approve the grants set out in the table below')}
| Organisation | Requested | Awarded |
| Harbour Watch Trust | £9,000 | £5,000 |
| Quay Foundation | £8,000 | £7,000 |`
  expect(pairs(rest)).toStrictEqual([
    ['Harbour Watch Trust', 5000],
    ['Quay Foundation', 7000],
  ])
})

test('a table of costs gives no awards', () => {
  const rest = `${asked('approve £12,000 for shelters as set out below')}
**Financial implications**
| Item | Cost |
| Glass panes | £5,000 |
| Steel frames | £7,000 |`
  expect(pairs(rest)).toStrictEqual([])
})

test.each([
  ['award £5,000 to Kent Police', 'exact'],
  ['award up to £5,000 to Kent Police', 'up_to'],
  ['award a maximum of £5,000 to Kent Police', 'up_to'],
  ['award approximately £5,000 to Kent Police', 'approximate'],
  ['award at least £5,000 to Kent Police', 'at_least'],
])('"%s" is meant %s', (item, qualifier) => {
  expect(awardsIn(asked(item))).toMatchObject([{ recipient: 'Kent Police', qualifier }])
})

test('"up to" in the lead holds for every line', () => {
  const list = '• Kirklees Council - £9,000\n• Harbour Watch Trust - £5,000'
  const awards = awardsIn(`**Recommendation:**\nThe Commissioner awards grants of up to the following:\n${list}`)
  expect(awards.map((a) => a.qualifier)).toStrictEqual(['up_to', 'up_to'])
})

test('a share that is not stated has neither sum nor qualifier', () => {
  const awards = awardsIn(asked('award a grant of £12,000 to the Harbour Watch Trust and the Quay Foundation'))
  expect(awards.map((a) => [a.pence, a.qualifier])).toStrictEqual([
    [null, null],
    [null, null],
  ])
})

test('the recipient may be named where the recommendation is explained', () => {
  const rest = `**Recommendation:**
To award a grant of £5,000 for support at the harbour.
The money is awarded via a grant to the existing provider of the service, Aurora Harbour Watch.`
  expect(pairs(rest)).toStrictEqual([['Aurora Harbour Watch', 5000]])
})

test('the one body that gets the contract gets what the decision commits', () => {
  const rest = asked('award a contract to Fairlight Systems Ltd', 'approve the cost of £5,000')
  expect(pairs(rest)).toStrictEqual([['Fairlight Systems Ltd', 5000]])
})

test.each([
  ['an abbreviation', 'The Harbour Watch Trust (HWT) keeps the quays safe.', 'HWT', 'Harbour Watch Trust'],
  ['a borough', 'The London Borough of Brent keeps the quays safe.', 'LB Brent', 'London Borough of Brent'],
])('%s is given in full', (_, sentence, printed, full) => {
  const rest = `**Executive Summary:**\n${sentence}\n${asked(`award £5,000 to ${printed}`)}`
  expect(pairs(rest)).toStrictEqual([[full, 5000]])
})

test('the abbreviation behind a name is no part of it', () => {
  expect(pairs(asked('award £5,000 to the Harbour Watch Trust (HWT) for benches'))).toStrictEqual([
    ['Harbour Watch Trust', 5000],
  ])
})

test.each([
  ['its own sentence’s', asked('award £5,000 to Kent Police for 2021/22'), '2021-04-01', '2022-03-31'],
  [
    'its list’s',
    '**Recommendation:**\nThe Commissioner awards grants for 2021/22 to the following:\n• Kent Police - £5,000',
    '2021-04-01',
    '2022-03-31',
  ],
  [
    'the decision’s',
    asked('award £5,000 to Kent Police', 'note that it runs April 2021 to June 2021'),
    '2021-04-01',
    '2021-06-30',
  ],
  ['none', asked('award £5,000 to Kent Police'), null, null],
])('an award’s period is %s', (_, rest, periodStart, periodEnd) => {
  expect(awardsIn(rest)).toMatchObject([{ periodStart, periodEnd }])
})
