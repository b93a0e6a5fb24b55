import type { DecisionRecord } from '../record.ts'

/** The fields of a record that are lists of flat items, each with a table of its own. */
export type ListField =
  | 'recommendations'
  | 'awards'
  | 'fundingSources'
  | 'amounts'
  | 'citations'
  | 'signOffs'
  | 'people'
  | 'sections'
  | 'issues'

/**
 * How a list of the record lies in its table: `keys` of an item become columns in snake_case, in this order.
 * `booleans` are stored as 0 and 1. `pence` of a recommendation, a list in a list, has a table of its own.
 */
export type RecordList = {
  readonly field: ListField
  readonly table: string
  readonly keys: readonly string[]
  readonly booleans: readonly string[]
}

/** Every list of a record, in the order of the contract. One definition serves the writer, the reader and the CSV. */
export const recordLists: readonly RecordList[] = [
  { field: 'recommendations', table: 'recommendations', keys: ['label', 'action', 'text'], booleans: [] },
  {
    field: 'awards',
    table: 'awards',
    keys: ['recipient', 'organisation', 'pence', 'qualifier', 'periodStart', 'periodEnd'],
    booleans: [],
  },
  { field: 'fundingSources', table: 'funding_sources', keys: ['name'], booleans: [] },
  { field: 'amounts', table: 'amounts', keys: ['text', 'pence', 'role', 'page'], booleans: [] },
  { field: 'citations', table: 'citations', keys: ['kind', 'text', 'reference'], booleans: [] },
  { field: 'signOffs', table: 'sign_offs', keys: ['role', 'confirmed', 'name'], booleans: ['confirmed'] },
  { field: 'people', table: 'people', keys: ['name', 'role'], booleans: [] },
  { field: 'sections', table: 'sections', keys: ['number', 'heading', 'level', 'page', 'text'], booleans: [] },
  { field: 'issues', table: 'issues', keys: ['code', 'severity', 'field', 'message'], booleans: [] },
]

/** What SQLite takes and gives here: integers, reals and text. */
export type SqlValue = string | number | null

/** A list's items as plain objects; a funding source, a bare string in the record, becomes `{ name }`. */
export function itemsOf(record: DecisionRecord, field: ListField): readonly Readonly<Record<string, unknown>>[] {
  return field === 'fundingSources' ? record.fundingSources.map((name) => ({ name })) : record[field]
}

/** The name of a key's column: `periodStart` gives `period_start`. */
export function columnOf(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
}

/** A value as SQLite stores it: booleans become 0 and 1. Throws for anything that has no column type. */
export function toSql(value: unknown): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`No column type for ${typeof value}`)
}

/** A stored 0 or 1 as a boolean; null stays null. */
export function toBoolean(value: unknown): boolean | null {
  return value === null || value === undefined ? null : value === 1
}
