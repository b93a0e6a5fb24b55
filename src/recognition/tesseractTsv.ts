import type { ReadWord } from './engine.ts'

/** Columns of Tesseract's TSV output: level, page, block, paragraph, line, word, left, top, width, height, conf, text. */
const COLUMNS = 12
const PAGE_LEVEL = 1
const WORD_LEVEL = 5

/**
 * The words in Tesseract's TSV output (https://tesseract-ocr.github.io/tessdoc/Command-Line-Usage.html, `tsv`), in its
 * reading order, confidence from 0..100 to 0..1. Lines are numbered on through the page. Words of spaces only are left
 * out: Tesseract gives them for ruled lines and pictures. Throws an Error for a row of another shape, and where the page
 * itself has no row, which it has however empty it is.
 */
export function wordsOfTsv(tsv: string): readonly ReadWord[] {
  const words: ReadWord[] = []
  let line = -1
  let isPageThere = false
  let lastLine = ''
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t')
    if (row.trim() === '' || cells[0] === 'level') continue
    const numbers = cells.slice(0, COLUMNS - 1).map(Number)
    if (cells.length < COLUMNS - 1 || numbers.some(Number.isNaN))
      throw new Error(`Tesseract gave a row that is no TSV: ${row.slice(0, 80)}`)
    const [level = 0, page, block, paragraph, lineNumber, , left = 0, top = 0, width = 0, height = 0, confidence = 0] =
      numbers
    if (level === PAGE_LEVEL) isPageThere = true
    const text = (cells[COLUMNS - 1] ?? '').trim()
    if (level !== WORD_LEVEL || text === '') continue
    const place = `${page}/${block}/${paragraph}/${lineNumber}`
    if (place !== lastLine) line += 1
    lastLine = place
    const box = [left, top, left + width, top + height] as const
    words.push({ text, box, confidence: Math.min(1, Math.max(0, confidence / 100)), line })
  }
  if (!isPageThere) throw new Error('Tesseract gave no page: its output is empty or cut short')
  return words
}
