import { UsageError } from '../errors.ts'
import { findDocumentFiles } from '../run/documentFiles.ts'
import type { Ledger } from '../run/ledger.ts'
import { exitCodes } from './exitCodes.ts'
import { ledgerLines } from './ledgerLines.ts'
import { planCommand } from './planCommand.ts'
import { oneLine } from './printable.ts'
import type { IngestCommand } from './runOptions.ts'
import { runIngest } from './runs.ts'
import type { Terminal } from './terminal.ts'

/** Takes PDFs into the database, tells how far it is and prints the ledger. Returns the exit code. */
export async function ingestCommand(
  paths: readonly string[],
  options: IngestCommand,
  terminal: Terminal,
): Promise<number> {
  const source = { paths, findFiles: findDocumentFiles, isRetry: false }
  if (options.dryRun) return planCommand(source, options, terminal)
  const ledger = await runIngest(source, options, terminal)
  for (const path of ledger.empty) terminal.say(`${oneLine(path)}: there is no PDF here (*.pdf, in any case).`)
  if (ledger.found + ledger.leftOut === 0)
    throw new UsageError('Nothing to take in. Name PDFs, or folders or globs that hold some.')
  tellLedger(ledger, options, terminal)
  return exitCodeOf(ledger, options.strict)
}

/** Tells the ledger of a run; a log has it in its last event. */
export function tellLedger(ledger: Ledger, { db }: { readonly db: string }, terminal: Terminal): void {
  if (terminal.log !== undefined) return
  for (const line of ledgerLines(ledger, { command: terminal.command, db })) terminal.say(line)
}

/** The exit code of a run that ended with this ledger. */
export function exitCodeOf(ledger: Ledger, isStrict: boolean): number {
  if (ledger.notStarted > 0) return exitCodes.interrupted
  const isNothingRead = ledger.found + ledger.leftOut === ledger.closed
  if (isNothingRead) return exitCodes.usage
  const needsReview = isStrict && ledger.review + ledger.waiting > 0
  return ledger.failed > 0 || ledger.empty.length > 0 || needsReview ? exitCodes.someFailed : exitCodes.done
}
