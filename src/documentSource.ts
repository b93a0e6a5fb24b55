import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { DocumentError } from './errors.ts'
import { isBusy } from './fileErrors.ts'
import { type KeptDocument, type ReadDocument, unpackWords } from './keptWords.ts'
import type { Job } from './outcome.ts'

/** Where a document comes from, its file or what was kept of it: its name and size, and what `read` gives of it. */
export type DocumentSource = {
  readonly sha256: string
  readonly bytes: number
  readonly isKept: boolean
  readonly read: () => Promise<ReadDocument>
}

/** What was kept of a document, else its file. Throws `DocumentError`: `not-found`, `file-busy`. */
export async function sourceOf(
  job: Job,
  kept: KeptDocument | null,
  read: (content: Uint8Array) => Promise<ReadDocument>,
): Promise<DocumentSource> {
  const known = kept === null ? null : unpackWords(kept.words)
  if (kept !== null && known !== null)
    return { sha256: kept.sha256, bytes: kept.bytes, isKept: true, read: async () => known }
  const content = await loadBytes(job)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { sha256, bytes: content.byteLength, isKept: false, read: () => read(content) }
}

/** The bytes of a file. Throws `DocumentError` as `sourceOf`. */
export async function loadBytes(job: Job): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(job.path))
  } catch (error) {
    if (isBusy(error))
      throw new DocumentError('file-busy', {
        stage: 'read',
        message: `The disk did not give the file ${job.file} (${error.code}). It is tried again; if it stays so, check the disk.`,
        cause: error,
      })
    throw new DocumentError('not-found', {
      stage: 'read',
      message: `The file ${job.file} cannot be opened. Check that it exists and may be read.`,
      cause: error,
    })
  }
}
