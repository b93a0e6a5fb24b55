import type { Comparison } from './comparison.ts'
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

/** Adds up what was compared, document by document. */
export function evaluationOf(compared: readonly Comparison[]): Evaluation {
  const rows = scoreFields(compared.flatMap(({ marks }) => marks))
  const checked = compared.reduce((sum, { evidence }) => sum + evidence.checked, 0)
  const unsound = compared.reduce((sum, { evidence }) => sum + evidence.remarks.length, 0)
  return {
    documents: compared.length,
    absent: compared.filter(({ record }) => record === null).length,
    rows,
    macroF1: meanF1(rows),
    ...headline(rows),
    evidence: { checked, sound: checked - unsound },
    remarks: compared.flatMap(({ name, remarks }) => remarks.map((remark) => `${name} ${remark}`)),
  }
}
