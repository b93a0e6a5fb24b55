import type { DecisionRecord } from '../record.ts'
import { type CsvValue, csvLine } from './csv.ts'
import type { Database } from './database.ts'
import { itemsOf, type RecordList, recordLists } from './recordLists.ts'
import { createRecordReader } from './recordReader.ts'

/** All records, ordered by file, then sha256, each read when it is asked for. Throws a `ZodError` on damaged rows. */
export function* allRecords(database: Database): Generator<DecisionRecord> {
  const ids = database.prepare<[], number>(
    `SELECT k.id FROM documents k JOIN decisions d ON d.document_id = k.id ORDER BY k.file, k.sha256`,
  )
  const reader = createRecordReader(database)
  for (const id of ids.pluck().all()) {
    const record = reader.read(id)
    if (record !== null) yield record
  }
}

/** One JSON object a line, keys in the order of the contract. */
export function* jsonLines(records: Iterable<DecisionRecord>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`
}

/** One JSON array, a record a line. */
export function* jsonArray(records: Iterable<DecisionRecord>): Generator<string> {
  let before = '[\n'
  for (const record of records) {
    yield before + JSON.stringify(record)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** A table of the CSV export: `name` of its file without the ending, its head, and the rows that a record gives. */
export type CsvTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: (record: DecisionRecord) => readonly (readonly CsvValue[])[]
}

/** One row a record, with its scalars. */
export const recordTable: CsvTable = {
  name: 'decisions',
  columns: [
    ...['file', 'sha256', 'pages', 'documentKind', 'textSource', 'issuer', 'reference', 'title'],
    ...['decisionMaker.role', 'decisionMaker.name', 'outcome', 'decidedOn', 'advisedOn', 'summary', 'totalPence'],
    ...['periodStart', 'periodEnd', 'part1Deferred', 'part2'],
  ],
  rows: (record) => [
    [
      ...[record.file, record.sha256, record.pages, record.documentKind, record.textSource, record.issuer],
      ...[record.reference, record.title, record.decisionMaker?.role ?? null, record.decisionMaker?.name ?? null],
      ...[record.outcome, record.decidedOn, record.advisedOn, record.summary, record.totalPence],
      ...[record.periodStart, record.periodEnd, record.part1Deferred, record.part2],
    ],
  ],
}

/** Every table of a CSV export into a folder: the scalars, then one a list, then the provenance. */
export function csvTables(): readonly CsvTable[] {
  return [recordTable, ...recordLists.map(listTable), provenanceTable]
}

/** The lines of a CSV file, its head first. */
export function* csvLines(table: CsvTable, records: Iterable<DecisionRecord>): Generator<string> {
  yield csvLine(table.columns)
  for (const record of records) {
    for (const row of table.rows(record)) yield csvLine(row)
  }
}

// Which record a row belongs to; `position` counts from 0.
const owner = ['file', 'sha256', 'reference', 'position']

function ownerOf(record: DecisionRecord, position: number): readonly CsvValue[] {
  return [record.file, record.sha256, record.reference, position]
}

function listTable({ field, keys }: RecordList): CsvTable {
  // The sums of a recommendation, a list in a list, are one cell, parted by semicolons.
  const columns = field === 'recommendations' ? [...keys, 'pence'] : keys
  return {
    name: field,
    columns: [...owner, ...columns.map((key) => (key === 'reference' ? 'cites' : key))],
    rows: (record) =>
      itemsOf(record, field).map((item, position) => [
        ...ownerOf(record, position),
        ...columns.map((key) => cellOf(item[key])),
      ]),
  }
}

const provenanceTable: CsvTable = {
  name: 'provenance',
  columns: [...owner, 'path', 'page', 'x0', 'y0', 'x1', 'y1', 'quote', 'method', 'confidence'],
  rows: (record) =>
    Object.entries(record.provenance).map(([path, { page, bbox, quote, method, confidence }], position) => [
      ...ownerOf(record, position),
      ...[path, page, ...bbox, quote, method, confidence],
    ]),
}

function cellOf(value: unknown): CsvValue {
  if (Array.isArray(value)) return value.join(';')
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  throw new TypeError(`No cell holds ${typeof value}`)
}
