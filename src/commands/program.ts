import fs from 'node:fs'
import os from 'node:os'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { textSources } from '../record.ts'
import { ocrModes } from '../stages/ocrModes.ts'
import { type EvaluateCommand, evaluateCommand, evaluationRows } from './evaluateCommand.ts'
import { exitCodes } from './exitCodes.ts'
import { type ExportCommand, exportCommand, exportFormats } from './exportCommand.ts'
import { type IngestCommand, ingestCommand } from './ingestCommand.ts'
import { addBackup, addFailures, addRetry, addVerify } from './keepProgram.ts'
import { addLimits } from './limitOptions.ts'
import {
  type Add,
  databaseOption,
  engineOption,
  example,
  type Finish,
  localMidnight,
  only,
  ownPipelineFolder,
  positiveInteger,
} from './options.ts'
import { addOrganisations, organisationsOption } from './organisationsProgram.ts'
import { addBodies, addPack } from './packProgram.ts'
import { type QueryCommand, queryCommand, queryFormats } from './queryCommand.ts'
import { searchCommand } from './searchCommand.ts'
import { showCommand } from './showCommand.ts'
import { statusCommand } from './statusCommand.ts'
import type { Terminal } from './terminal.ts'

/**
 * Reads the command line and runs the command on it; returns its exit code. What commander finds wrong is told on the
 * terminal and gives the code for wrong use; errors of the command itself are thrown.
 */
export async function parseCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCodes.done
  const finish: Finish = async (result) => {
    code = await result
  }
  const program = createProgram(terminal, finish)
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  }
}

function createProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('decisionbase')
    .description('Turns published decision PDFs into a database that can be questioned and trusted.')
    .usage('COMMAND …')
    .version(ownVersion(), '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.print(text),
      writeErr: (text) => terminal.say(text.trimEnd()),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
    })
    .showHelpAfterError('Run it with --help for its options and an example.')
    .addHelpText('after', overview)
  const commands = [
    addIngest,
    addExport,
    addShow,
    addSearch,
    addQuery,
    addStatus,
    addWho,
    addEvaluate,
    addBodies,
    addPack,
    addFailures,
    addRetry,
    addVerify,
    addBackup,
  ]
  for (const add of commands) {
    add(program, terminal, finish)
  }
  return program
}

const overview = `
Example:
  decisionbase ingest decisions/ && decisionbase status

Exit codes:
    0  all went through, review included
    1  some documents failed, or with --strict need review; verify found something wrong
    2  wrong use of the command, or nothing to do
    3  the database, the rules or Node cannot be used
  130  stopped by Ctrl-C: the same command goes on`

const addIngest: Add = (program, terminal, finish) => {
  addLimits(program.command('ingest'))
    .argument('<path...>', 'PDF files, folders (all *.pdf below them) or globs in quotes')
    .description('Take PDFs into the database; what is in it already is left as it is.')
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
    .option(
      '--only <which>',
      'only what is in the database as: failed, review, ocr (recognised), or a failure code',
      only,
    )
    .option('--since <day>', 'only files modified on or after this day (YYYY-MM-DD)', localMidnight)
    .option('--limit <n>', 'read so many documents at most', positiveInteger)
    .option('--dry-run', 'tell what would be done and how long it would take; read and write nothing', false)
    .option('--no-wait', 'if another run is at work on this database, end rather than wait for it')
    .addHelpText('after', example("ingest decisions/ 'more/**/*.pdf' --db decisions.db"))
    .action((paths: string[], options: IngestOptions) => {
      const given = { ...options, pipelineFolder: ownPipelineFolder() }
      const { organisations = null, only: which = null, since = null, limit = null } = options
      return finish(ingestCommand(paths, { ...given, organisations, only: which, since, limit }, terminal))
    })
}

type Optional = 'organisations' | 'only' | 'since' | 'limit'
type IngestOptions = Omit<IngestCommand, 'pipelineFolder' | Optional> & {
  readonly [K in Optional]?: NonNullable<IngestCommand[K]>
}

const addExport: Add = (program, terminal, finish) => {
  program
    .command('export')
    .description('Print all records, or write them to a file.')
    .addOption(databaseOption())
    .addOption(
      new Option('--format <format>', 'one record a line, one array, or one row a record')
        .choices(exportFormats)
        .default('jsonl'),
    )
    .option(
      '--out <path>',
      'a file; with csv also a folder, which gets a file for each list (default: standard output)',
    )
    .addHelpText('after', example('export --format csv --out tables/'))
    .action((options: Omit<ExportCommand, 'out'> & { out?: string }) =>
      finish(exportCommand({ ...options, out: options.out ?? null }, terminal)),
    )
}

const addShow: Add = (program, terminal, finish) => {
  program
    .command('show')
    .argument('<reference|file>', 'a reference (spaces do not matter), a PDF, or the beginning of a sha256')
    .description(
      'Show one decision: each value with its page, quote and confidence, the chain of decisions, then the issues.',
    )
    .addOption(databaseOption())
    .addHelpText('after', example("show 'PCD 1412'"))
    .action((name: string, { db }: { db: string }) => finish(showCommand(name, db, terminal)))
}

const addSearch: Add = (program, terminal, finish) => {
  program
    .command('search')
    .argument('<words...>', 'all must be there, in any form; "in quotes" as a phrase; char* for a beginning')
    .description('Find decisions by words in title, summary, recommendations and body.')
    .addOption(databaseOption())
    .option('--issuer <slug>', 'only decisions of this body, such as mopac')
    .option('--from <day>', 'only decided on or after this day (YYYY-MM-DD)', isoDay)
    .option('--to <day>', 'only decided on or before this day', isoDay)
    .option('--limit <n>', 'how many to print', positiveInteger, 10)
    .addHelpText('after', example("search 'domestic abuse' --issuer mopac --from 2020-01-01"))
    .action((words: string[], options: SearchOptions) => {
      const { db, issuer = null, from = null, to = null, limit } = options
      return finish(searchCommand({ words: words.join(' '), issuer, from, to, limit }, db, terminal))
    })
}

type SearchOptions = { db: string; issuer?: string; from?: string; to?: string; limit: number }

const addQuery: Add = (program, terminal, finish) => {
  program
    .command('query')
    .argument('<sql>', 'one SELECT, in quotes')
    .description('Ask the database in SQL; nothing can be written.')
    .addOption(databaseOption())
    .addOption(new Option('--format <format>', 'how to print the rows').choices(queryFormats).default('table'))
    .addHelpText('after', example('query "SELECT * FROM money_approved_by_issuer_and_year"'))
    .action((sql: string, options: QueryCommand) => finish(queryCommand(sql, options, terminal)))
}

const addStatus: Add = (program, terminal, finish) => {
  program
    .command('status')
    .description('Tell what is in the database, what failed and what waits for a person.')
    .addOption(databaseOption())
    .addHelpText('after', example('status --db decisions.db'))
    .action(({ db }: { db: string }) => finish(statusCommand(db, terminal)))
}

const addWho: Add = (program, terminal, finish) =>
  addOrganisations(program, { pipelineFolder: ownPipelineFolder(), databaseOption, finish }, terminal)

const addEvaluate: Add = (program, terminal, finish) => {
  program
    .command('evaluate')
    .argument('<gold_dir>', 'a folder with gold.json files beside their PDFs')
    .description('Compare the records with gold records: precision, recall and F1 per field.')
    .addOption(databaseOption())
    .option('--only <text>', 'only PDFs whose path holds this text')
    .addOption(new Option('--source <source>', 'only records whose text came from there').choices(textSources))
    .addOption(new Option('--by <rows>', 'score each field, or each body').choices(evaluationRows).default('field'))
    .option('--calibration', 'compare the confidence of values with the share that is right', false)
    .option('--plot <file>', 'draw that comparison into an SVG file')
    .option('--json', 'print the figures as JSON', false)
    .option('--verbose', 'list every difference', false)
    .addHelpText('after', example('evaluate fixtures --verbose'))
    .action((folder: string, options: EvaluateOptions) => {
      const { only = null, source = null, plot = null } = options
      return finish(evaluateCommand(folder, { ...options, only, source, plot }, terminal))
    })
}

type EvaluateOptions = Omit<EvaluateCommand, 'only' | 'source' | 'plot'> &
  Partial<{ only: string; source: NonNullable<EvaluateCommand['source']>; plot: string }>

function ownVersion(): string {
  const file = new URL('../../package.json', import.meta.url)
  return z.object({ version: z.string() }).parse(JSON.parse(fs.readFileSync(file, 'utf8'))).version
}

function isoDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  if (!isDay) throw new InvalidArgumentError('It must be a day like 2023-04-01.')
  return text
}
