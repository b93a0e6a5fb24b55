import { type DecisionRecord, decisionRecord } from '../record.ts'
import type { Database } from './database.ts'
import { columnOf, type RecordList, recordLists, type SqlValue, toBoolean } from './recordLists.ts'

type Row = Readonly<Record<string, SqlValue>>

/**
 * Prepares the reading of records: `read` gives a document's record exactly as it was saved, keys in the order of the
 * contract, but for `file`, which is the path under which the document was first seen. Returns null where the document
 * failed or is not there. Throws a `ZodError` where the rows are not a record, say after an edit by hand.
 */
export function createRecordReader(database: Database): {
  readonly read: (documentId: number) => DecisionRecord | null
} {
  const scalars = database.prepare<[number], Row>(
    'SELECT k.*, d.* FROM documents k JOIN decisions d ON d.document_id = k.id WHERE k.id = ?',
  )
  const lists = recordLists.map((list) => [list.field, listReader(database, list)] as const)
  const readProvenance = provenanceReader(database)
  return {
    read(documentId) {
      const row = scalars.get(documentId)
      if (row === undefined) return null
      const items = Object.fromEntries(lists.map(([field, readList]) => [field, readList(documentId)]))
      const provenance = readProvenance(documentId)
      return decisionRecord.parse({ ...scalarsOf(row), ...items, provenance })
    },
  }
}

function scalarsOf(row: Row) {
  const maker = { role: row.decision_maker_role, name: row.decision_maker_name }
  return {
    file: row.file,
    sha256: row.sha256,
    pages: row.pages,
    documentKind: row.document_kind,
    textSource: row.text_source,
    issuer: row.issuer,
    reference: row.reference,
    title: row.title,
    decisionMaker: row.has_decision_maker === 1 ? maker : null,
    outcome: row.outcome,
    decidedOn: row.decided_on,
    advisedOn: row.advised_on,
    summary: row.summary,
    totalPence: row.total_pence,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    part1Deferred: toBoolean(row.part1_deferred),
    part2: toBoolean(row.part2),
  }
}

function listReader(database: Database, list: RecordList): (documentId: number) => readonly unknown[] {
  const columns = list.keys.map((key) => `${columnOf(key)} AS ${key}`).join(', ')
  const rows = database.prepare<[number], Row>(
    `SELECT ${columns} FROM ${list.table} WHERE document_id = ? ORDER BY position`,
  )
  if (list.field === 'fundingSources') return (documentId) => rows.all(documentId).map((row) => row.name)
  if (list.field === 'recommendations') return recommendationReader(database, rows)
  if (list.booleans.length === 0) return (documentId) => rows.all(documentId)
  return (documentId) =>
    rows.all(documentId).map((row) => {
      const booleans = list.booleans.map((key) => [key, toBoolean(row[key])])
      return { ...row, ...Object.fromEntries(booleans) }
    })
}

function recommendationReader(database: Database, rows: { readonly all: (documentId: number) => readonly Row[] }) {
  const sums = database.prepare<[number], { readonly recommendation: number; readonly pence: number }>(
    'SELECT recommendation, pence FROM recommendation_sums WHERE document_id = ? ORDER BY recommendation, position',
  )
  return (documentId: number) => {
    const all = Map.groupBy(sums.all(documentId), ({ recommendation }) => recommendation)
    return rows
      .all(documentId)
      .map((row, position) => ({ ...row, pence: (all.get(position) ?? []).map(({ pence }) => pence) }))
  }
}

function provenanceReader(database: Database) {
  const wholes = database.prepare<[number], Row>('SELECT * FROM provenance WHERE document_id = ? ORDER BY position')
  const parts = database.prepare<[number], Row>(
    'SELECT * FROM provenance_parts WHERE document_id = ? ORDER BY provenance, position',
  )
  return (documentId: number) => {
    const pieces = Map.groupBy(parts.all(documentId), (row) => row.provenance)
    const entries = wholes.all(documentId).map((row) => {
      const list = { parts: (pieces.get(row.position ?? null) ?? []).map(placeOf) }
      return [row.path, { ...placeOf(row), ...(row.parts === null ? {} : list) }]
    })
    return Object.fromEntries(entries)
  }
}

function placeOf(row: Row) {
  return {
    page: row.page,
    bbox: [row.x0, row.y0, row.x1, row.y1],
    quote: row.quote,
    method: row.method,
    confidence: row.confidence,
  }
}
