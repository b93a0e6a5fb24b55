// In shorter words a slip makes another word too easily: Merton and Melton, Dorset and Dorsey.
const LONG_WORD = 7

/**
 * Does `printed` differ from `known`, both in normal form, as a recogniser's slip would make it: in one letter of one
 * long word, which was misread, lost or put in between? A final "s" more or less is another word, and digits are never
 * mistaken for other digits.
 */
export function isOneSlip(printed: string, known: string): boolean {
  const [words, knownWords] = [printed.split(' '), known.split(' ')]
  if (words.length !== knownWords.length) return false
  const differing = words.flatMap((word, index) => (word === knownWords[index] ? [] : [index]))
  const [index] = differing
  if (differing.length !== 1 || index === undefined) return false
  const [word, right] = [words[index] ?? '', knownWords[index] ?? '']
  const isLong = right.length >= LONG_WORD && !/\p{N}/u.test(right)
  return isLong && `${word}s` !== right && word !== `${right}s` && isOneEdit(word, right)
}

/** Is one letter replaced, lost or put in between, and no more? Equal words are not. */
export function isOneEdit(a: string, b: string): boolean {
  if (a.length > b.length) return isOneEdit(b, a)
  if (a === b || b.length - a.length > 1) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  return a.slice(a.length === b.length ? same + 1 : same) === b.slice(same + 1)
}
