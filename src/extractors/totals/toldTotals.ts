import type { Layout } from '../../types.ts'
import type { Finding, Reading } from '../reading.ts'
import type { Request } from '../requests/recommendations.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { isRowOfTotals } from '../tables/tableRows.ts'
import { within } from './commitments.ts'

// "Total spending, grant and match together, will be £472,012", "the overall cost comes to £90,000"
const TOLD =
  /\b(?:total|overall|combined|whole) (?:\p{L}+ )?(?:spending|spend|expenditure|costs?|outlay|commitment|investment)\b(?![^£]*\b(?:budgets?|reserves?|income|savings?|underspends?)\b)[^£.;]{0,70}\b(?:is|are|be|to|of)\s(?:therefore |thus )?$/iu
// "In 2019 total spending was to be £12,000": told of another time
const PAST = /\b(?:was|were|had|previous(?:ly)?|last|earlier|first round|each year|a year|per annum)\b/iu
const NOT_TOLD = new Set<JudgedSum['role']>(['earlier', 'threshold'])
const MOST_ASKED = 8

/**
 * What a sentence calls the total spending, where it is what sums of the request come to, taken in and paid, or the totals of
 * a table's columns: "accept a grant of £427,012", "agree match funding of £45,000", and "total spending will be £472,012".
 *
 * Null where none is called so, or where two that differ are.
 */
export function fromToldTotal(
  { layout }: Reading,
  request: Request,
  sums: readonly JudgedSum[],
): Finding<number> | null {
  const asked = sums.filter((s) => s.pence > 0 && request.items.some((item) => within(item, s)))
  const told = sums.filter(
    (s) => s.cell === null && !NOT_TOLD.has(s.role) && !asked.includes(s) && isTold(layout, s) && isMadeUp(s.pence),
  )
  const [first, ...others] = told
  if (first === undefined || others.some(({ pence }) => pence !== first.pence)) return null
  return { value: first.pence, spans: [first], method: 'stated-total', confidence: 0.8 }

  function isMadeUp(pence: number): boolean {
    const distinct = [...new Set(asked.map((s) => s.pence))]
    return (distinct.length <= MOST_ASKED && isOfSome(pence, distinct)) || isOfColumns(layout, sums, pence)
  }
}

function isTold({ text }: Layout, { start }: JudgedSum): boolean {
  const before =
    text
      .slice(Math.max(0, start - 160), start)
      .split(/\n|[.;]\s/u)
      .at(-1) ?? ''
  return TOLD.test(before) && !PAST.test(before)
}

/** Do two or more of these come to it? */
const isOfSome = (whole: number, sums: readonly number[]): boolean =>
  Array.from({ length: 2 ** sums.length }, (_, chosen) => sums.filter((_s, i) => (chosen & (1 << i)) !== 0)).some(
    (some) => some.length > 1 && some.reduce((n, pence) => n + pence, 0) === whole,
  )

/** Do the columns of a row of totals come to it, with no column that does so alone? */
const isOfColumns = ({ tables }: Layout, sums: readonly JudgedSum[], whole: number): boolean =>
  tables.some((table, t) =>
    table.rows.some((row, r) => {
      const own = sums.filter((s) => s.cell?.table === t && s.cell.row === r && s.pence > 0)
      return isRowOfTotals(row) && own.length > 1 && own.reduce((n, s) => n + s.pence, 0) === whole
    }),
  )
