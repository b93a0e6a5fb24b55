import { exitCodes } from './commands/exitCodes.ts'
import { parseCommand } from './commands/program.ts'
import { processTerminal, type Terminal } from './commands/terminal.ts'
import { toldError } from './commands/toldErrors.ts'

/**
 * Runs the command that `args` name (node and script left out) and returns its exit code. Wrong use and unusable set-up
 * are told on the terminal; any other error is a bug and is thrown.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await parseCommand(args, terminal)
  } catch (error) {
    const told = toldError(error)
    if (told === null) throw error
    terminal.say(told.text)
    return told.code
  }
}

/** Runs the command line of this process and sets its exit code. */
export async function runProcess(): Promise<void> {
  // A reader that has seen enough ("| head") closes the pipe: that is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done)
    throw error
  })
  process.exitCode = await runCli(process.argv.slice(2), processTerminal())
}
