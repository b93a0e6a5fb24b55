import type { FoundBody } from '../extractors/findings.ts'
import { type Finding, wordsIn } from '../extractors/reading.ts'
import type { Form } from '../form/form.ts'
import type { Pack } from '../packs/pack.ts'
import type { Rules } from '../rules.ts'
import type { Layout } from '../types.ts'
import { addressVotes, areaVotes, onlyPlace, packVotes, type Vote } from './issuerVotes.ts'
import { printedAround, printedBody, printedTitles, slugOfPlace } from './printedBody.ts'

/** The body that took the decision: its slug with where it was read, and its pack, if there is one. */
export type Identity = FoundBody & { readonly issuer: Finding<string> | null; readonly pack: Pack | null }

/** Fewer votes than one short line's name the body by accident. */
const LEAST_WEIGHT = 1.5

/**
 * Tells which body issued a document, by its pack or by the police area in its commissioner's title.
 *
 * Names in the form's own words (headings, header, signature) count more than names in running text, where other
 * bodies are spoken of. No body named gives null, never the nearest guess; what is printed instead is told.
 */
export function identify(layout: Layout, form: Form, rules: Rules): Identity {
  const weigh = (at: number): number => weightOf(layout, form, at)
  const named = [...packVotes(layout, rules, weigh), ...areaVotes(layout, rules, weigh), ...addressVotes(layout, rules)]
  const isNamed = weightiest(named) >= LEAST_WEIGHT
  const votes = isNamed ? named : [...named, ...onlyPlace(layout, rules, named.length > 0)]
  const weights = weightsOf(votes)
  const [best] = [...weights].toSorted((a, b) => b[1] - a[1])
  if (best === undefined || best[1] < LEAST_WEIGHT) return ofUnknownArea(layout, form, rules)
  const [slug, weight] = best
  const place = votes.filter((v) => v.slug === slug).toSorted((a, b) => b.weight - a.weight)[0]
  const pack = rules.packs.find((p) => p.slug === slug) ?? null
  const others = [...weights].filter(([other]) => other !== slug).reduce((sum, [, w]) => sum + w, 0)
  return {
    issuer:
      place === undefined
        ? null
        : {
            value: slug,
            spans: [place.span],
            ...(!isNamed
              ? { method: 'issuer-place', confidence: CONFIDENCE_OF_NAME }
              : { method: 'issuer-name', confidence: Math.min(0.99, 0.5 + (0.5 * weight) / (weight + others)) }),
          },
    pack,
    knownBy: pack === null ? 'area' : 'pack',
    printed: place === undefined ? null : printedAround(layout, place.span),
  }
}

function weightsOf(votes: readonly Vote[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { slug, weight } of votes) weights.set(slug, (weights.get(slug) ?? 0) + weight)
  return weights
}

const weightiest = (votes: readonly Vote[]): number => Math.max(0, ...weightsOf(votes).values())

/** Made of a printed name alone: right as long as the name is. */
const CONFIDENCE_OF_NAME = 0.7

/**
 * A commissioner of an area that nobody knows: the slug is made of the area's name where the form's own words name one
 * alone, in a text layer. A misread word would be a new body, and a mayor or authority has no rule for its slug: null.
 */
function ofUnknownArea(layout: Layout, form: Form, rules: Rules): Identity {
  const titles = printedTitles(layout.text).filter(({ place }) => weightOf(layout, form, place.start) >= 2.5)
  const slugs = new Set(titles.map(({ place }) => slugOfPlace(layout.text.slice(place.start, place.end), rules)))
  const [slug = null] = slugs
  const [first] = titles
  if (first === undefined) return { issuer: null, pack: null, knownBy: null, printed: printedBody(layout, form) }
  const printed = printedAround(layout, first.place)
  const isRead = wordsIn(layout, first.place).some((word) => word.source === 'ocr')
  if (slugs.size !== 1 || slug === null || isRead) return { issuer: null, pack: null, knownBy: null, printed }
  return {
    issuer: { value: slug, spans: [first.place], method: 'issuer-printed', confidence: CONFIDENCE_OF_NAME },
    pack: null,
    knownBy: 'name',
    printed,
  }
}

/** How much a name counts by where it stands: in a heading or header, on the first page, elsewhere. */
function weightOf(layout: Layout, form: Form, at: number): number {
  const index = layout.blocks.findIndex((b) => b.start <= at && b.end > at)
  const block = layout.blocks[index]
  if (block === undefined) return 0
  // "Signature: Jane Doe, Police and Crime Commissioner for Kent (signed copy held by the office)"
  if (form.parts.some((p) => p.block === index && (p.field === 'signature' || p.field === 'decisionMaker'))) return 2.5
  if (block.furniture || (block.kind === 'heading' && block.page === 1)) return 6
  if (block.kind === 'heading' || block.bold) return 3
  // Tables of consultees and providers name other bodies.
  if (
    block.cell !== null &&
    /^(?:other|declaration|background|financial|recommendation)$/u.test(form.zones[index] ?? '')
  )
    return 0.3
  // "take this decision in compliance with the Code of Conduct for Kent Police and Crime Commissioner"
  if (form.zones[index] === 'approval') return 2.5
  const length = block.end - block.start
  // A short line of its own: the typed title under a signature, a value beside a label.
  return length < 90 ? 2.5 : 0.4
}
