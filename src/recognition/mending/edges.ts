import { gapBetween, type Mendable, mended, type ReadLines } from './reading.ts'

/** A rule's end beside a word was never part of it: the word is as sure as its letters, but was not read alone. */
const STRIPPED_CONFIDENCE = 0.9

// "“Barnet", "‘total": a quotation mark that nothing closes
const OPENED = /^[“"‘'«](?=[\p{L}\d£])/u
const CLOSED = /[”"’'»](?![\p{L}\d])/u
// "~—«-200,000"
const SIGNS = /^[~—–«»=_“"‘'-]{2,}(?=£?\d)/u
// "100,000." alone in its cell
const LONE_SUM = /^£?\d{1,3}(?:,\d{3})+(?:\.\d\d)?\.$/u

/** What ends of ruled lines put around words: quotation marks that nothing closes, signs before a sum, a stop behind one. */
export function mendEdges(lines: ReadLines): ReadLines {
  return lines.map((line) =>
    cellsOf(line).flatMap(([first, ...rest]) => {
      if (first === undefined) return []
      const isOpen = ![first, ...rest].some((word) => CLOSED.test(word.text.slice(1)))
      return [mended(first, bare(first, { isOpen, isAlone: rest.length === 0 }), STRIPPED_CONFIDENCE), ...rest]
    }),
  )
}

/** As wide as this is the space between two cells, in heights of the words. */
const CELL_GAP = 1.5

/** The words of a line, parted where a gap is as wide as between cells. */
function cellsOf(line: readonly Mendable[]): readonly (readonly Mendable[])[] {
  const cells: Mendable[][] = []
  line.forEach((word, i) => {
    const before = line[i - 1]
    if (before === undefined || gapBetween(before, word) > CELL_GAP) cells.push([word])
    else cells.at(-1)?.push(word)
  })
  return cells
}

function bare(
  { text }: Mendable,
  { isOpen, isAlone }: { readonly isOpen: boolean; readonly isAlone: boolean },
): string {
  const unquoted = isOpen ? text.replace(OPENED, '') : text
  const unsigned = unquoted.replace(SIGNS, '')
  return isAlone && LONE_SUM.test(unsigned) ? unsigned.slice(0, -1) : unsigned
}
