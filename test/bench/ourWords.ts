import { readFileSync } from 'node:fs'
import { wordingOf } from '../../src/process.ts'
import { chooseEngine, type EngineChoice, startEngine } from '../../src/recognition/chosenEngine.ts'
import type { Engine } from '../../src/recognition/engine.ts'
import { readPart } from '../../src/recognition/readPart.ts'
import { loadRules, type Rules } from '../../src/rules.ts'
import { read } from '../../src/stages/read.ts'
import { recognise, requestsOf } from '../../src/stages/recognise.ts'
import { shipped } from '../rules/pipelineFolder.ts'

/** The words that we recognise on each page of a scan, pages numbered from 1. */
export type ReadWords = (pdfFile: string) => Promise<readonly PageWords[]>
export type PageWords = { readonly page: number; readonly words: readonly string[] }

/** Uses our reader with a recogniser that runs in this process, and closes it afterwards. */
export async function withOurReader(choice: EngineChoice, use: (read: ReadWords) => Promise<void>): Promise<void> {
  const limits = loadRules(shipped).settings.recognition
  const engine = await startEngine(await chooseEngine(choice), limits.pageSeconds)
  try {
    await use((pdfFile) => ourWords(pdfFile, engine, limits))
  } finally {
    await engine.close()
  }
}

type Limits = Rules['settings']['recognition']

async function ourWords(pdfFile: string, engine: Engine, limits: Limits): Promise<readonly PageWords[]> {
  const bytes = () => new Uint8Array(readFileSync(pdfFile))
  const printed = await read(bytes())
  const readings = []
  const wording = wordingOf(loadRules(shipped))
  const document = { bytes: bytes(), pages: printed, spell: wording.spell, limits }
  for (const request of await requestsOf(document, 'auto'))
    readings.push((await readPart(bytes(), request, { engine, limits, findReading: () => null })).placed)
  const { pages } = recognise(printed, readings, wording)
  return pages.map(({ number, words }) => ({ page: number, words: words.map(({ text }) => text) }))
}
