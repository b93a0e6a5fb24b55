import vm from 'node:vm'
import { isLinear } from './packPattern.ts'

/** Where a pattern matched in a text, and what its named groups hold. */
type Match = {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** All matches of a pattern in a text; null where it did not come to its end in time. */
export type TimedMatches = (pattern: RegExp, text: string) => readonly Match[] | null

/**
 * Matching under a time limit, for patterns that nobody has tried yet: one that backtracks without end would hang the
 * process. The limit is Node's own for scripts, which stops a regular expression, too.
 */
export function timedMatches(milliseconds: number): TimedMatches {
  const script = new vm.Script('[...text.matchAll(pattern)]')
  return (pattern, text) => {
    if (isLinear(pattern)) return Array.from(pattern[Symbol.matchAll](text), placed)
    const global = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)
    try {
      const found: RegExpExecArray[] = script.runInNewContext({ pattern: global, text }, { timeout: milliseconds })
      // An array of this realm: the script's own is made by another.
      return Array.from(found, placed)
    } catch (error) {
      if (isTimeout(error)) return null
      throw error
    }
  }
}

const placed = (match: RegExpExecArray): Match => ({
  start: match.index,
  end: match.index + match[0].length,
  text: match[0],
})

/** The first of some texts on which a pattern does not come to its end; null where it does on all of them. */
export type HangsOn = (pattern: RegExp, texts: readonly string[]) => string | null

/** The same limit for all texts of a pattern together, in one place for scripts: hundreds of patterns in a second. */
export function timedHangs(milliseconds: number): HangsOn {
  const place = { pattern: /x/u, texts: [''] as readonly string[], at: 0 }
  const context = vm.createContext(place)
  const script = new vm.Script('for (at = 0; at < texts.length; at += 1) texts[at].match(pattern)')
  return (pattern, texts) => {
    Object.assign(place, { pattern: new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`), texts, at: 0 })
    try {
      script.runInContext(context, { timeout: milliseconds })
      return null
    } catch (error) {
      if (isTimeout(error)) return texts[place.at] ?? ''
      throw error
    }
  }
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
