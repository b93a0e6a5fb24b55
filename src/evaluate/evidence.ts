import type { DecisionRecord, Evidence } from '../record.ts'
import { comparable, likeness } from './wording.ts'

const checkedFields = ['reference', 'title', 'decidedOn', 'totalPence'] as const
type CheckedField = (typeof checkedFields)[number]

/** How many of a record's values were looked up in their evidence, and what is wrong, a line each. */
export type EvidenceCheck = { readonly checked: number; readonly remarks: readonly string[] }

/**
 * Checks, for the fields that people quote, that the evidence names a page of the document, that its box is tight and
 * that its quote holds the value. The PDF is not opened: whether the box holds the quote is not looked at.
 */
export function checkEvidence(record: DecisionRecord): EvidenceCheck {
  const stated = checkedFields.filter((field) => record[field] !== null)
  const remarks = stated.flatMap((field) => {
    const fault = faultOf(record, field)
    return fault === null ? [] : [`provenance.${field}: ${fault}`]
  })
  return { checked: stated.length, remarks }
}

function faultOf(record: DecisionRecord, field: CheckedField): string | null {
  const evidence = record.provenance[field]
  if (evidence === undefined) return 'no evidence'
  if (evidence.page > record.pages) return `page ${evidence.page} of ${record.pages}`
  if (!isTight(evidence.bbox)) return 'the box is not tight'
  return holds(evidence, record, field) ? null : `the quote does not hold the value: ${JSON.stringify(evidence.quote)}`
}

// A paragraph of the full width and eight lines; a box that is larger shows a reader nothing.
const LARGEST_BOX_POINTS = 600 * 130

function isTight([x0, y0, x1, y1]: Evidence['bbox']): boolean {
  return x1 > x0 && y1 > y0 && (x1 - x0) * (y1 - y0) <= LARGEST_BOX_POINTS
}

const QUOTE_OF_VALUE = 0.6 // a title over two lines may be quoted with its label

function holds(evidence: Evidence, record: DecisionRecord, field: CheckedField): boolean {
  const { quote } = evidence
  const value = String(record[field])
  if (field === 'reference' || field === 'title')
    return letters(quote).includes(letters(value)) || likeness(quote, value) >= QUOTE_OF_VALUE
  if (field === 'decidedOn') return digits(quote).includes(String(Number(value.slice(-2))))
  // "£3.415m" and 341500000 start with the same digits; a sum of parts is printed nowhere.
  const start = value.replace(/0+$/, '').slice(0, 3)
  return evidence.parts !== undefined || digits(quote).replace(/^0+/, '').startsWith(start)
}

function letters(text: string): string {
  return comparable(text).replace(/[^\p{L}\p{N}£]/gu, '')
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}
