import type { Box, Word } from '../types.ts'
import { meaningOf } from './characters.ts'
import type { Glyph } from './drawing.ts'

/** A gap wider than this fraction of the size ends a word, where the file has no space character. */
const WORD_GAP = 0.2
/** A raised glyph smaller than this fraction of the last one is a superscript. */
const SUPERSCRIPT_SIZE = 0.85

/** A bullet drawn as a shape becomes a word of its own; nothing is printed for it in the text. */
export function wordOfDot(box: Box, words: readonly Word[]): Word | null {
  const middle = (box[1] + box[3]) / 2
  const text = words.find((w) => w.box[1] < middle && w.box[3] > middle && w.box[0] > box[2] && w.box[0] - box[2] < 30)
  if (text === undefined) return null
  const { size } = text
  return { text: '•', printed: '•', box, size, bold: false, italic: false, source: 'digital', confidence: 1 }
}

type Draft = { glyphs: Glyph[]; text: string; printed: string }

/**
 * Joins glyphs, in the order of the file, into words.
 *
 * A space, a wide gap, a new line or the change to hidden text ends a word. A raised `st`, `nd`, `rd`, `th` stays with its
 * number; any other superscript (a footnote's mark) is a word of its own, so that it never becomes a digit of a sum.
 */
export function wordsOf(glyphs: readonly Glyph[]): readonly Word[] {
  const words: Word[] = []
  let draft: Draft = { glyphs: [], text: '', printed: '' }
  let space: Glyph | null = null
  const flush = (): void => {
    const word = finish(draft)
    if (word !== null) words.push(word)
    draft = { glyphs: [], text: '', printed: '' }
  }
  for (const glyph of glyphs) {
    if (!glyph.upright) continue
    const { text: meaning, isBlank } = meaningIn(glyph)
    if (isBlank) {
      if (meaning !== '') space = glyph
      continue
    }
    const last = draft.glyphs.at(-1)
    // Browsers draw a soft hyphen that is not needed as a space that takes no room: it parts no words.
    const isSpaced = space !== null && !(space.x1 > space.x0 && Math.abs(glyph.x0 - space.x0) < 0.05 * glyph.size)
    if (last !== undefined && (isSpaced || startsWord(last, glyph, draft.text))) flush()
    space = null
    draft.glyphs.push(glyph)
    draft.text += meaning.length === 1 ? meaning : meaning.replaceAll(' ', '')
    draft.printed += glyph.text
  }
  flush()
  return withoutOverprint(words)
}

/** What a glyph means; asked once for each character of a font. */
function meaningIn({ text: printed, font }: Glyph): { readonly text: string; readonly isBlank: boolean } {
  const known = font.meanings.get(printed)
  if (known !== undefined) return known
  const text = [...printed].map((character) => meaningOf(character, font.name)).join('')
  const meaning = { text, isBlank: text.trim() === '' }
  font.meanings.set(printed, meaning)
  return meaning
}

function startsWord(last: Glyph, next: Glyph, text: string): boolean {
  if (last.hidden !== next.hidden) return true
  const size = Math.max(last.size, next.size)
  const gap = next.x0 - last.x1
  if (gap > WORD_GAP * size || gap < -0.6 * size) return true
  const raised = last.baseline - next.baseline
  if (Math.abs(raised) <= 0.12 * size && next.size >= SUPERSCRIPT_SIZE * last.size) return false
  if (Math.abs(raised) > 0.7 * size) return true
  return !(/\d$/.test(text) && /^[a-z]/i.test(next.text)) && !(/\d[snrt]$/i.test(text) && /^[tdh]/i.test(next.text))
}

function finish(draft: Draft): Word | null {
  const first = draft.glyphs[0]
  if (first === undefined || draft.text === '') return null
  let [x0, y0, x1, y1] = [first.x0, Number.POSITIVE_INFINITY, first.x1, Number.NEGATIVE_INFINITY]
  for (const g of draft.glyphs) {
    x0 = Math.min(x0, g.x0)
    x1 = Math.max(x1, g.x1)
    y0 = Math.min(y0, g.baseline - g.font.ascent * g.size)
    y1 = Math.max(y1, g.baseline - g.font.descent * g.size)
  }
  return {
    // U+2010 is what a soft hyphen looks like where a line breaks at it.
    text: draft.printed.endsWith('\u2010') ? `${draft.text.slice(0, -1)}\u00ad` : draft.text,
    printed: draft.printed,
    box: [x0, y0, x1, y1],
    size: first.size,
    bold: first.font.bold,
    italic: first.font.italic,
    source: 'digital',
    confidence: 1,
  }
}

/** Bold is sometimes printed by setting the same word twice, a hair apart. */
function withoutOverprint(words: readonly Word[]): readonly Word[] {
  const seen = new Map<number, Word[]>()
  return words.filter((word) => {
    const height = Math.round(word.box[1] / 4)
    const beside = seen.get(height) ?? []
    const isTwin = beside.some((other) => isSamePlace(other.box, word.box) && other.text === word.text)
    if (!isTwin) beside.push(word)
    seen.set(height, beside)
    return !isTwin
  })
}

const isSamePlace = (a: Box, b: Box): boolean => Math.abs(a[0] - b[0]) < 1.5 && Math.abs(a[1] - b[1]) < 1.5
