import { z } from 'zod'
import { organisationKind, organisationSlug } from './organisation.ts'

const text = z.string().min(1)

const described = z.strictObject({
  slug: organisationSlug,
  name: text.optional(),
  kind: organisationKind.optional(),
  number: text.optional(),
  aliases: z.array(text).optional(),
})

/** The schema of the file in which people's decisions about organisations are kept. */
export const decisionsFile = z.strictObject({
  /** Bodies that the shipped list lacks, and more about those that it has: another name, more aliases. */
  organisations: z.array(described).default([]),
  /** Organisations that are part of another one: slug by slug. */
  merged: z.record(organisationSlug, organisationSlug).default({}),
  /** Spellings that are not the organisation, by its slug. */
  apart: z.record(organisationSlug, z.array(text)).default({}),
})

/** What people decided: bodies added or described, merged, and spellings kept apart. */
export type Decisions = Readonly<z.infer<typeof decisionsFile>>
export type Described = Decisions['organisations'][number]

/** Where nobody has decided anything. */
export const noDecisions: Decisions = { organisations: [], merged: {}, apart: {} }

/** A spelling as decisions name it: case and spacing do not matter, all else does. */
export function spellingKey(spelling: string): string {
  return spelling.replace(/\s+/gu, ' ').trim().toLowerCase()
}

/**
 * The decisions with an organisation described further: what is given replaces what was said, aliases are added, and a
 * name that was given up stays an alias. What is now a spelling of it is kept apart from it no more.
 */
export function describe(decisions: Decisions, more: Described): Decisions {
  const { aliases: oldAliases, ...old } = decisions.organisations.find(({ slug }) => slug === more.slug) ?? more
  const { aliases: added = [], ...facts } = more
  const formerNames = old.name === undefined || old.name === facts.name || facts.name === undefined ? [] : [old.name]
  const described = withAliases({ ...old, ...facts }, [...without(oldAliases ?? [], added), ...added, ...formerNames])
  const others = decisions.organisations.filter(({ slug }) => slug !== more.slug)
  const own = facts.name === undefined ? added : [...added, facts.name]
  const apart = withSpelling(decisions.apart, more.slug, (list) => without(list, own))
  return { ...decisions, organisations: [...others, described], apart }
}

function withAliases({ aliases: _old, ...facts }: Described, aliases: readonly string[]): Described {
  return aliases.length === 0 ? facts : { ...facts, aliases: [...aliases] }
}

/** The decisions with one organisation made part of another. */
export function merge(decisions: Decisions, slug: string, into: string): Decisions {
  const { [into]: _undone, ...merged } = decisions.merged
  return { ...decisions, merged: { ...merged, [slug]: into } }
}

/** The decisions with an organisation on its own again that was merged into another. */
export function unmerge(decisions: Decisions, slug: string): Decisions {
  const { [slug]: _undone, ...merged } = decisions.merged
  return { ...decisions, merged }
}

/** The decisions with a spelling kept apart from an organisation, also where it was an alias by hand. */
export function keepApart(decisions: Decisions, slug: string, spelling: string): Decisions {
  const organisations = decisions.organisations.map((known) =>
    known.slug === slug ? withAliases(known, without(known.aliases ?? [], [spelling])) : known,
  )
  const apart = withSpelling(decisions.apart, slug, (list) => [...without(list, [spelling]), spelling])
  return { ...decisions, organisations, apart }
}

function withSpelling(apart: Decisions['apart'], slug: string, change: (list: readonly string[]) => string[]) {
  const { [slug]: old, ...others } = apart
  const list = change(old ?? [])
  return list.length === 0 ? others : { ...others, [slug]: list }
}

function without(list: readonly string[], gone: readonly string[]): string[] {
  const keys = new Set(gone.map(spellingKey))
  return list.filter((spelling) => !keys.has(spellingKey(spelling)))
}
