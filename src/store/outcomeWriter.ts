import type { Catalogue } from '../organisations/catalogue.ts'
import type { Outcome } from '../outcome.ts'
import type { OcrMode } from '../stages/ocrModes.ts'
import { createCitationLinker } from './citationLinks.ts'
import type { Database } from './database.ts'
import { createKeptWords } from './keptWords.ts'
import { createLinkWriter } from './linkWriter.ts'
import { createOrganisationLinker } from './organisationLinks.ts'
import { createRecordWriter } from './recordWriter.ts'
import { referenceKey } from './referenceKey.ts'

/**
 * What every row of a run has in common: `packsHash` names all packs together, `readingHash` how PDFs are read,
 * `limitsHash` the limits, `ocrIdentity` what recognises pages, the
 * catalogue is the one with which the database is up to date.
 */
export type RunContext = {
  readonly run: number
  readonly packsHash: string
  readonly readingHash: string
  readonly limitsHash: string
  readonly mode: OcrMode
  readonly ocrIdentity: string
  readonly catalogue: Catalogue
  readonly now: () => Date
}

/**
 * Prepares the saving of outcomes by the one writer of a database.
 *
 * `save` puts all of a document's rows in one transaction. A document that is there already (same bytes) keeps its id
 * and the path under which it was first seen, and all else is replaced. A failed one has a row in `documents` only.
 * `path` is where the file was read. Throws SQLite's own error, and then nothing of the document is saved.
 */
export function createOutcomeWriter(
  database: Database,
  context: RunContext,
): { readonly save: (outcome: Outcome, path?: string) => void } {
  const documents = documentWriter(database, context)
  const records = createRecordWriter(database)
  const keptWords = createKeptWords(database)
  const writeLinks = createLinkWriter(database)
  const organisations = createOrganisationLinker(database, context.catalogue)
  const citations = createCitationLinker(database)
  const oldKey = database
    .prepare<[number], string | null>('SELECT reference_key FROM decisions WHERE document_id = ?')
    .pluck()
  const remove = database.prepare('DELETE FROM decisions WHERE document_id = ?')
  const fields = 'reference, title, summary, recommendations, body'
  const content = `rowid, ${fields}) SELECT`
  const unindex = database.prepare(
    `INSERT INTO search (search, ${content} 'delete', document_id, ${fields} FROM search_content WHERE document_id = ?`,
  )
  const index = database.prepare(
    `INSERT INTO search (${content} document_id, ${fields} FROM search_content WHERE document_id = ?`,
  )

  const save = database.transaction((outcome: Outcome, path: string | null) => {
    const documentId = documents.write(outcome, path)
    const before = oldKey.get(documentId)
    if (before !== undefined) {
      unindex.run(documentId)
      remove.run(documentId)
    }
    const keys = before ? [before] : []
    if (outcome.status !== 'failed') {
      records.write(documentId, outcome.record)
      const { sha256, words, timings } = outcome
      if (words !== undefined) keptWords.save(sha256, { words, timings }, context)
      writeLinks(documentId, outcome.decisionLinks ?? [])
      organisations.link(documentId)
      index.run(documentId)
      if (outcome.record.reference !== null) keys.push(referenceKey(outcome.record.reference))
    }
    citations.link(documentId, keys)
  })
  return { save: (outcome, path) => save.immediate(outcome, path ?? null) }
}

function documentWriter(database: Database, context: RunContext) {
  const columns = `file, sha256, bytes, pages, document_kind, text_source, status, failure_code, failure_stage,
    failure_page, failure_message, tries, tried_at, path, ocr_mode, ocr_identity, rules_hash, pack_hash, packs_hash, reading_hash,
    limits_hash, run, timings, saved_at`
  const names = columns.split(/,\s+/u)
  const special: Readonly<Record<string, readonly string[]>> = {
    ...{ file: [], sha256: [], path: ['path = coalesce(excluded.path, path)'] },
    tries: ["tries = CASE excluded.status WHEN 'failed' THEN tries + 1 ELSE 0 END"],
  }
  const kept = (name: string) => special[name] ?? [`${name} = excluded.${name}`]
  const values = names.map((name) => `@${name}`).join(', ')
  const set = names.flatMap(kept).join(', ')
  const known = database.prepare<[object], number>(`INSERT INTO documents (${columns}) VALUES (${values})
    ON CONFLICT (sha256) DO UPDATE SET ${set} RETURNING id`)
  const unread = database.prepare<[object], number>(`INSERT INTO documents (${columns}) VALUES (${values})
    ON CONFLICT (file) WHERE sha256 IS NULL DO UPDATE SET ${set} RETURNING id`)
  const nowRead = database.prepare('DELETE FROM documents WHERE file = ? AND sha256 IS NULL')
  return {
    write(outcome: Outcome, path: string | null): number {
      const { packsHash, readingHash, limitsHash, run, mode, ocrIdentity } = context
      const isRecognised = outcome.status !== 'failed' && outcome.recognisedPages > 0
      const ocr = { ocr_mode: mode, ocr_identity: isRecognised ? ocrIdentity : null }
      const hashes = { packs_hash: packsHash, reading_hash: readingHash, limits_hash: limitsHash }
      const row = { ...rowOf(outcome), ...ocr, ...hashes, run }
      const savedAt = context.now().toISOString()
      const tried = outcome.status === 'failed' ? { tries: 1, tried_at: savedAt } : { tries: 0, tried_at: null }
      const saved = { ...row, ...tried, path, saved_at: savedAt }
      if (row.sha256 !== null) nowRead.run(row.file)
      const id = (row.sha256 === null ? unread : known).pluck().get(saved)
      if (id === undefined) throw new Error('SQLite gave no id for a saved document')
      return id
    },
  }
}

function rowOf(outcome: Outcome) {
  const { file, sha256, bytes, status } = outcome
  const record = status === 'failed' ? null : outcome.record
  const failure = status === 'failed' ? outcome.failure : null
  return {
    ...{ file, sha256, bytes, status },
    pages: record?.pages ?? null,
    document_kind: record?.documentKind ?? null,
    text_source: record?.textSource ?? null,
    failure_code: failure?.code ?? null,
    failure_stage: failure?.stage ?? null,
    failure_page: failure?.page ?? null,
    failure_message: failure?.message ?? null,
    rules_hash: outcome.rulesHash,
    pack_hash: status === 'failed' ? null : outcome.packHash,
    timings: JSON.stringify(outcome.timings),
  }
}
