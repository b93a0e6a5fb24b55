import { type Database, openForWriting } from '../store/database.ts'
import { createKnownDocuments } from '../store/knownDocuments.ts'
import { createOutcomeWriter } from '../store/outcomeWriter.ts'
import { endRun, startRun } from '../store/runs.ts'
import { findDocumentFiles } from './documentFiles.ts'
import type { Knowledge } from './knowledge.ts'
import type { Ledger } from './ledger.ts'
import type { Pool } from './pool.ts'
import type { Progress } from './progress.ts'
import { takeIn } from './takeIn.ts'
import { createTally } from './tally.ts'

/** What to take in, and into which database. */
export type IngestOptions = {
  readonly paths: readonly string[]
  readonly databaseFile: string
  readonly pipelineFolder: string
  readonly workers: number
  readonly timeoutSeconds: number
}

/** What a run works with: given from outside, so that a test can give others. `interrupted` ends a run early. */
export type IngestTools = {
  readonly knowledge: Knowledge
  readonly organisationNames: ReadonlyMap<string, string>
  readonly createPool: (size: number) => Pool
  readonly progress: Progress
  readonly interrupted: AbortSignal
  readonly now: () => Date
}

/**
 * Takes the PDFs behind the paths into the database and returns the ledger of the run; with no document behind any of
 * the paths nothing is opened or written. Documents come to the database in the order in which they are done.
 *
 * Throws `SetupError` where the database cannot be opened, and SQLite's own error where it cannot be written to any
 * more (a full disk): what was saved stays, and the next run goes on from there.
 */
export async function ingest(options: IngestOptions, tools: IngestTools): Promise<Ledger> {
  const begun = performance.now()
  const found = await findDocumentFiles(options.paths)
  const tally = createTally(found)
  const seconds = () => (performance.now() - begun) / 1000
  if (found.documents.length === 0) return tally.ledger(seconds())
  const database = openForWriting(options.databaseFile)
  try {
    const { knowledge, now } = tools
    const run = startRun(database, { arguments: options.paths, rulesHash: knowledge.rulesHash, now })
    const size = Math.max(1, Math.min(options.workers, found.documents.length))
    const { pipelineFolder, timeoutSeconds } = options
    await withPool(
      () => tools.createPool(size),
      (pool) => {
        const inFlight = 2 * size + 1 // one more than there are processes: none has to wait for the writer
        const store = storeOf(database, run, tools)
        return takeIn(found.documents, { ...tools, ...store, pipelineFolder, timeoutSeconds, inFlight, tally, pool })
      },
    )
    const ledger = tally.ledger(seconds())
    endRun(database, run, { ...ledger, now })
    return ledger
  } finally {
    database.close()
  }
}

function storeOf(database: Database, run: number, { knowledge, organisationNames, now }: IngestTools) {
  const writer = createOutcomeWriter(database, { run, packsHash: knowledge.packsHash, organisationNames, now })
  return { save: writer.save, findKnown: createKnownDocuments(database).find }
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
