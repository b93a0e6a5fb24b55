import { recipientsIn } from '../awards/recipients.ts'
import type { Commitment } from './commitments.ts'

// "pay the first instalment of £20,000 of that grant", "£20,000 from the fund", "an advance payment of £20,000": within another item
const WITHIN_ANOTHER =
  /\b(?:(?:first|second|initial|advance|final|interim|stage|staged) (?:instalment|payment|tranche)s?|(?:of|from|under|within) (?:that|this|the said|the same|the above|the new) (?:grant|award|contract|fund|funding|budget|sum|allocation|agreement|programme)|from (?:the|this|that) (?:\p{Ll}+ )?(?:fund|pot)\b)/iu
// "or, if it declines, £40,000 to the Pier Trust", "in the alternative", "Option 2"
const ALTERNATIVE =
  /\b(?:in the alternative|alternatively|failing (?:that|which|this)|otherwise|if (?:it|they|he|she|this|that|the \p{Ll}+) (?:declines?|fails?|refuses?|withdraws?|is not|are not|cannot|does not))\b/iu
const AN_OPTION = /\boption (?:\d|[A-E]|one|two|three)\b/iu
const OR_SUM = /£[\d.,]+(?:k|m| million)?\b[^£;]*\bor\b[^£;]*£/iu
// "the Dorset share of £60,000", "£180,000 as the Dorset contribution", "our contribution of": of what another item has in full
const A_SHARE =
  /\b(?:(?:\p{Lu}\p{L}+|our|its|commissioner['’]s|force['’]s) (?:share|proportion|contribution))\b(?! (?:to|from) (?:the )?\p{Lu})/u
const OF_WHOLE =
  /\b(?:maximum|total|overall|whole|aggregate) (?:value|price|cost|sum) of (?:the|this|that|its) (?:contract|agreement|framework|grant|award)\b/iu
const GROSS = /\bgross\b/iu
const NET = /\bnet\b/iu
// "the full business case", "the inclusion of £800,000 in the capital programme", "the project at an estimated cost": what a contract beside it may be let within
const SCHEME =
  /\b(?:business case|capital programme|(?:the|this) (?:\p{L}+ )?(?:project|programme|scheme|plan|strategy)\b[^£;]{0,40}\b(?:costs?|value|expenditure|at|of)\b)[^£;]*£|£[^£;]*\b(?:in|into|to) the (?:\p{L}+ )?capital programme\b/iu
const CONTRACT = /\b(?:contracts?|order|tender|appoint\w*|call[- ]?off)\b/iu
const EXPENDITURE = /\b(?:expenditure|spend(?:ing)?|investment|budget|works?|costs?)\b/iu
// "enter into a works contract with Quay Ltd of £2.9m": one that does not say what else it buys
const LET_TO =
  /\b(?:works|building|construction|main) contracts? (?:with|to) (?:the )?\p{Lu}(?:(?!\bfor \p{Ll})[^£])*£/u
const APART = /\b(?:additional(?:ly)?|further|extra|other|also|separate(?:ly)?|plus|second|another)\b/iu

/** Words of requests that say nothing of what the money is for. */
const COMMON = new Set(
  'about above after agree agreed agreement annum approval approve approved april authorise award awards below between capital commissioner contract contracts costs costing cover delivery estimated excluding expenditure following funding grant grants grants including initial limited march maximum month months paragraph payment period police procurement project projects provide provided provision purchase revenue service services seven spend spending supply support table three their total under until value which within works years'.split(
    ' ',
  ),
)

/**
 * May some of a request's items be parts of others, or stand instead of them, so that their sum says nothing?
 *
 * Asked of sums that nobody prints: an expenditure and the contract let within it, an instalment of a grant, options of
 * which one is taken, a contract in full and our share of it, a sum gross and net.
 */
export function mayOverlap(items: readonly Commitment[]): boolean {
  const texts = items.flatMap(({ item }) => (item === null ? [] : [item.text]))
  if (texts.some((text) => OR_SUM.test(text) || ALTERNATIVE.test(text))) return true
  if (texts.length < 2) return false
  const [first, ...others] = texts
  if (others.some((text) => WITHIN_ANOTHER.test(text) || A_SHARE.test(text) || OF_WHOLE.test(text))) return true
  if (first !== undefined && (OF_WHOLE.test(first) || A_SHARE.test(first))) return true
  if (texts.filter((text) => AN_OPTION.test(text)).length > 1) return true
  if (texts.some((text) => GROSS.test(text)) && texts.some((text) => NET.test(text))) return true
  return items.some((whole) => items.some((part) => part !== whole && isLetWithin(whole, part)))
}

/** May a contract be let within what another item spends on the same: a scheme, or an expenditure that shares a word with it? */
function isLetWithin(whole: Commitment, part: Commitment): boolean {
  const [outer, inner] = [whole.item?.text ?? '', part.item?.text ?? '']
  if (part.pence > whole.pence || APART.test(inner) || !CONTRACT.test(inner)) return false
  if (CONTRACT.test(outer) || recipientsIn(outer, 0).length > 0) return false
  if (SCHEME.test(outer)) return true
  if (EXPENDITURE.test(outer) && LET_TO.test(inner)) return true
  const words = wordsOf(outer)
  return EXPENDITURE.test(outer) && wordsOf(inner).some((word) => words.includes(word))
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !COMMON.has(word))
