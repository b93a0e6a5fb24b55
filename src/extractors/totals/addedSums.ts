import type { Layout, Span } from '../../types.ts'
import type { Term } from './apart.ts'

// "£38,250 to Hampton Trust and £16,400 to Motiv8", "£50,000 plus fees of £5,000", "£380,000, with options …"
const ADDS =
  /(?:^|[\s,;)(])(?:and|plus|together with|as well as|along with|in addition|(?:a |an |the )?(?:further|additional|remaining|balance|rest|remainder|other)|with|options?|making|then|followed by|rising to|year \p{L}+|whilst|while)\b|[&+;•\n/]|[.]\s|,\s*(?:up to\s*)?$|^\s*[-–]\s*$/iu
// What sets a sum beside another, or against it, and adds nothing: a condition, a comparison, a pot, another's money
const STANDS_ASIDE =
  /\b(?:subject to|alongside|matched (?:by|with)|requested|rather than|instead of|compared|against|tenders|quotations|lowest|sav(?:es?|ing|ings)|ceiling|in[- ]kind|leaving|out of|no (?:single )?(?:grant|award)|declin\w+|refus\w+|reject\w+|offset|invit\w+|previous(?:ly)?|existing|currently|already|less|minus|originally|reduced|worth)\b|\b(?:which|that) (?:has|had|have|stands|stood|holds)\b|\b(?:from|within|in) (?:the|an?|its|their|this|our) [^£,;]{2,60} of\s*$/iu

// "£125,000 for 2024/25 and, subject to performance, £125,000 for 2025/26"
const AND_LATER = /\band,? subject to (?!match)[^£,]{3,60}, (?:(?:a further|up to) )*$/iu
// "Pier Trust (£5,000), Quay Trust (£4,500)"
export const NEXT_NAME = /^\s*\)?(?:[,;](?: and)?| and)\s+(?:the )?\p{Lu}[^£;]*$/u

// "… to the existing provider, and £30,000": where the last clause begins
const CLAUSES = /\b(?:and|plus)\b|[,;&+•\n]\s?|\.\s/iu
const TO_NAME = /^ to (?:the )?\p{Lu}/u
const AND = /,? and (?:(?:up to|a further|another) )?$/iu

/** "…, which helps those leaving care, and £30,000 to the Pier Trust": a sum with a taker of its own is added, whatever is told before. */
export const isGivenToo = (before: string, behind: string): boolean => AND.test(before) && TO_NAME.test(behind)

const TAKER = /^ (?:to (?:the )?|\()\p{Lu}/u
const PARTS = /\b(?:of which|which|being|comprising|made up|including|split|shared|namely)\b|:|[–-]\s*$/iu

/** "£30,000 to the Quay Trust; £15,000 to the Pier Trust": has each of two sums its taker, and is neither a part of the other? */
export function haveTakers(text: string, sum: Span, next: Span): boolean {
  const link = text.slice(sum.end, next.start)
  const behind = text.slice(next.end, next.end + 60)
  const isSame = behind.startsWith(link.replace(/[),;]*(?: and)? $/u, ''))
  return TAKER.test(link) && !PARTS.test(link) && TAKER.test(behind) && !isSame
}

/** Do the words between the sums of one item say that they are added? Of those that do not, few were. */
export const areAdded = ({ text }: Layout, terms: readonly Term[]): boolean =>
  terms.every(({ sum }, i) => {
    const last = terms[i - 1]
    if (last === undefined) return true
    const link = text.slice(last.sum.end, sum.start)
    const clause = link.split(CLAUSES).at(-1) ?? link
    return (ADDS.test(link) || NEXT_NAME.test(link)) && (AND_LATER.test(link) || !STANDS_ASIDE.test(clause))
  })
