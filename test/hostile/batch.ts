import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { withDatabase } from '../../src/store/database.ts'
import { treeMemory } from '../bench/processTree.ts'
import { type Told, tell } from '../commands/fakeTerminal.ts'
import type { Case, Place } from './cases.ts'

/** What became of a document: `read`, or the code of its failure. */
type Ended = { readonly file: string; readonly ending: string; readonly message: string | null }

/** A run over hostile PDFs: what the command told, what became of each, its time, and the most memory it held. */
export type BatchRun = {
  readonly told: Told
  readonly ended: readonly Ended[]
  readonly seconds: number
  readonly peakMegabytes: number
}

const row = z.object({ file: z.string(), ending: z.string(), message: z.string().nullable() })
const SAMPLE_MILLISECONDS = 200

/** Writes the PDFs of the cases into a folder, each under its name. */
export function writeCases(cases: readonly Case[], folder: string, place: Place): void {
  fs.mkdirSync(folder, { recursive: true })
  for (const { name, make } of cases) fs.writeFileSync(path.join(folder, `${name}.pdf`), make(place))
}

/** Takes a folder in with two processes, and measures it meanwhile. */
export async function ingested(folder: string, db: string, ...options: readonly string[]): Promise<BatchRun> {
  const begun = performance.now()
  let peak = 0
  const sample = () => {
    peak = Math.max(peak, treeMemory(process.pid).bytes)
  }
  const timer = setInterval(sample, SAMPLE_MILLISECONDS)
  try {
    const told = await tell('ingest', folder, '--db', db, '--workers', '2', ...options)
    const seconds = (performance.now() - begun) / 1000
    return { told, ended: await endings(db), seconds, peakMegabytes: peak / 1024 / 1024 }
  } finally {
    clearInterval(timer)
  }
}

function endings(db: string): Promise<readonly Ended[]> {
  const sql = `SELECT file, CASE status WHEN 'failed' THEN failure_code ELSE 'read' END AS ending, failure_message AS message
    FROM documents ORDER BY file`
  return withDatabase(db, (database) => z.array(row).parse(database.prepare(sql).all()))
}
