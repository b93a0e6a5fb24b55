import { expect, test } from 'vitest'
import { asked, moneyOf, type Sums } from './moneyOf.ts'

const FINANCE = '**Financial implications**'
const BACKGROUND = '**Background:**'
/** Rows of a table below the request. */
const table = (...rows: readonly string[]): string => `\n${rows.map((row) => `| ${row} |`).join('\n')}`

const TERMS: readonly Sums[] = [
  [
    'yearly with total in brackets',
    asked('award a grant of £25,000 per annum (£75,000 over three years) to the Quay Trust'),
    75000,
    [['Quay Trust', 75000]],
  ],
  [
    'i.e. total',
    asked('award a grant of £25,000 for each of three years, i.e. £75,000, to the Quay Trust'),
    75000,
    [['Quay Trust', 75000]],
  ],
  [
    'each year list dates',
    asked('award the Quay Trust £25,000 in 2021/22, £25,000 in 2022/23 and £25,000 in 2023/24'),
    75000,
    [['Quay Trust', 75000]],
  ],
  [
    'initial sum then yearly',
    asked('pay Quay Ltd £40,000 for installation and £6,000 a year for support over five years'),
    70000,
    [['Quay Ltd', 70000]],
  ],
  [
    'first-year then subsequent',
    asked('pay Quay Ltd £40,000 in the first year and £6,000 in each of the four following years'),
    64000,
    [['Quay Ltd', 64000]],
  ],
  [
    '2 + 1 + 1',
    asked(
      'award a contract to Quay Ltd for two years with options to extend for two further periods of one year, with a total value of £400,000 over four years',
    ),
    400000,
    [['Quay Ltd', 400000]],
  ],
  [
    'initial £ and optional not authorised',
    asked(
      'award a contract to Quay Ltd for three years at £300,000',
      'note that an option to extend by two years at £200,000 will need a further decision',
    ),
    300000,
    [['Quay Ltd', 300000]],
  ],
  [
    'extension exercised',
    `${asked(
      'exercise the option to extend the contract with Quay Ltd for one year to 31 March 2023 at a cost of £88,000',
    )}\n${BACKGROUND}\nThe contract was let in 2019 at £264,000 for three years with an option of one year.`,
    88000,
    [['Quay Ltd', 88000]],
  ],
  [
    'extension, new total',
    asked(
      'extend the contract with Quay Ltd by one year at £88,000, bringing the total value of the contract to £352,000',
    ),
    88000,
    [['Quay Ltd', 88000]],
  ],
  [
    'additional on top',
    asked('award a further £10,000 to the Quay Trust in addition to the £30,000 awarded in decision 2021-003'),
    10000,
    [['Quay Trust', 10000]],
  ],
  [
    'budget noted',
    asked('note the budget of £500,000', 'approve expenditure of £120,000 on lamps from it'),
    120000,
    null,
  ],
  [
    'programme with first release',
    asked('approve the capital programme of £2.5m', 'release £400,000 of it for vehicles'),
    2500000,
    null,
  ],
  [
    'approve business case, release',
    asked(
      'approve the outline business case with an estimated cost of £2.5m',
      'release £150,000 for the full business case',
    ),
    null,
    null,
  ],
  [
    'range of recipients each up to',
    asked('award grants of up to £5,000 each to the Quay Trust, the Pier Trust and the Harbour Trust'),
    15000,
    [
      ['Quay Trust', 5000],
      ['Pier Trust', 5000],
      ['Harbour Trust', 5000],
    ],
  ],
  [
    'respectively',
    asked('award £5,000 and £7,000 to the Quay Trust and the Pier Trust respectively'),
    12000,
    [
      ['Quay Trust', 5000],
      ['Pier Trust', 7000],
    ],
  ],
  ['shared equally', asked('award £12,000, shared equally between the Quay Trust and the Pier Trust'), 12000, null],
  [
    'lead partner',
    asked('award £12,000 to the Quay Trust, of which it will pass £4,000 to the Pier Trust'),
    12000,
    null,
  ],
  [
    'contribution from others in item',
    asked('approve a contract with Quay Ltd of £90,000, towards which the Home Office will pay £30,000'),
    90000,
    [['Quay Ltd', 90000]],
  ],
  [
    'our share of joint',
    asked('approve a contribution of £30,000, being one third of the total cost of £90,000, to the Quay Trust'),
    30000,
    [['Quay Trust', 30000]],
  ],
  [
    'share of partners list',
    asked('approve Dorset’s share of £30,000 of the regional contract of £150,000 with Quay Ltd'),
    30000,
    null,
  ],
  [
    'fund split police/fire in text',
    asked('award £60,000 to the Quay Trust, £40,000 from the police fund and £20,000 from the fire fund'),
    60000,
    [['Quay Trust', 60000]],
  ],
  [
    'funded by two sources',
    asked(
      'award £60,000 to the Quay Trust, funded by £40,000 from reserves and £20,000 from the Proceeds of Crime Act fund',
    ),
    60000,
    [['Quay Trust', 60000]],
  ],
  [
    'met half and half',
    asked('award £60,000 to the Quay Trust') +
      `\n${FINANCE}\nOf the £60,000, £40,000 will be met from reserves and £20,000 by Dorset Council.`,
    60000,
    [['Quay Trust', 60000]],
  ],
  ['VAT brackets', asked('buy boats from Quay Ltd at £50,000 (£60,000 including VAT)'), 60000, [['Quay Ltd', 60000]]],
  ['plus VAT of', asked('buy boats from Quay Ltd at £50,000 plus VAT of £10,000'), 60000, [['Quay Ltd', 60000]]],
  ['plus VAT no sum', asked('buy boats from Quay Ltd at £50,000 plus VAT'), 50000, [['Quay Ltd', 50000]]],
  [
    'vat gross first',
    asked('buy boats from Quay Ltd at £60,000 including VAT (£50,000 net)'),
    60000,
    [['Quay Ltd', 60000]],
  ],
  ['disposal', asked('approve the disposal of 12 Quay Street for £350,000'), null, null],
  ['purchase and sale', asked('buy a boat for £50,000, less a part exchange of £8,000'), null, null],
  [
    'lease in',
    asked('take a lease of Unit 4 for five years at £20,000 a year, with a rent-free period of six months'),
    null,
    null,
  ],
  [
    'lease in 2',
    asked('take a five-year lease of Unit 4 from Quay Estates Ltd at a rent of £20,000 per annum'),
    100000,
    null,
  ],
  ['lease out', asked('grant a lease of Unit 4 to Quay Ltd at a rent of £20,000 per annum'), null, []],
  ['settle', asked('settle the claim of the Pier Trust for £45,000 with costs of £12,000'), 57000, null],
  [
    'fees',
    asked('appoint Quay LLP as auditor for 2021/22 at a fee of £38,000 against a scale fee of £41,000'),
    38000,
    [['Quay LLP', 38000]],
  ],
  ['reserve transfer', asked('transfer £500,000 from the General Fund to the Capital Reserve'), 500000, null],
  [
    'total row differs from request sum (yearly)',
    asked('award a grant of £60,000 a year to the Quay Trust') +
      `\n${FINANCE}` +
      table('Year | Grant', '2021/22 | £60,000', '2022/23 | £60,000', 'Total | £120,000'),
    120000,
    [['Quay Trust', 120000]],
  ],
  [
    'table by supplier with unit',
    asked('buy 30 vehicles as set out in the table') +
      table(
        'Vehicle | Supplier | Number | Unit cost | Total',
        'Car | Marlow Motors Limited | 20 | £10,000 | £200,000',
        'Van | Ashdale Vans Limited | 10 | £15,000 | £150,000',
        'Total | | 30 | | £350,000',
      ),
    350000,
    [
      ['Marlow Motors Limited', 200000],
      ['Ashdale Vans Limited', 150000],
    ],
  ],
  [
    'table by funder in recommendation',
    asked('approve the hub at a cost of £90,000, funded as follows') +
      table(
        'Funder | 2021/22',
        'Dorset Council | £30,000',
        'BCP Council | £30,000',
        'Commissioner | £30,000',
        'Total | £90,000',
      ),
    90000,
    [],
  ],
  [
    'table requested v awarded with total',
    asked('award the grants in the table') +
      table(
        'Organisation | Requested | Awarded',
        'Quay Trust | £9,000 | £5,000',
        'Pier Trust | £7,000 | £7,000',
        'Total | £16,000 | £12,000',
      ),
    12000,
    [
      ['Quay Trust', 5000],
      ['Pier Trust', 7000],
    ],
  ],
  [
    'table last year and this',
    asked('award the grants in the table for 2022/23') +
      table(
        'Organisation | 2021/22 | 2022/23',
        'Quay Trust | £9,000 | £5,000',
        'Pier Trust | £7,000 | £7,000',
        'Total | £16,000 | £12,000',
      ) +
      `\n**Police and Crime Commissioner for Dorset**\nSigned: Jane Doe Date: 6 May 2022`,
    12000,
    [
      ['Quay Trust', 5000],
      ['Pier Trust', 7000],
    ],
  ],
  [
    'table two years, signed',
    asked('award the grants shown in the table') +
      table('Organisation | 2021/22 | 2022/23', 'Quay Trust | £10,000 | £12,000', 'Pier Trust | £5,000 | £6,000') +
      `\n**Police and Crime Commissioner for Dorset**\nSigned: Jane Doe Date: 6 May 2021`,
    33000,
    [
      ['Quay Trust', 22000],
      ['Pier Trust', 11000],
    ],
  ],
  [
    'table two years, totals, signed',
    asked('award the grants shown in the table') +
      table(
        'Organisation | 2021/22 | 2022/23',
        'Quay Trust | £10,000 | £12,000',
        'Pier Trust | £5,000 | £6,000',
        'Total | £15,000 | £18,000',
      ) +
      `\n**Police and Crime Commissioner for Dorset**\nSigned: Jane Doe Date: 6 May 2021`,
    33000,
    [
      ['Quay Trust', 22000],
      ['Pier Trust', 11000],
    ],
  ],
  [
    'spend and save',
    asked('approve the contract with Quay Ltd at £80,000 per annum for three years, saving £5,000 per annum'),
    240000,
    [['Quay Ltd', 240000]],
  ],
  ['monthly max', asked('approve agency costs of up to £9,000 per month to a maximum of £54,000'), 54000, null],
  ['quarterly', asked('pay the Quay Trust £10,000 per quarter for 2021/22'), null, [['Quay Trust', null]]],
  ['quarterly noted total', asked('pay the Quay Trust four quarterly payments of £10,000'), 40000, null],
  [
    'donation list',
    asked(
      'make donations of £500 to the Quay Trust, £750 to the Pier Trust and £250 to the Harbour Trust, £1,500 in all',
    ),
    1500,
    [
      ['Quay Trust', 500],
      ['Pier Trust', 750],
      ['Harbour Trust', 250],
    ],
  ],
  ['income with fees', asked('set the fee for courses at £120 per head'), null, null],
  [
    'underspend reuse',
    asked('agree that the underspend of £15,000 be used to award £10,000 to the Quay Trust'),
    10000,
    [['Quay Trust', 10000]],
  ],
  [
    'accept grant and match',
    asked('accept a grant of £50,000 from the Home Office and provide match funding of £20,000'),
    20000,
    null,
  ],
  [
    'on behalf',
    asked('award £20,000 to Dorset Council on behalf of the Youth Justice Board'),
    20000,
    [['Dorset Council', 20000]],
  ],
  ['accept on condition', asked('accept the tender of Quay Ltd in the sum of £75,000'), 75000, [['Quay Ltd', 75000]]],
  [
    'accept offer from supplier',
    asked('accept the offer of £75,000 from Quay Ltd for the supply of lamps'),
    null,
    null,
  ],
  [
    'two years, different, total',
    asked('award the Quay Trust £60,000 in total: £25,000 in 2021/22 and £35,000 in 2022/23'),
    60000,
    [['Quay Trust', 60000]],
  ],
  [
    'estimated vs max',
    asked('approve the works at an estimated cost of £60,000 and up to a maximum of £70,000'),
    70000,
    null,
  ],
  [
    'not to exceed after',
    asked('appoint Quay LLP at £800 per day, not to exceed £24,000'),
    24000,
    [['Quay LLP', 24000]],
  ],
  ['days times', asked('appoint Quay LLP for 30 days at £800 per day'), null, [['Quay LLP', null]]],
]

test.each(TERMS)('terms, options, shares and comparisons: %s', (_, form, total, awards) => {
  const found = moneyOf(form, [])
  expect(found.total).toBe(total)
  if (awards !== null) expect(found.awards).toStrictEqual(awards)
})
