import fs from 'node:fs'
import path from 'node:path'
import { SetupError, UsageError } from '../errors.ts'
import { copyDatabase } from '../store/backup.ts'
import { isDatabaseError, withDatabase } from '../store/database.ts'
import { exitCodes } from './exitCodes.ts'
import type { Terminal } from './terminal.ts'

/** The options of `backup`. */
export type BackupCommand = { readonly db: string; readonly force: boolean }

/**
 * Copies the database to `file`, under another name until all of it is on the disk: there is never half a backup. Returns
 * the exit code. Throws `UsageError` where the file exists, unless forced.
 */
export async function backupCommand(file: string, { db, force }: BackupCommand, terminal: Terminal): Promise<number> {
  if (!force && fs.existsSync(file)) throw occupied(file)
  if (fs.existsSync(file) && fs.existsSync(db) && fs.realpathSync(file) === fs.realpathSync(db))
    throw new UsageError(`${file} is the database itself. Name another file.`)
  if (fs.existsSync(`${file}-wal`))
    throw new UsageError(`${file} is a database in use: there is a ${path.basename(file)}-wal. Name another file.`)
  const bytes = await withDatabase(db, async (database) => {
    const part = `${file}.part-${process.pid}`
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true })
      await copyDatabase(database, part)
      flush(part)
      put(part, file, force)
      return fs.statSync(file).size
    } catch (error) {
      if (!isDatabaseError(error) && !(error instanceof Error && 'syscall' in error)) throw error
      throw new SetupError(`The backup ${file} cannot be written: ${error.message}. Name another place.`, {
        cause: error,
      })
    } finally {
      for (const left of [part, `${part}-journal`]) if (fs.existsSync(left)) fs.rmSync(left)
    }
  })
  terminal.say(`Wrote ${file}, ${(bytes / 1e6).toFixed(1)} MB`)
  return exitCodes.done
}

/** A rename writes over what is there; a link does not, not even over what came since we looked. */
function put(part: string, file: string, isForced: boolean): void {
  try {
    if (!isForced) return void fs.linkSync(part, file)
  } catch (error) {
    if (fs.existsSync(file)) throw occupied(file)
    const isWithoutLinks = error instanceof Error && 'code' in error && error.code !== 'ENOSPC'
    if (!isWithoutLinks) throw error
  }
  fs.renameSync(part, file)
}

const occupied = (file: string) => new UsageError(`${file} exists already. Name another file, or use --force.`)

/** Waits until the bytes are on the disk, so that a power cut after our last line costs nothing. */
function flush(file: string): void {
  const descriptor = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
