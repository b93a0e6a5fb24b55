import { type Candidate, citedDecision } from './citedDecision.ts'
import type { Database } from './database.ts'

type Citing = Candidate & { readonly position: number; readonly key: string; readonly cited: number | null }

/**
 * Prepares the resolving of citations to decisions: `link` is called inside the transaction that saved a document, with
 * its id and with every reference key that it has now or had before. It settles what the document cites and who cites it.
 */
export function createCitationLinker(database: Database): {
  readonly link: (documentId: number, keys: readonly string[]) => void
} {
  const columns = `c.document_id AS documentId, c.position, c.reference_key AS key, c.cited_document_id AS cited,
    d.issuer, d.decided_on AS decidedOn FROM citations c JOIN decisions d ON d.document_id = c.document_id`
  const citedBy = database.prepare<[number], Citing>(
    `SELECT ${columns} WHERE c.document_id = ? AND c.reference_key IS NOT NULL`,
  )
  const citing = database.prepare<[string], Citing>(`SELECT ${columns} WHERE c.reference_key = ?`)
  const withKey = database.prepare<[string], Candidate>(
    `SELECT d.document_id AS documentId, d.issuer, d.decided_on AS decidedOn
     FROM decisions d JOIN documents k ON k.id = d.document_id
     WHERE d.reference_key = ? AND k.document_kind = 'decision'`,
  )
  const update = database.prepare('UPDATE citations SET cited_document_id = ? WHERE document_id = ? AND position = ?')

  const settle = (citation: Citing, candidates: readonly Candidate[]) => {
    const cited = citedDecision(citation, candidates)
    if (cited !== citation.cited) update.run(cited, citation.documentId, citation.position)
  }
  return {
    link(documentId, keys) {
      for (const citation of citedBy.all(documentId)) settle(citation, withKey.all(citation.key))
      for (const key of new Set(keys)) {
        const waiting = citing.all(key)
        const candidates = waiting.length === 0 ? [] : withKey.all(key)
        for (const citation of waiting) settle(citation, candidates)
      }
    },
  }
}
