import { expect, test } from 'vitest'
import { findingsOf } from './formText.ts'

const REST = `**Executive summary**
Shelters keep people dry.
**Recommendation**
1. Approve £12,000 for shelters at Deal.
**Police and Crime Commissioner**
Signed: Jane Doe Date: 6 May 2021`

const TITLE = 'Night bus shelters at Deal'

const headOf = (head: string) => {
  const { reference, title } = findingsOf(`${head}\n${REST}`)
  return [reference?.value ?? null, title?.value ?? null]
}

test.each([
  [
    'KT 14/2021',
    `**Office of the Harbour Commissioner**\n**Decision Notice**\n**Number KT 14/2021**\n| Title/Subject | ${TITLE} |`,
  ],
  [
    '014-2021',
    `| **harbour lights** | **NOTICE OF DECISION** |\n| **police and crime commissioner** | 014-2021 |\n**Title:** ${TITLE}`,
  ],
  [
    'HBR/D/202122/014',
    `| **HARBOUR COMMISSIONER** | **DECISION FORM**¶HBR/D/202122/014 |\n**Decision Title:** ${TITLE}`,
  ],
  ['PCC/HB/21/14', `**DECISION LOG**\n| Reference / Cyfeirnod: | PCC/HB/21/14 |\n| Subject / Pwnc: | ${TITLE} |`],
  ['PCC/HB/21/14', `**DECISION LOG**\n| Cyfeirnod / Reference: | PCC/HB/21/14 |\n| Pwnc / Subject: | ${TITLE} |`],
  ['HB 2021 014', `**Record of Decision**\n| OPCC Ref: | HB 2021 014 |\n| Topic | ${TITLE} |`],
  ['DN 14/21', `**Decision Notice**\nDN Number: DN 14/21\nSubject matter: ${TITLE}`],
  ['2021/014', `**Decision Record**\n| Record No: | 2021/014 | Date: | 4 May 2021 |\n| Project title: | ${TITLE} |`],
  ['D/2021/14', `**Decision Form**\n| Unique identifier | D/2021/14 |\n| Title of the proposal | ${TITLE} |`],
  ['HB-2021-014', `**Commissioner's Decision**\n| Decision form ref: | HB-2021-014 |\n| Project name | ${TITLE} |`],
  ['014/21', `**RECORD OF DECISION**\n| Serial number | 014/21 |\n| Report title | ${TITLE} |`],
  ['PFCC 2021-14', `**Decision Report**\n| Decision Notice Reference: | PFCC 2021-14 |\n| Title / Teitl | ${TITLE} |`],
  ['014/2021', `**Decision Sheet**\n| PCC ref | Title |\n| 014/2021 | ${TITLE} |`],
  ['HB/014', `**Decision Record**\n**No. HB/014**\n**Subject:** ${TITLE}`],
  ['2021.014', `**Decision Record**\n2021.014\nTitle: ${TITLE}`],
  ['HBPCC/2021/14', `**DECISION NOTICE**\nHBPCC/2021/14\nSubject: ${TITLE}`],
  ['HB-D-2021-14', `| **DECISION RECORD** | HB-D-2021-14 |\n| Title: | ${TITLE} |`],
  ['14', `**Decision Notice**\nNotice No. 14\nIssue: ${TITLE}`],
  [
    'OPCC.D.014.21',
    `**RECORD OF DECISION**\n| Originator: | Chief Constable |\n| Title: | ${TITLE} |\n| Decision identifier: | OPCC.D.014.21 |`,
  ],
  ['14/2021', `Title: ${TITLE}\nPCC Decision No.: 14/2021\nDate: 4 May 2021`],
  ['21-014', `| Decision Ref./Log No. | 21-014 |\n| Decision name | ${TITLE} |`],
  ['2021/14', `**Police and Crime Commissioner for Kent**\n**Decision 2021/14: ${TITLE}**`],
  ['014/2021', `**DECISION RECORD – 014/2021**\n**${TITLE}**`],
  ['PCC-2021-014', `**Kent PCC Decision Notice (ref: PCC-2021-014)**\nTitle: ${TITLE}`],
  ['21/014', `| Title of decision: ${TITLE} | Ref: 21/014 |`],
  ['21/014', `| Title: | ${TITLE} | Reference: | 21/014 |`],
  ['2021-22/014', `**Decision record sheet**\n| Ref. | 2021-22/014 |\n| Re: | ${TITLE} |`],
  ['PFCC/014/21', `**PFCC Decision Record**\n**PFCC/014/21 – ${TITLE}**`],
  ['KT-014-21', `**Decision Record**\n| Title | Decision Ref |\n| ${TITLE} | KT-014-21 |`],
  ['KT-014-21', `**Decision Record**\n| Decision Ref: KT-014-21¶Title: ${TITLE} | Date: 6 May 2021 |`],
  ['014/2021', `**Cofnod Penderfyniad**\n| Rhif y Penderfyniad | 014/2021 |\n| Teitl | ${TITLE} |`],
])('the head of a form gives its number %s and its title', (reference, head) => {
  expect(headOf(head)).toStrictEqual([reference, TITLE])
})

test.each([
  `**Decision Notice**\nTelephone: 01304 555 014\n**Title:** ${TITLE}`,
  `**Decision Notice**\n| Contract number | C/2021/14 |\n| Title | ${TITLE} |`,
  `**Decision Notice**\n| Is it a key decision? | No |\n| Title | ${TITLE} |`,
  `**Decision Notice**\n4 May 2021\n**Title:** ${TITLE}`,
  `**Decision Notice**\n04/05/2021\n**Title:** ${TITLE}`,
  `**Decision Notice**\nHarbour House, 14 Quay Street\n**Title:** ${TITLE}`,
  `**Decision Notice**\nThe Quay is 14 miles long.\n014-2021\n**Title:** ${TITLE}`,
])('a number of another kind in the head is no reference: %s', (head) => {
  expect(headOf(head)).toStrictEqual([null, TITLE])
})

test.each([
  ['Title: Police and Crime Commissioner', 'Title/Subject'],
  ['Position: Police and Crime Commissioner', 'Title'],
])('an office below the signature is no title of the form: %s', (line, label) => {
  expect(findingsOf(`**Decision Notice**\n| ${label} | ${TITLE} |\n${REST}\n${line}`).title?.value).toBe(TITLE)
})
