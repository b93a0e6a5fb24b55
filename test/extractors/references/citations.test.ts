import { expect, test } from 'vitest'
import { findCitations } from '../../../src/extractors/references/citations.ts'
import { readingOf } from '../formText.ts'

const citationsOf = (text: string, own: string | null = null) =>
  findCitations(readingOf(text), own).map((c) => [c.value.kind, c.value.reference])

const KENT = '**Police and Crime Commissioner for Kent**'
const cited = (sentence: string) => citationsOf(`${KENT}\n**Background**\n${sentence}`)

test('an address that breaks behind its scheme is one', () => {
  const address = `${'x'.repeat(90)} https:// www.shelters.org.uk/quay`
  expect(cited(address)).toStrictEqual([['url', 'https://www.shelters.org.uk/quay']])
})

test.each([
  ['PCD291', 'PCD 291'],
  ['PCD-96', 'PCD 96'],
  ['DMPCD 2013/96', 'DMPCD 2013 96'],
  ['CEOD 26.2023', 'CEOD 26-2023'],
  ['MD 2257', 'MD2257'],
  ['DD2411', 'DD2411'],
  ['ADD400', 'ADD400'],
  ['PCCDJ-000651-2022', 'PCCDJ 000651 2022'],
  ['CPCC 2015 045', 'CPCC 2015-045'],
  ['PCC/D/101', 'PCC/D/101'],
  ['WPCC30020', 'WPCC3-0020'],
  ['EXE0045/23', 'EXE0045/23'],
])('the decision %s is cited as %s', (printed, reference) => {
  expect(cited(`It follows the decision ${printed} of last year.`)).toStrictEqual([['decision', reference]])
})

test.each([
  ['PCDs 291 and 292', ['PCD 291', 'PCD 292']],
  ['PCDs 96, 291 and 1412', ['PCD 96', 'PCD 291', 'PCD 1412']],
  ['PCD 291/292', ['PCD 291', 'PCD 292']],
  ['PCD 291, 292 and 305', ['PCD 291', 'PCD 292', 'PCD 305']],
  ['PCDs 291 to 294', ['PCD 291', 'PCD 292', 'PCD 293', 'PCD 294']],
  ['PCDs 291–293', ['PCD 291', 'PCD 292', 'PCD 293']],
  ['MD2146, MD2257 and DD2411', ['MD2146', 'MD2257', 'DD2411']],
  ['MDs 2146 and 2257', ['MD2146', 'MD2257']],
  ['DMPCD 2013/96 and 2014/112', ['DMPCD 2013 96', 'DMPCD 2014 112']],
  ['WPCC3-0089, 0090 and 0091', ['WPCC3-0089', 'WPCC3-0090', 'WPCC3-0091']],
  ['PCC/D/101 and 102', ['PCC/D/101', 'PCC/D/102']],
  ['PCD No. 291', ['PCD 291']],
  ['the Mayoral Decision (MD) 2257', ['MD2257']],
  ['PCD/291', ['PCD 291']],
  ['PCD–291', ['PCD 291']],
  ['PCD 291 (see MD2146)', ['PCD 291', 'MD2146']],
  ['PCD 291 and 12 of its officers', ['PCD 291']],
  ['PCD 291 and 292 officers', ['PCD 291']],
  ['PCD 291 and 292 per cent', ['PCD 291']],
  ['PCD 1291 and 2018', ['PCD 1291']],
  ['PCD 291 to 900', ['PCD 291']],
  ['PCD 291, 300.5 km', ['PCD 291']],
  ['291 and 292', []],
  ['decision 291', []],
  ['the earlier decision', []],
])('the decisions in "%s" are %j', (printed, references) => {
  expect(cited(`It follows ${printed}, which came first.`)).toStrictEqual(references.map((r) => ['decision', r]))
})

test('each number of a list is its own citation, quoted as printed', () => {
  const found = findCitations(readingOf(`${KENT}\nIt follows PCDs 291 and 292 of May.`), null)
  expect(found.map(({ value }) => value.text)).toStrictEqual(['PCDs 291', '292'])
})

test('the document’s own reference is no citation, however it is spaced', () => {
  const text =
    "**Mayor's Office for Policing and Crime**\n**Background**\nThis is PCD 1412 (PCD1412); it follows PCD 1300."
  expect(citationsOf(text, 'PCD 1412')).toStrictEqual([['decision', 'PCD 1300']])
})

test.each([
  ['PCC/D-12/2020', 'It follows PCC/D-11/2019 of May.', [['decision', 'PCC/D-11/2019']]],
  ['012/2020', 'It follows decision 011/2019 of May.', [['decision', '011/2019']]],
  ['012/2020', 'Crime fell by 011/2019 in May.', []],
  ['012/2020', 'This is decision 012/2020 of May.', []],
])('a body that writes %s in no form that its pack knows: "%s"', (own, sentence, expected) => {
  expect(citationsOf(`${KENT}\n**Background**\n${sentence}`, own)).toStrictEqual(expected)
})

test.each([
  ['the Police Reform and Social Responsibility Act 2011', 'Police Reform and Social Responsibility Act 2011'],
  ['the Data Protection Act (DPA) 2018', 'Data Protection Act 2018'],
  ['section 22A of the Police Act 1996', 'Police Act 1996'],
  ['Part VIII of the Greater London Authority Act 1999', 'Greater London Authority Act 1999'],
  ['the Anti-social Behaviour, Crime and Policing Act 2014', 'Anti-social Behaviour, Crime and Policing Act 2014'],
  [
    'the Transfer of Undertakings (Protection of Employment) Regulations 2006',
    'Transfer of Undertakings (Protection of Employment) Regulations 2006',
  ],
  ['the Local Government (Wales) Measure 2011', 'Local Government (Wales) Measure 2011'],
  ['the Police Property Act Regulations (1997)', 'Police Property Act Regulations 1997'],
  ['the Immigration Act 2014 (Commencement No. 5) Order 2016', 'Immigration Act 2014 (Commencement No. 5) Order 2016'],
  ['the Courts Act (Fees) Order (No. 5) 2004', 'Courts Act (Fees) Order (No. 5) 2004'],
  ['the Equality Act', 'Equality Act'],
  ['the Freedom of Information Act', 'Freedom of Information Act'],
])('%s is cited by title and year', (printed, reference) => {
  expect(cited(`It is done under ${printed} by the force.`)).toContainEqual(['legislation', reference])
})

test.each([
  ['an act of no known title and year', 'The Harbour Act is old.'],
  ['an abbreviation', 'GDPR and FOIA apply.'],
  ['a bare act', 'The Act 2011 says so.'],
  ['the body’s own rules', 'Contract standing orders and financial regulations 2015 apply.'],
  ['a sentence with the word', 'We act in 2011 and order more.'],
  ['a topic of a checklist', '| Equality Act | No |\n| Human Rights Act: | Yes |'],
  ['a year beside a code', 'In PCD April 2020 this was said.'],
])('%s is no citation', (_, sentence) => {
  expect(cited(sentence)).toStrictEqual([])
})

test('an act without its year is the same one as with it', () => {
  expect(cited('The Equality Act applies, that is, the Equality Act 2010.')).toStrictEqual([
    ['legislation', 'Equality Act 2010'],
  ])
})

test('two acts in a sentence are two citations', () => {
  expect(cited('Under the Police Act 1996 and the Local Government Act 1972 it may.')).toStrictEqual([
    ['legislation', 'Police Act 1996'],
    ['legislation', 'Local Government Act 1972'],
  ])
})

test('a section number stays in the text', () => {
  const [first] = findCitations(readingOf(`${KENT}\nThis is under section 22A of the Police Act 1996 as such.`), null)
  expect(first?.value).toMatchObject({ reference: 'Police Act 1996', text: 'Police Act 1996' })
})

test.each([
  ['See www.example.org/plan.', 'www.example.org/plan'],
  ['See (https://example.org/a?b=1) for it.', 'https://example.org/a?b=1'],
])('"%s" cites %s', (sentence, reference) => {
  expect(cited(sentence)).toStrictEqual([['url', reference]])
})

test('what is cited twice is one entry, at its first place', () => {
  expect(cited('PCD 291, www.example.org and PCD291 again.')).toStrictEqual([
    ['decision', 'PCD 291'],
    ['url', 'www.example.org'],
  ])
})

test('addresses in footers are no citations', () => {
  const page = `${KENT}\nThe shelters are old and have to be replaced.\n^ www.kent-pcc.gov.uk`
  expect(citationsOf(`${page}\n---\n${page}`)).toStrictEqual([])
})

test.each([
  ['2018-027', 'set in February 2017 (2017-006).', ['2017-006']],
  ['2015/048', 'Grants in 2015/16 were £2.9m (2014/051).', ['2014/051']],
  ['048/2021', 'Grants were made (012/2019) and paid.', ['012/2019']],
  ['2018-027', 'in the year (2017-18) and (2018-027)', []],
  ['48/2021', 'in a month (12/2019) of that year', []],
  ['2018-027', 'by 2017-006 men', []],
  ['2018-140687', 'was given £5,000 in 2017 (2017-61120).', ['2017-61120']],
  ['2018-140687', 'was decided by 2019-153801.', ['2019-153801']],
  ['2018-140687', 'was paid in 2017-18, by invoice 2017-6112.', []],
  ['186', 'Grants were £35,000 (Decision Record 97) and £50,000 (Decision Record 142).', ['97', '142']],
  ['186', 'It follows decision records 97 and 142, and Decision 98.', ['97', '142', '98']],
  ['186', 'It follows decision no. 97 of May.', ['97']],
  ['186', 'This is Decision Record 186.', []],
  ['186', 'In decision 2 the panel made a decision 14 days later.', []],
  ['186', 'A decision notice 30 days before, the Decision Notice 2019, a decision log 12,000 long.', []],
  ['PCC/D/101', 'It follows Decision Record 97.', []],
])('beside its own reference %s, "%s" cites %j', (own, sentence, expected) => {
  const form = `**Office of the Harbour Master**\n${sentence}`
  const decisions = findCitations(readingOf(form), own).filter(({ value }) => value.kind === 'decision')
  expect(decisions.map(({ value }) => value.reference)).toStrictEqual(expected)
})

test.each([
  ['2024/37', 'It costs £212,000 (2022/19).', ['2022/19']],
  ['2024/37', 'It costs £212,000 (2022/23), and more later (2022/12).', []],
  ['2024/37', 'It costs £212,000 in 2022/19.', []],
  ['2022/029', 'It was let in 2017 (2017/006) and extended in 2021/017.', ['2017/006', '2021/017']],
  ['2022/029', 'The file is 12/2021/017-3.', []],
])('numbers alone, in the form of %s: "%s"', (own, sentence, references) => {
  const found = citationsOf(`**Police and Crime Commissioner**\n**Background**\n${sentence}`, own)
  expect(found.map(([, reference]) => reference)).toStrictEqual(references)
})

test('a decision report by its abbreviation', () => {
  const text =
    '**Essex Police, Fire and Crime Commissioner**\nReport reference number: 043-24\n**Background**\nMoney was awarded in year by DR 102-23. It was for 118-23 of them.'
  expect(citationsOf(text, '043-24')).toStrictEqual([['decision', '102-23']])
})
