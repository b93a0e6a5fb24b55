import { expect, test } from 'vitest'
import { lawsIn } from '../../../src/extractors/references/legislation.ts'

const UNDATED = ['Equality Act', 'Police Act', 'Police (Property) Regulations', 'General Data Protection Regulation']
const named = (text: string) => lawsIn(text, UNDATED).map(({ reference }) => reference)

test.each([
  ['the Air Navigation Order 2016', ['Air Navigation Order 2016']],
  ['the Welsh Language Standards (No. 5) Regulations 2016', ['Welsh Language Standards (No. 5) Regulations 2016']],
  ['the Policing Protocol Order 2011', ['Policing Protocol Order 2011']],
  ['the Policing Protocol Order 2023 (SI 2023/649)', ['Policing Protocol Order 2023']],
  [
    'the Elected Local Policing Bodies (Specified Information) Order 2011 (S.I. 2011/3050)',
    ['Elected Local Policing Bodies (Specified Information) Order 2011'],
  ],
  [
    'the Elected Local Policing Bodies (Specified Information) (Amendment) Order (SI 2012/2479)',
    ['Elected Local Policing Bodies (Specified Information) (Amendment) Order 2012'],
  ],
  ['the Police (Conduct) Regulations (S.I. 2020 No. 4)', ['Police (Conduct) Regulations 2020']],
  ['regulation 3 of the Police (Property) Regulations 1997', ['Police (Property) Regulations 1997']],
  ['the Police (Property) Regulations', ['Police (Property) Regulations']],
  ['the Police Regulations 2003 (No. 2)', ['Police Regulations (No. 2) 2003']],
  ['the Civil Procedure Rules 1998', ['Civil Procedure Rules 1998']],
  ['rule 12 of the Police Appeals Tribunals Rules 2020', ['Police Appeals Tribunals Rules 2020']],
  ['the Local Government (Wales) Measure 2009', ['Local Government (Wales) Measure 2009']],
  [
    'the Management of Health and Safety at Work Regulations 1999',
    ['Management of Health and Safety at Work Regulations 1999'],
  ],
  [
    'the Control of Substances Hazardous to Health Regulations 2002',
    ['Control of Substances Hazardous to Health Regulations 2002'],
  ],
  ['the Regulation of Investigatory Powers Act 2000', ['Regulation of Investigatory Powers Act 2000']],
  ['the Representation of the People Act 1983', ['Representation of the People Act 1983']],
  ['the Public Order Act 1986', ['Public Order Act 1986']],
  ['the Public Contracts Regulations 2015', ['Public Contracts Regulations 2015']],
  ['the Police Act of 1996', ['Police Act 1996']],
  [
    'the Police Reform and Social Responsibility Act (“PRSRA”) 2011',
    ['Police Reform and Social Responsibility Act 2011'],
  ],
  [
    'the Police Reform and Social Responsibility Act 2011 (the 2011 Act)',
    ['Police Reform and Social Responsibility Act 2011'],
  ],
  ['the Data Protection Act, 2018', ['Data Protection Act 2018']],
  ['‘Data Protection Act 2018’', ['Data Protection Act 2018']],
  [
    'the Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975',
    ['Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975'],
  ],
  [
    'the Human Rights Act 1998, Equality Act 2010 and Police Act 1996',
    ['Human Rights Act 1998', 'Equality Act 2010', 'Police Act 1996'],
  ],
  ['the Human Rights Act, Equality Act 2010', ['Equality Act 2010']],
  ['the Equality Act and the Human Rights Act 1998', ['Equality Act', 'Human Rights Act 1998']],
  ['the General Data Protection Regulation (EU) 2016/679', ['General Data Protection Regulation']],
  ['Under Section 6 of Part II of the Police Act 1996', ['Police Act 1996']],
  ['It is a duty. Police Act 1996, section 22', ['Police Act 1996']],
  ['Legal comments\nThe Police Act 1996', ['Police Act 1996']],
])('%s names %j', (text, expected) => {
  expect(named(`${text} applies.`)).toStrictEqual(expected)
})

test.each([
  'the 2011 Act',
  'the Act 2011',
  'this Order 2019',
  'the Metropolitan Police Act',
  'Financial Regulations 2019',
  'MOPAC’s Financial Regulations 2019',
  'the Commissioner’s Financial and Contract Regulations 2019',
  'Standing Orders 2019',
  'Contract Standing Orders 2019',
  'Contract Procedure Rules 2019',
  'Contract Regulations 2018',
  'Procurement Rules 2018',
  'the Scheme of Governance 2019',
  'the Scheme of Delegation and Financial Regulations 2019',
  'Purchase Order 2019',
  'training in Public Order 2019',
  'a Public Spaces Protection Order 2021',
  'Regulation (EU) 2016/679',
  'Regulations 2015',
  'in order 2019 of them',
  'the Act 20111',
  'Rules of the Game 2012',
  'the Harbour Act',
  'Harbour Act\n2011 was dry',
])('"%s" names no legislation', (text) => {
  expect(named(`We follow ${text} here.`)).toStrictEqual([])
})

test('the place of a law is its title and year, without the section before it', () => {
  const text = 'Under section 22A of the Police Act (PA) 1996 it may.'
  expect(lawsIn(text, []).map(({ start, end }) => text.slice(start, end))).toStrictEqual(['Police Act (PA) 1996'])
})

test('a long text of capitals is read in no time', () => {
  const started = performance.now()
  expect(lawsIn(`${'Police And Crime '.repeat(6000)}Act 1996`, [])).toHaveLength(1)
  expect(lawsIn('Act '.repeat(5000), [])).toStrictEqual([])
  expect(performance.now() - started).toBeLessThan(2000)
})
