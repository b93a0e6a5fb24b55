import { createHash } from 'node:crypto'
import { SetupError } from '../errors.ts'
import { type Decisions, noDecisions, spellingKey } from './decisions.ts'
import { normalForm } from './normalForm.ts'
import type { Organisation } from './organisation.ts'

/** Raise with every change of the rules that link: databases linked before are then linked anew. */
const LINKING_RULES = '1'

/**
 * All organisations, shipped and of the user, after the user's decisions, with what finds them.
 *
 * `byKey` and `byHint` have the organisations that a normal form is a spelling of, or may mean; `byHand` has those of a
 * spelling as the user wrote it. `hash` names all of it together with the rules that link.
 */
export type Catalogue = {
  readonly hash: string
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly byHand: ReadonlyMap<string, string>
  readonly byKey: ReadonlyMap<string, ReadonlySet<string>>
  readonly byHint: ReadonlyMap<string, ReadonlySet<string>>
  /** Every word of a spelling: what is a word of a known name is no slip. */
  readonly words: ReadonlySet<string>
  readonly isApart: (slug: string, spelling: string) => boolean
}

/**
 * Puts the shipped organisations and the user's decisions together. `origin` names the user's file in errors: throws
 * `SetupError` for a new slug without a name, and for one that is merged into none that is known, or in a circle.
 */
export function createCatalogue(
  known: readonly Organisation[],
  decisions: Decisions = noDecisions,
  origin = 'the decisions',
): Catalogue {
  const described = withDescribed(known, decisions, origin)
  const target = (slug: string) => mergedInto(slug, { decisions, described, origin })
  const organisations = new Map<string, Organisation>()
  for (const organisation of described.values()) {
    const home = described.get(target(organisation.slug)) ?? organisation
    const sofar = organisations.get(home.slug) ?? { ...home, spellings: [], hints: [] }
    const spellings = [...sofar.spellings, ...organisation.spellings]
    organisations.set(home.slug, { ...sofar, spellings, hints: [...sofar.hints, ...organisation.hints] })
  }
  const byHand = new Map<string, string>()
  for (const { slug, name, aliases } of decisions.organisations)
    for (const spelling of [...(name === undefined ? [] : [name]), ...(aliases ?? [])])
      byHand.set(spellingKey(spelling), target(slug))
  const apart = new Set(Object.entries(decisions.apart).flatMap(([slug, all]) => all.map((one) => pairKey(slug, one))))
  const byKey = keysOf(organisations, ({ spellings }) => spellings)
  for (const [spelling, slug] of byHand) byKey.set(normalForm(spelling).key, new Set([slug]))
  return {
    hash: hashOf([LINKING_RULES, [...organisations.values()], decisions]),
    organisations,
    byHand,
    byKey,
    byHint: keysOf(organisations, ({ hints }) => hints),
    words: new Set([...byKey.keys()].flatMap((key) => key.split(' '))),
    isApart: (slug, spelling) => apart.has(pairKey(slug, spelling)),
  }
}

function withDescribed(known: readonly Organisation[], decisions: Decisions, origin: string) {
  const all = new Map(known.map((organisation) => [organisation.slug, organisation]))
  for (const { slug, name, kind, number, aliases = [] } of decisions.organisations) {
    const old = all.get(slug)
    const own = name ?? old?.name
    if (own === undefined) throw new SetupError(`${origin}: there is no organisation ${slug} yet. Give it a name.`)
    all.set(slug, {
      slug,
      name: own,
      kind: kind ?? old?.kind ?? null,
      number: number ?? old?.number ?? null,
      source: old?.source ?? null,
      origin: old?.origin ?? 'user',
      spellings: [own, ...(old?.spellings ?? []), ...aliases],
      hints: old?.hints ?? [],
    })
  }
  return all
}

type Merging = {
  readonly decisions: Decisions
  readonly described: ReadonlyMap<string, Organisation>
  readonly origin: string
}

function mergedInto(slug: string, { decisions, described, origin }: Merging): string {
  const path = [slug]
  for (;;) {
    const next = decisions.merged[path.at(-1) ?? slug]
    if (next === undefined) return path.at(-1) ?? slug
    if (!described.has(next)) throw new SetupError(`${origin}: ${slug} is merged into ${next}, which is not known.`)
    if (path.includes(next)) throw new SetupError(`${origin}: ${slug} is merged into itself: ${path.join(', ')}.`)
    path.push(next)
  }
}

function keysOf(organisations: ReadonlyMap<string, Organisation>, spellingsOf: (o: Organisation) => readonly string[]) {
  const keys = new Map<string, Set<string>>()
  for (const organisation of organisations.values()) {
    for (const spelling of spellingsOf(organisation)) {
      const { key } = normalForm(spelling)
      const slugs = keys.get(key)
      if (slugs === undefined) keys.set(key, new Set([organisation.slug]))
      else slugs.add(organisation.slug)
    }
  }
  return keys
}

const pairKey = (slug: string, spelling: string): string => `${slug} ${spellingKey(spelling)}`

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
