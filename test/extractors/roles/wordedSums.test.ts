import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

/** The roles of the sums behind the first, £12,000, which is what the form asks for. */
function rolesBehind(rest: string, ask = 'approve the purchase of shelters for £12,000'): string {
  const form = `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
1. ${ask}
**Financial implications**
${rest}
**Signed**
Date: 4 March 2022`
  return findingsOf(form)
    .amounts.slice(1)
    .map(({ value }) => value.role)
    .join(' ')
}

test.each([
  // given before
  ['The Quay Trust had a grant of £20k in its first year.', 'earlier'],
  ['The council put on a first set in 2018 with a grant of £1,200.', 'earlier'],
  ['The last evaluation (2016) cost £18,750.', 'earlier'],
  ['An earlier start would cost £1.4m more.', 'context'],
  ['The Lights Reserve will then hold £212,000.', 'context'],
  ['The interim service was agreed in 2019 and varied once, and has cost £161,700 a year.', 'earlier'],
  ['Similar schemes in other counties have cost £61,700 a year.', 'context'],
  ['There are two contracts, let by the Authority in 2008 at an estimated £32.5m over six years.', 'earlier'],
  ['The works will be let in 2022 at an estimated £32,500 and are to be approved later.', 'context'],
  ['In 2020-21 the PCC made 57 awards of £871,204.50 in all.', 'earlier'],
  ['Rounds 1 to 4 have awarded £131,275.50 to 17 bidders.', 'earlier'],
  ['In 2018, after a competitive tender, the Commissioner awarded a contract of £138,216 for lamps.', 'earlier'],
  ['Before that the service was provided under a grant of £48,000 a year.', 'earlier'],
  ['The works, for which £1.4m was approved in PCD 1584, are done.', 'earlier'],
  ['Signs could not be funded (£300,000 under PCC/D/2019/33).', 'earlier'],
  // told only
  ['One office costs about £84,000 a year.', 'context'],
  ['The palaces will contribute £9,000 in staff time.', 'context'],
  ['The palaces will contribute £9,000.', 'income'],
  ['Revenue savings of £31,000 a year are expected from rates.', 'context'],
  ['The rise of £6,820 comes from pay awards.', 'context'],
  ['Boroughs have undertaken to keep up their spending (some £2.1m in all).', 'context'],
  ['Option 2, to buy the roofs alone at £7,500, would not keep people dry.', 'context'],
  ['Our own yard would have a capital cost of not less than £6m.', 'context'],
])('told by its words: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})

test.each([
  // what comes in
  ['The two sites are thought to be worth £1.35m to £1.6m when sold.', 'income income'],
  ['It is reduced by the receipt for Quay Road, which is valued at £575,000.', 'income'],
  ['Sponsorship received in 2018/19 was £3,200.', 'income'],
  ['The Lights Fund offered the Commissioner £6,000.', 'income'],
  // limits
  ['Sponsorship of events may be accepted up to £5,000 by the Chief Finance Officer.', 'threshold'],
  ['Lot 1 was capped at £10,000 an application.', 'threshold'],
  ['The Code calls for competition where a contract is worth £10,000 to £150,000.', 'threshold threshold'],
  ['Owners pay a charge of £150 for a car and £20 for each day, as set by regulations.', 'threshold threshold'],
  // what pays
  ['The contract is affordable within the Ministry of Justice grant (£2,074,520 in 2021/22).', 'source'],
  ['The fund is up to £250,000 for the year.', 'source'],
  ['The Commissioner raised the fund from £150,000 to £250,000.', 'source source'],
  ['The Commissioner raised the fee from £150,000 to £250,000.', 'earlier context'],
  ['It is taken from the Property Act account, which held £347,908.16 at 31 March 2021.', 'source'],
  ['The programmes for 2022/23 hold £2.8m for the scheme.', 'source'],
])('what comes in, limits and pays: %s', (text, roles) => {
  expect(rolesBehind(text)).toBe(roles)
})

test.each([
  [
    'what it is made up of',
    'approve expenditure of up to £12,000, made up of the £8,000 in decision 1 and £4,000 from the Lights programme',
    'source source',
  ],
  [
    'what it is divided into',
    'approve expenditure of up to £12,000, made up of £8,000 for posts and £4,000 for roofs',
    'part part',
  ],
  [
    'what goes back',
    'approve awards of £12,000 and that the balance of £2,010 is returned to the Lights Reserve',
    'context',
  ],
])('%s', (_, ask, roles) => {
  expect(rolesBehind('None.', ask)).toBe(roles)
})

test.each([
  [
    'a row under another decision',
    '| Item | 2021/22 | 2022/23 | Total |\n| Grant under PCD 345 | £80,000 | £110,000 | £190,000 |\n| Additional: posts | - | £8,000 | £8,000 |\n| Additional: roofs | - | £4,000 | £4,000 |\n| Total | £80,000 | £122,000 | £202,000 |',
    'earlier earlier earlier part part part part',
  ],
  [
    'a column of budgets beside what was awarded',
    '| Scheme | Budget | Awarded |\n| Lamps | £9,000 | £8,000 |\n| Roofs | £5,000 | £4,000 |\n| Total | £14,000 | £12,000 |',
    'source part source part source approved',
  ],
  [
    'what authorities collect',
    '| Billing authority | Tax base | Precept |\n| Dover | 31,720 | £10,048,896 |\n| Thanet | 51,860 | £16,429,248 |',
    'income income',
  ],
])('%s', (_, table, roles) => {
  expect(rolesBehind(`The sums are set out below.\n${table}`).slice(0, roles.length)).toBe(roles)
})
