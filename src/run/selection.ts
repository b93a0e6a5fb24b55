import fs from 'node:fs'
import type { DocumentFile } from './documentFiles.ts'
import type { Only } from './fate.ts'

/**
 * Which documents behind the paths are of a run: those chosen with `only`, those whose files were modified at or after
 * `since`, and of what is to be read the first `limit`. Null chooses all. `isRetry` tries whatever failed again.
 */
export type Selection = {
  readonly only: Only | null
  readonly since: Date | null
  readonly limit: number | null
  readonly isRetry: boolean
}

/** All documents. */
export const EVERYTHING: Selection = { only: null, since: null, limit: null, isRetry: false }

/** The documents whose files were modified at or after `since`; one whose time cannot be told is kept. */
export function modifiedSince(documents: readonly DocumentFile[], since: Date | null): readonly DocumentFile[] {
  if (since === null) return documents
  return documents.filter(({ path }) => (modifiedAt(path) ?? since.getTime()) >= since.getTime())
}

function modifiedAt(path: string): number | null {
  try {
    return fs.statSync(path).mtimeMs
  } catch {
    return null // the read stage says why, in its own words
  }
}
