import { z } from 'zod'
import type { Database } from './database.ts'

const copy = z.object({
  documentId: z.int(),
  leadingDocumentId: z.int(),
  file: z.string(),
  sha256: z.string(),
  textSource: z.string(),
  status: z.string(),
})

/** One of the documents of a decision (unsigned and signed, scan and digital); the leading one stands for all. */
export type DecisionCopy = Readonly<z.infer<typeof copy>>

/** All documents of the decision that this one is of, the leading one first; empty for a document that is no decision. */
export function copiesOf(database: Database, documentId: number): readonly DecisionCopy[] {
  const rows = database
    .prepare(
      `SELECT document_id AS documentId, leading_document_id AS leadingDocumentId, file, sha256,
         text_source AS textSource, status
       FROM decision_copies
       WHERE leading_document_id = (SELECT leading_document_id FROM decision_copies WHERE document_id = ?)
       ORDER BY copy`,
    )
    .all(documentId)
  return z.array(copy).parse(rows)
}
