import type { DecisionRecord } from '../record.ts'
import { checkEvidence, type EvidenceCheck } from './evidence.ts'
import { nothingGiven } from './given.ts'
import { findGoldCases, type GoldCase } from './goldCases.ts'
import { markLists } from './lists.ts'
import type { Mark } from './mark.ts'
import { markScalars } from './scalars.ts'

/** A gold record beside the record of its PDF, field by field. `remarks` says what differs, a line each. */
export type Comparison = {
  /** The PDF's path below the gold folder. */
  readonly name: string
  /** The body that took the decision, by the gold record, else by the record; null where neither knows. */
  readonly body: string | null
  /** Null where the database has none: all that the gold record states is missed. */
  readonly record: DecisionRecord | null
  readonly marks: readonly Mark[]
  readonly evidence: EvidenceCheck
  readonly remarks: readonly string[]
}

/** Which PDFs of a gold folder count: those whose path holds `only`, those whose text came from `source`; null for all. */
export type Choice = { readonly only: string | null; readonly source: DecisionRecord['textSource'] | null }

/**
 * Compares records with every gold record in `goldFolder` and below, matched by the hash of the PDF beside it.
 *
 * A PDF without a record has no known text source, so it counts (as missed) under any. Throws `UsageError` if the folder
 * holds no gold record, none that `only` keeps, or one that cannot be read.
 */
export function compareAll(
  records: readonly DecisionRecord[],
  goldFolder: string,
  { only, source }: Choice = { only: null, source: null },
): readonly Comparison[] {
  const recordOf = new Map(records.map((record) => [record.sha256, record]))
  return findGoldCases(goldFolder, only)
    .map((gold) => compare(gold, recordOf.get(gold.sha256) ?? null))
    .filter(({ record }) => source === null || record === null || record.textSource === source)
}

function compare({ name, gold }: GoldCase, record: DecisionRecord | null): Comparison {
  const given = record ?? nothingGiven
  const marks = [...markScalars(given, gold), ...markLists(given, gold)]
  const evidence = record === null ? { checked: 0, remarks: [] } : checkEvidence(record)
  const remarks = [
    ...(record === null ? ['no record'] : []),
    ...marks.flatMap((mark) => mark.remarks),
    ...evidence.remarks,
  ]
  return { name, body: gold.issuer ?? given.issuer, record, marks, evidence, remarks }
}
