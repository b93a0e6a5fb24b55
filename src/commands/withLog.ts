import { type LogOptions, logChoiceOf } from './logChoice.ts'
import type { Terminal } from './terminal.ts'
import { toldError } from './toldErrors.ts'

/**
 * Runs a command on a terminal that logs, if the options ask for it: whatever is said then is an event, and so is the
 * error that ends it. Returns the command's exit code.
 */
export async function withLog(
  options: LogOptions,
  terminal: Terminal,
  command: (terminal: Terminal) => Promise<number>,
): Promise<number> {
  const choice = logChoiceOf(options)
  if (choice === null) return command(terminal)
  const { createEventLog } = await import('./eventLog.ts') // pino takes a moment to load
  const log = createEventLog(choice, (line) => terminal.say(line.trimEnd()))
  const say = (line: string) => log('info', 'message', { message: line.trim() })
  try {
    return await command({ ...terminal, say, log })
  } catch (error) {
    const told = toldError(error)
    log('error', 'run-failed', { message: told?.text ?? (error instanceof Error ? error.stack : String(error)) })
    if (told === null) throw error
    return told.code
  }
}
