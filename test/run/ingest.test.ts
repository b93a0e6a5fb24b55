import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { RunEvent } from '../../src/run/runEvents.ts'
import { openForWriting } from '../../src/store/database.ts'
import { knowing, knowledge, type Trial, withTrial } from './ingesting.ts'

const noPool = () => {
  throw new Error('no process is needed')
}

function statuses({ ask }: Trial) {
  const sql = 'SELECT file, coalesce(failure_code, status) FROM documents ORDER BY file'
  return ask((database) => Object.fromEntries(database.prepare<[], [string, string]>(sql).raw().all()))
}

test('every document ends as one row, and the ledger adds up', async () => {
  const files = {
    'a.pdf': 'A title',
    'below/b.PDF': 'review it',
    'c.pdf': 'fail',
    'd.pdf': 'A title',
    'notes.txt': 'x',
  }
  await withTrial(files, async (trial) => {
    const ledger = await trial.run()
    expect(ledger).toMatchObject({ found: 4, loaded: 1, review: 1, failed: 1, duplicate: 1, unchanged: 0 })
    expect(ledger.failures).toMatchObject([{ path: path.join(trial.folder, 'c.pdf'), code: 'damaged-pdf' }])
    expect(await statuses(trial)).toEqual({ 'a.pdf': 'loaded', 'below/b.PDF': 'review', 'c.pdf': 'damaged-pdf' })
    const run = await trial.ask((database) => database.prepare('SELECT * FROM runs').get())
    expect(run).toMatchObject({
      found: 4,
      loaded: 1,
      review: 1,
      failed: 1,
      duplicate: 1,
      arguments: `["${trial.folder}"]`,
    })
  })
})

test('a second run starts no process, changes nothing, and tells of old failures as such', async () => {
  await withTrial({ 'a.pdf': 'A', 'b.pdf': 'review', 'c.pdf': 'fail' }, async (trial) => {
    await trial.run()
    const rows = () => trial.ask((database) => database.prepare('SELECT * FROM documents').all())
    const before = await rows()
    const ledger = await trial.run({ createPool: noPool })
    expect(ledger).toMatchObject({ found: 3, loaded: 0, review: 0, failed: 1, unchanged: 2, waiting: 1 })
    expect(ledger.failures).toMatchObject([{ code: 'damaged-pdf', isOld: true }])
    expect(await rows()).toEqual(before)
  })
})

test('other rules, another pack or other bytes are a reason to do a document again', async () => {
  await withTrial({ 'a.pdf': 'A', 'c.pdf': 'fail' }, async (trial) => {
    await trial.run()
    expect(await trial.run({ knowledge: knowing('rules', ['another']) })).toMatchObject({ unchanged: 0, loaded: 1 })
    expect(await trial.run({ knowledge: knowing('newer', ['pack']) })).toMatchObject({ unchanged: 0, loaded: 1 })
    trial.write({ 'c.pdf': 'no longer so' })
    expect(await trial.run({ knowledge })).toMatchObject({ unchanged: 1, loaded: 1, failed: 0 })
  })
})

test('a document that hangs, dies or takes all memory costs one row, and the others are done', async () => {
  const files = {
    'a.pdf': 'hang',
    'b.pdf': 'die',
    'c.pdf': 'eat',
    'd.pdf': 'lie',
    'e.pdf': 'E',
    'f.pdf': 'F',
    'g.pdf': 'G',
    'h.pdf': 'throw',
  }
  await withTrial(files, async (trial) => {
    const ledger = await trial.run({ timeoutSeconds: 3 })
    expect(ledger).toMatchObject({ found: 8, loaded: 3, failed: 5 })
    expect(await statuses(trial)).toEqual({
      ...{ 'a.pdf': 'timed-out', 'b.pdf': 'worker-died', 'c.pdf': 'out-of-memory', 'd.pdf': 'internal-error' },
      ...{ 'e.pdf': 'loaded', 'f.pdf': 'loaded', 'g.pdf': 'loaded', 'h.pdf': 'internal-error' },
    })
    const messages = Object.fromEntries(
      ledger.failures.map((failure) => [path.basename(failure.path), failure.message]),
    )
    expect(messages['a.pdf']).toContain('longer than 3 seconds')
    expect(messages['b.pdf']).toContain('exited unexpectedly')
    expect(messages['c.pdf']).toContain('more than 400 MB')
    expect(messages['h.pdf']).toMatch(/TypeError: of undefined .*fakeWorker.*report it/)
    expect(messages['d.pdf']).toContain('pages')
  })
})

test('what timed out or died is tried again although nothing has changed', async () => {
  await withTrial({ 'a.pdf': 'die' }, async (trial) => {
    await trial.run()
    const ledger = await trial.run()
    expect(ledger.failures).toMatchObject([{ code: 'worker-died', isOld: false }])
  })
})

test('paths that do not exist or hold no PDF are told, and the rest is done', async () => {
  await withTrial({ 'in/a.pdf': 'A', 'empty/notes.txt': 'x' }, async (trial) => {
    const paths = ['in', 'nowhere.pdf', 'empty', 'in/*.txt', 'in/a.pdf'].map((name) => path.join(trial.folder, name))
    const ledger = await trial.run({ paths })
    expect(ledger).toMatchObject({ found: 2, loaded: 1, failed: 1, closed: 1, empty: [paths[2], paths[3]] })
    expect(ledger.failures).toMatchObject([{ path: paths[1], code: 'not-found' }])
  })
})

test('with nothing to do no database is made', async () => {
  await withTrial({ 'notes.txt': 'x' }, async (trial) => {
    expect(await trial.run()).toMatchObject({ found: 0 })
    expect(fs.existsSync(path.join(trial.folder, 'out'))).toBe(false)
  })
})

test('an interruption saves what is in hand and leaves the rest for the next run', async () => {
  const files = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index}.pdf`, `slow ${index}`]))
  await withTrial(files, async (trial) => {
    const controller = new AbortController()
    const tell = ({ kind }: RunEvent) => void (kind === 'done' && controller.abort())
    const ledger = await trial.run({ interrupted: controller.signal, tell })
    expect(ledger.notStarted).toBeGreaterThan(0)
    expect(ledger.loaded + ledger.notStarted).toBe(8)
    expect(Object.keys(await statuses(trial))).toHaveLength(ledger.loaded)
    expect(await trial.run()).toMatchObject({ found: 8, unchanged: ledger.loaded, loaded: ledger.notStarted })
  })
})

test('a database that cannot be written to any more ends the run, and what was saved stays', async () => {
  await withTrial({ 'a.pdf': 'A', 'b.pdf': 'B' }, async (trial) => {
    await trial.run({ paths: [path.join(trial.folder, 'a.pdf')] })
    const database = openForWriting(path.join(trial.folder, 'out', 'decisions.db'))
    database.exec("CREATE TRIGGER full BEFORE INSERT ON decisions BEGIN SELECT RAISE(ABORT, 'the disk is full'); END")
    database.close()
    await expect(trial.run()).rejects.toThrow('the disk is full')
    expect(await statuses(trial)).toEqual({ 'a.pdf': 'loaded' })
    const ends = await trial.ask((open) => open.prepare('SELECT ended_at IS NULL FROM runs ORDER BY id').pluck().all())
    expect(ends).toEqual([0, 1])
  })
})
