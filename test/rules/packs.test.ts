import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { namedReferencesIn, referenceOfValue, referencesIn } from '../../src/extractors/references/packReferences.ts'
import type { Pack, ReferenceRule } from '../../src/packs/pack.ts'
import { loadRules } from '../../src/rules.ts'
import { shipped } from './pipelineFolder.ts'

const { packs, areas } = loadRules(shipped)
const files = readdirSync(path.join(shipped, 'issuers'))
const bySlug = packs.map((pack): readonly [slug: string, pack: Pack] => [pack.slug, pack])
const numbered = bySlug.filter(([, pack]) => pack.references.length > 0)
const isLabelled = (rule: ReferenceRule): boolean => rule.needsLabel
const examplesOf = (pack: Pack, isWanted: (rule: ReferenceRule) => boolean): readonly (readonly [string, string])[] =>
  pack.references.filter(isWanted).flatMap((rule) => Object.entries(rule.examples))
const withLabelled = bySlug.filter(([, pack]) => pack.references.some(isLabelled))

/** Everything that is read as a reference of a body, in a sentence, behind the word "decision" or behind a label. */
const readAnywhere = (text: string, pack: Pack): readonly (string | undefined)[] => [
  ...referencesIn(`see ${text}, above`, [pack]).map((found) => found.reference),
  ...namedReferencesIn(`see decision ${text}, above`, pack, null).map((found) => found.reference),
  ...[referenceOfValue(text, pack)].flatMap((found) => found?.reference ?? []),
]

test('every file in the folder is a pack, named for its slug', () => {
  expect(packs.map((p) => `${p.slug}.yaml`)).toStrictEqual(files.toSorted())
})

test('every police area has a pack, and so have MOPAC and the Mayor of London', () => {
  const bodies = [...areas.map(({ slug }) => `${slug}-pcc`), 'gla', 'mopac']
  expect(packs.map((p) => p.slug).toSorted()).toStrictEqual(bodies.toSorted())
})

test.each(numbered)('every example of %s is read and gets its canonical spelling', (_, pack) => {
  const own = examplesOf(pack, (rule) => !isLabelled(rule))
  expect(own.map(([text]) => [text, referencesIn(`see ${text}, above`, [pack])[0]?.reference])).toStrictEqual(own)
})

test.each(withLabelled)(
  'a number of %s that needs a label is read behind it, with its canonical spelling',
  (_, pack) => {
    const own = examplesOf(pack, isLabelled)
    expect(own.map(([text]) => [text, referenceOfValue(text, pack)?.reference])).toStrictEqual(own)
    expect(own.map(([text]) => [text, referenceOfValue(`No. ${text} – Refuge`, pack)?.reference])).toStrictEqual(own)
    expect(
      own.map(([text]) => [text, namedReferencesIn(`see decision notice ${text}, above`, pack, null)[0]?.reference]),
    ).toStrictEqual(own)
  },
)

test.each(withLabelled)('a number of %s that needs a label is nothing without it', (_, pack) => {
  for (const lead of [
    'see ',
    'contract ',
    'contract ref: ',
    'tender no. ',
    'minute ',
    'page ',
    'FOI request ',
    'purchase order number ',
    'case reference ',
    'the decision of ',
    'a decision dated ',
    'decision, by ',
    '£',
    'WK-',
  ])
    for (const [text] of examplesOf(pack, isLabelled)) {
      expect(namedReferencesIn(`${lead}${text} of last year`, pack, null), `${lead}${text}`).toStrictEqual([])
      expect(referencesIn(`${lead}${text} of last year`, packs), `${lead}${text}`).toStrictEqual([])
    }
})

test.each(withLabelled)('behind a label, a number of %s must begin the value', (_, pack) => {
  for (const [text] of examplesOf(pack, isLabelled))
    for (const value of [`agreed on page ${text}`, `contract ${text}`, `see minute ${text}`])
      expect(referenceOfValue(value, pack), value).toBeNull()
})

test.each(numbered)('every reference pattern of %s has examples, and each matches it whole', (_, pack) => {
  for (const rule of pack.references) {
    const own = Object.keys(rule.examples).filter((printed) => printed.match(rule.pattern)?.[0] === printed)
    expect(own, rule.pattern.source).toStrictEqual(Object.keys(rule.examples))
    expect(own).not.toStrictEqual([])
  }
})

test.each(numbered)('the canonical spelling of %s is a reference that reads as itself', (_, pack) => {
  const canonical = examplesOf(pack, () => true).map(([, spelling]) => spelling)
  expect(canonical.map((text) => referenceOfValue(text, pack)?.reference)).toStrictEqual(canonical)
})

test.each(numbered)('the canonical spelling of %s names groups of its pattern only', (_, pack) => {
  for (const rule of pack.references) {
    const names = [...rule.canonical.matchAll(/\{(\w+)\}/gu)].map((m) => m[1] ?? '')
    expect(names.filter((name) => !rule.pattern.source.includes(`(?<${name}>`))).toStrictEqual([])
  }
})

test.each(bySlug)('no look-alike of %s is a reference', (_, pack) => {
  expect(pack.lookalikes.map((text) => [text, readAnywhere(text, pack)])).toStrictEqual(
    pack.lookalikes.map((text) => [text, []]),
  )
  if (pack.references.length > 0) expect(pack.lookalikes).not.toStrictEqual([])
})

test.each(bySlug)('%s is found by its name as published', (_, pack) => {
  expect(pack.names.some((name) => pack.name.match(name) !== null)).toBe(true)
})

test.each(bySlug)('no name of %s is found in the name of another body', (_, pack) => {
  const others = packs.filter((other) => other !== pack)
  const found = others.filter((other) => pack.names.some((name) => other.name.match(name) !== null))
  expect(found.map((other) => other.slug)).toStrictEqual([])
})

test.each(numbered)("no example of %s is another body's reference, whoever's it is", (_, pack) => {
  const others = packs.filter((other) => other !== pack)
  const printed = examplesOf(pack, () => true).map(([text]) => text)
  expect(printed.flatMap((text) => referencesIn(text, others))).toStrictEqual([])
})

/** Bodies by those whose numbers have a form of theirs, too: such forms need a label. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  'avon-and-somerset-pcc': ['merseyside-pcc', 'nottinghamshire-pcc'],
  'cleveland-pcc': ['suffolk-pcc'],
  'cumbria-pcc': ['cleveland-pcc', 'merseyside-pcc', 'north-yorkshire-pcc', 'surrey-pcc', 'west-midlands-pcc'],
  'merseyside-pcc': [
    'avon-and-somerset-pcc',
    'cumbria-pcc',
    'north-yorkshire-pcc',
    'nottinghamshire-pcc',
    'surrey-pcc',
  ],
  'north-yorkshire-pcc': ['cumbria-pcc', 'merseyside-pcc', 'surrey-pcc'],
  'nottinghamshire-pcc': ['avon-and-somerset-pcc', 'merseyside-pcc'],
  'suffolk-pcc': ['cleveland-pcc'],
  'surrey-pcc': ['cumbria-pcc', 'merseyside-pcc', 'north-yorkshire-pcc'],
  'west-midlands-pcc': ['cleveland-pcc', 'cumbria-pcc'],
}

test.each(bySlug)('another body claims a number of %s only where the two are known to share a form', (slug, pack) => {
  const printed = examplesOf(pack, () => true).map(([text]) => text)
  const claims = (rule: ReferenceRule): boolean => printed.some((text) => text.match(rule.pattern)?.[0] === text)
  const claiming = packs.filter((other) => other !== pack && other.references.some(claims))
  expect(claiming.map((other) => other.slug)).toStrictEqual(SHARED[slug] ?? [])
  expect(claiming.flatMap((other) => other.references.filter(claims)).every(isLabelled)).toBe(true)
})

test.each(bySlug)('what is known of %s has a page for it, each fact once', (_, pack) => {
  expect(new Set(pack.sources.map(({ fact }) => fact)).size).toBe(pack.sources.length)
  for (const { source, needsLabel } of pack.references)
    if (source === null) {
      expect(needsLabel).toBe(true)
      expect(pack.unconfirmed).not.toStrictEqual([])
    }
})
