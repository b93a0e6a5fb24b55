import { expect, test } from 'vitest'
import { formatEvaluation } from '../../src/evaluate/report.ts'
import { evaluated, goldFolder, sha256 } from './goldFolder.ts'
import { sampleRecord } from './sampleRecord.ts'

function sample() {
  const folder = goldFolder([
    { pdf: 'a/decision.pdf', bytes: 'a', gold: { reference: 'PCD 1', totalPence: 100 } },
    { pdf: 'b/decision.pdf', bytes: 'b', gold: { reference: 'PCD 2' } },
  ])
  return evaluated([sampleRecord({ sha256: sha256('a'), reference: 'PCD 1', totalPence: 200 })], folder)
}

test('prints a row a field and the figures of the whole', () => {
  expect(formatEvaluation(sample(), { verbose: false })).toBe(
    [
      'field                  precision    recall        F1   gold  wrong',
      'reference                  1.000     0.500     0.667      2      0',
      'totalPence                 0.000     0.000     0.000      1      1',
      '',
      '5 differences: list with --verbose',
      '',
      'documents    2, 1 of them without a record (ingest them first)',
      'headline F1  0.3333  (reference, title, decision date, total, recommendations, awards)',
      'macro F1     0.3333  (mean of the fields above)',
      'wrong        1 of 2 references, decision dates, totals and awards',
      'evidence     0 of 2 quotes hold their value',
    ].join('\n'),
  )
})

test('lists every difference when asked', () => {
  const text = formatEvaluation(sample(), { verbose: true })
  expect(text).toContain('  a/decision.pdf totalPence: got 200, want 100\n')
  expect(text).toContain('  b/decision.pdf no record\n')
})
