import fs from 'node:fs'
import { resolve } from 'node:path'
import PQueue from 'p-queue'
import type { Outcome } from '../outcome.ts'
import type { KnownDocument } from '../store/knownDocuments.ts'
import type { DocumentFile } from './documentFiles.ts'
import { type DocumentIntake, type Hashed, inHand, outcomeOfDocument, withHash } from './documentOutcome.ts'
import { fateOf, isToDo } from './fate.ts'
import { patiently } from './patiently.ts'
import type { RunEvent } from './runEvents.ts'
import type { Tally } from './tally.ts'
import { isToTryAgain, oneAtATime, type PutBy, tryAgain } from './tryAgain.ts'
import type { Spent } from './workClock.ts'

/** Everything that the way of a document from its file to its row needs. */
export type Intake = DocumentIntake & {
  readonly inFlight: number
  /** How many documents may be read at most; null for all. */
  readonly limit: number | null
  readonly retrySeconds: readonly number[]
  readonly confirm: (sha256: string) => void
  readonly move: (sha256: string, path: string) => void
  readonly save: (outcome: Outcome, path: string) => void
  /** What processes have spent on the document at a path. */
  readonly workOn: (path: string) => Spent
  readonly tally: Tally
}

/**
 * Takes the documents in, `inFlight` at a time, each saved as soon as it is done. What failed by a trouble that passes is
 * tried again at the end. An interruption lets those in flight end. Throws what the writer throws; nothing new is begun then.
 */
export async function takeIn(documents: readonly DocumentFile[], intake: Intake): Promise<void> {
  const { tell, tally, limit } = intake
  const queue = new PQueue({ concurrency: intake.inFlight })
  const seen = new Set<string>()
  const putBy: PutBy<Hashed>[] = []
  const defects: unknown[] = []
  let begun = 0
  tell({ kind: 'reading', documents: documents.length })
  try {
    for (const [index, document] of documents.entries()) {
      await queue.onSizeLessThan(1)
      if (intake.interrupted.aborted || defects.length > 0) break
      if (begun === limit) {
        tally.leaveOut(documents.length - index)
        break
      }
      const hashed = await withHash(document)
      if (!(await isSettled(hashed, seen, intake))) {
        begun += 1
        void queue.add(() => processed(hashed, intake, putBy)).catch((defect: unknown) => defects.push(defect))
      }
    }
    await queue.onIdle()
    if (defects.length === 0) await processedAgain(putBy, intake)
  } finally {
    tell({ kind: 'over' })
  }
  if (defects.length > 0) throw defects[0]
}

/** Is there nothing to do for the document: met before in this run, not chosen, or in the database under the same rules? */
async function isSettled({ path, file, hash }: Hashed, seen: Set<string>, intake: Intake): Promise<boolean> {
  const { findKnown, move, tally } = intake
  const pass = (fate: Passed) => intake.tell({ kind: 'passed', fate, ...inHand({ path, file, hash }) })
  if (hash === null) {
    // The read stage says why, in its own words; a run that is to do only some documents cannot know whether it is one.
    if (intake.only === null) return false
    tally.leaveOut(1)
    pass('left-out')
    return true
  }
  const known = findKnown(hash.sha256)
  const fate = fateOf(known, intake)
  if (fate === 'left-out') {
    tally.leaveOut(1)
    pass(fate)
  } else if (seen.has(hash.sha256)) {
    tally.duplicate()
    pass('duplicate')
  } else {
    seen.add(hash.sha256)
    if (known === null || isToDo(fate)) return false
    if (hasMoved(known, path)) await patiently(() => move(hash.sha256, resolve(path)))
    tally.known(path, known)
    pass(known.failureCode === null ? 'unchanged' : 'failed-before')
  }
  return true
}

type Passed = (RunEvent & { readonly kind: 'passed' })['fate']

/** Is the file no longer where it was last read? A copy under another name does not count. */
function hasMoved(known: KnownDocument, path: string): boolean {
  return known.path !== resolve(path) && (known.path === null || !fs.existsSync(known.path))
}

async function processed(document: Hashed, intake: Intake, putBy: PutBy<Hashed>[]): Promise<void> {
  const { tell, save } = intake
  tell({ kind: 'begun', ...inHand(document) })
  const outcome = await outcomeOfDocument(document, intake)
  if (outcome === null) return tell({ kind: 'interrupted', ...inHand(document) }) // the next run goes on with the pages left
  if (outcome.status === 'unconcerned') return confirm(document, intake)
  await patiently(() => save(outcome, resolve(document.path)))
  if (isToTryAgain(outcome)) {
    putBy.push({ document, outcome })
    tell({ kind: 'put-by', outcome, ...inHand(document) })
  } else settle(document, outcome, intake)
}

/** Packs have changed, but for other documents: its row stays as it is. */
async function confirm(document: Hashed, intake: Intake): Promise<void> {
  const { path, hash } = document
  const known = hash === null ? null : intake.findKnown(hash.sha256)
  if (hash === null || known === null) throw new Error('Only a known document can be unconcerned')
  await patiently(() => {
    intake.confirm(hash.sha256)
    if (hasMoved(known, path)) intake.move(hash.sha256, resolve(path))
  })
  intake.tally.known(path, known)
  intake.tell({ kind: 'passed', fate: 'unchanged', ...inHand(document) })
}

function settle(document: Hashed, outcome: Outcome, { tally, tell, workOn }: Intake): void {
  tally.done(document.path, outcome)
  tell({ kind: 'done', outcome, milliseconds: Math.round(workOn(document.path).milliseconds), ...inHand(document) })
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
      if (outcome?.status === 'unconcerned') throw new Error('What failed is never unconcerned')
      if (outcome !== null) await patiently(() => intake.save(outcome, resolve(document.path)))
      return outcome
    },
    settle: (document, outcome) => settle(document, outcome, intake),
  })
}
