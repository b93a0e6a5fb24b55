import type { Layout, Table } from '../../types.ts'

// 140,000 / 1,250,000.50: with groups, so that no count or year is meant
const GROUPED = /^(?<number>\d{1,3}(?:,\d{3})+(?:\.\d{2})?)$/u
const TOTAL = /^(?:grand |overall )?totals?\b/iu

/**
 * Is a column without a unit in pounds? Its rows add up to its total, and that is printed elsewhere as a sum of money.
 *
 * A lone "£" over a column is easily lost in a scan, and some forms print none.
 */
export function isInPounds(layout: Layout, table: Table, column: number): boolean {
  const rows = table.rows.map((row) => ({
    label: row.find((cell) => cell.column === 0)?.text.trim() ?? '',
    number: numberOf(row.find((cell) => cell.column === column)?.text ?? ''),
  }))
  const at = rows.findLastIndex(({ number }) => number !== null)
  const total = rows[at]
  if (total === undefined || total.number === null || !TOTAL.test(total.label)) return false
  const parts = rows.slice(0, at).flatMap(({ number }) => number ?? [])
  const sum = parts.reduce((all, part) => all + part, 0)
  const printed = table.rows[at]?.find((cell) => cell.column === column)?.text.trim() ?? ''
  return parts.length >= 2 && Math.abs(sum - total.number) < 0.01 && isPrintedSum(layout.text, printed)
}

function numberOf(text: string): number | null {
  const number = GROUPED.exec(text.trim())?.groups?.number
  return number === undefined ? null : Number(number.replaceAll(',', ''))
}

/** Does the text have "£385,000", and nothing behind it that makes it another sum? */
function isPrintedSum(text: string, number: string): boolean {
  const at = text.indexOf(`£${number}`)
  return at >= 0 && !/^[\d,]|^\.\d/u.test(text.slice(at + 1 + number.length))
}
