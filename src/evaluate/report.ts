import type { Evaluation } from './evaluation.ts'
import type { FieldScore } from './score.ts'

const COLUMNS = [22, 9, 9, 9, 6, 6] as const

/**
 * The evaluation as text for a terminal: a row a field, then the figures of the whole; no newline at the end.
 *
 * `verbose` puts every difference between, a line each.
 */
export function formatEvaluation(evaluation: Evaluation, options: { readonly verbose: boolean }): string {
  const { remarks } = evaluation
  const hidden = `${remarks.length} ${remarks.length === 1 ? 'difference' : 'differences'}: list with --verbose`
  const details = options.verbose ? remarks.map((remark) => `  ${remark}`) : [hidden]
  return [
    line(['field', 'precision', 'recall', 'F1', 'gold', 'wrong']),
    ...evaluation.rows.map(scoreLine),
    '',
    ...(remarks.length === 0 ? [] : [...details, '']),
    ...closing(evaluation),
  ].join('\n')
}

function scoreLine(row: FieldScore): string {
  const shares = [row.precision, row.recall, row.f1].map((share) => share.toFixed(3))
  return line([row.field, ...shares, String(row.stated), String(row.wrong)])
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(COLUMNS[0]) : cell.padStart(COLUMNS[index] ?? 0)))
    .join(' ')
}

function closing(evaluation: Evaluation): readonly string[] {
  const { documents, absent, headlineF1, macroF1, stated, wrong, evidence } = evaluation
  return [
    `documents    ${documents}${absent === 0 ? '' : `, ${absent} of them without a record (ingest them first)`}`,
    `headline F1  ${headlineF1.toFixed(4)}  (reference, title, decision date, total, recommendations, awards)`,
    `macro F1     ${macroF1.toFixed(4)}  (mean of the fields above)`,
    `wrong        ${wrong} of ${stated} references, decision dates, totals and awards`,
    `evidence     ${evidence.sound} of ${evidence.checked} quotes hold their value`,
  ]
}
