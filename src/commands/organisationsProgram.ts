import { type Command, Option } from 'commander'
import { type OrganisationKind, organisationKind } from '../organisations/organisation.ts'
import {
  listCommand,
  type OrganisationsOptions,
  showOrganisationCommand,
  suggestionsCommand,
} from './organisationsCommand.ts'
import { mergeCommand, renameCommand, splitCommand } from './organisationsEdits.ts'
import type { Terminal } from './terminal.ts'

/** What the command line gives: as `OrganisationsOptions`, but without the folder, and perhaps without the file. */
type Given = { readonly db: string; readonly organisations?: string; readonly kind?: OrganisationKind }

/** How a subcommand gets its options: the parts that all commands share are made by the program. */
export type OrganisationsFrame = {
  readonly pipelineFolder: string
  readonly databaseOption: () => Option
  readonly finish: (code: Promise<number>) => Promise<void>
}

/** Adds `organisations` with its subcommands to the program. */
export function addOrganisations(program: Command, frame: OrganisationsFrame, terminal: Terminal): void {
  const { finish } = frame
  const group = program
    .command('organisations')
    .usage('[SUBCOMMAND]')
    .description('List who gets money over all decisions; show, merge, split and rename organisations.')
    .addHelpText('after', `\nExample:\n  decisionbase organisations merge 'Quay Tr.' quay-trust`)
  const add = (name: string, about: string) =>
    group.command(name).description(about).addOption(frame.databaseOption()).addOption(organisationsOption())
  const full = ({ db, organisations }: Given): OrganisationsOptions => {
    return { db, organisations: organisations ?? null, pipelineFolder: frame.pipelineFolder }
  }
  group
    .command('list', { isDefault: true })
    .description('list recipients, the one that got most first (the default)')
    .addOption(frame.databaseOption())
    .addOption(organisationsOption())
    .action((options: Given) => finish(listCommand(full(options), terminal)))
  add('show <slug>', 'show an organisation, its spellings and its awards').action((slug: string, options: Given) =>
    finish(showOrganisationCommand(slug, full(options), terminal)),
  )
  add('suggestions', 'list recipients that may be a known organisation').action((options: Given) =>
    finish(suggestionsCommand(full(options), terminal)),
  )
  add('merge <slug|spelling> <into>', 'make an organisation or a spelling part of another').action(
    (from: string, into: string, options: Given) => finish(mergeCommand({ from, into }, full(options), terminal)),
  )
  add('split <slug> <spelling>', 'keep a spelling apart, or undo a merge; also rejects a suggestion').action(
    (slug: string, spelling: string, options: Given) =>
      finish(splitCommand({ slug, spelling }, full(options), terminal)),
  )
  add('rename <slug|spelling> <name>', 'give an organisation another name, or a recipient an organisation')
    .addOption(new Option('--kind <kind>', 'what it is').choices(organisationKind.options))
    .action((who: string, name: string, options: Given) =>
      finish(renameCommand({ who, name, kind: options.kind ?? null }, full(options), terminal)),
    )
}

/** The option that names the file of people's decisions. */
export function organisationsOption(): Option {
  return new Option(
    '--organisations <file>',
    "people's decisions about organisations (default: beside the database, NAME.organisations.yaml)",
  )
}
