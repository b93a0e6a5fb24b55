import { expect, test } from 'vitest'
import { recordOf } from './formText.ts'

const COMPLETE = `**Police and Crime Commissioner for Kent**
**Decision Notice**
Decision Reference: PCC/D/12
Title: Night bus shelters
**Recommendation:**
The Commissioner is asked to:
1. approve the purchase of shelters for £12,000
**Chief Executive**
This can be submitted.
Signature: Date: 4 May 2021
**Police and Crime Commissioner approval**
I hereby approve the recommendation above.
Name: Jane Doe
Signature: Date: 6 May 2021`

const codesOf = (form: string) => recordOf(form).issues.map((i) => i.code)
const without = (line: string): string => COMPLETE.replace(`${line}\n`, '')

test('a complete form has no issues', () => {
  expect(recordOf(COMPLETE)).toMatchObject({
    documentKind: 'decision',
    issuer: 'kent-pcc',
    reference: 'PCC/D/12',
    title: 'Night bus shelters',
    decisionMaker: { role: 'Police and Crime Commissioner for Kent', name: 'Jane Doe' },
    outcome: 'approved',
    decidedOn: '2021-05-06',
    advisedOn: '2021-05-04',
    totalPence: 1_200_000,
  })
  // A pack is what the form does not say: "no-pack" is told of any body without one.
  expect(codesOf(COMPLETE).filter((code) => code !== 'no-pack')).toStrictEqual([])
})

test.each([
  ['missing-reference', without('Decision Reference: PCC/D/12')],
  ['missing-title', without('Title: Night bus shelters')],
  ['unknown-issuer', COMPLETE.replaceAll('Police and Crime Commissioner for Kent', 'The Commissioner')],
  ['missing-decision-date', COMPLETE.replace('6 May 2021', '')],
  ['missing-outcome', COMPLETE.replace('6 May 2021', '')],
  ['unsigned-total', COMPLETE.replace('6 May 2021', '')],
  ['missing-recommendations', COMPLETE.replace(/\*\*Recommendation[\s\S]*£12,000\n/u, '')],
  ['date-out-of-range', COMPLETE.replace('6 May 2021', '6 May 2047')],
  ['advised-after-decided', COMPLETE.replace('4 May 2021', '8 May 2021')],
  [
    'date-from-head',
    COMPLETE.replace('Title:', 'Decision date: 6 May 2021\nTitle:').replace(/\nSignature: Date: 6.*/u, ''),
  ],
  ['no-total', COMPLETE.replace('shelters for £12,000', 'shelters\n**Background**\nThe last ones cost £9,000.')],
  ['misprinted-sum', COMPLETE.replace('£12,000', '£31,469m')],
  [
    'awards-differ-from-total',
    COMPLETE.replace(
      'approve the purchase of shelters for £12,000',
      'award £5,000 to Kent Police\n2. award £4,000 to Kirklees Council\n3. buy shelters for £12,000',
    ),
  ],
  [
    'increased-award',
    COMPLETE.replace(
      'the purchase of shelters for £12,000',
      'an increase of £3,000 in the contract from £9,000 to £12,000',
    ),
  ],
  ['procurement-follows', COMPLETE.replace('the purchase of shelters', 'a procurement of shelters')],
  ['no-recipient', COMPLETE.replace('the purchase of shelters', 'the award of grants for shelters')],
])('%s is reported', (code, form) => {
  expect(codesOf(form)).toContain(code)
})

// One sum of an earlier decision and one that is told in passing: with a word of a rise they are no raised award yet.
const BESIDE = '\n**Background**\nDecision PCC/D/3 approved £9,000 in 2019. Shelters elsewhere cost about £40,000.'

test.each([
  ['a campaign that raises awareness', `a campaign for £12,000 to raise awareness${BESIDE}`],
  [
    'the precept',
    `the precept of £12,000, which requires council tax of £90.50 at Band D, an increase of £10${BESIDE}`,
  ],
  ['a rise without what stood before', `an increase in expenditure of £12,000${BESIDE}`],
])('no raised award is told of where it is %s', (_name, asked) => {
  const { issues, amounts } = recordOf(COMPLETE.replace('the purchase of shelters for £12,000', asked))
  expect(amounts.map(({ role }) => role)).toEqual(expect.arrayContaining(['earlier', 'context']))
  expect(issues.map(({ code }) => code)).not.toContain('increased-award')
})

test('a date out of range is left out', () => {
  expect(recordOf(COMPLETE.replace('6 May 2021', '6 May 2047')).decidedOn).toBeNull()
})

test('a total by awards that add up is no issue', () => {
  const form = COMPLETE.replace(
    'approve the purchase of shelters for £12,000',
    'award £8,000 to Kent Police\n2. award £4,000 to Kirklees Council',
  )
  expect(recordOf(form).totalPence).toBe(1_200_000)
  expect(codesOf(form).filter((code) => code !== 'no-pack')).toStrictEqual([])
})

test('a record names the page and quote of every value', () => {
  const { provenance } = recordOf(COMPLETE)
  expect(provenance.totalPence).toMatchObject({ page: 1, quote: '£12,000' })
  expect(provenance.decidedOn).toMatchObject({ page: 1, quote: '6 May 2021' })
  expect(provenance.reference).toMatchObject({ page: 1, quote: 'PCC/D/12' })
})

test.each([
  ['letter', 'Dear Commissioner\nThank you for the shelters.\nYours sincerely\nJane Doe'],
  ['agenda', '**Agenda**\n1. Shelters\n2. Benches'],
  ['minutes', '**Minutes of the meeting**\nShelters were spoken of.'],
  ['appendix', '**Appendix A – Prices**\nGlass £5,000.'],
  ['other', '**Business case**\nShelters at £5,000.'],
])('a document of the kind %s has no fields, and says so', (documentKind, form) => {
  expect(recordOf(form)).toMatchObject({
    documentKind,
    reference: null,
    outcome: null,
    totalPence: null,
    amounts: [],
    issues: [{ code: 'not-a-decision', severity: 'info' }],
  })
})

const NOTTINGHAMSHIRE = COMPLETE.replaceAll('for Kent', 'for Nottinghamshire')
test.each([
  ['2015.068', '2013-05-06', ['reference-outside-era']],
  ['2015.068', '2021-05-06', []],
  ['2013/041', '2013-05-06', []],
  ['2013/041', '2021-05-06', ['reference-outside-era']],
  ['NOTTS-7/21', '2021-05-06', []],
])('a reference %s on a decision of %s raises %j', (reference, day, expected) => {
  const year = day.slice(0, 4)
  const form = NOTTINGHAMSHIRE.replace('PCC/D/12', reference).replaceAll('2021', (found, at: number, text: string) =>
    text.slice(at - 6, at).includes('May') ? year : found,
  )
  expect(recordOf(form)).toMatchObject({ decidedOn: day, reference })
  expect(codesOf(form)).toStrictEqual(expected)
})
