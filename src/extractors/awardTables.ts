import type { Layout, Table } from '../types.ts'
import { type FoundAward, newAward } from './award.ts'
import { periodsIn, spanOfPeriods } from './periods.ts'
import type { Reading } from './reading.ts'
import { textOf } from './reading.ts'
import type { JudgedSum } from './roles.ts'
import { columnHeads, headRows } from './sums.ts'

const RECIPIENT_HEAD =
  /\b(?:organi[sz]ations?|recipients?|providers?|applicants?|boroughs?|authorit(?:y|ies)|partnerships?|partners?|suppliers?|grantees?|charit(?:y|ies)|councils?|contractors?|delivery partners?|lead (?:body|organisation)|name of (?:organisation|group)|group)\b/iu
const AWARD_HEAD =
  /\b(?:award(?:ed)?|grants?|recommended|approved|amount|funding|allocations?|allocated|value|total|contribution)\b/iu
const NO_ROW =
  /^(?:(?:grand|sub|overall)[ -]?)?totals?\b|^(?:subtotal|balance|contingency|unallocated|retained|provider tbc|tbc|other)\b/iu

/** Rows of a table whose first head names recipients and one of whose columns is what they get. */
export function tableAwards(reading: Reading, sums: readonly JudgedSum[], total: number | null): readonly FoundAward[] {
  const { layout, form } = reading
  const all = layout.tables.flatMap((table, t) => {
    const zone = form.zones[table.rows.flat().flatMap((c) => c.blocks)[0] ?? -1] ?? ''
    if (zone === 'declaration' || zone === 'officers' || zone === 'legal') return []
    const head = headOf(layout, t)
    if (head === null || !namesRecipients(reading, table, head)) return []
    const column = awardColumn(table, head.heads, t, sums)
    return column === null ? [] : rowsOf(reading, t, head, column, sums)
  })
  const sum = all.reduce((n, a) => n + (a.value.pence ?? 0), 0)
  return total === null || sum <= total * 1.001 ? all : []
}

/** Is the first column one of recipients: by its head, or, where that is empty, by a caption that speaks of grants. */
function namesRecipients(reading: Reading, table: Table, head: Head): boolean {
  const own = head.heads[head.recipient] ?? ''
  if (own !== '') return RECIPIENT_HEAD.test(own)
  const { layout } = reading
  const first = table.rows.flat().flatMap((c) => c.blocks)[0] ?? 0
  const above = layout.blocks[first - 1]
  const names = table.rows.slice(headRows(table)).map((row) => row[0]?.text ?? '')
  const areNames =
    names.length >= 2 &&
    names.every(
      (n) => /^\p{Lu}[^\d£%]{2,60}$/u.test(n) && !/\b(?:costs?|staff|budget|income|capital|revenue)\b/iu.test(n),
    )
  const caption = above === undefined || above.cell !== null ? '' : textOf(layout, above)
  return areNames && (caption === '' ? headRows(table) === 0 : /\b(?:allocations?|grants?|awards?)\b/iu.test(caption))
}

type Head = { readonly heads: readonly string[]; readonly recipient: number }

/** A table's head, or that of the table above, where this one goes on over a page. */
function headOf(layout: Layout, t: number): Head | null {
  const table = layout.tables[t]
  if (table === undefined) return null
  if (headRows(table) > 0) {
    const heads = columnHeads(table)
    const at = heads.findIndex((h) => RECIPIENT_HEAD.test(h))
    return { heads, recipient: at < 0 ? 0 : Math.min(at, 1) }
  }
  const before = layout.tables[t - 1]
  return before !== undefined && before.columns === table.columns && before.page + 1 === table.page
    ? headOf(layout, t - 1)
    : null
}

function awardColumn(table: Table, heads: readonly string[], t: number, sums: readonly JudgedSum[]): number | null {
  const money = [
    ...new Set(
      sums
        .filter((s) => s.cell?.table === t && s.role !== 'income' && s.role !== 'earlier')
        .map((s) => s.cell?.column ?? -1),
    ),
  ].toSorted((a, b) => a - b)
  const asked = money.filter(
    (c) => !/\b(?:requested|applied|bid|cost of project|project cost|previous)\b/iu.test(heads[c] ?? ''),
  )
  const total = asked.find((c) => /\btotal\b/iu.test(heads[c] ?? ''))
  if (asked.length === 1) return asked[0] ?? null
  // "2023/24 | 2024/25": the last year is the one decided, the years before are for comparison.
  if (asked.every((c) => /^20\d\d\s?[/–-]\s?\d\d(?:\s*£.*)?$/u.test((heads[c] ?? '').trim())))
    return decidedYear(asked, heads, sums, t)
  const named = asked.filter((c) => AWARD_HEAD.test(heads[c] ?? ''))
  if (total !== undefined) return total
  return (named.length === 1 ? named[0] : table.columns === 2 ? asked[0] : undefined) ?? null
}

/** Of columns by year, the one whose sum is committed; none, if the years are parts of one commitment. */
function decidedYear(
  columns: readonly number[],
  heads: readonly string[],
  sums: readonly JudgedSum[],
  t: number,
): number | null {
  const judged = columns.filter((c) =>
    sums.some((s) => s.cell?.table === t && s.cell.column === c && s.role === 'approved'),
  )
  return judged.length === 1 && heads.length > 0 ? (judged[0] ?? null) : (columns.at(-1) ?? null)
}

function rowsOf(
  reading: Reading,
  t: number,
  head: Head,
  column: number,
  sums: readonly JudgedSum[],
): readonly FoundAward[] {
  const { layout } = reading
  const table = layout.tables[t]
  if (table === undefined) return []
  const context = { start: 0, end: 0, lead: null, period: captionPeriod(reading, table, head.heads[column] ?? '') }
  return table.rows.slice(headRows(table)).flatMap((row, r) => {
    const cell = row.find((c) => c.column === head.recipient)
    const sum = sums.find((s) => s.cell?.table === t && s.cell.row === r + headRows(table) && s.cell.column === column)
    const name = cell === undefined ? '' : nameOf(cell.text)
    if (cell === undefined || sum === undefined || sum.pence <= 0 || name.length < 3 || NO_ROW.test(name)) return []
    const recipient = { name, start: cell.start, end: cell.end }
    return [
      newAward(
        reading,
        context,
        recipient,
        { pence: sum.pence, spans: [sum], before: head.heads[column] ?? '' },
        'award-table',
      ),
    ]
  })
}

const nameOf = (text: string): string =>
  text
    .replace(/\s*\((?:lead|[A-Z&]{2,8})\)\s*$/u, '')
    .replace(/[\s:*]+$/u, '')
    .trim()

/** The time that a table's head, or the heading or paragraph right above it, states for its sums. */
function captionPeriod(reading: Reading, table: Table, head: string): ReturnType<typeof spanOfPeriods> {
  const { layout } = reading
  const inHead = periodsIn(head)
  if (inHead.length > 0) return spanOfPeriods(inHead)
  const first = table.rows.flat().flatMap((c) => c.blocks)[0] ?? 0
  const above = layout.blocks.slice(Math.max(0, first - 2), first).filter((b) => b.cell === null)
  const texts = above
    .filter((b) => b.kind === 'heading' || /:\s*$/u.test(textOf(layout, b)))
    .map((b) => textOf(layout, b))
  return spanOfPeriods(texts.map((text) => periodsIn(text)).find((p) => p.length > 0) ?? [])
}
