import { Option } from 'commander'
import { textSources } from '../record.ts'
import { type EvaluateCommand, evaluateCommand, evaluationRows } from './evaluateCommand.ts'
import { type Add, databaseOption, example } from './options.ts'

/** Adds `evaluate`. */
export const addEvaluate: Add = (program, terminal, finish) => {
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
