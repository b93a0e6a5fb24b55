import { z } from 'zod'
import type { Database } from './database.ts'

const pace = z.object({ mean: z.number().nullable(), documents: z.int() })

/** How long the documents of a database took: milliseconds of work on average, null without any, and how many they are. */
export type Pace = Readonly<z.infer<typeof pace>>

/**
 * The average over all documents that were loaded or wait for review, reading and recognition included: for one that was
 * extracted from kept words since, as they were when its PDF was read.
 */
export function paceOf(database: Database): Pace {
  const whole = `(SELECT total(value) FROM json_each(timings) WHERE key NOT IN ('read', 'recognise'))
    + coalesce(json_extract(timings, '$.read'), read_milliseconds, 0)
    + max(coalesce(json_extract(timings, '$.recognise'), 0), coalesce(recognise_milliseconds, 0))`
  const sql = `SELECT avg(whole) AS mean, count(whole) AS documents FROM
    (SELECT ${whole} AS whole FROM documents LEFT JOIN kept_words USING (sha256) WHERE status <> 'failed')`
  return pace.parse(database.prepare(sql).get())
}
