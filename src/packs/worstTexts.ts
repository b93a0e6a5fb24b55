/** How long they are: `drawnOut` is how far one word, number or space of an example is. */
type Lengths = { readonly whole: number; readonly drawnOut: number }

const PIECES = ['a', 'A', '1', ' ', '1 ', '1-', '1/', 'A1', '(', 'and ', 'A. ', '\u00a0']
/** Behind the repeated text, so that a match that nearly came about is given up. */
const END = '!'

// Enough for what takes exponential time; a pattern that takes quadratic time ends on it, and on any real text.
const LONG: Lengths = { whole: 100_000, drawnOut: 20_000 }

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/**
 * Long texts on which a pattern that backtracks without end does so: of one letter or digit (100 kB), and each of its own
 * examples with one word, number or space of it drawn out ("PCD 111111…!").
 */
export function worstTexts(examples: readonly string[], { whole, drawnOut: far }: Lengths = LONG): readonly string[] {
  const drawnOut = examples.flatMap((example) =>
    [...example.matchAll(/\p{L}+|\d+|\s+|[^\p{L}\d\s]+/gu)].map(
      ({ 0: token, index }) => example.slice(0, index) + filled(token, far) + END,
    ),
  )
  const repeated = [...PIECES, ...examples.filter((example) => example !== '')].map(
    (piece) => filled(piece, whole) + END,
  )
  return [...repeated, ...drawnOut]
}
