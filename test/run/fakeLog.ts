import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const taskStep = z.strictObject({
  step: z.enum(['begun', 'ended']),
  kind: z.enum(['document', 'page']),
  file: z.string(),
  page: z.int().nullable(),
  pid: z.int(),
})

/** A task that a fake worker began or ended; `page` is null for a document. */
export type TaskStep = Readonly<z.infer<typeof taskStep>>

const LOG = 'tasks.jsonl'

/** Adds a line to the log in `folder`; one short line is written whole, so processes may share the file. */
export function addToLog(folder: string, step: TaskStep): void {
  fs.appendFileSync(path.join(folder, LOG), `${JSON.stringify(step)}\n`)
}

/** What the fake workers did, in order; nothing where none was ever asked. */
export function readLog(folder: string): readonly TaskStep[] {
  const file = path.join(folder, LOG)
  if (!fs.existsSync(file)) return []
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => taskStep.parse(JSON.parse(line)))
}

/** The pages of `file` that were begun, in order, each try once. */
export function pagesBegun(folder: string, file: string): readonly TaskStep[] {
  return readLog(folder).filter((step) => step.kind === 'page' && step.step === 'begun' && step.file === file)
}

/** Is there a process of this id? One that has ended but was not yet waited for counts, too. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
