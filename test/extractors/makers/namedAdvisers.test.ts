import { expect, test } from 'vitest'
import { findingsOf } from '../formText.ts'

const found = (rest: string) =>
  findingsOf(`**Police and Crime Commissioner for Kent**
Title: Night bus shelters
**Recommendation:**
To buy shelters for £5,000.
${rest}`)

const peopleOf = (rest: string) => found(rest).people.map(({ value }) => [value.name, value.role])

test.each([
  [
    'After this £400 is left. Ann Lee, Joint Chief Finance Officer, has been consulted.',
    'Ann Lee',
    'Joint Chief Finance Officer',
  ],
  [
    'The fund stands at £9,000. If approved, £4,000 would remain. Ann Lee, Chief Finance Officer, advises against the use of so much on one bid.',
    'Ann Lee',
    'Chief Finance Officer',
  ],
  ['The cost is met this year. The Treasurer, Ann Lee, confirms that there is money.', 'Ann Lee', 'Treasurer'],
  ['No savings follow. Ann Lee (Chief Executive) was consulted.', 'Ann Lee', 'Chief Executive'],
])('a sentence inside of a paragraph names who advised: %s', (sentence, name, role) => {
  expect(peopleOf(`**Financial implications**\n${sentence}`)).toStrictEqual([[name, role]])
})

test.each([
  'The trust was founded in 2004. Ann Lee, its founder, has been consulted.',
  'The Kent Treasury Board, London, advises bodies.',
  'Ann Lee, Chief Executive of the trust, opened the centre in 2004.',
])('who is no officer, or did not advise, is nobody: %s', (sentence) => {
  expect(peopleOf(`**Background**\n${sentence}`)).toStrictEqual([])
})

test('who holds an office that another signs for is named, too', () => {
  const signature = `**CHIEF FINANCE OFFICER:**
I confirm that financial implications have been considered.
| Signature: Jane Roe, Director of Corporate Finance, on behalf of Ann Lee | Date: 4 May 2021 |`
  expect(peopleOf(signature)).toContainEqual(['Ann Lee', 'Chief Finance Officer'])
})

const DECLARED = `**ORIGINATING OFFICER DECLARATION**
| Legal advice | ✓ |
I am satisfied that this is an appropriate request to be submitted to the Commissioner.`
const DECIDED = '**Police and Crime Commissioner**\nI approve.\nSigned: Jane Doe Date: 6 May 2021'

test.each([
  'Ann Lee, Director (Chief Executive) Date: 4 May 2021',
  'Date: 4 May 2021\nSignature (Chief Executive Officer)',
])('an officer who signs below the declarations advised that day: %s', (line) => {
  expect(found(`${DECIDED}\n${DECLARED}\n${line}`).advisedOn?.value).toBe('2021-05-04')
})

test('who was consulted below the declarations did not sign', () => {
  expect(found(`${DECIDED}\n${DECLARED}\nTreasurer consulted on 4 May 2021`).advisedOn?.value ?? null).toBeNull()
})

test('the maker who signs in the officers’ part has the office below the name', () => {
  const { decidedOn, role, name } = found(`**Officer approval**
I have been consulted about the proposal.
Chief Executive: Ann Lee Date: 4 May 2021
The above request has my approval.
| Signed: | Date: 6 May 2021 |
Jane Doe
Police and Crime Commissioner for Kent`)
  expect([decidedOn?.value, name?.value, role?.value]).toStrictEqual([
    '2021-05-06',
    'Jane Doe',
    'Police and Crime Commissioner for Kent',
  ])
})

test('names, offices and dates below each other, without any label, are two signatures', () => {
  const { decidedOn, advisedOn } = found(`Ann Lee
Chief Executive and Monitoring Officer
4 May 2021
Jane Doe
Police and Crime Commissioner
6 May 2021`)
  expect([decidedOn?.value, advisedOn?.value]).toStrictEqual(['2021-05-06', '2021-05-04'])
})

test.each([
  [
    'Traffic Signs Regulations and General Directions 2016',
    'Signs follow the Traffic Signs Regulations and General Directions 2016.',
  ],
  ['Bus Lanes Order 2004', 'Made under the Bus Lanes Order 2004 and general directions.'],
])('legislation is cited by its whole title: %s', (reference, text) => {
  expect(found(text).citations.map(({ value }) => value.reference)).toStrictEqual([reference])
})

test.each([
  ['A grant was made in 2020 (ref 2209).', ['2209']],
  ['It was agreed before, reference: 2209.', ['2209']],
  ['The contract ref 2209 was let.', []],
  ['See ref 22/09 and ref 22095.', []],
])('a register’s number behind "ref" is a decision, in a document with such a number: %s', (text, cited) => {
  const { citations } = found(`Ref: 2758\n${text}`)
  expect(citations.filter(({ value }) => value.kind === 'decision').map(({ value }) => value.reference)).toStrictEqual(
    cited,
  )
})
