import type { Reading } from '../reading.ts'
import type { Item } from '../requests/recommendations.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { isOfGrants } from './believedTotals.ts'
import type { Whole } from './wholes.ts'

// "award grants from it to the three providers", "make payments out of this funding"
const PAID_FROM =
  /\b(?:award|mak|giv|pay|allocat|approv|commission|grant|fund|enter)\w*\b[^.;£]{0,50}?\b(?:grants?|awards?|contracts?|payments?|allocations?|services|projects)\b[^.;£]{0,40}\b(?:from|out of|using|with) (?:it|them|(?:this|that|the|these) (?:same )?(?:grant|funding|fund|funds|money|monies|sum|award|allocation))\b(?! (?:of|for|from)\b)/iu
// "award the grants set out in paragraph 9", "enter into agreements with the providers below"
const UNPRICED =
  /\b(?:award|mak|giv|pay|allocat|distribut|approv|agree|grant|fund|enter|use|passport)\w*\b[^.;£]{0,80}?\b(?:grants|awards|payments|allocations?|contributions|donations|(?:grant|funding) agreements|providers|organisations|partners|partnerships|recipients|charities|groups|projects|bodies|councils|boroughs)\b[^.;£]{0,60}?\b(?:set out|listed|shown|detailed|outlined|named|as follows|below|following|(?:in|at) (?:paragraph|section|table|appendix|annex|schedule))\b/iu

// An item that ends in a colon is priced by those below it.
const isPriced = ({ text, action }: Item): boolean =>
  /£|:\s*$/u.test(text) || action === 'note' || action === 'delegate'
const pays = (item: Item): boolean => !isPriced(item) && (PAID_FROM.test(item.text) || UNPRICED.test(item.text))

/** What tables of grants come to. */
const ofGrants = (reading: Reading, wholes: readonly Whole[]): readonly Whole[] =>
  wholes.filter(({ sum, rows }) => rows.length > 1 && isOfGrants(reading, sum))

/** Does a later item without a sum give away what this one takes in, and a table of grants say that they come to all of it? */
export const isPaidOut = (reading: Reading, item: Item, items: readonly Item[], wholes: readonly Whole[]): boolean =>
  ofGrants(reading, wholes).some(({ sum }) => item.text.includes(sum.text)) &&
  items.some((later) => later.start > item.start && pays(later))

/**
 * Does the request make awards without a sum, which a table prices that comes to none of the items counted? Then what
 * these come to is not all.
 */
export const leavesOut = (
  reading: Reading,
  items: readonly Item[],
  counted: readonly { readonly pence: number }[],
  { wholes, sums }: Printed,
): boolean =>
  items.some(pays) &&
  ofGrants(reading, wholes).some(({ sum }) => !counted.some(({ pence }) => inRowOf(sum, sums).includes(pence)))

/** What a document prints: its wholes, and all of its sums. */
type Printed = { readonly wholes: readonly Whole[]; readonly sums: readonly JudgedSum[] }

/** The totals beside a total: "£1,406,550 | £84,075 | £1,490,625", of the grants, of what they rise by, and of both. */
const inRowOf = ({ cell, pence }: JudgedSum, sums: readonly JudgedSum[]): readonly number[] => [
  pence,
  ...sums.filter((s) => cell !== null && s.cell?.table === cell.table && s.cell.row === cell.row).map((s) => s.pence),
]
