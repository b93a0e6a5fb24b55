import { createRequire } from 'node:module'
import type { Matcher, RE2JS } from 're2js'
import { hasRepeatedName } from './repetitions.ts'

/**
 * A regular expression that is matched in a time that grows with the text, whatever the pattern and the text.
 *
 * To its callers it is a `RegExp`: `exec`, `test`, `match` and `matchAll` give what the same pattern gives elsewhere, with
 * named groups, but by an engine that does not backtrack (re2js, a port of https://github.com/google/re2). It takes
 * several times as long on an ordinary text. Two things differ: `\b` knows ASCII letters only, and a group inside of a
 * repetition may keep what an earlier round gave it. Do not build another `RegExp` from its `source`: that one backtracks.
 */
export class LinearPattern extends RegExp {
  readonly #engine: RE2JS

  /** Throws `InexpressibleError` for a pattern that needs more than such an engine can do. */
  constructor(pattern: string | RegExp, flags?: string) {
    super(pattern, flags)
    this.#engine = pattern instanceof LinearPattern ? pattern.#engine : compiled(new RegExp(this.source, this.flags))
  }

  override exec(text: string): RegExpExecArray | null {
    const matcher = this.#engine.matcher(text)
    const from = this.global ? this.lastIndex : 0
    const match = from <= text.length && matcher.find(from) ? asMatch(matcher, text, this.#names) : null
    if (this.global) this.lastIndex = match === null ? 0 : match.index + match[0].length
    return match
  }

  /** All matches, by one pass over the text. */
  override *[Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    const matcher = this.#engine.matcher(text)
    for (let from = 0; from <= text.length && matcher.find(from); ) {
      const match = asMatch(matcher, text, this.#names)
      yield match
      const end = match.index + match[0].length
      from = match[0] === '' ? end + String.fromCodePoint(text.codePointAt(end) ?? 0).length : end
    }
    return undefined
  }

  get #names(): readonly string[] {
    return Object.keys(this.#engine.namedGroups())
  }
}

/** A pattern that cannot be matched in linear time; the message says why. */
export class InexpressibleError extends Error {
  override readonly name = 'InexpressibleError'
}

/** The match as `RegExp` gives it: group 1 is the whole of it, what the engine read behind that is not part of it. */
function asMatch(matcher: Matcher, text: string, names: readonly string[]): RegExpExecArray {
  const whole = matcher.group(1) ?? ''
  const others = Array.from({ length: matcher.groupCount() - 1 }, (_, i) => matcher.group(i + 2) ?? '')
  const groups = Object.fromEntries(
    names.flatMap((name) => (matcher.group(name) === null ? [] : [[name, matcher.group(name) ?? '']])),
  )
  return Object.assign<[string, ...string[]], Omit<RegExpExecArray, keyof string[] | 0>>([whole, ...others], {
    ...{ index: matcher.start(1), input: text },
    ...(names.length === 0 ? {} : { groups }),
  })
}

const require = createRequire(import.meta.url)

function compiled(pattern: RegExp): RE2JS {
  if (hasRepeatedName(pattern.source)) throw new InexpressibleError('has a named group in a repetition')
  // Loaded when first needed: reading it takes as long as all rules, and no pattern that is shipped needs it.
  const { RE2JS: engine } = require('re2js') satisfies typeof import('re2js')
  const source = engine.translateRegExp(new RegExp(translated(pattern.source), pattern.flags))
  try {
    return engine.compile(source, engine.LOOKBEHINDS)
  } catch (error) {
    throw new InexpressibleError('needs backtracking (a look-ahead, a group referred to)', { cause: error })
  }
}

/** `\s`, `.` and the like are wider in JavaScript than in RE2: spelled out. The ends of references are read, not looked at. */
function translated(source: string): string {
  const end = ENDS.find(({ ahead }) => source.endsWith(ahead))
  const body = end === undefined ? source : source.slice(0, -end.ahead.length)
  const spelled = body.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, (token) =>
    token.startsWith('[') ? token.replace(/\\[sS]/gu, (space) => SPACES[space] ?? space) : (ALONE[token] ?? token),
  )
  return `(${spelled})${end?.read ?? ''}`
}

const SPACE = String.raw`\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`
const NO_SPACE = String.raw`\0-\x08\x0e-\x1f!-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\u{10ffff}`
const SPACES: Readonly<Record<string, string>> = { '\\s': SPACE, '\\S': NO_SPACE }
const ALONE: Readonly<Record<string, string>> = {
  '\\s': `[${SPACE}]`,
  '\\S': `[^${SPACE}]`,
  '.': String.raw`[^\n\r\u2028\u2029]`,
}

/** What may not follow a reference, as a look-ahead, and as text that is read behind the match instead. */
const ENDS = [
  { ahead: String.raw`(?![\p{L}\d])`, read: String.raw`(?:$|[^\p{L}\d])` },
  {
    ahead: String.raw`(?![\p{L}\d%]|[/.,–-]\d)`,
    read: String.raw`(?:$|[^\p{L}\d%/.,–-]|[/.,–-](?:$|\D))`,
  },
] as const
