import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { failureCode, retryOf } from '../../src/errors.ts'
import { processDocument } from '../../src/process.ts'
import { loadRules } from '../../src/rules.ts'
import { openForWriting } from '../../src/store/database.ts'
import { type Trial, withTrial } from './ingesting.ts'

const quarantined = ({ ask }: Trial) =>
  ask((database) =>
    database
      .prepare(
        'SELECT file, failure_code AS code, tries, tried_at = saved_at AS isTold FROM failed_documents JOIN documents USING (file, tries, tried_at, failure_code) ORDER BY file',
      )
      .all(),
  )

const begun = ({ steps }: Trial) => steps().filter(({ step }) => step === 'begun')

test('a document whose process dies is tried again at the end of the run, and loaded once it goes through', async () => {
  const files = { 'a.pdf': 'faint 1', 'b.pdf': 'faint 2', 'c.pdf': 'slow C', 'd.pdf': 'slow D' }
  await withTrial(files, async (trial) => {
    const ledger = await trial.run({ retrySeconds: [0.2, 0.4] })
    expect(ledger).toMatchObject({ found: 4, loaded: 4, failed: 0, notStarted: 0 })
    expect(await quarantined(trial)).toEqual([])
    const order = begun(trial).map(({ file }) => file)
    expect(order.slice(0, 4).toSorted()).toEqual(['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'])
    expect(order.slice(4, 6).toSorted()).toEqual(['a.pdf', 'b.pdf'])
    expect(order.slice(6)).toEqual(['b.pdf'])
    const pids = begun(trial).map(({ pid }) => pid)
    expect(new Set([pids[4], pids[5], pids[6]]).size).toBe(3)
  })
})

test('tries are made one at a time, when nothing else is in hand', async () => {
  const files = { 'a.pdf': 'faint 1 A', 'b.pdf': 'faint 1 B', 'c.pdf': 'slow C' }
  await withTrial(files, async (trial) => {
    await trial.run({ retrySeconds: [0.1] })
    const steps = trial.steps().map(({ step, file }) => `${step} ${file}`)
    const tries = [steps.slice(-4, -2), steps.slice(-2)]
    expect(tries.toSorted()).toEqual([
      ['begun a.pdf', 'ended a.pdf'],
      ['begun b.pdf', 'ended b.pdf'],
    ])
  })
})

test('what still dies after the last pause fails with the number of its tries; what is broken is tried once', async () => {
  await withTrial({ 'a.pdf': 'faint 3', 'b.pdf': 'fail', 'c.pdf': 'throw' }, async (trial) => {
    const start = performance.now()
    const ledger = await trial.run({ retrySeconds: [0.3, 0.6] })
    expect(performance.now() - start).toBeGreaterThan(900)
    expect(ledger).toMatchObject({ found: 3, failed: 3 })
    expect(await quarantined(trial)).toEqual([
      { file: 'a.pdf', code: 'worker-died', tries: 3, isTold: 1 },
      { file: 'b.pdf', code: 'damaged-pdf', tries: 1, isTold: 1 },
      { file: 'c.pdf', code: 'internal-error', tries: 1, isTold: 1 },
    ])
    expect(await trial.run()).toMatchObject({ found: 3, loaded: 1, failed: 2 })
    expect(await quarantined(trial)).toMatchObject([
      { file: 'b.pdf', tries: 1 },
      { file: 'c.pdf', tries: 2 },
    ])
  })
})

test('an interruption ends the pause, and what was put by stays failed until the next run', async () => {
  await withTrial({ 'a.pdf': 'faint 1' }, async (trial) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 1500)
    const start = performance.now()
    const ledger = await trial.run({ retrySeconds: [60], interrupted: controller.signal })
    expect(performance.now() - start).toBeLessThan(30_000)
    expect(ledger).toMatchObject({ found: 1, failed: 1, notStarted: 0 })
    expect(await trial.run()).toMatchObject({ found: 1, loaded: 1 })
  })
})

test('a database that another program has locked for longer than SQLite waits does not end the run', async () => {
  await withTrial({ 'a.pdf': 'slow A', 'b.pdf': 'scan 2' }, async (trial) => {
    const other = openForWriting(path.join(trial.folder, 'out', 'decisions.db'))
    let hasWaited = false
    const lock = () => {
      other.exec('BEGIN IMMEDIATE')
      let last = performance.now()
      // SQLite waits ten seconds without letting go of this thread: the lock goes in the first pause after that.
      const watch = setInterval(() => {
        hasWaited = performance.now() - last > 8000
        last = performance.now()
        if (!hasWaited) return
        other.exec('ROLLBACK')
        clearInterval(watch)
      }, 50)
    }
    const ledger = await trial.run({ tell: ({ kind }) => void (kind === 'reading' && lock()) })
    other.close()
    expect(ledger).toMatchObject({ found: 2, loaded: 2, failed: 0 })
    expect(hasWaited).toBe(true)
    expect(await trial.ask((database) => database.prepare('SELECT count(*) FROM documents').pluck().get())).toBe(2)
  })
}, 60_000)

test('every code says when it is worth another try, and only troubles of the machine are tried in the same run', () => {
  expect(Object.keys(retryOf).toSorted()).toEqual(failureCode.options.toSorted())
  const soon = failureCode.options.filter((code) => retryOf[code] === 'soon')
  expect(soon.toSorted()).toEqual(expect.arrayContaining(['file-busy', 'worker-died']))
  expect(soon).not.toContain('damaged-pdf')
})

test.skipIf(process.platform !== 'linux')('a file that the system cannot give is busy, not missing', async () => {
  const rules = loadRules(new URL('../../pipeline/', import.meta.url).pathname)
  // Reading the memory of a process from its beginning is an input error (EIO), as of a disk that fails.
  const busy = await processDocument({ path: '/proc/self/mem', file: 'mem.pdf' }, rules)
  expect(busy).toMatchObject({ status: 'failed', failure: { code: 'file-busy', stage: 'read' } })
  const missing = await processDocument({ path: '/nowhere/a.pdf', file: 'a.pdf' }, rules)
  expect(missing).toMatchObject({ status: 'failed', failure: { code: 'not-found' } })
})
