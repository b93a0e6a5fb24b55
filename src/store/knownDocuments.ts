import { z } from 'zod'
import { failureCode, stage } from '../errors.ts'
import type { Database } from './database.ts'

const timings = z.partialRecord(stage, z.number())

const known = z
  .object({
    status: z.enum(['loaded', 'review', 'failed']),
    rulesHash: z.string(),
    packHash: z.string().nullable(),
    packsHash: z.string(),
    readingHash: z.string().nullable(),
    limitsHash: z.string().nullable(),
    issuer: z.string().nullable(),
    failureCode: failureCode.nullable(),
    failureStage: stage.nullable(),
    failureMessage: z.string().nullable(),
    textSource: z.enum(['digital', 'ocr', 'mixed']).nullable(),
    ocrMode: z.enum(['auto', 'always', 'never']),
    path: z.string().nullable(),
    timings: z.string().transform((text) => timings.parse(JSON.parse(text))),
    readMilliseconds: z.number().nullable(),
    recogniseMilliseconds: z.number().nullable(),
  })
  .transform(({ readMilliseconds, recogniseMilliseconds, ...row }) => {
    const { read = readMilliseconds ?? 0, recognise = 0 } = row.timings
    return { ...row, timings: { ...row.timings, read, recognise: Math.max(recognise, recogniseMilliseconds ?? 0) } }
  })

/**
 * A document that is in the database: how it ended, and under which rules. The failure is null unless it failed; `path`
 * is where it was last read, null where an earlier version did not write it down. `timings` are milliseconds by stage, each
 * from when it was last done: extracting from kept words reads nothing.
 */
export type KnownDocument = Readonly<z.infer<typeof known>>

/** Prepares the question whether bytes are known: `find` takes a SHA-256 in hex and gives null for unknown bytes. */
export function createKnownDocuments(database: Database): {
  readonly find: (sha256: string) => KnownDocument | null
  /** Writes down that the bytes are now at `path`; needs a connection that may write. */
  readonly move: (sha256: string, path: string) => void
  /** Writes down that the document would come out the same under these packs; needs a connection that may write. */
  readonly confirm: (sha256: string, packsHash: string) => void
} {
  const statement = database.prepare(
    `SELECT status, rules_hash AS rulesHash, pack_hash AS packHash, packs_hash AS packsHash, documents.reading_hash AS readingHash,
      limits_hash AS limitsHash, issuer, failure_code AS failureCode, failure_stage AS failureStage,
      failure_message AS failureMessage, text_source AS textSource, documents.ocr_mode AS ocrMode, path, timings,
      read_milliseconds AS readMilliseconds, recognise_milliseconds AS recogniseMilliseconds
      FROM documents LEFT JOIN decisions ON document_id = id LEFT JOIN kept_words USING (sha256) WHERE sha256 = ?`,
  )
  return {
    find(sha256) {
      const row = statement.get(sha256)
      return row === undefined ? null : known.parse(row)
    },
    move(sha256, path) {
      database.prepare('UPDATE documents SET path = ? WHERE sha256 = ?').run(path, sha256)
    },
    confirm(sha256, packsHash) {
      database.prepare('UPDATE documents SET packs_hash = ? WHERE sha256 = ?').run(packsHash, sha256)
    },
  }
}
