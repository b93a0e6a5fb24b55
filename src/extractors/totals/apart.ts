import type { Layout, Span } from '../../types.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { sumsIn } from '../sums/money.ts'
import { isRate } from '../sums/rates.ts'
import type { Times } from '../sums/rateTimes.ts'
import { haveTakers, isGivenToo, NEXT_NAME } from './addedSums.ts'

const OPENS_PARTS =
  /\b(?:of which|comprising|consist(?:ing|s) of|made up of|(?:including|includes)(?! (?:\w+ )?VAT\b)|split|being|which|broken down|divided|i\.e\.|as (?:grants?|grant funding|awards|payments|follows)|in (?:grants|instalments) of)\b|[(:–-]\s*$|\($/iu

/** A sum of an item with how often it is paid, and what that comes to. */
export type Term = { readonly sum: JudgedSum; readonly times: Times | null; readonly pence: number }

/** A sum of an item among its others. */
export type InItem = {
  readonly terms: readonly Term[]
  readonly sums: readonly JudgedSum[]
  readonly index: number
  /** The sum that a product of the item comes to, where it is printed. */
  readonly stated: JudgedSum | undefined
}

/** Does a sum of an item add to it, or does it only explain or repeat another? */
export function isApart(layout: Layout, { terms, sums, index, stated }: InItem): boolean {
  const term = terms[index]
  if (term === undefined) return false
  const { sum, times, pence } = term
  if (stated !== undefined && times !== null && pence === stated.pence) return false
  if (isLowerEnd(layout, sum, sums[index + 1]) || isRateInBrackets(layout, sums, index)) return false
  if (index === 0) return true
  const isSaidBefore = terms.slice(0, index).some((o) => o.sum.pence === sum.pence || o.pence === pence)
  const last = sums[index - 1]
  const isMore =
    isAdded(layout, sum) ||
    (last !== undefined &&
      (NEXT_NAME.test(layout.text.slice(last.end, sum.start)) || haveTakers(layout.text, last, sum))) ||
    isOption(layout, last, sum) ||
    isOtherYear(layout, last, sum)
  if (isSaidBefore && !isMore) return false
  // "up to £112,500 for two navigators, at £75,000 per annum": a rate explains the sum before it, unless it is for more time.
  const larger = terms.slice(0, index).findLast((o) => o.sum.pence >= sum.pence)
  if (larger !== undefined && isRate(layout, sum)) {
    const link = layout.text.slice(larger.sum.end, sum.start)
    if (times === null || pence === larger.pence) return isAddedTo(link) && times !== null
    return isAddedTo(link)
  }
  return !isPart(layout, sums, index)
}

/** "with options to extend by two further periods", "plus", "and a further": the sum behind is more, not a part. */
const isAddedTo = (link: string): boolean =>
  /\b(?:options?|extend|extension|plus|further|additional|and)\b/iu.test(link)

/** "between £10,000 and £12,000", "£10,000 - £12,000": a range commits its upper end. */
function isLowerEnd(layout: Layout, low: JudgedSum, high: JudgedSum | undefined): boolean {
  if (high === undefined || low.pence >= high.pence) return false
  const link = layout.text.slice(low.end, high.start)
  return (
    /^\s*(?:[-–—]|to)\s*$/u.test(link) ||
    /^,? (?:(?:and|or|but|rising|with|subject) )?(?:up )?(?:to )?an? (?:absolute |overall )?maximum (?:cost |price |sum )?of $/iu.test(
      link,
    ) ||
    (/\b(?:minimum|at least)\b[^£.;]{0,40}$/iu.test(layout.text.slice(Math.max(0, low.start - 60), low.start)) &&
      /\b(?:maximum|up to|no more than|not exceeding)\b[^£.;]{0,20}$/iu.test(link)) ||
    (/^ and $/u.test(link) && /\bbetween $/iu.test(layout.text.slice(0, low.start)))
  )
}

/** "£45,000 (£90,000 per annum pro rata)": a rate in the brackets of a sum explains it. */
function isRateInBrackets(layout: Layout, sums: readonly JudgedSum[], index: number): boolean {
  const [before, sum] = [sums[index - 1], sums[index]]
  if (before === undefined || sum === undefined || !isRate(layout, sum)) return false
  return /^\s*\((?:at |i\.e\. |being )?$/u.test(layout.text.slice(before.end, sum.start))
}

/** "£5,000 to A and £5,000 to B": a sum of its own, not the first one said again. */
const isAdded = (layout: Layout, sum: Span): boolean =>
  /\band (?:an? (?:further|second|third|final|similar) |(?:an? |the )?(?:further |additional |one-off |initial )?(?:premium|fee|deposit|contribution|payment|grant|charge) of )?$/iu.test(
    layout.text.slice(Math.max(0, sum.start - 45), sum.start),
  )

// "£25,000 in 2021/22, £25,000 in 2022/23": as much in another year
const IN_YEAR =
  /^ (?:in|for|during) (?:the )?(?:financial )?(?:year )?(?<year>20\d\d[/-]\d\d(?:\d\d)?|(?:one|two|three|four|five|\d)\b)/iu

function isOtherYear({ text }: Layout, last: Span | undefined, sum: Span): boolean {
  if (last === undefined) return false
  const [before, own] = [text.slice(last.end, sum.start), text.slice(sum.end, sum.end + 50)].map(
    (behind) => IN_YEAR.exec(behind)?.groups?.year ?? '',
  )
  return before !== '' && own !== '' && before !== own
}

/** "for two years at £50,000 per annum, with an option to extend for a further year at £50,000": as much again. */
const isOption = ({ text }: Layout, last: Span | undefined, sum: Span): boolean =>
  last !== undefined &&
  /\b(?:options?|extend\w*|extensions?)\b[^£;.]*\b(?:at|for|of|worth|costing) (?:(?:a|an|the|further|additional|same|cost|price|value|of) )*$/iu.test(
    text.slice(last.end, sum.start),
  )

/** A sum behind "of which", "comprising" or in the brackets of a sum is a part of the first. */
function isPart(layout: Layout, sums: readonly JudgedSum[], index: number): boolean {
  const [first] = sums
  const sum = sums[index]
  if (first === undefined || sum === undefined) return false
  const larger = sums.slice(0, index).findLast((s) => s.pence > sum.pence)
  if (larger !== undefined && INSTALMENTS.test(layout.text.slice(larger.end, sum.start))) return true
  if (sum.pence > first.pence) return false
  // "£2.3m, £230,000 of which is payable on exchange"
  if (/^ of (?:which|this|that)\b/u.test(layout.text.slice(sum.end, sum.end + 12))) return true
  const link = layout.text.slice(first.end, sum.start)
  if (!/\bof which\b|[:(]/u.test(link) && isGivenToo(link, layout.text.slice(sum.end, sum.end + 12))) return false
  // "Lot 1 to Quay Ltd (£50,000) and Lot 2 to Pier Ltd (£40,000)": each in brackets of its own
  const isAlike = /^\s*\)/u.test(link) && /\(\s*$/u.test(link)
  // "£50,000 with a contingency of 10% (£5,000)"
  const isOnTop =
    /\b(?:(?:plus|with|and) (?:an? )?(?:\p{L}+ )?contingency|plus (?:an? )?(?:\p{L}+ ){0,2}(?:indexation|uplift|inflation|increase|fees?|margin)) (?:of|at) [\d.]+ ?(?:%|per cent) \($/iu.test(
      link,
    )
  // "Quay Trust - £10,000, Pier Trust - £5,000"
  const last = layout.text.slice(sums[index - 1]?.end ?? first.end, sum.start)
  const isNext =
    NEXT_NAME.test(last) && /[–-]\s*$/u.test(last) && NAMED_HERE.test(layout.text.slice(0, first.start).slice(-40))
  return !isAlike && !isOnTop && !isNext && OPENS_PARTS.test(link) && !isBracketOfOther(layout, sums, index)
}

const NAMED_HERE = /\p{Lu}[\p{L}’']* [–-] $/u

// "£35,000, to be paid in two instalments of £17,500"
const INSTALMENTS =
  /\bin (?:[\p{L}\d]+ ){0,3}(?:instalments?|installments?|payments?|sums|tranches?|stages?|phases?)\b[^£;.]{0,20}$/iu

/** "for £50,000 net (£60,000 gross), and for £10,000 net (£12,000 gross)": the bracket explains a sum that does not count. */
function isBracketOfOther({ text }: Layout, sums: readonly JudgedSum[], index: number): boolean {
  const [first, sum] = [sums[0], sums[index]]
  if (first === undefined || sum === undefined || !/\(\s*$/u.test(text.slice(0, sum.start))) return false
  const nearest = sumsIn(text.slice(first.end, sum.start), { offset: first.end }).at(-1)
  return nearest !== undefined && !sums.some((s) => s.start === nearest.start)
}
