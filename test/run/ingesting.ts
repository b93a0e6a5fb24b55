import fs from 'node:fs'
import path from 'node:path'
import { createCatalogue } from '../../src/organisations/catalogue.ts'
import { findDocumentFiles } from '../../src/run/documentFiles.ts'
import { type IngestOptions, type IngestTools, ingest } from '../../src/run/ingest.ts'
import { type Knowledge, knowledgeOf } from '../../src/run/knowledge.ts'
import type { Ledger } from '../../src/run/ledger.ts'
import { createPool } from '../../src/run/pool.ts'
import { EVERYTHING } from '../../src/run/selection.ts'
import { type Database, withDatabase } from '../../src/store/database.ts'
import { withFolder } from '../store/databases.ts'
import { readLog, type TaskStep } from './fakeLog.ts'

/** A folder with files by name and content, and ways to take it in with the fake worker. */
export type Trial = {
  readonly folder: string
  readonly write: (files: Readonly<Record<string, string>>) => void
  readonly run: (changes?: Partial<IngestOptions & IngestTools>) => Promise<Ledger>
  readonly ask: <T>(use: (database: Database) => T) => Promise<T>
  /** What the fake workers did so far. */
  readonly steps: () => readonly TaskStep[]
}

/** The knowledge of rules and packs by these names. */
export function knowing(hash: string, packHashes: readonly string[], changes: Partial<Knowledge> = {}): Knowledge {
  const packs = packHashes.map((name) => ({ hash: name, facts: { slug: name, names: [name], references: [] } }))
  return { ...knowledgeOf({ hash, readingHash: 'reading', limitsHash: 'limits', packs }), ...changes }
}

/** The rules that the fake worker's outcomes were made under. */
export const knowledge = knowing('rules', ['pack'])

const recognition = { pageSeconds: 30, mode: 'auto', stallSeconds: 30, memoryLimitMegabytes: 400 } as const

/** Runs `use` with files in a folder of their own, which is gone afterwards. */
export async function withTrial(
  files: Readonly<Record<string, string>>,
  use: (trial: Trial) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const databaseFile = path.join(folder, 'out', 'decisions.db')
    const trial: Trial = {
      folder,
      write(more) {
        for (const [name, content] of Object.entries(more)) {
          fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
          fs.writeFileSync(path.join(folder, name), content)
        }
      },
      run(changes = {}) {
        const options: IngestOptions = {
          ...{ selection: EVERYTHING, isWaiting: true, retrySeconds: [] },
          paths: [folder],
          databaseFile,
          pipelineFolder: folder,
          workers: 2,
          timeoutSeconds: 30,
          ...recognition,
        }
        return ingest({ ...options, ...changes }, { ...fakeTools(options.timeoutSeconds, changes), ...changes })
      },
      ask: (question) => withDatabase(databaseFile, question),
      steps: () => readLog(folder),
    }
    trial.write(files)
    await use(trial)
  })
}

function fakeTools(seconds: number, changes: Partial<IngestOptions>): IngestTools {
  const workerFile = new URL('./fakeWorker.ts', import.meta.url)
  const timeoutSeconds = changes.timeoutSeconds ?? seconds
  const pageSeconds = changes.pageSeconds ?? recognition.pageSeconds
  return {
    ...{ findFiles: findDocumentFiles, say() {} },
    knowledge,
    catalogue: createCatalogue([]),
    createPool: (size, ready, tell) =>
      createPool({
        size,
        ready,
        timeoutSeconds,
        pageSeconds,
        memoryLimitMegabytes: 400,
        stallSeconds: 30,
        workerFile,
        tell,
      }),
    engine: { name: 'native', identity: 'fake engine' },
    tell() {},
    interrupted: new AbortController().signal,
    now: () => new Date(),
  }
}
