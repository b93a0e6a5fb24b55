import fs from 'node:fs'
import { lockedFile } from './database.ts'

/** Held by the one run that takes documents into a database; `release` gives it back. */
export type RunLock = { readonly release: () => void }

/**
 * Takes the lock of runs on a database that exists, null where another run has it. It is the lock of an empty file beside
 * the database, so that readers, short writes and a backup are not held up; the file stays, as taking it away would let
 * two runs through that meet there.
 */
export function takeRunLock(databaseFile: string): RunLock | null {
  return lockedFile(`${fs.realpathSync(databaseFile)}.lock`)
}
