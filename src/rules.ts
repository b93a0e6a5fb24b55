import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { SetupError } from './errors.ts'

const text = z.string().min(1)

const settingsFile = z.strictObject({
  reviewBelow: z.number().min(0).max(1),
  firstYear: z.int(),
  lastYear: z.int(),
  limits: z.strictObject({
    documentSeconds: z.int().positive(),
    stallSeconds: z.int().positive(),
    memoryMegabytes: z.int().min(256),
  }),
  recognition: z.strictObject({
    dpi: z.int().positive(),
    megapixels: z.number().positive(),
    pageSeconds: z.int().positive(),
  }),
})

const measuredRule = z.strictObject({ shift: z.number(), values: z.int().positive(), right: z.int().nonnegative() })

const calibrationFile = z.strictObject({
  intercept: z.number(),
  slope: z.number().nonnegative(),
  rules: z.record(text, measuredRule),
})

const part = z.strictObject({
  field: text,
  kind: z.enum(['value', 'zone']),
  labels: z.array(text).min(1),
  examples: z.array(text).min(1),
  lookalikes: z.array(text),
})

const formFile = z.strictObject({ parts: z.array(part) })

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

const areasFile = z.array(z.strictObject({ slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/), names: z.array(text).min(1) }))

const patternsFile = z.strictObject({
  makers: z.array(text),
  officers: z.array(text),
  verbs: z.array(text),
  undatedLegislation: z.array(text),
})

/** A label of a form: what it asks for and the pattern that a block must begin with. */
export type PartRule = {
  readonly field: string
  readonly kind: 'value' | 'zone'
  readonly pattern: RegExp
  readonly labels: readonly RegExp[]
  readonly examples: readonly string[]
  readonly lookalikes: readonly string[]
}

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
  readonly hash: string
}

/** What the pipeline knows, read from `pipeline/`: compiled once, then only read. */
export type Rules = {
  /** Names the shared rules and the code; a document done under another hash is done again. */
  readonly hash: string
  readonly settings: z.infer<typeof settingsFile>
  /** How often what a rule finds was right: see `stages/calibration.ts`. */
  readonly calibration: z.infer<typeof calibrationFile>
  readonly parts: readonly PartRule[]
  readonly packs: readonly Pack[]
  readonly areas: readonly { readonly slug: string; readonly pattern: RegExp }[]
  /** Matches an office that takes decisions, anywhere in a line. */
  readonly makers: RegExp
  /** Matches an office that advises. */
  readonly officers: RegExp
  readonly verbs: ReadonlySet<string>
  readonly undatedLegislation: readonly string[]
}

/** Raise with every change of code that changes what is extracted: documents done before are then done again. */
const CODE_VERSION = '3'

/** Reads and checks every file under `folder`; throws `SetupError` that names the file and line of what is wrong. */
export function loadRules(folder: string): Rules {
  const read = <T>(name: string, schema: z.ZodType<T>): T => readYaml(folder, name, schema)
  const settings = read('settings.yaml', settingsFile)
  const calibration = read('calibration.yaml', calibrationFile)
  const form = read('form.yaml', formFile)
  const areas = read('areas.yaml', areasFile)
  const patterns = read('patterns.yaml', patternsFile)
  const packNames = list(folder, 'issuers').filter((name) => name.endsWith('.yaml'))
  const packs = packNames.map((name) => loadPack(folder, join('issuers', name)))
  const area = areas.flatMap((a) => a.names).join('|')
  const compile = (name: string, source: string, parts: readonly string[]): RegExp =>
    compiled({ folder, name, parts }, source, 'iu')
  return {
    hash: hashOf(
      CODE_VERSION,
      ...['settings.yaml', 'calibration.yaml', 'form.yaml', 'areas.yaml', 'patterns.yaml'].map((f) =>
        readText(folder, f),
      ),
    ),
    settings,
    calibration,
    parts: form.parts.map((p) => partRule(p, (source, labels) => compile('form.yaml', source, labels))),
    packs,
    areas: areas.map(({ slug, names }) => ({
      slug,
      pattern: compile('areas.yaml', `\\b(?:${names.join('|')})\\b`, names),
    })),
    makers: compile(
      'patterns.yaml',
      `\\b(?:${patterns.makers.join('|').replaceAll('{area}', `(?:${area})`)})`,
      patterns.makers,
    ),
    officers: compile('patterns.yaml', `\\b(?:${patterns.officers.join('|')})\\b`, patterns.officers),
    verbs: new Set(patterns.verbs),
    undatedLegislation: patterns.undatedLegislation,
  }
}

/** A label ends at a colon or the end of its block, a value's at a dash too; the group `mark` says which. */
const labelPattern = (kind: 'value' | 'zone', labels: readonly string[]): string =>
  `^(?:${labels.join('|')})\\s*(?<mark>${kind === 'value' ? '[:;–—-]' : '[:;]'}|$)`

function partRule(
  source: z.infer<typeof part>,
  compile: (pattern: string, labels: readonly string[]) => RegExp,
): PartRule {
  const { field, kind, labels, examples, lookalikes } = source
  return {
    field,
    kind,
    pattern: compile(labelPattern(kind, labels), labels),
    labels: labels.map((label) => compile(labelPattern(kind, [label]), [label])),
    examples,
    lookalikes,
  }
}

/** Reads and checks one pack, of `pipeline/` or not; throws `SetupError` as `loadRules`. */
export function loadPackFile(file: string): Pack {
  return loadPack(dirname(file), basename(file))
}

function loadPack(folder: string, name: string): Pack {
  const pack = readYaml(folder, name, packFile)
  const compile = (wrap: (part: string) => string, part: string, flags: string): RegExp =>
    compiled({ folder, name, parts: [part] }, wrap(part), flags)
  const references = pack.references.map((rule) => ({
    ...rule,
    pattern: compile(rule.needsLabel ? bounded : delimited, rule.pattern, 'gu'),
  }))
  checkSpellings(folder, name, references)
  return {
    ...pack,
    names: pack.names.map((n) => compile((part) => `\\b(?:${part})\\b`, n, 'giu')),
    references,
    parts: pack.parts.map((p) =>
      partRule(p, (source, labels) => compiled({ folder, name, parts: labels }, source, 'iu')),
    ),
    hash: hashOf(readText(folder, name)),
  }
}

/** A form of the body's own ends where letters and digits end. */
const delimited = (part: string): string => `(?<![\\p{L}\\d/])(?:${part})(?![\\p{L}\\d])`

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

/**
 * Reads a YAML file of `folder` and checks it; throws `SetupError` that names the file and line of what is wrong.
 */
export function readYaml<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  const file = join(folder, name)
  const lines = new LineCounter()
  const document = parseDocument(readText(folder, name), { lineCounter: lines })
  const fault = document.errors[0]
  if (fault !== undefined) throw broken(file, lines.linePos(fault.pos[0]).line, fault.message.split('\n')[0] ?? '')
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = issue?.path ?? []
  const key = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const places = [[...path, ...key.slice(0, 1)], ...path.map((_, i) => path.slice(0, path.length - i)), []]
  const offsets = places.map((place) => startOf(document, place))
  const offset = offsets.find((start) => start !== null) ?? null
  throw broken(file, offset === null ? null : lines.linePos(offset).line, `${path.join('.')}: ${issue?.message}`)
}

/** Where the value at a path begins in the file; a key that is missing has none, its parent has. */
function startOf(document: Document, path: readonly PropertyKey[]): number | null {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? (node.range?.[0] ?? null) : null
}

/** Where a pattern was put together from: `parts` are its entries in the file, to tell the one at fault. */
type Origin = { readonly folder: string; readonly name: string; readonly parts: readonly string[] }

/** Each entry must compile on its own: "(" in one and ")" in the next would pass together and mean something else. */
function compiled({ folder, name, parts }: Origin, source: string, flags: string): RegExp {
  for (const part of parts) {
    const fault = faultOf(part.replaceAll('{area}', ''), flags)
    if (fault !== null) throw broken(join(folder, name), lineHolding(readText(folder, name), part), fault)
  }
  return new RegExp(source, flags)
}

function faultOf(source: string, flags: string): string | null {
  try {
    new RegExp(source, flags)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The line of a file, from 1, that holds an entry; a quote inside of a quoted entry is written twice. */
function lineHolding(file: string, entry: string): number | null {
  const spellings = [entry, entry.replaceAll("'", "''"), entry.replaceAll('\\', '\\\\')]
  const line = file.split('\n').findIndex((text) => spellings.some((spelling) => text.includes(spelling)))
  return line < 0 ? null : line + 1
}

function broken(file: string, line: number | null, message: string): SetupError {
  return new SetupError(
    `${file}${line === null ? '' : `:${line}`}: ${message}. Mend the file, or restore it as it was.`,
  )
}

function readText(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch (error) {
    throw new SetupError(`${join(folder, name)} cannot be read. Restore the pipeline folder that was shipped.`, {
      cause: error,
    })
  }
}

function list(folder: string, name: string): readonly string[] {
  try {
    return readdirSync(join(folder, name)).toSorted()
  } catch (error) {
    throw new SetupError(
      `${relative('.', join(folder, name))} cannot be listed. Restore the pipeline folder that was shipped.`,
      { cause: error },
    )
  }
}

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16)
