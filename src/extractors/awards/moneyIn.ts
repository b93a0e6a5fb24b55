import type { Layout, Table } from '../../types.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { purposeOf } from '../requests/purposes.ts'
import type { Request } from '../requests/recommendations.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { captionOf } from '../tables/tableCaptions.ts'
import type { FoundAward } from './award.ts'

// "Precept £", "Match funding", "Levy", "Contribution from partner": what those named in the rows pay
const PAID_IN_HEAD =
  /\b(?:precepts?|council tax|levy|levies|income|receipts?|received|receivable|tax base|match(?:ed)?[- ]funding|in[- ]kind|contributions? (?:from|by)|recharged?|invoiced?|(?:sale|rental) (?:price|income)|rent (?:received|receivable))\b/iu
// "The precept is due from each authority as follows:", "Contributions by partner:", "Income for 2021/22"
const PAID_IN_CAPTION =
  /\b(?:precepts? (?:is|are|will be|to be)?\s?(?:due|payable|collected|levied|issued|demanded|apportioned|shared|raised)|(?:due|receivable|received|collected|recovered|recoverable|raised) from|contributions? (?:(?:is|are|will be|to be) )?(?:due |payable |received |made |expected |offered )?(?:from|by)|(?:will|has|have|is to|are to)(?: each)? contribute|(?:funded|financed) (?:by|from)|sources? of (?:income|funding)|income (?:is|from|by|for)|match(?:ed)?[- ]funding (?:is|from|by|of))\b/iu

/** Is a column of sums what those named in the rows pay in, by its head? */
export const isPaidInHead = (head: string): boolean => PAID_IN_HEAD.test(head)

/** Does the paragraph above a table say that those named in it pay, and are not paid? */
export const isPaidIn = (layout: Layout, table: Table): boolean => PAID_IN_CAPTION.test(captionOf(layout, table))

const PARTNER_HEAD =
  /^(?:partners?|agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|authorit(?:y|ies)|funders?|contributors?|contributing \p{L}+)\b/iu
const OURSELVES = 'O?P\\.?F?CC|(?:police(?:,? fire)? and )?crime commissioner|MOPAC|GLA|constabulary|police'
// "Police and Crime Commissioner for Kent", "Kent Police"; not "Kent Police Cadets"
const OURS = new RegExp(`\\b(?:${OURSELVES})(?: (?:for|of) [\\p{L} ]+)?(?: \\([^)]*\\))?$`, 'iu')
/** "PCC contribution": what we give to those in the rows. */
const OUR_HEAD = new RegExp(`^(?:${OURSELVES}|our)\\b`, 'iu')

/** Does a table share a cost out among partners, ourselves among them: "Partner | Contribution"? Then they pay. */
export const isSharedOut = (table: Table, heads: readonly string[], columns: readonly number[]): boolean =>
  PARTNER_HEAD.test(heads[0]?.trim() ?? '') &&
  columns.every(
    (c) => /^(?:\p{L}+ )?(?:contributions?|shares?)\b/iu.test(heads[c] ?? '') && !OUR_HEAD.test(heads[c] ?? ''),
  ) &&
  table.rows.some((row) => OURS.test(row[0]?.text.trim() ?? ''))

/** Awards that are believed, and those that are left out, as money flows the other way or is more than there is. */
export type WeighedAwards = { readonly awards: readonly FoundAward[]; readonly unbelieved: readonly FoundAward[] }

/** "Accept £1m from the Home Office", "Grant the same sum to A": the sum was read where it comes in, and is passed on. */
const MAY_PASS_ON = 'award-sole'
/** What says outright who is paid: a sentence or line of its own. */
const OUTRIGHT = new Set(['award-sentence', 'award-line'])

type Found = {
  readonly awards: readonly FoundAward[]
  readonly sums: readonly JudgedSum[]
  readonly total: Finding<number> | null
}

/**
 * An award is believed if its money flows to the body, and there is as much of it.
 *
 * Left out: one whose sums come in, one to a body from which the request takes money in (unless a sentence pays it
 * outright), and one of more than the whole decision.
 */
export function believedAwards(reading: Reading, request: Request, { awards, sums, total }: Found): WeighedAwards {
  const givers = giversIn(reading, request)
  const ownOf = (award: FoundAward): readonly JudgedSum[] =>
    sums.filter((s) => award.sums.some((span) => span.start < s.end && span.end > s.start))
  const isUnbelieved = (award: FoundAward): boolean => {
    const own = ownOf(award)
    // "from £50,000 to £65,000": the rise is less than either.
    const isRise = award.isMade && own.every((s) => s.pence > (award.value.pence ?? 0))
    // A yearly sum times its years may be more than a total that is stated for one.
    if (total !== null && !isRise && own.some((s) => s.pence > total.value * ROUNDED)) return true
    if (OUTRIGHT.has(award.method)) return false
    const comesIn = own.length > 0 && own.every((s) => s.role === 'income' && s.isSure)
    const recipient = award.value.recipient.toLowerCase()
    return (award.method !== MAY_PASS_ON && comesIn) || givers.some((text) => text.includes(recipient))
  }
  return { awards: awards.filter((a) => !isUnbelieved(a)), unbelieved: awards.filter(isUnbelieved) }
}

/** "£1.2 million" may be a total of exact sums that come to somewhat more. */
const ROUNDED = 1.06

// "from Barrow Cadbury Trust", "offered by the Ministry of Justice"
const GIVER = /\b(?:from|by)\s+(?:the\s+)?(?<who>\p{Lu}[^.;£]{2,120})/gu

/** What stands behind "from" in the items that take money in, in small letters. */
const giversIn = ({ layout }: Reading, request: Request): readonly string[] =>
  request.items
    .filter((item) => purposeOf(layout, item) === 'receives')
    .flatMap((item) => [...textOf(layout, item).matchAll(GIVER)].map((m) => (m.groups?.who ?? '').toLowerCase()))
