import { expect, test } from 'vitest'
import { asked, moneyOf, type Sums } from './moneyOf.ts'

const FINANCE = '**Financial implications**'
const SUMMARY = '**Executive Summary:**'

const WHOLES: readonly Sums[] = [
  [
    'first year and whole',
    asked(
      'join the Quay Audit Partnership from 1 April 2023 to 31 March 2027, at a cost of £61,400 in the first year and an estimated £257,700 over four years',
    ),
    257700,
    null,
  ],
  [
    'first year, then total over the term',
    asked('enter into a contract with Quay Ltd at £20,000 in year one and £65,000 over the three-year term'),
    65000,
    [['Quay Ltd', 65000]],
  ],
  [
    'annual and whole-life',
    asked('award a contract to Quay Ltd at an annual cost of £30,000 and a whole-life cost of £150,000'),
    150000,
    [['Quay Ltd', 150000]],
  ],
  [
    'annual, term elsewhere in sentence',
    asked('award a three-year contract to Quay Ltd with an annual value of £30,000'),
    90000,
    [['Quay Ltd', 90000]],
  ],
  [
    'those three years',
    `${asked(
      'renew the agreement with Dorset Council to host the hub for three years from 1 April 2023',
      'approve a contribution of up to £98,500 per annum for those three years',
    )}\n${FINANCE}\nThe contribution over the three years is £295,500.`,
    295500,
    null,
  ],
  [
    'rate; whole printed in finance',
    asked('approve a contribution of £20,000 per annum to the Quay Trust') +
      `\n${FINANCE}\nThe contribution over the three years 2021/22 to 2023/24 comes to £60,000.`,
    60000,
    [['Quay Trust', 60000]],
  ],
  [
    'rate; nothing else',
    `${asked('approve a contribution of £20,000 per annum to the Quay Trust')}\n${FINANCE}\nThe present cost is £18,000.`,
    null,
    null,
  ],
  [
    'framework at a cost',
    asked('approve the purchase of 46 vehicles under the national framework at a cost of £1,128,640 excluding VAT'),
    1128640,
    null,
  ],
  [
    'in line with policy for',
    asked('purchase twelve vans in line with the replacement policy for £240,000'),
    240000,
    null,
  ],
  [
    'under the collaboration agreement a contribution',
    asked('pay, under the collaboration agreement with Kent Police, a contribution of £45,000'),
    45000,
    null,
  ],
  [
    'earlier under decision',
    asked('note that under decision 2019-001 £30,000 was given', 'award £12,000 to the Quay Trust'),
    12000,
    [['Quay Trust', 12000]],
  ],
  [
    'same sum',
    asked(
      'accept a grant from the Home Office of up to £84,500 for reform in 2022/23',
      'approve that expenditure of the same sum be incurred on the programme',
    ),
    84500,
    null,
  ],
  [
    'pass on the grant',
    asked('accept a grant of £84,500 from the Home Office', 'pass the grant on to the Quay Trust in full'),
    84500,
    [['Quay Trust', 84500]],
  ],
  [
    'award this funding',
    asked('accept £84,500 from the Ministry of Justice', 'award this funding to the Quay Trust'),
    84500,
    [['Quay Trust', 84500]],
  ],
  [
    'of which',
    asked(
      'approve a budget of £120,000 for 2022/23, of which £80,000 is for the Quay Trust and £40,000 for the Pier Trust',
    ),
    120000,
    [
      ['Quay Trust', 80000],
      ['Pier Trust', 40000],
    ],
  ],
  [
    'of which two and the rest',
    asked('approve expenditure of £120,000, of which £80,000 will be met by the Home Office and £40,000 from reserves'),
    120000,
    [],
  ],
  [
    'three funders',
    asked(
      'enter into a contract with Quay Ltd at a total cost of £90,000, to which Dorset Council and BCP Council will each contribute £20,000',
    ),
    90000,
    [['Quay Ltd', 90000]],
  ],
  [
    'option per year',
    asked(
      'award a contract to Quay Ltd for two years at £50,000 per annum, with an option to extend for a further year at £50,000',
    ),
    150000,
    [['Quay Ltd', 150000]],
  ],
  [
    'total incl. options',
    asked(
      'award a contract to Quay Ltd for three years with the option of two further years, at a total value of £500,000 including the options',
    ),
    500000,
    [['Quay Ltd', 500000]],
  ],
  [
    'initial and maximum',
    asked(
      'award a contract to Quay Ltd at £300,000 for the initial term and a maximum of £500,000 if all extensions are used',
    ),
    500000,
    [['Quay Ltd', 500000]],
  ],
  [
    'VAT in words',
    `${asked('buy lamps from Quay Ltd at £10,000 net of VAT')}\n${FINANCE}\nThe cost with VAT is £12,000.`,
    12000,
    null,
  ],
  [
    'variation',
    asked('vary the contract with Quay Ltd, raising its value by £25,000 to £175,000'),
    25000,
    [['Quay Ltd', 25000]],
  ],
  [
    'variation: original, new total in finance',
    asked('approve a variation of £25,000 to the contract with Quay Ltd') +
      `\n${FINANCE}\nThe contract was let at £150,000 and its total value will be £175,000.`,
    25000,
    [['Quay Ltd', 25000]],
  ],
  ['receipt and cost', asked('sell the old station at Poole for £410,000', 'pay agents’ fees of £6,150'), 6150, null],
  [
    'summary other than decision',
    `${SUMMARY}\nThe trust asked for £40,000. It is proposed to award £25,000.\n` +
      asked('award £25,000 to the Quay Trust'),
    25000,
    [['Quay Trust', 25000]],
  ],
  [
    'summary yearly, decision whole',
    `${SUMMARY}\nThe scheme costs £40,000 a year.\n` +
      asked('award £120,000 to the Quay Trust over three years from 1 April 2021'),
    120000,
    [['Quay Trust', 120000]],
  ],
  [
    'decision yearly, summary whole',
    `${SUMMARY}\nThis decision awards a total of £120,000 over three years to the Quay Trust.\n` +
      asked('award £40,000 a year to the Quay Trust from 1 April 2021'),
    120000,
    [['Quay Trust', 120000]],
  ],
  [
    'decision first year, summary whole',
    `${SUMMARY}\nThe total cost over three years is £120,000.\n` +
      asked(
        'award a grant of £40,000 in 2021/22 to the Quay Trust',
        'agree in principle £40,000 in each of 2022/23 and 2023/24',
      ),
    120000,
    null,
  ],
  [
    'funds',
    asked('award a grant of £180,000 to the Quay Trust over three years') +
      `\n${FINANCE}\nThe grant will be divided as follows:\n| | 2021/22 | 2022/23 | 2023/24 | Total |\n| Police fund | £40,000 | £40,000 | £40,000 | £120,000 |\n| Fire fund | £20,000 | £20,000 | £20,000 | £60,000 |\n| Total | £60,000 | £60,000 | £60,000 | £180,000 |`,
    180000,
    [['Quay Trust', 180000]],
  ],
  [
    'capital and revenue',
    asked('approve capital expenditure of £200,000 and revenue expenditure of £50,000 on the hub'),
    250000,
    null,
  ],
  [
    'capital with yearly revenue',
    asked(
      'approve capital expenditure of £200,000 and revenue expenditure of £10,000 per annum for five years on the hub',
    ),
    250000,
    null,
  ],
  [
    'budget and contingency inside',
    asked('approve a budget of £220,000, which includes a contingency of £20,000'),
    220000,
    null,
  ],
  ['plus contingency', asked('approve works of £200,000 plus a contingency of £20,000'), 220000, null],
  ['monthly', asked('hire a hall at £1,500 per calendar month for twelve months from 1 April 2022'), 18000, null],
  [
    'quarterly instalments',
    asked('award £40,000 to the Quay Trust, paid in quarterly instalments of £10,000'),
    40000,
    [['Quay Trust', 40000]],
  ],
  [
    'in each of years named',
    asked('award £10,000 in each of 2021/22 and 2022/23 to the Quay Trust'),
    20000,
    [['Quay Trust', 20000]],
  ],
  [
    'years different',
    asked('award £10,000 in 2021/22 and £12,000 in 2022/23 to the Quay Trust'),
    22000,
    [['Quay Trust', 22000]],
  ],
  [
    'table years two recipients',
    asked('award the grants shown in the table') +
      `\n| Organisation | 2021/22 | 2022/23 | Total |\n| Quay Trust | £10,000 | £12,000 | £22,000 |\n| Pier Trust | £5,000 | £6,000 | £11,000 |\n| Total | £15,000 | £18,000 | £33,000 |`,
    33000,
    [
      ['Quay Trust', 22000],
      ['Pier Trust', 11000],
    ],
  ],
  [
    'savings',
    asked('approve the contract with Quay Ltd at £80,000, a saving of £12,000'),
    80000,
    [['Quay Ltd', 80000]],
  ],
  [
    'compared',
    asked('renew insurance with Quay Insurance Ltd at £80,000, an increase of £5,000 on last year'),
    80000,
    [['Quay Insurance Ltd', 80000]],
  ],
  ['uplift pct', asked('approve an uplift of 3% (£2,400) to the grant of £80,000 of the Quay Trust'), 2400, null],
  ['decline part', asked('award £25,000 of the £40,000 requested by the Quay Trust'), 25000, [['Quay Trust', 25000]]],
  ['underwrite', asked('underwrite the festival of the Quay Trust up to £15,000'), 15000, null],
  ['loan', asked('make a loan of £50,000 to Kent Police, repayable over five years'), 50000, [['Kent Police', 50000]]],
  [
    'fund programme, first call',
    asked(
      'launch the Safer Sands Fund of £100,000',
      'award from it £30,000 to the Quay Trust and £20,000 to the Pier Trust',
    ),
    100000,
    [
      ['Quay Trust', 30000],
      ['Pier Trust', 20000],
    ],
  ],
  ['host', asked('pay £60,000 to Dorset Council as host of the Youth Partnership'), 60000, [['Dorset Council', 60000]]],
  [
    'per annum 2 yrs plus set-up',
    asked('approve set-up costs of £5,000 and running costs of £10,000 per annum for two years'),
    25000,
    null,
  ],
  ['net/gross', asked('approve the scheme at a gross cost of £50,000 (£30,000 net of grant)'), 50000, null],
  [
    'reprofile',
    asked('agree that £20,000 of the £50,000 awarded to the Quay Trust for 2020/21 be spent in 2021/22'),
    20000,
    null,
  ],
]

test.each(WHOLES)('the whole of what is decided counts, once: %s', (_, form, total, awards) => {
  const found = moneyOf(form, [])
  expect(found.total).toBe(total)
  if (awards !== null) expect(found.awards).toStrictEqual(awards)
})
