/**
 * The form in which two texts are compared: one kind of quote and of dash, lower case, single spaces, no closing stop.
 *
 * "‘Safer  Streets’ – Phase 2." and "'safer streets'-phase 2" come out the same.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s*[-‐-―−]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;:,]+$/, '')
    .trim()
}

/** `comparable` without its spaces: references and addresses do not differ by them. */
export function unspaced(text: string): string {
  return comparable(text).replace(/\s/g, '')
}

/**
 * How much two texts share, 0 to 1: the F1 of their words, each counted as often as it stands there, in any order.
 *
 * Two texts without words are alike (1); one without against one with words is not (0).
 */
export function likeness(one: string, other: string): number {
  const left = wordsOf(one)
  const right = wordsOf(other)
  if (left.length === 0 && right.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of left) {
    const remaining = counts.get(word) ?? 0
    if (remaining === 0) continue
    counts.set(word, remaining - 1)
    shared += 1
  }
  return (2 * shared) / (left.length + right.length)
}

function wordsOf(text: string): readonly string[] {
  return comparable(text).match(/[\p{L}\p{N}£%]+/gu) ?? []
}
