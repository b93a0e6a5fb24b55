import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findDocumentFiles } from '../../src/run/documentFiles.ts'
import type { Only } from '../../src/run/fate.ts'
import { planRun } from '../../src/run/plan.ts'
import { EVERYTHING, type Selection } from '../../src/run/selection.ts'
import { openForWriting } from '../../src/store/database.ts'
import { createKnownDocuments, type KnownDocument } from '../../src/store/knownDocuments.ts'
import { paceOf } from '../../src/store/pace.ts'
import { knowing, knowledge, type Trial, withTrial } from './ingesting.ts'

const files = { 'a.pdf': 'A', 'b.pdf': 'review', 'c.pdf': 'fail', 'd.pdf': 'throw', 'e.pdf': 'scan 1' }

/** The documents that a run reads: those of which a process was asked since `from`. */
const readSince = ({ steps }: Trial, from: number) =>
  [
    ...new Set(
      steps()
        .slice(from)
        .map(({ file }) => file),
    ),
  ].toSorted()

/** A database in which neither words nor readings were kept. */
const nothingKept = { hasWords: () => false, hasReadings: () => false }

const choose = (changes: Partial<Selection>): { readonly selection: Selection } => ({
  selection: { ...EVERYTHING, ...changes },
})

test.each<[Only, readonly string[]]>([
  ['failed', ['c.pdf', 'd.pdf']],
  ['review', ['b.pdf']],
  ['ocr', ['e.pdf']],
  ['damaged-pdf', ['c.pdf']],
  ['internal-error', ['d.pdf']],
  ['too-large', []],
])('--only %s does these again, changed or not, and leaves the rest out', async (only, read) => {
  await withTrial(files, async (trial) => {
    await trial.run()
    const before = trial.steps().length
    trial.write({ 'new.pdf': 'N' })
    const ledger = await trial.run(choose({ only }))
    expect(readSince(trial, before)).toEqual(read)
    const { found, loaded, review, failed, leftOut } = ledger
    expect({ found, leftOut }).toEqual({ found: read.length, leftOut: 6 - read.length })
    expect(loaded + review + failed).toBe(found)
  })
})

test('--since leaves out files that were modified before, and --limit those beyond so many that are read', async () => {
  await withTrial({ 'a.pdf': 'A', 'b.pdf': 'B', 'c.pdf': 'C', 'd.pdf': 'D' }, async (trial) => {
    const old = new Date('2020-05-01T12:00:00')
    fs.utimesSync(path.join(trial.folder, 'a.pdf'), old, old)
    const since = new Date('2020-05-02T00:00:00')
    expect(await trial.run(choose({ since, limit: 2 }))).toMatchObject({ found: 2, loaded: 2, leftOut: 2 })
    expect(readSince(trial, 0)).toEqual(['b.pdf', 'c.pdf'])
    // What is unchanged does not count to the limit: the same command comes to the end.
    expect(await trial.run(choose({ since, limit: 2 }))).toMatchObject({
      found: 3,
      loaded: 1,
      unchanged: 2,
      leftOut: 1,
    })
    expect(await trial.run(choose({ since: old }))).toMatchObject({ found: 4, loaded: 1, unchanged: 3, leftOut: 0 })
  })
})

test('a moved file is found again where it is now; a copy does not count as one', async () => {
  await withTrial({ 'a.pdf': 'A', 'b.pdf': 'B' }, async (trial) => {
    await trial.run()
    const at = (name: string) => path.join(trial.folder, name)
    fs.renameSync(at('a.pdf'), at('moved.pdf'))
    fs.copyFileSync(at('b.pdf'), at('0-copy.pdf'))
    expect(await trial.run()).toMatchObject({ found: 3, unchanged: 2, duplicate: 1 })
    const rows = await trial.ask((database) =>
      database.prepare('SELECT file, path FROM documents ORDER BY file').raw().all(),
    )
    expect(rows).toEqual([
      ['a.pdf', at('moved.pdf')],
      ['b.pdf', at('b.pdf')],
    ])
  })
})

test('a plan tells each class of files as the run then finds it, and writes nothing', async () => {
  const done = { ...files, 'f.pdf': 'F', 'g.pdf': 'G' }
  await withTrial(done, async (trial) => {
    await trial.run({ knowledge: knowing('older', ['pack']), paths: [path.join(trial.folder, 'f.pdf')] })
    await trial.run({ paths: ['a', 'b', 'c', 'd', 'e'].map((name) => path.join(trial.folder, `${name}.pdf`)) })
    trial.write({ 'copy/a.pdf': 'A', 'h.pdf': 'H' })
    // The fake worker writes down the rules "rules" whatever it is given: what f.pdf was done under is put in here.
    const dbFile = path.join(trial.folder, 'out', 'decisions.db')
    setRules(dbFile, 'f.pdf', 'older')
    const hash = () => createHash('sha256').update(fs.readFileSync(dbFile)).digest('hex')
    const before = [hash(), trial.steps().length]
    const plan = async (changes: Partial<Selection> = {}) => {
      const selection = { ...EVERYTHING, ...changes }
      const found = await findDocumentFiles([trial.folder])
      return trial.ask((database) =>
        planRun(found, {
          ...{ knowledge, mode: 'auto', ...selection, selection, workers: 2 },
          ...{ findKnown: createKnownDocuments(database).find, pace: paceOf(database), ...nothingKept },
        }),
      )
    }
    const whole = await plan()
    expect(Object.fromEntries(whole.counts)).toEqual({
      ...{ unchanged: 3, 'failed-before': 1, 'tried-again': 1, 'changed-rules': 1, new: 2, duplicate: 1 },
    })
    expect(whole).toMatchObject({ found: 9, toDo: 4, measured: 4 })
    const limited = await plan({ limit: 1 })
    expect(limited.toDo).toBe(1)
    const chosen = await plan({ only: 'failed' })
    expect(Object.fromEntries(chosen.counts)).toEqual({ 'tried-again': 2, 'left-out': 7 })
    expect([hash(), trial.steps().length]).toEqual(before)
    const ledger = await trial.run()
    expect(ledger).toMatchObject({ found: 9, unchanged: 3, duplicate: 1, failed: 2, loaded: 3 })
    expect(new Set(readSince(trial, Number(before[1]))).size).toBe(whole.toDo)
  })
})

function setRules(file: string, name: string, hash: string): void {
  const database = openForWriting(file)
  database.prepare('UPDATE documents SET rules_hash = ? WHERE file = ?').run(hash, name)
  database.close()
}

test('the time of a plan is reckoned from what documents took before, shared by the processes', async () => {
  await withTrial({ 'a.pdf': 'A', 'b.pdf': 'B', 'c.pdf': 'C' }, async (trial) => {
    const found = await findDocumentFiles([trial.folder])
    const terms = { knowledge, mode: 'auto', only: null, isRetry: false, selection: EVERYTHING } as const
    const reckoned = (workers: number, mean: number | null) =>
      planRun(found, { ...terms, ...nothingKept, workers, findKnown: () => null, pace: { mean, documents: 5 } })
    expect((await reckoned(1, 2000)).seconds).toBe(6)
    expect((await reckoned(2, 2000)).seconds).toBe(3)
    expect((await reckoned(100, 2000)).seconds).toBe(2)
    expect((await reckoned(2, null)).seconds).toBeNull()
  })
})

test('what was kept is not reckoned again: words that were read, pages that were recognised', async () => {
  await withTrial({ 'a.pdf': 'A' }, async (trial) => {
    const found = await findDocumentFiles([trial.folder])
    const known: Omit<KnownDocument, 'textSource'> = {
      ...{ status: 'loaded', rulesHash: 'older', packHash: 'pack', packsHash: 'x', ocrMode: 'auto', path: null },
      ...{ readingHash: 'reading', limitsHash: 'limits', issuer: null, failureStage: null },
      ...{ failureCode: null, failureMessage: null, timings: { read: 400, recognise: 60_000, extract: 100 } },
    }
    const planned = async (textSource: 'ocr' | 'digital', [hasWords, hasReadings]: readonly [boolean, boolean]) => {
      const plan = await planRun(found, {
        ...{ knowledge, mode: 'auto', only: null, isRetry: false, selection: EVERYTHING, workers: 1 },
        ...{ hasWords: () => hasWords, hasReadings: () => hasReadings },
        ...{ findKnown: () => ({ ...known, textSource }), pace: { mean: 9000, documents: 5 } },
      })
      return [...plan.ways.keys(), plan.seconds]
    }
    expect(await planned('digital', [true, false])).toEqual(['from-words', 0.1])
    expect(await planned('digital', [false, false])).toEqual(['read', 60.5])
    expect(await planned('ocr', [true, true])).toEqual(['from-words', 0.1])
    expect(await planned('ocr', [false, true])).toEqual(['read', 0.5])
    expect(await planned('ocr', [false, false])).toEqual(['recognised', 60.5])
  })
})
