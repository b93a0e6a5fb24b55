import { z } from 'zod'

/** Why a document could not be handled: a closed list, written to the database and the ledger. */
export const failureCode = z.enum([
  'not-found',
  'not-a-pdf',
  'empty-file',
  'damaged-pdf',
  'encrypted-pdf',
  'no-pages',
  'needs-ocr',
  'no-text',
  'recogniser-failed',
  'unreadable-page',
  'too-large',
  'timed-out',
  'stalled',
  'out-of-memory',
  'worker-died',
  'internal-error',
  'file-busy',
])
export type FailureCode = z.infer<typeof failureCode>

/**
 * When a failure is worth another try of the same bytes under the same rules: `soon` for a trouble of the machine that
 * passes (tried again at the end of the run, with the machine to itself), `later` for what took too long or may be mended
 * (by the next run), `never` for what the file itself is.
 */
export const retryOf: Readonly<Record<FailureCode, 'soon' | 'later' | 'never'>> = {
  'not-found': 'never',
  'not-a-pdf': 'never',
  'empty-file': 'never',
  'damaged-pdf': 'never',
  'encrypted-pdf': 'never',
  'no-pages': 'never',
  'needs-ocr': 'never',
  'no-text': 'never',
  'recogniser-failed': 'later',
  'unreadable-page': 'later',
  'too-large': 'never',
  'timed-out': 'later',
  stalled: 'later',
  'out-of-memory': 'later',
  'worker-died': 'soon',
  'internal-error': 'later',
  'file-busy': 'soon',
}

/** May another try end otherwise? */
export function isTransient(code: FailureCode): boolean {
  return retryOf[code] !== 'never'
}

/** The stage of the pipeline in which something happened. */
export const stage = z.enum(['read', 'recognise', 'arrange', 'identify', 'extract', 'validate', 'load'])
export type Stage = z.infer<typeof stage>

/**
 * A document that cannot be handled. `message` says what is wrong and what to do; `page` counts from 1.
 *
 * Caught in one place only, `processDocument`, and turned there into a failed `Outcome`.
 */
export class DocumentError extends Error {
  readonly code: FailureCode
  readonly stage: Stage
  readonly page: number | null

  constructor(
    code: FailureCode,
    detail: { readonly stage: Stage; readonly message: string; readonly page?: number; readonly cause?: unknown },
  ) {
    super(detail.message, { cause: detail.cause })
    this.name = 'DocumentError'
    this.code = code
    this.stage = detail.stage
    this.page = detail.page ?? null
  }
}

/** Wrong use of the command: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The database, the rules or the machine cannot be used: exit code 3. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}
