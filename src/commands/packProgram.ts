import type { Command } from 'commander'
import { bodiesCommand } from './bodiesCommand.ts'
import { type Add, databaseOption, engineOption, example, ownPipelineFolder } from './options.ts'
import type { PackCheckCommand } from './packCheckCommand.ts'
import type { PackNewCommand } from './packNewCommand.ts'

/** Adds `bodies`. */
export const addBodies: Add = (program, terminal, finish) => {
  program
    .command('bodies')
    .description('List the bodies that have a pack, and what the database holds of each.')
    .option('--db <file>', `the database (default: ${usualDatabase}, if it exists)`)
    .option('--json', 'print the list as JSON', false)
    .addHelpText('after', example('bodies --db decisions.db'))
    .action(({ db, json }: { db?: string; json: boolean }) =>
      finish(bodiesCommand({ db: db ?? null, usualDatabase, json, pipelineFolder: ownPipelineFolder() }, terminal)),
    )
}

const usualDatabase: string = databaseOption().defaultValue

/** Adds `pack` with what can be done with one. */
export const addPack: Add = (program, terminal, finish) => {
  const pack = program
    .command('pack')
    .usage('new|check …')
    .description('Draft a pack for a body from its decisions, or check one.')
    .addHelpText('after', example('pack new decisions/*.pdf --out anyshire-pcc.yaml'))
  addNew(pack, terminal, finish)
  addCheck(pack, terminal, finish)
}

// Both read PDFs in this process: loaded when they are asked for, since that takes longer than all other commands do.
const reading = () => import('./packNewCommand.ts')
const checking = () => import('./packCheckCommand.ts')

const addNew: Add = (pack: Command, terminal, finish) => {
  pack
    .command('new')
    .argument('<pdf...>', 'some decisions of one body, of different years: PDF files, folders or globs in quotes')
    .description('Read some decisions of a body and draft its pack, with what was seen, for a person to finish.')
    .option('--out <file>', 'the file to write (default: standard output)')
    .option('--force', 'write over a file that exists', false)
    .addOption(engineOption())
    .addHelpText('after', example('pack new decisions/*.pdf --out anyshire-pcc.yaml'))
    .action((paths: string[], options: Omit<PackNewCommand, 'pipelineFolder' | 'out'> & { out?: string }) =>
      finish(
        reading().then(({ packNewCommand }) =>
          packNewCommand(
            paths,
            { ...options, out: options.out ?? null, pipelineFolder: ownPipelineFolder() },
            terminal,
          ),
        ),
      ),
    )
}

const addCheck: Add = (pack: Command, terminal, finish) => {
  pack
    .command('check')
    .argument('[pack|pdf...]', 'a slug or the file of a pack (default: all packs), then PDFs to try it on')
    .description('Run the examples and look-alikes of a pack; tell what each rule matched, and where.')
    .addOption(engineOption())
    .addHelpText('after', example('pack check mopac decisions/PCD-1412.pdf'))
    .action((args: string[], options: Omit<PackCheckCommand, 'pipelineFolder'>) =>
      finish(
        checking().then(({ packCheckCommand }) =>
          packCheckCommand(args, { ...options, pipelineFolder: ownPipelineFolder() }, terminal),
        ),
      ),
    )
}
