import type { RunReport } from '../store/runReport.ts'
import { barChart } from './charts.ts'
import { type Markup, markup } from './markup.ts'
import { figure, number, table } from './tables.ts'

/** What became of everything that was found, and that it adds up. */
export function ledger({ run, totals }: RunReport): Markup {
  const { found, loaded, review, failed, unchanged, duplicate, notStarted, rest } = run
  const rows: readonly (readonly [string, number, string])[] = [
    ['loaded', loaded, ''],
    ['review', review, review > 0 ? 'loaded, but a person should look' : ''],
    ['failed', failed, beforeText(rest)],
    [
      'unchanged',
      unchanged,
      rest === null || rest.waiting === 0 ? '' : `${number(rest.waiting)} of them wait for review`,
    ],
    ['duplicate', duplicate, duplicate > 0 ? 'the same bytes under another name' : ''],
    ['not started', notStarted, notStarted > 0 ? 'the run was stopped: the same command goes on' : ''],
  ]
  const sum = rows.reduce((all, [, count]) => all + count, 0)
  const heads = [{ head: 'what became of them' }, { head: 'documents', isNumber: true }, { head: '' }]
  const lines = rows.map(([name, count, remark]) => [name, number(count), remark])
  const verdict = sum === found ? 'it adds up' : `it does not add up: ${number(found)} were found`
  const outside =
    rest === null || rest.leftOut === 0
      ? ''
      : ` ${number(rest.leftOut)} more were left out: not chosen, or over the limit.`
  if (run.endedAt === null)
    return markup`<p class="bad">This run did not come to its end, so it has no ledger. ${number(totals.documents)} documents
were saved in it; the same command goes on from there.</p>`
  return markup`${table('Ledger', heads, [...lines, ['found', number(sum), verdict]], 'sum')}<p>${outside}</p>`
}

function beforeText(rest: RunReport['run']['rest']): string {
  const before = Object.values(rest?.failuresBefore ?? {}).reduce((sum, count) => sum + count, 0)
  const parts = [
    ...(before > 0 ? [`${number(before)} failed before and were not tried again`] : []),
    ...((rest?.closedCount ?? 0) > 0 ? [`paths that were not read: ${number(rest?.closedCount ?? 0)}`] : []),
  ]
  return parts.join('; ')
}

/** Documents that failed by code, with what to do; then the paths that could not be looked into. */
export function failures({ failures: now, run }: RunReport, adviceOf: (code: string) => string): Markup {
  const before = run.rest?.failuresBefore ?? {}
  const codes = [...new Set([...now.map(({ code }) => code), ...Object.keys(before)])]
  const closed = run.rest?.closed ?? []
  if (codes.length + closed.length === 0) return markup`<p>Nothing failed.</p>`
  const rows = codes.map((code) => ({
    ...{ code, before: before[code] ?? 0 },
    now: now.find((failure) => failure.code === code)?.documents ?? 0,
  }))
  const bars = rows.map((row) => ({ name: row.code, value: row.now + row.before, text: number(row.now + row.before) }))
  const heads = [
    ...[{ head: 'code' }, { head: 'in this run', isNumber: true }, { head: 'before', isNumber: true }],
    { head: 'what to do' },
  ]
  const lines = rows.map((row) => [row.code, number(row.now), number(row.before), adviceOf(row.code)])
  const chart = codes.length === 0 ? [] : [barChart(bars, 'Documents that failed, by code')]
  const paths = closed.map(({ path, message }) => [path, message])
  const more = (run.rest?.closedCount ?? 0) - closed.length
  return markup`${chart}
${codes.length === 0 ? [] : [table('Documents that failed, by code', heads, lines)]}
${paths.length === 0 ? [] : [table('Paths that were not read', [{ head: 'path' }, { head: 'why' }], paths)]}
${more > 0 ? `and ${number(more)} more` : ''}`
}

const MOST_ISSUES = 15

/** What the records of this run leave for a person to look at. */
export function issues({ issues: counted }: RunReport): Markup {
  if (counted.length === 0) return markup`<p>No record of this run has an issue.</p>`
  const bars = counted
    .filter(({ severity }) => severity !== 'info')
    .slice(0, MOST_ISSUES)
    .map(({ code, documents }) => ({ name: code, value: documents, text: number(documents) }))
  const heads = [{ head: 'issue' }, { head: 'severity' }, { head: 'documents', isNumber: true }]
  const rows = counted.map(({ code, severity, documents }) => [code, severity, number(documents)])
  const figures = table('Issues by code', heads, rows)
  return bars.length === 0 ? figures : figure(barChart(bars, 'Documents with warnings and errors, by code'), figures)
}

const TERMS: Readonly<Record<string, readonly [string, string]>> = {
  workers: ['processes', ''],
  engine: ['recogniser', ''],
  ocr: ['pages recognised (--ocr)', ''],
  timeoutSeconds: ['time of a document', ' s'],
  pageSeconds: ['time to recognise a page', ' s'],
  stallSeconds: ['time without a page or step done', ' s'],
  memoryLimitMegabytes: ['memory of a process', ' MB'],
}

/** Under what the run read documents. */
export function terms({ run }: RunReport): Markup {
  if (run.terms === null) return markup`<p>An earlier version made this run, and did not write them down.</p>`
  const rows = Object.entries(run.terms).map(([name, value]) => {
    const [label, unit] = TERMS[name] ?? [name, '']
    return [label, `${typeof value === 'number' ? number(value) : value}${unit}`]
  })
  return table('Limits in force, and the recogniser', [{ head: 'what' }, { head: 'value' }], rows)
}
