import type { Layout, Table } from '../../types.ts'
import type { Reading } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { isRowOfTotals } from '../tables/tableRows.ts'
import type { Commitment } from './commitments.ts'
import { isFinanced } from './financedWholes.ts'
import { isWithCosts, meaningOfSome } from './someItems.ts'

/** A sum that a document prints as a whole: a table's total with the sums that make it up, or one that a sentence calls so. */
export type Whole = { readonly sum: JudgedSum; readonly rows: readonly JudgedSum[] }

const NOT_SPENT = new Set<JudgedSum['role']>(['earlier', 'threshold', 'income', 'source'])
const CALLED_WHOLE =
  /\b(?:in total|total(?:ling|s)?|overall|altogether|commitment|expenditure of|spend of)\b(?![^£]*\b(?:budgets?|reserves?|income|savings?|underspends?|funds?|balances?|programme of)\b)[^£.;]{0,70}$/iu

/** The wholes of a document: of each table the largest total that its rows add up to, and what its sentences call one. */
export function wholesOf({ layout }: Reading, sums: readonly JudgedSum[]): readonly Whole[] {
  const tables = layout.tables.flatMap((table, t) =>
    wholeOfTable(
      table,
      sums.filter((s) => s.cell?.table === t),
    ),
  )
  const said = sums.filter(
    (s) => s.cell === null && !NOT_SPENT.has(s.role) && s.role !== 'context' && isCalledWhole(layout, s),
  )
  return [...tables, ...said.map((sum) => ({ sum, rows: [] }))]
}

// "In 2019 the Commissioner awarded grants totalling £12,000": told of another time
const PAST =
  /\b(?:was|were|had|awarded|approved|agreed|spent|paid|received|allocated|committed|last year|previous(?:ly)?)\b/iu

/** Do the words before a sum call it the whole, and of no other time? */
export function isCalledWhole({ text }: Layout, { start }: JudgedSum): boolean {
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/\n|[.;]\s/u)
      .at(-1) ?? ''
  return CALLED_WHOLE.test(before) && !PAST.test(before)
}

function wholeOfTable(table: Table, own: readonly JudgedSum[]): readonly Whole[] {
  const found = table.rows.flatMap((row, r) => {
    if (!isRowOfTotals(row)) return []
    return own
      .filter((s) => s.cell?.row === r && s.pence > 0 && s.role !== 'earlier')
      .map((sum) => ({ sum, rows: addendsOf(table, own, sum) }))
      .filter(({ sum, rows }) => rows.length > 1 && addUp(rows) === sum.pence)
  })
  const [largest] = found.toSorted((a, b) => b.sum.pence - a.sum.pence)
  return largest === undefined ? [] : [largest]
}

/** The sums above a total in its column; those of rows that are totals themselves add nothing. */
function addendsOf(table: Table, own: readonly JudgedSum[], { cell }: JudgedSum): readonly JudgedSum[] {
  return own.filter(
    (s) =>
      cell !== null &&
      s.cell?.column === cell.column &&
      s.cell.row < cell.row &&
      !isRowOfTotals(table.rows[s.cell.row] ?? []),
  )
}

const addUp = (sums: readonly JudgedSum[]): number => sums.reduce((n, s) => n + s.pence, 0)

/** What a document's own totals say of one that was added up: it is one of them, one of them explains the items, or neither. */
export type Check = 'printed' | 'contradicted' | 'unsaid' | Whole

/** What items were added up to, the items, what the request says pays for them, and all sums of the document. */
export type Added = {
  readonly own: Commitment
  readonly payers: readonly JudgedSum[]
  readonly items: readonly Commitment[]
  readonly sums: readonly JudgedSum[]
}

/**
 * Holds what items were added up to against the totals that are printed.
 *
 * A total larger than each item, and other than their sum, says that they hang together in another way: some of them are
 * its parts and others repeat them, or the rows of its table take something off.
 */
export function checkAgainst({ layout }: Reading, added: Added, wholes: readonly Whole[]): Check {
  const { own, items, sums } = added
  if (sums.some((s) => s.pence === own.pence)) return 'printed'
  const largest = Math.max(...items.map((c) => c.pence))
  const larger = wholes.filter(({ sum }) => sum.pence > largest)
  const some = larger.map((whole) => ({ whole, meaning: meaningOfSome(items, whole, wholes) }))
  const explained = wholes.filter(
    (whole) =>
      some.some((s) => s.whole === whole && s.meaning === 'all') ||
      isOfRows(layout, added, whole) ||
      isWithCosts(layout, added, whole) ||
      isFinanced(added, whole),
  )
  const [first] = explained
  if (first !== undefined && explained.every(({ sum }) => sum.pence === first.sum.pence)) return first
  return some.every(({ meaning }) => meaning === 'some') ? 'unsaid' : 'contradicted'
}

/**
 * Is a sum printed that is spent, or that the request itself takes in? A fund, a grant offered or an earlier decision may
 * come to the same though not all of it is spent.
 */
export const isPrintedAsSpent = (pence: number, sums: readonly JudgedSum[]): boolean =>
  sums.some((s) => s.pence === pence && (!NOT_SPENT.has(s.role) || s.zone === 'recommendation'))

/** Are the items rows of the whole's table, whose other rows take something off, or are told by "including" alone? */
function isOfRows(layout: Layout, { items, sums }: Added, { rows }: Whole): boolean {
  const others = [...rows]
  const take = (pence: number | undefined): boolean => {
    const at = others.findIndex((s) => s.pence === pence)
    if (at >= 0) others.splice(at, 1)
    return at >= 0
  }
  const placed = ({ spans }: Commitment): readonly (number | undefined)[] =>
    spans.map(({ start }) => sums.find((s) => s.start === start)?.pence)
  const areRows = items.every((c) => take(c.pence) || placed(c).every(take))
  return areRows && (others.every((s) => s.pence < 0) || items.every((c) => isIncluded(layout, c)))
}

const POINTS = /\b(?:set out|shown|listed|detailed|described|outlined|given|summarised|below|above|in the table)\b/iu

/** "the payments set out in paragraph 3.2, including £41,200 to A": the sums are not all that is approved. */
export function isIncluded(layout: Layout, { item, spans }: Commitment): boolean {
  const [first] = spans
  if (item === null || first === undefined) return false
  const before = layout.text.slice(item.start, first.start)
  const at = before.search(/\bincluding\b(?! VAT)/iu)
  return at >= 0 && !/£/u.test(before) && POINTS.test(before.slice(0, at))
}
