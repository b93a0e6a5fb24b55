import type { Box, Page, Word } from '../../src/types.ts'

/** Words of one line of text after another, 10 points high, each character 5 points wide, from the top of the page's body. */
export function typedWords(text: string, confidence = 1): readonly Word[] {
  return text.split('\n').flatMap((line, row) => {
    let x = 72
    return line
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => {
        const box: Box = [x, 120 + 14 * row, x + 5 * word.length, 130 + 14 * row]
        x = box[2] + 3
        const source = confidence === 1 ? ('digital' as const) : ('ocr' as const)
        return { text: word, printed: word, box, size: 10, bold: false, italic: false, source, confidence }
      })
  })
}

/** An A4 page of text with images on it. */
export const typedPage = (text: string, images: readonly Box[] = [], number = 1): Page => ({
  number,
  width: 595,
  height: 842,
  words: typedWords(text),
  hiddenWords: 0,
  rules: [],
  links: [],
  images,
  frame: null,
})
