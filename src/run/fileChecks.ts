import fs from 'node:fs'
import { z } from 'zod'
import type { Database } from '../store/database.ts'
import { hashFile } from './fileHash.ts'

const row = z.object({ path: z.string().nullable(), sha256: z.string() })

/**
 * What comparing the files with the hashes in the database gave: `compared` were read, `gone` are not where they were
 * read any more (which is no fault), of `unplaced` it was not written down. `problems` are files that changed since.
 */
export type FileChecks = {
  readonly compared: number
  readonly gone: number
  readonly unplaced: number
  readonly problems: readonly string[]
}

/** Hashes each file that is still there. One that has other bytes, which are in the database too, is a newer version. */
export async function checkFiles(database: Database): Promise<FileChecks> {
  const documents = z
    .array(row)
    .parse(database.prepare('SELECT path, sha256 FROM documents WHERE sha256 IS NOT NULL ORDER BY path').all())
  const known = new Set(documents.map(({ sha256 }) => sha256))
  const problems: string[] = []
  let [compared, gone, unplaced] = [0, 0, 0]
  for (const { path, sha256 } of documents) {
    if (path === null) unplaced += 1
    else if (!fs.existsSync(path)) gone += 1
    else {
      compared += 1
      const present = await hashFile(path).catch(() => null)
      if (present === null) problems.push(`${path} cannot be read: check its rights`)
      else if (present.sha256 !== sha256 && !known.has(present.sha256))
        problems.push(`${path} has other bytes than were read: ingest it again, and see what changed it`)
    }
  }
  return { compared, gone, unplaced, problems }
}
