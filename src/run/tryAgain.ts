import { setTimeout } from 'node:timers/promises'
import PQueue from 'p-queue'
import { retryOf } from '../errors.ts'
import type { Outcome } from '../outcome.ts'
import type { Pool } from './pool.ts'

/**
 * The back-off: how many seconds a document that failed by a trouble that passes waits before each further try. They
 * come at the end of the run, so most documents wait longer.
 */
export const RETRY_SECONDS: readonly number[] = [1, 5]

/** A document that failed by a trouble that passes, and how it last did. */
export type PutBy<T> = { readonly document: T; readonly outcome: Outcome }

/** What trying again needs: `attempt` gives null where it was interrupted, `settle` is called once for each document. */
type Attempts<T> = {
  readonly retrySeconds: readonly number[]
  readonly interrupted: AbortSignal
  readonly attempt: (document: T) => Promise<Outcome | null>
  readonly settle: (document: T, outcome: Outcome) => void
}

/** Is it worth another try in this run? */
export function isToTryAgain(outcome: Outcome): boolean {
  return outcome.status === 'failed' && retryOf[outcome.failure.code] === 'soon'
}

/**
 * Tries documents that were put by again, one after the other, in as many rounds as there are pauses in `retrySeconds`;
 * what still fails then, or is not reached before an interruption, is settled as it last failed.
 */
export async function tryAgain<T>(putBy: readonly PutBy<T>[], attempts: Attempts<T>): Promise<void> {
  let left = putBy
  for (const seconds of attempts.retrySeconds) {
    if (left.length > 0) await pause(seconds, attempts.interrupted)
    left = await round(left, attempts)
  }
  for (const { document, outcome } of left) attempts.settle(document, outcome)
}

async function round<T>(
  putBy: readonly PutBy<T>[],
  { interrupted, attempt, settle }: Attempts<T>,
): Promise<readonly PutBy<T>[]> {
  const left: PutBy<T>[] = []
  for (const before of putBy) {
    const outcome = interrupted.aborted ? null : await attempt(before.document)
    if (outcome === null) left.push(before)
    else if (isToTryAgain(outcome)) left.push({ document: before.document, outcome })
    else settle(before.document, outcome)
  }
  return left
}

async function pause(seconds: number, interrupted: AbortSignal): Promise<void> {
  // Rejects only where it is interrupted: then there is nothing to wait for.
  await setTimeout(1000 * seconds, undefined, { signal: interrupted }).catch(() => {})
}

/** The same processes, but a single task at a time, each in one that has done nothing before: it has the memory to itself. */
export function oneAtATime(pool: Pool): Pool {
  const queue = new PQueue({ concurrency: 1 })
  return {
    run: (task, terms) => queue.add(() => pool.run(task, { ...terms, isFresh: true })),
    close: () => pool.close(),
  }
}
