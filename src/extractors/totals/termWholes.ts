import type { Layout } from '../../types.ts'
import { COUNT } from '../sums/numberWords.ts'
import type { PlacedSum } from '../sums/sums.ts'

const A_TERM = `(?:the |its |their |a |an )?(?:whole |full |entire |initial |total )?(?:${COUNT}[- ]years?(?:['’])?(?: (?:term|period|life|contract|agreement))?|(?:term|life|lifetime|duration|length|period)\\b)`
/** "£257,700 over four years", "£65,000 over the three-year term": what more than a year comes to. */
const OVER_TERM = new RegExp(`^\\s*\\(?(?:over|across|for the whole of|during) ${A_TERM}`, 'iu')
/** "a whole-life cost of £150,000", "a maximum of £500,000 if all extensions are used". */
const WHOLE_LIFE = /\bwhole[- ](?:life|term)\b[^£.;]{0,30}$/iu
const MAXIMUM = /\b(?:maximum|total|full|overall)\b[^£.;]{0,30}$/iu
const WITH_OPTIONS =
  /^[^£.;]{0,30}\b(?:if|including|with|should|once)\b[^£.;]{0,40}\b(?:options?|extensions?|extended)\b/iu
/** "£61,400 in the first year", "£20,000 in year one", "£30,000 a year" */
const FIRST_YEAR =
  /^\s*\(?(?:(?:in|for|during) (?:its |the )?(?:first|initial) (?:financial )?year\b|(?:in|for) year (?:one|1)\b|per annum\b|p\.?\s?a\b|(?:a|per|each) year\b|annually\b|initially\b)/iu
const YEARLY_BEFORE =
  /\b(?:annual|yearly|first[- ]year)\b[^£.;]{0,30}$|\b(?:first year|year one|year 1)\b[^£.;]{0,20}$/iu
const INITIAL_BEFORE = /\binitial\b[^£.;]{0,30}$/iu
const INITIAL_BEHIND = /^[^£.;]{0,20}\binitial (?:term|period|contract|\w+[- ]year)/iu

/**
 * The one sum of an item that holds all before it: what the whole term comes to behind what its first or each year does,
 * or what a contract comes to with its options behind its initial term.
 */
export function wholeOfTerm<Sum extends PlacedSum>({ text }: Layout, sums: readonly Sum[]): Sum | undefined {
  const before = ({ start }: Sum): string => text.slice(Math.max(0, start - 60), start)
  const behind = ({ end }: Sum): string => text.slice(end, end + 90).split('\n')[0] ?? ''
  const isYear = (s: Sum): boolean => FIRST_YEAR.test(behind(s)) || YEARLY_BEFORE.test(before(s))
  const isInitial = (s: Sum): boolean => INITIAL_BEHIND.test(behind(s)) || INITIAL_BEFORE.test(before(s))
  return sums.find((whole, i) => {
    const others = sums.filter((s) => s !== whole)
    if (i === 0 || others.some((s) => s.pence >= whole.pence)) return false
    const isWholeTerm = (OVER_TERM.test(behind(whole)) || WHOLE_LIFE.test(before(whole))) && others.every(isYear)
    const isMaximum = MAXIMUM.test(before(whole)) && WITH_OPTIONS.test(behind(whole)) && others.every(isInitial)
    return (isWholeTerm && !/\bfurther|additional|following|remaining\b/iu.test(before(whole))) || isMaximum
  })
}
