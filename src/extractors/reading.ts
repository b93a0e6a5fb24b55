import type { Form } from '../form/form.ts'
import { asDisplayed } from '../frame.ts'
import type { Pack } from '../packs/pack.ts'
import type { Evidence } from '../record.ts'
import type { Rules } from '../rules.ts'
import type { Layout, PlacedWord, Span } from '../types.ts'

/** What every extractor reads: the layout, the form's parts, the rules, and the body's pack, if it has one. */
export type Reading = {
  readonly layout: Layout
  readonly form: Form
  readonly rules: Rules
  readonly pack: Pack | null
}

/**
 * A value with the places that it was read from, the first one leading.
 *
 * `method` names the rule; `confidence` is the share of such findings that are right: see the README.
 * `combined` says that the value is made of all the places (a sum or product), not read from the first alone.
 */
export type Finding<T> = {
  readonly value: T
  readonly spans: readonly Span[]
  readonly method: string
  readonly confidence: number
  readonly combined?: boolean
  /** How sure the reading of its words is, where more is known than what the recogniser said of each. */
  readonly sureness?: number
}

type Place = Omit<Evidence, 'parts'>

/** The words that a span touches, found by bisection: words stand in the order of the text. */
export function wordsIn(layout: Layout, span: Span): readonly PlacedWord[] {
  const { words } = layout
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const found: PlacedWord[] = []
  for (let i = low; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || word.start >= span.end) break
    found.push(word)
  }
  return found
}

const round = (value: number): number => Math.round(value * 100) / 100

function placeOf(layout: Layout, own: readonly PlacedWord[], finding: Finding<unknown>): Place | null {
  const { method, confidence, sureness = Math.min(...own.map((w) => w.confidence)) } = finding
  const page = own[0]?.page
  if (page === undefined) return null
  const frame = layout.pages.find(({ number }) => number === page)?.frame ?? null
  const boxes = own.map(({ box }) => (frame === null ? box : asDisplayed(frame, box)))
  return {
    page,
    bbox: [
      round(Math.min(...boxes.map(([x0]) => x0))),
      round(Math.min(...boxes.map(([, y0]) => y0))),
      round(Math.max(...boxes.map(([, , x1]) => x1))),
      round(Math.max(...boxes.map(([, , , y1]) => y1))),
    ],
    quote: own.map((w) => w.printed).join(' '),
    method,
    confidence: round(confidence * sureness),
  }
}

/**
 * Where a finding stands, for the record: page, box, quote, rule, confidence.
 *
 * A value that runs over a page, or is made of several places, points at the first and lists all in `parts`. Returns
 * null for a finding without a word, which no extractor makes.
 */
export function evidenceOf(layout: Layout, finding: Finding<unknown>): Evidence | null {
  const places = finding.spans.flatMap((span) => {
    const words = wordsIn(layout, span)
    const pages = [...new Set(words.map((w) => w.page))]
    return pages.flatMap((page) => {
      const own = words.filter((w) => w.page === page)
      return placeOf(layout, own, finding) ?? []
    })
  })
  const [first] = places
  if (first === undefined) return null
  return places.length === 1 && finding.combined !== true ? first : { ...first, parts: places }
}

export const textOf = (layout: Layout, span: Span): string => layout.text.slice(span.start, span.end)

/** The span of a regular expression's match, or of one of its groups, where the searched text began at `offset`. */
export const spanAt = (offset: number, index: number, length: number): Span => ({
  start: offset + index,
  end: offset + index + length,
})

/** The sentence around an offset: between full stops, semicolons and line ends that are no part of a number or an abbreviation. */
export function sentenceAround(layout: Layout, at: number): Span {
  const { text } = layout
  const isEnd = (i: number): boolean =>
    text[i] === '\n' ||
    (/[.;?!]/u.test(text[i] ?? '') &&
      /\s/u.test(text[i + 1] ?? ' ') &&
      !(/\bc$/iu.test(text.slice(Math.max(0, i - 2), i)) && /^\s£/u.test(text.slice(i + 1, i + 3))) &&
      !/\b(?:no|p\.a|e\.g|i\.e|approx|inc|ltd|s|st|mr|mrs|ms|dr)$/iu.test(text.slice(Math.max(0, i - 6), i)))
  let start = at
  while (start > 0 && !isEnd(start - 1)) start--
  let end = at
  while (end < text.length && !isEnd(end)) end++
  return { start, end: Math.min(end + 1, text.length) }
}
