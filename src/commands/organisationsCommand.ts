import { UsageError } from '../errors.ts'
import type { Catalogue } from '../organisations/catalogue.ts'
import { decisionsBeside, loadCatalogue } from '../organisations/decisionsFile.ts'
import { suggestionsFor } from '../organisations/suggestions.ts'
import { type Database, openForReading, openForWriting } from '../store/database.ts'
import { bringLinksUpToDate } from '../store/organisationLinks.ts'
import { awardsTo, type LinkedAward, listOrganisations, printedRecipients } from '../store/organisationLists.ts'
import { exitCodes } from './exitCodes.ts'
import { pounds } from './pounds.ts'
import { oneLine } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** What every subcommand takes: the database, the file of decisions (null: beside the database), and where the rules are. */
export type OrganisationsOptions = {
  readonly db: string
  readonly organisations: string | null
  readonly pipelineFolder: string
}

/** Lists all recipients with what they got, known organisations and others. Returns the exit code. */
export async function listCommand(options: OrganisationsOptions, terminal: Terminal): Promise<number> {
  const all = withLinks(options, (database) => listOrganisations(database))
  const width = Math.max(20, Math.min(48, terminal.width - 50))
  const row = (name: string, kind: string, numbers: readonly string[]) =>
    `${oneLine(name, width).padEnd(width)}  ${kind.padEnd(10)} ${numbers.map((text, i) => text.padStart(i === 1 ? 14 : 9)).join(' ')}`
  const lines = all.map(({ slug, name, kind, decisions, pence, spellings }) => {
    const numbers = [String(decisions), pence === null ? '' : pounds(pence), String(spellings)]
    return `${row(name, kind ?? '', numbers)}  ${slug ?? ''}`.trimEnd()
  })
  const head = `${row('recipient', 'kind', ['decisions', 'approved', 'spellings'])}  slug`
  await terminal.print(`${[head, ...lines].join('\n')}\n`)
  const known = all.filter(({ slug }) => slug !== null).length
  terminal.say(`${known} known organisations, ${all.length - known} other recipients.`)
  return exitCodes.done
}

/** Shows one organisation: what is known of it, its spellings with the rules that linked them, its awards. */
export async function showOrganisationCommand(
  slug: string,
  options: OrganisationsOptions,
  terminal: Terminal,
): Promise<number> {
  const { organisation, awards } = withLinks(options, (database, catalogue) => ({
    organisation: catalogue.organisations.get(slug),
    awards: awardsTo(database, slug),
  }))
  if (organisation === undefined) throw new UsageError(`There is no organisation ${slug}. List them: organisations`)
  const { name, kind, number, source } = organisation
  const facts = [kind, number === null ? null : `no. ${number}`, source].filter((fact) => fact !== null)
  const lines = [name, ...facts.map((fact) => `  ${fact}`), '', 'Spellings', ...spellingLines(awards), '', 'Awards']
  await terminal.print(`${[...lines, ...awards.map(awardLine)].join('\n')}\n`)
  return exitCodes.done
}

/** Prints recipients that may be an organisation, or another recipient, and were not linked. Returns the exit code. */
export async function suggestionsCommand(options: OrganisationsOptions, terminal: Terminal): Promise<number> {
  const found = withLinks(options, (database, catalogue) =>
    printedRecipients(database)
      .filter(({ organisation }) => organisation === null)
      .map(({ recipient }) => ({ recipient, suggestions: suggestionsFor(catalogue, recipient) }))
      .filter(({ suggestions }) => suggestions.length > 0),
  )
  for (const { recipient, suggestions } of found) {
    const lines = suggestions.map(({ slug, reason }) => `  ${slug}  ${reason}`)
    await terminal.print(`${oneLine(recipient)}\n${lines.join('\n')}\n`)
  }
  terminal.say(
    found.length === 0
      ? 'There is nothing to suggest.'
      : `${found.length} to look at. It is the same: organisations merge "SPELLING" SLUG. It is not: organisations split SLUG "SPELLING".`,
  )
  return exitCodes.done
}

/** The file of decisions that the options mean. */
export function decisionsFileOf({ db, organisations }: OrganisationsOptions): string {
  return organisations ?? decisionsBeside(db)
}

/** Runs `use` on the database, after its links were brought up to date with the file of decisions. */
export function withLinks<T>(options: OrganisationsOptions, use: (database: Database, catalogue: Catalogue) => T): T {
  openForReading(options.db).close() // tells where there is no database, instead of making one
  const catalogue = loadCatalogue(options.pipelineFolder, decisionsFileOf(options))
  const database = openForWriting(options.db)
  try {
    bringLinksUpToDate(database, catalogue)
    return use(database, catalogue)
  } finally {
    database.close()
  }
}

function spellingLines(awards: readonly LinkedAward[]): readonly string[] {
  const spellings = Map.groupBy(awards, ({ recipient }) => recipient)
  return [...spellings].map(([recipient, all]) => `  ${oneLine(recipient)}  ${all[0]?.rule ?? ''}, ${all.length}`)
}

function awardLine({ reference, issuer, decidedOn, outcome, pence }: LinkedAward): string {
  const parts = [decidedOn, issuer, reference, outcome, pence === null ? null : pounds(pence)]
  return `  ${oneLine(parts.filter((part) => part !== null).join(' · '))}`
}
