import fs from 'node:fs'
import type { FailureCode } from '../errors.ts'
import type { FoundFiles } from '../run/documentFiles.ts'
import { withDatabase } from '../store/database.ts'
import { type FailedDocument, failedDocuments } from '../store/failedDocuments.ts'
import { exitCodes } from './exitCodes.ts'
import { exitCodeOf, tellLedger } from './ingestCommand.ts'
import { planCommand } from './planCommand.ts'
import { oneLine } from './printable.ts'
import type { IngestCommand } from './runOptions.ts'
import { type DocumentSource, runIngest } from './runs.ts'
import type { Terminal } from './terminal.ts'

/**
 * Tries the documents that failed again, or those with one code, where they were last read; prints the ledger. Returns
 * the exit code, 0 where nothing has failed.
 */
export async function retryCommand(
  code: FailureCode | null,
  options: IngestCommand,
  terminal: Terminal,
): Promise<number> {
  const failed = await withDatabase(options.db, (database) => failedDocuments(database, code))
  const unplaced = failed.filter(({ path }) => path === null)
  if (unplaced.length > 0) {
    const advice = `Find them with: ${terminal.command} ingest --only failed PATH`
    terminal.say(`Where ${unplaced.length} of them were read was not written down by an earlier version. ${advice}`)
  }
  const found = filesOf(failed)
  for (const { path } of found.closed) terminal.say(`${oneLine(path)}: this file is gone. Its row stays as it is.`)
  if (found.documents.length === 0) {
    terminal.say(failed.length === 0 ? `Nothing has failed${code === null ? '' : ` with ${code}`}.` : 'Nothing to try.')
    return failed.length === 0 ? exitCodes.done : exitCodes.someFailed
  }
  const findFiles = async () => ({ ...found, closed: [] })
  const source: DocumentSource = { paths: code === null ? ['retry'] : ['retry', code], findFiles, isRetry: true }
  if (options.dryRun) return planCommand(source, options, terminal)
  const ledger = await runIngest(source, options, terminal)
  tellLedger(ledger, options, terminal)
  return exitCodeOf(ledger, options.strict)
}

function filesOf(failed: readonly FailedDocument[]): FoundFiles {
  const placed = failed.flatMap(({ file, path, isReplaced }) => (path === null || isReplaced ? [] : [{ file, path }]))
  const [documents, gone] = [
    placed.filter(({ path }) => fs.existsSync(path)),
    placed.filter(({ path }) => !fs.existsSync(path)),
  ]
  return { documents, closed: gone.map(({ path }) => ({ path, message: 'The file is gone.' })), empty: [] }
}
