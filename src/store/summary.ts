import { z } from 'zod'
import type { Database } from './database.ts'
import { lastRun, type Run } from './runs.ts'

const count = z.object({ name: z.string(), count: z.int() })

/** Something and how many there are of it. */
export type NamedCount = Readonly<z.infer<typeof count>>

/** What is in a database, most frequent first; `years` are calendar years of `decidedOn`, the newest first. */
export type Summary = {
  readonly documents: readonly NamedCount[]
  readonly kinds: readonly NamedCount[]
  readonly issuers: readonly NamedCount[]
  readonly years: readonly NamedCount[]
  readonly failures: readonly NamedCount[]
  readonly issues: readonly NamedCount[]
  readonly lastRun: Run | null
}

/** Counts what is in the database. Issues are those of severity warning or error. */
export function summarise(database: Database): Summary {
  const counts = (columns: string, order = 'count DESC, name') =>
    z.array(count).parse(database.prepare(`SELECT ${columns} GROUP BY name ORDER BY ${order}`).all())
  return {
    documents: counts('status AS name, count(*) AS count FROM documents'),
    kinds: counts('document_kind AS name, count(*) AS count FROM documents WHERE document_kind IS NOT NULL'),
    issuers: counts("coalesce(issuer, 'unknown') AS name, count(*) AS count FROM unique_decisions"),
    years: counts(
      "coalesce(CAST(year AS TEXT), 'undated') AS name, count(*) AS count FROM unique_decisions",
      'name DESC',
    ),
    failures: counts("failure_code AS name, count(*) AS count FROM documents WHERE status = 'failed'"),
    issues: counts("code AS name, count(DISTINCT document_id) AS count FROM issues WHERE severity <> 'info'"),
    lastRun: lastRun(database),
  }
}
