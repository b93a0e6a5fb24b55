import { describe, expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const HEAD = '**Police and Crime Commissioner for Kent**\n**Decision Notice**\nTitle: Grants'

const awardsIn = (rest: string) => findingsOf(`${HEAD}\n${rest}`).awards.map((a) => a.value)
const pairs = (rest: string) =>
  awardsIn(rest).map(({ recipient, pence }) => [recipient, pence === null ? null : pence / 100])
const asked = (...items: readonly string[]): string =>
  `**Recommendation:**\nThe Commissioner is asked to:\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}`

test.each([
  ['approve a grant of £5,000 to the Harbour Watch Trust for benches', [['Harbour Watch Trust', 5000]]],
  [
    'approve the award of £5,000 to Volunteering Matters for the Young Harbour Watch programme in schools',
    [['Volunteering Matters', 5000]],
  ],
  ['let the website be maintained by the Harbour Watch Trust at a cost of £5,000', [['Harbour Watch Trust', 5000]]],
  ['approve £5,000 for a survey of the homes built by Quay Homes Ltd', []],
  ['approve £5,000 for a survey of homes to be built by Quay Homes Ltd', []],
  ['approve £5,000 for repairs to the boilers installed by Pier Heating Ltd', []],
  ['approve £5,000 for the station designed by Marlow Architects Ltd', []],
  ['approve £5,000 for a licence of the software that is developed by Fairlight Systems Ltd', []],
  ['approve £5,000 for lamps at the hall operated by the Quay Trust', []],
  ['approve £5,000 for lamps to be installed by Fairlight Systems Ltd', [['Fairlight Systems Ltd', 5000]]],
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
  ['award £5,000 to the Harbour Advice Contract', []],
  ['give £5,000 to the Harbour Advice Contract that is let by Medway Council', [['Medway Council', 5000]]],
  ['give £5,000 to the Sea Safety Programme hosted by the Quay Foundation', [['Quay Foundation', 5000]]],
  ['agree a variation of the OPCC’s contract with the Quay Foundation, of £5,000', [['Quay Foundation', 5000]]],
  [
    'pay £1,000 to each of the two Local Authorities in the area, namely Kirklees Council and Medway Council',
    [
      ['Kirklees Council', 1000],
      ['Medway Council', 1000],
    ],
  ],
  ['report to the Harbour Watch Trust on the £5,000', []],
  ['award Crime Reduction Grants to the value of £5,000', []],
  ['make a contribution of £5,000 to #HarbourTogether', [['#HarbourTogether', 5000]]],
  [
    'approve the reimbursement of salary and on-costs to the Harbour Probation Service, not exceeding £5,000',
    [['Harbour Probation Service', 5000]],
  ],
  [
    'call off licences without a tender from Fairlight UK Limited at up to £38,000 and Ashdale Europe SA at up to £29,400',
    [
      ['Fairlight UK Limited', 38_000],
      ['Ashdale Europe SA', 29_400],
    ],
  ],
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

test.each([
  ['award £5,000 to a consortium led by Harbour Watch Trust', [['Harbour Watch Trust', 5000]]],
  ['extend the grant to the current provider, Quay Foundation CIC, at £5,000', [['Quay Foundation CIC', 5000]]],
  [
    'approve £9,000 to be shared between Medway Council and Kent Police',
    [
      ['Medway Council', null],
      ['Kent Police', null],
    ],
  ],
  [
    'approve grants of £5,000 each to the two boroughs chosen: the London Borough of Camden and Westminster City Council',
    [
      ['London Borough of Camden', 5000],
      ['Westminster City Council', 5000],
    ],
  ],
  [
    'award £2,000 from the fund to the Harbour Watch Trust, £1,500 to the Quay Foundation and £750 for a fair',
    [
      ['Harbour Watch Trust', 2000],
      ['Quay Foundation', 1500],
    ],
  ],
  [
    'consent to the Harbour Development Corporation providing a grant of £5,000 to Quay Foundation',
    [['Quay Foundation', 5000]],
  ],
  ['provide a grant of £5,000 to support the Harbour Youth Centre in Deal', [['Harbour Youth Centre', 5000]]],
  ['approve an extension of Harbour Watch Trust’s contract at £5,000', [['Harbour Watch Trust', 5000]]],
  ['approve £5,000 for the provision of lamps by Fairlight Systems Ltd', [['Fairlight Systems Ltd', 5000]]],
  ['approve the application from Deal Youth Club for £5,000', [['Deal Youth Club', 5000]]],
  ['approve £5,000 to the Chief Constable of Kent for lamps', [['Chief Constable of Kent', 5000]]],
  ['award a contract to Fairlight Ltd trading as Lamps for £5,000', [['Fairlight Ltd trading as Lamps', 5000]]],
  ['award a contract to Fairlight Systems Ltd at £5,000 (£6,000 including VAT)', [['Fairlight Systems Ltd', 6000]]],
  ['approve £5,000 per annum for the same three years to Kent Police', [['Kent Police', 15_000]]],
  ['approve annual funding of £5,000 to Kent Police for 2021/22 and 2022/23', [['Kent Police', 10_000]]],
  ['approve payment of £500 per month for 12 months to Kent Police', [['Kent Police', 6000]]],
  ['approve the transfer of £5,000 from the Reserve to the Capital Programme', []],
  ['allocate £5,000 to Operation Harbour', []],
  ['approve the sale of the station to Harbour Homes Ltd for £5,000', []],
  ['transfer £5,000 from the Reserve to the Insurance Fund', []],
  ['approve £5,000 to Improve Lighting in Deal', []],
])('who gets what in "%s"', (item, expected) => {
  expect(pairs(asked(item))).toStrictEqual(expected)
})

test('an award takes in the options that another item approves, where what it comes to is printed', () => {
  const items = [
    'award a contract to Fairlight Systems Ltd at £5,000',
    'approve two options of one year at £1,000 each',
  ]
  const whole = '**Financial comments**\nWith both options the contract is worth £7,000.'
  expect(awardsIn(`${asked(...items)}\n${whole}`)).toMatchObject([{ pence: 700_000, qualifier: 'up_to' }])
  expect(awardsIn(asked(...items))).toMatchObject([{ pence: 500_000, qualifier: 'exact' }])
})

test('an item that names the recipient takes the sums of those below it', () => {
  const list =
    '1. Award a contract to Fairlight Systems Ltd as follows:\n  a) an initial year at £5,000; and\n  b) an option to extend, taking the contract to a maximum value of £9,000'
  expect(awardsIn(`**Recommendation:**\nThe Commissioner is asked to:\n${list}`)).toMatchObject([
    { recipient: 'Fairlight Systems Ltd', pence: 900_000, qualifier: 'up_to' },
  ])
})

test('a contract whose price is printed nowhere is an award without a sum', () => {
  expect(awardsIn(asked('approve the award of the contract to Fairlight Systems Limited'))).toMatchObject([
    { recipient: 'Fairlight Systems Limited', pence: null, qualifier: null },
  ])
})

test.each([
  [
    'a purpose between',
    '• Deal Street Pastors – lamps for volunteers – £3,264\n• Albion in the Harbour – games – £5,000',
  ],
  ['sums in front', '• £3,264 to Deal Street Pastors\n• £5,000 to Albion in the Harbour'],
])('lines under "to the following:" begin with names, with %s', (_, list) => {
  expect(pairs(`**Recommendation:**\nThe Commissioner awards grants to the following:\n${list}`)[0]).toStrictEqual([
    'Deal Street Pastors',
    3264,
  ])
})

test('those named under a lead with a sum each get it', () => {
  const list = '• Deal Youth Club\n• Dover Sea Cadets'
  expect(
    pairs(`**Recommendation:**\nThe Commissioner awards grants of up to £5,000 each to the following:\n${list}`),
  ).toStrictEqual([
    ['Deal Youth Club', 5000],
    ['Dover Sea Cadets', 5000],
  ])
})

test.each([
  [
    'two columns of recipients',
    'totalling £10,000',
    '| Organisation | Award | Organisation | Award |\n| Deal Club | £1,000 | Hythe Club | £2,000 |\n| Dover Club | £3,000 | Lydd Club | £4,000 |',
    ['Deal Club 1000', 'Dover Club 3000', 'Hythe Club 2000', 'Lydd Club 4000'],
  ],
  [
    'the column that adds up to the decision’s sum',
    'an increase of £3,000',
    '| Organisation | First sum | Rise £ | New allocation |\n| Deal Club | £5,000 | £1,000 | £6,000 |\n| Dover Club | £5,000 | £2,000 | £7,000 |',
    ['Deal Club 1000', 'Dover Club 2000'],
  ],
  [
    'years that add up to it',
    'totalling £9,000',
    '| Organisation | 2019/20 | 2020/21 | 2021/22 |\n| Deal Club | £9,000 | £1,000 | £2,000 |\n| Dover Club | £9,000 | £2,000 | £4,000 |',
    ['Deal Club 3000', 'Dover Club 6000'],
  ],
])('a table gives awards by %s', (_, sum, table, expected) => {
  const found = pairs(`${asked(`approve the grants below, ${sum}`)}\n${table}`)
  expect(found.map(([name, pounds]) => `${name} ${pounds}`).toSorted()).toStrictEqual(expected)
})

test.each([
  [
    'seeks approval',
    'This report seeks approval to award a contract to Fairlight Systems Ltd for lamps at £5,000.',
    'approve the award of the contract as set out in this report',
  ],
  [
    'names the winner',
    'Fairlight Systems Ltd has been identified as the preferred bidder.',
    'approve the award of the contract for lamps at £5,000',
  ],
])('a recipient may be named only in a summary that %s', (_, summary, item) => {
  expect(pairs(`**Executive Summary:**\n${summary}\n${asked(item)}`)).toStrictEqual([['Fairlight Systems Ltd', 5000]])
})

test('the explanation may make the awards of a programme that is approved', () => {
  const rest = `${asked('approve a total of £90,000 for the programme')}
**Background**
In addition Deal Youth Club will receive £20,000 a year for three years for lamps.
A grant of £5,000 will be made to the Quay Foundation.
The Home Office will provide £7,000 to Kent Police.
Medway Council will receive a report, saving £3,000.`
  expect(pairs(rest)).toStrictEqual([
    ['Deal Youth Club', 60_000],
    ['Quay Foundation', 5000],
  ])
})

test('a list of providers that adds up to a yearly sum asked for is multiplied by its years', () => {
  const rest = `${asked('approve funding for the two centres for two years, at a cost of £3,000 per annum')}
**Background**
The services are delivered by the following providers:
• Deal: Harbour Youth Centre (HYC), Deal - £1,000 per annum
• Dover: quayside, Dover - £2,000 per annum`
  expect(pairs(rest)).toStrictEqual([
    ['Harbour Youth Centre', 2000],
    ['quayside', 4000],
  ])
})

test('a name takes in what a table’s cell prints behind it', () => {
  const rest = `${asked('extend the contract with Harbour Start – new beginnings at a cost of £5,000')}
| Provider | Total |
| Harbour Start – new beginnings | £5,000 |`
  expect(pairs(rest)).toStrictEqual([['Harbour Start – new beginnings', 5000]])
})

test('sums in a sentence that shares among more bodies than it has sums stay out', () => {
  expect(
    pairs(asked('award £5,000 and a further £2,000 to Medway Council, Kent Police and Kent County Council')),
  ).toStrictEqual([])
})

test.each([
  [
    'by its part in the matter',
    asked('agree to pay the fee of the appointed agents for the sale, £2,180'),
    'The agents, Harbour Banks LLP, advised on the price.',
    [['Harbour Banks LLP', 2180]],
  ],
  [
    'as the one who will do what is paid for',
    '**Decision:**\nI have agreed to the works at the harbour at a cost of £5,000.',
    'The works will be carried out by Fairlight Builders Ltd.',
    [['Fairlight Builders Ltd', 5000]],
  ],
  [
    'not, where two are named',
    asked('agree to pay the fee of the appointed agents for the sale, £2,180'),
    'The agents, Harbour Banks LLP, advised first. Later the agents, Quay Banks LLP, advised.',
    [],
  ],
])('a recipient is found %s', (_, request, sentence, expected) => {
  expect(pairs(`${request}\n**Background**\n${sentence}`)).toStrictEqual(expected)
})

test.each([
  ['an event', 'approve £5,000 to Lanterns in Deal funding', []],
  ['the force alone', 'approve £5,000 earmarked to the Force for lamps', []],
  ['the deciding office', 'recommend to the Police, Fire and Crime Commissioner a fee of £5,000', []],
  ['who bears a cost', 'approve a lamp contract at a cost to Kent of £5,000', []],
  [
    'who gave the money',
    'approve £5,000 to be spent in line with the lamp grant agreement with the Quay Foundation',
    [],
  ],
  [
    'a body with a legal form behind its initials',
    'award £5,000 to Deal Lamp Initiative (DLI) Ltd',
    [['Deal Lamp Initiative Ltd', 5000]],
  ],
  [
    'a body by its registered name',
    'award £5,000 to HARK! Support for All Hurt by Crime (charity number 1234567)',
    [['HARK! Support for All Hurt by Crime', 5000]],
  ],
  [
    'a body before what it does',
    'approve a contract with Fairlight for the Lamp Repair Service at £5,000',
    [['Fairlight', 5000]],
  ],
  [
    'who delivers the service that is extended',
    'approve the extension of the service delivered by Harbour Lumen to 2025 at £5,000',
    [['Harbour Lumen', 5000]],
  ],
  [
    'the landlord of a lease',
    'approve a ten year lease from Deal Town Council from 1 April 2020 at £5,000',
    [['Deal Town Council', 5000]],
  ],
])('who gets money is told from %s', (_, item, expected) => {
  expect(pairs(asked(item))).toStrictEqual(expected)
})

test.each([
  [
    'with its dash, where it is always printed so',
    'award £5,000 to Redhill – Repair Services for lamps',
    'Redhill – Repair Services has bid.',
    'Redhill – Repair Services',
  ],
  [
    'with "for", where the document says what it has done',
    'award £5,000 to Harbour for Young Minds',
    'Harbour for Young Minds has run since 2014.',
    'Harbour for Young Minds',
  ],
  ['without "for", where that is its purpose', 'award £5,000 to Harbour for Benches', 'Benches are old.', 'Harbour'],
  [
    'as the one council of its place',
    'award £5,000 to Ashdale',
    'Ashdale Borough Council has bid.',
    'Ashdale Borough Council',
  ],
])('a recipient is named %s', (_, item, sentence, expected) => {
  expect(pairs(`${asked(item)}\n**Background**\n${sentence}`)).toStrictEqual([[expected, 5000]])
})

test.each([
  [
    'whose rows are all bodies, whatever its head',
    '| Youth work | Extension |\n| Deal Town Council | £5,000 |\n| Kent County Council | £6,000 |\n| Medway Council | £1,000 |',
    [
      ['Deal Town Council', 5000],
      ['Kent County Council', 6000],
      ['Medway Council', 1000],
    ],
  ],
  [
    'by the column of those who hold the grants',
    '| Partnership | Grant holder | £ |\n| Deal | Deal Town Council | 5,000 |\n| Kent | Quay Foundation | 7,000 |',
    [
      ['Deal Town Council', 5000],
      ['Quay Foundation', 7000],
    ],
  ],
  [
    'without the area in brackets',
    '| Provider | Award |\n| Harbour Watch (South) | £5,000 |\n| Quay Lumen (East) | £7,000 |',
    [
      ['Harbour Watch', 5000],
      ['Quay Lumen', 7000],
    ],
  ],
  [
    'but not of the parts of one body',
    '| Work | Award |\n| Data Team | £5,000 |\n| Test Team | £6,000 |\n| Change Team | £1,000 |',
    [],
  ],
])('a table gives awards %s', (_, table, expected) => {
  expect(pairs(`${asked('approve the grants of £12,000 below')}\n**Background**\n${table}`)).toStrictEqual(expected)
})

test('a table of one of the sums leaves the other recipients of the request', () => {
  const rest = `${asked('approve grants totalling £12,000 as set out below', 'approve a contract with Fairlight Ltd at £3,000', 'note the total cost of £15,000')}
**Background**
| Organisation | Award |
| Harbour Watch Trust | £5,000 |
| Quay Foundation | £7,000 |
| Total | £12,000 |`
  expect(pairs(rest)).toStrictEqual([
    ['Fairlight Ltd', 3000],
    ['Harbour Watch Trust', 5000],
    ['Quay Foundation', 7000],
  ])
})

test('a yearly grant to each of two is counted by the years that make up the total', () => {
  const rest = `${asked('approve the release of £40,000 across 2023/24 and 2024/25')}
**Background**
The money will be paid as grants of £10,000 per year to each of the Harbour Watch Trust and the Quay Foundation.`
  expect(pairs(rest)).toStrictEqual([
    ['Harbour Watch Trust', 20_000],
    ['Quay Foundation', 20_000],
  ])
})

test('a contract without a sum in the request has the one that the summary calls the new contract’s total', () => {
  const rest = `**Executive summary**
The contribution to the new contract is £5,000 per annum, a total of £15,000 over three years.
**Recommendation**
It is recommended that the Commissioner approves the award of the contract to Fairlight Ltd.`
  expect(pairs(rest)).toStrictEqual([['Fairlight Ltd', 15_000]])
})

test('an award has the time for which an agreement with its recipient is proposed', () => {
  const rest = `${asked('approve £5,000 to enter into an agreement with Fairlight Ltd', 'approve £7,000 for lamps')}
**Background**
It is proposed to enter into a grant agreement with Fairlight Ltd from October 2014 to March 2016.`
  expect(awardsIn(rest).map((a) => [a.periodStart, a.periodEnd])).toStrictEqual([['2014-10-01', '2016-03-31']])
})

const LISTED = [
  ['The Green House', 5000],
  ['Womankind', 7000],
  ['SARSAS', 2000],
  ['Harbour Watch Trust', 1000],
]

test.each([
  [
    'will receive',
    'The panel recommends:\n• The Green House will receive £5,000 to deliver workshops\n• Womankind will receive £7,000 for counselling\n• SARSAS will receive £2,000 to meet demand\n• Harbour Watch Trust will receive £1,000 for benches',
  ],
  [
    'is to be awarded',
    'The awards are:\n• The Green House is to be awarded £5,000 to deliver workshops\n• Womankind is to be awarded £7,000\n• SARSAS is to be awarded £2,000\n• Harbour Watch Trust is to be awarded £1,000',
  ],
  [
    'has been awarded',
    'Grants were agreed as follows:\n• The Green House has been awarded £5,000\n• Womankind has been awarded £7,000\n• SARSAS has been awarded £2,000\n• Harbour Watch Trust has been awarded £1,000',
  ],
  [
    'a sum to each',
    'The successful bids were:\n• £5,000 to The Green House for workshops\n• £7,000 to Womankind for counselling\n• £2,000 to SARSAS\n• £1,000 to the Harbour Watch Trust for benches',
  ],
  [
    'an abbreviation behind the name',
    'The panel recommends:\n• The Green House (TGH) will receive £5,000\n• Womankind (WK) will receive £7,000\n• SARSAS will receive £2,000\n• Harbour Watch Trust (HWT) will receive £1,000',
  ],
])('a list of the background that adds up to what is asked names the recipients: %s', (_, list) => {
  const rest = `${asked('approve grants totalling £15,000 in 2022/23 as listed in paragraph 5')}\n**Background**\n${list}`
  expect(pairs(rest)).toStrictEqual(LISTED)
  expect(awardsIn(rest)[0]).toMatchObject({ periodStart: '2022-04-01', periodEnd: '2023-03-31' })
})

test.each([
  ['comes to another sum', 'The panel recommends:\n• Womankind will receive £5,000\n• SARSAS will receive £7,000'],
  ['tells costs', 'The grant is made up of:\n• Two workers - £9,000\n• Travel and training - £6,000'],
])('a list that %s makes no awards', (_, list) => {
  expect(pairs(`${asked('approve grants totalling £15,000')}\n**Background**\n${list}`)).toStrictEqual([])
})

test.each([
  'Approval is sought to contract with E C Harkness for the design of the base.',
  'It is proposed to award the contract to E C Harkness.',
  'It is recommended that the contract is awarded to E C Harkness.',
  'The panel recommends the appointment of E C Harkness.',
  'E C Harkness was the highest scoring bidder.',
  'The successful bidder is E C Harkness.',
])('the body that another part names gets a contract whose value the finances state: %s', (sentence) => {
  const rest = `**Executive Summary and recommendation:**
After a competition we are seeking PCC approval to the awarding of the contract.
**Introduction and background**
Four bids were received. ${sentence}
**Financial implications**
The estimated value of the contract is £12,000 over the five years. The first contract came to £10,430.`
  expect(awardsIn(rest)).toMatchObject([{ recipient: 'E C Harkness', pence: 1_200_000, qualifier: 'approximate' }])
})

test('the row of the body that decides is no award', () => {
  const table =
    '| Activity | Provider | 2025-26 |\n| Youth work | Harbour Watch Trust | £5,000 |\n| Staff | MOPAC | £2,000 |'
  const form = `**Mayor's Office for Policing and Crime**\n**DMPC Decision – PCD 6118**\n${asked('approve £7,000 for the providers set out in Table 1')}\n**Table 1**\n${table}\n| Total | | £7,000 |`
  expect(findingsOf(form).awards.map(({ value }) => value.recipient)).toStrictEqual(['Harbour Watch Trust'])
})

test('a total of years covers them all', () => {
  const table =
    '| Borough | 2025-26 | 2026-27 | Total |\n| Medway Council | £5,000 | £5,000 | £10,000 |\n| Dover Council | £4,000 | £4,000 | £8,000 |'
  const [first] = awardsIn(`${asked('award grants of £18,000 to the boroughs set out below')}\n${table}`)
  expect(first).toMatchObject({ recipient: 'Medway Council', pence: 1_000_000 })
  expect([first?.periodStart, first?.periodEnd]).toStrictEqual(['2025-04-01', '2027-03-31'])
})

describe('a name in small letters is a recipient’s where it acts and has a cell of its own', () => {
  const listed = (name: string, rest: string) =>
    findingsOf(`**Police and Crime Commissioner for Kent**
**Recommendation:**
The Commissioner is asked to:
1. Approve the award of grants to the following organisations:
- Harbour Watch Trust – £5,000
- ${name} – £7,000
**Background**
${rest}`).awards.map(({ value }) => value.recipient)
  const TABLE = (name: string) => `| Provider | Grant |\n| Harbour Watch Trust | £5,000 |\n| ${name} | £7,000 |`

  test('lantern', () => {
    expect(listed('lantern', `All are on course, and lantern has agreed to this.\n${TABLE('lantern')}`)).toEqual([
      'Harbour Watch Trust',
      'lantern',
    ])
  })

  test('but training is not', () => {
    expect(listed('training', 'The training will begin in May.')).not.toContain('training')
  })
})

test.each([
  [
    'a grant of £5,000 to the Dorset Council for Voluntary Youth Services for activities',
    [['Dorset Council for Voluntary Youth Services', 5000]],
  ],
  ['a grant of £5,000 to the Council for Disabled Children', [['Council for Disabled Children', 5000]]],
  ['a grant of £5,000 to Dorset County Council for Community Wardens', [['Dorset County Council', 5000]]],
  ['a grant of £5,000 to Dorset Council for Youth Work', [['Dorset Council', 5000]]],
  ['the award of a contract for services with the Quay Trust (QT) for one year at £5,000', [['Quay Trust', 5000]]],
  [
    'the award of a contract for the supply of shelters with Quay Builders Ltd for £5,000',
    [['Quay Builders Ltd', 5000]],
  ],
  [
    'the payment of the £5,000 received on behalf of the London Borough of Brent to the borough',
    [['London Borough of Brent', 5000]],
  ],
  ['the payment of £5,000 held for the Quay Trust to that trust', [['Quay Trust', 5000]]],
  ['the payment of £5,000 held for the Quay Trust to the council', []],
  ['that £5,000 be brought back to the Investment Advisory Board for approval', []],
])('who is paid: approve %s', (item, expected) => {
  expect(pairs(asked(`approve ${item}`))).toStrictEqual(expected)
})

test('a name that goes on is read in full where an abbreviation is introduced for all of it', () => {
  const background = '**Background**\nThe Quay Trust for Young Anglers (QTYA) is old.'
  const items = asked('award a grant of £5,000 to the Quay Trust for Young Anglers for rods')
  expect(pairs(`${items}\n${background}`)).toStrictEqual([['Quay Trust for Young Anglers', 5000]])
})
