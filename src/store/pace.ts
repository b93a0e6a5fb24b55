import { z } from 'zod'
import type { Database } from './database.ts'

const pace = z.object({ mean: z.number().nullable(), documents: z.int() })

/** How long the documents of a database took: milliseconds of work on average, null without any, and how many they are. */
export type Pace = Readonly<z.infer<typeof pace>>

/** The average over all documents that were loaded or wait for review, recognition included. */
export function paceOf(database: Database): Pace {
  const total = '(SELECT sum(t.value) FROM json_each(d.timings) t)'
  const sql = `SELECT avg(${total}) AS mean, count(${total}) AS documents FROM documents d WHERE status <> 'failed'`
  return pace.parse(database.prepare(sql).get())
}
