import { z } from 'zod'
import type { Database } from './database.ts'
import { counts, runRest } from './runs.ts'

const json = z.string().transform((text): unknown => JSON.parse(text))

const runRow = counts.extend({
  id: z.int(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  arguments: json.pipe(z.array(z.string())),
  terms: json.pipe(z.record(z.string(), z.union([z.string(), z.number()]))).nullable(),
  rest: json.pipe(runRest).nullable(),
})

const totals = z.object({
  documents: z.int(),
  pages: z.int(),
  recognised: z.int(),
  milliseconds: z.int(),
  seconds: z.number(),
})
const step = z.object({ bucket: z.int(), documents: z.int(), pages: z.int(), recognised: z.int() })
const stageTime = z.object({ stage: z.string(), milliseconds: z.number() })
const failureCount = z.object({ code: z.string(), documents: z.int() })
const issueCount = z.object({ code: z.string(), severity: z.string(), documents: z.int() })
const slowDocument = z.object({
  file: z.string(),
  status: z.string(),
  code: z.string().nullable(),
  pages: z.int().nullable(),
  recognised: z.int(),
  tries: z.int(),
  milliseconds: z.int(),
  timings: json.pipe(z.record(z.string(), z.number())),
})

/**
 * All that is told of a run. `steps` are what was done in each stretch of `stepSeconds`, from the start (`bucket` 0); a
 * stretch in which nothing was done is not there. `stages` is time of work by stage, `slowest` what took the most of it.
 * `issues` are those of the run's documents as they stand now.
 */
export type RunReport = {
  readonly run: Readonly<z.infer<typeof runRow>>
  readonly totals: Readonly<z.infer<typeof totals>>
  readonly stepSeconds: number
  readonly steps: readonly z.infer<typeof step>[]
  readonly stages: readonly z.infer<typeof stageTime>[]
  readonly failures: readonly z.infer<typeof failureCount>[]
  readonly issues: readonly z.infer<typeof issueCount>[]
  readonly slowest: readonly z.infer<typeof slowDocument>[]
}

const SLOWEST = 20
// Points of a chart: more cannot be told apart.
const MOST_STEPS = 60
const STEP_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600]

/** What the database tells of a run, or of the last one where `id` is null; null where there is no such run. */
export function readRunReport(database: Database, id: number | null): RunReport | null {
  const found = database
    .prepare(
      `SELECT id, started_at AS startedAt, ended_at AS endedAt, arguments, terms, rest, found, loaded, review, failed,
        unchanged, duplicate, not_started AS notStarted
       FROM runs WHERE id = coalesce(?, (SELECT max(id) FROM runs))`,
    )
    .get(id)
  if (found === undefined) return null
  const run = runRow.parse(found)
  const all = (sql: string, ...values: readonly number[]) => database.prepare(sql).all(run.id, ...values)
  const sums = totals.parse(all(TOTALS)[0])
  const stepSeconds =
    STEP_SECONDS.find((size) => sums.seconds / size < MOST_STEPS) ?? Math.ceil(sums.seconds / MOST_STEPS)
  return {
    ...{ run, totals: sums, stepSeconds },
    steps: z.array(step).parse(all(STEPS.replace('STEP', String(stepSeconds)))),
    stages: z.array(stageTime).parse(all(STAGES)),
    failures: z.array(failureCount).parse(all(FAILURES)),
    issues: z.array(issueCount).parse(all(ISSUES)),
    slowest: z.array(slowDocument).parse(all(SLOW, SLOWEST)),
  }
}

const SINCE_START = `(unixepoch(d.done_at, 'subsec') - unixepoch(r.started_at, 'subsec'))`
const TOTALS = `SELECT count(d.path) AS documents, coalesce(sum(d.pages), 0) AS pages,
    coalesce(sum(d.recognised_pages), 0) AS recognised, coalesce(sum(d.milliseconds), 0) AS milliseconds,
    coalesce(max(unixepoch(r.ended_at, 'subsec') - unixepoch(r.started_at, 'subsec')), max(${SINCE_START}), 0) AS seconds
  FROM runs r LEFT JOIN run_documents d ON d.run = r.id WHERE r.id = ?`
const STEPS = `SELECT max(0, CAST(${SINCE_START} / STEP AS INTEGER)) AS bucket, count(*) AS documents,
    coalesce(sum(d.pages), 0) AS pages, sum(d.recognised_pages) AS recognised
  FROM run_documents d JOIN runs r ON r.id = d.run WHERE d.run = ? GROUP BY 1 ORDER BY 1`
const STAGES = `SELECT t.key AS stage, sum(t.value) AS milliseconds
  FROM run_documents d, json_each(d.timings) t WHERE d.run = ? GROUP BY 1 ORDER BY 2 DESC`
const FAILURES = `SELECT failure_code AS code, count(*) AS documents
  FROM run_documents WHERE run = ? AND status = 'failed' GROUP BY 1 ORDER BY 2 DESC, 1`
const ISSUES = `SELECT i.code, i.severity, count(DISTINCT i.document_id) AS documents
  FROM documents d JOIN issues i ON i.document_id = d.id WHERE d.run = ? GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`
const SLOW = `SELECT file, status, failure_code AS code, pages, recognised_pages AS recognised, tries, milliseconds, timings
  FROM run_documents WHERE run = ? ORDER BY milliseconds DESC, path LIMIT ?`
