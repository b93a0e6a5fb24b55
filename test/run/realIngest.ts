import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { createCatalogue } from '../../src/organisations/catalogue.ts'
import { readerIdentity } from '../../src/recognition/readerIdentity.ts'
import { loadRules } from '../../src/rules.ts'
import { findDocumentFiles } from '../../src/run/documentFiles.ts'
import { type IngestOptions, ingest } from '../../src/run/ingest.ts'
import { knowledgeOf } from '../../src/run/knowledge.ts'
import type { Ledger } from '../../src/run/ledger.ts'
import { createPool, type PoolOptions } from '../../src/run/pool.ts'
import type { RunListener } from '../../src/run/runEvents.ts'
import { EVERYTHING } from '../../src/run/selection.ts'
import { type Database, openForWriting, withDatabase } from '../../src/store/database.ts'
import { createReadingWriter } from '../../src/store/keptReadings.ts'
import { allRecords, jsonLines } from '../../src/store/recordExports.ts'
import { recordingOf } from '../golden/recordings.ts'
import { shipped } from '../rules/pipelineFolder.ts'
import { withFolder } from '../store/databases.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')
const engine = { name: 'native', identity: 'recorded' } as const
const limits = { timeoutSeconds: 120, pageSeconds: 60, stallSeconds: 60, memoryLimitMegabytes: 2048 } as const

/** Fixtures by file name, with rules of their own that may be changed, and runs over them by the real workers. */
export type RealTrial = {
  readonly at: (file: string) => string
  readonly pipeline: string
  /** Rewrites a file of the rules; null takes it away. */
  readonly change: (name: string, rewrite: (text: string) => string | null) => void
  readonly run: (changes?: Partial<IngestOptions>, pool?: Partial<PoolOptions> | null) => Promise<Ledger>
  readonly ask: <T>(use: (database: Database) => T) => Promise<T>
  readonly write: <T>(use: (database: Database) => T) => T
  /** The files whose rows the last run wrote. */
  readonly touched: () => Promise<readonly string[]>
}

/** A worker that can open no PDF: see `blindWorker.ts`. */
export const BLIND = { workerFile: new URL('./blindWorker.ts', import.meta.url) }

/**
 * Runs `use` with fixtures, `<issuer>/<case>` by the name of the file that each is copied to. Pages of scans were read
 * before, as recorded: the recogniser itself is never needed. With `null` for a pool, needing a process is an error.
 */
export async function withFixtures(
  cases: Readonly<Record<string, string>>,
  use: (trial: RealTrial) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const [pipeline, databaseFile] = [path.join(folder, 'pipeline'), path.join(folder, 'decisions.db')]
    fs.cpSync(shipped, pipeline, { recursive: true })
    fs.mkdirSync(path.join(folder, 'in'))
    const at = (file: string) => path.join(folder, 'in', file)
    for (const [file, name] of Object.entries(cases))
      fs.copyFileSync(path.join(fixtures, name, 'decision.pdf'), at(file))
    const write = <T>(change: (database: Database) => T): T => {
      const database = openForWriting(databaseFile)
      try {
        return change(database)
      } finally {
        database.close()
      }
    }
    write((database) => saveRecordings(database, Object.values(cases)))
    await use({
      ...{ at, pipeline, write },
      change(name, rewrite) {
        const file = path.join(pipeline, name)
        const text = rewrite(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')
        if (text === null) fs.rmSync(file)
        else fs.writeFileSync(file, text)
      },
      run: (changes = {}, pool = {}) =>
        ingest({ ...optionsOf(folder), pipelineFolder: pipeline, databaseFile, ...changes }, toolsOf(pipeline, pool)),
      ask: (question) => withDatabase(databaseFile, question),
      touched: () =>
        withDatabase(databaseFile, (database) =>
          database
            .prepare<[], string>('SELECT file FROM documents WHERE run = (SELECT max(id) FROM runs) ORDER BY file')
            .pluck()
            .all(),
        ),
    })
  })
}

/** All records of a database, as they are exported. */
export async function recordsOf({ ask }: Pick<RealTrial, 'ask'>): Promise<string> {
  return ask((database) => [...jsonLines(allRecords(database))].join(''))
}

function optionsOf(folder: string): Omit<IngestOptions, 'pipelineFolder' | 'databaseFile'> {
  return {
    ...{ paths: [path.join(folder, 'in')], selection: EVERYTHING, isWaiting: true, retrySeconds: [] },
    ...{ workers: 2, mode: 'auto', ...limits },
  }
}

function toolsOf(pipeline: string, pool: Partial<PoolOptions> | null) {
  return {
    ...{ findFiles: findDocumentFiles, say() {}, tell() {}, catalogue: createCatalogue([]), engine },
    knowledge: knowledgeOf(loadRules(pipeline)),
    createPool(size: number, ready: number, tell: RunListener) {
      if (pool === null) throw new Error('no process is needed')
      return createPool({ size, ready, tell, ...limits, ...pool })
    },
    interrupted: new AbortController().signal,
    now: () => new Date(),
  }
}

function saveRecordings(database: Database, names: readonly string[]): void {
  const save = createReadingWriter(database, () => new Date())
  for (const name of names)
    for (const [index, placed] of (recordingOf(name)?.readings ?? []).entries())
      save(sha256Of(name), engine.name, {
        ...{ imageHash: `${name} ${index}`, identity: readerIdentity(engine.identity), isNew: true, placed },
      })
}

function sha256Of(name: string): string {
  return crypto.hash('sha256', fs.readFileSync(path.join(fixtures, name, 'decision.pdf')))
}
