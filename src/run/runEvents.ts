import type { FailureCode, Stage } from '../errors.ts'
import type { Outcome } from '../outcome.ts'
import type { Ledger } from './ledger.ts'
import type { TaskEvent } from './taskEvents.ts'

/** Under what a run reads documents; kept with it. Times are in seconds, memory in megabytes. */
export type RunTerms = {
  readonly workers: number
  readonly engine: string
  readonly ocr: string
  readonly timeoutSeconds: number
  readonly pageSeconds: number
  readonly stallSeconds: number
  readonly memoryLimitMegabytes: number
}

/** A document in hand: where it is, how the record names it, and its bytes' hash (null where they cannot be read). */
type InHand = { readonly path: string; readonly file: string; readonly sha256: string | null }

/**
 * What happens in a run, in order, told to whoever shows it, writes it down or logs it.
 *
 * `started` is told once the run has its id, `reading` before the first document with how many there are, `over` when the
 * last is done or the run broke off, `ended` with the ledger. `passed` documents are not read; `expected` tells of pages that must
 * be recognised. `put-by` is a document that failed and waits for its next try, `page-again` a page that is tried once more.
 * `milliseconds` is time of work in processes. `code` is null for a page that was read.
 */
export type RunEvent =
  | TaskEvent
  | { readonly kind: 'waiting'; readonly databaseFile: string }
  | { readonly kind: 'started'; readonly run: number; readonly found: number; readonly terms: RunTerms }
  | { readonly kind: 'reading'; readonly documents: number }
  | (InHand & { readonly kind: 'begun' })
  | (InHand & { readonly kind: 'passed'; readonly fate: 'unchanged' | 'failed-before' | 'duplicate' | 'left-out' })
  | (InHand & { readonly kind: 'expected'; readonly pages: number })
  | (InHand & { readonly kind: 'page-again'; readonly page: number; readonly code: FailureCode })
  | (InHand & { readonly kind: 'page-done'; readonly page: number; readonly code: FailureCode | null })
  | (InHand & { readonly kind: 'put-by'; readonly outcome: Outcome })
  | (InHand & { readonly kind: 'done'; readonly outcome: Outcome; readonly milliseconds: number })
  | (InHand & { readonly kind: 'interrupted' })
  | { readonly kind: 'stopping' }
  | { readonly kind: 'over' }
  | { readonly kind: 'ended'; readonly ledger: Ledger }

/** Hears of everything that happens in a run. It must not throw. */
export type RunListener = (event: RunEvent) => void

/** A stage as a process tells of it, or `starting` before it has told of any. */
export type Step = Stage | 'starting'
