import { z } from 'zod'
import type { Database } from './database.ts'

const bodyCoverage = z.object({
  slug: z.string().nullable(),
  documents: z.int(),
  loaded: z.int(),
  review: z.int(),
  decisions: z.int(),
  firstDecidedOn: z.string().nullable(),
  lastDecidedOn: z.string().nullable(),
  withReference: z.int(),
  withTotal: z.int(),
})

/**
 * What a database holds of one body: its documents of any kind, loaded or for review, and its decisions, each counted
 * once. `slug` is null for the documents of which the body is not known.
 */
export type BodyCoverage = Readonly<z.infer<typeof bodyCoverage>>

/** Counts what the database holds of each body, in the order of their slugs, the unknown ones last. */
export function bodyCoverages(database: Database): readonly BodyCoverage[] {
  const rows = database
    .prepare(
      `SELECT
        d.issuer AS slug, count(*) AS documents, sum(k.status = 'loaded') AS loaded, sum(k.status = 'review') AS review,
        count(u.document_id) AS decisions, min(u.decided_on) AS firstDecidedOn, max(u.decided_on) AS lastDecidedOn,
        count(u.reference) AS withReference, count(u.total_pence) AS withTotal
      FROM decisions d
      JOIN documents k ON k.id = d.document_id
      LEFT JOIN unique_decisions u ON u.document_id = d.document_id
      GROUP BY d.issuer ORDER BY d.issuer IS NULL, d.issuer`,
    )
    .all()
  return z.array(bodyCoverage).parse(rows)
}
