import { expect, test } from 'vitest'
import { findApproval } from '../../../src/extractors/makers/approval.ts'
import { readingOf } from '../formText.ts'

const approvalOf = (form: string) => {
  const { outcome, decidedOn, advisedOn, role, name, isHeadDate } = findApproval(readingOf(form))
  return {
    outcome: outcome?.value ?? null,
    decidedOn: decidedOn?.value ?? null,
    advisedOn: advisedOn?.value ?? null,
    role: role?.value ?? null,
    name: name?.value ?? null,
    isHeadDate,
  }
}

const form = (rest: string): string => `**Police and Crime Commissioner for Kent**
**Decision Notice**
Title: Night bus shelters
**Recommendation:**
To buy shelters.
${rest}`

const STATEMENT = 'I hereby approve the recommendation above.'
const MAKER = '**Police and Crime Commissioner for Kent**'

test('maker and officer sign in blocks of their own', () => {
  expect(
    approvalOf(
      form(`**Chief Executive**
I have been consulted about the proposal and am satisfied that it can be submitted.
Signature: Date: 4 May 2021
**Police and Crime Commissioner approval**
${STATEMENT}
Name: Jane Doe
Signature: Date: 6 May 2021`),
    ),
  ).toStrictEqual({
    outcome: 'approved',
    decidedOn: '2021-05-06',
    advisedOn: '2021-05-04',
    role: 'Police and Crime Commissioner for Kent',
    name: 'Jane Doe',
    isHeadDate: false,
  })
})

test.each([
  ['in one line', `${MAKER}\n${STATEMENT}\nSigned: Jane Doe Date: 6 May 2021`],
  ['in a table', `${MAKER}\n${STATEMENT}\n| Signature | Jane Doe | Date | 6 May 2021 |`],
  ['in a table below its heads', `${MAKER}\n${STATEMENT}\n| Signature | Date |\n| Jane Doe | 6 May 2021 |`],
  ['on lines of their own', `${MAKER}\n${STATEMENT}\nSignature: Jane Doe\nDate: 6/5/21`],
  ['above the office', `${STATEMENT}\nSigned: Jane Doe\nPolice and Crime Commissioner for Kent\nDate: 06.05.2021`],
])('signature and date stand %s', (_, rest) => {
  expect(approvalOf(form(rest))).toMatchObject({
    outcome: 'approved',
    decidedOn: '2021-05-06',
    name: 'Jane Doe',
    role: 'Police and Crime Commissioner for Kent',
    isHeadDate: false,
  })
})

test.each([
  ['approved', 'I hereby approve the recommendation above.'],
  ['approved', 'The above request has my approval.'],
  ['approved', 'The recommendation is approved.'],
  ['rejected', 'I do not approve the recommendation above.'],
  ['rejected', 'The request does not have my approval and is rejected.'],
  ['rejected', 'The recommendation is not approved.'],
  ['rejected', 'I hereby reject the recommendation.'],
  ['rejected', 'I have decided not to approve the request.'],
  ['deferred', 'The decision is deferred.'],
  ['deferred', 'I hereby defer the decision on this request.'],
  ['approved', 'The above request HAS / DOES NOT HAVE my approval.'],
  ['approved', 'I approve / do not approve the recommendation.'],
  ['approved', '☒ Approved ☐ Not approved'],
  ['rejected', '☐ Approved ☒ Not approved'],
  ['deferred', '☐ Approved ☐ Rejected ☑ Deferred'],
  ['approved', 'Decision: ☑ Approved ☐ Not approved ☐ Deferred'],
  ['rejected', 'Approved ☐ Not approved ☒'],
  ['rejected', '☐ Approved\n☒ Rejected\n☐ Deferred'],
  ['deferred', '| Approved | ☐ |\n| Not approved | ☐ |\n| Deferred | ☒ |'],
  ['approved', '| ☒ | Approved |\n| ☐ | Not approved |'],
  ['approved', '**Commissioner’s decision: Approved**'],
  ['deferred', '**Decision:**\nDEFERRED. I support the aims, but the money is not confirmed.'],
  ['rejected', '**Decision:**\nNot agreed. The case has not been made.'],
  ['noted', '**Decision:**\nI have received and noted the report.'],
  ['approved', '**Decision:**\nThe Commissioner has decided:\n• To buy shelters.'],
  ['approved', '| Approved | Not approved | Deferred |\n| ✓ | | |'],
  ['rejected', '| Approved | Not approved | Deferred |\n| | ✓ | |'],
  ['rejected', '| Approved | Yes ☐ | No ☒ |'],
  ['rejected', '| Approved | | Not approved | X |'],
  ['approved', '| Approved | X | Not approved | |'],
  ['approved', '| Approved? | Yes ☒ | No ☐ |'],
  ['approved', 'Approved [X] Not approved [ ] Deferred [ ]'],
  ['rejected', 'Approved [ ] Not approved [x]'],
  ['approved', '☑ I approve the recommendation.\n☐ I do not approve the recommendation.'],
  ['rejected', '☐ I approve the recommendation.\n☒ I do not approve the recommendation.'],
  ['approved', 'I hereby **approve** / do not approve the recommendation above.'],
  ['rejected', 'I hereby approve / **do not approve** the recommendation above.'],
  ['rejected', 'The above request has / **does not have** my approval.'],
  ['deferred', '**Commissioner’s decision**\nDeferred to the November meeting'],
  ['noted', '**Commissioner’s decision**\nThe report was noted.'],
  ['approved', '**Commissioner’s decision**\nApproved subject to advice.'],
])('it is %s: "%s"', (outcome, statement) => {
  expect(approvalOf(form(`${MAKER}\n${statement}\nSigned: Jane Doe Date: 6 May 2021`))).toMatchObject({
    outcome,
    decidedOn: '2021-05-06',
  })
})

test.each([
  ['below its signer', `${STATEMENT}\nJane Doe\nPolice and Crime Commissioner\nDated this 4 day of May 2021`],
  ['behind its signer', `${STATEMENT}\nSigned by: Jane Doe, Police and Crime Commissioner for Kent, on 4th May 2021`],
  ['alone', `${STATEMENT}\nSigned\nJane Doe\nPolice and Crime Commissioner\n4th May 2021`],
  ['above its signer', `${STATEMENT}\nDate: 4 May 2021\nSigned:\nJane Doe\nPolice and Crime Commissioner`],
  ['alone, without a word of signing', `${MAKER}\n${STATEMENT}\nJane Doe\n04.05.2021`],
  ['alone, above its signer', `**Decision of the Police and Crime Commissioner**\n${STATEMENT}\n4 May 2021\nJane Doe`],
  [
    'in a table of its own',
    `${STATEMENT}\n| Signed | |\n| Name | Jane Doe |\n| Position | Police and Crime Commissioner |\n| Date | 4-May-21 |`,
  ],
  ['above another office', `${STATEMENT}\nSign:\nPrint: Jane Doe\nPFCC/Deputy PFCC\nDate signed: 4 May 2021`],
  [
    'in two languages',
    `**Penderfyniad / Decision**\n${STATEMENT}\nLlofnod / Signed: Jane Doe\nDyddiad / Date: 4 Mai / May 2021`,
  ],
])('the decision’s date stands %s', (_, rest) => {
  expect(approvalOf(form(rest))).toMatchObject({ outcome: 'approved', decidedOn: '2021-05-04', name: 'Jane Doe' })
})

test('a row that names the decision maker holds the decision’s date', () => {
  const rest = `| Role | Name | Date |
| Report author | Mary Roe | 1/3/19 |
| Decision maker | Jane Doe | 11/3/19 |
**Decision:**
Approve.`
  expect(approvalOf(form(rest))).toMatchObject({ outcome: 'approved', decidedOn: '2019-03-11', name: 'Jane Doe' })
})

test('dates above their signers are each their own', () => {
  const rest = `${STATEMENT}
Date: 6 May 2021
Jane Doe
Police and Crime Commissioner
Date: 4 May 2021
Mary Roe
Chief of Staff`
  expect(approvalOf(form(rest))).toMatchObject({ decidedOn: '2021-05-06', advisedOn: '2021-05-04', name: 'Jane Doe' })
})

test('two officers who sign side by side both advise, the last one last', () => {
  const rest = `${MAKER}\n${STATEMENT}\nSignature: Date: 6 May 2021
| **Chief Finance Officer** | **Chief Executive** |
| Signature: Date: 3 May 2021 | Signature: Date: 4 May 2021 |`
  expect(approvalOf(form(rest))).toMatchObject({ decidedOn: '2021-05-06', advisedOn: '2021-05-04' })
})

test.each([
  ['an officer', 'Decision maker: Jane Doe, Director of Fleet', 'Director of Fleet'],
  [
    'the Commissioner',
    'Decision maker: Jane Doe, Police and Crime Commissioner',
    'Police and Crime Commissioner for Kent',
  ],
])('%s may be named with the post behind the name', (_, line, role) => {
  const rest = `${line}\nSigned: J Doe\nDate: 4 May 2021`
  expect(approvalOf(form(rest))).toMatchObject({ role, name: 'Jane Doe', decidedOn: '2021-05-04', advisedOn: null })
})

test('"Position" in the maker’s signature tells the office', () => {
  const rest = `**Greater London Authority**
**REQUEST FOR ASSISTANT DIRECTOR DECISION – ADD304**
Title: Night bus shelters
**Decision:**
To buy shelters.
**AUTHORISING ASSISTANT DIRECTOR/HEAD OF UNIT:**
It has my approval.
| Name: Jane Doe | Position: Head of Fleet |
| Signature: | Date: 20/04/15 |`
  expect(approvalOf(rest)).toMatchObject({ role: 'Head of Fleet', name: 'Jane Doe', decidedOn: '2015-04-20' })
})

test('the office as a heading below a recommendation opens what the maker signs', () => {
  const rest = `**Commissioner for Police, Fire & Rescue and Crime**\n${STATEMENT}\nSignature: Date: 6 May 2021\nJane Doe`
  expect(approvalOf(form(rest))).toMatchObject({
    role: 'Commissioner for Police, Fire & Rescue and Crime',
    decidedOn: '2021-05-06',
    name: 'Jane Doe',
  })
})

test.each([
  ['an undated statement', `${MAKER}\n${STATEMENT}\nSignature: Date:`],
  ['an undeleted choice without a date', `${MAKER}\nI approve / do not approve the recommendation.\nSigned: Date:`],
  ['a dotted line', `${MAKER}\n${STATEMENT}\nSignature ………………………… Date …………………`],
  ['an empty table', `${MAKER}\n${STATEMENT}\n| Signature | | Date | |`],
  ['no signature block', ''],
])('%s decides nothing', (_, rest) => {
  expect(approvalOf(form(rest))).toMatchObject({ outcome: null, decidedOn: null, isHeadDate: false })
})

test('a printed outcome holds without a date', () => {
  expect(approvalOf(form('Outcome: Approved'))).toMatchObject({ outcome: 'approved', decidedOn: null })
})

test.each([
  ['is the decision’s where nothing else is', STATEMENT, '2021-05-02', true],
  ['gives way to the signature’s', `${MAKER}\n${STATEMENT}\nSigned: Jane Doe Date: 6 May 2021`, '2021-05-06', false],
  ['is none where the signature is left empty', `${MAKER}\nSignature: Date:`, null, false],
])('the date of the form’s head %s', (_, rest, decidedOn, isHeadDate) => {
  const dated = form(rest).replace('Title:', 'Date of Decision: 2 May 2021\nTitle:')
  expect(approvalOf(dated)).toMatchObject({ decidedOn, isHeadDate })
})

test('the date of a report or meeting is no decision’s', () => {
  expect(approvalOf(form(STATEMENT).replace('Title:', 'Date of meeting: 2 May 2021\nTitle:')).decidedOn).toBeNull()
})

test('an officer’s signature alone decides nothing', () => {
  const rest = '**Chief Executive**\nThis can be submitted to the Commissioner.\nSignature: Date: 4 May 2021'
  expect(approvalOf(form(rest))).toMatchObject({ outcome: null, decidedOn: null, advisedOn: '2021-05-04' })
})

test('the last officer’s date is the one on which was advised', () => {
  const rest = `**Chief Finance Officer**
The budget allows for it.
Signature: Date: 3 May 2021
**Chief Executive**
This can be submitted.
Signature: Date: 4 May 2021
**Police and Crime Commissioner approval**
${STATEMENT}
Signature: Date: 6 May 2021`
  expect(approvalOf(form(rest))).toMatchObject({ decidedOn: '2021-05-06', advisedOn: '2021-05-04' })
})

test('dates of consultation rows are nobody’s signature', () => {
  const rest = `**Personnel consulted**
| Role | Name | Date |
| Chief Finance Officer | Mary Roe | 8 May 2021 |
| Legal advice | Tom Burnham | 9 May 2021 |
**Police and Crime Commissioner approval**
${STATEMENT}
Signature: Date: 6 May 2021`
  expect(approvalOf(form(rest))).toMatchObject({ decidedOn: '2021-05-06', advisedOn: null })
})

test('dates in the report are nobody’s signature', () => {
  const rest = `**Background**
The shelters were built on 1 March 2009 and the agreement ended on 31 March 2021.
**Police and Crime Commissioner approval**
${STATEMENT}
Signature: Date: 6 May 2021`
  expect(approvalOf(form(rest)).decidedOn).toBe('2021-05-06')
})

test.each([
  ['Jane Doe', 'Name: Jane Doe\nSignature: Date: 6 May 2021'],
  ['Sir John Roe', 'Signed: Sir John Roe Date: 6 May 2021'],
  ["Mary O'Neil-Smith", "Signature: Date: 6 May 2021\nMary O'Neil-Smith, Police and Crime Commissioner"],
  [null, 'Signature: Date: 6 May 2021'],
])('the name in type is %s: %s', (name, rest) => {
  expect(approvalOf(form(`**Police and Crime Commissioner approval**\n${STATEMENT}\n${rest}`)).name).toBe(name)
})

test.each([
  [
    'Deputy Mayor for Policing and Crime',
    "**Mayor's Office for Policing and Crime**",
    'Deputy Mayor for Policing and Crime',
  ],
  ['Mayor of London', '**Greater London Authority**', 'Mayor of London'],
  ['Police, Fire and Crime Commissioner for Essex', '**Essex**', 'Police, Fire and Crime Commissioner for Essex'],
  ['POLICE AND CRIME COMMISSIONER FOR SURREY', '**Decision**', 'Police and Crime Commissioner for Surrey'],
])('the office "%s" is named in full', (office, body, expected) => {
  const rest = `${body}\n**Recommendation:**\nTo buy shelters.\n**${office}**\n${STATEMENT}\nSignature: Date: 6 May 2021`
  expect(approvalOf(rest).role).toBe(expected)
})

test.each([
  [
    'a name and date in a row below the office and its statement',
    `**Chief Finance Officer**
I confirm that the financial implications are correct.
| Ann Lee | Date: 4/5/21 |
**Police and Crime Commissioner for Kent**
I approve the recommendations in this report.
| Jane Doe | Date: 6/5/21 |`,
  ],
  [
    'an office that opens its own statement',
    `**Chief Executive:** I have been consulted and confirm that advice has been taken.
| Signature: | Date: 04/05/2021 |
Kent Police and Crime Commissioner: I approve the recommendations above.
| Signature: | Date: 06/05/2021 |`,
  ],
  [
    'the office of the commissioner above its officers',
    `| **OFFICE OF THE POLICE AND CRIME COMMISSIONER:** **Chief Finance Officer** Ann Lee | Date: 4/5/21 |
| **POLICE AND CRIME COMMISSIONER:** The above request has my approval. Jane Doe | Date: 6/5/21 |`,
  ],
  [
    'a name and date in the cell beside the office',
    `| Monitoring Officer I have been consulted on this request. | Ann Lee 4/5/21 |
| Police & Crime Commissioner for Kent The recommendations are APPROVED. | Jane Doe 6/5/21 |`,
  ],
  [
    'a column of signatures that are left empty',
    `| Officer | Signature | Date |
| Treasurer – Tom Fox | | 3/5/21 |
| Chief Executive – Ann Lee | | 4/5/21 |
**Decision of the Police and Crime Commissioner**
${STATEMENT}
Date: 6/5/21
Jane Doe`,
  ],
])('each date is told apart by %s', (_, rest) => {
  expect(approvalOf(form(rest))).toMatchObject({ decidedOn: '2021-05-06', advisedOn: '2021-05-04' })
})

test.each([
  [
    'headed "Consulted"',
    `| Consulted | Name | Date |
| Chief Executive | Ann Lee | 4/5/21 |`,
  ],
  [
    'with a column "Date consulted"',
    `| Name | Office | Date consulted |
| Ann Lee | Chief Executive | 4/5/21 |`,
  ],
])('dates of a table %s are no signatures', (_, table) => {
  const rest = `${table}\n**Approval**\n${STATEMENT}\nSigned …………… Date 6/5/21\nJane Doe`
  expect(approvalOf(form(rest))).toMatchObject({ decidedOn: '2021-05-06', advisedOn: null })
})

test('an officer’s date is never taken for the decision’s', () => {
  const rest = `**Chief Finance Officer**\nI confirm that the cost is correct.\n| Ann Lee | Date: 4/5/21 |`
  expect(approvalOf(form(rest))).toMatchObject({ decidedOn: null, advisedOn: '2021-05-04' })
})

test('a date alone below a name and its office is the signature’s, the report’s date never', () => {
  const rest = `Jane Doe\nPolice, Fire and Crime Commissioner\n06/05/2021\n---\nDate of report: 1 May 2021`
  expect(approvalOf(form(rest))).toMatchObject({ decidedOn: '2021-05-06' })
})

const SIGNED_BY = '**Recommendation:**\nTo buy shelters for the quays.\n**Decision**\nApproved'

test.each([
  ['over the row of the office', 'Clive Grunwald\n| Signed | Police and Crime Commissioner for Kent |'],
  [
    'over the office',
    '**Police and Crime Commissioner approval**\nClive Grunwald\nPolice and Crime Commissioner for Kent\nDate: 6 May 2021',
  ],
  [
    'behind "Signed", over the office in one cell',
    '| Signed: Clive Grunwald ....................... Kent Police and Crime Commissioner | Date: 6 May 2021 |',
  ],
  ['beside the office in a row', '| Police and Crime Commissioner for Kent | Clive Grunwald | 6 May 2021 |'],
  ['below the heading of the office', '**Police and Crime Commissioner for Kent**\nClive Grunwald\nDate: 6 May 2021'],
])('the maker’s name in type stands %s', (_, rest) => {
  expect(approvalOf(`**Kent Police and Crime Commissioner**\n${SIGNED_BY}\n${rest}`).name).toBe('Clive Grunwald')
})

test.each([
  ['the title', '**Title: Additional Vehicles**', ''],
  ['a heading', '**Title: Cars**', '**Additional Vehicles**\n'],
  ['the subject', '**Subject:** Safer Streets', ''],
  ['an item in capitals', '**Title: Cars**', 'Police Cars\n'],
])('%s is nobody’s name', (_, head, rest) => {
  const form = `${head}\n**Recommendation:**\nTo buy additional vehicles for safer streets.\n${rest}**Deputy Mayor for Policing and Crime**\n${STATEMENT}\nSignature: Date: 23/6/16`
  expect(approvalOf(`**Mayor's Office for Policing and Crime**\n${form}`).name).toBeNull()
})

const named = (rest: string): string => form(rest).replace('Title:', 'Decision maker: Director of Fleet\nTitle:')

test.each([
  ['named by its label', named('Date: 4 May 2021\nSigned:\nJane Doe\nDirector of Fleet')],
  [
    'named with its holder',
    form('Signed: Jane Doe\nPosition: Director of Fleet\nDate: 4 May 2021').replace(
      'Title:',
      'Decision maker: Jane Doe, Director of Fleet\nTitle:',
    ),
  ],
  [
    'of a form for officers’ decisions',
    form('Signed: Jane Doe\nDirector of Fleet\nDate: 4 May 2021').replace('Decision Notice', 'Officer Decision Notice'),
  ],
  [
    'that decides under delegated powers',
    form('I approve the above under delegated authority.\nJane Doe\nDirector of Fleet\n4 May 2021'),
  ],
])('an officer’s post decides: %s', (_, text) => {
  expect(approvalOf(text)).toMatchObject({
    outcome: 'approved',
    role: 'Director of Fleet',
    name: 'Jane Doe',
    decidedOn: '2021-05-04',
    advisedOn: null,
  })
})

test('an officer who signs any other form alone advises', () => {
  const rest = '**Chief Executive**\nThis can be submitted.\nSignature: Jane Doe Date: 4 May 2021'
  expect(approvalOf(form(rest))).toMatchObject({ outcome: null, decidedOn: null, advisedOn: '2021-05-04' })
})

test('the post behind a signer’s name is the decision maker’s, dated or not', () => {
  const text = form('**Decision Approved:**\nApproved\n**Signed:**\nJane Doe, Head of Policing & Crime')
  expect(approvalOf(text)).toMatchObject({ role: 'Head of Policing & Crime', name: 'Jane Doe' })
})

test.each([
  [
    'in columns below their offices',
    '| Chief Executive | Police and Crime Commissioner |\n| Signed: Mary Roe | Signed: Jane Doe |\n| Date: 4 May 2021 | Date: 6 May 2021 |',
  ],
  [
    'in rows of name, position and date',
    '**Approval**\n| Name | Mary Roe |\n| Position | Chief Executive |\n| Date | 4 May 2021 |\n| Name | Jane Doe |\n| Position | Police and Crime Commissioner |\n| Date | 6 May 2021 |',
  ],
  [
    'in a table of who did what',
    '| | Name | Date |\n| Requested by | Ann Poe | 1 May 2021 |\n| Chief Executive | Mary Roe | 4 May 2021 |\n| Approved by PCC | Jane Doe | 6 May 2021 |',
  ],
  [
    'as names with their dates',
    '**Chief Executive**\nThe money is there.\nMary Roe – 4 May 2021\n**Police and Crime Commissioner**\nJane Doe – 6 May 2021\nI have approved the request.',
  ],
])('officers and the maker sign %s', (_, rest) => {
  expect(approvalOf(form(rest))).toMatchObject({
    outcome: 'approved',
    decidedOn: '2021-05-06',
    advisedOn: '2021-05-04',
    name: 'Jane Doe',
  })
})

test.each([
  ['by e-mail', `${MAKER}\n${STATEMENT}\nApproved by e-mail: Jane Doe, 4 May 2021`],
  ['below a line of name and office', 'Jane Doe, Police and Crime Commissioner\nDated: 4th May 2021'],
  ['as "Date of decision" above a typed signature', 'Date of decision: 4 May 2021\n**Signed:** Jane Doe'],
])('a decision is signed %s', (_, rest) => {
  expect(approvalOf(form(rest))).toMatchObject({ outcome: 'approved', decidedOn: '2021-05-04', name: 'Jane Doe' })
})

test('a deputy signs as deputy, though the head names the commissioner', () => {
  const rest = '| Deputy Police and Crime Commissioner | Jane Doe | Signed: | Date: 4 May 2021 |'
  expect(approvalOf(form(rest))).toMatchObject({ role: 'Deputy Police and Crime Commissioner', name: 'Jane Doe' })
})

test('what a sentence tells of a day is no signature', () => {
  const rest = `${MAKER}\n${STATEMENT}\nSignature: Date: 6 May 2021\n**Background**\nA petition for more of them was signed by 400 people on 4 April 2020.\nA notice was published on 5 October 2020.`
  expect(approvalOf(form(rest))).toMatchObject({ decidedOn: '2021-05-06', advisedOn: null })
})

const OFFICE_HEAD =
  '**Office of the Police and Crime Commissioner for Kent**\n**Decision Record Form**\nTitle: Night bus shelters'

test.each([
  ['**DOES** / DOES NOT', 'approved'],
  ['DOES / **DOES NOT**', 'rejected'],
])('behind "Police and Crime Commissioner:" the request %s have approval: %s', (choice, outcome) => {
  const found = approvalOf(`${OFFICE_HEAD}
**Decision:**
To buy shelters.
Chief Executive: Having read this report I consider that it is an appropriate request to be submitted to the Commissioner.
Signed: Ann Lee Date: 19.3.15
Police and Crime Commissioner: The above request ${choice} have my approval.
Signed: Jane Doe Date: 23.3.15`)
  expect(found).toMatchObject({ outcome, decidedOn: '2015-03-23', advisedOn: '2015-03-19', name: 'Jane Doe' })
  expect(found.role).toBe('Police and Crime Commissioner')
})

test.each([
  ['**Police and Crime Commissioner**\nI hereby approve the recommendation above.\nSigned: Jane Doe Date: 6 May 2021'],
  [
    '| Decision made by | Jane Doe, Police and Crime Commissioner |\n| Date of decision | 6 May 2021 |\n| Signed | Jane Doe |',
  ],
])('the name of an office in the head is no title of who signs: %s', (rest) => {
  expect(approvalOf(`${OFFICE_HEAD}\n**Recommendation:**\nTo buy shelters.\n${rest}`).role).toBe(
    'Police and Crime Commissioner',
  )
})

test('"Title" before a name and office below a signature is the signer\'s', () => {
  const found = approvalOf(
    form(`Police and Crime Commissioner decision: Approved
| Signature | Date 20 June 2022 |
Title Jane Doe, Police and Crime Commissioner for Kent
**Legal implications**
None.
I confirm that all the above advice has been sought and that this is an appropriate request to be submitted
| Signature Ann Lee, Chief Executive | Date 16 June 2022 |`),
  )
  expect(found).toMatchObject({
    name: 'Jane Doe',
    decidedOn: '2022-06-20',
    role: 'Police and Crime Commissioner for Kent',
  })
})

test('numbered steps of the form are signed by the officers who open them', () => {
  const found = approvalOf(
    form(`2.A Monitoring Officer: no comments.
| Sign: | Print: A. Lee | Date: 5 July 2021 |
2.B Chief Financial Officer: the increase is affordable.
| Sign: | Print: B. Fox | Date: 6 July 2021 |
**Decision by the Police and Crime Commissioner**
I agree the recommendations to this report:
| Sign: | Print: Jane Doe | Date signed: 8 July 2021 |`),
  )
  expect(found).toMatchObject({ advisedOn: '2021-07-06', decidedOn: '2021-07-08' })
})
