import { z } from 'zod'
import { type Database, withEmpty } from './database.ts'

const entry = z.object({ type: z.string(), name: z.string(), sql: z.string().nullable() })

/**
 * Tables, indexes, views and triggers that a new database has and this one lacks, or has otherwise. What somebody added is
 * left alone.
 */
export function schemaProblems(database: Database): readonly string[] {
  const present = new Map(entriesOf(database).map((one) => [`${one.type} ${one.name}`, one.sql]))
  return withEmpty(entriesOf).flatMap(({ type, name, sql }) => {
    const found = present.get(`${type} ${name}`)
    if (found === sql) return []
    return [found === undefined ? `the ${type} ${name} is not there` : `the ${type} ${name} is not as it was made`]
  })
}

function entriesOf(database: Database) {
  return z.array(entry).parse(database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY rowid').all())
}
