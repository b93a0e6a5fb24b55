import type { Outcome } from '../outcome.ts'
import type { KnownDocument } from '../store/knownDocuments.ts'
import type { FoundFiles } from './documentFiles.ts'
import type { Ledger, LedgerFailure } from './ledger.ts'

/** Counts what becomes of the documents of a run, one call each; `ledger` gives the sum at any time. */
export type Tally = {
  /** A document was done; `path` is where it is. */
  readonly done: (path: string, outcome: Outcome) => void
  /** A document is in the database and would come out the same. */
  readonly known: (path: string, document: KnownDocument) => void
  /** So many of what was found are not of this run: not chosen, or beyond its limit. */
  readonly leaveOut: (count: number) => void
  /** The same bytes were met before in this run. */
  readonly duplicate: () => void
  /** `seconds` since the start of the run. */
  readonly ledger: (seconds: number) => Ledger
}

/** Starts a count of what was found; a path that cannot be looked into is a failure from the start. */
export function createTally(found: FoundFiles): Tally {
  const counts = { loaded: 0, review: 0, failed: 0, unchanged: 0, duplicate: 0 }
  const failures: LedgerFailure[] = []
  let [waiting, leftOut] = [0, 0]
  let example: string | null = null
  const fail = (failure: LedgerFailure) => {
    counts.failed += 1
    failures.push(failure)
  }
  for (const closed of found.closed) fail({ code: 'not-found', ...closed, isOld: false, isClosed: true })
  return {
    done(path, outcome) {
      if (outcome.status === 'failed') return fail({ path, ...outcome.failure, isOld: false, isClosed: false })
      counts[outcome.status] += 1
      example ??= outcome.record.reference ?? outcome.file
    },
    known(path, { status, failureCode, failureMessage }) {
      if (failureCode !== null)
        return fail({ path, code: failureCode, message: failureMessage ?? '', isOld: true, isClosed: false })
      counts.unchanged += 1
      if (status === 'review') waiting += 1
    },
    leaveOut(count) {
      leftOut += count
    },
    duplicate() {
      counts.duplicate += 1
    },
    ledger(seconds) {
      const total = found.documents.length + found.closed.length - leftOut
      const reached = Object.values(counts).reduce((sum, count) => sum + count, 0)
      const paths = { empty: found.empty, closed: found.closed.length, leftOut }
      const rest = { notStarted: total - reached, ...paths, waiting, seconds, example }
      return { found: total, ...counts, failures: failures.toSorted((a, b) => (a.path < b.path ? -1 : 1)), ...rest }
    },
  }
}
