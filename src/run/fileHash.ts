import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'

// Read in pieces, so that a scan of gigabytes does not have to fit in memory to be recognised as known. A piece is no
// larger than its file: memory that is taken and let go for each of many documents has all of it collected each time.
const PIECE_BYTES = 1 << 20

/** The SHA-256 of a file's bytes in hex, and how many there are. Throws the file system's error. */
export async function hashFile(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256')
  const handle = await fs.open(file)
  try {
    const { size } = await handle.stat()
    const piece = Buffer.allocUnsafeSlow(Math.min(size + 1, PIECE_BYTES))
    let bytes = 0
    for (;;) {
      const { bytesRead } = await handle.read(piece)
      if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes }
      hash.update(piece.subarray(0, bytesRead))
      bytes += bytesRead
    }
  } finally {
    await handle.close()
  }
}
