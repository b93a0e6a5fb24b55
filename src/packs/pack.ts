import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { type PartRule, part, partFacts, partRule } from '../form/partRule.ts'
import { broken, hashOf, lineHolding, readText, readYaml } from '../ruleFile.ts'
import { packPattern } from './packPattern.ts'

const text = z.string().min(1)

const year = z.int().min(2008).max(2100)

const era = z
  .strictObject({ from: year.nullable(), to: year.nullable() })
  .refine(({ from, to }) => from === null || to === null || from <= to, 'an era must not end before it begins')

const referenceForm = z
  .strictObject({
    pattern: text,
    canonical: text,
    source: z.url().nullable(),
    needsLabel: z.boolean(),
    era,
    examples: z.record(text, text),
  })
  .refine(({ source, needsLabel }) => source !== null || needsLabel, 'a form that no page confirms must need a label')

const packFile = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: text,
  published: z.url().nullable(),
  names: z.array(text).min(1),
  references: z.array(referenceForm),
  lookalikes: z.array(text),
  parts: z.array(part),
  decisionMaker: text.nullable(),
  sources: z.array(z.strictObject({ fact: text, url: z.url() })).min(1),
  unconfirmed: z.array(text),
})

/** The years in which a form of reference was given out, both included; null: not known, or still. */
export type Era = { readonly from: number | null; readonly to: number | null }

/** How a body's references look; `canonical` is a template of the pattern's named groups. */
export type ReferenceRule = {
  readonly pattern: RegExp
  readonly canonical: string
  /** The page that its examples were seen on; null: no page confirms it, and it is taken behind a label only. */
  readonly source: string | null
  /** A form that other numbers have too ("12/2021"): a reference only where a label or the word "decision" says so. */
  readonly needsLabel: boolean
  readonly era: Era
  readonly examples: Readonly<Record<string, string>>
}

/** What a pack says of documents of other bodies: what its body is called, and what its references look like. */
export const packFacts = z.strictObject({
  slug: text,
  names: z.array(text).readonly(),
  references: z.array(z.strictObject({ pattern: text, canonical: text, needsLabel: z.boolean() })).readonly(),
})
export type PackFacts = Readonly<z.infer<typeof packFacts>>

/** What is known of one issuing body. */
export type Pack = {
  readonly slug: string
  readonly name: string
  /** Where its decisions are published; null: no such page was found. */
  readonly published: string | null
  readonly names: readonly RegExp[]
  readonly references: readonly ReferenceRule[]
  readonly lookalikes: readonly string[]
  /** Labels of its forms beyond those that all forms share; they are tried first. */
  readonly parts: readonly PartRule[]
  readonly decisionMaker: string | null
  /** What is known of it, each with the page that says so. */
  readonly sources: readonly { readonly fact: string; readonly url: string }[]
  /** What is thought to be so, but was seen on no page: never used but behind a label. */
  readonly unconfirmed: readonly string[]
  readonly facts: PackFacts
  /** Names all of it that decides what is read out of its body's documents: comments, sources and examples do not. */
  readonly hash: string
}

/** Reads and checks one pack, of `pipeline/` or not; throws `SetupError` as `loadRules`. */
export function loadPackFile(file: string): Pack {
  return loadPack(dirname(file), basename(file))
}

/** Reads and checks the pack `name` of a folder; throws `SetupError` that names the file and line of what is wrong. */
export function loadPack(folder: string, name: string): Pack {
  const pack = packOf(readYaml(folder, name, packFile), { folder, name })
  checkSpellings(folder, name, pack.references)
  return pack
}

/** A pack that knows nothing but these facts, as it was when they were written down: for comparing the two. */
export function packOfFacts(facts: PackFacts): Pack {
  const unknown = { source: null, era: { from: null, to: null }, examples: {} }
  const source: PackSource = {
    ...{ slug: facts.slug, name: facts.slug, published: null, names: [...facts.names] },
    references: facts.references.map((rule) => ({ ...rule, ...unknown })),
    ...{ lookalikes: [], parts: [], decisionMaker: null, sources: [], unconfirmed: [] },
  }
  return packOf(source, { folder: '.', name: facts.slug })
}

type PackSource = z.infer<typeof packFile>

function packOf(pack: PackSource, { folder, name }: { readonly folder: string; readonly name: string }): Pack {
  const compile = (wrap: (part: string) => string, part: string, flags: string): RegExp =>
    packPattern({ folder, name, parts: [part] }, wrap(part), flags)
  const facts = factsOf(pack)
  return {
    ...pack,
    names: pack.names.map((n) => compile((part) => `\\b(?:${part})\\b`, n, 'giu')),
    references: pack.references.map((rule) => ({
      ...rule,
      pattern: compile(rule.needsLabel ? bounded : delimited, rule.pattern, 'gu'),
    })),
    parts: pack.parts.map((p) =>
      partRule(p, (source, labels) => packPattern({ folder, name, parts: labels }, source, 'iu')),
    ),
    facts,
    hash: hashOf(
      JSON.stringify([facts, pack.references.map((r) => r.era), pack.parts.map(partFacts), pack.decisionMaker]),
    ),
  }
}

const factsOf = ({ slug, names, references }: PackSource): PackFacts => ({
  slug,
  names,
  references: references.map(({ pattern, canonical, needsLabel }) => ({ pattern, canonical, needsLabel })),
})

/** A form of the body's own ends where letters and digits end. */
export const delimited = (part: string): string => `(?<![\\p{L}\\d/])(?:${part})(?![\\p{L}\\d])`

/** A form that others use too is not part of a longer number, a date, a sum or a share: "12/03/2020", "£120,500", "105%". */
export const bounded = (part: string): string => `(?<![\\p{L}\\d£/.,–-])(?:${part})(?![\\p{L}\\d%]|[/.,–-]\\d)`

/** A spelling's `{name}` that is no group of its pattern would silently become nothing. */
function checkSpellings(folder: string, name: string, references: Pack['references']): void {
  for (const { pattern, canonical } of references)
    for (const [field, group] of canonical.matchAll(/\{(\w+)\}/gu))
      if (!pattern.source.includes(`(?<${group}>`))
        throw broken(
          join(folder, name),
          lineHolding(readText(folder, name), canonical),
          `the spelling names ${field}, a group that its pattern lacks`,
        )
}
