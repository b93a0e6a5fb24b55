import type { FoundBody } from '../extractors/findings.ts'
import { referencesIn } from '../extractors/packReferences.ts'
import { type Finding, wordsIn } from '../extractors/reading.ts'
import type { Form } from '../form/form.ts'
import type { Pack } from '../packs/pack.ts'
import type { Rules } from '../rules.ts'
import type { Layout, Span } from '../types.ts'
import { printedAround, printedBody, printedTitles, slugOfPlace } from './printedBody.ts'

/** The body that took the decision: its slug with where it was read, and its pack, if there is one. */
export type Identity = FoundBody & { readonly issuer: Finding<string> | null; readonly pack: Pack | null }

/** Fewer votes than one short line's name the body by accident. */
const LEAST_WEIGHT = 1.5

type Vote = { readonly slug: string; readonly span: Span; readonly weight: number }

// "Police and Crime Commissioner for Kent", "Kent Police and Crime Commissioner", "Office of the … Commissioner for Kent", "Kent PCC"
const COMMISSIONER =
  /(?:police(?:,? fire)?(?: and rescue)?,? (?:and|&) crime commissioner|\bp\.?f?cc\b|heddlu a throseddu)(?:['’]s)?(?: for| i| dros)?\s*$/iu
// "Cumbria Constabulary", "Essex Police": a force speaks for its commissioner, faintly, for other forces are named too
const FORCE = /^\s*(?:constabulary|police(?!,? (?:fire|and crime|& crime)))\b/iu
const AFTER =
  /^\s*(?:(?:office of the )?police(?:,? fire)?,? (?:and|&) crime commissioner|commissioner['’]s office|(?:o?p\.?f?cc)\b|combined authority)/iu

// "Making Suffolk a safer place": the motto over a commissioner's forms
const MOTTO = /^\s(?:a )?(?:safer?\b)/iu

/**
 * Tells which body issued a document, by its pack or by the police area in its commissioner's title.
 *
 * Names in the form's own words (headings, header, signature) count more than names in running text, where other
 * bodies are spoken of. No body named gives null, never the nearest guess; what is printed instead is told.
 */
export function identify(layout: Layout, form: Form, rules: Rules): Identity {
  const weigh = (at: number): number => weightOf(layout, form, at)
  const votes = [...packVotes(layout, rules, weigh), ...areaVotes(layout, rules, weigh), ...addressVotes(layout, rules)]
  const weights = new Map<string, number>()
  for (const { slug, weight } of votes) weights.set(slug, (weights.get(slug) ?? 0) + weight)
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
            method: 'issuer-name',
            confidence: Math.min(0.99, 0.5 + (0.5 * weight) / (weight + others)),
          },
    pack,
    knownBy: pack === null ? 'area' : 'pack',
    printed: place === undefined ? null : printedAround(layout, place.span),
  }
}

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
  if (block.furniture || (block.kind === 'heading' && block.page === 1)) return 6
  if (block.kind === 'heading' || block.bold) return 3
  // Tables of consultees and providers name other bodies.
  if (
    block.cell !== null &&
    /^(?:other|declaration|background|financial|recommendation)$/u.test(form.zones[index] ?? '')
  )
    return 0.3
  const length = block.end - block.start
  // A short line of its own: the typed title under a signature, a value beside a label.
  return length < 90 ? 2.5 : 0.4
}

function packVotes(layout: Layout, rules: Rules, weigh: (at: number) => number): readonly Vote[] {
  // A form's own reference opens it, or runs in its header.
  const heads = [{ start: 0, end: 400 }, ...layout.blocks.filter((b) => b.furniture)]
  return rules.packs.flatMap((pack) => {
    const names = pack.names.flatMap((name) =>
      [...layout.text.matchAll(name)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
    )
    const own = names.map((span) => ({ slug: pack.slug, span, weight: weigh(span.start) }))
    const head = heads.flatMap(({ start, end }) => referencesIn(layout.text.slice(start, end), [pack], start))[0]
    return head === undefined ? own : [...own, { slug: pack.slug, span: head, weight: 8 }]
  })
}

function areaVotes(layout: Layout, rules: Rules, weigh: (at: number) => number): readonly Vote[] {
  return rules.areas.flatMap(({ slug, pattern }) => {
    const body = `${slug}-pcc`
    const global = new RegExp(pattern.source, 'giu')
    return [...layout.text.matchAll(global)].flatMap((match) => {
      const end = match.index + match[0].length
      const before = layout.text.slice(Math.max(0, match.index - 70), match.index)
      const after = layout.text.slice(end, end + 70)
      const isMotto = /\b(?:making|keeping|for a safer)\s$/iu.test(before) && MOTTO.test(after)
      const isBody = COMMISSIONER.test(before.replace(/\s+$/u, '')) || AFTER.test(after) || isMotto
      if (!isBody && !FORCE.test(after)) return []
      if (!isBody) return [{ slug: body, span: { start: match.index, end }, weight: 0.3 + 0.1 * weigh(match.index) }]
      return [{ slug: body, span: { start: match.index, end }, weight: 1.5 * weigh(match.index) }]
    })
  })
}

// "www.sussex-pcc.gov.uk", "www.dyfedpowys-pcc.org.uk", "info@kentpcc.org": the body's own address, printed as text
const ADDRESS = /(?:www\.|https?:\/\/|@)(?<host>[a-z-]{3,40}?)-?(?:o?pf?cc)(?=[.-])/giu
const ADDRESS_WEIGHT = 3

function addressVotes(layout: Layout, rules: Rules): readonly Vote[] {
  return [...layout.text.matchAll(ADDRESS)].flatMap((match) => {
    const host = (match.groups?.host ?? '').toLowerCase().replace(/[^a-z]/gu, '')
    const area = rules.areas.find(({ slug }) => slug.replaceAll('-', '') === host)
    if (area === undefined) return []
    const span = { start: match.index, end: match.index + match[0].length }
    return [{ slug: `${area.slug}-pcc`, span, weight: ADDRESS_WEIGHT }]
  })
}
