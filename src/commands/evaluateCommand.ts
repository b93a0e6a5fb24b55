import { evaluate } from '../evaluate/evaluation.ts'
import { formatEvaluation } from '../evaluate/report.ts'
import { withDatabase } from '../store/database.ts'
import { allRecords } from '../store/recordExports.ts'
import { exitCodes } from './exitCodes.ts'
import { printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** The options of `evaluate`; `only` keeps the PDFs whose path holds that text, null keeps all. */
export type EvaluateCommand = {
  readonly db: string
  readonly json: boolean
  readonly verbose: boolean
  readonly only: string | null
}

/** Prints how the records compare with the gold records in a folder. Returns the exit code. */
export async function evaluateCommand(
  goldFolder: string,
  { db, json, verbose, only }: EvaluateCommand,
  terminal: Terminal,
): Promise<number> {
  const records = await withDatabase(db, (database) => [...allRecords(database)])
  const evaluation = evaluate(records, goldFolder, only)
  const text = json ? JSON.stringify(evaluation, null, 2) : printable(formatEvaluation(evaluation, { verbose }))
  await terminal.print(`${text}\n`)
  return exitCodes.done
}
