import { type Candidate, type Citing, citedDecision } from './citedDecision.ts'
import type { Database } from './database.ts'
import { leadingFirst } from './leading.ts'

/** A citation, or a link to a decision's page. `linkKey`: another reference, which a link behind the citation names. */
type Cites = Citing & {
  readonly position: number
  readonly key: string
  readonly linkKey: string | null
  readonly cited: number | null
}

// A link behind a citation that names another decision than the words do: one of the two is a slip.
const LINK_BEHIND = `SELECT l.reference_key FROM decision_links l WHERE l.document_id = c.document_id
  AND l.cites_key = c.reference_key AND l.reference_key <> c.reference_key ORDER BY l.position LIMIT 1`
const TABLES = [
  { table: 'citations', linkKey: `(${LINK_BEHIND})` },
  { table: 'decision_links', linkKey: 'NULL' },
] as const

/**
 * Prepares the resolving of citations to decisions: `link` is called inside the transaction that saved a document, with
 * its id and with every reference key that it has now or had before. It settles what the document cites and who cites it.
 */
export function createCitationLinker(database: Database): {
  readonly link: (documentId: number, keys: readonly string[]) => void
} {
  const withKey = database.prepare<[string], Candidate>(
    `SELECT d.document_id AS documentId, d.issuer, d.decided_on AS decidedOn, d.reference_key AS key
     FROM decisions d JOIN documents k ON k.id = d.document_id
     WHERE d.reference_key = ? AND k.document_kind = 'decision' ORDER BY ${leadingFirst}`,
  )
  const settlers = TABLES.map((source) => settlerOf(database, source, (key) => withKey.all(key)))
  return {
    link(documentId, keys) {
      for (const settler of settlers) settler.citedBy(documentId)
      for (const key of new Set(keys)) for (const settler of settlers) settler.citing(key)
    },
  }
}

function settlerOf(
  database: Database,
  { table, linkKey }: (typeof TABLES)[number],
  named: (key: string) => readonly Candidate[],
) {
  const select = `SELECT c.document_id AS documentId, c.position, c.reference_key AS key, ${linkKey} AS linkKey,
    c.cited_document_id AS cited, d.issuer, d.decided_on AS decidedOn
    FROM ${table} c JOIN decisions d ON d.document_id = c.document_id`
  const ofDocument = database.prepare<[number], Cites>(
    `${select} WHERE c.document_id = ? AND c.reference_key IS NOT NULL`,
  )
  const ofKey = database.prepare<[string], Cites>(`${select} WHERE c.reference_key = ?`)
  const ofLink = database.prepare<[string], Cites>(
    `${select} JOIN decision_links b ON b.document_id = c.document_id AND b.cites_key = c.reference_key
     WHERE b.reference_key = ?`,
  )
  const update = database.prepare(`UPDATE ${table} SET cited_document_id = ? WHERE document_id = ? AND position = ?`)
  const settle = (cites: Cites) => {
    const printed = citedDecision(cites, named(cites.key))
    const linked = cites.linkKey === null ? null : citedDecision(cites, named(cites.linkKey))
    // Where words and link name two decisions that are both there, it is not certain which is meant.
    const cited = printed !== null && linked !== null && printed !== linked ? null : (printed ?? linked)
    if (cited !== cites.cited) update.run(cited, cites.documentId, cites.position)
  }
  return {
    citedBy: (documentId: number) => ofDocument.all(documentId).forEach(settle),
    citing: (key: string) => [...ofKey.all(key), ...ofLink.all(key)].forEach(settle),
  }
}
