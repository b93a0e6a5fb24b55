import { expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/record.ts'
import { withSaved } from './databases.ts'
import { bareRecord, failed, loaded, recordWith } from './records.ts'

const decision = (name: string, changes: Partial<DecisionRecord> = {}) =>
  recordWith(name, { reference: name, issues: [], citations: [], ...changes })

const outcomes = [
  loaded(decision('PCD 1', { textSource: 'ocr' }), 'review'), // the scan of the next
  loaded({ ...decision('digital'), reference: 'PCD1' }),
  loaded(decision('PCD 2', { decidedOn: '2023-04-01', totalPence: null, awards: [] })),
  loaded(decision('PCD 3', { outcome: 'rejected' })),
  loaded(bareRecord),
  failed('cut.pdf', 'f'.repeat(64)),
]

const answers: readonly (readonly [string, readonly (readonly unknown[])[]])[] = [
  [
    'SELECT file, copies, financial_year FROM unique_decisions ORDER BY file',
    [
      ['PCD 2.pdf', 1, '2023/24'],
      ['PCD 3.pdf', 1, '2022/23'],
      ['digital.pdf', 2, '2022/23'],
    ],
  ],
  [
    'SELECT recipient, organisation, year, awards, awards_without_sum, pence, pounds, exact_pence FROM awards_by_recipient_and_year ORDER BY recipient',
    [
      ['Harbour Watch Community Interest Company', 'harbour-watch', 2023, 1, 0, 60_000_000, 600_000, null],
      ['Quay Trust', null, 2023, 1, 1, null, null, null],
    ],
  ],
  ['SELECT * FROM money_approved_by_issuer_and_year', [['mopac', 2023, 2, 1, 120_000_000, 1_200_000]]],
  [
    'SELECT financial_year, decisions, pence FROM money_approved_by_issuer_and_financial_year',
    [
      ['2022/23', 1, 120_000_000],
      ['2023/24', 1, null],
    ],
  ],
  [
    'SELECT funding_source, decisions FROM funding_sources_by_issuer ORDER BY 1',
    [
      ['Crime Prevention Fund', 2],
      ['Reserve', 2],
    ],
  ],
  ['SELECT file, failure_code FROM failed_documents', [['cut.pdf', 'damaged-pdf']]],
  ["SELECT path, confidence FROM values_to_check WHERE file = 'digital.pdf'", [['awards.0.pence', 0.5]]],
]

test.each(answers)('%s', async (sql, rows) => {
  await withSaved(outcomes, (database) => {
    expect(database.prepare(sql).raw().all()).toEqual(rows)
  })
})

test('open issues are warnings and errors, with their messages', async () => {
  const issue = (severity: 'info' | 'error', message: string) => ({ code: 'x', severity, field: null, message })
  const record = decision('PCD 9', { issues: [issue('info', 'fine'), issue('error', 'bad'), issue('error', 'worse')] })
  await withSaved([loaded(record, 'review'), loaded(decision('PCD 1'))], (database) => {
    const sql = 'SELECT reference, errors, warnings, messages FROM decisions_with_open_issues'
    expect(database.prepare(sql).raw().all()).toEqual([['PCD 9', 2, 0, 'bad\nworse']])
  })
})

test('every view can be asked', async () => {
  await withSaved(outcomes, (database) => {
    const views = database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'view'").pluck().all()
    expect(views.length).toBeGreaterThan(8)
    for (const view of views) expect(() => database.prepare(`SELECT * FROM ${view}`).all()).not.toThrow()
  })
})
