import { duration } from '../run/duration.ts'
import { isUnchanged, type Ledger, type LedgerFailure } from '../run/ledger.ts'
import { oneLine } from './printable.ts'

/** How the user calls us and which database was written, for the command to try next. */
export type LedgerPlace = { readonly command: string; readonly db: string }

/** The ledger of a run as lines for a person: the counts, the reason of each failure, and the next command to try. */
export function ledgerLines(ledger: Ledger, place: LedgerPlace): readonly string[] {
  return [
    ...countLines(ledger),
    ...ledger.failures.map(failureLine),
    ...(ledger.found > 0 && isUnchanged(ledger) && ledger.notStarted === 0
      ? [`Nothing has changed in ${place.db}: all of this was done before, under the same rules.`]
      : []),
    ...nextLines(ledger, place),
  ]
}

function countLines(ledger: Ledger): readonly string[] {
  const done = ledger.loaded + ledger.review + ledger.failures.filter(({ isOld }) => !isOld).length
  const rate = done > 1 ? `, ${(done / ledger.seconds).toFixed(1)} documents/s` : ''
  const rows: readonly (readonly [string, number, string])[] = [
    ['found', ledger.found, `in ${duration(ledger.seconds)}${rate}`],
    ['loaded', ledger.loaded, ''],
    ['review', ledger.review, ledger.review > 0 ? 'loaded, but a person should look' : ''],
    ['failed', ledger.failed, ''],
    ['unchanged', ledger.unchanged, ledger.waiting > 0 ? `${number(ledger.waiting)} of them wait for review` : ''],
    ['duplicate', ledger.duplicate, ledger.duplicate > 0 ? 'the same bytes under another name' : ''],
    ...(ledger.leftOut > 0
      ? [['left out', ledger.leftOut, 'not counted above: not chosen, or over the limit'] as const]
      : []),
    ...(ledger.notStarted > 0 ? [['not started', ledger.notStarted, 'the run was stopped'] as const] : []),
  ]
  const width = number(ledger.found).length
  return rows.map(
    ([name, count, remark]) =>
      `${name.padEnd(12)}${number(count).padStart(width)}${remark === '' ? '' : `  ${remark}`}`,
  )
}

function failureLine({ path, code, message, isOld }: LedgerFailure): string {
  const before = isOld ? ' (failed before, not tried again: the file and the rules are the same)' : ''
  return `failed: ${oneLine(path)}: ${code}: ${oneLine(message)}${before}`
}

function nextLines(ledger: Ledger, { command, db }: LedgerPlace): readonly string[] {
  const at = db === 'output/decisions.db' ? '' : ` --db ${quoted(db)}`
  if (ledger.notStarted > 0) return ['Go on with the same command: what is saved is not done again.']
  if (ledger.review + ledger.waiting > 0) {
    const view = 'SELECT file, reference, messages FROM decisions_with_open_issues'
    return [`Next: ${command} query "${view}"${at}`]
  }
  if (ledger.example !== null) return [`Next: ${command} show ${quoted(oneLine(ledger.example))}${at}`]
  return ledger.found > ledger.closed ? [`Next: ${command} status${at}`] : []
}

function quoted(text: string): string {
  return /^[\w./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
