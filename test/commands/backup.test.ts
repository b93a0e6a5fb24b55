import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openForReading } from '../../src/store/database.ts'
import { withFolder, withSaved } from '../store/databases.ts'
import { loaded, recordWith, richRecord } from '../store/records.ts'
import { tell } from './fakeTerminal.ts'
import { main, start, writeDecisions } from './manyDecisions.ts'

const filesOf = (file: string): number => {
  const database = openForReading(file)
  try {
    return Number(database.prepare('SELECT count(*) FROM documents').pluck().get())
  } finally {
    database.close()
  }
}

test('a backup is one sound file that holds all, and never takes the place of another unless forced', async () => {
  await withSaved([loaded(richRecord), loaded(recordWith('b'))], async (_database, db) => {
    const folder = path.join(path.dirname(db), 'new', 'folder')
    const copy = path.join(folder, 'copy.db')
    expect(await tell('backup', copy, '--db', db)).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^Wrote .*MB\n/),
    })
    expect(fs.readdirSync(folder)).toEqual(['copy.db'])
    expect((await tell('export', '--db', copy)).out).toBe((await tell('export', '--db', db)).out)
    expect(await tell('verify', '--db', copy)).toMatchObject({ code: 0 })

    fs.writeFileSync(copy, 'something dear')
    expect(await tell('backup', copy, '--db', db)).toMatchObject({ code: 2, err: expect.stringContaining('--force') })
    expect(fs.readFileSync(copy, 'utf8')).toBe('something dear')
    expect(await tell('backup', copy, '--force', '--db', db)).toMatchObject({ code: 0 })
    expect(filesOf(copy)).toBe(2)
  })
})

test('a backup onto the database itself, or one in use, is refused', async () => {
  await withSaved([loaded(richRecord)], async (_database, db) => {
    const link = path.join(path.dirname(db), 'link.db')
    fs.symlinkSync(db, link)
    for (const to of [db, link]) expect(await tell('backup', to, '--force', '--db', db)).toMatchObject({ code: 2 })
    const other = path.join(path.dirname(db), 'other.db')
    fs.writeFileSync(`${other}-wal`, 'pages of another database')
    expect(await tell('backup', other, '--db', db)).toMatchObject({ code: 2, err: expect.stringContaining('in use') })
    expect(filesOf(db)).toBe(1)
  })
})

test('a backup that has no place to go is a clear stop and leaves nothing behind', async () => {
  await withSaved([loaded(richRecord)], async (_database, db) => {
    const file = path.join(path.dirname(db), 'file')
    fs.writeFileSync(file, 'x')
    const { code, err } = await tell('backup', path.join(file, 'copy.db'), '--db', db)
    expect({ code, err }).toEqual({ code: 3, err: expect.stringMatching(/cannot be written: .*Name another place/) })
    expect(fs.readdirSync(path.dirname(db)).filter((name) => name.includes('part'))).toEqual([])
  })
})

test('a backup for which there is no room is a clear stop and leaves nothing behind', async () => {
  await withSaved([loaded(richRecord)], async (_database, db) => {
    const copy = path.join(path.dirname(db), 'copy.db')
    const script = 'ulimit -f 100; "$1" "$2" backup "$3" --db "$4"'
    const run = spawnSync('sh', ['-c', script, 'sh', process.execPath, main, copy, db], { encoding: 'utf8' })
    expect(run).toMatchObject({ status: 3, stderr: expect.stringMatching(/cannot be written: .*Name another place/) })
    expect(fs.readdirSync(path.dirname(db)).filter((name) => name.startsWith('copy'))).toEqual([])
  })
})

test('backups that are made while a run goes on are each sound, and the run is none the worse', async () => {
  await withFolder(async (folder) => {
    const [db, documents] = [path.join(folder, 'x.db'), path.join(folder, 'in')]
    const count = 24
    writeDecisions(documents, count)
    const run = start('ingest', documents, '--db', db, '--workers', '2')
    const sizes: number[] = []
    let isOver = false
    void run.ended.then(() => {
      isOver = true
    })
    for (let number = 0; !isOver; number += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      if (!fs.existsSync(db)) continue
      const copy = path.join(folder, `copy-${number}.db`)
      const { code } = await tell('backup', copy, '--db', db)
      expect(code).toBe(0)
      const { out, code: verdict } = await tell('verify', '--db', copy)
      expect({ out, verdict }).toEqual({ out: expect.not.stringContaining('wrong'), verdict: 0 })
      sizes.push(filesOf(copy))
    }
    expect(sizes.some((size) => size > 0 && size < count)).toBe(true)
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect(await run.ended).toMatchObject({ code: 0 })
    expect(filesOf(db)).toBe(count)
    expect(await tell('verify', '--db', db)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${count} compared`),
    })
  })
}, 180_000)
