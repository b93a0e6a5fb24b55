import { expect, test } from 'vitest'
import { compareAll } from '../../src/evaluate/comparison.ts'
import { gradedValues } from '../../src/evaluate/gradedValues.ts'
import type { DecisionRecord, Evidence } from '../../src/record.ts'
import { goldFolder, sha256 } from './goldFolder.ts'
import { sampleRecord } from './sampleRecord.ts'

const evidence: Evidence = { page: 1, bbox: [1, 1, 9, 9], quote: 'as printed', method: 'a-rule', confidence: 0.8 }

/** What comes of a record whose values all have evidence, by the path of each. */
function verdictsOf(given: Partial<DecisionRecord>, paths: readonly string[], gold: object): Record<string, boolean> {
  const folder = goldFolder([{ pdf: 'one/decision.pdf', bytes: 'one', gold }])
  const provenance = Object.fromEntries(paths.map((path) => [path, evidence]))
  const record = sampleRecord({ ...given, provenance, sha256: sha256('one') })
  return Object.fromEntries(gradedValues(compareAll([record], folder)).map(({ path, isRight }) => [path, isRight]))
}

const award = { organisation: null, periodStart: null, periodEnd: null }

test.each<[string, Partial<DecisionRecord>, readonly string[], object, Record<string, boolean>]>([
  [
    'a scalar is right, wrong, or in no gold record',
    { reference: 'PCD 1', title: 'A grant', decidedOn: '2022-04-05', totalPence: 100 },
    ['reference', 'title', 'decidedOn', 'totalPence'],
    { reference: 'PCD 1', title: 'A loan', decidedOn: null },
    { reference: true, title: false, decidedOn: false },
  ],
  [
    'a value without evidence of its own is left out',
    { reference: 'PCD 1', outcome: 'approved' },
    ['outcome'],
    { reference: 'PCD 1', outcome: 'approved' },
    { outcome: true },
  ],
  [
    'a sum is right with its role only, and an extra one is wrong',
    {
      amounts: [
        { text: '£1', pence: 100, role: 'part', page: 1 },
        { text: '£2', pence: 200, role: 'source', page: 1 },
        { text: '£3', pence: 300, role: 'part', page: 1 },
      ],
    },
    ['amounts.0', 'amounts.1', 'amounts.2'],
    {
      amounts: [
        { pence: 100, role: ['part', 'approved'] },
        { pence: 200, role: 'context' },
      ],
    },
    { 'amounts.0': true, 'amounts.1': false, 'amounts.2': false },
  ],
  [
    'a part that is not graded does not make an item wrong',
    { amounts: [{ text: '£2', pence: 200, role: 'source', page: 1 }] },
    ['amounts.0'],
    { amounts: [{ pence: 200, role: 'context' }], ungraded: ['amounts.role'] },
    { 'amounts.0': true },
  ],
  [
    'items are known by their place in the record, not in the gold record',
    {
      awards: [
        { ...award, recipient: 'Arden Trust', pence: 100, qualifier: 'exact' },
        { ...award, recipient: 'Quillon Ltd', pence: 200, qualifier: 'up_to' },
        { ...award, recipient: 'Nobody', pence: 300, qualifier: 'exact' },
      ],
    },
    ['awards.0', 'awards.1', 'awards.2', 'awards.1.pence'],
    {
      awards: [
        { recipient: 'Quillon Ltd', pence: 200, qualifier: 'exact' },
        { recipient: 'Arden Trust', pence: 100, qualifier: 'exact' },
      ],
    },
    { 'awards.0': true, 'awards.1': false, 'awards.2': false },
  ],
  [
    'citations of a kind that is not graded are left out, the others keep their places',
    {
      citations: [
        { kind: 'url', text: 'www.london.gov.uk', reference: 'www.london.gov.uk' },
        { kind: 'decision', text: 'PCD291', reference: 'PCD 291' },
        { kind: 'decision', text: 'PCD292', reference: 'PCD 292' },
      ],
    },
    ['citations.0', 'citations.1', 'citations.2'],
    { citations: [{ kind: 'decision', reference: 'PCD 292' }], ungraded: ['citations.url'] },
    { 'citations.1': false, 'citations.2': true },
  ],
  [
    'a recommendation is right with verb, label and sums only',
    {
      recommendations: [
        { label: '1', action: 'approve', text: 'Approve the grant of £1', pence: [100] },
        { label: '2', action: 'note', text: 'Note the risks of it', pence: [] },
      ],
    },
    ['recommendations.0', 'recommendations.1'],
    {
      recommendations: [
        { label: '1', action: 'approve', text: 'Approve the grant of £1', pence: [100] },
        { label: '2', action: 'consider', text: 'Note the risks of it', pence: [] },
      ],
    },
    { 'recommendations.0': true, 'recommendations.1': false },
  ],
])('%s', (_, given, paths, gold, expected) => {
  expect(verdictsOf(given, paths, gold)).toEqual(expected)
})

test('knows body, text source, field and rule of a value', () => {
  const folder = goldFolder([{ pdf: 'one/decision.pdf', bytes: 'one', gold: { issuer: 'mopac', awards: [] } }])
  const awards = [{ ...award, recipient: 'Arden Trust', pence: 100, qualifier: 'exact' as const }]
  const record = sampleRecord({
    awards,
    textSource: 'ocr',
    provenance: { 'awards.0': evidence },
    sha256: sha256('one'),
  })
  expect(gradedValues(compareAll([record], folder))).toEqual([
    {
      document: 'one/decision.pdf',
      body: 'mopac',
      textSource: 'ocr',
      path: 'awards.0',
      field: 'awards',
      method: 'a-rule',
      confidence: 0.8,
      isRight: false,
    },
  ])
})
