import type { Database } from './database.ts'
import { openCopy } from './database.ts'

// All pages in one step: a step holds one state of the database, and a run that writes between two steps would make the
// copying begin again each time. Neither readers nor the run wait for it.
const ALL_PAGES = 0x7fffffff

/**
 * Copies the database as it is at one moment to `file`, which must not exist, also while another process writes to it. The
 * copy is a single file: it needs no other beside it. Throws SQLite's own error, for a disk that is full too.
 */
export async function copyDatabase(database: Database, file: string): Promise<void> {
  await database.backup(file, { progress: () => ALL_PAGES })
  const copy = openCopy(file)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}
