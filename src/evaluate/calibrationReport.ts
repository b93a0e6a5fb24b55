import { type Bin, type Judged, type Reliability, reliabilityOf } from './reliability.ts'

const BIN_COLUMNS = [12, 7, 7, 7, 7, 15] as const
const FIELD_COLUMNS = [20, 7, 7, 7, 7, 7] as const

/** A reliability as a table for a terminal, a row a bin, then the two figures of the whole; no newline at the end. */
export function formatReliability(reliability: Reliability): string {
  const { values, right, error, brier } = reliability
  return [
    line(BIN_COLUMNS, ['confidence', 'values', 'right', 'said', 'right', '95 % interval']),
    ...reliability.bins.map(binLine),
    '',
    `values             ${values}, ${right} of them right`,
    `calibration error  ${error.toFixed(4)}  (mean distance between confidence and share of right values)`,
    `Brier score        ${brier.toFixed(4)}  (mean squared distance between confidence and verdict)`,
  ].join('\n')
}

function binLine({ from, to, values, right, said, shown, low, high }: Bin): string {
  const range = `${from.toFixed(2)}–${to.toFixed(2)}`
  const interval = `${low.toFixed(3)}–${high.toFixed(3)}`
  return line(BIN_COLUMNS, [range, String(values), String(right), said.toFixed(3), shown.toFixed(3), interval])
}

/** How far the confidences of each field can be believed, a row a field, in order of first appearance. */
export function reliabilityByField(
  values: readonly (Judged & { readonly field: string })[],
): readonly (Reliability & { readonly field: string })[] {
  return [...Map.groupBy(values, ({ field }) => field)].map(([field, own]) => ({ field, ...reliabilityOf(own) }))
}

/** The reliability of each field as a table: what was said on average, the share that is right, error and Brier score. */
export function formatFields(fields: readonly (Reliability & { readonly field: string })[]): string {
  return [
    line(FIELD_COLUMNS, ['field', 'values', 'said', 'right', 'error', 'Brier']),
    ...fields.map(({ field, values, right, bins, error, brier }) => {
      const said = bins.reduce((sum, bin) => sum + bin.said * bin.values, 0) / values
      const shares = [said, right / values, error, brier].map((share) => share.toFixed(3))
      return line(FIELD_COLUMNS, [field, String(values), ...shares])
    }),
  ].join('\n')
}

function line(columns: readonly number[], cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(columns[0] ?? 0) : cell.padStart(columns[index] ?? 0)))
    .join(' ')
}
