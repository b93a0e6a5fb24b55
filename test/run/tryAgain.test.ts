import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { failureCode, retryOf } from '../../src/errors.ts'
import { processDocument } from '../../src/process.ts'
import { loadRules } from '../../src/rules.ts'
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
    expect(order.slice(4)).toEqual(['a.pdf', 'b.pdf', 'b.pdf'])
    const pids = begun(trial).map(({ pid }) => pid)
    expect(new Set([pids[4], pids[5], pids[6]]).size).toBe(3)
  })
})

test('tries are made one at a time, when nothing else is in hand', async () => {
  const files = { 'a.pdf': 'faint 1 A', 'b.pdf': 'faint 1 B', 'c.pdf': 'slow C' }
  await withTrial(files, async (trial) => {
    await trial.run({ retrySeconds: [0.1] })
    const steps = trial.steps().map(({ step, file }) => `${step} ${file}`)
    expect(steps.slice(-4)).toEqual(['begun a.pdf', 'ended a.pdf', 'begun b.pdf', 'ended b.pdf'])
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
