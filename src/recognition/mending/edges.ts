import { type Mendable, mended, type ReadLines } from './reading.ts'

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
  return lines.map((line) => {
    const [first, ...rest] = line
    if (first === undefined) return line
    const isOpen = !line.some((word) => CLOSED.test(word.text.slice(1)))
    return [mended(first, bare(first, { isOpen, isAlone: rest.length === 0 }), STRIPPED_CONFIDENCE), ...rest]
  })
}

function bare(
  { text }: Mendable,
  { isOpen, isAlone }: { readonly isOpen: boolean; readonly isAlone: boolean },
): string {
  const unquoted = isOpen ? text.replace(OPENED, '') : text
  const unsigned = unquoted.replace(SIGNS, '')
  return isAlone && LONE_SUM.test(unsigned) ? unsigned.slice(0, -1) : unsigned
}
