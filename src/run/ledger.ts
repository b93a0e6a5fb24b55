import type { FailureCode } from '../errors.ts'
import type { Counts } from '../store/runs.ts'

/** A document that failed. `path` is where it is, `isOld` tells that it failed before and was not tried again. */
export type LedgerFailure = {
  readonly path: string
  readonly code: FailureCode
  readonly message: string
  readonly isOld: boolean
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
