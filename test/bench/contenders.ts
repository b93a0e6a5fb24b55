import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { openForReading } from '../../src/store/database.ts'

const checkout = path.resolve(import.meta.dirname, '../..')

/** What one `ingest` took: `seconds` from start to exit, and the milliseconds of each stage added over all documents. */
export type Ingest = {
  readonly seconds: number
  readonly pages: number
  readonly stages: readonly { readonly stage: string; readonly milliseconds: number }[]
}

/** Ingests `folder` into a new database as a user would, with `workers` processes; throws unless every document landed. */
export function timeIngest(folder: string, workers: number): Ingest {
  const database = path.join(folder, '..', 'bench.db')
  removeDatabase(database)
  const command = [path.join(checkout, 'src/main.ts'), 'ingest', folder, '--db', database, '--workers', String(workers)]
  const { seconds, status, stderr } = timed(process.execPath, command)
  if (status !== 0) throw new Error(`ingest ended with ${status}:\n${stderr}`)
  return { seconds, ...readStages(database) }
}

/**
 * Runs `pdftotext -bbox-layout` on each file of `folder` in turn, one process a file, from a shell loop: what starting
 * a process from Node costs is not laid to its account. Returns seconds.
 */
export function timePdftotext(folder: string): number {
  const loop = 'for file in "$1"/*.pdf; do pdftotext -bbox-layout "$file" /dev/null || exit 1; done'
  const { seconds, status, stderr } = timed('sh', ['-c', loop, 'sh', folder])
  if (status !== 0) throw new Error(`pdftotext ended with ${status}:\n${stderr}`)
  return seconds
}

/** Whether the command to compare with is installed. */
export function hasPdftotext(): boolean {
  return spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined
}

function timed(command: string, args: readonly string[]) {
  const start = performance.now()
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (error !== undefined) throw error
  return { seconds: (performance.now() - start) / 1000, status, stderr }
}

function readStages(file: string): Omit<Ingest, 'seconds'> {
  const database = openForReading(file)
  try {
    const stages = database
      .prepare('SELECT key AS stage, sum(value) AS milliseconds FROM documents, json_each(timings) GROUP BY key')
      .all() as Ingest['stages']
    return { pages: Number(database.prepare('SELECT sum(pages) FROM documents').pluck().get()), stages }
  } finally {
    database.close()
  }
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
}
