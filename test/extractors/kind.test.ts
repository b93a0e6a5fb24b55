import { expect, test } from 'vitest'
import { recordOf } from './formText.ts'

const MOPAC = "**Mayor's Office for Policing and Crime**"
const KENT = '**Office of the Police and Crime Commissioner for Kent**'

const layouts: readonly (readonly [string, string, string])[] = [
  [
    'agenda',
    'an agenda under the name of its board',
    `${MOPAC}\n**Audit Panel**\n**Agenda**\nDate: 3 May 2021\n1. Apologies\n2. Minutes of the last meeting\n3. Grants (PCD 6118), £486,250\n4. Any other business`,
  ],
  [
    'agenda',
    'an agenda that says what the meeting is recommended',
    `${KENT}\n**AGENDA FOR THE MEETING OF THE JOINT AUDIT COMMITTEE**\n**12 June 2019**\n1. Declarations of interest\n2. Decision 012/2019, £50,000\n**Recommendation**\nThe Committee is asked to note the report.`,
  ],
  [
    'minutes',
    'minutes that record a decision',
    `${KENT}\n**Minutes of the Performance and Delivery Board held on 12 June 2019**\nPresent: A Lark (Chair), B Finch\n1. The minutes of 3 May were agreed.\n2. Decision 012/2019: the Commissioner approved £50,000 for shelters.\n**Action**\nB Finch to report in July.`,
  ],
  [
    'minutes',
    'a note of a meeting',
    `${MOPAC}\n**Note of the meeting of the Oversight Board on 4 July 2021**\nAttendees: A Lark, B Finch\nApologies: C Wren\n1. PCD 6118 was discussed. £486,250 was approved.`,
  ],
  [
    'minutes',
    'a body above its meeting, and the word alone',
    `${KENT}\n**Joint Audit Committee**\n**DRAFT MINUTES**\n**12 June 2019 at 10.00, Maidstone**\nPresent: A Lark (Chair)\nResolved: that £4,000 be approved.`,
  ],
  [
    'letter',
    'a letter with a salutation of one name',
    `${KENT}\nOur ref: OPCC/12/19\n3 October 2019\nDear Ms Wren,\n**Decision 012/2019**\nIn decision 012/2019 I approved £50,000.\nYours sincerely,\nA Lark\nPolice and Crime Commissioner`,
  ],
  [
    'letter',
    'a letter that closes otherwise',
    `${KENT}\n3 October 2019\nDear Chief Constable\n**Grant 2019/20**\nI am pleased to award £50,000.\nKind regards\nA Lark`,
  ],
  [
    'appendix',
    'an appendix that repeats the reference of its decision',
    `${MOPAC}\n**Appendix A to PCD 6118**\n**Grants by borough**\n| Borough | Grant |\n| Barking | £10,000 |\n| Brent | £20,000 |`,
  ],
  [
    'appendix',
    'an appendix whose decision stands above it',
    `${MOPAC}\n**PCD 6118 – Appendix 1: Equality Impact Assessment**\nThe grants are for all.`,
  ],
  [
    'appendix',
    'an appendix below a hyphened reference',
    `${KENT}\n**WPCC3-0089 – Appendix B**\nThe grants are for all.`,
  ],
  [
    'other',
    'a business case with a plan of steps and a recommendation of its own',
    `${KENT}\n**BUSINESS CASE**\n| Project | Night bus shelters |\n| Reference | BC/2020/7 v1.1 |\n**Executive summary**\nThe shelters cost £12,000.\n**Plan**\n| Step | Date |\n| Decision of the Commissioner | October 2020 |\n| Building | March 2021 |\n**Recommendation**\nThe Board is asked to recommend option 2 to the Police and Crime Commissioner.`,
  ],
  [
    'decision',
    'a short decision that names its appendix at the top',
    `${KENT}\n**Attachments: Appendix A**\n**Title: Shelters**\n**Recommendation**\nTo approve £50,000 for shelters.\n**Decision number:** 012/2019`,
  ],
  [
    'appendix',
    'an annex with the reference in its running header',
    `^ PCD 6118\n**Annex B – Terms of the grant**\n1. The grant is £10,000.\n2. It is paid in May.\n---\n^ PCD 6118\n3. Reports are due in June.`,
  ],
  [
    'appendix',
    'an appendix with a table and a recommendation of its own',
    `${KENT}\n**APPENDIX 2**\n**Options appraisal for decision 012/2019**\n**Recommendation**\nOption 3 is recommended at a cost of £50,000.`,
  ],
  [
    'other',
    'a business case',
    `${KENT}\n**Business Case: Custody vans**\n**1. Strategic case**\nThe vans are old.\n**2. Recommendation**\nApprove £212,000 for four vans.`,
  ],
  [
    'other',
    'an outline business case that names its decision',
    `${MOPAC}\n**Outline Business Case**\n**Fleet renewal, PCD 6118**\n**Executive summary**\nThe vans are old.\n**Recommendation**\nTo approve £212,000.`,
  ],
  [
    'other',
    'a report to a committee',
    `${KENT}\n**Report to the Joint Audit Committee, 12 June 2019**\n**Report of the Chief Finance Officer**\n**Purpose of report**\nTo tell members of the accounts.\n**Recommendation**\nThat members note the report.`,
  ],
  [
    'other',
    'an answer under the Freedom of Information Act',
    `${KENT}\n**Freedom of Information Act request: FOI 2019-044**\n**Request**\nHow much was paid under decision 012/2019?\n**Response**\nThe sum was £50,000.`,
  ],
  [
    'other',
    'a press release',
    `${KENT}\n**Press release**\n**Commissioner approves £50,000 for shelters**\nThe decision was taken on 3 May 2019.`,
  ],
  [
    'other',
    'news for editors',
    `${KENT}\n**NEWS RELEASE – 3 May 2019**\n**Commissioner approves £50,000 for shelters**\nNotes to editors: see decision 012/2019.`,
  ],
  [
    'other',
    'a log of decisions',
    `${KENT}\n**Decision log 2019/20**\n| Reference | Decision | Date |\n| 011/2019 | Grant of £4,000 to a club | 1 May 2019 |\n| 012/2019 | Shelters, £50,000 | 3 May 2019 |\n| 013/2019 | Vans, £212,000 | 9 May 2019 |`,
  ],
  [
    'other',
    'a register of decisions with the body’s references',
    `${MOPAC}\n**Register of DMPC decisions, April to June 2021**\n| PCD 901 | Grant of £4,000 | approved |\n| PCD 902 | Vans, £212,000 | approved |\n| PCD 903 | Shelters, £50,000 | rejected |\n| PCD 904 | Boats, £7,000 | approved |`,
  ],
  [
    'other',
    'a policy',
    `${KENT}\n**Gifts and Hospitality Policy**\n1. Gifts above £25 are recorded.\n2. The Monitoring Officer keeps the register.`,
  ],
  ['other', 'a page of prose', 'The weather was fine.\nNobody decided anything.'],
  [
    'decision',
    'a form with an appendix behind it',
    `${MOPAC}\n**DMPC Decision – PCD 6118**\n**Title: Grants**\n**Executive Summary:**\nThe grants.\n**Recommendation:**\nThe DMPC is asked to approve £10,000.\nThe above request has my approval.\nSignature  Date 21/8/17\n---\n**Appendix A**\n| Borough | Grant |\n| Brent | £10,000 |`,
  ],
  [
    'decision',
    'a notice in the form of a letter',
    `${KENT}\n**Decision Notice: 012/2019**\nDear Chief Constable,\n**Title: Shelters**\n**Recommendation**\nTo approve £50,000 for shelters.\n**Decision**\nI approve the recommendation.\nSignature: A Lark  Date: 3 May 2019\nPolice and Crime Commissioner for Kent`,
  ],
  [
    'decision',
    'a record that lists its appendices and the minutes it rests on',
    `${KENT}\n**Record of decision 012/2019**\n**Title: Shelters**\n**Decision:**\nTo approve £50,000.\n**Background papers**\nMinutes of the board of 3 May 2019; Appendix A – Costs; Business case\n**Signed**  A Lark  Date: 3 May 2019`,
  ],
  [
    'decision',
    'a decision about a business case',
    `${MOPAC}\n**DMPC Decision – PCD 6119**\n**Title: Business case for the renewal of the fleet**\n**Executive Summary:**\nThe vans are old.\n**Recommendation:**\nThe DMPC is asked to approve £212,000.\nThe above request has my approval.\nSignature  Date 21/8/17`,
  ],
  [
    'decision',
    'a decision to adopt an agenda of reform',
    `${KENT}\n**DECISION NOTICE 014/2019**\n**Title: Agenda for change – award of £4,000**\n**Recommendation:**\nTo award £4,000.\n**Approval:** I approve this.\nSigned: A Lark  Date: 3 May 2019`,
  ],
]

test.each(layouts)('%s: %s', (kind, _name, form) => {
  expect(recordOf(form).documentKind).toBe(kind)
})

test.each(layouts.filter(([kind]) => kind !== 'decision'))(
  '%s, %s, gets no invented field and keeps its text',
  (_kind, _name, form) => {
    const { sections, issues, provenance, issuer: _, file: __, sha256: ___, ...record } = recordOf(form)
    expect(record).toMatchObject({ reference: null, title: null, outcome: null, decidedOn: null, totalPence: null })
    const lists = Object.values(record).filter((value) => Array.isArray(value))
    expect(lists).toStrictEqual(lists.map(() => []))
    expect(issues.map(({ code }) => code)).toStrictEqual(['not-a-decision'])
    expect(Object.keys(provenance).filter((path) => path !== 'issuer')).toStrictEqual([])
    const kept = sections.map(({ heading, text }) => `${heading ?? ''} ${text}`).join(' ')
    for (const sum of form.match(/£[\d,]+/gu) ?? []) expect(kept).toContain(sum)
  },
)
