/**
 * What a pattern's repetitions let it do, told without running it: `sound`, nothing in it can be repeated in more than one
 * way; `doubtful`, a repeated group holds a choice (an alternative, a repetition, something optional), or four and more
 * repetitions have no bound, so that it may backtrack for long on some text; `nested`, a repetition without bound in a
 * group that is itself repeated, as in `(?:a+b?)*`, which takes exponential time on most.
 */
export type Repetitions = 'sound' | 'doubtful' | 'nested'

/** Cubic time on what is read of a page is hours; the patterns that are shipped have three at most, of unlike characters. */
const MOST_UNBOUNDED = 3

/** An open or closed group, by what it holds. */
type Held = { readonly choice: boolean; readonly unbounded: boolean }

const NOTHING: Held = { choice: false, unbounded: false }

const either = (a: Held, b: Held): Held => ({ choice: a.choice || b.choice, unbounded: a.unbounded || b.unbounded })

/** Judges the source of a regular expression that compiles. */
export function repetitionsOf(source: string): Repetitions {
  const open: Held[] = []
  let held = NOTHING
  let count = 0
  let verdict: Repetitions = 'sound'
  for (const { 0: token, groups: kind } of source.matchAll(TOKENS)) {
    const unbounded = (kind?.choice ?? kind?.times) !== undefined && UNBOUNDED.test(token)
    if (unbounded) count += 1
    if (kind?.open !== undefined) {
      open.push(held)
      held = NOTHING
    } else if (kind?.close !== undefined) {
      if (REPEATED.test(token) && held.unbounded) verdict = 'nested'
      else if (REPEATED.test(token) && held.choice && verdict === 'sound') verdict = 'doubtful'
      held = either(
        open.pop() ?? NOTHING,
        either(held, { choice: kind.times !== undefined && !EXACT.test(token), unbounded }),
      )
    } else if (kind?.choice !== undefined) held = either(held, { choice: true, unbounded })
  }
  return verdict === 'sound' && count > MOST_UNBOUNDED ? 'doubtful' : verdict
}

/** Has it a named group inside of a repeated one? What that holds at the end is not the same in every engine. */
export function hasRepeatedName(source: string): boolean {
  const open: boolean[] = []
  let named = false
  for (const { 0: token, groups: kind } of source.matchAll(TOKENS)) {
    if (kind?.open !== undefined) {
      open.push(named)
      named = kind.name !== undefined
    } else if (kind?.close !== undefined) {
      if (named && REPEATED.test(token)) return true
      named = (open.pop() ?? false) || named
    }
  }
  return false
}

/** What a pattern is made of: escapes and classes, groups, repetitions (with the bracket that they stand behind), `|`. */
const TOKENS =
  /\\.|\[(?:\\.|[^\]\\])*\]|(?<open>\((?:\?(?:[:=!]|<[=!]|(?<name><)))?)|(?<close>\)(?<times>[*+?]|\{\d*,?\d*\})?)|(?<choice>[*+?|]|\{\d*,\d*\})/gsu
const UNBOUNDED = /(?:[*+]|\{\d*,\})$/u
const EXACT = /\{\d+\}$/u
/** A group that may come more than once. */
const REPEATED = /^\)(?:[*+]|\{(?!0?,?[01]\}))/u
