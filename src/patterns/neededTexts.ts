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

/** Which runs of three characters a text has: a place for each of them, which few others share. */
export type Runs = Uint8Array

const PLACES = 1 << 16

/** The runs of a text, in the case to which patterns with the flags `i` and `u` bring letters. */
export function runsOf(text: string): Runs {
  const runs = new Uint8Array(PLACES)
  for (const place of placesOf(text.toLowerCase().replaceAll('ſ', 's'))) runs[place] = 1
  return runs
}

function placesOf(text: string): readonly number[] {
  const places: number[] = []
  let [before, last] = [0, 0]
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (i > 1) places.push((961 * before + 31 * last + code) % PLACES)
    before = last
    last = code
  }
  return places
}

const known = new WeakMap<RegExp, readonly number[]>()

/**
 * May a pattern match in a text of such runs? False only where it cannot. To look for the runs of what a pattern needs is a
 * thousand times faster than to look for the pattern in a text of some pages.
 */
export function mayHold(runs: Runs, pattern: RegExp): boolean {
  const needed = known.get(pattern) ?? neededTexts(pattern.source).flatMap(placesOf)
  known.set(pattern, needed)
  return needed.every((place) => runs[place] === 1)
}
