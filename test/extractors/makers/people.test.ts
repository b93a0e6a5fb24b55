import { expect, test } from 'vitest'
import { isPersonName } from '../../../src/extractors/names/persons.ts'
import { findingsOf } from '../formText.ts'

const peopleOf = (rest: string) =>
  findingsOf(`**Police and Crime Commissioner for Kent**
Title: Night bus shelters
**Recommendation:**
To buy shelters.
${rest}`).people.map(({ value }) => [value.name, value.role])

test.each([
  [
    '| Officer | Comment | Date |\n| Chief Finance Officer (Ann Lee) | None | 4 May 2021 |',
    'Ann Lee',
    'Chief Finance Officer',
  ],
  ['| Consulted | Name | Date |\n| Chief Executive | Ann Lee | 4 May 2021 |', 'Ann Lee', 'Chief Executive'],
  ['| Officer | Signature | Date |\n| Treasurer – Ann Lee | | 4 May 2021 |', 'Ann Lee', 'Treasurer'],
])('a row names its officer: %s', (table, name, role) => {
  expect(peopleOf(table)).toStrictEqual([[name, role]])
})

test.each([
  ['P.Roe', true],
  ['J. R. Hartley', true],
  ['Supported. Jane Doe', false],
  ['Governance Boards', false],
  ['PCD July', false],
  ['Report Author', false],
])('is "%s" a name: %s', (text, expected) => {
  expect(isPersonName(text)).toBe(expected)
})

test('what an author does is no second author', () => {
  expect(peopleOf('Author: Ann Lee, Harbour Development Lead')).toStrictEqual([['Ann Lee', 'Harbour Development Lead']])
})

test('two officers whom one sentence says were consulted', () => {
  const sentence =
    'The Chief Finance Officer, Ann Lee, and the Chief Executive, Bo Fox, have been consulted. The shelters were chosen in a competition that was held under the rules for such things, and an assessment of what they mean for those who wait in them has been made as the law requires it of all who buy them.'
  expect(peopleOf(`**Advice received**\n${sentence}`).toSorted()).toStrictEqual([
    ['Ann Lee', 'Chief Finance Officer'],
    ['Bo Fox', 'Chief Executive'],
  ])
})

test('a label beside its author is nobody', () => {
  expect(peopleOf('| Report Author | Ann Lee, Head of Planning |\n| Date of report | 24 March 2022 |')).toStrictEqual([
    ['Ann Lee', 'Head of Planning'],
  ])
})

test('how to reach a contact is no part of the office', () => {
  const contact = 'Contact: Ann Lee, Principal for Victims Email: ann.lee@example.gov.uk, 0161 496 0000'
  expect(peopleOf(contact)).toStrictEqual([['Ann Lee', 'Principal for Victims']])
})

test('a contact is named with the office', () => {
  expect(peopleOf('Contact: Ann Lee, Principal for Victims')).toStrictEqual([['Ann Lee', 'Principal for Victims']])
})

test('who signs with an initial is named in full where the name stands beside the office', () => {
  const rest = `**Commissioner’s approval**
I approve the decision set out above.
| Signed: J Doe | Date: 30 March 2022 |
Jane Doe, Police and Crime Commissioner for Kent`
  expect(peopleOf(rest)).toStrictEqual([['Jane Doe', 'Police and Crime Commissioner for Kent']])
})

test('two who sign side by side in cells of their own', () => {
  const form = `**Financial implications**
None.
| Chief Finance Officer ¶ Ann Lee ¶ Date: 11/12/2017 | Chief Executive ¶ Bo Fox ¶ Date: 12/12/2017 |`
  expect(peopleOf(form)).toStrictEqual([
    ['Ann Lee', 'Chief Finance Officer'],
    ['Bo Fox', 'Chief Executive'],
  ])
})

test('of an officer and the maker side by side each signs beside the own date', () => {
  const { decidedOn, advisedOn, name } = findingsOf(`**Police and Crime Commissioner for Kent**
Title: Night bus shelters
**Recommendation:**
To buy shelters.
| Chief Finance Officer ¶ Ann Lee ¶ Date: 11/12/2017 | Police and Crime Commissioner ¶ Bo Fox ¶ Date: 12/12/2017 |`)
  expect([advisedOn?.value, decidedOn?.value, name?.value]).toStrictEqual(['2017-12-11', '2017-12-12', 'Bo Fox'])
})

test('officers whom lines of answers name', () => {
  const form = `**Consultation**
Ann Lee, Director of Finance (S151): agreed 20 January 2021
Bo Fox, Chief Executive: agreed 25 January 2021`
  expect(peopleOf(form)).toStrictEqual([
    ['Ann Lee', 'Director of Finance (S151)'],
    ['Bo Fox', 'Chief Executive'],
  ])
})

test('behind "and" of a post stands no name', () => {
  expect(peopleOf('Report of: Head of Partnerships and Community Safety')).toStrictEqual([])
  expect(peopleOf('Report of: Ann Lee and Bo Fox').map(([name]) => name)).toStrictEqual(['Ann Lee', 'Bo Fox'])
})

test('a telephone number is no part of the office', () => {
  expect(peopleOf('Contact: Ann Lee, Head of Commissioning, 0161 496 0000')).toStrictEqual([
    ['Ann Lee', 'Head of Commissioning'],
  ])
})

test('who signs in a cell of office, statement and name beside that of an officer', () => {
  const form = `**Police and Crime Commissioner for Kent**
Title: Night bus shelters
**Recommendation:**
To buy shelters.
| Chief Executive ¶ I am satisfied that advice was taken. ¶ Signed ¶ Date 8 March 2018 | Police and Crime Commissioner for Kent ¶ I approve the above decision. ¶ Signed ¶ Jane Roe ¶ Date 12 March 2018 |`
  const { decidedOn, name } = findingsOf(form)
  expect([decidedOn?.value, name?.value]).toStrictEqual(['2018-03-12', 'Jane Roe'])
})

test.each([
  ['Report by: Jane Grant (Violence Unit Project Manager)', [['Jane Grant', 'Violence Unit Project Manager']]],
  ['Report by: Capital Grant Team', []],
  [
    'Contact for further information: Ann Lee, Chief Finance Officer, 01772 000000',
    [['Ann Lee', 'Chief Finance Officer']],
  ],
])('whom a line of the form names: %s', (line, people) => {
  expect(peopleOf(line)).toStrictEqual(people)
})
