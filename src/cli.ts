import { exitCodes } from './commands/exitCodes.ts'
import { oneLine, printable } from './commands/printable.ts'
import { parseCommand } from './commands/program.ts'
import { processTerminal, type Terminal } from './commands/terminal.ts'
import { SetupError, UsageError } from './errors.ts'
import { isDatabaseError } from './store/database.ts'

/**
 * Runs the command that `args` name (node and script left out) and returns its exit code. Wrong use and unusable set-up
 * are told on the terminal; any other error is a bug and is thrown.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await parseCommand(args, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.say(printable(error.message))
      return exitCodes.usage
    }
    if (error instanceof SetupError) {
      terminal.say(printable(error.message))
      return exitCodes.setup
    }
    if (!isDatabaseError(error)) throw error
    terminal.say(
      `The database cannot be used: ${oneLine(error.message)}. ${databaseAdvice(error.code)} What was saved before is safe: the same command goes on from there.`,
    )
    return exitCodes.setup
  }
}

/** What to do about an error of SQLite's, by its code (https://www.sqlite.org/rescode.html). */
function databaseAdvice(code: string): string {
  if (code.startsWith('SQLITE_FULL')) return 'The disk is full: make room on it.'
  if (code.startsWith('SQLITE_IOERR')) return 'The disk takes no more: make room on it, or see what is wrong with it.'
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return 'Check the rights of the file and of its folder.'
  if (code.startsWith('SQLITE_BUSY')) return 'Another program has locked it: wait for that to end.'
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'))
    return 'It is damaged: "decisionbase verify" tells more; restore a backup.'
  return 'See to it.'
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
