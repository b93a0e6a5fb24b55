import { type Command, InvalidArgumentError } from 'commander'
import type { Rules } from '../rules.ts'
import type { PoolOptions } from '../run/pool.ts'

/** What the user sets of the limits of one PDF; what is left out is as in `pipeline/settings.yaml`. */
export type LimitOptions = {
  readonly timeout?: number
  readonly pageTimeout?: number
  readonly stall?: number
  readonly memory?: number
}

/** The limits under which a process reads a PDF. */
export type Limits = Pick<PoolOptions, 'timeoutSeconds' | 'pageSeconds' | 'stallSeconds' | 'memoryLimitMegabytes'>

/** A process of Node alone takes about 150 MB once it has read a PDF. */
const LEAST_MEGABYTES = 256

/** Adds the options to a command. */
export function addLimits(command: Command): Command {
  return command
    .option('--timeout <seconds>', 'how long one PDF may take (default: 120)', wholeFrom(1))
    .option('--page-timeout <seconds>', 'how long recognising one page may take (default: 120)', wholeFrom(1))
    .option('--stall <seconds>', 'how long a PDF may take without a page or step done (default: 60)', wholeFrom(1))
    .option('--memory <MB>', 'how much memory one PDF may take (default: 2048)', wholeFrom(LEAST_MEGABYTES))
}

/** The limits of a run: as the options say, else as the settings do. */
export function limitsOf(options: LimitOptions, { limits, recognition }: Rules['settings']): Limits {
  return {
    timeoutSeconds: options.timeout ?? limits.documentSeconds,
    pageSeconds: options.pageTimeout ?? recognition.pageSeconds,
    stallSeconds: options.stall ?? limits.stallSeconds,
    memoryLimitMegabytes: options.memory ?? limits.memoryMegabytes,
  }
}

function wholeFrom(least: number): (text: string) => number {
  return (text) => {
    if (!/^[1-9]\d{0,6}$/u.test(text) || Number(text) < least)
      throw new InvalidArgumentError(`It must be a whole number from ${least}.`)
    return Number(text)
  }
}
