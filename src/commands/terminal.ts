import type { EventLog } from './eventLog.ts'

/**
 * Where a command writes: data through `print` (standard output; resolves when there is room for more), all else
 * through `say` (standard error), a line each. `width` is in characters, `command` is what the user types to start us.
 * With a `log`, what is said are events of it, and the course of a run is told there.
 */
export type Terminal = {
  readonly print: (text: string) => Promise<void>
  readonly say: (line: string) => void
  readonly isTerminal: boolean
  readonly width: number
  readonly command: string
  readonly errorStream: NodeJS.WriteStream
  readonly log?: EventLog
}

const DEFAULT_WIDTH = 100

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  const isScript = env.npm_lifecycle_event === 'start' || env.npm_lifecycle_event === 'ingest'
  return {
    print: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve()
        else stdout.once('drain', resolve)
      }),
    say: (line) => stderr.write(`${line}\n`),
    isTerminal: stdout.isTTY === true,
    width: stdout.columns ?? (Number(env.COLUMNS) || DEFAULT_WIDTH),
    command: isScript ? 'npm start --silent --' : 'decisionbase',
    errorStream: stderr,
  }
}
