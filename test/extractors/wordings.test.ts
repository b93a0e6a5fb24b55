import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'

const HEAD =
  '**Police and Crime Commissioner for Dorset**\n**Decision Notice**\nReference: 2021-044\nTitle: Community matters'

/** A form's sums as it commits them: its total, who gets what, and the roles of some sums. */
function moneyOf(rest: string, asked: readonly string[]) {
  const { totalPence, awards, amounts } = findingsOf(`${HEAD}\n${rest}`)
  const roles = asked.map((text) => [text, amounts.find(({ value }) => value.text === text)?.value.role])
  return {
    total: totalPence === null ? null : totalPence.value / 100,
    awards: awards.map(({ value }) => [value.recipient, value.pence === null ? null : value.pence / 100]),
    roles: Object.fromEntries(roles),
  }
}

const asked = (...items: readonly string[]): string =>
  `**Recommendation:**\nThe Commissioner is asked to:\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}`

type Row = readonly [
  what: string,
  form: string,
  total: number | null,
  awards: readonly (readonly [string, number | null])[],
  roles: Readonly<Record<string, string>>,
]

const ROWS: readonly Row[] = [
  [
    'quarterly',
    asked('Approve a grant of £3,000 per quarter to Harbour Watch Trust for 2021/22, £12,000 in total'),
    12000,
    [['Harbour Watch Trust', 12000]],
    {},
  ],
  [
    'monthly total',
    asked('Pay Fairlight Housing Limited £1,250 a month for twelve months, a total of £15,000'),
    15000,
    [['Fairlight Housing Limited', 15000]],
    {},
  ],
  [
    'instalments',
    asked(
      'Award £40,000 to the Quay Foundation, payable in two equal instalments of £20,000 in April and October 2021',
    ),
    40000,
    [['Quay Foundation', 40000]],
    {},
  ],
  [
    'for body',
    asked(`Agree a further £18,000 for Poole Women's Aid to the end of March 2022`),
    18000,
    [["Poole Women's Aid", 18000]],
    {},
  ],
  [
    'vat pair',
    asked(
      'Approve the purchase of six vans from Marlow Motors Limited at a cost of £150,000 excluding VAT (£180,000 including VAT)',
    ),
    180000,
    [['Marlow Motors Limited', 180000]],
    {},
  ],
  [
    'vat two',
    asked(
      'Approve the purchase of two boats from Tideway Marine Ltd for £50,000 exclusive of VAT (£60,000 inclusive of VAT), and of trailers from Hitch & Sons Ltd for £10,000 exclusive of VAT (£12,000 inclusive of VAT)',
    ),
    72000,
    [
      ['Tideway Marine Ltd', 60000],
      ['Hitch & Sons Ltd', 12000],
    ],
    {},
  ],
  [
    'vat added',
    asked('Approve the appointment of Stonebridge Surveyors LLP for a fee of £20,000 plus VAT of £4,000'),
    24000,
    [['Stonebridge Surveyors LLP', 24000]],
    {},
  ],
  [
    'vary',
    asked(
      'Approve a variation to the contract with Beacon Support of up to £48,000 for the period 1 October 2021 to 31 March 2022, comprising £20,000 for staff and £28,000 for premises',
    ),
    48000,
    [['Beacon Support', 48000]],
    {},
  ],
  [
    'delegated vary',
    asked(
      'Award a grant of £90,000 to Beacon Support',
      'Delegate to the Chief Executive authority to vary the grant by up to £9,000',
    ),
    90000,
    [['Beacon Support', 90000]],
    {},
  ],
  [
    'and name',
    asked('Award a grant of £25,000 to Weymouth Community and Youth Trust'),
    25000,
    [['Weymouth Community and Youth Trust', 25000]],
    {},
  ],
  [
    'and name 2',
    asked('Award a grant of £25,000 to Dorset Police and Voluntary Sector Partnership (DPVSP)'),
    25000,
    [['Dorset Police and Voluntary Sector Partnership', 25000]],
    {},
  ],
  [
    'two bodies',
    asked('Award grants of £10,000 each to Dorset Council and Poole Harbour Trust'),
    20000,
    [
      ['Dorset Council', 10000],
      ['Poole Harbour Trust', 10000],
    ],
    {},
  ],
  [
    'two bodies shared',
    asked('Award £30,000 to Dorset Council and Poole Harbour Trust for patrols'),
    30000,
    [
      ['Dorset Council', null],
      ['Poole Harbour Trust', null],
    ],
    {},
  ],
  [
    'beneficiary nouns',
    asked('Approve a grant of up to £8,000 to Prism for support to LGBT+ victims and to families'),
    8000,
    [['Prism', 8000]],
    {},
  ],
  [
    'bought by',
    asked('Approve up to £6,000 for body cameras, to be purchased by Dorset Police'),
    6000,
    [['Dorset Police', 6000]],
    {},
  ],
  [
    'rent',
    asked('Approve a five year lease of the unit from Marlow Estates Limited at £14,000 per annum'),
    70000,
    [['Marlow Estates Limited', 70000]],
    {},
  ],
  [
    'extension of time and money',
    asked(
      'Approve the extension of the contract with Beacon Support to 31 March 2023 at an additional cost of £66,000, taking its total value to £198,000',
    ),
    66000,
    [['Beacon Support', 66000]],
    { '£198,000': 'context' },
  ],
  [
    'table ref',
    `${asked('Approve the grants set out in the table below')}\n**Background:**\nThe panel met in May.\n| Organisation | Project | Award |\n| Harbour Watch Trust | Benches | £4,000 |\n| Quay Foundation | Lamps | £6,500 |\n| Total |  | £10,500 |`,
    10500,
    [
      ['Harbour Watch Trust', 4000],
      ['Quay Foundation', 6500],
    ],
    {},
  ],
  [
    'table requested',
    `${asked('Approve grants of £9,000 as listed below')}\n**Background:**\nThe applications were:\n| Applicant | Requested | Recommended |\n| Harbour Watch Trust | £8,000 | £4,000 |\n| Quay Foundation | £7,500 | £5,000 |\n| Total | £15,500 | £9,000 |`,
    9000,
    [
      ['Harbour Watch Trust', 4000],
      ['Quay Foundation', 5000],
    ],
    { '£8,000': 'context', '£15,500': 'context' },
  ],
  [
    'match',
    `${asked('Approve a contribution of £20,000 to the Quay Foundation')}\n**Financial implications:**\nThe total cost of the project is £55,000. Dorset Council will contribute £25,000 and the Lottery £10,000. The contribution will be met from the Community Safety Fund, which has a balance of £310,000.`,
    20000,
    [['Quay Foundation', 20000]],
    { '£55,000': 'context', '£25,000': 'income', '£10,000': 'context', '£310,000': 'source' },
  ],
  [
    'income grant',
    `${asked('Accept the Home Office grant of £500,000 for Safer Streets', 'Award £320,000 of it to Dorset Council and £180,000 to BCP Council')}\n**Financial implications:**\nThere is no cost to the PCC.`,
    500000,
    [
      ['Dorset Council', 320000],
      ['BCP Council', 180000],
    ],
    { '£500,000': 'income' },
  ],
  [
    'earlier year',
    `${asked('Award £30,000 to the Quay Foundation for 2021/22')}\n**Background:**\nIn 2020/21 the Foundation received £27,500 from the PCC. It helped 120 people at an average cost of £229 each.`,
    30000,
    [['Quay Foundation', 30000]],
    { '£27,500': 'earlier', '£229': 'context' },
  ],
  [
    'budget line',
    `${asked('Award £30,000 to the Quay Foundation for 2021/22')}\n**Financial implications:**\nThe grant can be met from the Commissioning budget for 2021/22 of £1.2m, of which £400,000 is uncommitted.`,
    30000,
    [['Quay Foundation', 30000]],
    { '£1.2m': 'source', '£400,000': 'source' },
  ],
  [
    'savings',
    `${asked('Approve the award of the cleaning contract to Brightway Ltd for three years at a total cost of £360,000')}\n**Financial implications:**\nThis is £24,000 a year less than the present contract (£432,000 over three years). The saving will be taken in the base budget.`,
    360000,
    [['Brightway Ltd', 360000]],
    { '£24,000': 'context', '£432,000': 'earlier' },
  ],
  [
    'option',
    asked(
      'Award the contract for advocacy to Beacon Support for two years from 1 April 2021 at £240,000, with an option to extend for a further year at £120,000',
    ),
    360000,
    [['Beacon Support', 360000]],
    {},
  ],
  [
    'threshold legal',
    `${asked('Award the contract to Brightway Ltd at £150,000')}\n**Legal implications:**\nAs the value is below £189,330 the Regulations do not apply in full. Contract Standing Orders require three quotations for contracts over £25,000.`,
    150000,
    [['Brightway Ltd', 150000]],
    { '£189,330': 'threshold', '£25,000': 'threshold' },
  ],
  [
    'para decision',
    '**Recommendation:**\nI approve the award of £15,500 to Weymouth Town Council towards CCTV cameras in the town centre.',
    15500,
    [['Weymouth Town Council', 15500]],
    {},
  ],
  [
    'para list',
    '**Recommendation:**\nThe PCC has decided to provide funding of £5,000 each to four organisations: Harbour Watch Trust, Quay Foundation, Dorset Mind and Poole Youth Club.',
    20000,
    [
      ['Harbour Watch Trust', 5000],
      ['Quay Foundation', 5000],
      ['Dorset Mind', 5000],
      ['Poole Youth Club', 5000],
    ],
    {},
  ],
  [
    'dash lines',
    '**Decision:**\nTo award grants from the Community Fund as follows:\n• Harbour Watch Trust – benches – £2,500\n• Quay Foundation – lamps – £1,750',
    4250,
    [
      ['Harbour Watch Trust', 2500],
      ['Quay Foundation', 1750],
    ],
    {},
  ],
  [
    'years split',
    asked(
      'Approve funding of £75,000 for the Quay Foundation over three years (2021/22 £30,000; 2022/23 £25,000; 2023/24 £20,000)',
    ),
    75000,
    [['Quay Foundation', 75000]],
    { '£30,000': 'part', '£25,000': 'part' },
  ],
  [
    'sale',
    asked(
      'Approve the sale of the former police station at Wareham for £410,000',
      `Approve legal and agents' fees of up to £9,500`,
    ),
    9500,
    [],
    { '£410,000': 'income' },
  ],
  [
    'per officer',
    asked('Approve the purchase of 40 tasers at £1,200 each from Axon Public Safety UK Limited, a cost of £48,000'),
    48000,
    [['Axon Public Safety UK Limited', 48000]],
    {},
  ],
  [
    'staggered',
    asked('Agree funding for Beacon Support of £20,000 in 2021/22, rising to £25,000 in 2022/23'),
    45000,
    [['Beacon Support', 45000]],
    {},
  ],
  [
    'up to total',
    asked(
      'Commit up to £100,000 in each of 2021/22 and 2022/23 for the Drug Intervention service provided by Pathways Recovery Limited',
    ),
    200000,
    [['Pathways Recovery Limited', 200000]],
    {},
  ],
  [
    'consortium',
    asked(
      'Award the contract to a consortium led by Beacon Support, comprising Harbour Watch Trust and Dorset Mind, at a maximum of £1.4 million over four years',
    ),
    1400000,
    [['Beacon Support', 1400000]],
    {},
  ],
  [
    'not exceeding',
    asked('Enter into a grant agreement with BCP Council in a sum not exceeding £65,000'),
    65000,
    [['BCP Council', 65000]],
    {},
  ],
  [
    'summary only',
    '**Executive summary:**\nThe Commissioner has agreed to give £3,200 to Swanage Sea Rowing Club for a new boat trailer.',
    3200,
    [['Swanage Sea Rowing Club', 3200]],
    {},
  ],
  [
    'cost summary',
    `${asked('Approve the replacement of the boilers at Winfrith')}\n**Financial implications:**\nThe total cost of the works is £86,000, which will be funded from the capital programme 2021/22. £250,000 is included in the programme for plant.`,
    86000,
    [],
    {},
  ],
  [
    'tender prices',
    `${asked('Award the contract for vehicle recovery to Hitch & Sons Ltd')}\n**Background:**\nFour tenders were received, from £210,000 to £318,000. Hitch & Sons Ltd offered the lowest price of £210,000 for the three years.\n**Financial implications:**\nThe contract value is £210,000 over three years.`,
    210000,
    [['Hitch & Sons Ltd', 210000]],
    { '£318,000': 'context' },
  ],
  [
    'percent rise',
    `${asked('Approve an uplift of 3% (£2,100) in the grant to Beacon Support for 2021/22')}\n**Background:**\nThe grant for 2021/22 is £70,000.`,
    2100,
    [['Beacon Support', 2100]],
    {},
  ],
  [
    'rejected table',
    asked('Award a grant of £4,000 to Poole Youth Club', 'Decline the application of Wareham Skate Park (£9,500)'),
    4000,
    [['Poole Youth Club', 4000]],
    { '£9,500': 'context' },
  ],
  [
    'costs share',
    `${asked('Approve a contribution of £11,500 towards the cost of the regional post hosted by Devon and Cornwall Police')}\n**Background:**\nEach of the five forces contributes £11,500, giving a budget of £57,500.`,
    11500,
    [['Devon and Cornwall Police', 11500]],
    {},
  ],
  [
    'loan',
    `${asked('Approve a loan of £60,000 to Fairlight Housing CIC, repayable over five years')}\n**Financial implications:**\nInterest of £4,500 will be received.`,
    60000,
    [['Fairlight Housing CIC', 60000]],
    { '£4,500': 'income' },
  ],
  [
    'awarded via',
    '**Recommendation:**\nThat the PCC agrees to provide match funding of £35,000 to Dorset & Wiltshire Fire and Rescue Service for the Road Safety Partnership.',
    35000,
    [['Dorset & Wiltshire Fire and Rescue Service', 35000]],
    {},
  ],
  [
    'in words',
    '**Recommendation:**\nThe Commissioner approves payment of the sum of ten thousand pounds (£10,000) to Crimestoppers Trust.',
    10000,
    [['Crimestoppers Trust', 10000]],
    {},
  ],
  [
    'tier',
    asked(
      'Approve the allocation of £210,000 from the Police Property Act Fund to the three hospices named in the report: Weldmar Hospicecare Trust (£90,000), Lewis-Manning Hospice Care (£70,000) and Julia House Limited (£50,000)',
    ),
    210000,
    [
      ['Weldmar Hospicecare Trust', 90000],
      ['Lewis-Manning Hospice Care', 70000],
      ['Julia House Limited', 50000],
    ],
    {},
  ],
  [
    'award made',
    '**Recommendation:**\nFollowing evaluation, the contract for custody healthcare be awarded to Mountfield Medical Services Limited for an initial term of three years commencing 1 October 2021 in the sum of £4.62m.',
    4620000,
    [['Mountfield Medical Services Limited', 4620000]],
    {},
  ],
  ['approve spend of', asked('Approve spend of £43,250 to be met from the Estates budget'), 43250, [], {}],
  [
    'retrospective',
    asked('Retrospectively approve expenditure of £16,320 incurred with Tideway Marine Ltd in March 2021'),
    16320,
    [['Tideway Marine Ltd', 16320]],
    {},
  ],
  [
    'percentage split',
    asked('Award £80,000 to the Quay Foundation, 60% (£48,000) payable on signing and 40% (£32,000) on completion'),
    80000,
    [['Quay Foundation', 80000]],
    { '£48,000': 'part', '£32,000': 'part' },
  ],
  [
    'three year profile',
    asked('Agree grant funding to Dorset Mind for three years: Year 1 £15,000, Year 2 £12,000 and Year 3 £9,000'),
    36000,
    [['Dorset Mind', 36000]],
    {},
  ],
  [
    'joint funding',
    `${asked('Jointly fund with Dorset Council a domestic abuse perpetrator scheme delivered by Harbour Watch Trust, the PCC share being £27,500')}\n**Financial implications:**\nThe total cost is £55,000.`,
    27500,
    [['Harbour Watch Trust', 27500]],
    { '£55,000': 'context' },
  ],
  [
    'range',
    asked('Approve the procurement of a new telephony system at an estimated cost of between £600,000 and £750,000'),
    750000,
    [],
    {},
  ],
  ['not spend', asked('Approve the Police and Crime Plan 2021-2029'), null, [], {}],
  [
    'policy threshold',
    asked(
      'Approve the revised Scheme of Governance, under which contracts above £250,000 are reserved to the Commissioner',
    ),
    null,
    [],
    { '£250,000': 'threshold' },
  ],
  ['precept', asked('Set a council tax requirement of £74.2m, giving a Band D precept of £255.58'), null, [], {}],
  [
    'treasury',
    asked('Note the treasury outturn, with investments of £22.4m and interest earned of £61,000'),
    null,
    [],
    { '£22.4m': 'context', '£61,000': 'context' },
  ],
  ['settle', asked('Approve payment of £22,000 in full and final settlement of the claim'), 22000, [], {}],
  [
    'table two years',
    `${asked('Approve the grants for 2021/22 shown in the table')}\n**Background:**\nGrants:\n| Provider | 2020/21 | 2021/22 |\n| Beacon Support | £50,000 | £52,000 |\n| Dorset Mind | £20,000 | £21,000 |\n| Total | £70,000 | £73,000 |`,
    73000,
    [
      ['Beacon Support', 52000],
      ['Dorset Mind', 21000],
    ],
    { '£50,000': 'earlier', '£70,000': 'earlier', '£52,000': 'part' },
  ],
  [
    'table spanning years',
    `${asked('Approve the three-year grants below')}\n**Background:**\nGrants:\n| Provider | 2021/22 | 2022/23 | 2023/24 | Total |\n| Beacon Support | £50,000 | £50,000 | £50,000 | £150,000 |\n| Dorset Mind | £20,000 | £20,000 | £20,000 | £60,000 |\n| Total | £70,000 | £70,000 | £70,000 | £210,000 |`,
    210000,
    [
      ['Beacon Support', 150000],
      ['Dorset Mind', 60000],
    ],
    {},
  ],
  [
    'table no total',
    `${asked('Approve the following grants from the Safer Communities Fund:')}\n| Organisation | Purpose | Amount (£) |\n| Poole Youth Club | Boxing | 4,500 |\n| Dorset Mind | Listening | 3,250 |`,
    7750,
    [
      ['Poole Youth Club', 4500],
      ['Dorset Mind', 3250],
    ],
    {},
  ],
  [
    'table total up',
    `${asked('Award the sums in Table 1')}\n| Area | Community Safety Partnership | Grant 2021/22 |\n| East | Harbour Community Safety Partnership | £60,000 |\n| West | Quay Community Safety Partnership | £45,000 |\n| | Total | £105,000 |`,
    105000,
    [
      ['Harbour Community Safety Partnership', 60000],
      ['Quay Community Safety Partnership', 45000],
    ],
    {},
  ],
  [
    'funding table',
    `${asked('Approve the capital project at £900,000')}\n**Financial implications:**\nIt is financed as follows:\n| Source | £ |\n| Capital grant | 300,000 |\n| Borrowing | 600,000 |\n| Total | 900,000 |`,
    900000,
    [],
    { '300,000': 'source', '600,000': 'source' },
  ],
  [
    'in partnership',
    asked('Contribute £10,000 to the Dorset Road Safety Partnership for the Close Pass scheme'),
    10000,
    [['Dorset Road Safety Partnership', 10000]],
    {},
  ],
  [
    'via host',
    asked(
      `Approve a payment of £31,000 to Avon and Somerset Police, as host of the regional team, being the Commissioner's share for 2021/22 (£27,000 in 2020/21)`,
    ),
    31000,
    [['Avon and Somerset Police', 31000]],
    {},
  ],
  [
    'de minimis',
    `${asked('Award a grant of £900 to Wareham Scouts')}\n**Financial implications:**\nAs the sum is under £1,000 no business case is needed.`,
    900,
    [['Wareham Scouts', 900]],
    { '£1,000': 'threshold' },
  ],
  [
    'cost neutral',
    `${asked('Approve the swap of two vehicles')}\n**Financial implications:**\nThere is no financial implication. The vehicles were bought for £31,000 each in 2018.`,
    null,
    [],
    { '£31,000': 'context' },
  ],
  [
    'decision para sums',
    '**Decision:**\nThe Police and Crime Commissioner has approved the following:\n• £55,000 to Dorset Council for youth work\n• £35,000 to BCP Council for youth work\n• £10,000 for evaluation',
    100000,
    [
      ['Dorset Council', 55000],
      ['BCP Council', 35000],
    ],
    {},
  ],
  [
    'committing future',
    asked(
      'Commit £50,000 per annum from the Innovation Fund for each of the financial years 2021/22, 2022/23 and 2023/24 to the Quay Foundation',
    ),
    150000,
    [['Quay Foundation', 150000]],
    {},
  ],
  [
    'pro rata',
    asked(
      'Extend the contract with Beacon Support for six months from 1 October 2021 at a cost of £45,000 (£90,000 per annum pro rata)',
    ),
    45000,
    [['Beacon Support', 45000]],
    {},
  ],
  [
    'exclusive',
    asked(
      'Approve the award of a framework contract to Hitch & Sons Ltd, up to a maximum of £240,000 excluding VAT over four years',
    ),
    240000,
    [['Hitch & Sons Ltd', 240000]],
    {},
  ],
  [
    'current provider',
    asked('Direct award of a contract to the current provider, Beacon Support, in the amount of £72,400'),
    72400,
    [['Beacon Support', 72400]],
    {},
  ],
  [
    'accept tender',
    asked('Accept the tender of Stonebridge Builders Ltd in the sum of £1,246,318.20'),
    1246318.2,
    [['Stonebridge Builders Ltd', 1246318.2]],
    {},
  ],
  ['reallocate', asked('Vire £25,000 from the Communications budget to the Victims budget'), 25000, [], {}],
  [
    'contribution plus match',
    asked(
      `Approve a grant of £30,000 to Wareham Town Council, to be matched by £30,000 from the Town Council's own reserves`,
    ),
    30000,
    [['Wareham Town Council', 30000]],
    {},
  ],
  [
    'subject to max',
    asked(
      'Delegate authority to the Chief Executive to award grants of up to £5,000 each from the fund, to a maximum of £60,000 in 2021/22',
    ),
    60000,
    [],
    {},
  ],
  [
    'delegated award',
    asked(
      'Delegate to the Chief Executive authority to enter into a contract with Brightway Ltd at a cost not exceeding £95,000',
    ),
    95000,
    [['Brightway Ltd', 95000]],
    {},
  ],
  [
    'separate capital revenue',
    asked(
      'Approve capital expenditure of £120,000 and revenue expenditure of £14,000 per annum for the replacement of the CCTV at Bovington',
    ),
    null,
    [],
    {},
  ],
  [
    'two items one project',
    asked('Approve the award of a contract to Quay Architects Ltd for £88,000', 'Approve a contingency of £8,800'),
    96800,
    [['Quay Architects Ltd', 88000]],
    {},
  ],
  [
    'budget incl award',
    asked(
      'Approve a project budget of £500,000',
      'Award the main contract to Stonebridge Builders Ltd at £412,000, within that budget',
    ),
    500000,
    [['Stonebridge Builders Ltd', 412000]],
    {},
  ],
  [
    'increase of budget',
    asked('Increase the capital budget for the custody suite by £250,000 to £4.15m'),
    250000,
    [],
    { '£4.15m': 'context' },
  ],
  [
    'repayment',
    asked('Agree that Harbour Watch Trust repays £2,300 of unspent grant'),
    null,
    [],
    { '£2,300': 'income' },
  ],
  [
    'in favour',
    '**Recommendation:**\nA grant in the sum of £6,750 in favour of Poole Youth Club was approved.',
    6750,
    [['Poole Youth Club', 6750]],
    {},
  ],
  [
    'grant agreement between',
    '**Recommendation:**\nThe Commissioner agrees to enter into a three-year grant agreement with Dorset Rape Crisis Limited commencing 1 April 2021, worth £65,000 in year one, £66,000 in year two and £67,000 in year three.',
    198000,
    [['Dorset Rape Crisis Limited', 198000]],
    {},
  ],
  [
    'noting prior',
    asked(
      'Note that £40,000 was paid to Beacon Support in 2020/21',
      'Approve a further payment of £20,000 to Beacon Support in 2021/22',
    ),
    20000,
    [['Beacon Support', 20000]],
    { '£40,000': 'earlier' },
  ],
  [
    'total exceed',
    asked(
      'Approve the following payments: £4,000 to Poole Youth Club; £3,500 to Wareham Town Council; and £2,500 to Dorset Mind',
    ),
    10000,
    [
      ['Poole Youth Club', 4000],
      ['Wareham Town Council', 3500],
      ['Dorset Mind', 2500],
    ],
    {},
  ],
  [
    'share equal',
    asked('Award £24,000, to be shared equally between Dorset Council, BCP Council and Poole Youth Club'),
    24000,
    [
      ['Dorset Council', null],
      ['BCP Council', null],
      ['Poole Youth Club', null],
    ],
    {},
  ],
  [
    'range of awards',
    asked('Launch a small grants scheme of £80,000, with grants of between £500 and £5,000'),
    80000,
    [],
    {},
  ],
  [
    'lump with vat recoverable',
    asked('Buy 12 motorcycles from Marlow Motors Limited for £156,000 (plus VAT, which is recoverable)'),
    156000,
    [['Marlow Motors Limited', 156000]],
    {},
  ],
  [
    'four year fw',
    asked(
      'Enter into a call-off contract with Fairlight Systems Ltd under framework RM3808 for two years with the option of two further one-year extensions, at a total cost of up to £1.1m if both are taken',
    ),
    1100000,
    [['Fairlight Systems Ltd', 1100000]],
    {},
  ],
  [
    'proceeds',
    `${asked('Approve the disposal of 14 High Street for £310,000 and the use of the proceeds towards the new station')}\n**Financial implications:**\nSale costs of £6,200 will be met from the receipt.`,
    null,
    [],
    { '£310,000': 'income' },
  ],
  [
    'lease out',
    asked('Grant a ten year lease of the mast site to Airwave Towers Ltd at a rent of £8,000 per annum'),
    null,
    [],
    {},
  ],
  [
    'lease in',
    asked('Take a lease of Unit 9 from Marlow Estates Limited for ten years at a rent of £21,000 per annum'),
    210000,
    [['Marlow Estates Limited', 210000]],
    {},
  ],
  [
    'insurance',
    asked('Renew the motor insurance with Protector Insurance UK for one year at a premium of £402,118'),
    402118,
    [['Protector Insurance UK', 402118]],
    {},
  ],
  [
    'subscription',
    asked('Pay the annual subscription of £33,400 to the Association of Police and Crime Commissioners for 2021/22'),
    33400,
    [['Association of Police and Crime Commissioners', 33400]],
    {},
  ],
  [
    'table items vat',
    `${asked('Approve the expenditure in the table')}\n**Background:**\nCosts:\n| Item | Net | VAT | Gross |\n| Cameras | £10,000 | £2,000 | £12,000 |\n| Poles | £5,000 | £1,000 | £6,000 |\n| Total | £15,000 | £3,000 | £18,000 |`,
    18000,
    [],
    {},
  ],
  [
    'table with rejected',
    `${asked('Approve the awards in the table')}\n**Background:**\nApplications:\n| Organisation | Requested | Awarded |\n| Poole Youth Club | £5,000 | £4,000 |\n| Wareham Skate Park | £9,500 | £0 |\n| Dorset Mind | £3,000 | £3,000 |\n| Total | £17,500 | £7,000 |`,
    7000,
    [
      ['Poole Youth Club', 4000],
      ['Dorset Mind', 3000],
    ],
    { '£5,000': 'context', '£17,500': 'context' },
  ],
  [
    'table with rec nr',
    `${asked('Agree the grants for 2021/22 below')}\n**Background:**\nGrants:\n| No. | Recipient | Award |\n| 1 | Poole Youth Club | £4,000 |\n| 2 | Dorset Mind | £3,000 |`,
    7000,
    [
      ['Poole Youth Club', 4000],
      ['Dorset Mind', 3000],
    ],
    {},
  ],
]

test.each(ROWS)('what a decision commits: %s', (_, form, total, awards, roles) => {
  expect(moneyOf(form, Object.keys(roles))).toStrictEqual({ total, awards, roles })
})
