/**
 * Texts, in small letters, that are all in whatever a pattern matches; none where none is plain to see.
 *
 * They are the runs of letters, spaces and hyphens outside of groups, classes and choices that may not be left out:
 * `kent police (?:and|&) crime commissioner` needs `kent police ` and ` crime commissioner`. For patterns with the flags `i`
 * and `u`, or fewer.
 */
export function neededTexts(source: string): readonly string[] {
  const open = outermost(source)
  if (open === null) return []
  const runs = open.replace(/.[?*{]/gsu, GAP).match(/[a-z -]{2,}/giu) ?? []
  return runs.map((run) => run.toLowerCase())
}

/** Stands for what may be any text. */
const GAP = '¤'

/** A pattern with a gap for each group, class and escape in it; null for one that is a choice, or not so simple. */
function outermost(source: string): string | null {
  const plain = source.replace(/\\[pP]\{[^}]*\}|\\k<[^>]*>|\\u\{[^}]*\}|\\u.{4}|\\x..|\\c.|\\./gsu, GAP)
  let text = unwrapped(plain.replace(/\[[^\]]*\]/gu, GAP))
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/\([^()]*\)/gu, GAP)
  }
  return /[()[\]|]/u.test(text) ? null : text
}

/** What stands in the one group that a pattern is, but for the gaps around it. */
function unwrapped(text: string): string {
  const { inner } = /^¤*\(\?:(?<inner>.*)\)¤*$/su.exec(text)?.groups ?? {}
  let depth = 0
  for (const character of inner ?? '') {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth < 0) return text // two groups
  }
  return inner ?? text
}

/** A text as `mayHold` takes it: in the case to which patterns with the flags `i` and `u` bring letters. */
export const folded = (text: string): string => text.toLowerCase().replaceAll('ſ', 's')

const known = new WeakMap<RegExp, readonly string[]>()

/**
 * May a pattern match in a text, given as `folded`? False only where it cannot. To look for a text is a hundred times faster than to
 * look for a pattern.
 */
export function mayHold(text: string, pattern: RegExp): boolean {
  const needed = known.get(pattern) ?? neededTexts(pattern.source)
  known.set(pattern, needed)
  return needed.every((one) => text.includes(one))
}
