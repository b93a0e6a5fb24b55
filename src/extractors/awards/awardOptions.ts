import type { Span } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { COUNT, countOf } from '../sums/numberWords.ts'

const OPTION = /\b(?:options?|extensions?|extend(?:ed|ing)?)\b/iu
// "making a maximum contract value of £450,000", "taking the contract to a maximum value of £170,376", "so that the most that
// may be spent is £2,000"
const WHOLE =
  /\bthe most (?:that )?(?:may|can|will|could|would) be (?:spent|paid|committed)(?: in all)? (?:is|being) $|\b(?:making|taking|bringing|giving|with|for|at|or)\b[^£.;]{0,60}\b(?:maximum|total|overall|whole|aggregate|full)\b[^£.;]{0,25}\b(?:value|cost|price|sum|expenditure|amount)\b[^£.;]{0,25}$/iu
// "two further periods of 12 months, at £165,000 each", "two options of one year at up to £380,000 each"
const TIMES = new RegExp(
  `\\b(?<count>${COUNT})\\s+(?:further |additional |optional |possible )*(?:periods?|extensions?|options?|years?|terms?)\\b`,
  'iu',
)

/** The sum that a text states for a contract with its options; null where it has no options or no such sum. */
export function wholeOf(reading: Reading, span: Span, sums: readonly JudgedSum[]): JudgedSum | null {
  const { text } = reading.layout
  if (!OPTION.test(textOf(reading.layout, span))) return null
  const found = sums.filter((s) => WHOLE.test(text.slice(Math.max(span.start, s.start - 140), s.start)))
  return found.toSorted((a, b) => b.pence - a.pence)[0] ?? null
}

/**
 * What an award comes to with the options that other items approve, where `own` is its sum without them.
 *
 * Null where no other item has an option with a sum, or where what it comes to is printed nowhere.
 */
export function optionsOf(
  reading: Reading,
  own: number,
  items: readonly Span[],
  sums: readonly JudgedSum[],
): { readonly pence: number; readonly spans: readonly Span[] } | null {
  const optional = items.filter((item) => OPTION.test(textOf(reading.layout, item)))
  const priced = optional.flatMap((item) => {
    const inside = sums.filter(
      (s) => s.start >= item.start && s.end <= item.end && s.pence > 0 && s.role !== 'threshold',
    )
    const whole = wholeOf(reading, item, inside)
    if (whole !== null) return [{ pence: whole.pence, spans: [whole], isWhole: true }]
    const [first] = inside
    return first === undefined
      ? []
      : [{ pence: first.pence * timesOf(reading, item, first), spans: [first], isWhole: false }]
  })
  const [first] = priced
  if (first === undefined) return null
  if (first.isWhole) return first.pence > own ? first : null
  const pence = own + priced.reduce((n, p) => n + p.pence, 0)
  return sums.some((s) => s.pence === pence) ? { pence, spans: priced.flatMap((p) => p.spans) } : null
}

/** How often a sum "each" is paid in its item: once, or as often as there are periods. */
function timesOf(reading: Reading, item: Span, sum: Span): number {
  const { text } = reading.layout
  const isEach = /^[^£.;]{0,20}\beach\b/iu.test(text.slice(sum.end, sum.end + 40))
  const count = isEach ? TIMES.exec(textOf(reading.layout, item))?.groups?.count : undefined
  return count === undefined ? 1 : countOf(count)
}
