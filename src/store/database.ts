import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { SetupError } from '../errors.ts'
import { checkIsOurs, isNewest, migrate } from './schema.ts'

/** An open connection; the only file that imports better-sqlite3 is this one. */
export type Database = Sqlite.Database

const BUSY_TIMEOUT_MILLISECONDS = 10_000
const BUSY_PAUSE_MILLISECONDS = 20

/** Is this error SQLite's own (disk full, locked, damaged), so that the database is at fault and not the document? */
export function isDatabaseError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Sqlite.SqliteError
}

/** Does another connection have the database locked? */
export function isBusy(error: unknown): boolean {
  return isDatabaseError(error) && error.code.startsWith('SQLITE_BUSY')
}

/**
 * Opens `file` for writing: makes it and its folder if need be and brings an older schema up to date.
 *
 * Throws `SetupError` for a newer schema, a file that is no database of ours, or a place that cannot be written.
 */
export function openForWriting(file: string): Database {
  return opened(file, () => {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    // SQLite opens a file that may only be read without a word, and fails at the first row that it is to write.
    if (fs.existsSync(file)) fs.accessSync(file, fs.constants.W_OK)
    const database = new Sqlite(file, { timeout: BUSY_TIMEOUT_MILLISECONDS })
    return closedOnError(database, () => {
      checkIsOurs(database, file)
      keepLog(database)
      // In WAL a power cut can cost the last documents, never the database; the next run does them again.
      database.pragma('synchronous = NORMAL')
      database.pragma('foreign_keys = ON')
      migrate(database)
      return database
    })
  })
}

/**
 * Turns the database's write-ahead log on. Two processes that make the same database at once cannot both do so, and SQLite
 * tells the second that it is locked without the wait that it was told of: asked again for as long.
 */
function keepLog(database: Database): void {
  const until = performance.now() + BUSY_TIMEOUT_MILLISECONDS
  for (;;) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_PAUSE_MILLISECONDS)
    }
  }
}

/** Opens `file` so that nothing can be written through the connection; throws `SetupError` as `openForWriting`. */
export function openForReading(file: string): Database {
  if (!fs.existsSync(file)) {
    throw new SetupError(
      `There is no database at ${file}. Make one with "decisionbase ingest PATH --db ${file}", or name another with --db.`,
    )
  }
  return opened(file, () => {
    const database = readingConnection(file)
    return closedOnError(database, () => {
      checkIsOurs(database, file)
      if (isNewest(database)) return database
      database.close()
      openForWriting(file).close() // an older schema: bring it up to date first
      return readingConnection(file)
    })
  })
}

/**
 * A connection that may write, told not to: one that may not would leave its empty log and the log's index beside the file.
 * SQLite itself turns to reading where the file may only be read.
 */
function readingConnection(file: string): Database {
  const database = new Sqlite(file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MILLISECONDS })
  return closedOnError(database, () => {
    database.pragma('query_only = ON')
    return database
  })
}

/**
 * Prepares the question whether `file` is still the one that is there now: SQLite goes on writing to one that was deleted,
 * and all of it would be gone without a word.
 */
export function placeOf(file: string): () => boolean {
  const { ino, dev } = fs.statSync(file)
  return () => {
    const now = fs.statSync(file, { throwIfNoEntry: false })
    return now !== undefined && now.ino === ino && now.dev === dev
  }
}

/** As `openForReading`, but throws `SetupError` for an older schema rather than bring it up to date: nothing is written. */
export function openAsItIs(file: string): Database {
  return opened(file, () => {
    const database = readingConnection(file)
    return closedOnError(database, () => {
      checkIsOurs(database, file)
      if (isNewest(database)) return database
      throw new SetupError(`${file} has an older schema. "decisionbase status --db ${file}" brings it up to date.`)
    })
  })
}

/** Runs `use` with a read-only connection and closes it, whatever happens. */
export async function withDatabase<T>(file: string, use: (database: Database) => T | Promise<T>): Promise<T> {
  const database = openForReading(file)
  try {
    return await use(database)
  } finally {
    database.close()
  }
}

/**
 * Takes the lock of an empty database that stands for nothing else; null where another process, or another connection of
 * this one, has it. The system gives it back when the process ends, however it ends.
 */
export function lockedFile(file: string): { readonly release: () => void } | null {
  const lock = new Sqlite(file, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return { release: () => void lock.close() }
  } catch (error) {
    lock.close()
    if (isBusy(error)) return null
    throw error
  }
}

/**
 * Opens a copy of our own making, whatever is wrong inside, so that it can be looked into and written to. Throws SQLite's
 * own error.
 */
export function openCopy(file: string): Database {
  return new Sqlite(file, { fileMustExist: true })
}

/** Runs `use` with a new database in memory, of the newest schema. */
export function withEmpty<T>(use: (database: Database) => T): T {
  const database = new Sqlite(':memory:')
  try {
    migrate(database)
    return use(database)
  } finally {
    database.close()
  }
}

function opened(file: string, open: () => Database): Database {
  try {
    return open()
  } catch (error) {
    if (error instanceof SetupError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new SetupError(
      `The database ${file} cannot be opened: ${reason}. Check the path and its rights, or use --db.`,
      {
        cause: error,
      },
    )
  }
}

function closedOnError(database: Database, use: () => Database): Database {
  try {
    return use()
  } catch (error) {
    database.close()
    throw error
  }
}
