import type { Form } from '../form/form.ts'
import type { Rules } from '../rules.ts'
import type { Layout, Span } from '../types.ts'

/** A commissioner's title with its place as printed: `title` "Police and Crime Commissioner for Kent", `place` "Kent". */
export type PrintedTitle = { readonly title: Span; readonly place: Span }

const OFFICE =
  /(?:office of the )?(?:police(?:,? fire)?(?: and rescue)?,? (?:and|&) crime commissioner|\bo?p\.?f?cc\b)(?:['’]s)?/giu
// "Nowhereshire", "East Anyfolk", "Anysex and the Isle of Nowhereland", "NOWHERESHIRE" of "NOWHERESHIRE DECISION NOTICE":
// words in capitals up to one that ends as counties do. "for Approval" and "for Decision" are no places.
const COUNTY = String.raw`\p{Lu}[\p{L}'’-]*(?:(?:shire|folk|sex|side|bria)|(?<!\b(?:[Ee]ng|[Ii]re|[Ss]cot|[Ii]s))land|(?:SHIRE|FOLK|SEX|SIDE|BRIA)|(?<!\b(?:ENG|IRE|SCOT|IS))LAND)(?!\p{L})`
const LEAD = String.raw`(?:\p{Lu}[\p{L}'’-]*,? (?:(?:and|AND|&|of|OF|the|THE) ){0,2}){0,4}?`
const BEHIND = new RegExp(`^ (?:for|FOR|of|OF) (?:the |THE )?(${LEAD}${COUNTY}(?: (?:and|AND|&) ${COUNTY})?)`, 'u')
const BEFORE = new RegExp(String.raw`(?:^|\n)(?:The |THE )?(${LEAD}${COUNTY}(?: (?:and|AND|&) ${COUNTY})?) $`, 'u')

/** Every title of a commissioner whose place looks like a county's name, in reading order, of known areas or not. */
export function printedTitles(text: string): readonly PrintedTitle[] {
  return [...text.matchAll(OFFICE)].flatMap((match) => {
    if (!/^\p{Lu}/u.test(match[0])) return []
    const end = match.index + match[0].length
    const behind = BEHIND.exec(text.slice(end, end + 90))
    if (behind?.[1] !== undefined) {
      const last = end + behind[0].length
      return [{ title: { start: match.index, end: last }, place: { start: last - behind[1].length, end: last } }]
    }
    const from = Math.max(0, match.index - 90)
    const place = BEFORE.exec(text.slice(from, match.index))?.[1]
    if (place === undefined) return []
    const start = match.index - 1 - place.length
    return [{ title: { start, end }, place: { start, end: start + place.length } }]
  })
}

// "Comisiynydd Heddlu a Throseddu Gwent", "Comisiynydd yr Heddlu a Throseddu dros Ogledd Cymru"
const WELSH_OFFICE = /(?:swyddfa )?comisiynydd (?:yr )?heddlu a throseddu(?: dros)?/giu

/**
 * The name of a body as printed around the place that names it: its title in full, else the short line, else the place.
 * One line, as it goes into a message.
 */
export function printedAround(layout: Layout, place: Span): string {
  const { text } = layout
  const block = layout.blocks.find((b) => b.start <= place.start && b.end >= place.end)
  const line = block === undefined ? '' : text.slice(block.start, block.end)
  const from = place.start - (block?.start ?? place.start)
  const titles = [OFFICE, WELSH_OFFICE].flatMap((office) => [...line.matchAll(office)])
  for (const match of titles) {
    const title = titleOf(line, match, { start: from, end: from + place.end - place.start })
    if (title !== null) return squeezed(title)
  }
  // "DMPC Decision – PCD 7412": a line with a number says more than the name.
  const isName = line !== '' && line.length <= LONGEST_NAME && !/\d/u.test(line)
  return squeezed(isName ? line : text.slice(place.start, place.end))
}

/** An office together with the place right behind or before it; null where they do not belong together. */
function titleOf(line: string, { 0: office, index }: RegExpExecArray, place: Span): string | null {
  const end = index + office.length
  const isBehind = end <= place.start && /^ (?:(?:for|of)(?: the)? )?$/iu.test(line.slice(end, place.start))
  const isBefore = index >= place.end && line.slice(place.end, index) === ' '
  return isBehind || isBefore ? line.slice(Math.min(index, place.start), Math.max(end, place.end)) : null
}

/** "The Office of the Police, Fire and Crime Commissioner for Northamptonshire" has 72 letters. */
const LONGEST_NAME = 100
const BODY = /\b(?:authority|council|board|commissioner|mayor|office|constabulary)\b/iu

/** A line of the first page's head or of the running header that names some body, known or not; null without one. */
export function printedBody(layout: Layout, form: Form): string | null {
  const labels = new Set(form.parts.map((part) => part.block))
  const lines = layout.blocks.filter(
    (block, i) =>
      !labels.has(i) &&
      (block.furniture || (block.page === 1 && (block.kind === 'heading' || block.bold))) &&
      block.end - block.start <= LONGEST_NAME,
  )
  const texts = lines.map((block) => squeezed(layout.text.slice(block.start, block.end)))
  return texts.find((text) => BODY.test(text) && /^\p{Lu}/u.test(text)) ?? null
}

/**
 * The slug of a commissioner of an area that is not known, made of the printed place; null where it could be a misprint
 * of a known area ("Lancashre"): a wrong body is worse than none.
 */
export function slugOfPlace(place: string, rules: Rules): string | null {
  const words =
    place
      .toLowerCase()
      .replaceAll('&', 'and')
      .match(/\p{L}+/gu) ?? []
  const slug = words.join('-')
  const isSlug = /^[a-z]+(?:-[a-z]+)*$/u.test(slug)
  return !isSlug || rules.areas.some((area) => changesBetween(area.slug, slug) <= MISPRINT) ? null : `${slug}-pcc`
}

/** Letters that a misprint of a name gets wrong; "Norfolk" and "Suffolk" are three apart. */
const MISPRINT = 2

/** How many letters must be put in, left out or changed to make one word of another (Levenshtein). */
function changesBetween(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...one].entries()) {
    const row = [i + 1]
    for (const [j, wanted] of [...other].entries())
      row.push(Math.min((row[j] ?? 0) + 1, (before[j + 1] ?? 0) + 1, (before[j] ?? 0) + (letter === wanted ? 0 : 1)))
    before = row
  }
  return before[other.length] ?? 0
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim()
