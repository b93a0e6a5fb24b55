import { expect, test } from 'vitest'
import { ledgerLines } from '../../src/commands/ledgerLines.ts'
import type { Ledger } from '../../src/run/ledger.ts'

const nothing: Ledger = {
  ...{ found: 0, loaded: 0, review: 0, failed: 0, unchanged: 0, duplicate: 0, notStarted: 0 },
  ...{ failures: [], closed: 0, leftOut: 0, empty: [], waiting: 0, seconds: 2, example: null },
}
const place = { command: 'decisionbase', db: 'output/decisions.db' }
const failure = {
  path: 'a/\u001b[31mx.pdf',
  code: 'damaged-pdf',
  message: 'It is cut\nshort.',
  ...{ isOld: false, isClosed: false },
} as const

test('the ledger gives counts, the reason of each failure and the next command', () => {
  const ledger = {
    ...nothing,
    found: 1234,
    loaded: 1230,
    failed: 1,
    duplicate: 3,
    failures: [failure],
    example: 'PCD 1',
  }
  expect(ledgerLines(ledger, { ...place, db: 'my decisions.db' })).toEqual([
    'found       1,234  in 2.0 s, 615.5 documents/s',
    'loaded      1,230',
    'review          0',
    'failed          1',
    'unchanged       0',
    'duplicate       3  the same bytes under another name',
    'failed: a/x.pdf: damaged-pdf: It is cut short.',
    "Next: decisionbase show 'PCD 1' --db 'my decisions.db'",
  ])
})

test('a run that changes nothing says so', () => {
  const old = { ...failure, isOld: true }
  const lines = ledgerLines({ ...nothing, found: 3, unchanged: 2, failed: 1, failures: [old] }, place)
  expect(lines.slice(-3)).toEqual([
    'failed: a/x.pdf: damaged-pdf: It is cut short. (failed before, not tried again: the file and the rules are the same)',
    'Nothing has changed in output/decisions.db: all of this was done before, under the same rules.',
    'Next: decisionbase status',
  ])
})

test('what waits for review is the next thing to look at', () => {
  const lines = ledgerLines({ ...nothing, found: 2, unchanged: 2, waiting: 2 }, place)
  expect(lines).toContain('unchanged   2  2 of them wait for review')
  expect(lines.at(-1)).toContain('decisions_with_open_issues')
})

test('an interrupted run says how to go on', () => {
  const lines = ledgerLines({ ...nothing, found: 5, loaded: 2, notStarted: 3 }, place)
  expect(lines).toContain('not started 3  the run was stopped')
  expect(lines.at(-1)).toBe('Go on with the same command: what is saved is not done again.')
})
