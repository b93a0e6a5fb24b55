import { describe, expect, test } from 'vitest'
import { findApproval } from '../../src/extractors/makers/approval.ts'
import { findPeople } from '../../src/extractors/makers/people.ts'
import { readingOf } from './formText.ts'

const read = (rest: string) =>
  readingOf(`**Office of the Police and Crime Commissioner for Kent**
**Decision Record**
Title: Night bus shelters
**Recommendation**
To buy shelters.
**Financial implications**
The budget of 2021/22 allows for the cost.
${rest}`)

const officesOf = (rest: string) => {
  const reading = read(rest)
  return findPeople(reading, findApproval(reading), []).map(({ value }) => `${value.name}, ${value.role}`)
}

const factsOf = (rest: string) => {
  const reading = read(rest)
  const approval = findApproval(reading)
  const { decidedOn, advisedOn, name, outcome } = approval
  return {
    decidedOn: decidedOn?.value ?? null,
    advisedOn: advisedOn?.value ?? null,
    name: name?.value ?? null,
    outcome: outcome?.value ?? null,
    people: findPeople(reading, approval, [])
      .map(({ value }) => value.name)
      .toSorted(),
  }
}

const SIGNED = {
  decidedOn: '2021-05-06',
  advisedOn: '2021-05-04',
  name: 'Jane Doe',
  outcome: 'approved',
  people: ['Ann Lee', 'Jane Doe'],
}
const MAKER = '**Police and Crime Commissioner for Kent**'

describe('who signed on which day', () => {
  test.each([
    [
      'names below signature and date',
      `**Office of the Chief Executive**
I confirm this report has been considered and is suitable for the Commissioner’s decision.
Signature: Date: 4th May 2021
Ann Lee, Chief Executive
${MAKER}
I confirm that I have considered whether or not I have any personal or prejudicial interest in this matter.
The above request has my approval.
Signature: Date: 6th May 2021
Jane Doe`,
    ],
    [
      'names with their offices below',
      `**Chief Executive**
This is suitable for a decision.
Signature: Date: 4 May 2021
Ann Lee, Chief Executive
${MAKER}
The above request has my approval.
Signature: Date: 6 May 2021
Jane Doe, Police and Crime Commissioner`,
    ],
    [
      'statement, name and date in one line',
      `**Prif Weithredwr / Chief Executive**
I am satisfied that this is an appropriate request. Ann Lee 04/05/2021
**Comisiynydd Heddlu a Throsedd / Police and Crime Commissioner**
I approve the recommendation. Jane Doe 06/05/2021`,
    ],
    [
      'statement, name and date in English',
      `**Chief Executive**
I am satisfied that this may proceed. Ann Lee, 4 May 2021
${MAKER}
I approve the recommendation. Jane Doe, 6 May 2021`,
    ],
    [
      'office, colon, name and date',
      `**Authorisation**
Director for Delivery: Ann Lee Date: 04/05/2021
Police, Fire and Crime Commissioner: Jane Doe Date: 06/05/2021`,
    ],
    [
      'office in brackets behind dots',
      `Signed ……………………… Ann Lee (Chief Executive) Date 4 May 2021
Signed ……………………… Jane Doe (Police and Crime Commissioner) Date 6 May 2021`,
    ],
    [
      'a table of name, role, signature and date',
      `| Name | Role | Signature | Date |
| Ann Lee | Chief Executive | | 4 May 2021 |
| Jane Doe | Police and Crime Commissioner | | 6 May 2021 |`,
    ],
    [
      'rows of a label and who it is',
      `| Reviewed by | Ann Lee, Chief Executive, 4 May 2021 |
| Approved by | Jane Doe, Police and Crime Commissioner, 6 May 2021 |`,
    ],
    [
      'labels of each signature and date',
      `| Chief Executive’s signature | Ann Lee |
| Date | 4 May 2021 |
| Commissioner’s signature | Jane Doe |
| Date | 6 May 2021 |`,
    ],
    [
      'Welsh alone',
      `**Prif Weithredwr**
Rwy'n fodlon bod y cais yn briodol.
Llofnod: Ann Lee Dyddiad: 4 Mai 2021
**Comisiynydd yr Heddlu a Throseddu**
Rwy'n cymeradwyo'r argymhelliad.
Llofnod: Jane Doe Dyddiad: 6 Mai 2021`,
    ],
    [
      'Welsh and English labels',
      `**Prif Weithredwr / Chief Executive**
Llofnod / Signature: Ann Lee Dyddiad / Date: 4 Mai / May 2021
**Comisiynydd / Commissioner**
Cymeradwywyd / Approved
Llofnod / Signature: Jane Doe Dyddiad / Date: 6 Mai / May 2021`,
    ],
    [
      'weekdays',
      `**Chief Executive**
I recommend approval.
Ann Lee – Tuesday 4 May 2021
${MAKER}
Approved.
Jane Doe – Thursday 6 May 2021`,
    ],
    [
      'electronic signatures with the time',
      `**Chief Executive**
Electronically signed by Ann Lee on 04/05/2021 at 14:02
${MAKER}
I approve the recommendation.
Electronically signed by Jane Doe on 06/05/2021 at 09:41`,
    ],
    [
      'sentences of the first person',
      `I, Ann Lee, Chief Executive, am satisfied that this may be decided. Dated 4 May 2021
I, Jane Doe, Police and Crime Commissioner for Kent, approve the recommendation. Dated 6 May 2021`,
    ],
    [
      'the maker first, the officer behind',
      `${MAKER}
I approve the recommendation.
Signed: Jane Doe Date: 6 May 2021
**Chief Executive**
I have been consulted about this proposal.
Signed: Ann Lee Date: 4 May 2021`,
    ],
    [
      'side by side, offices below names',
      `| Ann Lee¶Chief Executive | Jane Doe¶Police and Crime Commissioner |
| Date: 4 May 2021 | Date: 6 May 2021 |`,
    ],
    [
      'side by side, lines of one cell',
      `| Signed:¶Ann Lee¶Chief Executive¶Date: 4 May 2021 | Signed:¶Jane Doe¶Police and Crime Commissioner¶Date: 6 May 2021 |`,
    ],
    [
      'office, date on its line, statement, name',
      `Chief Executive Date: 4 May 2021
The proposal is lawful.
Ann Lee
I approve the recommendations above.
Signed
Jane Doe
Police & Crime Commissioner for Kent
Date: 6 May 2021`,
    ],
    [
      'a review date behind',
      `**Chief Executive**
Signed: Ann Lee Date: 4 May 2021
${MAKER}
I approve the recommendation.
Signed: Jane Doe Date: 6 May 2021
Review date: 6 May 2022`,
    ],
    [
      'dates of publication and printing behind',
      `**Chief Executive**
Signed: Ann Lee Date: 4 May 2021
${MAKER}
I approve the recommendation.
Signed: Jane Doe Date: 6 May 2021
Date published: 12 May 2021
Printed on 13 May 2021`,
    ],
    [
      'the date of a meeting before',
      `Considered at the Strategic Board on 2 May 2021.
**Chief Executive**
Signed: Ann Lee Date: 4 May 2021
${MAKER}
I approve the recommendation.
Signed: Jane Doe Date: 6 May 2021`,
    ],
    [
      '"Date signed" and "Print name"',
      `**Chief Executive**
Signature:
Print name: Ann Lee
Date signed: 4 May 2021
${MAKER}
I approve the recommendation.
Signature:
Print name: Jane Doe
Date signed: 6 May 2021`,
    ],
    [
      '"Name", "Title" and "Date" in rows',
      `**Approval**
| Name | Ann Lee |
| Title | Chief Executive |
| Date | 4 May 2021 |
| Name | Jane Doe |
| Title | Police and Crime Commissioner |
| Date | 6 May 2021 |`,
    ],
    [
      'a column of who agreed',
      `| Role | Name | Agreed | Date |
| Chief Executive | Ann Lee | Yes | 4 May 2021 |
| Police and Crime Commissioner | Jane Doe | Yes | 6 May 2021 |`,
    ],
    [
      'names above their offices, dates behind',
      `Ann Lee
Chief Executive 4 May 2021
I approve the recommendation.
Jane Doe
Police and Crime Commissioner 6 May 2021`,
    ],
    [
      'for and on behalf',
      `Signed for and on behalf of the Chief Executive: Ann Lee
Date: 4 May 2021
I approve the recommendation.
Signed by the Police and Crime Commissioner for Kent: Jane Doe
Date: 6 May 2021`,
    ],
    [
      'bare names below dotted lines',
      `**Chief Executive**
I am satisfied that this may be submitted.
……………………………… Date: 4 May 2021
Ann Lee
${MAKER}
I approve the recommendation.
……………………………… Date: 6 May 2021
Jane Doe`,
    ],
  ])('%s', (_, rest) => {
    expect(factsOf(rest)).toEqual(SIGNED)
  })

  test.each([
    [
      'a table of who signed off, the office in short',
      `**Sign-off**
| Role | Name | Date signed off |
| Chief Finance Officer | Bo Fox | 3 May 2021 |
| Chief Executive | Ann Lee | 4 May 2021 |
| PCC | Jane Doe | 6 May 2021 |`,
    ],
    [
      'offices in brackets behind "Signed"',
      `**Declaration**
I have considered the request and approve it.
Signed (PCC): Jane Doe
Dated: 06.05.21
Countersigned (Chief Executive): Ann Lee
Dated: 04.05.21`,
    ],
    [
      'offices in short before "Signature"',
      `| PCC Signature: Jane Doe | Date: 6 May 2021 |
| CEO Signature: Ann Lee | Date: 4 May 2021 |`,
    ],
    [
      'comments, name and office in short, and the date alone',
      `**PCC comments**
I am content to proceed.
Jane Doe, PCC
06/05/21
**CEO comments**
Agreed.
Ann Lee, CEO
04/05/21`,
    ],
  ])('%s', (_, rest) => {
    expect(factsOf(rest)).toMatchObject({
      decidedOn: '2021-05-06',
      advisedOn: '2021-05-04',
      name: 'Jane Doe',
      outcome: 'approved',
    })
  })

  test.each([
    [
      'the maker has no name in type, the officer has',
      `**Chief Executive**
I am satisfied that this may be submitted.
Signature: Date: 4 May 2021
Ann Lee
${MAKER}
I approve the recommendation.
Signature: Date: 6 May 2021`,
      { decidedOn: '2021-05-06', advisedOn: '2021-05-04', name: null, people: ['Ann Lee'] },
    ],
    [
      'the maker has not signed, names below',
      `**Chief Executive**
I am satisfied that this may be submitted.
Signature: Date: 4 May 2021
Ann Lee
${MAKER}
I approve / do not approve the recommendation.
Signature: Date:
Jane Doe`,
      { decidedOn: null, advisedOn: '2021-05-04', name: 'Jane Doe', outcome: null },
    ],
    [
      'the maker has not signed, statements with names',
      `**Chief Finance Officer**
I confirm the sums. Bo Fox 03/05/2021
**Chief Executive**
I am satisfied that this may be submitted. Ann Lee 04/05/2021
**Police and Crime Commissioner**
Signature: Date:`,
      { decidedOn: null, advisedOn: '2021-05-04', name: null, outcome: null, people: ['Ann Lee', 'Bo Fox'] },
    ],
    [
      'nobody has signed',
      `**Chief Executive**
I am satisfied that this may be submitted.
Signature: Date:
${MAKER}
I approve the recommendation.
Signature: Date:`,
      { decidedOn: null, advisedOn: null, name: null, outcome: null, people: [] },
    ],
    [
      'a deputy signs on behalf',
      `**Approval**
The recommendation is approved.
Jane Doe
Deputy Police and Crime Commissioner, on behalf of the Police and Crime Commissioner
6 May 2021`,
      { decidedOn: '2021-05-06', advisedOn: null, name: 'Jane Doe', outcome: 'approved' },
    ],
    [
      '"Approved by" and "Date approved"',
      `Approved by: Jane Doe, Police and Crime Commissioner
Date approved: 6 May 2021`,
      { decidedOn: '2021-05-06', advisedOn: null, name: 'Jane Doe', outcome: 'approved' },
    ],
    [
      'a signature in two languages, each label on its own line',
      `Penderfyniad / Decision: Cymeradwywyd / Approved
Llofnod y Comisiynydd / Commissioner’s signature
Jane Doe
Dyddiad / Date
6 Mai / May 2021`,
      { decidedOn: '2021-05-06', advisedOn: null, name: 'Jane Doe', outcome: 'approved' },
    ],
    [
      'a meeting is told of',
      `The Commissioner read the report before the meeting held on 6 May 2021.
Date of meeting: 2 May 2021
Date of publication: 12 May 2021`,
      { decidedOn: null, advisedOn: null, name: null, outcome: null },
    ],
    [
      'authors and consulted officers are dated',
      `| Author | Cy Poe | 30 April 2021 |
**Officers consulted**
| Chief Executive | Ann Lee | 4 May 2021 |
${MAKER}
Signature: Date:`,
      { decidedOn: null, name: null, outcome: null },
    ],
  ])('%s', (_, rest, expected) => {
    expect(factsOf(rest)).toMatchObject(expected)
  })
})

describe('who signed, with which office', () => {
  test.each([
    [
      'offices over names over dates, without a label',
      `| Chief Finance Officer | Chief Executive | Commissioner |
| Bo Fox | Ann Lee | Jane Doe |
| 3 May 2021 | 4 May 2021 | 6 May 2021 |`,
    ],
    [
      'name, decision and date below headings of two offices each',
      `**Chief Finance Officer (Section 151 Officer)**
Name: Bo Fox
Date: 3 May 2021
**Chief Executive (Monitoring Officer)**
Name: Ann Lee
Date: 4 May 2021
**Police, Fire and Crime Commissioner**
Name: Jane Doe
Decision: Approved
Date: 6 May 2021
Date to be reviewed: 6 May 2022`,
    ],
    [
      '"Signature of …" as headings',
      `**Signature of Chief Executive**
Ann Lee
4 May 2021
**Signature of Police and Crime Commissioner**
Jane Doe
6 May 2021`,
    ],
    [
      'four columns side by side',
      `| Signed | | Signed | |
| Name | Ann Lee | Name | Jane Doe |
| Role | Chief Executive | Role | Police and Crime Commissioner |
| Date | 4 May 2021 | Date | 6 May 2021 |`,
    ],
    [
      '"(signed electronically …)" behind the name, the officer below',
      `**DECISION**
I approve the recommendation set out above.
Jane Doe (signed electronically 6 May 2021)
**Chief Executive**
Ann Lee (signed electronically 4 May 2021)`,
    ],
    [
      'signatures in sentences',
      `**Chief of Staff**
Reviewed and recommended for approval
Signed Ann Lee on 4th of May 2021
**The Mayor**
I agree the recommendation
Signed Jane Doe on 6th of May 2021`,
    ],
    [
      'who prepared, reviewed and approved',
      `| Prepared by: Cy Poe | Date: 1 May 2021 |
| Reviewed by: Ann Lee, Chief Executive | Date: 4 May 2021 |
| Approved by: Jane Doe, PCC | Date: 6 May 2021 |`,
    ],
    [
      'an initial, a name and a position',
      `I have been asked to approve the proposal outlined above.
My decision is: APPROVED
Signed: J. Doe
Name: Jane Doe
Position: Police and Crime Commissioner for Kent
Date: 6th May 2021
Monitoring officer’s signature: Ann Lee
Date: 4th May 2021`,
    ],
  ])('%s', (_, rest) => {
    expect(factsOf(rest)).toMatchObject({
      decidedOn: '2021-05-06',
      advisedOn: '2021-05-04',
      name: 'Jane Doe',
      outcome: 'approved',
    })
  })

  test.each([
    [
      'at the head of a column',
      `| Chief Finance Officer | Chief Executive | Commissioner |
| Bo Fox | Ann Lee | Jane Doe |
| 3 May 2021 | 4 May 2021 | 6 May 2021 |`,
      'Bo Fox, Chief Finance Officer',
    ],
    [
      'with a second office in brackets',
      `**Chief Finance Officer (Section 151 Officer)**
Name: Bo Fox
Date: 3 May 2021
**Chief Executive (Monitoring Officer)**
Name: Ann Lee
Date: 4 May 2021
**Police, Fire and Crime Commissioner**
Name: Jane Doe
Decision: Approved
Date: 6 May 2021
Date to be reviewed: 6 May 2022`,
      'Bo Fox, Chief Finance Officer (Section 151 Officer)',
    ],
    [
      'behind the name and before the date',
      `**Chief Executive’s comments**
The recommendation is sound and lawful.
Ann Lee, Chief Executive, 4 May 2021
**Commissioner’s decision**
Approved.
Jane Doe, Police and Crime Commissioner, 6 May 2021`,
      'Ann Lee, Chief Executive',
    ],
    [
      'behind "Signature of"',
      `**Signature of Chief Executive**
Ann Lee
4 May 2021
**Signature of Police and Crime Commissioner**
Jane Doe
6 May 2021`,
      'Ann Lee, Chief Executive',
    ],
    [
      'behind "Reviewed by" and the name',
      `| Prepared by: Cy Poe | Date: 1 May 2021 |
| Reviewed by: Ann Lee, Chief Executive | Date: 4 May 2021 |
| Approved by: Jane Doe, PCC | Date: 6 May 2021 |`,
      'Ann Lee, Chief Executive',
    ],
  ])('an officer’s office stands %s', (_, rest, person) => {
    expect(officesOf(rest)).toContain(person)
  })
})
