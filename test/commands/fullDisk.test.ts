import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withFolder, withSaved } from '../store/databases.ts'
import { loaded, richRecord } from '../store/records.ts'
import { tell } from './fakeTerminal.ts'
import { main, writeDecisions } from './manyDecisions.ts'

const shell = (script: string, ...args: readonly string[]) => {
  const { stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, main, ...args], {
    encoding: 'utf8',
  })
  return `${stdout}${stderr}`
}

const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

test.skipIf(!canMount)(
  `${canMount ? '' : 'NOT CHECKED, nothing can be mounted: '}a full disk is a clear stop; with more room the same command goes on`,
  async () => {
    await withFolder((folder) => {
      const [disk, documents, copy] = ['disk', 'in', 'copy'].map((name) => path.join(folder, name))
      for (const place of [disk, copy]) fs.mkdirSync(place ?? '')
      writeDecisions(documents ?? '', 30)
      const ingest = '"$1" "$2" ingest "$4" --db "$3/x.db"; echo "code $?"'
      const script = `mount -t tmpfs -o size=1m none "$3"; (${ingest}) >"$5/full" 2>&1
        cp "$3"/x.db* "$5"; "$1" "$2" verify --db "$5/x.db" >"$5/verified" 2>&1
        mount -o remount,size=64m "$3"; (${ingest}) >"$5/more" 2>&1
        "$1" "$2" verify --db "$3/x.db" >"$5/again" 2>&1`
      const { status, stderr } = spawnSync(
        'unshare',
        ['-rm', 'sh', '-c', script, 'sh', process.execPath, main, disk ?? '', documents ?? '', copy ?? ''],
        { encoding: 'utf8' },
      )
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      const told = (name: string) => fs.readFileSync(path.join(copy ?? '', name), 'utf8')
      expect(told('full')).toMatch(/The database cannot be used: .*(make room|Make room).*the same command goes on/s)
      expect(told('full')).toContain('code 3')
      expect(told('verified')).toContain('is sound')
      expect(told('more')).toMatch(/found +30 .*unchanged +\d+.*code 0/s)
      expect(told('again')).toMatch(/30 compared\n.*is sound/)
    })
  },
  120_000,
)

test('a limit on the size of files ends the run as a full disk does, and the database is sound', async () => {
  await withFolder(async (folder) => {
    const [db, documents] = [path.join(folder, 'x.db'), path.join(folder, 'in')]
    writeDecisions(documents, 24)
    const text = shell('ulimit -f 1400; "$1" "$2" ingest "$3" --db "$4"; echo "code $?"', documents, db)
    expect(text).toMatch(/The database cannot be used: .* make room/)
    expect(text).toContain('code 3')
    expect(await tell('verify', '--db', db)).toMatchObject({ code: 0 })
    expect(shell('"$1" "$2" ingest "$3" --db "$4"; echo "code $?"', documents, db)).toMatch(/code 0\n.*found +24 /s)
    expect(await tell('verify', '--db', db)).toMatchObject({ code: 0 })
  })
}, 120_000)

/** Someone who is not the owner of the files, and not allowed everything as root is; or nobody, where we are just anyone. */
const other = os.userInfo().uid === 0 ? { uid: 65_534, gid: 65_534 } : {}
const asOther = (...args: readonly string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', ...other })
  return { status, stderr }
}
const isOtherAble = asOther('--version').status === 0

test.skipIf(!isOtherAble)(
  `${isOtherAble ? '' : 'NOT CHECKED, the code cannot be read by another user: '}where nothing may be written, a run says so and leaves nothing`,
  async () => {
    await withFolder((folder) => {
      const [documents, closed] = [path.join(folder, 'in'), path.join(folder, 'closed')]
      writeDecisions(documents, 1)
      fs.mkdirSync(closed)
      fs.chmodSync(folder, 0o755)
      fs.chmodSync(closed, 0o555)
      const { status, stderr } = asOther('ingest', documents, '--db', path.join(closed, 'x.db'))
      expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringMatching(/cannot be opened: .*rights/) })
      const below = asOther('ingest', documents, '--db', path.join(closed, 'new', 'x.db'))
      expect(below).toMatchObject({ status: 3, stderr: expect.stringMatching(/cannot be opened: .*rights/) })
      expect(fs.readdirSync(closed)).toEqual([])
    })
  },
)

test.skipIf(!isOtherAble)(
  `${isOtherAble ? '' : 'NOT CHECKED, the code cannot be read by another user: '}a database that may only be read stays as it is`,
  async () => {
    await withSaved([loaded(richRecord)], (database, db) => {
      database.close()
      const folder = path.dirname(db)
      writeDecisions(path.join(folder, 'in'), 1)
      fs.chmodSync(folder, 0o755)
      for (const mode of [0o555, 0o777]) {
        fs.chmodSync(db, 0o444)
        fs.chmodSync(folder, mode)
        const before = fs.readFileSync(db)
        const { status, stderr } = asOther('ingest', path.join(folder, 'in'), '--db', db)
        expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringMatching(/[Cc]heck .*rights/) })
        expect(fs.readFileSync(db).equals(before)).toBe(true)
        expect(fs.readdirSync(folder).toSorted()).toEqual(['decisions.db', 'in'])
      }
    })
  },
)
