import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import fs from 'node:fs/promises'

// Read in pieces, so that a scan of gigabytes does not have to fit in memory to be recognised as known.
const PIECE_BYTES = 1 << 20
const MOST_FILES_BYTES = 1 << 16

/** The SHA-256 of a file's bytes in hex, and how many there are. Throws the file system's error, or one for what is no file. */
export async function hashFile(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  // Not to wait for ever at what has become a fifo since it was found.
  const handle = await fs.open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const status = await handle.stat()
    if (!status.isFile()) throw new Error(`${file} is no file`)
    // A buffer of its size for a small file: megabytes that come and go ten thousand times are not all given back.
    const highWaterMark = Math.min(PIECE_BYTES, Math.max(MOST_FILES_BYTES, status.size + 1))
    for await (const piece of handle.createReadStream({ highWaterMark, autoClose: false })) {
      hash.update(piece)
      bytes += piece.length
    }
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}
