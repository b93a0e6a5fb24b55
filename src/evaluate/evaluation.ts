import type { DecisionRecord } from '../record.ts'
import { checkEvidence } from './evidence.ts'
import { nothingGiven } from './given.ts'
import { findGoldCases, type GoldCase } from './goldCases.ts'
import { markLists } from './lists.ts'
import type { Mark } from './mark.ts'
import { markScalars } from './scalars.ts'
import { type FieldScore, headline, meanF1, scoreFields } from './score.ts'

/** How records compare with gold records. `remarks` says what differs, a line each, headed by the PDF's name. */
export type Evaluation = {
  readonly documents: number
  /** Documents of the gold folder of which there is no record: all that their gold record states is missed. */
  readonly absent: number
  readonly rows: readonly FieldScore[]
  /** Mean F1 of all fields that any document states. */
  readonly macroF1: number
  /** Mean F1 of reference, title, decision date, total, recommendations and awards. */
  readonly headlineF1: number
  /** References, decision dates, totals and awards that the records state, and how many of these are wrong. */
  readonly stated: number
  readonly wrong: number
  readonly evidence: { readonly checked: number; readonly sound: number }
  readonly remarks: readonly string[]
}

/**
 * Scores records against every gold record in `goldFolder` and below, matched by the hash of the PDF beside it.
 *
 * `only` keeps the PDFs whose path below the folder holds that text, such as `digital`.
 * Throws `UsageError` if the folder holds no gold record, none that `only` keeps, or one that cannot be read.
 */
export function evaluate(
  records: readonly DecisionRecord[],
  goldFolder: string,
  only: string | null = null,
): Evaluation {
  const recordOf = new Map(records.map((record) => [record.sha256, record]))
  const compared = findGoldCases(goldFolder, only).map((gold) => compare(gold, recordOf.get(gold.sha256) ?? null))
  const rows = scoreFields(compared.flatMap(({ marks }) => marks))
  const checked = compared.reduce((sum, { evidence }) => sum + evidence.checked, 0)
  const unsound = compared.reduce((sum, { evidence }) => sum + evidence.remarks.length, 0)
  return {
    documents: compared.length,
    absent: compared.filter(({ isAbsent }) => isAbsent).length,
    rows,
    macroF1: meanF1(rows),
    ...headline(rows),
    evidence: { checked, sound: checked - unsound },
    remarks: compared.flatMap(({ remarks }) => remarks),
  }
}

type Comparison = {
  readonly isAbsent: boolean
  readonly marks: readonly Mark[]
  readonly evidence: { readonly checked: number; readonly remarks: readonly string[] }
  readonly remarks: readonly string[]
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
  return { isAbsent: record === null, marks, evidence, remarks: remarks.map((remark) => `${name} ${remark}`) }
}
