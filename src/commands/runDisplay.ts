import type { RunListener } from '../run/runEvents.ts'
import { createProgress } from './progress.ts'
import { createRunLog } from './runLog.ts'
import type { Terminal } from './terminal.ts'

/** How a run tells a person, or a program, what it does; `say` tells anything else in a line, `close` ends a display at once. */
export type RunDisplay = {
  readonly hear: RunListener
  readonly say: (line: string) => void
  readonly close: () => void
}

/** The terminal's log where it has one, else a display of the progress on standard error. */
export function createRunDisplay(terminal: Terminal): RunDisplay {
  const { log, errorStream } = terminal
  const now = () => performance.now()
  if (log !== undefined) return { hear: createRunLog(log, now), say: terminal.say, close() {} }
  const { hear, close, say } = createProgress(errorStream, now)
  return { hear, close, say: errorStream.isTTY ? say : terminal.say }
}
