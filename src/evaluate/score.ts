import type { Mark } from './mark.ts'

/** How well one field was read over all documents. `stated` counts gold values, `wrong` given ones that are not gold. */
export type FieldScore = {
  readonly field: string
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly stated: number
  readonly right: number
  readonly wrong: number
}

/** Adds up marks by field, in order of first appearance; a field that no one states has no row. */
export function scoreFields(marks: readonly Mark[]): readonly FieldScore[] {
  const byField = Map.groupBy(marks, (mark) => mark.field)
  return [...byField].flatMap(([field, ofField]) => {
    const right = total(ofField, 'right')
    const wrong = total(ofField, 'wrong')
    const missed = total(ofField, 'missed')
    if (right + wrong + missed === 0) return []
    const precision = share(right, right + wrong)
    const recall = share(right, right + missed)
    return [{ field, precision, recall, f1: harmonicMean(precision, recall), stated: right + missed, right, wrong }]
  })
}

/** The mean F1 of the rows, each counted once however many values it has; 0 of none. */
export function meanF1(rows: readonly FieldScore[]): number {
  return share(
    rows.reduce((sum, row) => sum + row.f1, 0),
    rows.length,
  )
}

/** The fields by which the whole is judged. */
export const headlineFields = ['reference', 'title', 'decidedOn', 'totalPence', 'recommendations', 'awards']

/** The fields in which a wrong value does most harm: each stands alone in an answer. */
const harmfulFields = ['reference', 'decidedOn', 'totalPence', 'awards']

/** The headline figures of the rows; a headline field that no document states does not count. */
export function headline(rows: readonly FieldScore[]): {
  readonly headlineF1: number
  readonly stated: number
  readonly wrong: number
} {
  const harmful = rows.filter((row) => harmfulFields.includes(row.field))
  const wrong = harmful.reduce((sum, row) => sum + row.wrong, 0)
  const right = harmful.reduce((sum, row) => sum + row.right, 0)
  return { headlineF1: meanF1(rows.filter((row) => headlineFields.includes(row.field))), stated: right + wrong, wrong }
}

function total(marks: readonly Mark[], count: 'right' | 'wrong' | 'missed'): number {
  return marks.reduce((sum, mark) => sum + mark[count], 0)
}

function harmonicMean(one: number, other: number): number {
  return share(2 * one * other, one + other)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
