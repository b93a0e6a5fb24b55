import { duration } from '../run/duration.ts'
import type { RunReport } from '../store/runReport.ts'
import { asMarkup, type Markup, markup } from './markup.ts'
import { failures, issues, ledger, terms } from './outcomes.ts'
import { style } from './style.ts'
import { number } from './tables.ts'
import { slowest, stages, throughput } from './work.ts'

/** What the page is told besides the report: the name of the database, and what to do about a code of a failure. */
export type PageContext = { readonly db: string; readonly adviceOf: (code: string) => string }

/** The report of a run as one HTML page that needs nothing else: no script, no network, no other file. */
export function reportPage(report: RunReport, { db, adviceOf }: PageContext): string {
  const { run } = report
  const title = `Run ${run.id} of ${db}`
  const section = (id: string, head: string, content: Markup) =>
    markup`<section aria-labelledby="${id}"><h2 id="${id}">${head}</h2>
${content}</section>`
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${asMarkup(style)}</style>
</head>
<body>
<main>
<header><h1>${title}</h1>
<p>${beginning(report)}</p>
${figures(report)}
</header>
${section('ledger', 'Ledger', ledger(report))}
${section('throughput', 'Throughput', throughput(report))}
${section('stages', 'Where the time went', stages(report))}
${section('failures', 'Failures', failures(report, adviceOf))}
${section('slowest', 'Slowest documents', slowest(report))}
${section('issues', 'Issues', issues(report))}
${section('terms', 'Limits and recogniser', terms(report))}
</main>
</body>
</html>
`
  return page.html
}

function beginning({ run, totals }: RunReport): string {
  const paths = run.arguments.join(', ')
  const when = `Started ${run.startedAt.replace('T', ' ').slice(0, 19)} UTC on ${paths}`
  if (run.endedAt === null) return `${when}; it did not come to its end.`
  const end = run.notStarted > 0 ? 'stopped after' : 'done in'
  return `${when}; ${end} ${duration(run.rest?.seconds ?? totals.seconds)}.`
}

function figures({ run, totals }: RunReport): Markup {
  const minutes = totals.seconds / 60
  const rate = (count: number) => (minutes === 0 ? '–' : number(Math.round(count / minutes)))
  const cards = [
    ['documents read', number(totals.documents)],
    ['documents a minute', rate(totals.documents)],
    ['pages', number(totals.pages)],
    ['pages recognised', number(totals.recognised)],
    ['wait for review', number(run.review)],
    ['failed', number(run.failed)],
  ].map(([name = '', value = '']) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)
  return markup`<dl>${cards}</dl>`
}
