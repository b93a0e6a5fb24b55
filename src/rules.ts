import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { SetupError } from './errors.ts'

const text = z.string().min(1)

const settingsFile = z.strictObject({
  reviewBelow: z.number().min(0).max(1),
  firstYear: z.int(),
  lastYear: z.int(),
})

const formFile = z.strictObject({
  parts: z.array(
    z.strictObject({
      field: text,
      kind: z.enum(['value', 'zone']),
      labels: z.array(text).min(1),
      examples: z.array(text).min(1),
      lookalikes: z.array(text),
    }),
  ),
})

const packFile = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: text,
  published: z.url(),
  names: z.array(text).min(1),
  references: z.array(z.strictObject({ pattern: text, canonical: text, examples: z.record(text, text) })),
  lookalikes: z.array(text),
  offices: z.array(text),
  decisionMaker: text.nullable(),
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

/** How a body's references look; `canonical` is a template of the pattern's named groups. */
export type ReferenceRule = {
  readonly pattern: RegExp
  readonly canonical: string
  readonly examples: Readonly<Record<string, string>>
}

/** What is known of one issuing body. */
export type Pack = {
  readonly slug: string
  readonly name: string
  readonly names: readonly RegExp[]
  readonly references: readonly ReferenceRule[]
  readonly lookalikes: readonly string[]
  readonly offices: readonly RegExp[]
  readonly decisionMaker: string | null
  readonly hash: string
}

/** What the pipeline knows, read from `pipeline/`: compiled once, then only read. */
export type Rules = {
  /** Names the shared rules and the code; a document done under another hash is done again. */
  readonly hash: string
  readonly settings: z.infer<typeof settingsFile>
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
const CODE_VERSION = '1'

/** Reads and checks every file under `folder`; throws `SetupError` that names the file and line of what is wrong. */
export function loadRules(folder: string): Rules {
  const read = <T>(name: string, schema: z.ZodType<T>): T => readYaml(folder, name, schema)
  const settings = read('settings.yaml', settingsFile)
  const form = read('form.yaml', formFile)
  const areas = read('areas.yaml', areasFile)
  const patterns = read('patterns.yaml', patternsFile)
  const packNames = list(folder, 'issuers').filter((name) => name.endsWith('.yaml'))
  const packs = packNames.map((name) => loadPack(folder, join('issuers', name)))
  const area = areas.flatMap((a) => a.names).join('|')
  const compile = (name: string, source: string, flags = 'iu'): RegExp => compiled(folder, name, source, flags)
  return {
    hash: hashOf(
      CODE_VERSION,
      ...['settings.yaml', 'form.yaml', 'areas.yaml', 'patterns.yaml'].map((f) => readText(folder, f)),
    ),
    settings,
    parts: form.parts.map((part) => ({
      field: part.field,
      kind: part.kind,
      pattern: compile('form.yaml', labelPattern(part.kind, part.labels)),
      labels: part.labels.map((label) => compile('form.yaml', labelPattern(part.kind, [label]))),
      examples: part.examples,
      lookalikes: part.lookalikes,
    })),
    packs,
    areas: areas.map(({ slug, names }) => ({ slug, pattern: compile('areas.yaml', `\\b(?:${names.join('|')})\\b`) })),
    makers: compile('patterns.yaml', `\\b(?:${patterns.makers.join('|').replaceAll('{area}', `(?:${area})`)})`),
    officers: compile('patterns.yaml', `\\b(?:${patterns.officers.join('|')})\\b`),
    verbs: new Set(patterns.verbs),
    undatedLegislation: patterns.undatedLegislation,
  }
}

/** A label ends at a colon or the end of its block, a value's at a dash too; the group `mark` says which. */
const labelPattern = (kind: 'value' | 'zone', labels: readonly string[]): string =>
  `^(?:${labels.join('|')})\\s*(?<mark>${kind === 'value' ? '[:;–—-]' : '[:;]'}|$)`

function loadPack(folder: string, name: string): Pack {
  const pack = readYaml(folder, name, packFile)
  const compile = (source: string, flags: string): RegExp => compiled(folder, name, source, flags)
  return {
    ...pack,
    names: pack.names.map((n) => compile(`\\b(?:${n})\\b`, 'giu')),
    references: pack.references.map((rule) => ({
      ...rule,
      pattern: compile(`(?<![\\p{L}\\d/])(?:${rule.pattern})(?![\\p{L}\\d])`, 'gu'),
    })),
    offices: pack.offices.map((office) => compile(office, 'iu')),
    hash: hashOf(readText(folder, name)),
  }
}

function readYaml<T>(folder: string, name: string, schema: z.ZodType<T>): T {
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
  const node = document.getIn([...path, ...key.slice(0, 1)], true) ?? document.getIn(path, true)
  const range = (node as { range?: readonly number[] } | undefined)?.range
  throw broken(
    file,
    range?.[0] === undefined ? null : lines.linePos(range[0]).line,
    `${path.join('.')}: ${issue?.message}`,
  )
}

function compiled(folder: string, name: string, source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags)
  } catch (error) {
    const lines = readText(folder, name).split('\n')
    const detail = error instanceof Error ? error.message : String(error)
    const line = lines.findIndex(
      (l) => l.length > 6 && source.length < 4000 && source.includes(l.replace(/^[\s-]*(?:pattern: )?'?|'?$/gu, '')),
    )
    throw broken(join(folder, name), line < 0 ? null : line + 1, detail)
  }
}

function broken(file: string, line: number | null, message: string): SetupError {
  return new SetupError(
    `${file}${line === null ? '' : `:${line}`}: ${message}. Mend the file, or restore the one that was shipped.`,
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
