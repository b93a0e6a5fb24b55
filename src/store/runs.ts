import { z } from 'zod'
import type { Database } from './database.ts'

/**
 * What became of the documents of a run; it adds up: `found` is the sum of all the others.
 * `duplicate` is the same bytes a second time, `notStarted` what an interrupted run did not come to.
 */
export const counts = z.object({
  found: z.int(),
  loaded: z.int(),
  review: z.int(),
  failed: z.int(),
  unchanged: z.int(),
  duplicate: z.int(),
  notStarted: z.int(),
})
export type Counts = Readonly<z.infer<typeof counts>>

/** A run as the database remembers it; times are ISO 8601, UTC. `endedAt` is null for one that never ended. */
const runRow = counts.extend({ id: z.int(), startedAt: z.string(), endedAt: z.string().nullable() })
export type Run = Readonly<z.infer<typeof runRow>>

/** Writes down that a run has begun and returns its id. */
export function startRun(
  database: Database,
  run: {
    readonly arguments: readonly string[]
    readonly rulesHash: string
    /** Under what it reads, a plain object. */
    readonly terms?: object
    readonly now: () => Date
  },
): number {
  const insert = database.prepare('INSERT INTO runs (started_at, arguments, rules_hash, terms) VALUES (?, ?, ?, ?)')
  const values = [
    run.now().toISOString(),
    JSON.stringify(run.arguments),
    run.rulesHash,
    run.terms === undefined ? null : JSON.stringify(run.terms),
  ]
  return Number(insert.run(...values).lastInsertRowid)
}

/**
 * What a run counted without reading it: `failuresBefore` failed earlier and were not tried again, by code; `closed` are
 * paths that could not be looked into, the first of them, `leftOut` documents that are not of the run.
 */
export const runRest = z.object({
  seconds: z.number(),
  leftOut: z.int(),
  waiting: z.int(),
  failuresBefore: z.record(z.string(), z.int()),
  closedCount: z.int(),
  closed: z.array(z.object({ path: z.string(), message: z.string() })),
})
export type RunRest = Readonly<z.infer<typeof runRest>>

type EndedLedger = Counts & { readonly rest: RunRest; readonly now: () => Date }

/** Writes a run's ledger and its end. Throws SQLite's error where the counts do not add up. */
export function endRun(database: Database, run: number, ledger: EndedLedger): void {
  const { now, rest, found, loaded, review, failed, unchanged, duplicate, notStarted } = ledger
  database
    .prepare(
      `UPDATE runs SET ended_at = ?, found = ?, loaded = ?, review = ?, failed = ?, unchanged = ?, duplicate = ?,
        not_started = ?, rest = ? WHERE id = ?`,
    )
    .run(
      now().toISOString(),
      ...[found, loaded, review, failed, unchanged, duplicate, notStarted],
      JSON.stringify(rest),
      run,
    )
}

/** The newest run, or null where there was none. */
export function lastRun(database: Database): Run | null {
  const row = database
    .prepare(
      `SELECT id, started_at AS startedAt, ended_at AS endedAt, found, loaded, review, failed, unchanged, duplicate,
        not_started AS notStarted FROM runs ORDER BY id DESC LIMIT 1`,
    )
    .get()
  return row === undefined ? null : runRow.parse(row)
}
