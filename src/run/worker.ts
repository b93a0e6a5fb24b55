import { Console } from 'node:console'
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { z } from 'zod'
import { DocumentError, type Stage } from '../errors.ts'
import { keptDocument } from '../keptWords.ts'
import { job, type Outcome, type Pending, type Unconcerned } from '../outcome.ts'
import { changedPacks } from '../packs/changedPacks.ts'
import { processDocument } from '../process.ts'
import { type ChosenEngine, startEngine } from '../recognition/chosenEngine.ts'
import type { Engine } from '../recognition/engine.ts'
import { placedReading } from '../recognition/pageReading.ts'
import { readPart } from '../recognition/readPart.ts'
import { loadRules, type Rules } from '../rules.ts'
import { withDatabase } from '../store/database.ts'
import { createKeptReadings } from '../store/keptReadings.ts'
import { type PageAnswer, unreadPage } from './pageAnswer.ts'

/**
 * What runs in a child process of the pool. Like `main.ts` an entry of its own, so it may set up its process here.
 * Standard output is the parent's, for data only: what a library prints must not get there. Ctrl-C reaches the whole
 * process group; the parent decides what is still finished.
 */
globalThis.console = new Console(process.stderr, process.stderr)
process.on('SIGINT', () => {})
// A parent that was killed cannot end its children, and a recogniser's thread would keep this one alive for ever.
process.on('disconnect', () => process.exit())
// pdf.js unpacks streams by itself where there is no DecompressionStream, without a trip to the thread pool for each:
// measured on the five digital decisions, 2.9 instead of 4.3 ms a page.
Reflect.deleteProperty(globalThis, 'DecompressionStream')

const documentTask = z.strictObject({
  kind: z.literal('document'),
  job,
  pipelineFolder: z.string(),
  mode: z.enum(['auto', 'always', 'never']),
  readings: z.array(placedReading).readonly(),
  kept: keptDocument.nullable(),
  changedPacks: changedPacks.nullable(),
})

const pageTask = z.strictObject({
  kind: z.literal('page'),
  job,
  pipelineFolder: z.string(),
  sha256: z.string(),
  page: z.int().positive(),
  region: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly().nullable(),
  engine: z.strictObject({ name: z.enum(['tesseract.js', 'native']), identity: z.string() }),
  databaseFile: z.string(),
  pageSeconds: z.int().positive().optional(),
})

const workerTask = z.discriminatedUnion('kind', [documentTask, pageTask])

/** Plain JSON that goes to the child process: a document to take to its outcome, or one page to recognise. */
export type WorkerTask = Readonly<z.infer<typeof workerTask>>

const rulesByFolder = new Map<string, Rules>()
const engines = new Map<string, Promise<Engine>>()

/** Does one task; tells the parent first which process does it, so that it can be watched and stopped. */
export async function processTask(message: unknown): Promise<Outcome | Pending | Unconcerned | PageAnswer> {
  tell()
  const task = workerTask.parse(message)
  const rules = rulesByFolder.get(task.pipelineFolder) ?? loadRules(task.pipelineFolder)
  rulesByFolder.set(task.pipelineFolder, rules)
  return task.kind === 'document'
    ? processDocument(task.job, rules, { ...task, isKeeping: true, heard: signOfProgress() })
    : readPage(task, rules)
}

const tell = (at: { readonly stage?: Stage; readonly page?: number } = {}): void =>
  void process.send?.({ pid: process.pid, ...at })

// Often enough for a limit of seconds, seldom enough to cost nothing on a thousand short pages.
const SIGN_MILLISECONDS = 250

/** Tells the parent that the work goes on, and where it is, now and then. */
function signOfProgress(): (stage: Stage, page?: number) => void {
  let last = performance.now()
  return (stage, page) => {
    if (performance.now() - last < SIGN_MILLISECONDS) return
    last = performance.now()
    tell({ stage, ...(page === undefined ? {} : { page }) })
  }
}

async function readPage(task: z.infer<typeof pageTask>, rules: Rules): Promise<PageAnswer> {
  const { pageSeconds: usual, ...limits } = rules.settings.recognition
  const { pageSeconds = usual } = task
  const begun = performance.now()
  try {
    const bytes = await bytesOf(task)
    const engine = await livingEngine(task.engine, pageSeconds)
    const kept = await withDatabase(task.databaseFile, (database) =>
      readPart(bytes, task, { engine, limits, findReading: createKeptReadings(database).ofPicture }),
    )
    return { status: 'read', ...kept, milliseconds: performance.now() - begun }
  } catch (error) {
    if (!(error instanceof DocumentError)) await endEngine(task.engine.name)
    return unreadPage(error, task)
  }
}

/** The bytes of the document that the page is of; a page of other bytes, or of none, is no page of it. */
async function bytesOf({ job: { path, file }, sha256 }: z.infer<typeof pageTask>): Promise<Uint8Array> {
  const bytes = await fs.readFile(path).catch(() => null)
  if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256) return new Uint8Array(bytes)
  const message = `${file} was changed or taken away while it was read. It is tried again.`
  throw new DocumentError('file-busy', { stage: 'recognise', message })
}

/** The engine lives as long as its process. */
function livingEngine(chosen: ChosenEngine, pageSeconds: number): Promise<Engine> {
  const starting = engines.get(chosen.name) ?? startEngine(chosen, pageSeconds)
  engines.set(chosen.name, starting)
  return starting
}

/** One that failed may be in any state: the next page gets a new one. */
async function endEngine(name: string): Promise<void> {
  const failed = engines.get(name)
  engines.delete(name)
  await failed?.then((engine) => engine.close()).catch(() => {})
}
