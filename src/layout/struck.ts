import type { Page, PlacedWord, Rule, Span } from '../types.ts'

/** A line through a word runs in the middle of its height; one at its foot underlines it. Parts of the height from the top. */
const THROUGH = [0.35, 0.78] as const
/** It leaves at most this much of the word's width free on either side. */
const FREE = 0.2

/** The words that a drawn line strikes out: an alternative of a form that does not hold. */
export function struckWords(words: readonly PlacedWord[], pages: readonly Page[]): readonly Span[] {
  const rules = new Map(pages.map((page) => [page.number, page.rules.filter((r) => r.direction === 'horizontal')]))
  return words.flatMap((word) =>
    (rules.get(word.page) ?? []).some((rule) => runsThrough(rule, word)) ? [{ start: word.start, end: word.end }] : [],
  )
}

function runsThrough({ at, from, to }: Rule, { box }: PlacedWord): boolean {
  if (from > box[2] || to < box[0]) return false
  const [left, top, right, foot] = box
  const height = (at - top) / (foot - top)
  const free = FREE * (right - left)
  return height > THROUGH[0] && height < THROUGH[1] && from <= left + free && to >= right - free
}
