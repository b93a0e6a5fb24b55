import { createHash } from 'node:crypto'
import fs from 'node:fs'

// Read in pieces, so that a scan of gigabytes does not have to fit in memory to be recognised as known.
const PIECE_BYTES = 1 << 20

/** The SHA-256 of a file's bytes in hex, and how many there are. Throws the file system's error. */
export async function hashFile(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of fs.createReadStream(file, { highWaterMark: PIECE_BYTES })) {
    hash.update(piece)
    bytes += piece.length
  }
  return { sha256: hash.digest('hex'), bytes }
}
