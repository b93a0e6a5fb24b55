import { expect, test } from 'vitest'
import { asked, moneyOf, type Sums } from './moneyOf.ts'

const FINANCE = '**Financial implications**'
const SUMMARY = '**Executive Summary:**'
const BACKGROUND = '**Background:**'

const NAMED: readonly Sums[] = [
  [
    'the lowest tender named in the body',
    `${asked('expenditure of £149,000 per annum for three years, £447,000 in all, on the management of the kiosks', 'expenditure of up to £20,000 on repairs')}\n${BACKGROUND}\nFour tenders were received. The lowest, from Quay Kiosks (UK) Limited, was also the highest scoring. This is a new contract.`,
    467000,
    null,
  ],
  [
    'a party of an agreement',
    asked(
      'allocate up to £50,000 to Tide in Dorset funding',
      'delegate to the Treasurer the signing of a funding agreement between the OPCC and Dorset Tide Festival for the OPCC to provide funding of up to £50,000',
    ),
    50000,
    [['Dorset Tide Festival', 50000]],
  ],
  [
    'a grant that the summary names',
    `${SUMMARY}\nThis decision seeks approval to fund DTF by up to £50,000 from the Events budget, and to support it in kind.\n` +
      asked('the allocation of up to £50,000 to Tide in Dorset funding') +
      `\n${BACKGROUND}\nDorset Tide Festival (DTF) is a company.`,
    50000,
    [['Dorset Tide Festival', 50000]],
  ],
  [
    'a price that the summary tells of the new contract',
    `${SUMMARY}\nThe contribution to the new contract is £312,500 per annum, a total of £937,500 over the three year term from 1 April 2019.\n` +
      asked('approve the award of the contract to Harbour Abuse Services (HAS)') +
      `\n${FINANCE}\nThe cost of £937,500 will be met from the grant (£200,000 per annum).`,
    937500,
    [['Harbour Abuse Services', 937500]],
  ],
  [
    'an agreement renewed in one item and paid in another',
    asked(
      'renew the agreement with Dorset Council to host the hub for three years from 1 April 2023',
      'approve a contribution of up to £98,500 per annum for those three years',
    ),
    295500,
    [['Dorset Council', 295500]],
  ],
  [
    'a sum over further years that is more',
    asked('award £50,000 in the first year and a further £100,000 over the following two years to the Quay Trust'),
    150000,
    null,
  ],
  [
    'a whole and a second thing beside it',
    asked('award £20,000 to the Quay Trust and £90,000 over three years to the Pier Trust'),
    110000,
    null,
  ],
  [
    'an increase that is approved too',
    asked('approve a grant of £80,000 for boats and an increase of £5,000 in the grant of the Quay Trust'),
    85000,
    null,
  ],
  [
    'a price under a decision',
    asked('extend the service approved under decision 2019-001 at a cost of £30,000'),
    null,
    null,
  ],
  [
    'a grant whose use is delegated',
    asked(
      'accept a grant of £84,500 from the Home Office',
      'delegate to the Treasurer authority to award the grant to community groups',
    ),
    null,
    null,
  ],
  [
    'a grant whose use is only noted',
    asked('accept a grant of £84,500 from the Home Office', 'note that the Force will spend the grant on training'),
    null,
    null,
  ],
  [
    'a share beside what it is for',
    asked('approve £15,000 to the Quay Trust, of which £5,000 is for benches'),
    15000,
    [['Quay Trust', 15000]],
  ],
]

test.each(NAMED)('what another part names, and look-alikes: %s', (_, form, total, awards) => {
  const found = moneyOf(form, [])
  expect(found.total).toBe(total)
  if (awards !== null) expect(found.awards).toStrictEqual(awards)
})
