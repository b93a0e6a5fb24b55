import type { KeptDocument } from '../keptWords.ts'
import type { Outcome } from '../outcome.ts'
import type { OcrMode } from '../stages/ocrModes.ts'
import type { Database } from './database.ts'

/** How documents were read: words that were read otherwise are of no use. */
export type ReadAs = { readonly readingHash: string; readonly mode: OcrMode }

/** Words that have just been read, and the milliseconds that it took. */
type FreshWords = { readonly words: string; readonly timings: Outcome['timings'] }

/** Words of documents in a database, packed as by `packWords`. */
export type KeptWords = {
  /** The words of a document that was read so, or null. */
  readonly find: (sha256: string, readAs: ReadAs) => KeptDocument['words'] | null
  /** Are there such words? */
  readonly has: (sha256: string, readAs: ReadAs) => boolean
  /** Keeps words, and how long they took, in the place of those that were there; needs a connection that may write. */
  readonly save: (sha256: string, read: FreshWords, readAs: ReadAs) => void
}

/** Prepares the questions; `find` and `has` work on a read-only connection. */
export function createKeptWords(database: Database): KeptWords {
  const where = 'FROM kept_words WHERE sha256 = ? AND reading_hash = ? AND ocr_mode = ?'
  const words = database.prepare<[string, string, string], Buffer>(`SELECT words ${where}`).pluck()
  const any = database.prepare<[string, string, string], number>(`SELECT 1 ${where}`).pluck()
  const save = database.prepare(
    `INSERT INTO kept_words (sha256, reading_hash, ocr_mode, read_milliseconds, recognise_milliseconds, words)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (sha256) DO UPDATE SET reading_hash = excluded.reading_hash, ocr_mode = excluded.ocr_mode,
        read_milliseconds = excluded.read_milliseconds, recognise_milliseconds = excluded.recognise_milliseconds,
        words = excluded.words`,
  )
  return {
    find: (sha256, { readingHash, mode }) => words.get(sha256, readingHash, mode)?.toString('base64') ?? null,
    has: (sha256, { readingHash, mode }) => any.get(sha256, readingHash, mode) !== undefined,
    save(sha256, { words: packed, timings }, { readingHash, mode }) {
      const { read = 0, recognise = 0 } = timings
      save.run(sha256, readingHash, mode, read, recognise, Buffer.from(packed, 'base64'))
    },
  }
}
