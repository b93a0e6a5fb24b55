import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import fs from 'node:fs/promises'

// Read in pieces, so that a scan of gigabytes does not have to fit in memory to be recognised as known. A piece is no
// larger than its file: memory that is taken and let go for each of many documents has all of it collected each time.
const PIECE_BYTES = 1 << 20

/** The SHA-256 of a file's bytes in hex, and how many there are. Throws the file system's error, or one for what is no file. */
export async function hashFile(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256')
  // Not to wait for ever at what has become a fifo since it was found.
  const handle = await fs.open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const status = await handle.stat()
    if (!status.isFile()) throw new Error(`${file} is no file`)
    const piece = Buffer.allocUnsafeSlow(Math.min(status.size + 1, PIECE_BYTES))
    let bytes = 0
    for (;;) {
      const { bytesRead } = await handle.read(piece)
      hash.update(piece.subarray(0, bytesRead))
      bytes += bytesRead
      if (bytesRead < piece.length) return { sha256: hash.digest('hex'), bytes } // less than was asked for: its end
    }
  } finally {
    await handle.close()
  }
}
