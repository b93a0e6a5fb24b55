import type { Box } from '../types.ts'

/** Where a word stands and how large its font is, in the unit of its box. */
export type Shape = { readonly baseline: number; readonly size: number }

// Shares of a font's size, means of Arial, Calibri and Times.
const TALL = 0.69
const SMALL = 0.48
const DEEP = 0.21
/** Commas and semicolons reach less deep than letters: lines of sums hold little else. */
const SHALLOW = 0.14
const NARROW_WIDTH = 0.27
const WIDE_WIDTH = 0.85
const CAPITAL_WIDTH = 0.66
const USUAL_WIDTH = 0.52
/** What stays white on both sides of a letter that stands alone: of an `I`, more than is black. */
const BEARINGS = 0.17

/** A box this much higher than its letters are wide holds more than the word: a ruled line, a part of a signature. */
const TOO_HIGH = 1.5

/**
 * The baseline and font size of a word by its letters: "on" is lower than "Of", and "age" stands lower than "and".
 *
 * `box` fits the word's ink. Null for marks without a letter or digit, whose height says nothing.
 */
export function shapeOfWord(text: string, box: Box): Shape | null {
  if (!/[\p{L}\d]/u.test(text)) return null
  const above = /[\p{Lu}\dbdfhijklt£&%(/]/u.test(text) ? TALL : SMALL
  const below = /[gjpqyQ()[\]|@_]/u.test(text) ? DEEP : /[,;]/u.test(text) ? SHALLOW : 0
  const size = (box[3] - box[1]) / (above + below)
  const likely = (box[2] - box[0]) / (widthInSizes(text) - (text.length === 1 ? BEARINGS : 0))
  if (size > TOO_HIGH * likely)
    return { baseline: (box[1] + box[3]) / 2 + ((above - below) / 2) * likely, size: likely }
  return { baseline: box[3] - below * size, size }
}

/** How wide a text is likely to be set, as a multiple of its font size. */
export function widthInSizes(text: string): number {
  return [...text].reduce((sum, letter) => {
    if (/[iljtfI.,;:'’|!()[\]]/u.test(letter)) return sum + NARROW_WIDTH
    if (/[mwMW@%]/u.test(letter)) return sum + WIDE_WIDTH
    return sum + (/\p{Lu}/u.test(letter) ? CAPITAL_WIDTH : USUAL_WIDTH)
  }, 0)
}
