import type { FailureCode } from '../errors.ts'
import type { Counts, RunRest } from '../store/runs.ts'

/** A document that failed. `path` is where it is, `isOld` tells that it failed before and was not tried again. */
export type LedgerFailure = {
  readonly path: string
  readonly code: FailureCode
  readonly message: string
  readonly isOld: boolean
  /** Is it a path that could not be looked into, no document? */
  readonly isClosed: boolean
}

/**
 * What a run did with everything it found; the counts add up. `empty` are paths that gave nothing to count,
 * `waiting` the unchanged documents that still wait for review, `example` the file or reference of a loaded one.
 */
export type Ledger = Counts & {
  readonly failures: readonly LedgerFailure[]
  /** How many of the failures are paths that do not exist or may not be looked into: no documents. */
  readonly closed: number
  readonly empty: readonly string[]
  /** Documents behind the paths that are not of this run and not counted in `found`: not chosen, or beyond its limit. */
  readonly leftOut: number
  readonly waiting: number
  readonly seconds: number
  readonly example: string | null
}

/** Did the run leave the database as it was? */
export function isUnchanged(ledger: Ledger): boolean {
  return ledger.loaded + ledger.review === 0 && ledger.failures.every(({ isOld }) => isOld)
}

// As many paths as a person reads; their number is kept whole.
const CLOSED_KEPT = 50

/** What of a ledger is in no row of a document. */
export function restOf({ seconds, leftOut, waiting, failures }: Ledger): RunRest {
  const failuresBefore: Record<string, number> = {}
  for (const { code } of failures.filter(({ isOld }) => isOld)) failuresBefore[code] = (failuresBefore[code] ?? 0) + 1
  const closed = failures.filter(({ isClosed }) => isClosed).map(({ path, message }) => ({ path, message }))
  return {
    ...{ seconds, leftOut, waiting, failuresBefore },
    ...{ closedCount: closed.length, closed: closed.slice(0, CLOSED_KEPT) },
  }
}
