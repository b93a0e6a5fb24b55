import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { RunEvent } from '../../src/run/runEvents.ts'
import { openForWriting } from '../../src/store/database.ts'
import { isAlive } from './fakeLog.ts'
import { knowing, type Trial, withTrial } from './ingesting.ts'

const newerKnowledge = knowing('newer', ['pack'])

/** How often each document and page was begun: `a.pdf` for a document, `a.pdf 2` for its second page. */
function begun({ steps }: Trial, from = 0): readonly string[] {
  const names = steps().filter(({ step }) => step === 'begun')
  return names.slice(from).map(({ file, page }) => (page === null ? file : `${file} ${page}`))
}

const rowsOf = ({ ask }: Trial, sql: string) => ask((database) => database.prepare(sql).all())

const pagesSaved = ({ ask }: Trial) =>
  ask((database) =>
    database
      .prepare<[], string>('SELECT page || region FROM recognised_pages JOIN readings USING (image_hash, identity)')
      .pluck()
      .all()
      .toSorted(),
  )

test('a scan of several pages is asked for page by page, and ends loaded with its pages kept', async () => {
  await withTrial({ 'a.pdf': 'scan 3', 'b.pdf': 'B' }, async (trial) => {
    const ledger = await trial.run()
    expect(ledger).toMatchObject({ found: 2, loaded: 2, failed: 0, notStarted: 0 })
    expect(begun(trial).toSorted()).toEqual(['a.pdf', 'a.pdf', 'a.pdf 1', 'a.pdf 2', 'a.pdf 3', 'b.pdf'])
    expect(await pagesSaved(trial)).toEqual(['1', '2', '3'])
    const kept = await rowsOf(
      trial,
      "SELECT DISTINCT engine, identity, r.sha256 = d.sha256 AS same FROM readings JOIN recognised_pages r USING (image_hash, identity), documents d WHERE file = 'a.pdf'",
    )
    expect(kept).toEqual([
      { engine: 'native', identity: expect.stringMatching(/^fake engine; picture rules/), same: 1 },
    ])
  })
})

test('a document says how it was read: with which mode, and by what its pages were recognised', async () => {
  await withTrial({ 'a.pdf': 'scan 1', 'b.pdf': 'mixed 2', 'c.pdf': 'C', 'd.pdf': 'fail' }, async (trial) => {
    await trial.run()
    const rows = await rowsOf(trial, 'SELECT file, text_source, ocr_mode, ocr_identity FROM documents ORDER BY file')
    const identity = expect.stringMatching(/^fake engine; /)
    expect(rows).toEqual([
      { file: 'a.pdf', text_source: 'ocr', ocr_mode: 'auto', ocr_identity: identity },
      { file: 'b.pdf', text_source: 'mixed', ocr_mode: 'auto', ocr_identity: identity },
      { file: 'c.pdf', text_source: 'digital', ocr_mode: 'auto', ocr_identity: null },
      { file: 'd.pdf', text_source: null, ocr_mode: 'auto', ocr_identity: null },
    ])
    expect(await pagesSaved(trial)).toEqual(['1', '1[10,20.5,110,60]', '2[10,20.5,110,60]'])
  })
})

test('under other rules a scan is done again without recognising a page again', async () => {
  await withTrial({ 'a.pdf': 'scan 2', 'b.pdf': 'mixed 1' }, async (trial) => {
    await trial.run()
    const before = begun(trial).length
    expect(await trial.run({ knowledge: newerKnowledge })).toMatchObject({ loaded: 2, unchanged: 0 })
    expect(begun(trial, before).toSorted()).toEqual(['a.pdf', 'b.pdf'])
  })
})

test('pages read under another engine are not used: they are recognised again, and both readings are kept', async () => {
  await withTrial({ 'a.pdf': 'scan 2' }, async (trial) => {
    await trial.run()
    const before = begun(trial).length
    const engine = { name: 'tesseract.js', identity: 'another engine' } as const
    await trial.run({ engine, knowledge: newerKnowledge })
    expect(begun(trial, before).toSorted()).toEqual(['a.pdf', 'a.pdf', 'a.pdf 1', 'a.pdf 2'])
    expect(await pagesSaved(trial)).toEqual(['1', '1', '2', '2'])
    const identity = expect.stringMatching(/^another engine; /)
    expect(await rowsOf(trial, 'SELECT ocr_identity AS identity FROM documents')).toEqual([{ identity }])
  })
})

test('two pages of one document are recognised at the same time, in two processes', async () => {
  await withTrial({ 'a.pdf': 'scan 2, 1 meet, 2 meet' }, async (trial) => {
    expect(await trial.run({ workers: 2 })).toMatchObject({ loaded: 1 })
    const pages = trial.steps().filter(({ kind }) => kind === 'page')
    expect(pages.map(({ step }) => step)).toEqual(['begun', 'begun', 'ended', 'ended'])
    expect(new Set(pages.map(({ pid }) => pid)).size).toBe(2)
  })
})

test('digital documents do not wait behind the pages of a scan', async () => {
  const pages = Array.from({ length: 6 }, (_, index) => `, ${index + 1} slow`).join('')
  const files = { 'a.pdf': `scan 6${pages}`, 'b.pdf': 'B', 'c.pdf': 'C', 'd.pdf': 'D', 'e.pdf': 'E' }
  await withTrial(files, async (trial) => {
    expect(await trial.run({ workers: 1 })).toMatchObject({ loaded: 5 })
    const order = begun(trial)
    for (const file of ['b.pdf', 'c.pdf', 'd.pdf', 'e.pdf'])
      expect(order.indexOf(file)).toBeLessThan(order.indexOf('a.pdf 6'))
  })
})

test('a scan whose pages are there is finished before the pages of the next one', async () => {
  const slowly = (count: number) => Array.from({ length: count }, (_, index) => `, ${index + 1} slow`).join('')
  await withTrial({ 'a.pdf': `scan 2${slowly(2)}`, 'b.pdf': `scan 4${slowly(4)}` }, async (trial) => {
    expect(await trial.run({ workers: 1 })).toMatchObject({ loaded: 2 })
    const order = begun(trial)
    expect(order.lastIndexOf('a.pdf')).toBeGreaterThan(order.indexOf('a.pdf 2'))
    expect(order.lastIndexOf('a.pdf')).toBeLessThan(order.indexOf('b.pdf 4'))
  })
})

test('the pages of a scan are told as they are met and done, with what each process is at', async () => {
  await withTrial({ 'a.pdf': 'scan 3', 'b.pdf': 'scan 2, 2 die once', 'c.pdf': 'C' }, async (trial) => {
    const told: RunEvent[] = []
    await trial.run({ tell: (event) => told.push(event) })
    const counts = Object.entries(Object.groupBy(told, ({ kind }) => kind)).map(([kind, all]) => [kind, all?.length])
    expect(Object.fromEntries(counts)).toEqual({
      ...{ started: 1, reading: 1, begun: 3, expected: 2, 'page-again': 1, 'page-done': 5, done: 3, over: 1, ended: 1 },
      ...{ 'task-begun': 11, 'task-ended': 11 },
    })
    const workers = new Set(told.flatMap((event) => (event.kind === 'task-begun' ? [event.worker] : [])))
    expect([...workers].toSorted()).toEqual([1, 2])
  })
})

test('of the same scan twice in a run the pages are asked for once', async () => {
  await withTrial({ 'a.pdf': 'scan 2', 'copy/a.pdf': 'scan 2' }, async (trial) => {
    expect(await trial.run()).toMatchObject({ found: 2, loaded: 1, duplicate: 1 })
    expect(begun(trial).filter((name) => name.includes(' '))).toHaveLength(2)
  })
})

test('an interruption between the pages of a scan leaves it over, and the next run asks only for the rest', async () => {
  const pages = Array.from({ length: 8 }, (_, index) => `, ${index + 1} slow`).join('')
  await withTrial({ 'a.pdf': `scan 8${pages}`, 'b.pdf': 'B' }, async (trial) => {
    const controller = new AbortController()
    const tell = ({ kind }: RunEvent) => void (kind === 'page-done' && controller.abort())
    const ledger = await trial.run({ workers: 1, interrupted: controller.signal, tell })
    expect(ledger).toMatchObject({ found: 2, loaded: 1, failed: 0, notStarted: 1 })
    expect(await rowsOf(trial, 'SELECT file FROM documents')).toEqual([{ file: 'b.pdf' }])
    const kept = await pagesSaved(trial)
    expect(kept.length).toBeGreaterThanOrEqual(1)
    expect(kept.length).toBeLessThan(8)
    expect(begun(trial).filter((name) => name.startsWith('a.pdf '))).toEqual(kept.map((page) => `a.pdf ${page}`))

    const before = begun(trial).length
    expect(await trial.run({ workers: 1 })).toMatchObject({ found: 2, loaded: 1, unchanged: 1, notStarted: 0 })
    const rest = ['1', '2', '3', '4', '5', '6', '7', '8'].filter((page) => !kept.includes(page))
    const asked = begun(trial, before).filter((name) => name.includes(' '))
    expect(asked).toEqual(rest.map((page) => `a.pdf ${page}`))
    expect(await pagesSaved(trial)).toHaveLength(8)
  })
})

test('a database that takes no page any more ends the run, and no process is left or begun after it', async () => {
  await withTrial({ 'a.pdf': 'scan 2, 1 meet, 2 sleep', 'first/b.pdf': 'B' }, async (trial) => {
    await trial.run({ paths: [path.join(trial.folder, 'first')] })
    const database = openForWriting(path.join(trial.folder, 'out', 'decisions.db'))
    database.exec("CREATE TRIGGER full BEFORE INSERT ON readings BEGIN SELECT RAISE(ABORT, 'the disk is full'); END")
    database.close()
    await expect(trial.run({ paths: [path.join(trial.folder, 'a.pdf')] })).rejects.toThrow('the disk is full')
    const before = trial.steps().length
    await setTimeout(1000)
    expect(trial.steps().slice(before)).toEqual([])
    expect(trial.steps().filter(({ pid }) => isAlive(pid))).toEqual([])
    expect(await rowsOf(trial, 'SELECT file FROM documents')).toEqual([{ file: 'b.pdf' }])
  })
})
