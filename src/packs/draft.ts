import { bounded } from './pack.ts'
import { escaped, type InducedRule, inducedRules } from './referencePattern.ts'
import { pageAt, type SeenFacts } from './seenFacts.ts'

/** Something printed, where it was first seen, and in how many of the decisions. */
export type Sighting = { readonly text: string; readonly file: string; readonly page: number; readonly seen: number }

/** What a draft says: the values of a pack, and what a person should look at before trusting them. */
export type Draft = {
  readonly slug: string
  readonly isSlugKnown: boolean
  readonly name: string
  readonly names: readonly string[]
  readonly published: string | null
  readonly links: readonly string[]
  readonly references: readonly InducedRule[]
  readonly printedReferences: readonly Sighting[]
  /** Texts that a pattern matches and that are not the decision's own reference: citations, or look-alikes. */
  readonly alsoMatched: readonly Sighting[]
  readonly labels: readonly Sighting[]
  readonly decisionMaker: string | null
  readonly decisionMakers: readonly string[]
  readonly files: readonly string[]
  readonly filesWithoutReference: readonly string[]
}

/** Puts together what the decisions of one body show of it; there must be one at least. */
export function draftOf(all: readonly SeenFacts[]): Draft {
  const slug = byFrequency(all.flatMap((one) => one.slug ?? []))[0] ?? null
  const printed = byFrequency(all.flatMap(({ names }) => names))
  const name = nameAmong(printed)
  const references = inducedRules(all.flatMap(({ reference }) => reference?.text ?? []))
  const decisionMakers = byFrequency(all.flatMap((one) => one.decisionMaker ?? []))
  const links = byFrequency(all.flatMap((one) => one.links))
  return {
    slug: slug ?? slugOf(name),
    isSlugKnown: slug !== null,
    name,
    names: namePatterns(printed.length === 0 ? [name] : printed),
    // An address that speaks of decisions, not of one by its number, may be where they are published.
    published: links.find((url) => /decision/iu.test(url) && !/\d{3}/u.test(url)) ?? null,
    links,
    references,
    printedReferences: sightings(
      all.flatMap(({ reference, file }) => (reference === null ? [] : [{ ...reference, file }])),
    ),
    alsoMatched: sightings(all.flatMap((one) => othersMatched(one, references))),
    labels: sightings(all.flatMap(({ labels, file }) => labels.map((label) => ({ ...label, file })))),
    decisionMaker: decisionMakers[0] ?? null,
    decisionMakers,
    files: all.map(({ file }) => file),
    filesWithoutReference: all.flatMap(({ file, reference }) => (reference === null ? [file] : [])),
  }
}

/** The English name in small letters, if it is printed so. */
function nameAmong(printed: readonly string[]): string {
  const inSmallLetters = printed.filter((text) => text !== text.toUpperCase())
  return inSmallLetters.find((text) => !/heddlu/iu.test(text)) ?? inSmallLetters[0] ?? printed[0] ?? 'Unknown body'
}

/** Texts by how many there are alike, the most frequent first, of equals the first. */
export function byFrequency(texts: readonly string[]): readonly string[] {
  return [...Map.groupBy(texts, (text) => text)].toSorted((a, b) => b[1].length - a[1].length).map(([text]) => text)
}

type Seen = Omit<Sighting, 'seen'>

/** Each text once, letter case aside, with the number of files that show it, the most seen first. */
function sightings(all: readonly Seen[]): readonly Sighting[] {
  return [...Map.groupBy(all, ({ text }) => text.toLowerCase()).values()]
    .flatMap((alike) => {
      const [first] = alike
      return first === undefined ? [] : [{ ...first, seen: new Set(alike.map(({ file }) => file)).size }]
    })
    .toSorted((a, b) => b.seen - a.seen)
}

function othersMatched({ file, layout, reference }: SeenFacts, rules: readonly InducedRule[]): readonly Seen[] {
  const own = reference?.text.replace(/\s/gu, '')
  return rules.flatMap(({ pattern }) =>
    [...layout.text.matchAll(new RegExp(bounded(pattern), 'gu'))].flatMap((match) =>
      match[0].replace(/\s/gu, '') === own
        ? []
        : [{ text: match[0].replace(/\s+/gu, ' '), file, page: pageAt(layout, match.index) }],
    ),
  )
}

/** A slug of a body that has no rule for one: its name in small letters. */
function slugOf(name: string): string {
  const words =
    name
      .toLowerCase()
      .normalize('NFD')
      .replaceAll('&', ' and ')
      .match(/[a-z]+/gu) ?? []
  return words.join('-') || 'unknown-body'
}

/** Patterns for names as printed; one that another is a part of is left out, since patterns match anywhere. */
function namePatterns(printed: readonly string[]): readonly string[] {
  const names = [...new Set(printed.map((text) => text.toLowerCase()))]
  const least = names.filter((text) => !names.some((other) => other !== text && text.includes(other)))
  return least.map((text) =>
    escaped(text)
      .replaceAll(/['’]/gu, "['’]")
      .replaceAll(/ (?:and|&) /gu, ' (?:and|&) '),
  )
}
