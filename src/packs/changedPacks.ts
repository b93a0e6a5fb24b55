import { z } from 'zod'
import { citedReferencesIn } from '../extractors/references/citedReferences.ts'
import { decisionNamedBy } from '../extractors/references/decisionLinks.ts'
import { referencesIn } from '../extractors/references/packReferences.ts'
import type { Layout } from '../types.ts'
import { type Pack, type PackFacts, packFacts, packOfFacts } from './pack.ts'

/** Packs that have changed, come or gone: their slugs, and those of them that were there before as they were. */
export const changedPacks = z.strictObject({
  slugs: z.array(z.string()).readonly(),
  before: z.array(packFacts).readonly(),
})
export type ChangedPacks = Readonly<z.infer<typeof changedPacks>>

/** What is different between all packs of then and of now, in what they say of documents of other bodies. */
export function changesBetween(before: readonly PackFacts[], now: readonly PackFacts[]): ChangedPacks {
  const isIn = (packs: readonly PackFacts[], one: PackFacts) =>
    packs.some((other) => JSON.stringify(other) === JSON.stringify(one))
  const gone = before.filter((pack) => !isIn(now, pack))
  const come = now.filter((pack) => !isIn(before, pack))
  return { slugs: [...new Set([...gone, ...come].map(({ slug }) => slug))].toSorted(), before: gone }
}

/** What there is to compare with; `layoutUnder` arranges the document as it was under other packs. */
type Past = {
  readonly changedPacks: ChangedPacks
  readonly layoutUnder: (packs: readonly Pack[]) => Layout
}

/**
 * Could a document come out otherwise now that packs have changed that are not its own? They do nothing to it where they
 * find in it what they found before: the names of bodies, by which it is identified, the references that it cites, lists or
 * links to, and words that were recognised, of which a reference is not mended as others are.
 */
export function isConcerned(layout: Layout, packs: readonly Pack[], past: Past): boolean {
  const { slugs, before } = past.changedPacks
  const old = before.map(packOfFacts)
  const others = packs.filter(({ slug }) => !slugs.includes(slug))
  const inOrder = [...others, ...old].toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  if (past.layoutUnder(inOrder).text !== layout.text) return true
  const marks = (from: readonly Pack[], slug: string) => {
    const pack = from.find((one) => one.slug === slug)
    return pack === undefined ? NO_MARKS : marksOf(layout, pack)
  }
  return slugs.some((slug) => marks(old, slug) !== marks(packs, slug))
}

const NOBODY = { pack: null, reference: null }

/** All that a pack finds in a document of another body, and where: as a text, to be compared. */
function marksOf(layout: Layout, pack: Pack): string {
  const { text, blocks, links } = layout
  const names = pack.names.flatMap((name) => [...text.matchAll(name)].map((match) => [match.index, match[0].length]))
  // As `identify`, `findCitations`, `isRegister` and `findDecisionLinks` look for them.
  const places = [{ start: 0, end: 400 }, ...blocks]
  const references = [
    ...citedReferencesIn(text, [pack], NOBODY),
    ...places.flatMap(({ start, end }) => referencesIn(text.slice(start, end), [pack], start)),
  ].map(({ start, end, reference }) => [start, end, reference])
  const linked = links.flatMap(({ page, url }) => {
    const named = decisionNamedBy(url, [pack])
    return named === null ? [] : [[page, url, named]]
  })
  return JSON.stringify([names, references, linked])
}

const NO_MARKS = JSON.stringify([[], [], []])
