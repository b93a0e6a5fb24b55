import { setTimeout } from 'node:timers/promises'
import { SetupError } from '../errors.ts'
import { type RunLock, takeRunLock } from '../store/runLock.ts'
import type { RunListener } from './runEvents.ts'

const LOOK_MILLISECONDS = 300

/** On which database, and whether to wait for it. */
type Wish = { readonly databaseFile: string; readonly isWaiting: boolean }
type Tools = {
  readonly say: (line: string) => void
  readonly tell?: RunListener
  readonly interrupted: AbortSignal
}

/**
 * Makes sure that this is the only run on a database: waits for another one to end, and says so. Null where it was
 * interrupted while it waited. Throws `SetupError` where it is not to wait.
 */
export async function onlyRun({ databaseFile, isWaiting }: Wish, tools: Tools): Promise<RunLock | null> {
  const { say, tell = () => {}, interrupted } = tools
  let lock = takeRunLock(databaseFile)
  if (lock !== null) return lock
  if (!isWaiting) {
    const advice = 'Start it again when that has ended, or leave out --no-wait.'
    throw new SetupError(`Another run is taking documents into ${databaseFile}. ${advice}`)
  }
  tell({ kind: 'waiting', databaseFile })
  say(`Another run is taking documents into ${databaseFile}: waiting until it has ended. Ctrl-C gives up.`)
  while (lock === null && !interrupted.aborted) {
    // Rejects only where it is interrupted: the loop ends then.
    await setTimeout(LOOK_MILLISECONDS, undefined, { signal: interrupted }).catch(() => {})
    if (!interrupted.aborted) lock = takeRunLock(databaseFile)
  }
  return lock
}
