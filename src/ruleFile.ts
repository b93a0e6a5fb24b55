import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import type * as Yaml from 'yaml'
import type { z } from 'zod'
import { SetupError } from './errors.ts'
import { remembered } from './remembered.ts'

/** Loaded where a file is read for the first time. */
const library = (): typeof Yaml => createRequire(import.meta.url)('yaml')

/** Read with all defaults of the library: in version 1.2 of YAML, where "no" is a text. */
const PARSED_BY = 'yaml 2'

/**
 * Reads a YAML file of `folder` and checks it; throws `SetupError` that names the file and line of what is wrong.
 */
export function readYaml<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  const text = readText(folder, name)
  const file = join(folder, name)
  const parsed = schema.safeParse(remembered([PARSED_BY, text], () => parsedYaml(file, text).document.toJS()))
  if (parsed.success) return parsed.data
  const { document, lines } = parsedYaml(file, text)
  const issue = parsed.error.issues[0]
  const path = issue?.path ?? []
  const key = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const places = [[...path, ...key.slice(0, 1)], ...path.map((_, i) => path.slice(0, path.length - i)), []]
  const offsets = places.map((place) => startOf(document, place))
  const offset = offsets.find((start) => start !== null) ?? null
  throw broken(file, offset === null ? null : lines.linePos(offset).line, `${path.join('.')}: ${issue?.message}`)
}

/** What a text of YAML holds; throws `SetupError` where it is none. */
function parsedYaml(
  file: string,
  text: string,
): { readonly document: Yaml.Document; readonly lines: Yaml.LineCounter } {
  const { LineCounter, parseDocument } = library()
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const fault = document.errors[0]
  if (fault !== undefined) throw broken(file, lines.linePos(fault.pos[0]).line, fault.message.split('\n')[0] ?? '')
  return { document, lines }
}

/** Where the value at a path begins in the file; a key that is missing has none, its parent has. */
function startOf(document: Yaml.Document, path: readonly PropertyKey[]): number | null {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  return library().isNode(node) ? (node.range?.[0] ?? null) : null
}

/** Where a pattern was put together from: `parts` are its entries in the file, to tell the one at fault. */
export type Origin = { readonly folder: string; readonly name: string; readonly parts: readonly string[] }

/**
 * The pattern `source`, made of entries of a file; throws `SetupError` that names the line of the one at fault.
 *
 * Each entry must compile on its own: "(" in one and ")" in the next would pass together and mean something else.
 */
export function compiled({ folder, name, parts }: Origin, source: string, flags: string): RegExp {
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

/** The line of a file's text, from 1, that holds an entry; a quote inside of a quoted entry is written twice. */
export function lineHolding(file: string, entry: string): number | null {
  const spellings = [entry, entry.replaceAll("'", "''"), entry.replaceAll('\\', '\\\\')]
  const line = file.split('\n').findIndex((text) => spellings.some((spelling) => text.includes(spelling)))
  return line < 0 ? null : line + 1
}

/** The error that tells of a fault in a file and its line, null where that is not known. */
export function broken(file: string, line: number | null, message: string): SetupError {
  return new SetupError(
    `${file}${line === null ? '' : `:${line}`}: ${message}. Mend the file, or restore it as it was.`,
  )
}

/** The text of a file of the pipeline folder; throws `SetupError` where it cannot be read. */
export function readText(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch (error) {
    throw new SetupError(`${join(folder, name)} cannot be read. Restore the pipeline folder that was shipped.`, {
      cause: error,
    })
  }
}

/** The names in a folder of the pipeline folder, sorted; throws `SetupError` where it cannot be listed. */
export function list(folder: string, name: string): readonly string[] {
  try {
    return readdirSync(join(folder, name)).toSorted()
  } catch (error) {
    throw new SetupError(
      `${relative('.', join(folder, name))} cannot be listed. Restore the pipeline folder that was shipped.`,
      { cause: error },
    )
  }
}

/** A short name for all of the texts together, in their order. */
export const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16)
