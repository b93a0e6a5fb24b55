/** A word's strokes, size and place: `weight` in pixels, `size` in any unit that is the same for all. */
export type StrokeWord = {
  readonly text: string
  readonly weight: number
  readonly size: number
  readonly line: number
}

/**
 * Bold words are this much heavier than is usual on a page, at the same size. Measured on five scans: 98 of 100 bold
 * words weigh 1.20 or more, 98 of 100 regular ones 1.11 or less.
 */
const BOLD = 1.15
/** Below this many letters a word's weight says little: the words beside it tell. */
const FEW_LETTERS = 3

/**
 * Which words are bold: those heavier than is usual on their page, by size. A recogniser does not tell.
 *
 * Most words of a page are taken to be regular. Returns a flag a word, in the same order.
 */
export function boldWords(words: readonly StrokeWord[]): readonly boolean[] {
  const weights = words.flatMap(({ text, weight, size }) =>
    lettersOf(text) >= FEW_LETTERS && weight > 0 ? [weight / size] : [],
  )
  const usual = weights.toSorted((a, b) => a - b)[Math.floor(weights.length / 2)]
  if (usual === undefined) return words.map(() => false)
  const heavy = words.map(({ weight, size }) => weight / size >= BOLD * usual)
  return words.map((word, i) => {
    if (lettersOf(word.text) >= FEW_LETTERS) return heavy[i] ?? false
    const beside = [i - 1, i + 1].filter((j) => words[j]?.line === word.line)
    const told = beside.filter((j) => lettersOf(words[j]?.text ?? '') >= FEW_LETTERS)
    return told.length === 0 ? (heavy[i] ?? false) : told.every((j) => heavy[j])
  })
}

const lettersOf = (text: string): number => text.match(/[\p{L}\d]/gu)?.length ?? 0
