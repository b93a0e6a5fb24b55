import { describe, expect, test } from 'vitest'
import { findApproval } from '../../src/extractors/makers/approval.ts'
import { findPeople } from '../../src/extractors/makers/people.ts'
import { readingOf, recordOf } from './formText.ts'

const HEAD = `**Police and Crime Commissioner for Kent**
**Decision Record**
| Title | Shelters |
| Report by | Clive Barker, Chief Finance Officer |
**Summary**
Shelters are old.
**Recommendation**
To buy shelters for £4,000.
**Financial implications**
The cost is met from the reserve.`

const factsOf = (block: string) => {
  const reading = readingOf(`${HEAD}\n${block}`)
  const approval = findApproval(reading)
  const people = findPeople(reading, approval, []).map(({ value }) => value.name)
  return {
    name: approval.name?.value ?? null,
    role: approval.role?.value ?? null,
    decidedOn: approval.decidedOn?.value ?? null,
    advisedOn: approval.advisedOn?.value ?? null,
    outcome: approval.outcome?.value ?? null,
    people,
  }
}

const CONSULTED = `| Consulted | Name | Date |
| Chief Finance Officer | Clive Barker | 12/03/2024 |
| Chief Executive and Monitoring Officer | Naji Roe | 14/03/2024 |`

describe('the maker’s name, office and date are not those of the officers beside', () => {
  test.each([
    [
      'stacked below a table of who was consulted',
      `${CONSULTED}
I approve the decision set out above.
Signed: ……………………
Philip Hart OBE MPhil
Police and Crime Commissioner for Kent
Date: 19/03/2024`,
    ],
    [
      'below a table of consultation with answers',
      `| Consultation | | Yes/No |
| Chief Constable | Simon Cole | No |
| Chief Finance Officer | Clive Barker | Yes |
| Monitoring Officer | Angela Perry | Yes |
**Decision**
Approved
Lord Philip Hart
Police and Crime Commissioner for Kent
Date: 19.03.24`,
    ],
    [
      'in a row without labels, below a statement of the decision',
      `| Officer consulted | Yes/No |
| Chief Executive | Yes |
| Constabulary lead | No |
Decision of the Police and Crime Commissioner for Kent: approved as recommended.
| Philip Hart | 19 March 2024 |`,
    ],
    [
      'name, office and date in one line',
      `Chief Finance Officer: Clive Barker     Date: 11/03/2024
Chief Executive & Monitoring Officer: Mark Streater       Date: 12/03/2024
**Decision of the Kent Police & Crime Commissioner**
I agree the recommendations in this report.
Philip Hart OBE     Kent Police & Crime Commissioner     Date: 19/03/2024`,
    ],
    [
      'behind officers’ dated comments',
      `**Officers’ comments**
Chief Finance Officer (Clive Barker): there are sufficient funds. 13 March 2024
Chief of Staff and Monitoring Officer (Ruth Durham): the awards are within the powers that the law gives to the Commissioner in this. 14 March 2024
**Decision**
I have considered the report and approve the recommendations.
Philip Hart
Kent Police and Crime Commissioner
19 March 2024`,
    ],
    [
      'behind officers’ comments that end in a name and a date',
      `Chief Finance Officer’s comments: the cost is within the medium term financial plan. Gary Ridley 13 March 2024
Chief Executive’s comments: the report has been prepared after proper advice. Andrea Petty 14 March 2024
Decision: I agree the recommendations.
Philip Hart, Kent Police and Crime Commissioner
Date: 19 March 2024`,
    ],
    [
      'two officers in columns, the maker in a row of its own',
      `| **Chief Finance Officer** | **Chief Executive** |
| Clive Barker | Naji Roe |
| 12 March 2024 | 14 March 2024 |
**Police and Crime Commissioner for Kent**
I approve the recommendation.
| Philip Hart | 19 March 2024 |`,
    ],
    [
      'three who sign in the rows of one table',
      `| Role | Name | Signature | Date |
| Chief Finance Officer | Clive Barker | | 12/03/2024 |
| Chief Executive | Naji Roe | | 14/03/2024 |
| Police and Crime Commissioner for Kent | Philip Hart | | 19/03/2024 |`,
    ],
    [
      'three who sign in the rows of one table, the maker first',
      `| Name | Role | Signed | Date |
| Philip Hart | Police and Crime Commissioner for Kent | | 19/03/2024 |
| Clive Barker | Chief Finance Officer | | 12/03/2024 |
| Naji Roe | Chief Executive | | 14/03/2024 |`,
    ],
    [
      'three who sign in the columns of one table',
      `| Chief Finance Officer | Chief Executive | Police and Crime Commissioner |
| Clive Barker | Naji Roe | Philip Hart |
| 12/03/2024 | 14/03/2024 | 19/03/2024 |`,
    ],
    [
      'stacked names, each over its office and date',
      `**Sign-off**
Clive Barker
Chief Finance Officer
12 March 2024
Naji Roe
Chief Executive
14 March 2024
Philip Hart
Police and Crime Commissioner for Kent
19 March 2024`,
    ],
    [
      'stacked offices, each over its name and date',
      `**Chief Finance Officer**
I have been consulted and support this.
Clive Barker
Date: 12 March 2024
**Chief Executive**
I am satisfied that this may proceed.
Naji Roe
Date: 14 March 2024
**Police and Crime Commissioner**
The above request has my approval.
Philip Hart
Date: 19 March 2024`,
    ],
    [
      'an officer who witnesses beside the maker',
      `**Commissioner’s decision**
I approve the recommendation.
| Signed: Philip Hart | Witnessed: Naji Roe |
| Police and Crime Commissioner | Chief Executive |
| Date: 19 March 2024 | Date: 14 March 2024 |`,
    ],
    [
      'name and office in one line, the date below, behind officers’ lines',
      `Clive Barker, Chief Finance Officer – consulted 12 March 2024
Naji Roe, Chief Executive – consulted 14 March 2024
**Decision**
Approved.
Philip Hart, Police and Crime Commissioner for Kent
19 March 2024`,
    ],
    [
      'a decision by the commissioner, with a colon',
      `${CONSULTED}
**Decision by the Police and Crime Commissioner:** Approved
Philip Hart
Date: 19 March 2024`,
    ],
    [
      'an officer’s comments in a paragraph of some lines',
      `Treasurer’s comments: the cost can be met from the reserve, which stands at £90,000 after the transfer that was agreed in January, and no call is made on the budget of the force or on the grants that come from the Home Office. Gary Ridley, 14 March 2024
**Commissioner’s decision**
I approve the recommendation.
Philip Hart
Date: 19 March 2024`,
    ],
    [
      'the maker’s row below the officers’, with labels',
      `| Chief Finance Officer | Clive Barker | Date: 12/03/2024 |
| Chief Executive | Naji Roe | Date: 14/03/2024 |
| Decision maker | Philip Hart | Date: 19/03/2024 |`,
    ],
    [
      'a signature in type below a table of officers',
      `${CONSULTED}
**Approval by the PCC**
Signature: Philip Hart
Date: 19 March 2024`,
    ],
    [
      'two languages in a row',
      `| Prif Swyddog Cyllid / Chief Finance Officer | Clive Barker | 12/03/2024 |
| Comisiynydd yr Heddlu a Throseddu / Police and Crime Commissioner | Philip Hart | 19/03/2024 |`,
    ],
    [
      'a commissioner with honours in a line with the office',
      `${CONSULTED}
The recommendation is approved.
Philip Hart CBE, Police and Crime Commissioner for Kent     Date: 19 March 2024`,
    ],
  ])('%s', (_, block) => {
    const { name, decidedOn } = factsOf(block)
    expect({ name: name?.replace(/^Lord |(?: [A-Z]BE| MPhil)+$/gu, ''), decidedOn }).toEqual({
      name: 'Philip Hart',
      decidedOn: '2024-03-19',
    })
  })
})

describe('where the blocks are of another kind', () => {
  test.each([
    [
      'an approval said above a signature without a name',
      `**Decision**
I approve the recommendation above.
Signed
Date 19 March 2024`,
      { name: null, decidedOn: '2024-03-19', advisedOn: null },
    ],
    [
      'an officer who signs for the maker: who decided is left open',
      `**Decision**
I approve the recommendation.
Naji Roe, Chief Executive, for and on behalf of the Police and Crime Commissioner
Date: 19 March 2024`,
      { name: null, decidedOn: '2024-03-19', advisedOn: null },
    ],
    [
      'days until when something is to be are no officers’ dates',
      `Treasurer: the grant is to be spent by 31 March 2025
Chief Executive: no comments. To be reviewed by 30 June 2024
**Decision of the Commissioner**
Approved.
Philip Hart
19 March 2024`,
      { name: 'Philip Hart', decidedOn: '2024-03-19', advisedOn: null },
    ],
    [
      'a copy for officers below a signature without a name',
      `**Police and Crime Commissioner’s decision**
Approved
| Signed | [signed] |
| Dated | 19 March 2024 |
Copy to: Clive Barker, Chief Finance Officer; Naji Roe, Chief Executive`,
      { name: null, decidedOn: '2024-03-19', advisedOn: null },
    ],
    [
      'a witness in the column beside',
      `**Commissioner’s decision**
I approve the recommendation.
| Clive Barker | Philip Hart |
| Witness | Commissioner |
| 19 March 2024 | 19 March 2024 |`,
      { name: 'Philip Hart', decidedOn: '2024-03-19', advisedOn: null },
    ],
    [
      'a witness on the line below',
      `**Commissioner’s decision**
I approve the recommendation.
Signed on this 19th day of March 2024
Philip Hart
Police and Crime Commissioner
Witnessed by: Mary Cole, Treasurer, 20 March 2024`,
      { name: 'Philip Hart', decidedOn: '2024-03-19', advisedOn: null },
    ],
    [
      'two names side by side without an office',
      `**Commissioner’s decision**
I approve the recommendation.
| Mary Cole | Philip Hart |
| 19 March 2024 | 19 March 2024 |`,
      { name: null, decidedOn: '2024-03-19', advisedOn: null },
    ],
    [
      'labels in rows, one signature below the other',
      `| Name | Clive Barker |
| Position | Chief Finance Officer |
| Date | 12 March 2024 |
| Name | Philip Hart |
| Position | Police and Crime Commissioner |
| Date | 19 March 2024 |`,
      { name: 'Philip Hart', decidedOn: '2024-03-19', advisedOn: '2024-03-12' },
    ],
    [
      'sentences that say who approved',
      `Approved by Philip Hart (Police and Crime Commissioner) on 19 March 2024
Reviewed by Clive Barker (Chief Finance Officer) on 12 March 2024`,
      { name: 'Philip Hart', decidedOn: '2024-03-19', advisedOn: '2024-03-12' },
    ],
    [
      'a register’s rows',
      `| Decision | Approved |
| Decided by | Philip Hart, Police and Crime Commissioner |
| Decided on | 19 March 2024 |
| Advised by | Clive Barker, Chief Finance Officer |`,
      { name: 'Philip Hart', decidedOn: '2024-03-19', advisedOn: null },
    ],
    [
      'statements behind a dash',
      `Chief Finance Officer – I have considered the financial implications. Clive Barker – 12/03/2024
Monitoring Officer – I have considered the legal implications. Naji Roe – 14/03/2024
PCC – I approve the request. Philip Hart – 19/03/2024`,
      { name: 'Philip Hart', decidedOn: '2024-03-19', advisedOn: '2024-03-14' },
    ],
  ])('%s', (_, block, expected) => {
    const { name, decidedOn, advisedOn } = factsOf(block)
    expect({ name, decidedOn, advisedOn }).toEqual(expected)
  })

  test('an unread signature leaves the day at the form’s head no decision’s', () => {
    const form = `${HEAD.replace('| Title |', '| Date | 1 March 2024 |\n| Title |')}
**Conclusion**
The paper was taken as it stands.
Philip Hart 19 March 2024`
    expect(findApproval(readingOf(form)).decidedOn?.value).not.toBe('2024-03-01')
  })

  test('officers’ statements give their names with their offices', () => {
    const { people } = factsOf(`Treasurer (Ruth Durham): the awards are within the budget. 14 March 2024
This report can be made public. Contact officer: Sam Slater, Head of Strategy.`)
    expect(people).toEqual(['Clive Barker', 'Ruth Durham', 'Sam Slater'])
  })

  test('a doubted name is told in an issue, and nobody’s', () => {
    const { decisionMaker, issues } = recordOf(`${HEAD}
**Commissioner’s decision**
I approve the recommendation.
Signed: Clive Barker
Date: 19 March 2024`)
    expect(decisionMaker?.name).toBeNull()
    expect(issues.map(({ code }) => code)).toContain('doubtful-maker')
  })
})
