import os from 'node:os'
import path from 'node:path'
import { type Command, Option } from 'commander'
import type { EngineChoice } from '../recognition/chosenEngine.ts'
import type { Only } from '../run/fate.ts'
import { type OcrMode, ocrModes } from '../stages/ocrModes.ts'
import { addLimits, type LimitOptions } from './limitOptions.ts'
import { logFormats, logLevels } from './logChoice.ts'
import { databaseOption, engineOption, ownPipelineFolder, positiveInteger } from './options.ts'
import { organisationsOption } from './organisationsProgram.ts'

/** The options of a run as the command line gives them: what was left out is not there. */
export type RunOptions = LimitOptions & {
  readonly db: string
  readonly workers: number
  readonly strict: boolean
  readonly ocr: OcrMode
  readonly ocrEngine: EngineChoice
  readonly organisations?: string
  readonly limit?: number
  readonly dryRun: boolean
  readonly wait: boolean
  /** False for none; left out for the one beside the database. */
  readonly report?: string | false
}

/** Which documents a run leaves out, besides its `limit`; a command without these options leaves out none. */
export type ChoiceOptions = { readonly only?: Only; readonly since?: Date }

/** What a run works under; `pipelineFolder` is where the rules are; without a file of `organisations`, the one beside `db`. */
export type IngestCommand = Omit<RunOptions, 'organisations' | 'limit' | 'report'> & {
  readonly organisations: string | null
  readonly limit: number | null
  readonly only: Only | null
  readonly since: Date | null
  readonly pipelineFolder: string
  /** The file that the report of the run is written to; null for none. */
  readonly report: string | null
}

/** Adds the options that all commands have which read PDFs into the database. */
export function addRunOptions(command: Command): Command {
  return addLimits(command.addOption(databaseOption()))
    .option('--workers <n>', 'how many processes read PDFs', positiveInteger, os.availableParallelism())
    .addOption(
      new Option('--ocr <when>', 'recognise pages without a sound text layer, all pages, or none')
        .choices(ocrModes)
        .default('auto'),
    )
    .addOption(engineOption())
    .option('--strict', 'exit with 1 if a document needs review', false)
    .addOption(organisationsOption())
    .option('--limit <n>', 'read so many documents at most', positiveInteger)
    .option('--dry-run', 'tell what would be done and how long it would take; read and write nothing', false)
    .option('--no-wait', 'if another run is at work on this database, end rather than wait for it')
    .option('--report <file>', 'where the report of the run is written (default: report.html beside the database)')
    .option('--no-report', 'write no report')
    .addOption(
      new Option('--log-format <format>', 'tell each event of the run on standard error, a line each').choices(
        logFormats,
      ),
    )
    .addOption(
      new Option('--log-level <level>', 'from which level on (default: info; without --log-format as text)').choices(
        logLevels,
      ),
    )
}

/** The options with null for what was left out. */
export function runOf(options: RunOptions & ChoiceOptions): IngestCommand {
  const { organisations = null, limit = null, only = null, since = null } = options
  const { report = reportBeside(options.db) } = options
  const file = report === false ? null : report
  return { ...options, organisations, limit, only, since, pipelineFolder: ownPipelineFolder(), report: file }
}

/** The report of the last run on a database. */
export function reportBeside(db: string): string {
  return path.join(path.dirname(db), 'report.html')
}
