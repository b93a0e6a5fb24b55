import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'

// Read in pieces, so that a scan of gigabytes does not have to fit in memory to be recognised as known.
const PIECE_BYTES = 1 << 20
const MOST_FILES_BYTES = 1 << 16

/** The SHA-256 of a file's bytes in hex, and how many there are. Throws the file system's error. */
export async function hashFile(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await fs.open(file)
  // A buffer of its size for a small file: megabytes that come and go ten thousand times are not all given back.
  const { size } = await handle.stat()
  const highWaterMark = Math.min(PIECE_BYTES, Math.max(MOST_FILES_BYTES, size + 1))
  for await (const piece of handle.createReadStream({ highWaterMark })) {
    hash.update(piece)
    bytes += piece.length
  }
  return { sha256: hash.digest('hex'), bytes }
}
