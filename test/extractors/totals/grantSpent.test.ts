import { expect, test } from 'vitest'
import { asked, moneyOf } from '../moneyOf.ts'

const ACCEPT = 'accept a grant of £94,000 from the Home Office under the Lamps Fund'
const PAY = 'approve the payment of £50,000 to Quay Council and £31,000 to Pier Council for the measures in the table'
const table = (own: string, total: string) => `**Financial implications**
Expenditure by year is as follows.
| | 2023/24 | 2024/25 | Total |
| Quay Council – lamps | £20,000 | £30,000 | £50,000 |
| Pier Council – gates | £11,000 | £20,000 | £31,000 |
| Office of the Commissioner – training | £3,000 | £10,000 | ${own} |
| Home Office grant | £34,000 | £60,000 | ${total} |`

test('a grant taken in is spent whole where a table of what is paid, and of our own share, comes to it', () => {
  const { total, awards } = moneyOf(`${asked(ACCEPT, PAY)}\n${table('£13,000', '£94,000')}`, [])
  expect(total).toBe(94_000)
  expect(awards).toEqual([
    ['Quay Council', 50_000],
    ['Pier Council', 31_000],
  ])
})

test.each([
  ['the rows come to less', asked(ACCEPT, PAY), table('£3,000', '£94,000')],
  ['nothing is taken in', asked(PAY), table('£13,000', '£94,000')],
  ['the grant is noted', asked('note the report', PAY), table('£13,000', '£94,000')],
])('what is paid is all where %s', (_, request, rows) => {
  expect(moneyOf(`${request}\n${rows}`, []).total).not.toBe(94_000)
})
