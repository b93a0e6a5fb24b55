import fs from 'node:fs'
import path from 'node:path'
import { SetupError, UsageError } from '../errors.ts'
import { isUnchanged, type Ledger } from '../run/ledger.ts'
import { withDatabase } from '../store/database.ts'
import { exitCodes } from './exitCodes.ts'
import { oneLine, printable } from './printable.ts'
import type { IngestCommand } from './runOptions.ts'
import type { Terminal } from './terminal.ts'

/** A report to write: of which run (null for the last one) of which database, into which file. */
export type ReportCommand = { readonly db: string; readonly run: number | null; readonly out: string }

/** Writes the report of a run anew from the database. Returns the exit code. */
export async function reportCommand(command: ReportCommand, terminal: Terminal): Promise<number> {
  await writeReport(command)
  terminal.say(`Wrote ${command.out}`)
  return exitCodes.done
}

/**
 * Writes the report of a run that ended, unless nothing was read: then the last report stays. A report that cannot be written
 * is told, and takes nothing from the run.
 */
export async function writeReportOf(
  run: number | null,
  { db, report }: Pick<IngestCommand, 'db' | 'report'>,
  { ledger, say }: { readonly ledger: Ledger; readonly say: (line: string) => void },
): Promise<void> {
  if (report === null || run === null || isUnchanged(ledger)) return
  try {
    await writeReport({ db, run, out: report })
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
  }
}

async function writeReport({ db, run, out }: ReportCommand): Promise<void> {
  // The library that draws takes a moment to load, and most commands do not need it.
  const [{ readRunReport }, { reportPage }, { failureAdvice }] = await Promise.all([
    import('../store/runReport.ts'),
    import('../report/page.ts'),
    import('./failureAdvice.ts'),
  ])
  const report = await withDatabase(db, (database) => readRunReport(database, run))
  if (report === null) {
    const which = run === null ? 'holds no run' : `has no run ${run}`
    throw new UsageError(`${db} ${which}. "decisionbase query 'SELECT id, started_at FROM runs'" lists them.`)
  }
  const advice: Readonly<Record<string, string>> = failureAdvice
  const page = reportPage(report, { db: oneLine(db), adviceOf: (code) => advice[code] ?? '' })
  try {
    fs.mkdirSync(path.dirname(out), { recursive: true })
    fs.writeFileSync(out, printable(page))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SetupError(`The report ${out} cannot be written: ${reason}. Name another place with --report.`, {
      cause: error,
    })
  }
}
