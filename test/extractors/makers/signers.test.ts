import { describe, expect, test } from 'vitest'
import { findApproval } from '../../../src/extractors/makers/approval.ts'
import { findPeople } from '../../../src/extractors/makers/people.ts'
import { readingOf } from '../formText.ts'

const factsOf = (form: string) => {
  const reading = readingOf(form)
  const approval = findApproval(reading)
  const people = findPeople(reading, approval, []).map(({ value }) => `${value.name}, ${value.role}`)
  const { decidedOn, advisedOn, name, outcome, role } = approval
  return {
    decidedOn: decidedOn?.value ?? null,
    advisedOn: advisedOn?.value ?? null,
    name: name?.value ?? null,
    role: role?.value ?? null,
    outcome: outcome?.value ?? null,
    people,
  }
}

const HEAD = '**Police and Crime Commissioner for Kent**\n**Decision Record**'
const BODY = '**Summary**\nShelters are old.\n**Recommendation**\nTo buy shelters.\n**Financial implications**\nNone.'
const OFFICERS = `| **Chief Finance Officer** | **Interim Chief Executive** |
| Mary Roe | Ann Lee |
| Date: 4 May 2021 | Date: 5 May 2021 |`

describe('the maker’s date stands behind the officers’', () => {
  test.each([
    [
      'below a head date, a title and a word',
      `${HEAD}
| Subject | Shelters |
| Date | 1 May 2021 |
${BODY}
${OFFICERS}
**Police and Crime Commissioner**
Decision: Approved
Jane Doe
Date: 6 May 2021`,
    ],
    [
      'beside the name, below a statement',
      `${HEAD}
Title: Shelters
${BODY}
Chief Finance Officer: I have been consulted.
Mary Roe Date: 4 May 2021
Monitoring Officer: I am satisfied that the decision may be made.
Ann Lee Date: 5 May 2021
**Police and Crime Commissioner for Kent**
I confirm that I have no disclosable interest, and approve the recommendation.
Jane Doe Date: 6 May 2021`,
    ],
    [
      'in two languages, below a title that speaks of the decision',
      `**PENDERFYNIAD Y COMISIYNYDD / COMMISSIONER’S DECISION**
| **Teitl / Title** | Shelters |
| **Dyddiad / Date** | 1 May 2021 |
${BODY}
| **Prif Swyddog Cyllid / Chief Finance Officer** | **Prif Weithredwr / Chief Executive** |
| Mary Roe | Ann Lee |
| Dyddiad / Date: 4/5/2021 | Dyddiad / Date: 5/5/2021 |
**Comisiynydd yr Heddlu a Throseddu / Police and Crime Commissioner for Kent**
I approve the recommendations.
Llofnod / Signed:
Jane Doe
Dyddiad / Date: 6/5/2021`,
    ],
  ])('%s', (_, form) => {
    expect(factsOf(form)).toMatchObject({
      decidedOn: '2021-05-06',
      advisedOn: '2021-05-05',
      name: 'Jane Doe',
      outcome: 'approved',
    })
  })

  test('a head date before the officers’ advice is no decision’s', () => {
    const form = `${HEAD}\n| Subject | Shelters |\n| Date | 1 May 2021 |\n${BODY}\n${OFFICERS}`
    expect(factsOf(form)).toMatchObject({ decidedOn: null, advisedOn: '2021-05-05' })
  })

  test('a head date behind the officers’ advice is', () => {
    const form = `${HEAD}\n| Subject | Shelters |\n| Date | 7 May 2021 |\n${BODY}\n${OFFICERS}`
    expect(factsOf(form)).toMatchObject({ decidedOn: '2021-05-07' })
  })
})

test('officers are named beside a sentence and the date, under their own headings', () => {
  const form = `${HEAD}
Title: Shelters
${BODY}
**Chief Finance Officer**
I have been consulted. Mary Roe Date: 4 May 2021
**Chief Executive and Monitoring Officer**
I am satisfied that this is lawful. Ann Lee Date: 5 May 2021
**Kent Police and Crime Commissioner**
| Signed: | Date: 6 May 2021 |
Jane Doe`
  expect(factsOf(form)).toMatchObject({ decidedOn: '2021-05-06', name: 'Jane Doe' })
  expect(factsOf(form).people).toEqual([
    'Jane Doe, Police and Crime Commissioner for Kent',
    'Mary Roe, Chief Finance Officer',
    'Ann Lee, Chief Executive and Monitoring Officer',
  ])
})

describe('an officer decides what is put to that office', () => {
  const form = (asked: string, statement: string) => `**Decision Form**
Title: A secondment
**Recommendation**
${asked} is recommended to:
1. agree to the secondment
**Chief Executive Officer**
I have no interest in this matter.
${statement}
| Signature | Date 22/08/2023 |
**PART I – NON-CONFIDENTIAL FACTS AND ADVICE**
None.
**Director of Strategy**
I have been consulted about the proposal.
| Signature | Date 17/08/2023 |`
  const APPROVAL = 'The above request has my approval.'

  test('one who says so under the office', () => {
    expect(factsOf(form('The Chief Executive Officer', APPROVAL))).toMatchObject({
      decidedOn: '2023-08-22',
      advisedOn: '2023-08-17',
      role: 'Chief Executive Officer',
      outcome: 'approved',
    })
  })

  test.each([
    ['not what is put to another', 'The Commissioner', APPROVAL],
    ['not without an approval', 'The Chief Executive Officer', 'This may be submitted.'],
  ])('%s', (_, asked, statement) => {
    expect(factsOf(form(asked, statement))).toMatchObject({ decidedOn: null, outcome: null })
  })
})

test.each([
  ['PFCC', 'PFCC'],
  ['Deputy PFCC', 'Deputy PFCC'],
  ['PDF', null],
])('the office in short, between the name and the date: %s', (line, role) => {
  const form = `**PFCC Decision Report**
Report reference number: 918-22
${BODY}
**Decision and Final Sign Off**
I agree the recommendations to this report:
Sign:
Print: Jane Doe
**${line}**
Date signed: 6 May 2021`
  expect(factsOf(form)).toMatchObject({ role, decidedOn: '2021-05-06' })
})

test('an office that goes on in the next line is read in full', () => {
  const form = `**Decision Notice**
Title: Night bus shelters
**Recommendation**
To buy shelters.
**Police and Crime Commissioner decision:** Approved
| Signature | Date 31 March 2015 |
Title: Police & Crime Commissioner for North
Yorkshire
**Part 1 – Facts and advice**
The shelters are old.`
  expect(factsOf(form).role).toBe('Police & Crime Commissioner for North Yorkshire')
})

test.each([
  [
    'an officer with an office',
    'Lead Officer: Mary Roe, Treasurer',
    'If force business, date approved by Chief Officer: 9 September 2021',
  ],
  ['an officer alone', 'Lead Officer: Mary Roe', 'Chief Officer approval: N/A'],
])('who leads the work in the form’s head signs nothing below it: %s', (_, lead, approved) => {
  const form = `**Police and Crime Commissioner for Warwickshire**
**Decision Application Form**
Decision Reference Number: WPCC3-0918
Decision Title: Use of the shelters reserve
${lead}
${approved}
Date: 13 September 2021
**Decision summary:**
The PCC is asked to approve the use of £5,000 from the reserve for shelters.
I confirm that my register of interests declaration is up to date and that none of my interests preclude me from making this decision.
Signature: Jane Doe
Date: 20/9/2021`
  expect(factsOf(form)).toMatchObject({ decidedOn: '2021-09-20', outcome: 'approved' })
})
