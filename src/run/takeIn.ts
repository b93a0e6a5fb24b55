import PQueue from 'p-queue'
import type { Outcome } from '../outcome.ts'
import type { KnownDocument } from '../store/knownDocuments.ts'
import { outcomeOf } from './answeredOutcome.ts'
import type { DocumentFile } from './documentFiles.ts'
import { hashFile } from './fileHash.ts'
import { isCurrent, type Knowledge } from './knowledge.ts'
import type { Pool } from './pool.ts'
import type { Progress } from './progress.ts'
import type { Tally } from './tally.ts'

/** Everything that the way of a document from its file to its row needs. */
export type Intake = {
  readonly knowledge: Knowledge
  readonly pipelineFolder: string
  readonly timeoutSeconds: number
  readonly inFlight: number
  readonly pool: () => Pool
  readonly findKnown: (sha256: string) => KnownDocument | null
  readonly save: (outcome: Outcome) => void
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
function isSettled({ path, hash }: Hashed, seen: Set<string>, { findKnown, knowledge, tally }: Intake): boolean {
  if (hash === null) return false // the read stage says why, in its own words
  if (seen.has(hash.sha256)) {
    tally.duplicate()
    return true
  }
  seen.add(hash.sha256)
  const known = findKnown(hash.sha256)
  if (known === null || !isCurrent(known, knowledge) || isWorthAnotherTry(known)) return false
  tally.known(path, known)
  return true
}

/** What hung or died may have lacked time or memory that it has now, a bug may be gone; other failures stay the same. */
function isWorthAnotherTry({ failureCode }: KnownDocument): boolean {
  return failureCode === 'timed-out' || failureCode === 'worker-died' || failureCode === 'internal-error'
}

async function processed({ path, file, hash }: Hashed, intake: Intake): Promise<void> {
  const { pipelineFolder, timeoutSeconds, knowledge, tally, progress } = intake
  const answer = await intake.pool().run({ job: { path, file }, pipelineFolder })
  const outcome = outcomeOf(answer, { file, hash, timeoutSeconds, rulesHash: knowledge.rulesHash })
  intake.save(outcome)
  tally.done(path, outcome)
  progress.advance()
}
