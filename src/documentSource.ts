import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
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
    return contentOf(job.path)
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

/** Read at once: who works on one document at a time has nothing else to do, and each step of the other way is a wait. */
function contentOf(path: string): Uint8Array {
  // Not to wait for ever at what has become a fifo since it was found.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    if (!fstatSync(file).isFile()) throw new Error(`${path} is no file`)
    const { buffer, byteOffset, byteLength } = readFileSync(file)
    return new Uint8Array(buffer, byteOffset, byteLength)
  } finally {
    closeSync(file)
  }
}
