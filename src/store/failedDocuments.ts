import { z } from 'zod'
import { type FailureCode, failureCode, stage } from '../errors.ts'
import type { Database } from './database.ts'

const failedDocument = z.object({
  file: z.string(),
  path: z.string().nullable(),
  sha256: z.string().nullable(),
  code: failureCode,
  stage,
  page: z.int().nullable(),
  message: z.string(),
  tries: z.int(),
  triedAt: z.string(),
  isReplaced: z.int().transform((flag) => flag === 1),
})

/**
 * A document in quarantine. `path` is where it was last read, null if an earlier version did not write it down; `page`
 * counts from 1; `tries` is how often it was tried and failed, `triedAt` when last (ISO 8601, UTC); `isReplaced` tells that
 * other bytes were read from the same place since, so that nothing is left to try.
 */
export type FailedDocument = Readonly<z.infer<typeof failedDocument>>

/** The documents that failed, or those with one code; ordered by file. */
export function failedDocuments(database: Database, code: FailureCode | null): readonly FailedDocument[] {
  const rows = database
    .prepare(
      `SELECT file, path, sha256, failure_code AS code, failure_stage AS stage, failure_page AS page,
        failure_message AS message, tries, tried_at AS triedAt,
        EXISTS (SELECT 1 FROM documents n WHERE n.path = d.path AND n.id <> d.id AND (n.run > d.run OR (n.run = d.run AND n.saved_at > d.saved_at))) AS isReplaced
       FROM documents d WHERE status = 'failed' AND (@code IS NULL OR failure_code = @code) ORDER BY file, sha256`,
    )
    .all({ code })
  return z.array(failedDocument).parse(rows)
}
