import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { EngineChoice } from '../../src/recognition/chosenEngine.ts'
import type { EngineName } from '../../src/recognition/engine.ts'
import { openForReading } from '../../src/store/database.ts'

const checkout = path.resolve(import.meta.dirname, '../..')

/** One run over all scans: seconds from start to exit, and for ours the milliseconds of each stage, added up. */
export type ScanRun = { readonly seconds: number; readonly stages: readonly StageTime[] }
type StageTime = { readonly stage: string; readonly milliseconds: number }

/** What is compared. `run` takes scans and an empty folder to write to, and throws unless every scan was done. */
export type Contender = {
  readonly name: string
  readonly run: (files: readonly string[], folder: string) => ScanRun
}

/** The command line that ingests `paths` as a user would. */
export function ingestCommand(
  paths: readonly string[],
  { database, engine, workers }: { readonly database: string; readonly engine: EngineChoice; readonly workers: number },
): readonly string[] {
  const options = ['--db', database, '--ocr-engine', engine, '--workers', String(workers)]
  return [path.join(checkout, 'src/main.ts'), 'ingest', ...paths, ...options]
}

/** `ingest` of all files in one run, with that engine, into a new database. */
export function ourContender(engine: EngineName, workers: number): Contender {
  return {
    name: `ours, ${engine}`,
    run(files, folder) {
      const database = path.join(folder, 'decisions.db')
      const seconds = timed(process.execPath, ingestCommand(files, { database, engine, workers }))
      return { seconds, stages: stagesOf(database, files.length) }
    },
  }
}

/** `ocrmypdf` on each file in turn. */
export function ocrmypdfContender(jobs: number): Contender {
  return {
    name: 'ocrmypdf',
    run(files, folder) {
      const options = ['--jobs', String(jobs), '--output-type', 'pdf', '--quiet']
      const runs = files.map((file) => timed('ocrmypdf', [...options, file, path.join(folder, 'out.pdf')]))
      return { seconds: runs.reduce((sum, seconds) => sum + seconds, 0), stages: [] }
    },
  }
}

function timed(command: string, args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`)
  return (performance.now() - start) / 1000
}

function stagesOf(file: string, documents: number): readonly StageTime[] {
  const database = openForReading(file)
  try {
    const done = database.prepare("SELECT count(*) FROM documents WHERE status <> 'failed'").pluck().get()
    if (done !== documents) throw new Error(`Only ${done} of ${documents} scans were ingested.`)
    return database
      .prepare('SELECT key AS stage, sum(value) AS milliseconds FROM documents, json_each(timings) GROUP BY key')
      .all() as StageTime[]
  } finally {
    database.close()
  }
}
