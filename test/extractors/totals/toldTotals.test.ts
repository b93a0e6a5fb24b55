import { expect, test } from 'vitest'
import { asked, moneyOf } from '../moneyOf.ts'

const FINANCE = '**Financial implications**'
const GRANT = [
  'To accept the Safer Streets grant of £427,000 from the Home Office',
  'To award grants from it of £268,900 to Quay Council and £101,460 to Pier Borough Council',
  'To agree match funding of £45,000 from the Commissioner’s Reserve',
]
const TABLE = `| Recipient | Item | Grant | Match |
| Quay Council | Cameras | £268,900 | £45,000 |
| Pier Borough Council | Home security | £101,460 | – |
| Constabulary | Evaluation | £56,640 | – |
| Total | | £427,000 | £45,000 |`

test.each([
  ['Total spending, grant and match together, will be £472,000.', 472_000],
  ['The overall cost is therefore £472,000.', 472_000],
  ['In the first round total spending was to be £472,000.', null],
  ['Total spending will be £490,000.', null],
])('what a sentence calls the total spending is it where sums of the request come to it: %s', (said, total) => {
  expect(moneyOf(`${asked(...GRANT)}\n${FINANCE}\n${TABLE}\n${said}`, []).total).toBe(total)
})

test.each([
  [
    [
      'expenditure of up to £142,000 on the programme',
      'the award, as part of this expenditure, of £85,000 to Quay Trust',
    ],
    142_000,
  ],
  [['expenditure of £142,000 on the programme', 'the award, within this sum, of £85,000 to Quay Trust'], 142_000],
  [['expenditure of £142,000 on training', 'the award of £85,000 to Quay Trust, which is not part of this sum'], null],
])('what is awarded as part of an item above is no more of it, and what is not leaves it open: %j', (items, total) => {
  const form = `**Decision:**\nThat the Commissioner approves:\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}`
  expect(moneyOf(form, []).total).toBe(total)
})

test.each([
  'an option to extend for two years at £47,000 a year, so that the most that may be spent is £244,000',
  'an option to extend for two years at £47,000 a year, and the most that can be spent in all is £244,000',
])('the most that may be spent is the contract with its option: %s', (option) => {
  const { total, awards } = moneyOf(
    asked(
      'award a contract for cameras to Quay Video Limited for three years at a cost of £150,000',
      `approve ${option}`,
    ),
    [],
  )
  expect([total, awards]).toStrictEqual([244_000, [['Quay Video Limited', 244_000]]])
})

test('a name that a table prints with its purpose is as long as there, and so is a branch named by its places', () => {
  const names = ['Advice in the Vale, Poole and Wareham', 'Mind in the City, Quay and Pier Forest']
  const items = names.map((name, i) => `award £${i + 1}0,000 to ${name}`)
  const table = `| Item | Total |\n| ${names[0]} – training | £10,000 |\n| Data hub | £5,000 |`
  const { awards } = moneyOf(`${asked(...items)}\n${FINANCE}\n${table}`, [])
  expect(awards.map(([name]) => name)).toStrictEqual(names)
})
