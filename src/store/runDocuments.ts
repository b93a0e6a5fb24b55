import type { Outcome } from '../outcome.ts'
import type { Database } from './database.ts'

/** Which run, and what time it is. */
type Context = { readonly run: number; readonly now: () => Date }

/** Writes down what became of a document in a run. */
export type RunDocuments = {
  /** `path` is absolute, `milliseconds` the work on it so far; a document that is tried again keeps its one row. */
  readonly write: (outcome: Outcome, path: string, milliseconds: number) => void
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
    write(outcome, path, milliseconds) {
      const { file, sha256, status, timings } = outcome
      const failure = outcome.status === 'failed' ? outcome.failure : null
      const isRead = outcome.status !== 'failed'
      insert.run({
        ...{ run, path, file, sha256, status, milliseconds, tries: 1 },
        failure_code: failure?.code ?? null,
        failure_stage: failure?.stage ?? null,
        failure_page: failure?.page ?? null,
        pages: isRead ? outcome.record.pages : null,
        recognised_pages: isRead ? outcome.recognisedPages : 0,
        timings: JSON.stringify(timings),
        done_at: now().toISOString(),
      })
    },
  }
}
