import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { UsageError } from '../errors.ts'
import { type GoldRecord, readGold } from './gold.ts'

/** A PDF and the gold record beside it. `name` is the path below the gold folder, `path` where to read the PDF. */
export type GoldCase = {
  readonly name: string
  readonly path: string
  readonly sha256: string
  readonly gold: GoldRecord
}

/**
 * Finds every `gold.json` in `folder` and below, and the PDFs beside each: one case a PDF, sorted by path.
 *
 * `only` keeps the PDFs whose path below the folder holds it. Throws `UsageError` if that leaves none, or if a gold
 * record cannot be read.
 */
export function findGoldCases(folder: string, only: string | null): readonly GoldCase[] {
  if (!existsSync(folder)) throw new UsageError(`${folder} does not exist. Give a folder that holds gold.json files.`)
  const cases = casesBelow(folder)
    .map((found) => ({ ...found, name: path.relative(folder, found.path) }))
    .filter(({ name }) => only === null || name.includes(only))
  if (cases.length > 0) return cases
  const kept = only === null ? '' : ` and "${only}" in its path`
  throw new UsageError(`No gold.json with a PDF beside it${kept} was found in ${folder}.`)
}

function casesBelow(folder: string): readonly Omit<GoldCase, 'name'>[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  )
  const goldFile = path.join(folder, 'gold.json')
  const pdfs = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.pdf'))
  const gold = existsSync(goldFile) ? readGold(goldFile) : null
  const here = gold === null ? [] : pdfs.map(({ name }) => ({ ...readPdf(path.join(folder, name)), gold }))
  const below = entries
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => casesBelow(path.join(folder, name)))
  return [...here, ...below]
}

function readPdf(file: string): { readonly path: string; readonly sha256: string } {
  return { path: file, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') }
}
