const LENGTH = 100_000
const PIECES = ['a', 'A', '1', ' ', '1 ', '1-', '1/', 'A1', '(', 'and ', 'A. ', '\u00a0']
/** Behind the repeated text, so that a match that nearly came about is given up. */
const END = '!'

// Enough for what takes exponential time; a pattern that takes quadratic time ends on it, and on any real text.
const DRAWN_OUT = 20_000

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/**
 * Long texts on which a pattern that backtracks without end does so: 100 kB of one letter or digit, and each of its own
 * examples with one word, number or space of it drawn out ("PCD 111111…!").
 */
export function worstTexts(examples: readonly string[]): readonly string[] {
  const drawnOut = examples.flatMap((example) =>
    [...example.matchAll(/\p{L}+|\d+|\s+|[^\p{L}\d\s]+/gu)].map(
      ({ 0: token, index }) => example.slice(0, index) + filled(token, DRAWN_OUT) + END,
    ),
  )
  const repeated = [...PIECES, ...examples.filter((example) => example !== '')].map(
    (piece) => filled(piece, LENGTH) + END,
  )
  return [...repeated, ...drawnOut]
}
