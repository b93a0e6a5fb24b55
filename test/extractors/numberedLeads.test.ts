import { expect, test } from 'vitest'
import { findRequest } from '../../src/extractors/requests/recommendations.ts'
import { readingOf } from './formText.ts'

const requestOf = (list: string) =>
  findRequest(
    readingOf(`**Police and Crime Commissioner for Kent**
Title: Night bus shelters
**2. Recommendation**
${list}
**3. Background**
The shelters are old.`),
  )

const BELOW = '  (a) awards the contract to Quay Builders Limited for £10,000;\n  (b) approves a contingency of £1,000.'

test.each([
  '2.1 It is recommended that the Commissioner:',
  '2.1 It is recommended that the Police and Crime Commissioner (the “Commissioner”):',
  '2.1 It is therefore recommended that the PCC:',
  '2.1 The Commissioner is asked to:',
  '2.1 The Police, Fire and Crime Commissioner for Kent is recommended to:',
  '2.1 That the Commissioner:',
  '2.1 Officers recommend that the Deputy Mayor for Policing and Crime:',
  '2.1 I recommend that the Commissioner agrees to:',
  '2.1 It is recommended that the Commissioner approves:',
  '2.1 It is recommended that the Commissioner agrees the following actions:',
])('a number before the lead of a list makes it no item: %s', (lead) => {
  const { items, leads } = requestOf(`${lead}\n${BELOW}`)
  expect(items.map(({ label, action }) => [label, action])).toStrictEqual([
    ['a', 'award'],
    ['b', 'approve'],
  ])
  expect(leads).toHaveLength(1)
})

test.each([
  ['2.1 Approve the refurbishment of the shelters, that is:', 'approve'],
  ['2.1 It is recommended that the Commissioner approves the works, as follows:', 'approve'],
  ['2.1 Award contracts to the following:', 'award'],
])('an item that asks for a thing itself is one, whatever stands below it: %s', (parent, action) => {
  const { items } = requestOf(`${parent}\n${BELOW}`)
  expect(items.map((item) => [item.label, item.action])[0]).toStrictEqual(['2.1', action])
  expect(items).toHaveLength(3)
})
