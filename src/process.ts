import type { Job, Outcome } from './outcome.ts'
import type { Rules } from './rules.ts'

/** Takes one PDF from its bytes to its outcome; never throws for a document it cannot handle. */
export async function processDocument(_job: Job, _rules: Rules): Promise<Outcome> {
  throw new Error('being written')
}
