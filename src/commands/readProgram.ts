import { InvalidArgumentError, Option } from 'commander'
import { type ExportCommand, exportCommand, exportFormats } from './exportCommand.ts'
import { type Add, databaseOption, example, positiveInteger } from './options.ts'
import { type QueryCommand, queryCommand, queryFormats } from './queryCommand.ts'
import { searchCommand } from './searchCommand.ts'
import { showCommand } from './showCommand.ts'
import { statusCommand } from './statusCommand.ts'

/** Adds `export`. */
export const addExport: Add = (program, terminal, finish) => {
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

/** Adds `show`. */
export const addShow: Add = (program, terminal, finish) => {
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

/** Adds `search`. */
export const addSearch: Add = (program, terminal, finish) => {
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

/** Adds `query`. */
export const addQuery: Add = (program, terminal, finish) => {
  program
    .command('query')
    .argument('<sql>', 'one SELECT, in quotes')
    .description('Ask the database in SQL; nothing can be written.')
    .addOption(databaseOption())
    .addOption(new Option('--format <format>', 'how to print the rows').choices(queryFormats).default('table'))
    .addHelpText('after', example('query "SELECT * FROM money_approved_by_issuer_and_year"'))
    .action((sql: string, options: QueryCommand) => finish(queryCommand(sql, options, terminal)))
}

/** Adds `status`. */
export const addStatus: Add = (program, terminal, finish) => {
  program
    .command('status')
    .description('Tell what is in the database, what failed and what waits for a person.')
    .addOption(databaseOption())
    .addHelpText('after', example('status --db decisions.db'))
    .action(({ db }: { db: string }) => finish(statusCommand(db, terminal)))
}

function isoDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  if (!isDay) throw new InvalidArgumentError('It must be a day like 2023-04-01.')
  return text
}
