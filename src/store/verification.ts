import { z } from 'zod'
import { type Database, isDatabaseError } from './database.ts'
import { ledgerProblems } from './ledgerChecks.ts'
import { orphanProblems } from './orphanChecks.ts'
import { recordProblems } from './recordChecks.ts'
import { schemaProblems } from './schemaChecks.ts'

/** One of the things that are checked, and what is wrong, a line each: nothing where all is well. */
export type Check = { readonly name: string; readonly problems: readonly string[] }

// A database with one broken page can have as many complaints as rows.
const COMPLAINTS = 20

/**
 * Checks a copy of a database from the inside; the check of the text index needs one that may be written to, though it
 * changes nothing. A check that cannot be done is a problem, not an error.
 */
export function checkDatabase(copy: Database): readonly Check[] {
  const checks: readonly (readonly [string, (database: Database) => readonly string[]])[] = [
    ['pages and indexes', integrityProblems],
    ['tables and views', schemaProblems],
    ['foreign keys', foreignKeyProblems],
    ['full-text index', searchProblems],
    ['ledgers of the runs', ledgerProblems],
    ['rows that belong together', orphanProblems],
    ['records', recordProblems],
  ]
  return checks.map(([name, problemsOf]) => ({ name, problems: attempted(() => problemsOf(copy)) }))
}

function attempted(problemsOf: () => readonly string[]): readonly string[] {
  try {
    return problemsOf()
  } catch (error) {
    if (!isDatabaseError(error) && !(error instanceof z.ZodError)) throw error
    return [`cannot be checked: ${error.message}`]
  }
}

function integrityProblems(copy: Database): readonly string[] {
  const lines = z.array(z.string()).parse(copy.prepare(`PRAGMA integrity_check(${COMPLAINTS})`).pluck().all())
  return lines.length === 1 && lines[0] === 'ok' ? [] : lines
}

const brokenKey = z.object({ table: z.string(), rowid: z.int().nullable(), parent: z.string() })

function foreignKeyProblems(copy: Database): readonly string[] {
  const rows = z.array(brokenKey).parse(copy.pragma('foreign_key_check'))
  const told = rows.slice(0, COMPLAINTS).map(({ table, rowid, parent }) => {
    const which = rowid === null ? 'a row' : `row ${rowid}`
    return `${which} of ${table} names a row of ${parent} that is not there`
  })
  return rows.length > told.length ? [...told, `and ${rows.length - told.length} more`] : told
}

/** FTS5's own check; with 1 it compares the index with the content, too. See https://www.sqlite.org/fts5.html#the_integrity_check_command */
function searchProblems(copy: Database): readonly string[] {
  try {
    copy.prepare("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)").run()
    return []
  } catch (error) {
    if (!isDatabaseError(error)) throw error
    const remedy = `sqlite3 FILE "INSERT INTO search (search) VALUES ('rebuild')"`
    return [`the index is not that of the texts (${error.message}). Make it anew with: ${remedy}`]
  }
}
