import { SetupError } from '../errors.ts'
import type { Database } from './database.ts'
import { migrations } from './migrations.ts'

// "decb": tells our files from other SQLite databases (PRAGMA application_id).
const APPLICATION_ID = 0x64656362

/** Throws `SetupError` for a database of another program, or of a newer decisionbase. A new file is ours. */
export function checkIsOurs(database: Database, file: string): void {
  const version = versionOf(database)
  const application = Number(database.pragma('application_id', { simple: true }))
  const objects = Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
  if (objects > 0 && application !== APPLICATION_ID) {
    throw new SetupError(`${file} is a database of another program. Name another file with --db.`)
  }
  if (version > migrations.length) {
    throw new SetupError(
      `${file} was written by a newer decisionbase (schema ${version}; this one knows ${migrations.length}). ` +
        'Update decisionbase, or name another file with --db.',
    )
  }
}

/** Has the database the schema of this version of decisionbase? */
export function isNewest(database: Database): boolean {
  return versionOf(database) === migrations.length
}

/** Brings an older schema, or a new file, up to date, in one transaction. */
export function migrate(database: Database): void {
  const pending = database.transaction(() => {
    // Read inside the transaction: another process may have migrated while we waited for the lock.
    for (const sql of migrations.slice(versionOf(database))) database.exec(sql)
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${migrations.length}`)
  })
  if (versionOf(database) < migrations.length) pending.immediate()
}

/** The schema's version: the number of migrations that were made, 0 in a new file. */
function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}
