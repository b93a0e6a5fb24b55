import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'

const HEAD = '**Police and Crime Commissioner for Kent**\n**Decision Notice**\n**Recommendation:**\nTo buy shelters.'

const signOffsOf = (rest: string) =>
  findingsOf(`${HEAD}\n${rest}`).signOffs.map(({ value: { role, confirmed, name } }) => [role, confirmed, name])
const peopleOf = (rest: string) =>
  findingsOf(`${HEAD}\n${rest}`).people.map(({ value: { name, role } }) => [name, role])

test('ticks and words confirm, empty boxes and cells do not', () => {
  expect(
    signOffsOf(`**Originating officer declaration:**
| | Tick to confirm statement (✓) |
| Lead Officer | ✓ |
| Financial Advice: | Yes |
| Legal Advice | No |
| Equalities Advice | ☐ |
| Commercial Advice | |
| Data protection | N/A |`),
  ).toStrictEqual([
    ['Lead Officer', true, null],
    ['Financial Advice', true, null],
    ['Legal Advice', false, null],
    ['Equalities Advice', false, null],
    ['Commercial Advice', false, null],
    ['Data protection', null, null],
  ])
})

test('a sign-off has the name that is printed with it', () => {
  expect(
    signOffsOf(`**Originating officer declaration:**
| Declaration | Tick to confirm |
| Lead Officer: Tom Burnham has reviewed the request | ✓ |
| Financial Advice: advice was taken | ✓ |`),
  ).toStrictEqual([
    ['Lead Officer', true, 'Tom Burnham'],
    ['Financial Advice', true, null],
  ])
})

test('personnel consulted have a row and a name each', () => {
  expect(
    signOffsOf(`**Personnel consulted**
| Role | Name | Consulted |
| Chief Finance Officer | Mary Roe | Yes |
| Legal adviser | Tom Burnham | No |`),
  ).toStrictEqual([
    ['Chief Finance Officer', true, 'Mary Roe'],
    ['Legal adviser', false, 'Tom Burnham'],
  ])
})

test.each([
  ['a signature block', '| Signature | Jane Doe | Date | 6 May 2021 |'],
  ['a table of sums', '**Financial implications**\n| Item | Cost |\n| Glass | £5,000 |'],
  ['a declaration nobody answered', '**Originating officer declaration:**\n| Role | Tick to confirm |\n| Lead | |'],
])('%s gives no sign-offs', (_, rest) => {
  expect(signOffsOf(rest)).toStrictEqual([])
})

test('authors, makers and officers are people, each once', () => {
  expect(
    peopleOf(`Report author: Tom Burnham, Estates Manager
**Chief Executive**
This can be submitted.
Name: Mary Roe
Signature: Date: 4 May 2021
**Police and Crime Commissioner approval**
I hereby approve the recommendation above.
Name: Jane Doe
Signature: Jane Doe Date: 6 May 2021`),
  ).toStrictEqual([
    ['Tom Burnham', 'Estates Manager'],
    ['Jane Doe', 'Police and Crime Commissioner for Kent'],
    ['Mary Roe', 'Chief Executive'],
  ])
})

test.each([
  ['Contact Officer: Tom Burnham', ['Tom Burnham', 'Contact Officer']],
  ['Lead Officer: Tom Burnham – Estates Manager', ['Tom Burnham', 'Estates Manager']],
  ['| Author | Tom Burnham (Estates Manager) |', ['Tom Burnham', 'Estates Manager']],
  ['Requester: Tom Burnham\nRole title: Estates Manager', ['Tom Burnham', 'Estates Manager']],
])('"%s" names a person', (line, expected) => {
  expect(peopleOf(line)).toStrictEqual([expected])
})

test.each([
  ['an office', 'Report of: The Chief Finance Officer'],
  ['a person in the story', '**Background**\nThe bench was given by Tom Burnham of the harbour.'],
])('%s is no person in a role', (_, rest) => {
  expect(peopleOf(rest)).toStrictEqual([])
})
