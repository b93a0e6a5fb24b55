import type { Item } from './recommendations.ts'
import type { Whole } from './wholes.ts'

// "award grants from it to the three providers", "make payments out of this funding"
const PAID_FROM =
  /\b(?:award|mak|giv|pay|allocat|approv|commission|grant|fund|enter)\w*\b[^.;£]{0,50}?\b(?:grants?|awards?|contracts?|payments?|allocations?|services|projects)\b[^.;£]{0,40}\b(?:from|out of|using|with) (?:it|them|(?:this|that|the|these) (?:same )?(?:grant|funding|fund|funds|money|monies|sum|award|allocation))\b(?! (?:of|for|from)\b)/iu
// "award the grants set out in paragraph 9", "make the payments listed in Appendix A"
const UNPRICED =
  /\b(?:award|mak|giv|pay|allocat|approv|agree|grant|fund)\w*\b[^.;£]{0,60}\b(?:grants|awards|payments|allocations|contributions|donations)\b[^.;£]{0,80}\b(?:(?:set out|listed|shown|detailed|described|outlined|given|named|summarised) (?:in|at|below|above)|as (?:set out|listed|shown|detailed)|(?:in|at) (?:paragraph|section|table|appendix|annex|schedule)\b)/iu

const isPriced = ({ text, action }: Item): boolean => text.includes('£') || action === 'note' || action === 'delegate'

/** Does a later item without a sum give awards out of what this one takes in, and a table say that they come to all of it? */
export const isPaidOut = (item: Item, items: readonly Item[], wholes: readonly Whole[]): boolean =>
  wholes.some(({ sum, rows }) => rows.length > 1 && sum.text !== '' && item.text.includes(sum.text)) &&
  items.some((later) => later.start > item.start && !isPriced(later) && PAID_FROM.test(later.text))

/**
 * Does the request make awards without a sum, which a table prices that comes to none of the items counted? Then what
 * these come to is not all.
 */
export const leavesOut = (
  items: readonly Item[],
  counted: readonly { readonly pence: number }[],
  wholes: readonly Whole[],
): boolean =>
  items.some((item) => !isPriced(item) && UNPRICED.test(item.text)) &&
  wholes.some(({ sum, rows }) => rows.length > 1 && !counted.some(({ pence }) => pence === sum.pence))
