import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withFolder } from '../store/databases.ts'
import { tell } from './fakeTerminal.ts'
import { main } from './manyDecisions.ts'

const decision = path.resolve(import.meta.dirname, '../../fixtures/bedfordshire-pcc/pcc-d-918/decision.pdf')

/** Puts decisions of different bytes under these names into a folder. */
function write(folder: string, names: readonly (string | Buffer)[]): void {
  fs.mkdirSync(folder, { recursive: true })
  const bytes = fs.readFileSync(decision)
  for (const [index, name] of names.entries())
    fs.writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]),
      Buffer.concat([bytes, Buffer.from(`\n% ${index}\n`)]),
    )
}

const names = [
  ...['two\nlines.pdf', '-x.pdf', '--db.pdf', `${'n'.repeat(251)}.pdf`, 'back\\slash.pdf', '[a-z]{1,2}*.pdf', ' .pdf'],
  ...['caf\u00e9.pdf', 'cafe\u0301.pdf', 'it\'s "so".pdf', '\u{1f4c4}.pdf', '%00.pdf'],
]

test('files are taken in under any name that is text, and named as they are in the records', async () => {
  await withFolder(async (folder) => {
    const [documents, db] = [path.join(folder, 'in'), path.join(folder, 'x.db')]
    write(documents, names)
    const { err, code } = await tell('ingest', documents, '--db', db)
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^found +12 .*\nloaded +12\n/) })
    const { out } = await tell('export', '--db', db)
    const files = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).file)
    expect(files.toSorted()).toEqual(names.toSorted())
    expect((await tell('verify', '--db', db)).out).toMatch(/files +ok +12 compared/)
  })
}, 60_000)

test('a file that begins with a dash is taken for one behind "--", in its own folder too', async () => {
  await withFolder((folder) => {
    write(folder, ['-x.pdf'])
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [main, 'ingest', ...args], { cwd: folder, encoding: 'utf8' })
    expect(run('--db', 'x.db', '-x.pdf')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("unknown option '-x.pdf'"),
    })
    expect(run('--db', 'x.db', '--', '-x.pdf')).toMatchObject({ status: 0 })
    expect(run('--db', 'x.db', '.')).toMatchObject({ status: 0, stderr: expect.stringMatching(/unchanged +1/) })
  })
}, 60_000)

/** "café.pdf" as Windows wrote it once, and another name that is shown in the same way. */
const misnamed = [0xe9, 0xe8].map((letter) => Buffer.from([0x63, 0x61, 0x66, letter, 0x2e, 0x70, 0x64, 0x66]))

function canBeNamed(): boolean {
  try {
    return fs.readdirSync('/proc/self').length > 0 && process.platform === 'linux'
  } catch {
    return false
  }
}

test.skipIf(!canBeNamed())(
  'files whose names are no text are each told of, and those beside them taken in',
  async () => {
    await withFolder(async (folder) => {
      const [documents, db] = [path.join(folder, 'in'), path.join(folder, 'x.db')]
      write(documents, [...misnamed, 'good.pdf'])
      const { err, code } = await tell('ingest', documents, '--db', db)
      expect(code).toBe(1)
      expect(err).toMatch(/^found +3 .*\nloaded +1\nreview +0\nfailed +2\n/)
      expect(err).toContain('not UTF-8, so that it cannot be opened. Give it another name.')
      expect(await tell('verify', '--db', db)).toMatchObject({ code: 0 })
    })
  },
  60_000,
)

test('an empty folder, and one without a PDF, is told, and nothing is made', async () => {
  await withFolder(async (folder) => {
    fs.mkdirSync(path.join(folder, 'empty'))
    const { err, code } = await tell('ingest', path.join(folder, 'empty'), '--db', path.join(folder, 'x.db'))
    expect({ err, code }).toEqual({
      code: 2,
      err: expect.stringMatching(/there is no PDF here.*\nNothing to take in/s),
    })
    expect(fs.readdirSync(folder)).toEqual(['empty'])
  })
})

/** Overwrites every other page of a database with rubbish, from page `first` on. */
function corrupt(db: string, first: number): void {
  const handle = fs.openSync(db, 'r+')
  for (let page = first; page * 4096 < fs.statSync(db).size; page += 2)
    fs.writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, page * 4096)
  fs.closeSync(handle)
}

test.each([
  ['its pages', (db: string) => corrupt(db, 1), /(?:cannot be used|cannot be opened): .*(?:malformed|restore|rights)/],
  [
    'its head',
    (db: string) => fs.writeFileSync(db, Buffer.alloc(65_536, 0x5a)),
    /cannot be opened: file is not a database/,
  ],
  ['its second half', (db: string) => fs.truncateSync(db, 8192), /(?:cannot be used|cannot be opened): /],
])(
  'a database of which %s was lost is told, by a run and by verify, and nothing is written over it',
  async (_name, harm, says) => {
    await withFolder(async (folder) => {
      const [documents, db] = [path.join(folder, 'in'), path.join(folder, 'x.db')]
      write(documents, ['a.pdf'])
      await tell('ingest', documents, '--db', db)
      harm(db)
      write(documents, ['a.pdf', 'b.pdf'])
      const { err, code } = await tell('ingest', documents, '--db', db)
      expect({ err, code }).toEqual({ err: expect.stringMatching(says), code: 3 })
      expect(await tell('verify', '--db', db)).toMatchObject({ code: 1 })
    })
  },
  60_000,
)
