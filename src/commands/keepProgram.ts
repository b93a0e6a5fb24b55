import { type BackupCommand, backupCommand } from './backupCommand.ts'
import { type FailuresCommand, failuresCommand } from './failuresCommand.ts'
import { type Add, databaseOption, example, positiveInteger } from './options.ts'
import { reportBeside } from './runOptions.ts'
import { type VerifyCommand, verifyCommand } from './verifyCommand.ts'
import { reportCommand } from './writeReport.ts'

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

/** Adds `report`. */
export const addReport: Add = (program, terminal, finish) => {
  program
    .command('report')
    .description('Write the report of a run anew from the database: a page that any browser shows.')
    .addOption(databaseOption())
    .option('--run <n>', 'the number of the run (default: the last one)', positiveInteger)
    .option('--out <file>', 'the file to write (default: report.html beside the database)')
    .addHelpText('after', example('report --run 3 --out run-3.html'))
    .action(({ db, run, out }: { db: string; run?: number; out?: string }) =>
      finish(reportCommand({ db, run: run ?? null, out: out ?? reportBeside(db) }, terminal)),
    )
}
