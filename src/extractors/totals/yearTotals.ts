import type { Span, Table } from '../../types.ts'
import { YEAR_HEAD } from '../awards/awardColumns.ts'
import { type Finding, type Reading, sentenceAround, textOf } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { countOf } from '../sums/numberWords.ts'
import { isAnnual, isByTime, isOnce, isRate } from '../sums/rates.ts'
import { columnHeads } from '../sums/sums.ts'
import { isRowOfTotals } from '../tables/tableRows.ts'

/**
 * What the totals of a table's years come to, where its rows hold every sum that is asked for: "£40,000 in each year"
 * does not say how many years, and the table does.
 */
export function fromYearTotals(
  { layout }: Reading,
  asked: readonly JudgedSum[],
  sums: readonly JudgedSum[],
): Finding<number> | null {
  for (const [t, table] of layout.tables.entries())
    for (const [r, row] of table.rows.entries()) {
      const own = sums.filter((s) => s.cell?.table === t)
      const totals = own.filter((s) => s.cell?.row === r)
      if (!isRowOfTotals(row) || totals.length < 2) continue
      const years = totals.map((total) => addends(table, own, total))
      const isWhole = years.every((above, i) => addUp(above) === totals[i]?.pence)
      const isAsked =
        asked.length > 0 && asked.every((a) => years.some((above) => above.some((s) => s.pence === a.pence)))
      if (!isWhole || !isAsked) continue
      return { value: addUp(totals), spans: totals, method: 'sum', confidence: 0.8, combined: true }
    }
  return null
}

const addUp = (sums: readonly JudgedSum[]): number => sums.reduce((n, s) => n + s.pence, 0)

/** The sums above a total in its column, down from the year that heads them; none where no year does. */
function addends(table: Table, own: readonly JudgedSum[], total: JudgedSum): readonly JudgedSum[] {
  const { row = 0, column = 0 } = total.cell ?? {}
  const head = table.rows
    .slice(0, row)
    .findLastIndex((cells) => cells.some((c) => c.column === column && YEAR_HEAD.test(c.text.trim())))
  const isAbove = ({ cell }: JudgedSum): boolean => cell !== null && cell.row > head && cell.row < row
  return head < 0 ? [] : own.filter((s) => s.cell?.column === column && isAbove(s))
}

const YEAR = /^(?:year (?:\d|one|two|three|four|five)|(?:fy ?)?20\d\d(?:[/-]\d\d(?:\d\d)?)?)\b/iu

/**
 * What a sum comes to that a table repeats for each of its years, with what all of them come to behind or below them.
 *
 * "award a grant of £50,000 to the Quay Trust", over a row "£50,000 £50,000 £50,000 £150,000": it is paid each year.
 */
export function fromEqualYears({ layout }: Reading, pence: number, sums: readonly JudgedSum[]): Finding<number> | null {
  for (const total of sums) {
    const { cell } = total
    const table = layout.tables[cell?.table ?? -1]
    if (cell === null || table === undefined || total.pence <= pence) continue
    const heads = columnHeads(table)
    const own = sums.filter((s) => s.cell?.table === cell.table && s.pence === pence)
    const across = own.filter(
      (s) => s.cell?.row === cell.row && s.cell.column < cell.column && YEAR.test(heads[s.cell.column]?.trim() ?? ''),
    )
    const down = own.filter(
      (s) =>
        s.cell?.column === cell.column &&
        s.cell.row < cell.row &&
        YEAR.test(table.rows[s.cell.row]?.[0]?.text.trim() ?? ''),
    )
    const isTotal = isRowOfTotals(table.rows[cell.row] ?? [])
    for (const years of [/^total/iu.test(heads[cell.column]?.trim() ?? '') ? across : [], isTotal ? down : []])
      if (years.length > 1 && addUp(years) === total.pence)
        return { value: total.pence, spans: [total], method: 'table-total', confidence: 0.8 }
  }
  return null
}

// "for two years", "a three-year term", "for each of the years": more than the one
const MORE_YEARS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|\d\d)[- ]years?\b|\beach of the (?:\w+ )?years\b|\boptions?\b/iu

/**
 * A sum a year, where another item of the request says that all is for one year, and the finances or a table print the
 * same sum as what is to be paid: "renew the contracts, each for a term of one year", "a maximum spend of £14m p.a.".
 */
export function fromOneYear(
  { layout }: Reading,
  items: readonly Span[],
  asked: readonly JudgedSum[],
  sums: readonly JudgedSum[],
): Finding<number> | null {
  const [rate, ...others] = asked
  const isYearly = rate !== undefined && (isRate(layout, rate) || isAnnual(layout, rate))
  if (rate === undefined || !isYearly || isByTime(layout, rate) || others.some((s) => s.pence !== rate.pence))
    return null
  const texts = items.map((item) => textOf(layout, item))
  if (!texts.some(isOnce) || texts.some((text) => MORE_YEARS.test(text))) return null
  const again = sums.some(
    (s) =>
      s.pence === rate.pence &&
      !isRate(layout, s) &&
      (s.role === 'approved' || s.role === 'part') &&
      !asked.includes(s),
  )
  return again ? { value: rate.pence, spans: [rate], method: 'stated-total', confidence: 0.75 } : null
}

/** How many years or all in all, in the words behind or before a sum: "over the three years is £295,500", "£60,000 in total". */
const WHOLE_TERM =
  /\b(?:over|across|for|in) (?:the |its |all )?(?:whole |full |entire |next |initial |total )?(?:(?<count>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})[- ]years?|term|life|lifetime|period)\b|\b(?:in total|in all|altogether|totals?|totalling)\b/iu
const TOLD = new Set<JudgedSum['role']>(['approved', 'context', 'part'])

/**
 * What a sum a year comes to, where the request leaves its years open and running text prints so many times as much for
 * the whole term: "The contribution over the three years is £295,500".
 */
export function fromPrintedTerm(
  { layout }: Reading,
  asked: readonly JudgedSum[],
  sums: readonly JudgedSum[],
): Finding<number> | null {
  const [rate] = asked
  if (rate === undefined || asked.some((s) => s.pence !== rate.pence)) return null
  if (!isRate(layout, rate) && !isAnnual(layout, rate)) return null
  const found = sums.filter((s) => {
    const times = s.pence / rate.pence
    if (s.cell !== null || !TOLD.has(s.role) || !Number.isInteger(times) || times < 2 || times > 10) return false
    const words = WHOLE_TERM.exec(textOf(layout, sentenceAround(layout, s.start)))
    const count = words?.groups?.count
    return words !== null && (count === undefined || countOf(count) === times)
  })
  const [total] = found
  if (total === undefined || found.some((s) => s.pence !== total.pence)) return null
  return { value: total.pence, spans: [total], method: 'stated-total', confidence: 0.75 }
}
