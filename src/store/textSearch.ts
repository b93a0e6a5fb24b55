import { z } from 'zod'
import { UsageError } from '../errors.ts'
import type { Database } from './database.ts'

/** What to look for. `from` and `to` are ISO days, both included, of the decision's date; null is no limit. */
export type TextQuery = {
  readonly words: string
  readonly issuer: string | null
  readonly from: string | null
  readonly to: string | null
  readonly limit: number
}

const hit = z.object({
  file: z.string(),
  issuer: z.string().nullable(),
  reference: z.string().nullable(),
  title: z.string().nullable(),
  decidedOn: z.string().nullable(),
  snippet: z.string(),
})

/** A document in which the words stand. `snippet` has them between `[` and `]`. */
export type TextHit = Readonly<z.infer<typeof hit>>

/**
 * The documents with all of the words, best first: a word in the reference or title weighs most. Words match in any
 * of their forms ("grant", "grants"); "words in quotes" match as a phrase, and an asterisk ends the beginning of a word.
 * Throws `UsageError` where there is no word to look for.
 */
export function searchText(
  database: Database,
  query: TextQuery,
): { readonly total: number; readonly hits: readonly TextHit[] } {
  const from = `FROM search s JOIN decisions d ON d.document_id = s.rowid JOIN documents k ON k.id = s.rowid
    WHERE search MATCH @match AND (@issuer IS NULL OR d.issuer = @issuer)
      AND (@from IS NULL OR d.decided_on >= @from) AND (@to IS NULL OR d.decided_on <= @to)`
  const { issuer, to, limit } = query
  const values = { match: matchExpression(query.words), issuer, from: query.from, to }
  const total = database.prepare(`SELECT count(*) ${from}`).pluck().get(values)
  const rows = database
    .prepare(
      `SELECT k.file, d.issuer, d.reference, d.title, d.decided_on AS decidedOn,
        snippet(search, -1, '[', ']', ' … ', 24) AS snippet
       ${from} ORDER BY bm25(search, 10, 8, 4, 2, 1), k.file LIMIT @limit`,
    )
    .all({ ...values, limit })
  return { total: z.int().parse(total), hits: z.array(hit).parse(rows) }
}

/**
 * The words as FTS5 takes them: each a quoted string, so that nothing in them is an operator. `knife "youth work" char*`
 * gives `"knife" "youth work" "char"*`. Words without a letter or digit are left out; throws `UsageError` if none is left.
 */
export function matchExpression(words: string): string {
  const parts = words.match(/"[^"]*"?|[^\s"]+/gu) ?? []
  const terms = parts.flatMap((part) => {
    const text = part.replaceAll('"', ' ').replace(/\*+$/u, '').trim()
    return /[\p{L}\p{N}]/u.test(text) ? [`"${text}"${/\*$/u.test(part) ? '*' : ''}`] : []
  })
  if (terms.length === 0)
    throw new UsageError('There is no word to search for. Example: search "violence against women"')
  return terms.join(' ')
}
