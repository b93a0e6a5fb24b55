import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const found = (ask: string, rest: string) =>
  findingsOf(`**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Investment strategy
**Recommendation:**
1. Approve the Investment Strategy for 2022/23.
2. ${ask}
**Financial implications**
${rest}
**Signed**
Date: 4 March 2022`)

const told = (ask: string, rest = 'There are none.') => {
  const { totalPence, amounts } = found(ask, rest)
  return [totalPence === null ? null : totalPence.value / 100, amounts.map(({ value }) => value.role).join(' ')]
}

test.each([
  ['Approve the limits in paragraph 6, including a limit of £20m for any one bank', null, 'threshold'],
  ['Approve a maximum of £5m with each building society', null, 'threshold'],
  ['Approve counterparty limits of £15m', null, 'threshold'],
  ['Approve a contract for cash collection with Quay Limited, up to a limit of £20,000', 20_000, 'approved'],
  ['Approve a grant of up to £20,000 for each borough', null, 'approved'],
])('how much may be placed with any one commits nothing: %s', (ask, total, roles) => {
  const [pounds, role] = told(ask)
  expect(role).toBe(roles)
  if (roles === 'threshold' || total !== null) expect(pounds).toBe(total)
})

const TABLE =
  '| Counterparty | Limit for each | Longest term |\n| Councils | £15m | 2 years |\n| Banks | £20m | 1 year |'

test.each([
  [TABLE, 'threshold threshold'],
  [TABLE.replace('Limit for each', 'Maximum investment'), 'threshold threshold'],
  [TABLE.replace('Limit for each', 'Grant').replace('Longest term', 'Period'), 'context context'],
  ['Investments stood at £102.4m, of which £41.5m was with other authorities.', 'context context'],
  ['The revenue budget for 2022/23 includes income from interest of £250,000.', 'income'],
])('limits and balances of investments are no parts: %s', (rest, roles) => {
  expect(told('Note the return of 0.21%', rest)).toStrictEqual([null, roles])
})

test.each([
  ['Background papers', 'Report to the Strategic Policing Board, 29 March 2022', null],
  ['Background papers', 'Minutes of the Joint Audit Committee, 29 March 2022', null],
  ['Officers', 'Chief Executive, 29 March 2022', '2022-03-29'],
])('the date of a paper is no officer’s: %s, %s', (heading, line, day) => {
  const { advisedOn } = found('Note the return', `There are none.\n**${heading}**\n${line}`)
  expect(advisedOn?.value ?? null).toBe(day)
})
