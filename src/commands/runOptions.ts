import os from 'node:os'
import { type Command, Option } from 'commander'
import type { EngineChoice } from '../recognition/chosenEngine.ts'
import type { Only } from '../run/fate.ts'
import { type OcrMode, ocrModes } from '../stages/recognise.ts'
import { addLimits, type LimitOptions } from './limitOptions.ts'
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
}

/** Which documents a run leaves out, besides its `limit`; a command without these options leaves out none. */
export type ChoiceOptions = { readonly only?: Only; readonly since?: Date }

/** What a run works under; `pipelineFolder` is where the rules are; without a file of `organisations`, the one beside `db`. */
export type IngestCommand = Omit<RunOptions, 'organisations' | 'limit'> & {
  readonly organisations: string | null
  readonly limit: number | null
  readonly only: Only | null
  readonly since: Date | null
  readonly pipelineFolder: string
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
}

/** The options with null for what was left out. */
export function runOf(options: RunOptions & ChoiceOptions): IngestCommand {
  const { organisations = null, limit = null, only = null, since = null } = options
  return { ...options, organisations, limit, only, since, pipelineFolder: ownPipelineFolder() }
}
