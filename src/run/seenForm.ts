import fs from 'node:fs/promises'
import { DocumentError } from '../errors.ts'
import { type ReadPart, wordingOf } from '../process.ts'
import { chooseEngine, type EngineChoice, startEngine } from '../recognition/chosenEngine.ts'
import type { Engine } from '../recognition/engine.ts'
import type { PlacedReading } from '../recognition/pageReading.ts'
import { readPart } from '../recognition/readPart.ts'
import type { Rules } from '../rules.ts'
import { arrange } from '../stages/arrange.ts'
import { read } from '../stages/read.ts'
import { recognise, requestsOf } from '../stages/recognise.ts'
import type { Layout } from '../types.ts'

/** A PDF read up to its layout, or why it cannot be. */
export type SeenForm =
  | { readonly file: string; readonly layout: Layout }
  | { readonly file: string; readonly layout: null; readonly reason: string }

/**
 * Reads PDFs one by one up to their layouts, scans too, and hands each to `use` in turn: for the few that a person looks
 * at, in this process. One that cannot be read does not stop the next.
 */
export async function withSeenForms(
  files: readonly string[],
  { rules, engine: choice }: { readonly rules: Rules; readonly engine: EngineChoice },
  use: (form: SeenForm) => void,
): Promise<void> {
  const { pageSeconds, ...limits } = rules.settings.recognition
  // Most PDFs need no recogniser: it is started by the first page that does.
  const engines: Promise<Engine>[] = []
  const started = (): Promise<Engine> => {
    const starting = engines[0] ?? chooseEngine(choice).then((chosen) => startEngine(chosen, pageSeconds))
    if (engines.length === 0) engines.push(starting)
    return starting
  }
  const recognisePart: ReadPart = async (bytes, request) =>
    (await readPart(bytes, request, { engine: await started(), limits, findReading: () => null })).placed
  try {
    for (const file of files) use(await seen(file, rules, recognisePart))
  } finally {
    // One that did not start has been told of with the PDF that needed it.
    for (const engine of engines) await engine.then((living) => living.close()).catch(() => {})
  }
}

async function seen(file: string, rules: Rules, recognisePart: ReadPart): Promise<SeenForm> {
  try {
    const bytes = new Uint8Array(await fs.readFile(file))
    return { file, layout: await layoutOf(bytes, rules, recognisePart) }
  } catch (error) {
    if (error instanceof DocumentError) return { file, layout: null, reason: `${error.code}: ${error.message}` }
    const message = error instanceof Error ? error.message : String(error)
    return { file, layout: null, reason: message }
  }
}

async function layoutOf(bytes: Uint8Array, rules: Rules, recognisePart: ReadPart): Promise<Layout> {
  const pages = await read(bytes)
  const wording = wordingOf(rules)
  const asRead = { bytes, pages, spell: wording.spell, limits: rules.settings.recognition }
  const readings: PlacedReading[] = []
  for (const request of await requestsOf(asRead, 'auto')) readings.push(await recognisePart(bytes, request))
  return arrange(recognise(pages, readings, wording).pages)
}
