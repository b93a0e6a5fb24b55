import { describe, expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const form = (summary: string, last: string) => `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Grants round
**Decision summary:**
${summary}
**Costs:**
**Small grants**
| Organisation | Project | Amount awarded |
| Harbour Watch Trust | Boats | £5,000.25 |
| Quay Foundation | Nets | £7,000.00 |
| Total | | £12,000.25 |
**Road safety grants**
| Organisation | Project | Amount awarded |
| Ashdale Council | Signs | £3,000.00 |
| Fairlight Town Council | Lamps | £4,100.00 |
| Total | | ${last} |`

const totalOf = (summary: string, last = '£7,100.00') => findingsOf(form(summary, last)).totalPence?.value ?? null

describe('several tables of awards commit what running text says they come to', () => {
  test('together', () => {
    expect(totalOf('The round is complete. Awards of £19,100.25 in total are made.')).toBe(1_910_025)
  })

  test.each([
    ['another sum', 'The round is complete. Bids of £21,100.25 in total were made.', '£7,100.00'],
    ['a table that does not add up', 'The round is complete. Awards of £19,100.25 in total are made.', '£7,100.50'],
  ])('not %s', (_, summary, last) => {
    expect(totalOf(summary, last)).not.toBe(1_910_025)
  })
})
