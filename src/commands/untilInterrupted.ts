import { exitCodes } from './exitCodes.ts'

/**
 * What is said at the first Ctrl-C and at the second, and what is done before the process ends at the second; that may
 * not wait for anything.
 */
type Interruption = {
  readonly atFirst: () => void
  readonly atSecond: () => void
}

/**
 * Runs `use` with a signal that the first Ctrl-C (or a polite kill) sets off: it then ends what is in hand and returns.
 * The second ends the process at once; what was saved stays saved.
 */
export async function untilInterrupted<T>(
  { atFirst, atSecond }: Interruption,
  use: (interrupted: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const onSignal = () => {
    if (controller.signal.aborted) {
      atSecond()
      process.exit(exitCodes.interrupted)
    }
    atFirst()
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
