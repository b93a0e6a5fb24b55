import { ingestCommand } from './ingestCommand.ts'
import type { LogOptions } from './logChoice.ts'
import { type Add, codeOfFailure, example, localMidnight, only } from './options.ts'
import { retryCommand } from './retryCommand.ts'
import { addRunOptions, type ChoiceOptions, type RunOptions, runOf } from './runOptions.ts'
import { withLog } from './withLog.ts'

/** Adds `ingest`. */
export const addIngest: Add = (program, terminal, finish) => {
  const command = program
    .command('ingest')
    .argument('<path...>', 'PDF files, folders (all *.pdf below them) or globs in quotes')
    .description('Take PDFs into the database; what is in it already is left as it is.')
  addRunOptions(command)
    .option(
      '--only <which>',
      'only what is in the database as: failed, review, ocr (recognised), or a failure code',
      only,
    )
    .option('--since <day>', 'only files modified on or after this day (YYYY-MM-DD)', localMidnight)
    .option('--watch', 'go on until Ctrl-C: take in what comes into the folder, when it is complete', false)
    .addHelpText('after', example("ingest decisions/ 'more/**/*.pdf' --db decisions.db"))
    .action((paths: string[], options: RunOptions & ChoiceOptions & LogOptions & { readonly watch: boolean }) =>
      finish(
        withLog(options, terminal, async (told) => {
          if (!options.watch) return ingestCommand(paths, runOf(options), told)
          const { watchCommand } = await import('./watchCommand.ts') // chokidar takes a moment to load
          return watchCommand(paths, runOf(options), told)
        }),
      ),
    )
}

/** Adds `retry`. */
export const addRetry: Add = (program, terminal, finish) => {
  const command = program
    .command('retry')
    .argument('[code]', 'only documents that failed with this code (default: all that failed)', codeOfFailure)
    .description('Try documents that failed again, where they were last read.')
  addRunOptions(command)
    .addHelpText('after', example('retry timed-out --timeout 600'))
    .action((code: ReturnType<typeof codeOfFailure> | undefined, options: RunOptions & LogOptions) =>
      finish(withLog(options, terminal, (told) => retryCommand(code ?? null, runOf(options), told))),
    )
}
