import type { Catalogue } from '../organisations/catalogue.ts'
import type { ChosenEngine } from '../recognition/chosenEngine.ts'
import type { OcrMode } from '../stages/ocrModes.ts'
import { openForWriting } from '../store/database.ts'
import { bringLinksUpToDate } from '../store/organisationLinks.ts'
import type { RunLock } from '../store/runLock.ts'
import { endRun, startRun } from '../store/runs.ts'
import type { FoundFiles } from './documentFiles.ts'
import type { Knowledge } from './knowledge.ts'
import { type Ledger, restOf } from './ledger.ts'
import { onlyRun } from './onlyRun.ts'
import { patiently } from './patiently.ts'
import type { Pool } from './pool.ts'
import type { RunListener, RunTerms } from './runEvents.ts'
import { createRunStore, placeCheck } from './runStore.ts'
import { modifiedSince, type Selection } from './selection.ts'
import { takeIn } from './takeIn.ts'
import { createTally } from './tally.ts'
import { createWorkClock } from './workClock.ts'

/** What to take in, and into which database. */
export type IngestOptions = {
  readonly paths: readonly string[]
  readonly databaseFile: string
  readonly pipelineFolder: string
  readonly workers: number
  readonly timeoutSeconds: number
  readonly pageSeconds: number
  readonly stallSeconds: number
  readonly memoryLimitMegabytes: number
  readonly mode: OcrMode
  readonly selection: Selection
  /** Does the run wait for another one on the same database, rather than give up? */
  readonly isWaiting: boolean
  readonly retrySeconds: readonly number[]
}

/** What a run works with: given from outside, so that a test can give others. `interrupted` ends a run early. */
export type IngestTools = {
  readonly findFiles: (paths: readonly string[]) => Promise<FoundFiles>
  /** Tells a person of something, in a line. */
  readonly say: (line: string) => void
  readonly knowledge: Knowledge
  readonly catalogue: Catalogue
  readonly createPool: (size: number, ready: number, tell: RunListener) => Pool
  readonly engine: ChosenEngine
  /** Hears of everything that happens. */
  readonly tell: RunListener
  readonly interrupted: AbortSignal
  readonly now: () => Date
}

/**
 * Takes the PDFs behind the paths into the database and returns the ledger of the run; with no document behind any of
 * the paths nothing is opened or written. Documents come to the database in the order in which they are done. Of two runs
 * on one database the second waits until the first has ended.
 *
 * Throws `SetupError` where the database cannot be opened, or is not to be waited for, and SQLite's own error where it cannot be written to any
 * more (a full disk): what was saved stays, and the next run goes on from there.
 */
export async function ingest(options: IngestOptions, tools: IngestTools): Promise<Ledger> {
  const begun = performance.now()
  const { selection } = options
  const all = await tools.findFiles(options.paths)
  const found = { ...all, documents: modifiedSince(all.documents, selection.since) }
  const tally = createTally(all)
  tally.leaveOut(all.documents.length - found.documents.length)
  const end = () => {
    const ledger = tally.ledger((performance.now() - begun) / 1000)
    tools.tell({ kind: 'ended', ledger })
    return ledger
  }
  if (found.documents.length === 0) return end()
  const database = openForWriting(options.databaseFile)
  const locks: RunLock[] = []
  try {
    const { knowledge, catalogue, now } = tools
    const lock = await onlyRun(options, tools)
    if (lock === null) return end()
    locks.push(lock)
    bringLinksUpToDate(database, catalogue)
    const checkPlace = placeCheck(options.databaseFile)
    const terms = termsOf(options, tools)
    const run = startRun(database, { arguments: options.paths, rulesHash: knowledge.rulesHash, terms, now })
    tools.tell({ kind: 'started', run, found: found.documents.length, terms })
    const work = createWorkClock()
    const tell: RunListener = (event) => {
      work.hear(event)
      tools.tell(event)
    }
    await withPool(
      () => tools.createPool(options.workers, found.documents.length, tell),
      (pool) => {
        const inFlight = 2 * options.workers + 1 // one more than there are processes: none has to wait for the writer
        const store = createRunStore(database, { ...tools, run, mode: options.mode, workOn: work.on, checkPlace })
        const intake = { ...options, ...selection, ...tools, ...store, inFlight, tally, pool, tell, workOn: work.on }
        return takeIn(found.documents, intake)
      },
    )
    checkPlace()
    const ledger = tally.ledger((performance.now() - begun) / 1000)
    await patiently(() => endRun(database, run, { ...ledger, rest: restOf(ledger), now }))
    tools.tell({ kind: 'ended', ledger })
    return ledger
  } finally {
    database.close()
    for (const lock of locks) lock.release()
  }
}

function termsOf(options: IngestOptions, { engine }: IngestTools): RunTerms {
  const { workers, mode, timeoutSeconds, pageSeconds, stallSeconds, memoryLimitMegabytes } = options
  return { workers, engine: engine.name, ocr: mode, timeoutSeconds, pageSeconds, stallSeconds, memoryLimitMegabytes }
}

/** The pool is made when the first document needs it: a run that changes nothing starts no process. */
async function withPool(create: () => Pool, use: (pool: () => Pool) => Promise<void>): Promise<void> {
  const pools: Pool[] = []
  try {
    await use(() => {
      const pool = pools[0] ?? create()
      if (pools.length === 0) pools.push(pool)
      return pool
    })
  } finally {
    for (const pool of pools) await pool.close()
  }
}
