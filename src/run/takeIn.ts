import PQueue from 'p-queue'
import type { Outcome } from '../outcome.ts'
import type { ChosenEngine } from '../recognition/chosenEngine.ts'
import type { PlacedReading } from '../recognition/pageReading.ts'
import type { KeptReading } from '../recognition/readPart.ts'
import type { OcrMode } from '../stages/recognise.ts'
import type { KnownDocument } from '../store/knownDocuments.ts'
import { type Asked, failedWith, outcomeOf } from './answeredOutcome.ts'
import type { DocumentFile } from './documentFiles.ts'
import { hashFile } from './fileHash.ts'
import { isCurrent, type Knowledge } from './knowledge.ts'
import type { Pool } from './pool.ts'
import type { Progress } from './progress.ts'
import { readPages } from './readPages.ts'
import type { Tally } from './tally.ts'

/** Everything that the way of a document from its file to its row needs. */
export type Intake = {
  readonly knowledge: Knowledge
  readonly pipelineFolder: string
  readonly databaseFile: string
  readonly timeoutSeconds: number
  readonly pageSeconds: number
  readonly mode: OcrMode
  readonly engine: ChosenEngine
  readonly inFlight: number
  readonly pool: () => Pool
  readonly findKnown: (sha256: string) => KnownDocument | null
  readonly findReadings: (sha256: string) => readonly PlacedReading[]
  readonly save: (outcome: Outcome) => void
  readonly savePage: (sha256: string, kept: KeptReading) => void
  readonly tally: Tally
  readonly progress: Progress
  readonly interrupted: AbortSignal
}

/** A document and its bytes; null where they could not be read. */
type Hashed = DocumentFile & { readonly hash: { readonly sha256: string; readonly bytes: number } | null }

/**
 * Takes the documents in, `inFlight` at a time, each saved as soon as it is done. An interruption lets those in flight
 * end. Throws what the writer throws; nothing new is begun then.
 */
export async function takeIn(documents: readonly DocumentFile[], intake: Intake): Promise<void> {
  const { progress } = intake
  const queue = new PQueue({ concurrency: intake.inFlight })
  const seen = new Set<string>()
  const defects: unknown[] = []
  progress.start(documents.length)
  try {
    for (const document of documents) {
      await queue.onSizeLessThan(1)
      if (intake.interrupted.aborted || defects.length > 0) break
      const hashed = { ...document, hash: await hashFile(document.path).catch(() => null) }
      if (isSettled(hashed, seen, intake)) progress.advance()
      else void queue.add(() => processed(hashed, intake)).catch((defect: unknown) => defects.push(defect))
    }
    await queue.onIdle()
  } finally {
    progress.stop()
  }
  if (defects.length > 0) throw defects[0]
}

/** Is there nothing to do for the document: met before in this run, or in the database under the same rules? */
function isSettled({ path, hash }: Hashed, seen: Set<string>, intake: Intake): boolean {
  if (hash === null) return false // the read stage says why, in its own words
  const { findKnown, knowledge, tally, mode } = intake
  if (seen.has(hash.sha256)) {
    tally.duplicate()
    return true
  }
  seen.add(hash.sha256)
  const known = findKnown(hash.sha256)
  if (known === null || !isCurrent(known, knowledge) || isWorthAnotherTry(known) || !isReadAs(known, mode)) return false
  tally.known(path, known)
  return true
}

/** What hung or died may have lacked time or memory that it has now, a bug may be gone; other failures stay the same. */
function isWorthAnotherTry({ failureCode }: KnownDocument): boolean {
  const transient = [
    'timed-out',
    'stalled',
    'out-of-memory',
    'worker-died',
    'internal-error',
    'recogniser-failed',
    'unreadable-page',
  ]
  return failureCode !== null && transient.includes(failureCode)
}

/** Were the same pages recognised as would be now? Where `auto` found nothing to recognise, `never` does not either. */
function isReadAs({ ocrMode, textSource }: KnownDocument, mode: OcrMode): boolean {
  return ocrMode === mode || (textSource === 'digital' && ocrMode === 'auto' && mode === 'never')
}

/** Before all pages that wait: a document whose pages are there is finished, and a digital one never waits for scans. */
const FIRST = 1

async function processed(document: Hashed, intake: Intake): Promise<void> {
  const outcome = await outcomeOfDocument(document, intake)
  if (outcome === null) return // interrupted between its pages: the next run goes on with those that are left
  intake.save(outcome)
  intake.tally.done(document.path, outcome)
  intake.progress.advance()
}

async function outcomeOfDocument({ path, file, hash }: Hashed, intake: Intake): Promise<Outcome | null> {
  const { pipelineFolder, timeoutSeconds, knowledge, mode, progress } = intake
  const asked: Asked = { file, hash, timeoutSeconds, rulesHash: knowledge.rulesHash }
  const take = async (readings: readonly PlacedReading[]) => {
    const task = { kind: 'document', job: { path, file }, pipelineFolder, mode, readings } as const
    const answer = await intake.pool().run(task, { priority: FIRST })
    if (answer.kind === 'left-out') throw new Error('A document is never left out')
    return outcomeOf(answer, asked)
  }
  const known = hash === null ? [] : intake.findReadings(hash.sha256)
  const first = await take(known)
  if (first.status !== 'pending') return first
  progress.expectPages(first.requests.length)
  const save = (kept: KeptReading) => intake.savePage(first.sha256, kept)
  const pages = await readPages(first.requests, { path, file }, { ...intake, save, pageDone: progress.advancePage })
  if (pages.kind === 'interrupted') return null
  if (pages.kind === 'unread') return failedWith(asked, pages.failure)
  const second = await take([...known, ...pages.readings])
  if (second.status !== 'pending') return withTime(second, pages.milliseconds)
  const message = `${file} was changed while it was read. The next run reads it again.`
  return failedWith(asked, { code: 'internal-error', stage: 'recognise', page: null, message })
}

/** Pages are recognised apart from their document: their time is added to its stage. */
function withTime(outcome: Outcome, milliseconds: number): Outcome {
  const { timings } = outcome
  return { ...outcome, timings: { ...timings, recognise: (timings.recognise ?? 0) + milliseconds } }
}
