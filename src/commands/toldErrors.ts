import { SetupError, UsageError } from '../errors.ts'
import { isDatabaseError } from '../store/database.ts'
import { exitCodes } from './exitCodes.ts'
import { oneLine, printable } from './printable.ts'

/** What a person is told of an error that is no bug, and the exit code; null for a bug. */
export function toldError(error: unknown): { readonly text: string; readonly code: number } | null {
  if (error instanceof UsageError) return { text: printable(error.message), code: exitCodes.usage }
  if (error instanceof SetupError) return { text: printable(error.message), code: exitCodes.setup }
  if (!isDatabaseError(error)) return null
  const text = `The database cannot be used: ${oneLine(error.message)}. ${databaseAdvice(error.code)} What was saved before is safe: the same command goes on from there.`
  return { text, code: exitCodes.setup }
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
