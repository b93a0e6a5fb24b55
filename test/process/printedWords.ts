import { spawnSync } from 'node:child_process'
import type { Box } from '../../src/types.ts'

/** A word as another program reads it: `pdftotext` of poppler. */
export type PrintedWord = { readonly page: number; readonly box: Box; readonly text: string }

export const hasPdftotext: boolean = spawnSync('pdftotext', ['-v']).error === undefined

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu

/** Every word of a PDF with its place, in points from the top left of the page as it is displayed. */
export function printedWords(pdf: string): readonly PrintedWord[] {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-cropbox', pdf, '-'], { encoding: 'utf8' })
  return stdout.split('<page ').flatMap((text, page) =>
    [...text.matchAll(WORD)].map(([, x0, y0, x1, y1, word = '']) => ({
      page,
      box: [Number(x0), Number(y0), Number(x1), Number(y1)],
      text: word.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
    })),
  )
}

/** The letters and digits of a text; ligatures are spelt out, marks and spaces differ between readers. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}£]/gu, '')
