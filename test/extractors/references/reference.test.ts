import { expect, test } from 'vitest'
import { findReference } from '../../../src/extractors/references/reference.ts'
import { findTitle } from '../../../src/extractors/text.ts'
import { readingOf } from '../formText.ts'

const referenceOf = (form: string) => {
  const found = findReference(readingOf(form))
  return found === null ? null : [found.value, found.method]
}

const KENT = '**Police and Crime Commissioner for Kent**'
const MOPAC = "**Mayor's Office for Policing and Crime**"

test.each([
  ['(011/2018)', '011/2018'],
  ['(N° 007 / 2016)', '007 / 2016'],
  ['(see page 2)', null],
])('a number in brackets on the line below the form’s name: %s', (line, reference) => {
  const form = `${KENT}\n**REQUEST FOR POLICE & CRIME COMMISSIONER DECISION –**\n${line}\n**Executive Summary:**\nOld.`
  expect(referenceOf(form)?.[0] ?? null).toBe(reference)
})

test.each([
  ['Decision Reference: PCC/D/12', 'PCC/D/12'],
  ['Decision Reference Number: 001/2019', '001/2019'],
  ['Decision No: 94 – 2016', '94 – 2016'],
  ['**Decision Number** 17/008', '17/008'],
  ['Decision Ref: PCCG-2020-031', 'PCCG-2020-031'],
  ['Reference: OPCC.D.019.17', 'OPCC.D.019.17'],
  ['Ref: 000797', '000797'],
  ['Reference: 008 2018', '008 2018'],
  ['Log No: 2020/031', '2020/031'],
  ['Unique Reference: 2020/031', '2020/031'],
  ['OPCC Unique Reference: OPCC.D.019.17', 'OPCC.D.019.17'],
  ['Cyfeirnod / Decision Number: 2020/004', '2020/004'],
  ['Cyfeirnod: 2020/004', '2020/004'],
  ['| Decision number | 12/2020 |', '12/2020'],
  ['| Rhif / Number | DP 2024-25 007 |', 'DP 2024-25 007'],
  ['Decision Ref: KT 2023 (06)', 'KT 2023 (06)'],
  ['Decision Ref: KT 2023 (06) – Night bus shelters', 'KT 2023 (06)'],
  ['Decision Number: 2023/041-02', '2023/041-02'],
  ['Decision Number: 034 of 2021', '034 of 2021'],
  ['Decision Reference: 2021-D034', '2021-D034'],
  ['Contract ref: C/2020/14\nDecision Ref: 2020/015', '2020/015'],
  ['Reference: KT 2023 03 May 2023', 'KT 2023'],
  ['| Decision number | Title |\n| 12/2020 | Night bus shelters |', '12/2020'],
  ['Title and Reference – PCC/D/12 – Night bus shelters', 'PCC/D/12'],
])('behind its label "%s" stands %s', (line, expected) => {
  expect(referenceOf(`${KENT}\n${line}\n**Decision:**\nTo buy shelters.`)).toStrictEqual([expected, 'reference-label'])
})

test.each([
  ['**DECISION NOTICE NO. 015/2022**', '015/2022'],
  ['**Request for decision - (N° 007 / 2016)**', '007 / 2016'],
  ['**Decision Log 048/2021 – Night bus shelters**', '048/2021'],
  ['**DECISION NOTICE D12-2020**', 'D12-2020'],
  ['**NOTICE OF DECISION**\n**022-2021**', '022-2021'],
  ['**DECISION RECORD**\nNo. 47', '47'],
  ['**Decision Record**\nNo 12/2021', '12/2021'],
  ['**Decision Notice**\nN° 7', '7'],
  ['**DN 14/2023: Award of grants**', 'DN 14/2023'],
  ['**53/2023 – Reducing Reoffending Fund**', '53/2023'],
  ['Decision Notice: DN 034 2021', 'DN 034 2021'],
  ['Ref No. KT2021-034', 'KT2021-034'],
  ['Decision reference KT/21/034', 'KT/21/034'],
])('the heading "%s" holds %s', (heading, expected) => {
  expect(referenceOf(`${KENT}\n${heading}\n**Summary:**\nA form.`)).toStrictEqual([expected, 'reference-heading'])
})

test.each([
  ['Decision: KT 2023 (06)', 'KT 2023 (06)'],
  ['REQUEST: For approval  Decision number: 31-2019', '31-2019'],
  ['Decision no: KT 31/2019', 'KT 31/2019'],
])('the line "%s" of the form\'s head holds %s', (line, expected) => {
  expect(referenceOf(`${KENT}\n${line}\n**Summary:**\nA form.`)?.[0]).toBe(expected)
})

test.each([
  [MOPAC, 'DMPC Decision – PCD291', 'PCD 291'],
  [MOPAC, 'DMPCD 2014/112', 'DMPCD 2014 112'],
  [MOPAC, 'CEOD 35 - 2024', 'CEOD 35-2024'],
  ['**Greater London Authority**', 'Request for Mayoral Decision – MD 2257', 'MD2257'],
  ['**Greater London Authority**', 'Request for Director Decision – DD2411', 'DD2411'],
  ['**Cambridgeshire Police and Crime Commissioner**', 'Decision record CPCC 2015 045', 'CPCC 2015-045'],
  ['**Police and Crime Commissioner for Warwickshire**', 'Decision WPCC30020', 'WPCC3-0020'],
  ['**Police and Crime Commissioner for Hampshire**', 'Decision PCCDJ-000651-2022', 'PCCDJ 000651 2022'],
])('%s spells %s as %s', (body, heading, expected) => {
  expect(referenceOf(`${body}\n**${heading}**\n**Summary:**\nA form.`)).toStrictEqual([expected, 'reference-heading'])
})

test('the running header holds a known reference where the first page does not', () => {
  const page = '^ PCD 1412 v2\nThe shelters are old and have to be replaced before the winter of that year.'
  expect(referenceOf(`${page}\n${MOPAC}\n---\n${page}`)).toStrictEqual(['PCD 1412', 'reference-header'])
})

test('a label in the running header is enough', () => {
  const page =
    '^ SAFER TOGETHER Ref: 004/2022\nThe shelters are old and have to be replaced before the winter of that year.'
  expect(referenceOf(`${page}\n${KENT}\n---\n${page}`)).toStrictEqual(['004/2022', 'reference-header'])
})

test('a label on a later page is the last resort', () => {
  const form = `${KENT}\n**Decision:**\nTo buy shelters.\n---\nDecision Reference: 12/2020`
  expect(referenceOf(form)).toStrictEqual(['12/2020', 'reference-label'])
})

test.each([
  ['another decision in the summary', `${MOPAC}\n**Executive Summary:**\nFollows the decision PCD 1300 of May.`],
  ['another decision in a sentence of an unknown body', `${KENT}\nThis follows decision 012/2019 of last year.`],
  ['a background paper', `${KENT}\n**Background papers**\n• Decision notice 012/2019 and its annex`],
  ['a single figure', `${KENT}\nDecision number: 2\n**Summary:**\nA form.`],
  ['a year', `${KENT}\n**Decision Record 2022**\n**Summary:**\nA form.`],
  ['a financial year', `${KENT}\n**Police and Crime Commissioner's Grants 2023/24**\n**Summary:**\nA form.`],
  ['an empty label', `${KENT}\n| Decision number | |\n| Title | Night bus shelters |`],
  ['the word "reference" in a sentence', `${KENT}\nReference is made to the plan of 12/2020.`],
  [
    'a sentence behind a label',
    `${KENT}\nReference: see the decision of 12/2020 on the shelters at the harbour, page 4`,
  ],
  ['a date', `${KENT}\nReference: to be given on publication\nDate: 12/03/2020`],
  ['the day of the decision', `${KENT}\n**Decision made on 12.05.21**\nShelters.`],
  ['the number of a contract', `${KENT}\nContract ref: C/2020/14\nShelters.`],
  ['a plan that is referred to', `${KENT}\nReference to plan 12\nShelters.`],
  ['the number of a minute', `${KENT}\nMinute ref: 14/20\nShelters.`],
  ['the number of a business case', `${KENT}\nBusiness case reference: BC/2020/14\nShelters.`],
  ['a sum', `${KENT}\n**Decision to award £12,000**\nShelters.`],
])('%s is no reference', (_, form) => {
  expect(referenceOf(form)).toBeNull()
})

const titleOf = (form: string) => {
  const reading = readingOf(form)
  return findTitle(reading, findReference(reading))?.value ?? null
}

test.each([
  ['behind its label', 'Title: Night bus shelters', 'Night bus shelters'],
  [
    'below a label "Decision" with the number',
    "| Decision: | KT-2021-009 |\n| Title: | Police and Crime Commissioner's Shelter Fund |",
    "Police and Crime Commissioner's Shelter Fund",
  ],
  ['behind a bold label', '**Subject:** Night bus shelters', 'Night bus shelters'],
  ['beside its label', '| Decision title | Night bus shelters |', 'Night bus shelters'],
  ['below its label', '**Title:**\nNight bus shelters', 'Night bus shelters'],
  ['behind a colon of its own', 'Title: Night bus shelters: second phase', 'Night bus shelters: second phase'],
  [
    'over two lines',
    'Title: The renewal of the agreement for the maintenance of night bus shelters and the purchase of further ones',
    'The renewal of the agreement for the maintenance of night bus shelters and the purchase of further ones',
  ],
  ['as a heading', '**Night bus shelters**', 'Night bus shelters'],
  ['behind the reference in a heading', '**53/2023 – Night bus shelters**', 'Night bus shelters'],
])('a title stands %s', (_, line, expected) => {
  expect(titleOf(`${KENT}\n${line}\n**Summary:**\nA form.`)).toBe(expected)
})

test.each(['**Decision Notice**', '**NOT PROTECTIVELY MARKED**', '**Background papers**'])(
  '"%s" is no title',
  (line) => {
    expect(titleOf(`${KENT}\n${line}\n**Summary:**\nA form.`)).toBeNull()
  },
)

test.each([
  ['REQUEST: For PCC Decision number: 31-2019', '31-2019'],
  ['**Decision Record Number 31**', '31'],
  ['**Police cadets 31**', null],
])('a line of the head "%s" holds %s', (line, expected) => {
  expect(referenceOf(`${KENT}\n${line}\nTitle: Night bus shelters\n**Summary:**\nA form.`)?.[0] ?? null).toBe(expected)
})

test('a title behind its number and "TITLE:" is the title alone', () => {
  const reading = readingOf(
    `${KENT}\n**REQUEST FOR DECISION - (018-2020) TITLE: Night bus shelters**\n**Summary:**\nA form.`,
  )
  expect(findTitle(reading, findReference(reading))?.value).toBe('Night bus shelters')
})

test.each([
  '040/2013: Request for approval to award the Design Partner contract',
  '040/2013 – Request for approval to award the Design Partner contract',
  '040/2013 Request for approval to award the Design Partner contract',
  'Decision 040/2013: Request for approval to award the Design Partner contract',
  '040/2013 - Title: Request for approval to award the Design Partner contract',
])('a title behind its number is no form’s name: %s', (heading) => {
  const form = `**Police and Crime Commissioner North Yorkshire**\n**DECISION NOTICE**\n**${heading}**\n**Executive Summary and recommendation:**\nWe are seeking approval to award the contract.`
  expect(titleOf(form)).toBe('Request for approval to award the Design Partner contract')
})
