import fs from 'node:fs'
import { resolve } from 'node:path'
import PQueue from 'p-queue'
import type { Outcome } from '../outcome.ts'
import type { ChosenEngine } from '../recognition/chosenEngine.ts'
import type { PlacedReading } from '../recognition/pageReading.ts'
import type { KeptReading } from '../recognition/readPart.ts'
import type { KnownDocument } from '../store/knownDocuments.ts'
import { type Asked, failedWith, outcomeOf } from './answeredOutcome.ts'
import type { DocumentFile } from './documentFiles.ts'
import { type FateTerms, fateOf, isToDo } from './fate.ts'
import { hashFile } from './fileHash.ts'
import { patiently } from './patiently.ts'
import type { Pool } from './pool.ts'
import type { Progress } from './progress.ts'
import { readPages } from './readPages.ts'
import type { Tally } from './tally.ts'
import { isToTryAgain, oneAtATime, type PutBy, tryAgain } from './tryAgain.ts'

/** Everything that the way of a document from its file to its row needs. */
export type Intake = FateTerms & {
  readonly pipelineFolder: string
  readonly databaseFile: string
  readonly timeoutSeconds: number
  readonly pageSeconds: number
  readonly engine: ChosenEngine
  readonly inFlight: number
  /** How many documents may be read at most; null for all. */
  readonly limit: number | null
  readonly retrySeconds: readonly number[]
  readonly pool: () => Pool
  readonly findKnown: (sha256: string) => KnownDocument | null
  readonly findReadings: (sha256: string) => readonly PlacedReading[]
  readonly move: (sha256: string, path: string) => void
  readonly save: (outcome: Outcome, path: string) => void
  readonly savePage: (sha256: string, kept: KeptReading) => void
  readonly tally: Tally
  readonly progress: Progress
  readonly interrupted: AbortSignal
}

/** A document and its bytes; null where they could not be read. */
export type Hashed = DocumentFile & { readonly hash: { readonly sha256: string; readonly bytes: number } | null }

/**
 * Takes the documents in, `inFlight` at a time, each saved as soon as it is done. What failed by a trouble that passes is
 * tried again at the end. An interruption lets those in flight end. Throws what the writer throws; nothing new is begun then.
 */
export async function takeIn(documents: readonly DocumentFile[], intake: Intake): Promise<void> {
  const { progress, tally, limit } = intake
  const queue = new PQueue({ concurrency: intake.inFlight })
  const seen = new Set<string>()
  const putBy: PutBy<Hashed>[] = []
  const defects: unknown[] = []
  let begun = 0
  progress.start(documents.length)
  try {
    for (const [index, document] of documents.entries()) {
      await queue.onSizeLessThan(1)
      if (intake.interrupted.aborted || defects.length > 0) break
      if (begun === limit) {
        tally.leaveOut(documents.length - index)
        break
      }
      const hashed = await withHash(document)
      if (await isSettled(hashed, seen, intake)) progress.advance()
      else {
        begun += 1
        void queue.add(() => processed(hashed, intake, putBy)).catch((defect: unknown) => defects.push(defect))
      }
    }
    await queue.onIdle()
    if (defects.length === 0) await processedAgain(putBy, intake)
  } finally {
    progress.stop()
  }
  if (defects.length > 0) throw defects[0]
}

/** A document with the hash of its bytes, null where they cannot be read. */
export async function withHash(document: DocumentFile): Promise<Hashed> {
  return { ...document, hash: await hashFile(document.path).catch(() => null) }
}

/** Is there nothing to do for the document: met before in this run, not chosen, or in the database under the same rules? */
async function isSettled({ path, hash }: Hashed, seen: Set<string>, intake: Intake): Promise<boolean> {
  const { findKnown, move, tally } = intake
  if (hash === null) {
    // The read stage says why, in its own words; a run that is to do only some documents cannot know whether it is one.
    if (intake.only !== null) tally.leaveOut(1)
    return intake.only !== null
  }
  const known = findKnown(hash.sha256)
  const fate = fateOf(known, intake)
  if (fate === 'left-out') tally.leaveOut(1)
  else if (seen.has(hash.sha256)) tally.duplicate()
  else {
    seen.add(hash.sha256)
    if (known === null || isToDo(fate)) return false
    if (hasMoved(known, path)) await patiently(() => move(hash.sha256, resolve(path)))
    tally.known(path, known)
  }
  return true
}

/** Is the file no longer where it was last read? A copy under another name does not count. */
function hasMoved(known: KnownDocument, path: string): boolean {
  return known.path !== resolve(path) && (known.path === null || !fs.existsSync(known.path))
}

/** Before all pages that wait: a document whose pages are there is finished, and a digital one never waits for scans. */
const FIRST = 1

async function processed(document: Hashed, intake: Intake, putBy: PutBy<Hashed>[]): Promise<void> {
  const outcome = await outcomeOfDocument(document, intake)
  if (outcome === null) return // interrupted between its pages: the next run goes on with those that are left
  await patiently(() => intake.save(outcome, resolve(document.path)))
  if (isToTryAgain(outcome)) putBy.push({ document, outcome })
  else settle(document, outcome, intake)
}

function settle(document: Hashed, outcome: Outcome, { tally, progress }: Intake): void {
  tally.done(document.path, outcome)
  progress.advance()
}

async function processedAgain(putBy: readonly PutBy<Hashed>[], intake: Intake): Promise<void> {
  if (putBy.length === 0) return
  const pool = oneAtATime(intake.pool())
  const alone = { ...intake, pool: () => pool }
  await tryAgain(putBy, {
    ...intake,
    async attempt(before) {
      const document = await withHash(before) // it may have changed while it was read
      const outcome = await outcomeOfDocument(document, alone)
      if (outcome !== null) await patiently(() => intake.save(outcome, resolve(document.path)))
      return outcome
    },
    settle: (document, outcome) => settle(document, outcome, intake),
  })
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
  if (first.sha256 !== null && hash !== null && first.sha256 !== hash.sha256) return changed(asked)
  if (first.status !== 'pending') return first
  progress.expectPages(first.requests.length)
  const save = (kept: KeptReading) => intake.savePage(first.sha256, kept)
  const pages = await readPages(
    first.requests,
    { path, file, sha256: first.sha256 },
    { ...intake, save, pageDone: progress.advancePage },
  )
  if (pages.kind === 'interrupted') return null
  if (pages.kind === 'unread')
    return pages.failure.code === 'file-busy' ? changed(asked) : failedWith(asked, pages.failure)
  const second = await take([...known, ...pages.readings])
  const isSame = second.status !== 'pending' && (second.sha256 ?? first.sha256) === first.sha256
  return isSame ? withTime(second, pages.milliseconds) : changed(asked)
}

/** What was read belongs to no bytes for certain: nothing of it is kept, and the file is read again at the end. */
function changed(asked: Asked): Outcome {
  const message = `${asked.file} was changed or taken away while it was read. It is tried again; if it stays so, see what does that.`
  return failedWith({ ...asked, hash: null }, { code: 'file-busy', stage: 'read', page: null, message })
}

/** Pages are recognised apart from their document: their time is added to its stage. */
function withTime(outcome: Outcome, milliseconds: number): Outcome {
  const { timings } = outcome
  return { ...outcome, timings: { ...timings, recognise: (timings.recognise ?? 0) + milliseconds } }
}
