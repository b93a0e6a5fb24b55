import type { Block, Cell, CellPlace, PlacedWord, Table, Word } from '../types.ts'
import type { DraftBlock } from './paragraphs.ts'

/** A draft block with its page and, in a table, its cell; `lines` may come from two pages. */
export type PagedBlock = DraftBlock & {
  readonly page: number
  readonly cell: CellPlace | null
  readonly furniture: boolean
  /** Lines of the same paragraph on the next page, if it goes on there. */
  readonly more: { readonly page: number; readonly lines: readonly (readonly Word[])[] } | null
}

/** The text of a document with everything that points into it. */
export type BuiltText = {
  readonly text: string
  readonly words: readonly PlacedWord[]
  readonly blocks: readonly Block[]
}

// "re-" at the end of a line that goes on with "offending": the hyphen belongs to the word
const KEEPS_HYPHEN =
  /^(?:[\p{L}\d']*-)?(?:multi|non|co|re|pre|post|sub|self|well|low|high|long|short|cross|inter|counter|anti|part|full|half|mid|over|under|ex|vice|two|three|four|five|six|one|year|month|day|in|on|off|by|up|out|so|e|pan|semi|socio|bi|tri|ultra|evidence|victim|community|police|grant|cost|risk|trauma|third)-$/iu
const BROKEN = /[\p{L}\d]-$/u
const SOFT_HYPHEN = '\u00ad'

/**
 * Writes the blocks one after another into one text, a line each, and notes where every word stands.
 *
 * A word broken at the end of a line is joined: its hyphen stays if the document prints the word with a hyphen
 * elsewhere, in an address, before a number or capital, or behind a prefix that keeps one, and goes otherwise.
 */
export function buildText(drafts: readonly PagedBlock[]): BuiltText {
  let asked: ReadonlySet<string> | null = null
  const vocabulary: Vocabulary = (word) => {
    asked ??= new Set(drafts.flatMap((d) => d.lines.flatMap((line) => line.map((w) => bare(w.text)))))
    return asked.has(word)
  }
  const words: PlacedWord[] = []
  const blocks: Block[] = []
  const parts: string[] = []
  let length = 0
  const write = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  for (const draft of drafts) {
    for (const word of draft.markWords) {
      words.push({ ...word, page: draft.page, start: length, end: length + word.text.length })
      write(`${word.text} `)
    }
    const start = length
    const placed = placeWords(draft, vocabulary, start)
    words.push(...placed.words)
    write(`${placed.text}\n`)
    blocks.push(blockOf(draft, start, placed))
  }
  return { text: parts.join(''), words, blocks }
}

/** Whether a document prints a word; its words are listed when one is broken. */
type Vocabulary = (word: string) => boolean

const bare = (text: string): string => text.toLowerCase().replace(/[.,;:!?"()]/gu, '')

type Placed = { readonly text: string; readonly words: readonly PlacedWord[] }

function placeWords(draft: PagedBlock, vocabulary: Vocabulary, start: number): Placed {
  const all = [
    ...draft.lines.map((line) => ({ page: draft.page, line })),
    ...(draft.more?.lines ?? []).map((line) => ({ page: draft.more?.page ?? draft.page, line })),
  ]
  const words: PlacedWord[] = []
  let text = ''
  all.forEach(({ page, line }, l) => {
    line.forEach((word, w) => {
      const isLast = w === line.length - 1
      const next = isLast ? all[l + 1]?.line[0] : undefined
      const own = isLast
        ? atLineEnd(word.text, next?.text ?? null, vocabulary)
        : { text: withoutSoftHyphen(word.text), glued: false }
      words.push({
        ...word,
        text: own.text,
        page,
        start: start + text.length,
        end: start + text.length + own.text.length,
      })
      text += own.text
      if (!own.glued && !(isLast && l === all.length - 1)) text += ' '
    })
  })
  return { text, words }
}

const withoutSoftHyphen = (text: string): string =>
  text.includes(SOFT_HYPHEN) ? text.replaceAll(SOFT_HYPHEN, '') : text

function atLineEnd(
  text: string,
  next: string | null,
  vocabulary: Vocabulary,
): { readonly text: string; readonly glued: boolean } {
  const plain = withoutSoftHyphen(text)
  if (next === null) return { text: plain, glued: false }
  if (text.endsWith(SOFT_HYPHEN)) return { text: plain, glued: true }
  if (isBrokenAddress(text, next)) return { text: plain, glued: true }
  if (!BROKEN.test(plain)) return { text: plain, glued: false }
  return { text: keepsHyphen(plain, next, vocabulary) ? plain : plain.slice(0, -1), glued: true }
}

/** "https://www.example.org/press-" goes on in the next line without a space. */
const isBrokenAddress = (text: string, next: string): boolean =>
  /(?:https?:\/\/|www\.)\S*[/\-_=&?.]$/iu.test(text) && /^[a-z0-9%]/iu.test(next)

function keepsHyphen(text: string, next: string, vocabulary: Vocabulary): boolean {
  if (/(?:https?:\/\/|www\.)/iu.test(text)) return true
  if (/^[\p{Lu}\d]/u.test(next) || /\d-$/u.test(text)) return true
  const together = bare(text.slice(0, -1) + next)
  const apart = bare(text + next)
  if (vocabulary(apart)) return true
  if (vocabulary(together)) return false
  if (KEEPS_HYPHEN.test(text)) return true
  // Both halves are words of their own: "decision-making", not "commis-sioner".
  return vocabulary(bare(text.slice(0, -1))) && vocabulary(bare(next))
}

function blockOf(draft: PagedBlock, start: number, placed: Placed): Block {
  const { words, text } = placed
  const firstPlain = words.findIndex((w) => !w.bold)
  const boldEnd = firstPlain < 0 ? text.length : (words[firstPlain]?.start ?? start) - start
  return {
    kind: draft.mark === null ? 'paragraph' : 'item',
    label: draft.mark?.label ?? null,
    labelText: draft.markWords.length > 0 ? draft.markWords.map((w) => w.text).join(' ') : null,
    bullet: draft.mark?.bullet ?? false,
    page: draft.page,
    left: draft.left,
    size: Math.max(0, ...words.map((w) => w.size)),
    bold: isAll(words, (w) => w.bold),
    italic: isAll(words, (w) => w.italic),
    boldPrefix: boldEnd,
    furniture: draft.furniture,
    cell: draft.cell,
    start,
    end: start + text.length,
  }
}

/** Is this so of all words with a letter or a digit, and is there one? */
function isAll(words: readonly Word[], is: (word: Word) => boolean): boolean {
  const hasLetter = (word: Word): boolean => /[\p{L}\d]/u.test(word.text)
  return words.every((word) => is(word) || !hasLetter(word)) && words.some(hasLetter)
}

/** A table of drafts, before its text was written: `cells[row][column]` with the number of its first and last block. */
export type DraftTable = {
  readonly page: number
  readonly ruled: boolean
  readonly columns: number
  readonly rows: readonly (readonly Omit<Cell, 'start' | 'end' | 'text'>[])[]
}

/** Gives the tables' cells their text, once it is written. */
export function buildTables(drafts: readonly DraftTable[], built: BuiltText): readonly Table[] {
  return drafts.map((draft) => ({
    ...draft,
    rows: draft.rows.map((row) =>
      row.map((cell) => {
        const blocks = cell.blocks.map((b) => built.blocks[b]).filter((b) => b !== undefined)
        const start = blocks[0]?.start ?? 0
        return {
          ...cell,
          start,
          end: blocks.at(-1)?.end ?? start,
          text: blocks.map((b) => built.text.slice(b.start, b.end)).join(' '),
        }
      }),
    ),
  }))
}
