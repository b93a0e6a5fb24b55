import { createHash } from 'node:crypto'
import fs from 'node:fs'

// Read in pieces, so that a scan of gigabytes does not have to fit in memory to be recognised as known.
const PIECE_BYTES = 1 << 20

/** The SHA-256 of a file's bytes in hex, and how many there are. Throws the file system's error, or one for what is no file. */
export async function hashFile(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  // Not to wait for ever at what has become a fifo since it was found.
  const handle = await fs.promises.open(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK)
  try {
    if (!(await handle.stat()).isFile()) throw new Error(`${file} is no file`)
    for await (const piece of handle.createReadStream({ highWaterMark: PIECE_BYTES, autoClose: false })) {
      hash.update(piece)
      bytes += piece.length
    }
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}
