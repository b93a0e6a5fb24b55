import type { Layout } from '../../types.ts'
import { recipientsIn } from '../awards/recipients.ts'
import { textOf } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import type { Commitment } from './commitments.ts'
import type { Added, Whole } from './wholes.ts'

/**
 * What a whole says of items of which some, and not all, come to it: it is what all of them commit, as the others only
 * repeat those; it is of those few alone; or it does not tell.
 */
export type Meaning = 'all' | 'some' | 'unsaid'

// "from within this sum", "which includes": what is left is in the whole
const INSIDE = /\b(?:within|includ\w+|out of|part of|of which|already|funded|met|financed|drawn)\b/iu

/**
 * Holds items against a whole that some of them come to.
 *
 * Items left out that name the sum of one that is in, or a row of its table, repeat it: the whole is all. A table whose rows are those items, one
 * for one, breaks down these alone: what else is asked for, and goes to nobody whom such a table would name, is beside it.
 */
export function meaningOfSome(items: readonly Commitment[], whole: Whole, wholes: readonly Whole[]): Meaning {
  const left = itemsBeside(items, whole.sum.pence)
  if (left === null) return 'unsaid'
  const taken = items.filter((c) => !left.includes(c))
  const isRepeated = (c: Commitment): boolean =>
    c.pence === whole.sum.pence || taken.some((o) => o.pence === c.pence || isRowOf(c, o, wholes))
  if (left.every(isRepeated)) return 'all'
  if (taken.length !== whole.rows.length || !taken.every((c) => whole.rows.some((s) => s.pence === c.pence)))
    return 'unsaid'
  const isBeside = ({ item }: Commitment): boolean =>
    item !== null && !INSIDE.test(item.text) && recipientsIn(item.text, 0).length === 0
  return left.every(isBeside) ? 'some' : 'unsaid'
}

/** Does a table break down one item into rows, of which the other is one? */
export const isRowOf = (part: Commitment, item: Commitment, wholes: readonly Whole[]): boolean =>
  wholes.some(({ sum, rows }) => sum.pence === item.pence && rows.some((row) => row.pence === part.pence))

/** The items that a sum leaves out which two or more of the others come to; null where none do. */
function itemsBeside(items: readonly Commitment[], pence: number): readonly Commitment[] | null {
  if (items.length < 3 || items.length > 10) return null
  for (let chosen = 1; chosen < 2 ** items.length - 1; chosen++) {
    const some = items.filter((_, i) => (chosen & (1 << i)) !== 0)
    if (some.length > 1 && some.reduce((n, c) => n + c.pence, 0) === pence)
      return items.filter((c) => !some.includes(c))
  }
  return null
}

// What has to be paid with a purchase or works, though no item asks for it. A contingency may never be spent.
const WITH_IT =
  /^(?:(?:professional|legal|design|agents?['’]?|surveyors?['’]?|valuation|planning|solicitors?['’]?|technical|consultants?['’]?|architects?['’]?|acquisition|transaction|project|CDM|other|associated|related|and|of|for|the|purchase|estimated) ?)*(?:fees|stamp duty(?: land tax)?|SDLT|land transaction tax|LTT|VAT|irrecoverable VAT|legal costs?|surveys?|searches|land registry(?: fees?)?|registration|disbursements|on-costs)(?: (?:\(.*\)|and (?:fees|surveys?|searches|disbursements|legal costs?|expenses)|at [\d.]+ ?%))*$/iu

/** Are the items rows of the whole's table, the others being what has to be paid with them: stamp duty, fees? */
export function isWithCosts({ tables }: Layout, { items }: Added, { sum, rows }: Whole): boolean {
  const table = tables[sum.cell?.table ?? -1]
  const label = ({ cell }: JudgedSum): string => table?.rows[cell?.row ?? -1]?.[0]?.text.trim() ?? ''
  const others = rows.filter((s) => !items.some((c) => c.pence === s.pence))
  return (
    items.length > 1 &&
    rows.length - others.length === items.length &&
    items.every((c) => rows.some((s) => s.pence === c.pence)) &&
    others.length > 0 &&
    others.every((s) => s.pence > 0 && s.role !== 'earlier' && WITH_IT.test(label(s)))
  )
}

const SCHEME_COST =
  /\b(?:total|overall|whole) (?:\p{L}+ )?(?:scheme|project|programme|capital|works|build) (?:costs?|budget|value)\b[^£]*$/iu
const CONTRACT = /\b(?:contracts?|tenders?|order|appoint\w*|quotations?|bids?|call[- ]?off)\b/iu
const APART =
  /\b(?:in addition|as well as|apart from|beside|on top of|additional(?:ly)?|further|extra|other|also|separate(?:ly)?|plus|second|another)\b/iu

/** "accept the tender of £1.2m; approve a total scheme cost of £1.4m": the cost of the scheme, stated again elsewhere, holds its contracts. */
export function schemeOf(layout: Layout, items: readonly Commitment[], sums: readonly JudgedSum[]): Commitment | null {
  const isScheme = ({ item }: Commitment): boolean =>
    item !== null &&
    SCHEME_COST.test(
      textOf(layout, item)
        .split(/(?<=£)/u)[0]
        ?.slice(0, -1) ?? '',
    )
  const [scheme, ...others] = items.filter(isScheme)
  if (scheme === undefined || others.length > 0 || items.length < 2) return null
  const areInside = items
    .filter((c) => c !== scheme)
    .every(
      ({ item, pence }) => pence < scheme.pence && CONTRACT.test(item?.text ?? '') && !APART.test(item?.text ?? ''),
    )
  return areInside && sums.filter((s) => s.pence === scheme.pence).length > 1 ? scheme : null
}
