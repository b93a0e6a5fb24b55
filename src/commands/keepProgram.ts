import os from 'node:os'
import { Option } from 'commander'
import { ocrModes } from '../stages/ocrModes.ts'
import { type BackupCommand, backupCommand } from './backupCommand.ts'
import { type FailuresCommand, failuresCommand } from './failuresCommand.ts'
import { EVERY_DOCUMENT, type IngestCommand } from './ingestCommand.ts'
import { addLimits } from './limitOptions.ts'
import {
  type Add,
  codeOfFailure,
  databaseOption,
  engineOption,
  example,
  ownPipelineFolder,
  positiveInteger,
} from './options.ts'
import { organisationsOption } from './organisationsProgram.ts'
import { retryCommand } from './retryCommand.ts'
import { type VerifyCommand, verifyCommand } from './verifyCommand.ts'

/** Adds `failures`. */
export const addFailures: Add = (program, terminal, finish) => {
  program
    .command('failures')
    .description('List the documents that failed by the reason, with what to do about each.')
    .addOption(databaseOption())
    .option('--all', 'list every file, not the first of each reason', false)
    .option('--json', 'print the list as JSON', false)
    .addHelpText('after', example('failures --db decisions.db'))
    .action((options: FailuresCommand) => finish(failuresCommand(options, terminal)))
}

/** Adds `retry`. */
export const addRetry: Add = (program, terminal, finish) => {
  addLimits(program.command('retry'))
    .argument('[code]', 'only documents that failed with this code (default: all that failed)', codeOfFailure)
    .description('Try documents that failed again, where they were last read.')
    .addOption(databaseOption())
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
    .addHelpText('after', example('retry timed-out --timeout 600'))
    .action((code: ReturnType<typeof codeOfFailure> | undefined, options: RetryOptions) => {
      const { organisations = null, limit = null } = options
      const given = { ...EVERY_DOCUMENT, ...options, organisations, limit, pipelineFolder: ownPipelineFolder() }
      return finish(retryCommand(code ?? null, given, terminal))
    })
}

type RetryOptions = Omit<IngestCommand, 'pipelineFolder' | 'organisations' | 'only' | 'since' | 'limit'> & {
  readonly organisations?: string
  readonly limit?: number
}

/** Adds `verify`. */
export const addVerify: Add = (program, terminal, finish) => {
  program
    .command('verify')
    .description(
      'Check the database: its pages and links, the text index, the ledgers, and the files it was read from.',
    )
    .addOption(databaseOption())
    .option('--skip-files', 'do not read the PDFs again to compare their hashes', false)
    .addHelpText('after', example('verify --db decisions.db'))
    .action((options: VerifyCommand) => finish(verifyCommand(options, terminal)))
}

/** Adds `backup`. */
export const addBackup: Add = (program, terminal, finish) => {
  program
    .command('backup')
    .argument('<file>', 'the file to write')
    .description('Copy the database to a file, as it is at one moment, also while a run is going on.')
    .addOption(databaseOption())
    .option('--force', 'write over a file that exists', false)
    .addHelpText('after', example('backup backups/2024-05-06.db'))
    .action((file: string, options: BackupCommand) => finish(backupCommand(file, options, terminal)))
}
