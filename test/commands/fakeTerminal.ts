import { runCli } from '../../src/cli.ts'
import type { Terminal } from '../../src/commands/terminal.ts'

/** What a command printed (`out`), said (`err`) and returned. */
export type Told = { readonly out: string; readonly err: string; readonly code: number }

/** Runs a command line in this process, with a terminal of 100 columns that remembers. */
export async function tell(...args: readonly string[]): Promise<Told> {
  return tellOn({}, ...args)
}

/** Runs a command line on a terminal with other properties. */
export async function tellOn(changes: Partial<Terminal>, ...args: readonly string[]): Promise<Told> {
  let out = ''
  let err = ''
  const terminal: Terminal = {
    async print(text) {
      out += text
    },
    say(line) {
      err += `${line}\n`
    },
    ...{ isTerminal: false, width: 100, command: 'decisionbase', errorStream: process.stderr },
    ...changes,
  }
  const code = await runCli(args, terminal)
  return { out, err, code }
}
