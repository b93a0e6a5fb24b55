import { join } from 'node:path'
import { InexpressibleError, LinearPattern } from '../patterns/linearPattern.ts'
import { repetitionsOf } from '../patterns/repetitions.ts'
import { broken, compiled, lineHolding, type Origin, readText } from '../ruleFile.ts'

/**
 * A pattern of a pack, compiled so that no text can make it run for ever: as JavaScript's own where all its entries are
 * plainly sound, else for an engine of linear time.
 *
 * What such an engine cannot run stays JavaScript's own if it is merely doubtful (a run tries it on the worst texts
 * before it begins); with a repetition in a repetition it throws `SetupError` that names the line and the reason.
 */
export function packPattern(origin: Origin, source: string, flags: string): RegExp {
  const pattern = compiled(origin, source, flags)
  const doubtful = origin.parts.filter((part) => repetitionsOf(part) !== 'sound')
  if (doubtful.length === 0) return pattern
  try {
    return new LinearPattern(pattern)
  } catch (error) {
    if (!(error instanceof InexpressibleError)) throw error
    const nested = doubtful.find((part) => repetitionsOf(part) === 'nested')
    if (nested === undefined) return pattern
    const { folder, name } = origin
    throw broken(
      join(folder, name),
      lineHolding(readText(folder, name), nested),
      `the pattern ${nested} holds a repetition in a repetition, and could run for ever on some document; in linear time it cannot be run, for it ${error.message}`,
    )
  }
}

/** Is its time bounded by its engine, so that it need not be tried on the worst texts? */
export const isLinear = (pattern: RegExp): boolean => pattern instanceof LinearPattern
