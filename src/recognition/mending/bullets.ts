import { gapBetween, type Mendable, mended, type ReadLines } from './reading.ts'
import { type RowStart, rowStarts, withReplaced } from './rows.ts'

// What bullets were read as on 241 pages: * 85 (a bullet already), ¢ 39, > 17, = 8, » 7, e 7, @ 7, © 5, « 4, m 4, w 2, + 2, s 1.
const SIGN = /^[¢«»°@=~■¤+>©®]$/u
// No word of English is one of these letters alone; `a` is, `i`, `v` and `x` are labels, `o` is a bullet of its own.
const LETTER = /^[emswn]$/u

const heightOf = (word: Mendable): number => word.box[3] - word.box[1]

function isBullet({ word, next }: RowStart): boolean {
  if (next === null || !/^[("'“‘£]*[\p{L}\d]/u.test(next.text) || gapBetween(word, next) > 4) return false
  // "© Crown copyright", "= £502": the mark is as high as the text, the bullet is not, or no words follow.
  const isSmall = heightOf(word) <= 0.75 * heightOf(next)
  if (/^[©®=~+]$/u.test(word.text)) return isSmall && /\p{L}/u.test(next.text)
  if (SIGN.test(word.text)) return true
  return LETTER.test(word.text) && gapBetween(word, next) >= 0.4 && isSmall
}

/** List marks at the start of a row, read as another sign or a letter, become `•`. */
export function mendBullets(lines: ReadLines): ReadLines {
  const bullets = rowStarts(lines).filter(isBullet)
  return withReplaced(lines, new Map(bullets.map(({ word }) => [word, mended(word, '•')])))
}
