import type { Layout, Table } from '../../types.ts'
import { type Period, periodsIn } from './periods.ts'

// "2023/24", "23/24", "2020/21 £000s", "2021-22 (£)"
const YEAR_HEAD = /^(?:FY\s?)?(?:20)?\d{2}\s?[/–-]\s?(?:20)?\d{2}(?:\s*\(?£[^)]{0,5}\)?)?$/iu

/** The years over which a table splits its sums: two or more columns in a row, and their total behind them. */
export function yearsOfTables({ tables }: Layout): readonly Period[] {
  for (const table of tables) {
    const years = yearsOf(table)
    if (years.length > 0) return years
  }
  return []
}

function yearsOf(table: Table): readonly Period[] {
  const [head] = table.rows
  const texts = head?.map((cell) => cell.text.trim()) ?? []
  const total = texts.findIndex((text) => /^total\b/iu.test(text))
  const columns = (head ?? []).filter((_, i) => YEAR_HEAD.test(texts[i] ?? ''))
  const last = head?.[total]
  if (columns.length < 2 || last === undefined || columns.some((c) => c.column > last.column)) return []
  const years = columns.flatMap((c) => periodsIn(c.text.trim().replace(/\s*\(?£.*$/u, ''), c.start))
  const goesOn = years.every(
    (y, i) => i === 0 || Number(y.from?.slice(0, 4)) === Number(years[i - 1]?.from?.slice(0, 4)) + 1,
  )
  return years.length === columns.length && goesOn ? years : []
}
