import { UsageError } from '../errors.ts'
import { type Database, isDatabaseError } from './database.ts'

/** The answer to a SELECT: values are numbers, text, null, or bytes as hex. */
export type QueryAnswer = {
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly (string | number | null)[]>
}

/**
 * Asks one SELECT of a read-only connection; rows are read as they are taken. Throws `UsageError` with SQLite's own
 * words for a statement that is wrong, gives no rows or would write.
 */
export function askQuery(database: Database, sql: string): QueryAnswer {
  try {
    const statement = database.prepare(sql)
    if (!statement.reader || !statement.readonly) throw new UsageError('The query only reads: give it a SELECT.')
    return { columns: statement.columns().map(({ name }) => name), rows: readRows(statement.raw().iterate()) }
  } catch (error) {
    throw asUsage(error)
  }
}

function* readRows(rows: Iterable<unknown>): Generator<readonly (string | number | null)[]> {
  try {
    for (const row of rows) yield Array.isArray(row) ? row.map(plain) : []
  } catch (error) {
    throw asUsage(error)
  }
}

function plain(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  return Buffer.isBuffer(value) ? value.toString('hex') : String(value)
}

function asUsage(error: unknown): unknown {
  const isOurs = isDatabaseError(error) || error instanceof RangeError // several statements in one
  if (!isOurs) return error
  const advice = 'The tables and views are listed by: query "SELECT type, name FROM sqlite_schema"'
  return new UsageError(`SQLite says: ${error.message}. ${advice}`, { cause: error })
}
