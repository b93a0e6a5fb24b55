import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { DocumentError } from '../errors.ts'
import { type ChosenEngine, startEngine } from '../recognition/chosenEngine.ts'
import type { Engine } from '../recognition/engine.ts'
import { readPart } from '../recognition/readPart.ts'
import type { Rules } from '../rules.ts'
import { withDatabase } from '../store/database.ts'
import { createKeptReadings } from '../store/keptReadings.ts'
import { type PageAnswer, unreadPage } from './pageAnswer.ts'
import type { PageTask } from './worker.ts'

const engines = new Map<string, Promise<Engine>>()

/** Recognises one page, or a part of it, in this process; never rejects for a page that cannot be read. */
export async function readPage(task: PageTask, rules: Rules): Promise<PageAnswer> {
  const { pageSeconds: usual, ...limits } = rules.settings.recognition
  const { pageSeconds = usual } = task
  const begun = performance.now()
  try {
    const bytes = await bytesOf(task)
    const engine = await livingEngine(task.engine, pageSeconds)
    const kept = await withDatabase(task.databaseFile, (database) =>
      readPart(bytes, task, { engine, limits, findReading: createKeptReadings(database).ofPicture }),
    )
    return { status: 'read', ...kept, milliseconds: performance.now() - begun }
  } catch (error) {
    if (!(error instanceof DocumentError)) await endEngine(task.engine.name)
    return unreadPage(error, task)
  }
}

/** The bytes of the document that the page is of; a page of other bytes, or of none, is no page of it. */
async function bytesOf({ job: { path, file }, sha256 }: PageTask): Promise<Uint8Array> {
  const bytes = await fs.readFile(path).catch(() => null)
  if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256) return new Uint8Array(bytes)
  const message = `${file} was changed or taken away while it was read. It is tried again.`
  throw new DocumentError('file-busy', { stage: 'recognise', message })
}

/** The engine lives as long as its process. */
function livingEngine(chosen: ChosenEngine, pageSeconds: number): Promise<Engine> {
  const starting = engines.get(chosen.name) ?? startEngine(chosen, pageSeconds)
  engines.set(chosen.name, starting)
  return starting
}

/** One that failed may be in any state: the next page gets a new one. */
async function endEngine(name: string): Promise<void> {
  const failed = engines.get(name)
  engines.delete(name)
  await failed?.then((engine) => engine.close()).catch(() => {})
}
