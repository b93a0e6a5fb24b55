import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createPool } from '../../src/run/pool.ts'
import type { RunListener } from '../../src/run/runEvents.ts'
import { openForWriting } from '../../src/store/database.ts'
import { tell } from '../commands/fakeTerminal.ts'
import { withFolder } from '../store/databases.ts'
import { type Trial, withTrial } from './ingesting.ts'

const hashOf = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const databaseOf = ({ folder }: Trial) => path.join(folder, 'out', 'decisions.db')
const rowsOf = ({ ask }: Trial) =>
  ask((database) =>
    database
      .prepare<[], [string, string | null, string]>(
        'SELECT file, sha256, coalesce(failure_code, status) FROM documents',
      )
      .raw()
      .all(),
  )

test('a file that changes while it is read is read again, and is in the database as what it is now', async () => {
  await withTrial({ 'a.pdf': 'rewrite A title', 'b.pdf': 'B' }, async (trial) => {
    expect(await trial.run({ retrySeconds: [0] })).toMatchObject({ found: 2, loaded: 2, failed: 0 })
    expect((await rowsOf(trial)).toSorted()).toEqual([
      ['a.pdf', hashOf('A title'), 'loaded'],
      ['b.pdf', hashOf('B'), 'loaded'],
    ])
    expect(await tell('verify', '--db', databaseOf(trial))).toMatchObject({ code: 0 })
  })
})

test('a file that does not stop changing fails with that, and the next run takes it in', async () => {
  await withTrial({ 'a.pdf': 'rewrite rewrite rewrite A title' }, async (trial) => {
    const ledger = await trial.run({ retrySeconds: [0] })
    expect(ledger.failures).toMatchObject([{ code: 'file-busy', message: expect.stringContaining('was changed') }])
    expect(await rowsOf(trial)).toEqual([['a.pdf', null, 'file-busy']])
    expect(await trial.run({ retrySeconds: [0] })).toMatchObject({ loaded: 1 })
    expect(await rowsOf(trial)).toEqual([['a.pdf', hashOf('A title'), 'loaded']])
    expect(await tell('verify', '--db', databaseOf(trial))).toMatchObject({ code: 0 })
  })
})

test('a scan that changes between its pages is not made of the pages of both', async () => {
  await withTrial({ 'a.pdf': 'scan 2, 1 slow, 2 rewrite' }, async (trial) => {
    expect(await trial.run({ retrySeconds: [0] })).toMatchObject({ found: 1, loaded: 1, failed: 0 })
    const now = hashOf('scan 2 of other bytes')
    expect(await rowsOf(trial)).toEqual([['a.pdf', now, 'loaded']])
    const asked = trial.steps().filter(({ step, kind }) => step === 'begun' && kind === 'page')
    expect(asked.map(({ page }) => page).toSorted()).toEqual([1, 1, 2, 2])
  })
})

test.each([
  ['of other bytes', (file: string) => fs.writeFileSync(file, 'other bytes')],
  ['that is gone', (file: string) => fs.rmSync(file)],
])(
  'a page of a file %s is not read',
  async (_name, change) => {
    await withFolder(async (folder) => {
      const file = path.join(folder, 'a.pdf')
      fs.writeFileSync(file, 'bytes')
      const limits = { timeoutSeconds: 30, pageSeconds: 30, stallSeconds: 30, memoryLimitMegabytes: 2000 }
      const pool = createPool({ size: 1, ready: 1, ...limits })
      try {
        change(file)
        const answer = await pool.run({
          ...{ kind: 'page', job: { path: file, file: 'a.pdf' }, sha256: hashOf('bytes'), page: 1, region: null },
          ...{
            pipelineFolder: path.resolve('pipeline'),
            engine: { name: 'native', identity: 'none' },
            databaseFile: 'none',
          },
        })
        expect(answer).toMatchObject({ kind: 'answered', value: { status: 'unread', code: 'file-busy' } })
      } finally {
        await pool.close()
      }
    })
  },
  60_000,
)

test('a file that is gone when its turn comes fails alone, and is taken in once it is back', async () => {
  await withTrial({ 'a.pdf': 'slow A', 'b.pdf': 'B', 'c.pdf': 'C' }, async (trial) => {
    const away = path.join(trial.folder, 'b.gone')
    const tell: RunListener = ({ kind }) => kind === 'reading' && fs.renameSync(path.join(trial.folder, 'b.pdf'), away)
    expect(await trial.run({ workers: 1, tell })).toMatchObject({ found: 3, loaded: 2, failed: 1 })
    fs.renameSync(away, path.join(trial.folder, 'b.pdf'))
    expect(await trial.run()).toMatchObject({ found: 3, loaded: 1, unchanged: 2, failed: 0 })
    expect((await rowsOf(trial)).map(([file, , status]) => `${file} ${status}`).toSorted()).toEqual([
      ...['a.pdf loaded', 'b.pdf loaded', 'c.pdf loaded'],
    ])
  })
})

test.each([
  ['deleted', (file: string) => fs.rmSync(file)],
  [
    'replaced by another',
    (file: string) => {
      openForWriting(`${file}.new`).close()
      fs.renameSync(`${file}.new`, file)
    },
  ],
])('a run whose database is %s stops, and does not go on writing to what is gone', async (_name, harm) => {
  const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.pdf`, `slow ${index}`]))
  await withTrial(files, async (trial) => {
    let done = 0
    const tell: RunListener = ({ kind }) => {
      if (kind !== 'done') return
      done += 1
      if (done === 1) harm(databaseOf(trial))
    }
    await expect(trial.run({ tell })).rejects.toThrow(/was taken away or replaced.*Start again/)
    expect(done).toBe(1)
    for (const ending of ['', '-wal', '-shm']) fs.rmSync(databaseOf(trial) + ending, { force: true })
    expect(await trial.run()).toMatchObject({ found: 12, loaded: 12 })
  })
})

test('a clock that goes backwards between runs and within one changes nothing but the times', async () => {
  await withTrial({ 'a.pdf': 'fail', 'b.pdf': 'B', 'c.pdf': 'slow C' }, async (trial) => {
    let time = Date.parse('2030-01-01T00:00:00Z')
    const backwards = () => {
      time -= 86_400_000
      return new Date(time)
    }
    expect(await trial.run({ now: backwards })).toMatchObject({ found: 3, loaded: 2, failed: 1 })
    trial.write({ 'a.pdf': 'mended' })
    expect(await trial.run({ now: backwards })).toMatchObject({ found: 3, loaded: 1, unchanged: 2 })
    expect((await tell('failures', '--db', databaseOf(trial))).out).toContain('replaced since')
    expect((await tell('status', '--db', databaseOf(trial))).out).toContain('3 found = 1 loaded')
    expect(await tell('verify', '--db', databaseOf(trial))).toMatchObject({ code: 0 })
  })
})

test('thousands of files in one folder are all told of', async () => {
  await withTrial({ 'sub/first.pdf': 'A' }, async (trial) => {
    for (let index = 0; index < 3000; index += 1) fs.writeFileSync(path.join(trial.folder, 'sub', `${index}.pdf`), 'B')
    expect(await trial.run()).toMatchObject({ found: 3001, loaded: 2, duplicate: 2999 })
  })
}, 60_000)
