import type { Page, Word } from '../types.ts'
import { type Line, linesOf, textOfLine, wordsOfLine } from './lines.ts'

/** Running headers stand in the top sixth of a page, footers in the bottom tenth; measured on the forms of ten bodies. */
const HEADER_PART = 0.17
const FOOTER_PART = 0.1
/** A line that returns on this share of the pages is furniture. */
const SHARE_OF_PAGES = 0.4
/** Two pages' lines at most this far apart, in points, stand at the same place. */
const SAME_PLACE = 8

// "1", "Page 2", "Page 1 of 7", "- 3 -", "2 | Page"
const PAGE_NUMBER = /^(?:page\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*\|\s*page)?$/iu

/** A body's letterhead at the very foot: its web address, telephone or e-mail. */
const ADDRESS_PART = 0.08
const ADDRESS = /(?:www\.|@|\btel(?:ephone)?\b)/iu

type Zoned = {
  readonly page: number
  readonly line: Line
  readonly key: string
  readonly y: number
  readonly isHeader: boolean
  readonly isPageNumber: boolean
  readonly isAddress: boolean
}

/** The words of running headers, footers and page numbers, by page number, and their lines, each text once. */
export type Furniture = {
  readonly words: ReadonlySet<Word>
  readonly lines: readonly { readonly page: number; readonly line: Line }[]
}

/**
 * Tells a page's furniture by its repetition: the same text (numbers aside) at the same height on several pages.
 *
 * A lone page number at the foot is furniture on a single page too.
 */
export function furnitureOf(pages: readonly Page[]): Furniture {
  const zoned = pages.flatMap(zonedLines)
  const needed = Math.max(2, Math.ceil(pages.length * SHARE_OF_PAGES))
  const words = new Set<Word>()
  const lines: { page: number; line: Line }[] = []
  const seen = new Set<string>()
  const twinsOf = (item: Zoned): readonly Zoned[] =>
    zoned.filter((z) => isSame(z.key, item.key) && Math.abs(z.y - item.y) <= SAME_PLACE)
  const isRepeated = (item: Zoned): boolean => new Set(twinsOf(item).map((z) => z.page)).size >= needed
  // Running headers stand above all else: a title repeated below its label is the form's own on each page.
  const isUnderBody = ({ page, y, isHeader }: Zoned): boolean =>
    isHeader &&
    zoned.some((z) => z.page === page && z.isHeader && z.y < y - SAME_PLACE && !isRepeated(z) && !z.isPageNumber)
  for (const item of zoned) {
    const isRunning = isRepeated(item) && !twinsOf(item).every(isUnderBody)
    if (!isRunning && !item.isPageNumber && !item.isAddress) continue
    for (const word of wordsOfLine(item.line)) words.add(word)
    if (!seen.has(item.key)) lines.push({ page: item.page, line: item.line })
    seen.add(item.key)
  }
  return { words, lines }
}

/** Scans lose or add a sign and the page's number at the end of a running line: "Form 4 2019", "Form 4 2019. | 2". */
function isSame(key: string, other: string): boolean {
  const [short, long] = key.length < other.length ? [key, other] : [other, key]
  return (
    short === long || (short.length >= LEAST_SHARED && long.startsWith(short) && ADDED.test(long.slice(short.length)))
  )
}

const LEAST_SHARED = 8
const ADDED = /^(?: \p{L})?(?: ?#)?$/u

function zonedLines(page: Page): readonly Zoned[] {
  const top = page.height * HEADER_PART
  const bottom = page.height * (1 - FOOTER_PART)
  const words = page.words.filter((w) => w.box[3] <= top || w.box[1] >= bottom)
  return linesOf(words).map((line) => {
    const text = textOfLine(line)
    return {
      page: page.number,
      line,
      key: text
        .replace(/\d+/gu, '#')
        .replace(/[^\p{L}#:]+/gu, ' ')
        .trim(),
      y: line.box[1],
      isHeader: line.box[3] <= top,
      isPageNumber: line.box[1] >= bottom && PAGE_NUMBER.test(text),
      isAddress: line.box[1] >= page.height * (1 - ADDRESS_PART) && text.length < 120 && ADDRESS.test(text),
    }
  })
}
