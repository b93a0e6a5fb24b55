import fs from 'node:fs'
import { factsOf, type PackFacts } from '../packs/packFacts.ts'
import { loadRules } from '../rules.ts'
import { type BodyCoverage, bodyCoverages } from '../store/bodyCoverage.ts'
import { withDatabase } from '../store/database.ts'
import { exitCodes } from './exitCodes.ts'
import { oneLine, wrapped } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** The options of `bodies`; `db` null is the usual database, if it exists. */
export type BodiesCommand = {
  readonly db: string | null
  readonly usualDatabase: string
  readonly json: boolean
  readonly pipelineFolder: string
}

/** A body with its pack (null: none), and what the database holds of it (null: no database). */
type Row = {
  readonly slug: string | null
  readonly pack: PackFacts | null
  readonly coverage: Omit<BodyCoverage, 'slug'> | null
}

/** Prints every body that has a pack, with what the database holds of it, then those without one. Returns the exit code. */
export async function bodiesCommand(options: BodiesCommand, terminal: Terminal): Promise<number> {
  const { db, usualDatabase, json, pipelineFolder } = options
  const packs = loadRules(pipelineFolder).packs.map(factsOf)
  const file = db ?? (fs.existsSync(usualDatabase) ? usualDatabase : null)
  const coverages = file === null ? null : await withDatabase(file, bodyCoverages)
  const rows = rowsOf(packs, coverages)
  const text = json ? JSON.stringify(rows, null, 2) : tableOf(rows, file, terminal.width).join('\n')
  await terminal.print(`${text}\n`)
  return exitCodes.done
}

const NOTHING: Omit<BodyCoverage, 'slug'> = {
  documents: 0,
  loaded: 0,
  review: 0,
  decisions: 0,
  firstDecidedOn: null,
  lastDecidedOn: null,
  withReference: 0,
  withTotal: 0,
}

function rowsOf(packs: readonly PackFacts[], coverages: readonly BodyCoverage[] | null): readonly Row[] {
  if (coverages === null) return packs.map((pack) => ({ slug: pack.slug, pack, coverage: null }))
  const bySlug = new Map(coverages.map(({ slug, ...coverage }) => [slug, coverage]))
  const known = new Set<string | null>(packs.map(({ slug }) => slug))
  return [
    ...packs.map((pack) => ({ slug: pack.slug, pack, coverage: bySlug.get(pack.slug) ?? NOTHING })),
    ...[...bySlug].flatMap(([slug, coverage]) => (known.has(slug) ? [] : [{ slug, pack: null, coverage }])),
  ]
}

const COLUMNS = ['documents', 'decisions', 'loaded', 'review', 'first', 'last', 'reference', 'total'] as const
// A day has ten characters; a count is as wide as its head.
const WIDTHS = COLUMNS.map((name) => (name === 'first' || name === 'last' ? 10 : Math.max(name.length, 7)))
const INDENT = '  '

function tableOf(rows: readonly Row[], file: string | null, width: number): readonly string[] {
  const slugWidth = Math.max(...rows.map(({ slug }) => (slug ?? 'not known').length), 4)
  const line = (slug: string, cells: readonly string[]) =>
    [slug.padEnd(slugWidth), ...cells.map((cell, i) => cell.padStart(WIDTHS[i] ?? 0))].join(INDENT).trimEnd()
  const packs = rows.filter((row) => row.pack !== null)
  const others = rows.filter((row) => row.pack === null)
  const linesOf = (row: Row) => [
    line(oneLine(row.slug ?? 'not known', 60), row.coverage === null ? [] : cellsOf(row.coverage)),
    ...(row.pack === null ? [] : factLines(row.pack, width)),
  ]
  const advice = 'The labels that most forms share read them; draft a pack with "decisionbase pack new PDF…".'
  return [
    line('body', file === null ? [] : COLUMNS),
    ...packs.flatMap(linesOf),
    '',
    `${packs.length} ${packs.length === 1 ? 'body has' : 'bodies have'} a pack${file === null ? '' : `; counts are of ${file}`}`,
    ...(others.length === 0 ? [] : ['', 'without a pack', ...others.flatMap(linesOf), ...wrapped(advice, width)]),
  ]
}

function cellsOf(coverage: Omit<BodyCoverage, 'slug'>): readonly string[] {
  const { documents, decisions, loaded, review, firstDecidedOn, lastDecidedOn, withReference, withTotal } = coverage
  return [
    ...[documents, decisions, loaded, review].map(String),
    firstDecidedOn ?? '',
    lastDecidedOn ?? '',
    ...[withReference, withTotal].map((part) => (decisions === 0 ? '' : `${Math.round((100 * part) / decisions)} %`)),
  ]
}

function factLines({ name, era, references, published }: PackFacts, width: number): readonly string[] {
  const formats = references.map(({ format, example }) => `${format}${example === null ? '' : ` (${example})`}`)
  const spelled = formats.length === 0 ? 'no references of its own' : formats.join(', ')
  const facts = [
    name,
    spelled,
    ...(era === null ? [] : [`era: ${era}`]),
    published ?? 'where it publishes is not known',
  ]
  return facts.flatMap((fact) => wrapped(fact, width - 4).map((text) => `    ${text}`))
}
