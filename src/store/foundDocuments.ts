import { z } from 'zod'
import type { Database } from './database.ts'
import { referenceKey } from './referenceKey.ts'

const foundDocument = z.object({
  id: z.int(),
  file: z.string(),
  sha256: z.string().nullable(),
  status: z.enum(['loaded', 'review', 'failed']),
  issuer: z.string().nullable(),
  reference: z.string().nullable(),
  title: z.string().nullable(),
  decidedOn: z.string().nullable(),
  failureCode: z.string().nullable(),
  failureMessage: z.string().nullable(),
})

/** A document as a list shows it; for a failed one all from `issuer` to `decidedOn` is null. */
export type FoundDocument = Readonly<z.infer<typeof foundDocument>>

// Fewer digits of a hash than that could be a word ("decade") or a reference.
const HASH_DIGITS = 7

/**
 * The documents that `name` may mean, ordered by file: those with this reference (spaces and case ignored), or with
 * this path or file name, or whose sha256 begins with it (at least seven digits). The first kind that gives any wins.
 */
export function findDocuments(database: Database, name: string): readonly FoundDocument[] {
  const columns = `k.id, k.file, k.sha256, k.status, d.issuer, d.reference, d.title, d.decided_on AS decidedOn,
    k.failure_code AS failureCode, k.failure_message AS failureMessage`
  const find = (condition: string, value: string) =>
    z.array(foundDocument).parse(
      database
        .prepare(
          `SELECT ${columns} FROM documents k LEFT JOIN decisions d ON d.document_id = k.id
           WHERE ${condition} ORDER BY k.file, k.sha256`,
        )
        .all({ value }),
    )
  const isHash = name.length >= HASH_DIGITS && /^[0-9a-f]+$/iu.test(name)
  const searches = [
    () => find('d.reference_key = @value', referenceKey(name)),
    () => find('k.file = @value', name),
    () => find("'/' || k.file LIKE '%/' || @value ESCAPE '\\'", likeText(name)), // LIKE ignores case
    () => (isHash ? find("k.sha256 LIKE @value || '%'", name.toLowerCase()) : []),
  ]
  for (const search of searches) {
    const found = search()
    if (found.length > 0) return found
  }
  return []
}

function likeText(text: string): string {
  return text.replace(/[\\%_]/gu, '\\$&')
}
