import type { Catalogue } from '../organisations/catalogue.ts'
import type { ChosenEngine } from '../recognition/chosenEngine.ts'
import { readerIdentity } from '../recognition/readerIdentity.ts'
import type { KeptReading } from '../recognition/readPart.ts'
import type { OcrMode } from '../stages/ocrModes.ts'
import { type Database, openForWriting } from '../store/database.ts'
import { createKeptReadings, createReadingWriter } from '../store/keptReadings.ts'
import { createKnownDocuments } from '../store/knownDocuments.ts'
import { bringLinksUpToDate } from '../store/organisationLinks.ts'
import { createOutcomeWriter } from '../store/outcomeWriter.ts'
import type { RunLock } from '../store/runLock.ts'
import { endRun, startRun } from '../store/runs.ts'
import type { FoundFiles } from './documentFiles.ts'
import type { Knowledge } from './knowledge.ts'
import type { Ledger } from './ledger.ts'
import { onlyRun } from './onlyRun.ts'
import { patiently } from './patiently.ts'
import type { Pool } from './pool.ts'
import type { Progress } from './progress.ts'
import { modifiedSince, type Selection } from './selection.ts'
import { takeIn } from './takeIn.ts'
import { createTally } from './tally.ts'

/** What to take in, and into which database. */
export type IngestOptions = {
  readonly paths: readonly string[]
  readonly databaseFile: string
  readonly pipelineFolder: string
  readonly workers: number
  readonly timeoutSeconds: number
  readonly pageSeconds: number
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
  readonly createPool: (size: number, ready: number) => Pool
  readonly engine: ChosenEngine
  readonly progress: Progress
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
  const seconds = () => (performance.now() - begun) / 1000
  if (found.documents.length === 0) return tally.ledger(seconds())
  const database = openForWriting(options.databaseFile)
  const locks: RunLock[] = []
  try {
    const { knowledge, catalogue, now } = tools
    const lock = await onlyRun(options, tools)
    if (lock === null) return tally.ledger(seconds())
    locks.push(lock)
    bringLinksUpToDate(database, catalogue)
    const run = startRun(database, { arguments: options.paths, rulesHash: knowledge.rulesHash, now })
    await withPool(
      () => tools.createPool(options.workers, found.documents.length),
      (pool) => {
        const inFlight = 2 * options.workers + 1 // one more than there are processes: none has to wait for the writer
        const store = storeOf(database, { ...tools, run, mode: options.mode })
        return takeIn(found.documents, { ...options, ...selection, ...tools, ...store, inFlight, tally, pool })
      },
    )
    const ledger = tally.ledger(seconds())
    await patiently(() => endRun(database, run, { ...ledger, now }))
    return ledger
  } finally {
    database.close()
    for (const lock of locks) lock.release()
  }
}

function storeOf(database: Database, tools: IngestTools & { readonly run: number; readonly mode: OcrMode }) {
  const { knowledge, engine, now } = tools
  const { packsHash } = knowledge
  const writer = createOutcomeWriter(database, { ...tools, packsHash, ocrIdentity: readerIdentity(engine.identity) })
  const savePage = createReadingWriter(database, now)
  const readings = createKeptReadings(database)
  const known = createKnownDocuments(database)
  return {
    save: writer.save,
    savePage: (sha256: string, kept: KeptReading) => savePage(sha256, engine.name, kept),
    findKnown: known.find,
    move: known.move,
    findReadings: (sha256: string) => readings.ofDocument(sha256, readerIdentity(engine.identity)),
  }
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
