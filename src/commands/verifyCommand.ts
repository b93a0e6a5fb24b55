import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { SetupError } from '../errors.ts'
import { checkFiles } from '../run/fileChecks.ts'
import { copyDatabase } from '../store/backup.ts'
import { type Database, isDatabaseError, openCopy, withDatabase } from '../store/database.ts'
import { type Check, checkDatabase } from '../store/verification.ts'
import { exitCodes } from './exitCodes.ts'
import { oneLine } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** The options of `verify`. */
export type VerifyCommand = { readonly db: string; readonly skipFiles: boolean }

/**
 * Checks the database and tells of each check how it went. Returns the exit code: 1 if anything is wrong.
 *
 * What is checked is a copy as of one moment, which is gone afterwards: a run that goes on meanwhile is not held up.
 */
export async function verifyCommand({ db, skipFiles }: VerifyCommand, terminal: Terminal): Promise<number> {
  const checks = await checked(db, skipFiles)
  const width = Math.max(...checks.map(({ name }) => name.length))
  for (const { name, problems, remark } of checks) {
    const verdict = problems.length === 0 ? 'ok' : `${problems.length} wrong`
    await terminal.print(`${name.padEnd(width)}  ${verdict}${remark === '' ? '' : `  ${remark}`}\n`)
    for (const problem of problems) await terminal.print(`  - ${oneLine(problem)}\n`)
  }
  const isSound = checks.every(({ problems }) => problems.length === 0)
  terminal.say(isSound ? `${db} is sound.` : `${db} is damaged: restore a backup, or take the documents in again.`)
  return isSound ? exitCodes.done : exitCodes.someFailed
}

type Told = Check & { readonly remark: string }

async function checked(db: string, isSkippingFiles: boolean): Promise<readonly Told[]> {
  try {
    return await withDatabase(db, (database) =>
      withCopy(database, async (copy) => {
        const inside = checkDatabase(copy).map((check) => ({ ...check, remark: '' }))
        return isSkippingFiles ? inside : [...inside, await fileCheck(copy)]
      }),
    )
  } catch (error) {
    // A file that SQLite cannot even open, or copy: that is what we are asked to tell.
    const cause = error instanceof SetupError ? error.cause : error
    if (!isDatabaseError(cause) || !DAMAGE.test(cause.code)) throw error
    return [{ name: 'pages and indexes', problems: [cause.message], remark: '' }]
  }
}

const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB)/u

async function withCopy<T>(database: Database, use: (copy: Database) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'decisionbase-verify-'))
  try {
    const file = path.join(folder, 'copy.db')
    await copyDatabase(database, file).catch((error: unknown) => {
      if (!isDatabaseError(error) || !error.code.startsWith('SQLITE_FULL')) throw error
      const advice = 'Make room there, or name another folder in TMPDIR.'
      throw new SetupError(`There is no room for a copy in ${folder}. ${advice}`, { cause: error })
    })
    const copy = openCopy(file)
    try {
      return await use(copy)
    } finally {
      copy.close()
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function fileCheck(copy: Database): Promise<Told> {
  try {
    const { compared, gone, unplaced, problems } = await checkFiles(copy)
    const remarks = [
      `${compared} compared`,
      ...told(gone, 'no longer there'),
      ...told(unplaced, 'in a place not known'),
    ]
    return { name: 'files', problems, remark: remarks.join(', ') }
  } catch (error) {
    if (!isDatabaseError(error)) throw error
    return { name: 'files', problems: [`cannot be checked: ${error.message}`], remark: '' }
  }
}

const told = (count: number, what: string): readonly string[] => (count === 0 ? [] : [`${count} ${what}`])
