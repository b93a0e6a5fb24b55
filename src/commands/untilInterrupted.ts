import { exitCodes } from './exitCodes.ts'

/** What is said, and what is done before the process ends at the second Ctrl-C. */
type Interruption = { readonly say: (line: string) => void; readonly giveUp: () => Promise<unknown> }

/**
 * Runs `use` with a signal that the first Ctrl-C (or a polite kill) sets off: it then ends what is in hand and returns.
 * The second ends the process at once; what was saved stays saved.
 */
export async function untilInterrupted<T>(
  interruption: Interruption,
  use: (interrupted: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const onSignal = () => {
    if (controller.signal.aborted) {
      void interruption.giveUp()
      process.exit(exitCodes.interrupted)
    }
    interruption.say('\nStopping: documents in hand are finished and saved. Press Ctrl-C again to stop at once.')
    controller.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  try {
    return await use(controller.signal)
  } finally {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}
