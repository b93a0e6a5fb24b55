import { z } from 'zod'
import { type Database, openForReading } from '../../src/store/database.ts'

// What tells of the run and not of the documents: ids, times, how often something was tried.
const OF_THE_RUN = [
  'id',
  'document_id',
  'run',
  'saved_at',
  'tried_at',
  'tries',
  'timings',
  'read_milliseconds',
  'recognise_milliseconds',
]
const OF_RUNS = ['runs', 'run_documents']
const names = z.array(z.string())
const rows = z.array(z.record(z.string(), z.unknown()))

/**
 * The tables in which two databases differ, with a row of each; documents are known by their hash. Runs are left out, and so is
 * the index of the texts, which `verify` compares with them.
 */
export function differences(one: string, other: string): readonly string[] {
  const [first, second] = [contentOf(one), contentOf(other)]
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((table) => {
    const [here, there] = [first.get(table) ?? [], second.get(table) ?? []]
    const [missing, extra] = [beyond(there, here), beyond(here, there)]
    if (missing.length + extra.length === 0) return []
    const example = (missing[0] ?? extra[0] ?? '').slice(0, 300)
    return [`${table}: ${missing.length} rows are missing and ${extra.length} should not be there, as ${example}`]
  })
}

/** What `all` has more of than `others`, copies counted. */
function beyond(all: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const row of others) counts.set(row, (counts.get(row) ?? 0) + 1)
  return all.filter((row) => {
    const left = counts.get(row) ?? 0
    counts.set(row, left - 1)
    return left <= 0
  })
}

function contentOf(file: string): ReadonlyMap<string, readonly string[]> {
  const database = openForReading(file)
  try {
    const sql = `SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'`
    const tables = names.parse(database.prepare(sql).pluck().all()).filter((name) => !OF_RUNS.includes(name))
    return new Map(tables.map((table) => [table, rowsOf(database, table)]))
  } finally {
    database.close()
  }
}

function rowsOf(database: Database, table: string): readonly string[] {
  const columns = names.parse(database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table))
  const hash = (column: string) => `(SELECT sha256 FROM documents k WHERE k.id = t.${column}) AS ${column}`
  const chosen = columns.flatMap((column) => {
    if (column === 'document_id' || column === 'cited_document_id') return [hash(column)]
    return OF_THE_RUN.includes(column) ? [] : [`t.${column}`]
  })
  return rows
    .parse(database.prepare(`SELECT ${chosen.join(', ')} FROM ${table} t`).all())
    .map((row) => JSON.stringify(row))
}
