import type { Layout } from '../../types.ts'

/**
 * A column's head as it stands with its unit in another row or table of the same heads: "Grant value (£)", where this
 * one, on the page before, is "Grant value" only. Null where no such head is printed.
 */
export function headWithUnit(layout: Layout, heads: readonly string[], column: number): string | null {
  const head = heads[column] ?? ''
  if (head === '') return null
  const rows = layout.tables.flatMap(({ rows }) => rows)
  const same = rows.find((row) => {
    const isNamedAlike = row.some(
      (cell) => cell.column !== column && cell.text !== '' && cell.text === heads[cell.column],
    )
    return isNamedAlike && row.some((cell) => cell.column === column && isWithUnit(cell.text, head))
  })
  return same?.find((cell) => cell.column === column)?.text ?? null
}

const isWithUnit = (text: string, head: string): boolean =>
  text.startsWith(head) && /^\s*\(?£[^\d]{0,9}$/u.test(text.slice(head.length))
