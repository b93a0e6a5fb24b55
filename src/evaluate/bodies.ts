import type { Comparison } from './comparison.ts'
import { headline, headlineFields, scoreFields } from './score.ts'

/** How well the decisions of one body are read. */
export type BodyScore = {
  /** Its slug; null for decisions of bodies that are not known. */
  readonly body: string | null
  readonly documents: number
  /** F1 by headline field; null for one that none of its documents states. */
  readonly f1: Readonly<Record<string, number | null>>
  /** Their mean; null if its documents state none of them: they are no decisions. */
  readonly headlineF1: number | null
  /** References, decision dates, totals and awards that its records state, and how many of them are wrong. */
  readonly stated: number
  readonly wrong: number
}

/** A score for each body that has a gold record, in the order of their slugs. */
export function scoreBodies(compared: readonly Comparison[]): readonly BodyScore[] {
  const byBody = [...Map.groupBy(compared, ({ body }) => body)]
  const ordered = byBody.toSorted(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1))
  return ordered.map(([body, own]) => {
    const rows = scoreFields(own.flatMap(({ marks }) => marks))
    const f1 = headlineFields.map((field) => [field, rows.find((row) => row.field === field)?.f1 ?? null] as const)
    const { headlineF1, ...wrongs } = headline(rows)
    const isStated = f1.some(([, score]) => score !== null)
    const mean = isStated ? headlineF1 : null
    return { body, documents: own.length, f1: Object.fromEntries(f1), headlineF1: mean, ...wrongs }
  })
}

const HEADS = ['body', 'documents', 'reference', 'title', 'decided', 'total', 'recomm.', 'awards', 'mean', 'wrong']
const COLUMNS = [26, 9, 9, 6, 7, 6, 7, 6, 6, 8] as const

/** The scores of bodies as a table for a terminal; no newline at the end. */
export function formatBodies(bodies: readonly BodyScore[]): string {
  const rows = bodies.map(({ body, documents, f1, headlineF1, stated, wrong }) => {
    const scores = headlineFields.map((field) => f1[field]?.toFixed(3) ?? '–')
    return line([
      body ?? 'unknown',
      String(documents),
      ...scores,
      headlineF1?.toFixed(3) ?? '–',
      `${wrong} of ${stated}`,
    ])
  })
  return [line(HEADS), ...rows, '', 'F1 of each headline field, their mean, and wrong values of those stated.'].join(
    '\n',
  )
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(COLUMNS[0]) : cell.padStart(COLUMNS[index] ?? 0)))
    .join(' ')
    .trimEnd()
}
