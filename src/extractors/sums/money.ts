import type { Span } from '../../types.ts'
import { NUMBER_WORDS, valueOfWords } from './numberWords.ts'

/** A sum of money in a text: integer pence; `text` as it stands there; `doubt` says why the reading may be wrong. */
export type FoundSum = Span & { readonly text: string; readonly pence: number; readonly doubt: 'misprint' | null }

const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  '000s': 1e3,
  m: 1e6,
  mn: 1e6,
  mil: 1e6,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  billion: 1e9,
}

// £3.415m, £150k, £15million, £1.3 billion, £1,234,567.89, £0, £1,510k, (£1,200), -£500, £(500), £-500; £500,00 and £2,165,00 are misprints
const SUM =
  /(?<negative>\((?=£\s?[\d.,]+(?:k|m)?\)))?(?<minus>(?<![\p{L}\d])[-–](?=£))?£\s?(?<inner>[-–](?=\d)|\((?=[\d.,]+\)))?(?<number>\d+(?:,\d+)*(?:\.\d+)?)(?:\s?(?<unit>k|thousand|millions?|million|mil|mn|m|billion|bn)(?![\p{L}\d]))?/giu

// "£10-15k", "£5 - 7 million": the second number of a range, and the unit that the first leans on
const RANGE = /^\s?[-–]\s?£?(?<number>\d+(?:\.\d+)?)\s?(?<unit>k|thousand|million|mn|m|billion|bn)(?![\p{L}\d])/iu

const CLEAN_NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u

/** Pence of a printed number and its unit, exact for any number of decimals that a form prints. */
export function penceOf(number: string, unit: string | null): number {
  const [whole = '0', fraction = ''] = number.replaceAll(',', '').split('.')
  const factor = (UNITS[(unit ?? '').toLowerCase()] ?? 1) * 100
  const scaled = BigInt(whole + fraction) * BigInt(factor)
  const divisor = 10n ** BigInt(fraction.length)
  return Number((scaled + divisor / 2n) / divisor)
}

/**
 * Every sum in pounds in a text, in reading order.
 *
 * `£000` and `£000s` (a column's unit) are no sums, `£0` is. Brackets around a sum in a table mean a negative; the caller says with
 * `bracketsNegate` whether the text is a table's cell. Offsets are those of `text` plus `offset`.
 */
export function sumsIn(
  text: string,
  options: { readonly offset?: number; readonly bracketsNegate?: boolean } = {},
): readonly FoundSum[] {
  const { offset = 0, bracketsNegate = false } = options
  const found: FoundSum[] = []
  for (const match of text.matchAll(SUM)) {
    const { negative, minus, inner, number = '', unit } = match.groups ?? {}
    if (/^0{2,3}$/u.test(number) || (/^0+$/u.test(number) && number.length > 1)) continue
    // "Grant for the trust (£1,200)" in a cell is an aside, not a negative.
    const isBracketed = negative !== undefined && bracketsNegate && !/\p{L}/u.test(text.slice(0, match.index))
    const from = match.index + (isBracketed ? 0 : (negative?.length ?? 0))
    const end = match.index + match[0].length + (inner === '(' || isBracketed ? 1 : 0)
    const range = unit === undefined && /^\d{1,3}(?:\.\d+)?$/u.test(number) ? RANGE.exec(text.slice(end)) : null
    const ownUnit = unit ?? range?.groups?.unit ?? null
    const sign = isBracketed || inner !== undefined || (minus !== undefined && bracketsNegate) ? -1 : 1
    const start = minus !== undefined && sign > 0 ? from + 1 : from
    const isBroken = /^[.,]\d/u.test(text.slice(end)) || !CLEAN_NUMBER.test(number)
    found.push({
      start: offset + start,
      end: offset + end,
      text: text.slice(start, end).trim(),
      pence: sign * penceOf(number, ownUnit),
      doubt:
        isBroken || (number.includes(',') && ownUnit !== null && ownUnit.toLowerCase() !== 'k') ? 'misprint' : null,
    })
    if (range !== null && !range[0].includes('£')) {
      const at = end + range[0].indexOf(range.groups?.number ?? '')
      const stop = end + range[0].length
      found.push({
        start: offset + at,
        end: offset + stop,
        text: text.slice(at, stop),
        pence: penceOf(range.groups?.number ?? '', ownUnit),
        doubt: null,
      })
    }
  }
  return [...found, ...sumsInWords(text, offset)].toSorted((a, b) => a.start - b.start)
}

// "2.5 million pounds", "10,000 pounds"
const FIGURES = '(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s+(?<unit>thousand|million|billion))?'
// "two hundred and fifty thousand pounds", "a million pounds", "two pounds and seventy-two pence"; not "half a million pounds"
const IN_WORDS = new RegExp(
  `(?<![£\\d.,]|half an? )\\b(?:${FIGURES}|${NUMBER_WORDS})\\s+pounds(?:\\s+and\\s+(?<pence>${NUMBER_WORDS})\\s+pence)?\\b`,
  'giu',
)

function sumsInWords(text: string, offset: number): readonly FoundSum[] {
  if (!/pounds/iu.test(text)) return []
  return [...text.matchAll(IN_WORDS)].flatMap((match) => {
    const { number, unit, pence = '' } = match.groups ?? {}
    const [pounds = ''] = match[0].split(/\s+pounds/iu)
    const wholePence = number === undefined ? valueOfWords(pounds) * 100 : penceOf(number, unit ?? null)
    // "£5 million pounds": the sign has it already.
    if (/£\s?[\d.,]+\s*$/u.test(text.slice(Math.max(0, match.index - 20), match.index))) return []
    return [
      {
        start: offset + match.index,
        end: offset + match.index + match[0].length,
        text: match[0],
        pence: wholePence + valueOfWords(pence),
        doubt: null,
      },
    ]
  })
}
