import type { Ingest } from './contenders.ts'

/** The medians, their ratio, and where the time of the middle round went, stage by stage. */
export function formatReport(ingests: readonly Ingest[], others: readonly number[], workers: number): string {
  const ours = median(ingests.map(({ seconds }) => seconds))
  const theirs = median(others)
  const middle = ingests.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(ingests.length / 2)]
  if (middle === undefined) return 'No round was run.'
  const perPage = (seconds: number) => `${cell((seconds * 1000) / middle.pages, 6)} ms a page`
  return [
    `median of ingest     ${cell(ours, 6)} s  ${perPage(ours)}  (${middle.pages} pages)`,
    `median of pdftotext  ${cell(theirs, 6)} s  ${perPage(theirs)}`,
    `ratio of medians     ${cell(ours / theirs, 6)}    ingest ÷ pdftotext`,
    '',
    `where the time of the ${workers} workers goes, in a round of ${cell(middle.seconds, 0)} s × ${workers}:`,
    ...formatStages(middle, workers),
  ].join('\n')
}

function formatStages({ seconds, stages, pages }: Ingest, workers: number): readonly string[] {
  const budget = seconds * 1000 * workers
  const inStages = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const rows = stages.toSorted((one, other) => other.milliseconds - one.milliseconds)
  return [...rows, { stage: 'all else', milliseconds: budget - inStages }].map(
    ({ stage, milliseconds }) =>
      `  ${stage.padEnd(10)} ${cell(milliseconds, 8, 0)} ms  ${cell((100 * milliseconds) / budget, 5, 1)} %` +
      `  ${cell(milliseconds / pages, 6)} ms a page`,
  )
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/** A number as right-aligned text. */
export function cell(value: number, width: number, decimals = 2): string {
  return value.toFixed(decimals).padStart(width)
}
