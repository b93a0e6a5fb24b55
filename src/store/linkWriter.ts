import type { DecisionLink } from '../outcome.ts'
import type { Database } from './database.ts'
import { referenceKey } from './referenceKey.ts'

/** Prepares the writing of a document's links to decisions; it expects a document that has none. */
export function createLinkWriter(database: Database): (documentId: number, links: readonly DecisionLink[]) => void {
  const insert = database.prepare(
    `INSERT INTO decision_links (document_id, position, page, text, url, reference, reference_key, cites_key)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (documentId, links) => {
    for (const [position, { page, text, url, reference, cites }] of links.entries()) {
      const citesKey = cites === null ? null : referenceKey(cites)
      insert.run(documentId, position, page, text, url, reference, referenceKey(reference), citesKey)
    }
  }
}
