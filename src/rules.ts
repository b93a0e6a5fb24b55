import { join } from 'node:path'
import { z } from 'zod'
import { type PartRule, part, partFacts, partRule } from './form/partRule.ts'
import { loadPack, type Pack } from './packs/pack.ts'
import { compiled, hashOf, list, readYaml } from './ruleFile.ts'

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

const formFile = z.strictObject({ parts: z.array(part) })

const areasFile = z.array(z.strictObject({ slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/), names: z.array(text).min(1) }))

const patternsFile = z.strictObject({
  makers: z.array(text),
  officers: z.array(text),
  verbs: z.array(text),
  undatedLegislation: z.array(text),
})

/** What the pipeline knows, read from `pipeline/`: compiled once, then only read. */
export type Rules = {
  /** Names the shared rules and the code; what was extracted under another hash is extracted again. */
  readonly hash: string
  /** Names what decides how a PDF is read; words read under another hash are read again. */
  readonly readingHash: string
  /** Names the limits that a PDF can go beyond for good; one that did under another hash is tried again. */
  readonly limitsHash: string
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
const CODE_VERSION = '10'

/**
 * Raise with every change of code, or of pdf.js, that changes what `read` gives or which pages are to be recognised: PDFs
 * read before are then read again, with all that follows.
 */
export const READING_VERSION = '1'

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
    ...hashesOf(settings, [calibration, form.parts.map(partFacts), areas, patterns]),
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

type Settings = z.infer<typeof settingsFile>

/** Limits change no record: what they stop is tried again, and nothing else. */
function hashesOf(settings: Settings, shared: readonly unknown[]): Pick<Rules, 'hash' | 'readingHash' | 'limitsHash'> {
  const { limits, recognition, ...others } = settings
  return {
    hash: hashOf(CODE_VERSION, JSON.stringify([others, ...shared])),
    readingHash: hashOf(READING_VERSION, JSON.stringify([recognition.dpi])),
    limitsHash: hashOf(JSON.stringify([limits, recognition.megapixels, recognition.pageSeconds])),
  }
}
