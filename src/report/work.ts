import { duration } from '../run/duration.ts'
import type { RunReport } from '../store/runReport.ts'
import { barChart, type Line, lineChart } from './charts.ts'
import { type Markup, markup } from './markup.ts'
import { figure, number, share, table } from './tables.ts'

/** How much was done when: documents, pages and recognised pages a minute over the time of the run. */
export function throughput({ steps, stepSeconds, totals }: RunReport): Markup {
  if (steps.length === 0) return markup`<p>No document was read.</p>`
  const count = Math.max(1, Math.ceil(totals.seconds / stepSeconds), (steps.at(-1)?.bucket ?? 0) + 1)
  const byBucket = new Map(steps.map((step) => [step.bucket, step]))
  const whole = Array.from({ length: count }, (_, bucket) => {
    const { documents, pages, recognised } = byBucket.get(bucket) ?? { documents: 0, pages: 0, recognised: 0 }
    return { at: clock(bucket * stepSeconds), documents, pages, recognised }
  })
  const perMinute = (value: number) => Math.round((600 * value) / stepSeconds) / 10
  const lines: readonly Line[] = [
    { name: 'documents', values: whole.map(({ documents }) => perMinute(documents)) },
    { name: 'pages', values: whole.map(({ pages }) => perMinute(pages)) },
    ...(totals.recognised === 0
      ? []
      : [{ name: 'recognised pages', values: whole.map(({ recognised }) => perMinute(recognised)) }]),
  ]
  const places = whole.map(({ at }) => at)
  const chart = lineChart(lines, places, {
    label: 'Throughput over the time of the run',
    names: ['time since the start', 'a minute'],
  })
  const rows = whole.map(({ at, documents, pages, recognised }) => [at, ...[documents, pages, recognised].map(number)])
  const heads = ['from', 'documents', 'pages', 'recognised'].map((head) => ({ head, isNumber: head !== 'from' }))
  return markup`<p>Pages are counted when their document is done; each stretch is ${duration(stepSeconds)} long.</p>
${figure(chart, table('What was done in each stretch of time', heads, rows))}`
}

/** `1:05` or `2:03:00` since the start. */
function clock(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), (seconds % 3600) / 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${Math.floor(minutes)}:${two(seconds % 60)}`
}

const STAGES: Readonly<Record<string, string>> = {
  read: 'words and places out of the PDF',
  recognise: 'which pages are scans, and reading those',
  arrange: 'lines, columns, tables, sections',
  identify: 'labels of the form, and whose it is',
  extract: 'the values of the record',
  validate: 'sums, dates, confidence',
}

/** Where the time of the processes went; what no stage tells of is what they needed to load, or were stopped in. */
export function stages({ stages: times, totals }: RunReport): Markup {
  const told = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const rest = Math.max(0, totals.milliseconds - told)
  const all = [
    ...times.map(({ stage, milliseconds }) => ({ stage, milliseconds, about: STAGES[stage] ?? '' })),
    { stage: 'other', milliseconds: rest, about: 'handing over, loading rules, and work that was stopped' },
  ]
  const whole = told + rest
  if (whole === 0) return markup`<p>No document was read.</p>`
  const time = (milliseconds: number) => duration(milliseconds / 1000)
  const bars = all.map(({ stage, milliseconds }) => ({
    ...{ name: stage, value: Math.round(milliseconds) },
    text: `${time(milliseconds)}  ${share(milliseconds, whole)}`,
  }))
  const heads = [
    { head: 'stage' },
    { head: 'what it does' },
    { head: 'time of processes', isNumber: true },
    { head: 'a document', isNumber: true },
  ]
  const rows = all.map(({ stage, about, milliseconds }) => [
    ...[stage, about, time(milliseconds)],
    `${number(Math.round(milliseconds / Math.max(1, totals.documents)))} ms`,
  ])
  return figure(barChart(bars, 'Time by stage'), table('Time by stage', heads, rows))
}

/** The documents that took the most work. */
export function slowest({ slowest: documents, totals }: RunReport): Markup {
  if (documents.length === 0) return markup`<p>No document was read.</p>`
  const heads = [
    ...[{ head: 'file' }, { head: 'pages', isNumber: true }, { head: 'recognised', isNumber: true }],
    ...[
      { head: 'work', isNumber: true },
      { head: 'of all', isNumber: true },
      { head: 'most of it in' },
      { head: 'became' },
    ],
  ]
  const rows = documents.map(({ file, pages, recognised, milliseconds, timings, status, code, tries }) => {
    const [longest] = Object.entries(timings).toSorted(([, a], [, b]) => b - a)
    const end = `${code ?? status}${tries > 1 ? `, ${tries} tries` : ''}`
    return [
      ...[file, pages === null ? '' : number(pages), recognised === 0 ? '' : number(recognised)],
      ...[duration(milliseconds / 1000), share(milliseconds, totals.milliseconds), longest?.[0] ?? '', end],
    ]
  })
  return table('The documents that took the most work', heads, rows)
}
