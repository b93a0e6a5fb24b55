import { Console } from 'node:console'
import { flushCompileCache } from 'node:module'
import { z } from 'zod'
import type { Stage } from '../errors.ts'
import { keptDocument } from '../keptWords.ts'
import { job, type Outcome, type Pending, type Unconcerned } from '../outcome.ts'
import { changedPacks } from '../packs/changedPacks.ts'
import { processDocument } from '../process.ts'
import { placedReading } from '../recognition/pageReading.ts'
import { loadRules, type Rules } from '../rules.ts'
import type { PageAnswer } from './pageAnswer.ts'

/**
 * What runs in a child process of the pool. Like `main.ts` an entry of its own, so it may set up its process here.
 * Standard output is the parent's, for data only: what a library prints must not get there. Ctrl-C reaches the whole
 * process group; the parent decides what is still finished.
 */
globalThis.console = new Console(process.stderr, process.stderr)
process.on('SIGINT', () => {})
// A parent that was killed cannot end its children, and a recogniser's thread would keep this one alive for ever.
process.on('disconnect', () => process.exit())
// pdf.js unpacks streams by itself where a DecompressionStream cannot be had, without a trip to the thread pool for each:
// measured on the five digital decisions, 2.9 instead of 4.3 ms a page. It asks for each stream anew: what is thrown is no
// error, which would note where it was thrown.
Object.assign(globalThis, {
  DecompressionStream: class {
    constructor() {
      throw null
    }
  },
})
// With something that takes its fonts pdf.js does not work out the outline of each glyph, which only drawing needs.
Object.assign(globalThis, {
  FontFace: class {
    readonly loaded = Promise.resolve()
  },
})

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
/** One page to recognise, or a part of it. */
export type PageTask = z.infer<typeof pageTask>

const rulesByFolder = new Map<string, Rules>()

// A process that is stopped leaves no compiled code behind; by then most of what a document needs has been used.
const DOCUMENTS_UNTIL_COMPILED = 5
let documents = 0

/** Does one task; tells the parent first which process does it, so that it can be watched and stopped. */
export async function processTask(message: unknown): Promise<Outcome | Pending | Unconcerned | PageAnswer> {
  tell()
  const task = workerTask.parse(message)
  const rules = rulesByFolder.get(task.pipelineFolder) ?? loadRules(task.pipelineFolder)
  rulesByFolder.set(task.pipelineFolder, rules)
  if (task.kind === 'document') {
    const outcome = await processDocument(task.job, rules, { ...task, isKeeping: true, heard: signOfProgress() })
    documents += 1
    if (documents === DOCUMENTS_UNTIL_COMPILED) flushCompileCache()
    return outcome
  }
  // Recognition, and the database that keeps readings, are loaded where a page needs them: digital documents do not.
  const { readPage } = await import('./pageTask.ts')
  return readPage(task, rules)
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
