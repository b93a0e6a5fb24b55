import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

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
  ['ticks', '| Name | Role | Agreed (✓) |\n| Mary Roe | Treasurer | ✓ |\n| Tom Burnham | Solicitor | |'],
  ['brackets', '| Officer | Consulted |\n| Treasurer (Mary Roe) | Yes |\n| Solicitor (Tom Burnham) | No |'],
  ['dashes', '| Officer | Consulted (Y/N) |\n| Treasurer – Mary Roe | Y |\n| Solicitor – Tom Burnham | N |'],
])('names stand beside, in brackets or behind dashes: %s', (_, table) => {
  expect(signOffsOf(`**Consultees**\n${table}`)).toStrictEqual([
    ['Treasurer', true, 'Mary Roe'],
    ['Solicitor', false, 'Tom Burnham'],
  ])
})

test.each([
  ['names', 'Mary Roe', 'Tom Burnham', 'Mary Roe', 'Tom Burnham'],
  ['initials', 'MR', 'TB', null, null],
])('rows are signed off by %s', (_, first, second, firstName, secondName) => {
  expect(
    signOffsOf(`**Originating officer declaration**
| Officer | Initial to confirm |
| Financial Advice | ${first} |
| Legal Advice | ${second} |
| Equalities | |`),
  ).toStrictEqual([
    ['Financial Advice', true, firstName],
    ['Legal Advice', true, secondName],
    ['Equalities', false, null],
  ])
})

test('what is to be ticked may stand above the table', () => {
  expect(
    signOffsOf(
      '**Tick to confirm statement**\n| Director: Tom Burnham has reviewed the request | ✓ |\n| Legal Advice: it was sought | ✓ |',
    ),
  ).toStrictEqual([
    ['Director', true, 'Tom Burnham'],
    ['Legal Advice', true, null],
  ])
})

test('a head with a tick of its own is no row', () => {
  expect(signOffsOf(`**Officer declaration**\n| Tick to confirm statement | ✓ |\n| Legal Advice | ✓ |`)).toStrictEqual([
    ['Legal Advice', true, null],
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
  [
    '**Financial comments**\nThe budget allows for it.\nTom Burnham, Chief Finance Officer',
    ['Tom Burnham', 'Chief Finance Officer'],
  ],
  ['Treasurer: Tom Burnham has been consulted', ['Tom Burnham', 'Treasurer']],
  ['Advice of: Tom Burnham, Chief Executive', ['Tom Burnham', 'Chief Executive']],
  ['The Head of Estates, Tom Burnham, has reviewed the request.', ['Tom Burnham', 'Head of Estates']],
  ['Tom Burnham, Treasurer, has been consulted.', ['Tom Burnham', 'Treasurer']],
  ['**Chief Finance Officer consent**\nSignature: Date:\nName: Tom Burnham', ['Tom Burnham', 'Chief Finance Officer']],
  ['Requester: Tom Burnham\nRole title: Estates Manager', ['Tom Burnham', 'Estates Manager']],
])('"%s" names a person', (line, expected) => {
  expect(peopleOf(line)).toStrictEqual([expected])
})

test.each([
  [
    'an area',
    '**Commissioner’s decision: Approved**\n| Signature | |\n| Date | 13 July 2023 |\n| Title | Police and Crime Commissioner North Yorkshire |',
  ],
  ['an office', 'Report of: The Chief Finance Officer'],
  ['a post', 'Contact officer: Estates Surveyor, Joint Estates Department'],
  [
    'an address',
    '**Chief Executive**\nSignature: Date: 4 May 2021\nDeepdale Lane, Nettleham, Lincoln LN2 2LT Tel: 01522 000000',
  ],
  ['a person in the story', '**Background**\nThe bench was given by Tom Burnham of the harbour.'],
])('%s is no person in a role', (_, rest) => {
  expect(peopleOf(rest)).toStrictEqual([])
})

test('two authors share their label', () => {
  expect(peopleOf('Lead Officer: Tom Burnham and Mary Roe')).toStrictEqual([
    ['Tom Burnham', 'Lead Officer'],
    ['Mary Roe', 'Lead Officer'],
  ])
})

test('a signature with an initial is who is named in full', () => {
  expect(
    peopleOf(`**Personnel consulted**
| Role | Name | Consulted |
| Chief Executive | Mary Roe | Yes |
**Chief Executive**
This can be submitted.
Signature: M Roe Date: 4 May 2021`),
  ).toStrictEqual([['Mary Roe', 'Chief Executive']])
})

test('boxes that are drawn and all left empty are asked for', () => {
  expect(
    signOffsOf('**Originator checklist**\n| Advice taken | Tick |\n| Finance – Tom Burnham | ☐ |\n| Legal | ☐ |'),
  ).toStrictEqual([
    ['Finance', false, 'Tom Burnham'],
    ['Legal', false, null],
  ])
})

test('initials confirm, beside rows that do not apply', () => {
  expect(
    signOffsOf(
      '**Officer declaration**\n| Consulted | Initial to confirm |\n| Finance | TB |\n| Legal | N/A |\n| Force | MR |',
    ),
  ).toStrictEqual([
    ['Finance', true, null],
    ['Legal', null, null],
    ['Force', true, null],
  ])
})

test('a statement carried over to the next page is no row of its own, and names who made it', () => {
  expect(
    signOffsOf(`**Originating officer declaration:**
| Declaration | Tick to confirm |
| Finance: | ✓ |
| Adviser: | ✓ |
---
| Tom Burnham has been consulted. | |
| Legal: | ✓ |`),
  ).toStrictEqual([
    ['Finance', true, null],
    ['Adviser', true, 'Tom Burnham'],
    ['Legal', true, null],
  ])
})

test.each([
  ['a heading', '**Consulted**\n| Officer | Yes / No |'],
  ['a heading of officers', '**Officers consulted**\n| Office | Answer |'],
  ['its own head', '**Advice**\n| Role | Yes / No |'],
])('a table of officers is one of sign-offs by %s', (_, head) => {
  expect(signOffsOf(`${head}\n| Chief Finance Officer | Yes |\n| Monitoring Officer | No |`)).toStrictEqual([
    ['Chief Finance Officer', true, null],
    ['Monitoring Officer', false, null],
  ])
})

test.each([
  ['implications', '**Implications**\n| Implication | Yes / No |\n| Human rights | Yes |\n| Risk | No |'],
  ['questions', '**Consultation feedback**\n| Question | Yes / No |\n| Do you feel safe? | Yes |\n| At night? | No |'],
])('a table of %s is none', (_, table) => {
  expect(signOffsOf(table)).toStrictEqual([])
})
