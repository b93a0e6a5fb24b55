import type { Word } from '../types.ts'

/** How many characters words have (as `length` counts), and how many of them are of a kind. */
export type Characters = {
  readonly length: number
  /** They mean nothing: controls, private use, unassigned, replacement characters. */
  readonly unmapped: number
  /** Leaders, lines to sign on and marks of lists, which are no text: "......", "____", "•", "☐". */
  readonly fillers: number
  readonly alphanumeric: number
}

const FILLER = /[._…\-–—•●○◦▪■□➢→☐☒☑✓✔✗✘*|\s]/u
const ALPHANUMERIC = /[\p{L}\p{N}]/u
const UNMAPPED = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u

/** The kinds of each character up to U+FFFF that was met so far, as `kindsOf` gives them; else 0. */
const known = new Uint8Array(0x10000)
const ASKED = 8

/** Counts the characters of words, one by one; the kinds of each are asked for once. */
export function charactersOf(words: readonly Word[]): Characters {
  const counts = new Uint32Array(2 * ASKED)
  let length = 0
  for (const { text } of words) {
    length += text.length
    for (let i = 0; i < text.length; i += 1) {
      const code = text.codePointAt(i) ?? 0
      const kinds = known[code] || kindsOf(code)
      counts[kinds] = (counts[kinds] ?? 0) + 1
      if (code > 0xffff) i += 1 // two of the text's
    }
  }
  const sumOf = (kind: number) => counts.reduce((sum, count, kinds) => sum + ((kinds & kind) > 0 ? count : 0), 0)
  return { length, fillers: sumOf(1), alphanumeric: sumOf(2), unmapped: sumOf(4) }
}

/** The kinds of a character: 1 for a filler, 2 for a letter or digit, 4 for one that means nothing, with `ASKED`. */
function kindsOf(code: number): number {
  const text = String.fromCodePoint(code)
  const kinds = (FILLER.test(text) ? 1 : 0) + (ALPHANUMERIC.test(text) ? 2 : 0) + (UNMAPPED.test(text) ? 4 : 0) + ASKED
  if (code < known.length) known[code] = kinds
  return kinds
}
