/** The words of a page and how many of them a reading has wrong. */
export type WordErrors = { readonly words: number; readonly errors: number }

/**
 * The words to compare: case and punctuation count, kinds of quotes, dashes and ligatures do not.
 *
 * What has neither letter nor digit is left out: bullets, ticks and dashes, which digital PDFs print with code points of
 * their own, and the bars that recognisers make of rules.
 */
export function comparedWords(words: readonly string[]): readonly string[] {
  return words
    .flatMap((word) =>
      word
        .normalize('NFKC')
        .replace(/\u00AD/g, '')
        .split(/\s+/),
    )
    .map((word) =>
      word
        .replace(/[‘’]/g, "'")
        .replace(/[“”]/g, '"')
        .replace(/[‐‑–—]/g, '-'),
    )
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/**
 * Words that are missing or wrong, whatever their order: columns and tables may be read in more than one.
 *
 * A wrong word is missing once and there once too often, and counts once.
 */
export function unorderedErrors(printed: readonly string[], read: readonly string[]): WordErrors {
  const left = new Map<string, number>()
  for (const word of printed) left.set(word, (left.get(word) ?? 0) + 1)
  let matched = 0
  for (const word of read) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    matched += 1
  }
  return { words: printed.length, errors: Math.max(printed.length, read.length) - matched }
}

/** Words to insert, to drop or to replace until both are the same, in order: the word error rate's count (Levenshtein). */
export function orderedErrors(printed: readonly string[], read: readonly string[]): WordErrors {
  let above = Array.from({ length: read.length + 1 }, (_, index) => index)
  for (const [index, word] of printed.entries()) {
    const row = [index + 1]
    for (const [column, other] of read.entries()) {
      const replaced = (above[column] ?? 0) + (word === other ? 0 : 1)
      row.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1))
    }
    above = row
  }
  return { words: printed.length, errors: above[read.length] ?? printed.length }
}
