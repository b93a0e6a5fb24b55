import { UsageError } from '../errors.ts'
import { type Catalogue, createCatalogue } from '../organisations/catalogue.ts'
import { type Decisions, describe, keepApart, merge, spellingKey, unmerge } from '../organisations/decisions.ts'
import { readDecisions, writeDecisions } from '../organisations/decisionsFile.ts'
import { loadKnownOrganisations } from '../organisations/knownOrganisations.ts'
import { type OrganisationKind, slugOf } from '../organisations/organisation.ts'
import { type PrintedRecipient, printedRecipients } from '../store/organisationLists.ts'
import { exitCodes } from './exitCodes.ts'
import { decisionsFileOf, type OrganisationsOptions, withLinks } from './organisationsCommand.ts'
import { oneLine } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** What is there to decide about. */
type Present = {
  readonly decisions: Decisions
  readonly catalogue: Catalogue
  readonly recipients: readonly PrintedRecipient[]
}

/** Makes one organisation or spelling part of another; `into` may be a spelling, too, and is an organisation then. */
export async function mergeCommand(
  names: { readonly from: string; readonly into: string },
  options: OrganisationsOptions,
  terminal: Terminal,
): Promise<number> {
  return decide(options, terminal, (present) => {
    const { decisions, slug: into } = organisationFor(names.into, present)
    if (present.catalogue.organisations.has(names.from)) {
      if (names.from === into) throw new UsageError(`${into} cannot be merged into itself.`)
      return merge(decisions, names.from, into)
    }
    return describe(decisions, { slug: into, aliases: [printed(names.from, present)] })
  })
}

/** Keeps a spelling apart from an organisation, or takes one out again that was merged into it. */
export async function splitCommand(
  names: { readonly slug: string; readonly spelling: string },
  options: OrganisationsOptions,
  terminal: Terminal,
): Promise<number> {
  return decide(options, terminal, (present) => {
    const { slug, spelling } = names
    const { decisions, catalogue } = present
    if (decisions.merged[spelling] === slug) return unmerge(decisions, spelling)
    if (!catalogue.organisations.has(slug)) throw new UsageError(`There is no organisation ${slug}.`)
    return keepApart(decisions, slug, printed(spelling, present))
  })
}

/** Gives an organisation, or a recipient that is none yet, a name and a kind. */
export async function renameCommand(
  change: { readonly who: string; readonly name: string; readonly kind: OrganisationKind | null },
  options: OrganisationsOptions,
  terminal: Terminal,
): Promise<number> {
  return decide(options, terminal, (present) => {
    const { decisions, slug } = organisationFor(change.who, present)
    return describe(decisions, { slug, name: change.name, ...(change.kind === null ? {} : { kind: change.kind }) })
  })
}

/** Writes what was decided to the file, if it holds together, and links all awards by it at once. */
function decide(options: OrganisationsOptions, terminal: Terminal, change: (present: Present) => Decisions): number {
  const file = decisionsFileOf(options)
  const before = withLinks(options, (database, catalogue) => ({ catalogue, recipients: printedRecipients(database) }))
  const decisions = change({ ...before, decisions: readDecisions(file) })
  createCatalogue(loadKnownOrganisations(options.pipelineFolder), decisions, file) // throws where it contradicts itself
  writeDecisions(file, decisions)
  const after = withLinks(options, (database) => printedRecipients(database))
  const key = ({ recipient, organisation }: PrintedRecipient) => JSON.stringify([recipient, organisation])
  const known = new Set(before.recipients.map(key))
  for (const row of after) {
    if (!known.has(key(row))) terminal.say(`${oneLine(row.recipient)}: ${row.organisation ?? 'no organisation'}`)
  }
  terminal.say(`Wrote ${file}`)
  return exitCodes.done
}

/** The organisation with this slug, or a new one of the recipient with this spelling. */
function organisationFor(name: string, present: Present): { readonly decisions: Decisions; readonly slug: string } {
  const { decisions, catalogue } = present
  if (catalogue.organisations.has(name)) return { decisions, slug: name }
  const spelling = printed(name, present)
  const slug = slugOf(spelling)
  if (slug === '') throw new UsageError(`No slug can be made of "${spelling}".`)
  if (catalogue.organisations.has(slug)) throw new UsageError(`There is an organisation ${slug}. Name it by its slug.`)
  return { decisions: describe(decisions, { slug, name: spelling }), slug }
}

/** A recipient as it stands in the database; case and spacing of `spelling` do not matter. */
function printed(spelling: string, { recipients }: Present): string {
  const found = recipients.find(({ recipient }) => spellingKey(recipient) === spellingKey(spelling))
  if (found === undefined) throw new UsageError(`No award is to "${spelling}", and no organisation has that slug.`)
  return found.recipient
}
