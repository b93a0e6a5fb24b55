import { type Form, readForm } from '../form/form.ts'
import type { DocumentKind } from '../record.ts'
import type { Rules } from '../rules.ts'
import { extract } from '../stages/extract.ts'
import { identify } from '../stages/identify.ts'
import { printedAround } from '../stages/printedBody.ts'
import type { Layout, Span } from '../types.ts'
import type { Pack } from './pack.ts'
import { type UnknownLabel, unknownLabels } from './unknownLabels.ts'

/** What one decision shows of its body; the form labels alone read it, as if no body had a pack. */
export type SeenFacts = {
  readonly file: string
  readonly kind: DocumentKind
  readonly slug: string | null
  /** Names of the body as printed, the one it was known by first. */
  readonly names: readonly string[]
  /** The decision's own reference as printed, with its page. */
  readonly reference: { readonly text: string; readonly page: number } | null
  readonly decisionMaker: string | null
  readonly labels: readonly UnknownLabel[]
  readonly links: readonly string[]
  readonly layout: Layout
}

/** Reads off a layout what a pack of its body would say. */
export function factsSeen(file: string, layout: Layout, rules: Rules): SeenFacts {
  const form = readForm(layout, rules.parts)
  const withoutPacks = { ...rules, packs: [] }
  const known = identify(layout, form, rules)
  const bare = identify(layout, form, withoutPacks)
  const identity = bare.issuer?.value === known.issuer?.value ? bare : known
  const found = extract({ layout, form, rules: withoutPacks, pack: null }, identity)
  const own = found.reference?.spans[0] ?? null
  const span = own === null ? null : wholeReference(layout, form, own)
  const slug = identity.issuer?.value ?? null
  const names =
    identity.pack === null ? namesOf(layout, rules, slug, identity.printed) : namesOfPack(layout, identity.pack)
  return {
    file,
    kind: found.kind.value,
    slug,
    names,
    reference: span === null ? null : { text: squeezed(layout, span), page: pageAt(layout, span.start) },
    decisionMaker: found.role?.value ?? null,
    labels: unknownLabels(layout, form).filter(({ text }) => !names.includes(text)),
    links: linksOf(layout),
    layout,
  }
}

// "PCCDJ 009651 2023", "PCC/D/101", "94 – 2016": capitals, digits and what stands between them
const REFERENCE = /^[A-Z\d][A-Z\d\s./–_-]{0,28}\d$/u

/**
 * A reference with all that stands behind its label, if that looks like one whole: without a pack, reading stops where
 * no number is sure to go on.
 */
function wholeReference(layout: Layout, form: Form, own: Span): Span {
  const holds = ({ start, end }: Span): boolean => start <= own.start && end >= own.end
  for (const { field, value } of form.parts) {
    const [first, last] = [value[0], value.at(-1)]
    if (field !== 'reference' || first === undefined || last === undefined) continue
    const whole = { start: first.start, end: last.end }
    if (holds(whole) && REFERENCE.test(squeezed(layout, whole))) return whole
  }
  return own
}

/** The page on which an offset stands, from 1. */
export function pageAt(layout: Layout, offset: number): number {
  return layout.words.find((word) => word.end > offset)?.page ?? 1
}

const squeezed = (layout: Layout, span: Span): string =>
  layout.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim()

const COMMISSIONER = /commissioner|heddlu|\bo?p\.?f?cc\b/iu

function namesOf(layout: Layout, rules: Rules, slug: string | null, printed: string | null): readonly string[] {
  const area = rules.areas.find((a) => `${a.slug}-pcc` === slug)
  const global = area === undefined ? null : new RegExp(area.pattern.source, 'giu')
  const places = global === null ? [] : [...layout.text.matchAll(global)]
  const titles = places
    .map((match) => ({
      place: match[0],
      name: printedAround(layout, { start: match.index, end: match.index + match[0].length }),
    }))
    .filter(({ name, place }) => COMMISSIONER.test(name) && (name.startsWith(place) || name.endsWith(place)))
  // The bare name of an area is printed wherever its force or councils are: no name of the body.
  const first = printed === null || (area !== undefined && !COMMISSIONER.test(printed)) ? [] : [printed]
  return [...new Set([...first, ...titles.map(({ name }) => name)])]
}

/** The names of a body that only its pack tells, as the form prints them. */
function namesOfPack(layout: Layout, pack: Pack): readonly string[] {
  const found = pack.names.flatMap((name) =>
    [...layout.text.matchAll(name)].map(([text]) => text.replace(/\s+/gu, ' ')),
  )
  return [...new Set([pack.name, ...found])]
}

// "www.anyshire-pcc.gov.uk/decisions", "https://…"
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()"'“”]+/giu

/** Web addresses, printed or behind a link, each once, with their protocol. */
function linksOf(layout: Layout): readonly string[] {
  const printed = [...layout.text.matchAll(ADDRESS)].map(([address]) => address.replace(/[.,;:]+$/u, ''))
  const hidden = layout.links.map(({ url }) => url).filter((url) => /^https?:/iu.test(url))
  const all = [...printed.map((address) => (/^https?:/iu.test(address) ? address : `https://${address}`)), ...hidden]
  return [...new Set(all)].filter((url) => URL.canParse(url))
}
