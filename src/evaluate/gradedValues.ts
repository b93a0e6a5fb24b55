import type { DecisionRecord } from '../record.ts'
import type { Comparison } from './comparison.ts'

/** A value that a record gives with its evidence, and whether the gold record says the same. */
export type GradedValue = {
  readonly document: string
  readonly body: string | null
  readonly textSource: DecisionRecord['textSource']
  /** Where the record keeps it: `totalPence`, `awards.0`. */
  readonly path: string
  /** The field of the record; of a list the list's, and `decisionMaker.role` apart from `decisionMaker.name`. */
  readonly field: string
  readonly method: string
  readonly confidence: number
  readonly isRight: boolean
}

/**
 * Every value that is graded and has evidence of its own: scalars and items of lists.
 *
 * An item is right if the gold record has it and all its graded parts are right: a sum with its role, an award with its
 * qualifier and period. A value that the gold record lacks is wrong; one that it does not grade is left out.
 */
export function gradedValues(compared: readonly Comparison[]): readonly GradedValue[] {
  return compared.flatMap((comparison) => {
    const { record, name: document, body } = comparison
    if (record === null) return []
    const verdicts = Map.groupBy(
      comparison.marks.flatMap(({ verdicts }) => verdicts),
      ({ path }) => path,
    )
    return [...verdicts].flatMap(([path, ofPath]) => {
      const evidence = record.provenance[path]
      if (evidence === undefined) return []
      const { method, confidence } = evidence
      const isRight = ofPath.every((verdict) => verdict.isRight)
      return [
        { document, body, textSource: record.textSource, path, field: fieldOf(path), method, confidence, isRight },
      ]
    })
  })
}

/** `amounts.12` is an item of `amounts`. */
const fieldOf = (path: string): string => path.replace(/\.\d+$/u, '')
