import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pagesBegun } from './fakeLog.ts'
import { type Trial, withTrial } from './ingesting.ts'

const transient = [
  { fault: 'hang', code: 'timed-out', says: /Page 2 .*longer than 2 seconds/ },
  { fault: 'die', code: 'worker-died', says: /page 2 ended.*exited unexpectedly/ },
  { fault: 'recogniser-failed', code: 'recogniser-failed', says: /Page 2 is not read/ },
  { fault: 'unreadable-page', code: 'unreadable-page', says: /Page 2 is not read/ },
]

const tries = ({ folder }: Trial, file: string, page: number) =>
  pagesBegun(folder, file).filter((step) => step.page === page)

const rowsOf = ({ ask }: Trial, sql: string) => ask((database) => database.prepare(sql).all())

test.each(transient)('a page with $fault each time fails its document at that page after two tries', async (given) => {
  const { fault, code, says } = given
  await withTrial({ 'a.pdf': `scan 3, 2 ${fault}`, 'b.pdf': 'B', 'c.pdf': 'scan 1' }, async (trial) => {
    const ledger = await trial.run({ pageSeconds: 2 })
    expect(ledger).toMatchObject({ found: 3, loaded: 2, failed: 1, notStarted: 0 })
    expect(ledger.failures).toMatchObject([{ path: path.join(trial.folder, 'a.pdf'), code, isOld: false }])
    expect(ledger.failures[0]?.message).toMatch(says)
    const sql = `SELECT status, failure_code, failure_stage, failure_page, bytes FROM documents WHERE file = 'a.pdf'`
    const bytes = fs.statSync(path.join(trial.folder, 'a.pdf')).size
    expect(await rowsOf(trial, sql)).toEqual([
      { status: 'failed', failure_code: code, failure_stage: 'recognise', failure_page: 2, bytes },
    ])
    const pids = tries(trial, 'a.pdf', 2).map(({ pid }) => pid)
    expect(pids).toHaveLength(2)
    expect(pids[0]).not.toBe(pids[1])
    const kept = 'SELECT page FROM recognised_pages JOIN documents USING (sha256) WHERE file = '
    expect(await rowsOf(trial, `${kept}'a.pdf' ORDER BY page`)).toEqual([{ page: 1 }, { page: 3 }])
    expect(await rowsOf(trial, `${kept}'c.pdf'`)).toEqual([{ page: 1 }])
  })
})

test.each(transient)(
  'a page with $fault the first time only is read in a process that has done nothing',
  async (given) => {
    await withTrial({ 'a.pdf': `scan 3, 2 ${given.fault} once`, 'b.pdf': 'B' }, async (trial) => {
      expect(await trial.run({ pageSeconds: 2 })).toMatchObject({ found: 2, loaded: 2, failed: 0 })
      const [, second] = tries(trial, 'a.pdf', 2)
      const first = trial.steps().find(({ pid }) => pid === second?.pid)
      expect(first).toMatchObject({ step: 'begun', kind: 'page', file: 'a.pdf', page: 2 })
      expect(tries(trial, 'a.pdf', 2)).toHaveLength(2)
      expect(await rowsOf(trial, 'SELECT page FROM recognised_pages ORDER BY page')).toHaveLength(3)
    })
  },
)

test('a page that is too large is not tried again, in this run or the next', async () => {
  await withTrial({ 'a.pdf': 'scan 2, 2 too-large', 'b.pdf': 'B' }, async (trial) => {
    expect(await trial.run()).toMatchObject({ loaded: 1, failed: 1, failures: [{ code: 'too-large', isOld: false }] })
    expect(await trial.run()).toMatchObject({ unchanged: 1, failed: 1, failures: [{ code: 'too-large', isOld: true }] })
    expect(tries(trial, 'a.pdf', 2)).toHaveLength(1)
    const sql = 'SELECT failure_stage, failure_page FROM documents WHERE failure_code IS NOT NULL'
    expect(await rowsOf(trial, sql)).toEqual([{ failure_stage: 'recognise', failure_page: 2 }])
  })
})

test.each([
  ['that throws', 'throw', /Page 1: TypeError: of undefined.*report it/],
  ['with an answer that is no reading', 'lie', /Page 1: .*imageHash/s],
])('a page task %s is told as a bug at its page', async (_name, fault, says) => {
  await withTrial({ 'a.pdf': `scan 1, 1 ${fault}`, 'b.pdf': 'B' }, async (trial) => {
    const ledger = await trial.run()
    expect(ledger).toMatchObject({ loaded: 1, failed: 1, failures: [{ code: 'internal-error' }] })
    expect(ledger.failures[0]?.message).toMatch(says)
    const sql = 'SELECT failure_stage, failure_page FROM documents WHERE failure_code IS NOT NULL'
    expect(await rowsOf(trial, sql)).toEqual([{ failure_stage: 'recognise', failure_page: 1 }])
    expect(await rowsOf(trial, 'SELECT page FROM recognised_pages')).toEqual([])
  })
})

test('a document that failed at a page is tried again by the next run, which asks only for that page', async () => {
  await withTrial({ 'a.pdf': 'scan 3, 2 recogniser-failed' }, async (trial) => {
    await trial.run()
    const before = pagesBegun(trial.folder, 'a.pdf').length
    expect((await trial.run()).failures).toMatchObject([{ code: 'recogniser-failed', isOld: false }])
    const asked = pagesBegun(trial.folder, 'a.pdf').slice(before)
    expect(asked.map(({ page }) => page)).toEqual([2, 2])
  })
})

test('of several pages that fail the first is told, and pages not begun by then are left out', async () => {
  const text = 'scan 8, 1 too-large, 2 too-large, 3 slow, 4 slow, 5 slow, 6 slow, 7 slow, 8 slow'
  await withTrial({ 'a.pdf': text }, async (trial) => {
    expect(await trial.run({ workers: 1 })).toMatchObject({ failed: 1, failures: [{ code: 'too-large' }] })
    expect(await rowsOf(trial, 'SELECT failure_page FROM documents')).toEqual([{ failure_page: 1 }])
    expect(pagesBegun(trial.folder, 'a.pdf').length).toBeLessThan(8)
  })
})
