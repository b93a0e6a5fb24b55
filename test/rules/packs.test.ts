import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { referencesIn } from '../../src/extractors/packReferences.ts'
import { loadRules, type Pack } from '../../src/rules.ts'
import { shipped } from './pipelineFolder.ts'

const { packs } = loadRules(shipped)
const files = readdirSync(path.join(shipped, 'issuers'))
const bySlug = packs.map((pack): readonly [slug: string, pack: Pack] => [pack.slug, pack])

test('every file in the folder is a pack, named for its slug', () => {
  expect(packs.map((p) => `${p.slug}.yaml`)).toStrictEqual(files.toSorted())
})

test.each(bySlug)('every example of %s is read and gets its canonical spelling', (_, pack) => {
  const examples = pack.references.flatMap((rule) => Object.entries(rule.examples))
  const read = examples.map(([printed]) => [printed, referencesIn(`see ${printed}, above`, [pack])[0]?.reference])
  expect(Object.fromEntries(read)).toStrictEqual(Object.fromEntries(examples))
})

test.each(bySlug)('every reference pattern of %s has an example of its own', (_, pack) => {
  for (const rule of pack.references) {
    const own = Object.keys(rule.examples).filter((printed) => printed.match(rule.pattern)?.[0] === printed)
    expect(own, rule.pattern.source).toStrictEqual(Object.keys(rule.examples))
    expect(own).not.toStrictEqual([])
  }
})

test.each(bySlug)('the canonical spelling of %s is a reference that reads as itself', (_, pack) => {
  const canonical = pack.references.flatMap((rule) => Object.values(rule.examples))
  expect(canonical.map((text) => referencesIn(text, [pack])[0]?.reference)).toStrictEqual(canonical)
})

test.each(bySlug)('the canonical spelling of %s names groups of its pattern only', (_, pack) => {
  for (const rule of pack.references) {
    const names = [...rule.canonical.matchAll(/\{(\w+)\}/gu)].map((m) => m[1] ?? '')
    expect(names.filter((name) => !rule.pattern.source.includes(`(?<${name}>`))).toStrictEqual([])
  }
})

test.each(bySlug)('no look-alike of %s is a reference', (_, pack) => {
  const read = pack.lookalikes.flatMap((text) => referencesIn(`see ${text}, above`, [pack]).map((r) => r.reference))
  expect(read).toStrictEqual([])
  if (pack.references.length > 0) expect(pack.lookalikes).not.toStrictEqual([])
})

test.each(bySlug)('%s is found by its name as published', (_, pack) => {
  const own = pack.names.some((name) => pack.name.match(name) !== null)
  expect(own).toBe(true)
})

test.each(bySlug)("no example of %s is another body's reference", (_, pack) => {
  const others = packs.filter((other) => other !== pack)
  const printed = pack.references.flatMap((rule) => Object.keys(rule.examples))
  expect(printed.flatMap((text) => referencesIn(text, others))).toStrictEqual([])
})
