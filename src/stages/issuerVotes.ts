import { referencesIn } from '../extractors/references/packReferences.ts'
import { mayHold, runsOf } from '../patterns/neededTexts.ts'
import type { Rules } from '../rules.ts'
import type { Layout, Span } from '../types.ts'

/** A place that speaks for a body, and how much. */
export type Vote = { readonly slug: string; readonly span: Span; readonly weight: number }
/** How much a name counts by where it stands. */
type Weigh = (at: number) => number

// "Police and Crime Commissioner for Kent", "Office of the … Commissioner\nfor Kent", "OPCC Kent", "… Commissioner – Kent"
const COMMISSIONER =
  /(?:police(?:,? fire)?(?: and rescue)?,? (?:and|&) crime commissioner|\bo?p\.?f?cc\b|heddlu a throseddu)(?:['’]s)?(?: (?:for|i|dros|of)(?: the)?|\s?[-–:,(|])?$/iu
// "Cumbria Constabulary", "Essex Police": a force speaks for its commissioner, faintly, for other forces are named too
const FORCE = /^ ?(?:constabulary|police(?!,? (?:fire|and crime|& crime)))\b/iu
const AFTER =
  /^(?:['’]s?)?[ )]*(?:(?:office of the )?police(?:,? fire)?,? (?:and|&) crime commissioner|commissioner['’]s office|(?:o?p\.?f?cc)\b|(?:mayoral )?combined authority)/iu
// "Making Suffolk a safer place": the motto over a commissioner's forms
const MOTTO = /^ (?:a )?(?:safer?\b)/iu

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ')

/** The names of bodies that have a pack, and their own references in the form's head and running header. */
export function packVotes(layout: Layout, rules: Rules, weigh: Weigh): readonly Vote[] {
  // A form's own reference opens it, or runs in its header, which says the same on most pages.
  const running = layout.blocks.filter((b) => b.furniture)
  const heads = [{ start: 0, end: 400 }, ...running]
    .map(({ start, end }) => ({ start, text: layout.text.slice(start, end) }))
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index)
  const runs = runsOf(layout.text)
  return rules.packs.flatMap((pack) => {
    const said = pack.names.filter((name) => mayHold(runs, name))
    const names = said.flatMap((name) =>
      [...layout.text.matchAll(name)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
    )
    const own = names.map((span) => ({ slug: pack.slug, span, weight: weigh(span.start) }))
    const head = heads.flatMap(({ start, text }) => referencesIn(text, [pack], start))[0]
    return head === undefined ? own : [...own, { slug: pack.slug, span: head, weight: 8 }]
  })
}

/** Police areas beside a commissioner's title, in either order, on one line or in a letterhead of several, and forces. */
export function areaVotes(layout: Layout, rules: Rules, weigh: Weigh): readonly Vote[] {
  const runs = runsOf(layout.text)
  return rules.areas.flatMap(({ slug, pattern }) => {
    if (!mayHold(runs, pattern)) return []
    const body = `${slug}-pcc`
    return placesOf(layout, pattern).flatMap((span) => {
      const before = squeezed(layout.text.slice(Math.max(0, span.start - 70), span.start))
      const behind = squeezed(layout.text.slice(span.end, span.end + 70))
      const [above, below] = cellsAround(layout, span)
      const isMotto = /\b(?:making|keeping|for a safer) $/iu.test(before) && MOTTO.test(behind)
      const isTitled = [before, above].some((text) => COMMISSIONER.test(text.trim()))
      const isBody = isTitled || AFTER.test(behind) || AFTER.test(below) || isMotto
      if (!isBody && !FORCE.test(behind)) return []
      return [{ slug: body, span, weight: isBody ? 1.5 * weigh(span.start) : 0.3 + 0.1 * weigh(span.start) }]
    })
  })
}

const placesOf = (layout: Layout, pattern: RegExp): readonly Span[] =>
  [...layout.text.matchAll(everywhere(pattern))].map((m) => ({ start: m.index, end: m.index + m[0].length }))

const global = new WeakMap<RegExp, RegExp>()

/** The same pattern, to be found again and again. */
function everywhere(pattern: RegExp): RegExp {
  const same = global.get(pattern) ?? new RegExp(pattern.source, 'giu')
  global.set(pattern, same)
  return same
}

/** The texts of the cells above and below a place that is all of its cell: a letterhead set in two columns. */
function cellsAround(layout: Layout, { start, end }: Span): readonly [above: string, below: string] {
  const block = layout.blocks.find((b) => b.start <= start && b.end >= end)
  if (block?.cell == null || block.end - block.start > end - start + 4) return ['', '']
  const { table, row, column } = block.cell
  const textAt = (other: number): string =>
    squeezed(layout.tables[table]?.rows[other]?.find((c) => c.column === column)?.text ?? '')
  return [textAt(row - 1), textAt(row + 1)]
}

// "www.sussex-pcc.gov.uk", "www.dyfedpowys-pcc.org.uk", "info@kentpcc.org", "office@essex.pfcc.police.uk"
const ADDRESS = /(?:www\.|https?:\/\/|@)(?<host>[a-z-]{3,40}?)[-.]?(?:o?pf?cc)(?=[.-])/giu
// "jane.doe@surrey.police.uk", "@kent.pnn.police.uk": who works for the commissioner may write from the force's address
const FORCE_ADDRESS = /@(?<host>[a-z-]{3,40})\.(?:pnn\.)?police\.uk\b/giu
const ADDRESS_WEIGHT = 3
const FORCE_ADDRESS_WEIGHT = 1.5
// "jane.doe@essex-fire.gov.uk", for a commissioner who is the fire authority too
const FIRE_ADDRESS = /@(?<host>[a-z-]{3,40}?)-?fire\.gov\.uk\b/giu
const IS_FIRE_AUTHORITY = /\bP\.?F\.?C\.?C\b|\bpolice,? fire(?: and rescue)?,? (?:and|&)\s+crime\s+commissioner\b/iu

/** The bodies' own addresses, printed as text, and those of their forces and fire services. */
export function addressVotes(layout: Layout, rules: Rules): readonly Vote[] {
  const fire = IS_FIRE_AUTHORITY.test(layout.text) ? hostsIn(layout, FIRE_ADDRESS, FORCE_ADDRESS_WEIGHT) : []
  const hosts = [...hostsIn(layout, ADDRESS, ADDRESS_WEIGHT), ...hostsIn(layout, FORCE_ADDRESS, FORCE_ADDRESS_WEIGHT)]
  return [...hosts, ...fire].flatMap(({ host, span, weight }) => {
    const area = rules.areas.find(({ slug }) => slug.replaceAll('-', '') === host)
    return area === undefined ? [] : [{ slug: `${area.slug}-pcc`, span, weight }]
  })
}

const hostsIn = (layout: Layout, pattern: RegExp, weight: number) =>
  [...layout.text.matchAll(pattern)].map((match) => ({
    host: (match.groups?.host ?? '').toLowerCase().replace(/[^a-z]/gu, ''),
    span: { start: match.index, end: match.index + match[0].length },
    weight,
  }))

/** A form that speaks of its place this often, and of no other, is that place's commissioner's. */
const LEAST_MENTIONS = 3
/** So often where the place stands beside a commissioner's or an authority's title, too, if only in running text. */
const LEAST_TITLED = 2
const HAS_COMMISSIONER =
  /\bpolice(?:,? fire)?(?: and rescue)?,? (?:and|&) crime\s+commissioner\b|\bop\.?f?cc\b|\bpfcc\b/iu
// "PFCC Decision Report", "OPCC Decision Notice": the form's own head says that it is a commissioner's
const COMMISSIONERS_FORM = /\bo?pf?cc\b.{0,30}\bdecision\b|\bdecision\b.{0,60}\bo?pf?cc\b/iu
/** So often where the form's head names the office: "the Essex template", "Essex Violence Unit". */
const LEAST_IN_FORM = 4
const SPOKEN_OF = /\b(?:in|across|of|for|to|from|throughout|within|around)(?: the)? $/iu
// "Devon, Cornwall and the Isles of Scilly", "Avon and Somerset": several counties named together are a police area
const TOGETHER = /\p{L}(?:,| and| &) /iu

/**
 * A commissioner's form that nowhere prints its area with the title in a line of its own, and speaks of one police area
 * alone. `isTitled`: the area stands beside a title in running text.
 */
export function onlyPlace(layout: Layout, rules: Rules, isTitled: boolean): readonly Vote[] {
  if (!HAS_COMMISSIONER.test(layout.text)) return []
  const named = rules.areas.map(({ slug, pattern }) => ({ slug, places: placesOf(layout, pattern) }))
  const [only, ...others] = named.filter(({ places }) => places.length > 0)
  if (only === undefined || others.length > 0) return []
  const spoken = only.places.filter(({ start }) => SPOKEN_OF.test(squeezed(layout.text.slice(start - 20, start))))
  const [span] = spoken.length > 0 ? spoken : only.places
  const isArea = spoken.some(({ start, end }) => TOGETHER.test(layout.text.slice(start, end)))
  const isForm = COMMISSIONERS_FORM.test(layout.text.slice(0, 200)) && only.places.length >= LEAST_IN_FORM
  const isOften = isTitled ? only.places.length >= LEAST_TITLED : isForm || isArea || spoken.length >= LEAST_MENTIONS
  return span === undefined || !isOften ? [] : [{ slug: `${only.slug}-pcc`, span, weight: 1.5 }]
}
