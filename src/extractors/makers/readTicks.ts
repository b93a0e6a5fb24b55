import { TICKS } from '../../pdf/characters.ts'
import type { Cell, Layout, Table } from '../../types.ts'
import { wordsIn } from '../reading.ts'

/** What recognisers make of a tick that stands alone in its cell: `v`, `Vv`, `cf`, `7`, `J`. */
const READ_FOR_A_TICK = /^(?:[vVyYJj/\\|√¥47]{1,2}|[cC¢]?[fFsS])[.,'’]?$/u
/** A column of ticks holds so many of them, or ticks that were known for what they are; one that says so and holds nothing else, one. */
const LEAST = 2
const SAYS_SO = /\btick(?:ed)?\b/iu

/**
 * A scanned table with the ticks in its last column that were read as letters.
 *
 * Only where nothing but short answers stands below the column's head, and most of them look like ticks.
 */
export function withReadTicks(layout: Layout, table: Table): Table {
  const column = table.columns - 1
  const answers = table.rows.slice(1).flatMap((row) => row.filter((c) => c.column === column && c.text.trim() !== ''))
  const first = table.rows[0]?.find((c) => c.column === column)
  const looks = [...answers, ...(first === undefined ? [] : [first])].filter((c) => isTickLike(layout, c))
  const others = answers.filter((c) => !looks.includes(c))
  const least = others.length === 0 && SAYS_SO.test(first?.text ?? '') ? 1 : LEAST
  if (column < 1 || looks.length < least || others.some((c) => c.text.trim().length > 3)) return table
  const rows = table.rows.map((row) => row.map((c) => (looks.includes(c) ? { ...c, text: '✓' } : c)))
  return { ...table, rows }
}

function isTickLike(layout: Layout, cell: Cell): boolean {
  const text = cell.text.trim()
  if (TICKS.test(text)) return true
  return READ_FOR_A_TICK.test(text) && wordsIn(layout, cell).every((word) => word.source === 'ocr')
}
