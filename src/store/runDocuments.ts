import type { Outcome } from '../outcome.ts'
import type { Database } from './database.ts'

/** Which run, and what time it is. */
type Context = { readonly run: number; readonly now: () => Date }

type Spent = { readonly milliseconds: number; readonly recognised: number }

/** Writes down what became of a document in a run. */
export type RunDocuments = {
  /**
   * `path` is absolute; `spent` is the time of processes so far, in milliseconds, and the pages recognised for it in this
   * run. A document that is tried again keeps its one row.
   */
  readonly write: (outcome: Outcome, path: string, spent: Spent) => void
}

/** Prepares the writing; to be called in the transaction that saves the outcome itself. */
export function createRunDocuments(database: Database, { run, now }: Context): RunDocuments {
  const columns = `run, path, file, sha256, status, failure_code, failure_stage, failure_page, pages, recognised_pages,
    timings, milliseconds, tries, done_at`
  const names = columns.split(/,\s+/u)
  const kept = names.filter((name) => !['run', 'path', 'tries'].includes(name))
  const insert = database.prepare(
    `INSERT INTO run_documents (${columns}) VALUES (${names.map((name) => `@${name}`).join(', ')})
      ON CONFLICT (run, path) DO UPDATE SET tries = tries + 1, ${kept.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  )
  return {
    write(outcome, path, spent) {
      const { file, sha256, status, timings } = outcome
      const failure = outcome.status === 'failed' ? outcome.failure : null
      insert.run({
        ...{ run, path, file, sha256, status, milliseconds: Math.round(spent.milliseconds), tries: 1 },
        failure_code: failure?.code ?? null,
        failure_stage: failure?.stage ?? null,
        failure_page: failure?.page ?? null,
        pages: outcome.status === 'failed' ? null : outcome.record.pages,
        recognised_pages: spent.recognised,
        timings: JSON.stringify(timings),
        done_at: now().toISOString(),
      })
    },
  }
}
