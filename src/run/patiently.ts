import { setTimeout } from 'node:timers/promises'
import { isBusy } from '../store/database.ts'

// Each try waits ten seconds by itself (see `openForWriting`): seven minutes in all, longer than a person looks at a table.
const PAUSE_SECONDS = [1, 5, 15, 30, 60, 60, 60, 60]

/**
 * Writes to the database, with a back-off while another program has it locked: such a lock is no reason to end a run of a
 * night. Throws any other error of SQLite's at once, and this one in the end.
 */
export async function patiently(write: () => void): Promise<void> {
  for (const seconds of PAUSE_SECONDS) {
    try {
      write()
      return
    } catch (error) {
      if (!isBusy(error)) throw error
    }
    await setTimeout(1000 * seconds)
  }
  write()
}
