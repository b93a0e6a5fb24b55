import { periodsIn } from '../dates/periods.ts'
import type { TablePlace } from './tablePlaces.ts'

/** A paragraph above a table that names what its sums are. */
const LONGEST_CAPTION = 90
// "Table 1: Grants paid in 2023/24", "Awards made last year": what the whole table tells was given before
const GAVE =
  /\b(?:grants?|awards?|payments?|contributions?|spend(?:ing)?|expenditure|allocations?|funding)\b[^.:]{0,30}\b(?<how>paid|spent|made|awarded|given|provided|received|allocated)\b|\b(?:last|previous) (?:year|round)['’]s (?:grants?|awards?|spend\w*|allocations?)\b/iu
// "made last year", "in the previous round", "last year's grants"; not "from last year's underspend"
const LAST_YEAR =
  /(?:\b(?:in|during|for|over) (?:the |our )?|\b(?:paid|spent|made|awarded|given|provided|received|allocated) (?:in )?)(?:last|previous) (?:financial )?(?:year|round)\b(?!['’]s)|\b(?:last|previous) (?:year|round)['’]s (?:grants?|awards?|spend\w*|allocations?)\b/iu
const PREVIOUS =
  /^(?:table \w{1,3}\s?[–:.-]\s?)?(?:previous|past|earlier|historic(?:al)?) (?:\p{L}+ )?(?:grants?|awards?|funding|spend(?:ing)?|payments?|contributions?|expenditure)\b/iu
const NOT_BEFORE =
  /\b(?:to be|proposed|recommended|will|this|requested|planned|and proposed|quarterly|instalments?)\b/iu

/** Does a table's caption say that its sums were paid: in a year that is over, "last year", or "paid" in one that runs? */
export function isPaidBefore({ caption, heads }: TablePlace, decidedOn: string | null): boolean {
  const own = caption.length <= LONGEST_CAPTION ? caption : ''
  if (PREVIOUS.test(own)) return true
  const gave = GAVE.exec(own)
  if (gave === null || NOT_BEFORE.test(own) || heads.some((h) => /\b20\d\d\b/u.test(h))) return false
  if (LAST_YEAR.test(own)) return true
  const years = periodsIn(own).filter((p) => p.kind === 'years')
  const isPaid = /^(?:paid|spent)$/iu.test(gave.groups?.how ?? '')
  return (
    decidedOn !== null &&
    years.some((p) => (isPaid ? p.from !== null && p.from < decidedOn : p.to !== null && p.to < decidedOn))
  )
}
