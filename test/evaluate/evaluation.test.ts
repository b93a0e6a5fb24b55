import { expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import type { DecisionRecord } from '../../src/record.ts'
import { evaluated, goldFolder, sha256 } from './goldFolder.ts'
import { sampleRecord } from './sampleRecord.ts'

/** Scores one record against one gold record; returns right, wrong and stated (gold) values by field. */
function scoreOf(stated: Partial<DecisionRecord>, gold: unknown): Record<string, readonly number[]> {
  const folder = goldFolder([{ pdf: 'case/decision.pdf', bytes: 'one', gold }])
  const { rows } = evaluated([sampleRecord({ ...stated, sha256: sha256('one') })], folder)
  return Object.fromEntries(rows.map((row) => [row.field, [row.right, row.wrong, row.stated]]))
}

const award = { organisation: null, pence: 100, qualifier: 'exact', periodStart: null, periodEnd: null } as const

test.each<[string, Partial<DecisionRecord>, unknown, Record<string, readonly number[]>]>([
  ['a value is right', { reference: 'PCD1' }, { reference: 'PCD 1' }, { reference: [1, 0, 1] }],
  ['a differing value is wrong and missed', { reference: 'PCD 2' }, { reference: 'PCD 1' }, { reference: [0, 1, 1] }],
  [
    'a guess where the document is silent is wrong',
    { reference: 'PCD 2' },
    { reference: null },
    { reference: [0, 1, 0] },
  ],
  ['a missing value is missed', {}, { reference: 'PCD 1' }, { reference: [0, 0, 1] }],
  ['silence on both sides has no row', {}, { reference: null }, {}],
  ['false is a value', { part2: false }, { part2: false }, { part2: [1, 0, 1] }],
  ['zero is a value', { totalPence: 0 }, { totalPence: null }, { totalPence: [0, 1, 0] }],
  ['an ungraded field has no row', { title: 'A' }, { title: 'B', ungraded: ['title'] }, {}],
  ['a field that is left out of the gold record has no row', { title: 'A' }, {}, {}],
  [
    'awards differ by their sum',
    { awards: [{ ...award, recipient: 'Aurora' }] },
    { awards: [{ recipient: 'Aurora', pence: 200, qualifier: 'exact' }] },
    { awards: [0, 1, 1] },
  ],
  [
    'an award of an ungraded sum is known by its recipient',
    { awards: [{ ...award, recipient: 'Aurora' }] },
    { awards: [{ recipient: 'Aurora', pence: null, qualifier: 'up_to' }], ungraded: ['awards.pence'] },
    { awards: [1, 0, 1], 'award.qualifier': [0, 1, 1] },
  ],
  [
    'the period of an award counts where the gold record has one',
    { awards: [{ ...award, recipient: 'Aurora' }] },
    { awards: [{ recipient: 'Aurora', pence: 100, qualifier: 'exact', periodStart: null, periodEnd: '2023-03-31' }] },
    { awards: [1, 0, 1], 'award.qualifier': [1, 0, 1], 'award.period': [0, 1, 1] },
  ],
  [
    'any accepted role of a sum is right',
    { amounts: [{ text: '£1', pence: 100, role: 'part', page: 1 }] },
    { amounts: [{ pence: 100, role: ['approved', 'part'] }] },
    { amounts: [1, 0, 1], 'amount.role': [1, 0, 1] },
  ],
  [
    'a label is the same with and without its brackets',
    { recommendations: [{ label: '1', action: 'approve', text: 'Approve the grant', pence: [] }] },
    {
      recommendations: [{ label: '(1)', action: 'note', text: 'approve the grant.', pence: [] }],
      ungraded: ['recommendations.action'],
    },
    { recommendations: [1, 0, 1], 'rec.label': [1, 0, 1], 'rec.pence': [1, 0, 1] },
  ],
  [
    'citations count by kind, and a kind may be ungraded',
    {
      citations: [
        { kind: 'decision', text: 'PCD291', reference: 'PCD 291' },
        { kind: 'url', text: 'www.london.gov.uk', reference: 'www.london.gov.uk' },
      ],
    },
    {
      citations: [
        { kind: 'decision', reference: 'PCD291' },
        { kind: 'legislation', reference: 'Data Protection Act 2018' },
      ],
      ungraded: ['citations.url'],
    },
    { 'citations.decision': [1, 0, 1], 'citations.legislation': [0, 0, 1] },
  ],
  [
    'a sign-off that is ticked on one side only is not the same',
    { signOffs: [{ role: 'Financial Advice', confirmed: true, name: null }] },
    { signOffs: [{ role: 'Financial Advice', confirmed: false }] },
    { signOffs: [0, 1, 1] },
  ],
  [
    'the same fund twice is two values',
    { fundingSources: ['Reserve', 'Reserve'] },
    { fundingSources: ['Reserve.', 'reserve'] },
    { fundingSources: [2, 0, 2] },
  ],
])('%s', (_, given, gold, expected) => {
  expect(scoreOf(given, gold)).toEqual(expected)
})

test('adds up documents before it divides', () => {
  const gold = (reference: string) => ({ reference, decidedOn: '2022-04-05' })
  const folder = goldFolder([
    { pdf: 'a/decision.pdf', bytes: 'a', gold: gold('PCD 1') },
    { pdf: 'b/deep/decision.pdf', bytes: 'b', gold: gold('PCD 2') },
    { pdf: 'c/decision.pdf', bytes: 'c', gold: gold('PCD 3') },
  ])
  const records = [
    sampleRecord({ sha256: sha256('a'), reference: 'PCD 1', decidedOn: '2022-04-05' }),
    sampleRecord({ sha256: sha256('b'), reference: 'PCD 9' }),
    sampleRecord({ sha256: sha256('elsewhere'), reference: 'PCD 3' }),
  ]
  const evaluation = evaluated(records, folder)
  const [reference, decidedOn] = evaluation.rows
  expect(reference).toMatchObject({ precision: 1 / 2, recall: 1 / 3, stated: 3, wrong: 1 })
  expect(reference?.f1).toBeCloseTo(0.4) // 2 × 1/2 × 1/3 ÷ 5/6
  expect(decidedOn).toMatchObject({ precision: 1, recall: 1 / 3, f1: 0.5 })
  expect(evaluation).toMatchObject({ documents: 3, absent: 1, stated: 3, wrong: 1 })
  expect(evaluation.macroF1).toBeCloseTo(0.45)
  expect(evaluation.headlineF1).toBeCloseTo(0.45)
})

test('scores only the PDFs that were asked for', () => {
  const folder = goldFolder([
    { pdf: 'case/digital.pdf', bytes: 'a', gold: { reference: 'PCD 1' } },
    { pdf: 'case/scan.pdf', bytes: 'b', gold: { reference: 'PCD 1' } },
  ])
  expect(evaluated([], folder).documents).toBe(2)
  expect(evaluated([], folder, 'digital').documents).toBe(1)
})

test('counts evidence whose quote does not hold the value', () => {
  const folder = goldFolder([{ pdf: 'case/decision.pdf', bytes: 'a', gold: { reference: 'PCD 1' } }])
  const place = {
    page: 1,
    bbox: [10, 10, 90, 20] as [number, number, number, number],
    method: 'label',
    confidence: 0.9,
  }
  const record = sampleRecord({
    sha256: sha256('a'),
    reference: 'PCD 1',
    title: 'A grant',
    decidedOn: '2022-04-05',
    totalPence: 341500000,
    provenance: {
      reference: { ...place, quote: 'Reference: PCD 1' },
      decidedOn: { ...place, quote: '6 April 2022' },
      totalPence: { ...place, quote: '£3.415m' },
    },
  })
  const { evidence, remarks } = evaluated([record], folder)
  expect(evidence).toEqual({ checked: 4, sound: 2 })
  expect(remarks).toEqual([
    'case/decision.pdf provenance.title: no evidence',
    'case/decision.pdf provenance.decidedOn: the quote does not hold the value: "6 April 2022"',
  ])
})

test.each([
  ['a folder without gold records', () => goldFolder([]), /No gold.json with a PDF beside it/],
  ['a folder that does not exist', () => 'no/such/folder', /does not exist/],
  [
    'a gold record with a field of the wrong type',
    () => goldFolder([{ pdf: 'case/a.pdf', bytes: 'a', gold: { totalPence: '£1' } }]),
    /gold\.json is not a gold record:[\s\S]*totalPence/,
  ],
])('refuses %s', (_, folder, message) => {
  const attempt = () => evaluated([], folder())
  expect(attempt).toThrow(UsageError)
  expect(attempt).toThrow(message)
})
