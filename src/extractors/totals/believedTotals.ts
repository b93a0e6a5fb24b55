import { headOf, isOfRecipients } from '../awards/recipientColumns.ts'
import { endsAsBody } from '../names/organisations.ts'
import type { Reading } from '../reading.ts'
import { isSpentIncome } from '../requests/purposes.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { type Commitment, isRise } from './commitments.ts'
import { mayOverlap } from './overlaps.ts'
import { isPrintedAsSpent, type Whole } from './wholes.ts'

/** The item that a column or row of a table breaks down into what the other items spend: the whole, and a contract within it. */
export function brokenDown(items: readonly Commitment[], sums: readonly JudgedSum[]): Commitment | null {
  const [whole, ...others] = items.toSorted((a, b) => b.pence - a.pence)
  if (whole === undefined || others.length === 0) return null
  const breaks = sums.some((total) =>
    [above(sums, total), areBeside(sums, total, others) ? [] : before(sums, total)].some(
      (parts) =>
        total.pence === whole.pence &&
        parts.reduce((n, s) => n + s.pence, 0) === whole.pence &&
        others.every((o) => parts.some((s) => s.pence === o.pence)),
    ),
  )
  return breaks ? whole : null
}

/** Does the total's own column give items a row of their own? Then a year of its row is none of them, however much it is. */
const areBeside = (sums: readonly JudgedSum[], { cell }: JudgedSum, items: readonly Commitment[]): boolean =>
  sums.some(
    (s) =>
      cell !== null &&
      s.cell?.table === cell.table &&
      s.cell.column === cell.column &&
      s.cell.row !== cell.row &&
      items.some((item) => item.pence === s.pence),
  )

/** The sums above one in its column of a table; none for one in running text. */
const above = (sums: readonly JudgedSum[], { cell }: JudgedSum): readonly JudgedSum[] =>
  sums.filter(
    (s) => cell !== null && s.cell?.table === cell.table && s.cell.column === cell.column && s.cell.row < cell.row,
  )

/** The sums before one in its row of a table. */
const before = (sums: readonly JudgedSum[], { cell }: JudgedSum): readonly JudgedSum[] =>
  sums.filter(
    (s) => cell !== null && s.cell?.table === cell.table && s.cell.row === cell.row && s.cell.column < cell.column,
  )

/** An item that sets a budget may hold what the others spend: "the provisional annual budget of the fund, a total of £64.4m". */
const OVERLAPS =
  /(?<!\b(?:from|within|of|by|in) (?:(?:the|its|an?|existing|current|\d{4}[/-]\d\d|\w+) ){0,3})\bbudgets?\b|\benvelope\b|\b(?:outline|strategic)(?: outline)? business case\b|\bvary\b|\bvariations?\b/iu
/** One item that spends a "total", larger than each other one, may hold them: "total expenditure of £150,000 on the works". */
const SPENDS_ALL = /\b(?:total|overall) (?:\w+ )?(?:expenditure|costs?|investment|spend)\b[^£]*$/iu
/** "for five years at £20,000 a year, with six months free of rent": the years are not all paid. */
const RENT_FREE =
  /\brent[- ]free\b|\bfree of (?:rent|charge)\b|\bmonths? free\b|\b(?:first|last) (?:\w+ )?months? (?:is|are) free\b/iu
const TOTAL_ELSEWHERE = /\b(?:total|totalling|in all|altogether|overall)\b[^£.;]{0,60}$/iu

/** What may be taken in, kept back, or approved before: no sure part of what is spent. */
const DOUBTFUL =
  /^(?:(?:to|that|agrees?|approves?)\s+)*(?:retain|hold|keep|withhold)s?\b|\b(?:premium|consideration|proceeds|receipts?)\b[^£]{0,30}£|\bdeducted from\b|\b(?:already|previously) (?:approved|agreed|awarded|committed)\b/iu
const BUYS = /\b(?:tak(?:e|es|ing)|buy|buying|purchas\w+|acqui\w+|insur\w+|pay(?:s|ing|ment)?)\b/iu

/** Is an item's sum no sure part of what is spent? */
const isDoubtful = ({ item }: Commitment): boolean =>
  item !== null && DOUBTFUL.test(item.text) && !BUYS.test(item.text) && !isSpentIncome(item.text)

/** "an option to extend, at an additional cost of £6m": more than what the others come to. */
const IS_MORE = /\b(?:additional(?:ly)?|further|extra|options?|plus|as well|in addition|contingency)\b/iu

/**
 * Does a table print one of the items as its whole, and nothing their sum? Then the others may be parts of that one.
 *
 * A table of those who get a grant breaks down that alone, and says nothing of other items.
 */
const isOneOfThem = (
  reading: Reading,
  items: readonly Commitment[],
  { wholes, sums }: { readonly wholes: readonly Whole[]; readonly sums: readonly JudgedSum[] },
): boolean =>
  items.some(
    (c) =>
      wholes.some(
        ({ sum, rows }) =>
          rows.length > 1 &&
          sum.pence === c.pence &&
          !isOfGrants(reading, sum) &&
          !items.every((item) => isInRowOf(sum, item, sums)),
      ) && items.some((o) => o !== c && !IS_MORE.test(o.item?.text ?? '')),
  )

/** Is an item's sum one of the totals side by side in a row: "Total | £30,000 | £42,000", of two who each get their own? */
const isInRowOf = ({ cell }: JudgedSum, { pence }: Commitment, sums: readonly JudgedSum[]): boolean =>
  sums.some((s) => cell !== null && s.cell?.table === cell.table && s.cell.row === cell.row && s.pence === pence)

/** Do the rows of a sum's table name who gets a grant: by its head, or by names that end as bodies' names do? */
export function isOfGrants(reading: Reading, { cell }: JudgedSum): boolean {
  const table = reading.layout.tables[cell?.table ?? -1]
  if (cell === null || table === undefined) return false
  const head = headOf(reading.layout, cell.table)
  const names = table.rows.slice(0, cell.row).map((row) => row[0]?.text.trim() ?? '')
  const bodies = names.filter((name) => endsAsBody(name))
  return (head !== null && isOfRecipients(reading, table, head)) || bodies.length * 2 > names.length
}

/** "£14m from the Fund; match funding of £14m; grants of £28m in total": an item that is the others and what comes in. */
const isOfIncomeToo = (items: readonly Commitment[], sums: readonly JudgedSum[]): boolean => {
  const all = items.reduce((n, c) => n + c.pence, 0)
  return items.some((c) => sums.some((s) => s.role === 'income' && all - c.pence > 0 && s.pence === 2 * c.pence - all))
}

/**
 * Is a total that was added up to be believed? One that is printed is; otherwise the items must stand side by side, and
 * no larger total may be stated: of the sums that nobody prints more were wrong than right.
 */
export function isBelievable(
  reading: Reading,
  own: Commitment,
  items: readonly Commitment[],
  sums: readonly JudgedSum[],
  wholes: readonly Whole[] = [],
): boolean {
  if (own.isUnclear === true || items.some((c) => c.isUnclear === true)) return false
  if (own.method === 'product' && own.item !== null && RENT_FREE.test(own.item.text))
    return sums.some((s) => s.pence === own.pence)
  if (own.method !== 'sum' || isRise(own) || isPrintedAsSpent(own.pence, sums)) return true
  if ((items.length > 1 && items.some(isDoubtful)) || isOneOfThem(reading, items, { wholes, sums })) return false
  if (mayOverlap(items) || isOfIncomeToo(items, sums)) return false
  const { text } = reading.layout
  const before = ({ item, spans: [first] }: Commitment): string =>
    item === null ? '' : text.slice(item.start, Math.max(item.start, first?.start ?? item.start))
  const [all, ...others] = items.filter((c) => SPENDS_ALL.test(before(c)))
  const isWhole = all !== undefined && others.length === 0 && items.every((c) => c === all || c.pence < all.pence)
  const isOverlapping = isWhole || items.some((c) => OVERLAPS.test(before(c)))
  const rival = sums.some(
    (s) =>
      s.role === 'approved' &&
      s.pence > own.pence &&
      TOTAL_ELSEWHERE.test(text.slice(Math.max(0, s.start - 90), s.start)),
  )
  return !isOverlapping && !rival
}
