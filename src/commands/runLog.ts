import { isTransient } from '../errors.ts'
import type { Outcome } from '../outcome.ts'
import type { Ledger } from '../run/ledger.ts'
import type { RunEvent, RunListener } from '../run/runEvents.ts'
import { type Follower, followRun } from '../run/standing.ts'
import type { EventLog, Fields } from './eventLog.ts'
import type { LogLevel } from './logChoice.ts'

/** How often the log tells how far the run has come. */
export const PROGRESS_SECONDS = 30

/** Enough of a hash to name a document (as `show` takes it). */
const ID_LENGTH = 12

type Line = { readonly level: LogLevel; readonly event: string; readonly fields: Fields }

/**
 * Logs the events of a run under stable names (docs/logs.md): each with the run's id, and with the document's where it is
 * of one. `now` is in milliseconds.
 */
export function createRunLog(log: EventLog, now: () => number): RunListener {
  const follower = followRun(now)
  const idOf = new Map<string, string | null>()
  let run: number | null = null
  let toldAt = now()
  const tell = ({ level, event, fields }: Line) => log(level, event, { run, ...fields })
  return (event) => {
    follower.hear(event)
    if (event.kind === 'started') run = event.run
    if (event.kind === 'begun') idOf.set(event.path, shortId(event.sha256))
    const line = lineOf(event) ?? limitLine(event, idOf)
    if (event.kind === 'ended') for (const path of closedLines(event.ledger)) tell(path)
    if (line !== null) tell(line)
    if (event.kind === 'done' || event.kind === 'interrupted') idOf.delete(event.path)
    if (event.kind === 'ended') run = null
    if (run === null || now() - toldAt < 1000 * PROGRESS_SECONDS) return
    toldAt = now()
    tell({ level: 'info', event: 'progress', fields: progressFields(follower) })
  }
}

const shortId = (sha256: string | null): string | null => sha256?.slice(0, ID_LENGTH) ?? null

const info = (event: string, fields: Fields = {}): Line => ({ level: 'info', event, fields })
const warn = (event: string, fields: Fields = {}): Line => ({ level: 'warn', event, fields })
const debug = (event: string, fields: Fields = {}): Line => ({ level: 'debug', event, fields })

function lineOf(event: RunEvent): Line | null {
  if (event.kind === 'waiting') return info('run-waiting', { database: event.databaseFile })
  if (event.kind === 'started') return info('run-started', { found: event.found, ...event.terms })
  if (event.kind === 'stopping') return warn('run-stopping')
  if (event.kind === 'ended') return endLine(event.ledger)
  if (!('file' in event) || !('sha256' in event)) return null
  const which = { document: shortId(event.sha256), file: event.file }
  switch (event.kind) {
    case 'begun':
      return debug('document-begun', which)
    case 'passed':
      return debug('document-passed', { ...which, fate: event.fate })
    case 'expected':
      return debug('pages-to-recognise', { ...which, pages: event.pages })
    case 'page-done':
      return event.code === null
        ? debug('page-recognised', { ...which, page: event.page })
        : warn('page-failed', { ...which, page: event.page, code: event.code })
    case 'page-again':
      return warn('page-retry', { ...which, page: event.page, code: event.code })
    case 'put-by':
      return warn('document-retry', { ...which, ...outcomeFields(event.outcome) })
    case 'interrupted':
      return warn('document-interrupted', which)
    case 'done':
      return doneLine(event.outcome, { ...which, milliseconds: event.milliseconds })
  }
}

function doneLine(outcome: Outcome, which: Fields): Line {
  const { status, timings, bytes } = outcome
  const level = status === 'failed' ? 'error' : status === 'review' ? 'warn' : 'info'
  const rounded = Object.fromEntries(Object.entries(timings).map(([stage, time]) => [stage, Math.round(time)]))
  return {
    level,
    event: 'document-done',
    fields: { ...which, status, ...outcomeFields(outcome), bytes, timings: rounded },
  }
}

function outcomeFields(outcome: Outcome): Fields {
  if (outcome.status !== 'failed') {
    const { record, recognisedPages } = outcome
    const issues = record.issues.map(({ code }) => code)
    return { reference: record.reference, pages: record.pages, recognisedPages, issues }
  }
  const { code, stage, page, message } = outcome.failure
  return { code, stage, page, message, transient: isTransient(code) }
}

/** A process that was stopped at one of its limits, or died. */
function limitLine(event: RunEvent, idOf: ReadonlyMap<string, string | null>): Line | null {
  if (event.kind !== 'task-ended') return null
  const { answer, path, file, page, worker, milliseconds } = event
  if (answer === 'answered' || answer === 'threw' || answer === 'left-out') return null
  const fields = { document: idOf.get(path) ?? null, file, page, worker, milliseconds: Math.round(milliseconds) }
  return warn('worker-stopped', { ...fields, reason: answer })
}

/** Paths that could not be looked into, or are refused: no documents, so nothing else tells of them. */
function closedLines({ failures }: Ledger): readonly Line[] {
  const closed = failures.filter(({ isClosed }) => isClosed)
  return closed.map(({ path, code, message }) => ({
    level: 'error',
    event: 'path-refused',
    fields: { path, code, message },
  }))
}

function endLine(ledger: Ledger): Line {
  const { failures, closed, empty, leftOut, waiting, seconds, example: _, ...counts } = ledger
  const codes: Record<string, number> = {}
  for (const { code } of failures) codes[code] = (codes[code] ?? 0) + 1
  const more = { leftOut, waiting, closed, empty, failures: codes, seconds: Math.round(1000 * seconds) / 1000 }
  return { level: ledger.notStarted > 0 ? 'warn' : 'info', event: 'run-ended', fields: { ...counts, ...more } }
}

function progressFields({ standing }: Follower): Fields {
  const { atWork, documentsPerMinute, pagesPerMinute, secondsLeft, ...counts } = standing()
  const rounded = { documentsPerMinute, pagesPerMinute, secondsLeft }
  const rates = Object.entries(rounded).map(([name, value]) => [
    name,
    value === null ? null : Math.round(10 * value) / 10,
  ])
  return { ...counts, ...Object.fromEntries(rates), busy: atWork.length }
}
