import { expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/record.ts'
import { withSaved } from './databases.ts'
import { loaded, recordWith } from './records.ts'

const document = (name: string, changes: Partial<DecisionRecord> = {}) =>
  recordWith(name, { reference: 'PCD 7', decidedOn: '2020-05-01', citations: [], ...changes })
const unsigned = { outcome: null, decidedOn: null }
const scanned = { textSource: 'ocr' } as const

/** Each decision's documents by file name, the leading one first, as they are saved in either order. */
async function groupsOf(records: readonly DecisionRecord[]): Promise<readonly string[]> {
  const read = (order: readonly DecisionRecord[]) =>
    withSaved(
      order.map((record) => loaded(record)),
      (database) =>
        database
          .prepare<[], string>(
            `SELECT group_concat(replace(file, '.pdf', ''), ' > ' ORDER BY copy) AS files
             FROM decision_copies GROUP BY leading_document_id ORDER BY files`,
          )
          .pluck()
          .all(),
    )
  const groups = await read(records)
  expect(await read(records.toReversed())).toStrictEqual(groups)
  return groups
}

test.each([
  ['the signed before the unsigned', [document('a', unsigned), document('b')], ['b > a']],
  ['the digital before the scan', [document('a', scanned), document('b')], ['b > a']],
  ['the signed scan before the unsigned digital', [document('a', unsigned), document('b', scanned)], ['b > a']],
  ['the fuller before the shorter', [document('a', { summary: null, pages: 9 }), document('b')], ['b > a']],
  ['the one with more pages', [document('a', { pages: 2 }), document('b', { pages: 3 })], ['b > a']],
  ['however the reference is spaced', [document('a', { reference: 'PCD7', pages: 9 }), document('b')], ['a > b']],
  ['years apart', [document('a'), document('b', { decidedOn: '2022-05-01' })], ['a', 'b']],
  ['bodies apart', [document('a'), document('b', { issuer: 'gla' })], ['a', 'b']],
  ['documents of unknown bodies apart', [document('a', { issuer: null }), document('b', { issuer: null })], ['a', 'b']],
  [
    'documents without references apart',
    [document('a', { reference: null }), document('b', { reference: null })],
    ['a', 'b'],
  ],
  [
    'an undated one apart from two years',
    [document('a'), document('b', { decidedOn: '2022-05-01' }), document('c', unsigned)],
    ['a', 'b', 'c'],
  ],
  ['no appendix', [document('a'), document('b', { documentKind: 'appendix', reference: null })], ['a']],
] as const)('the documents of a decision: %s', async (_name, records, groups) => {
  expect(await groupsOf(records)).toStrictEqual(groups)
})

test('documents that nothing sets apart are led by the same one in any order', async () => {
  expect(await groupsOf([document('a'), document('b'), document('c')])).toHaveLength(1)
})

test('a decision with several documents counts once, with the sum of the leading one', async () => {
  const outcomes = [
    loaded(document('draft', { ...unsigned, totalPence: 1 })),
    loaded(document('scan', { ...scanned, totalPence: 2 })),
    loaded(document('signed', { totalPence: 300 })),
  ]
  for (const order of [outcomes, outcomes.toReversed()])
    await withSaved(order, (database) => {
      const sql = 'SELECT decisions, pence FROM money_approved_by_issuer_and_year'
      expect(database.prepare(sql).raw().all()).toEqual([[1, 300]])
      expect(database.prepare('SELECT file, copies FROM unique_decisions').raw().all()).toEqual([['signed.pdf', 3]])
    })
})
