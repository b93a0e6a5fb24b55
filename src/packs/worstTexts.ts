const LENGTH = 100_000
const PIECES = ['a', 'A', '1', ' ', '1 ', '1-', '1/', 'A1', '(', 'and ', 'A. ', '\u00a0']
/** Behind the repeated text, so that a match that nearly came about is given up. */
const END = '!'

/** Texts of 100 kB on which a pattern that backtracks without end does so: of letters and digits, and of its own examples. */
export function worstTexts(examples: readonly string[]): readonly string[] {
  const own = examples.flatMap((example) => [example, `${example} `, example.slice(0, -1)])
  return [...PIECES, ...own]
    .filter((piece) => piece !== '')
    .map((piece) => `${piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)}${END}`)
}
