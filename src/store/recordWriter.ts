import type { DecisionRecord, Evidence } from '../record.ts'
import type { Database } from './database.ts'
import { columnOf, itemsOf, type RecordList, recordLists, type SqlValue, toSql } from './recordLists.ts'
import { referenceKey } from './referenceKey.ts'

/**
 * Prepares the writing of a record's rows, from `decisions` down. `write` expects a document without such rows and is
 * called inside a transaction. Which organisation gets an award is settled afterwards, by `createOrganisationLinker`.
 */
export function createRecordWriter(database: Database): {
  readonly write: (documentId: number, record: DecisionRecord) => void
} {
  const writeDecision = decisionWriter(database)
  const writeLists = recordLists.map((list) => listWriter(database, list))
  const writeSums = sumWriter(database)
  const writeDates = dateWriter(database)
  const writeProvenance = provenanceWriter(database)
  return {
    write(documentId, record) {
      writeDecision(documentId, record)
      for (const writeList of writeLists) writeList(documentId, unlinked(record))
      writeSums(documentId, record)
      writeDates(documentId, record)
      writeProvenance(documentId, record.provenance)
    },
  }
}

/** The record without what is said of organisations: only the linker sets a slug, so that it is one that is known. */
function unlinked(record: DecisionRecord): DecisionRecord {
  return { ...record, awards: record.awards.map((award) => ({ ...award, organisation: null })) }
}

type Write = (documentId: number, record: DecisionRecord) => void

function insert(database: Database, table: string, columns: readonly string[]) {
  const places = columns.map(() => '?').join(', ')
  return database.prepare<SqlValue[]>(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`)
}

function decisionWriter(database: Database): Write {
  const columns = `document_id issuer reference reference_key title has_decision_maker decision_maker_role
    decision_maker_name outcome decided_on advised_on summary total_pence period_start period_end part1_deferred part2`
  const statement = insert(database, 'decisions', columns.split(/\s+/u))
  return (documentId, record) => {
    const maker = record.decisionMaker
    const key = record.reference === null ? null : referenceKey(record.reference)
    const { issuer, reference, title, outcome, decidedOn, advisedOn, summary, totalPence } = record
    const { periodStart, periodEnd, part1Deferred, part2 } = record
    statement.run(
      ...[documentId, issuer, reference, key, title],
      ...[maker === null ? 0 : 1, maker?.role ?? null, maker?.name ?? null],
      ...[outcome, decidedOn, advisedOn, summary, totalPence, periodStart, periodEnd],
      ...[toSql(part1Deferred), toSql(part2)],
    )
  }
}

function listWriter(database: Database, list: RecordList): Write {
  const isCitations = list.field === 'citations'
  const columns = [...list.keys.map(columnOf), ...(isCitations ? ['reference_key'] : [])]
  const statement = insert(database, list.table, ['document_id', 'position', ...columns])
  return (documentId, record) => {
    for (const [position, item] of itemsOf(record, list.field).entries()) {
      const values = list.keys.map((key) => toSql(item[key]))
      if (isCitations) values.push(item.kind === 'decision' ? referenceKey(String(item.reference)) : null)
      statement.run(documentId, position, ...values)
    }
  }
}

function sumWriter(database: Database): Write {
  const statement = insert(database, 'recommendation_sums', ['document_id', 'recommendation', 'position', 'pence'])
  return (documentId, record) => {
    for (const [recommendation, { pence }] of record.recommendations.entries()) {
      for (const [position, sum] of pence.entries()) statement.run(documentId, recommendation, position, sum)
    }
  }
}

function dateWriter(database: Database): Write {
  const statement = insert(database, 'dates', ['document_id', 'kind', 'award', 'day'])
  return (documentId, record) => {
    const put = (kind: string, award: number, day: string | null) => {
      if (day !== null) statement.run(documentId, kind, award, day)
    }
    put('decided_on', -1, record.decidedOn)
    put('advised_on', -1, record.advisedOn)
    for (const [award, period] of [[-1, record] as const, ...record.awards.entries()]) {
      put('period_start', award, period.periodStart)
      put('period_end', award, period.periodEnd)
    }
  }
}

function provenanceWriter(database: Database) {
  const place = ['page', 'x0', 'y0', 'x1', 'y1', 'quote', 'method', 'confidence']
  const whole = insert(database, 'provenance', ['document_id', 'position', ...place, 'path', 'parts'])
  const part = insert(database, 'provenance_parts', ['document_id', 'provenance', 'position', ...place])
  const values = ({ page, bbox, quote, method, confidence }: Omit<Evidence, 'parts'>) =>
    [page, ...bbox, quote, method, confidence] as const
  return (documentId: number, provenance: DecisionRecord['provenance']) => {
    for (const [position, [path, evidence]] of Object.entries(provenance).entries()) {
      const { parts } = evidence
      whole.run(documentId, position, ...values(evidence), path, parts?.length ?? null)
      for (const [index, piece] of (parts ?? []).entries()) part.run(documentId, position, index, ...values(piece))
    }
  }
}
