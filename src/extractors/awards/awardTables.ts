import type { Layout, Table } from '../../types.ts'
import { periodsIn, spanOfPeriods } from '../dates/periods.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { headRows } from '../sums/sums.ts'
import { isRecipientRow } from '../tables/tableRows.ts'
import { type FoundAward, newAward } from './award.ts'
import { awardColumns, YEAR_HEAD } from './awardColumns.ts'
import { isPaidIn, isSharedOut } from './moneyIn.ts'
import { isGivenElsewhere, isThingAmong } from './namedThings.ts'
import { headOf, isOfRecipients, nameOf } from './recipientColumns.ts'

/**
 * Rows of a table whose first head names recipients and one of whose columns is what they get.
 *
 * `targets` are the sums that the decision commits, its total first: a column that adds up to one of them is the award's.
 * Where two columns of recipients stand side by side, each has the columns up to the next.
 */
export function tableAwards(
  reading: Reading,
  sums: readonly JudgedSum[],
  targets: readonly number[],
): readonly FoundAward[] {
  const { layout, form } = reading
  const tables = layout.tables.map((table, t) => {
    const zone = form.zones[table.rows.flat().flatMap((c) => c.blocks)[0] ?? -1] ?? ''
    if (zone === 'declaration' || zone === 'officers' || zone === 'legal') return []
    const head = headOf(layout, t)
    if (head === null || !isOfRecipients(reading, table, head) || isPaidIn(layout, table)) return []
    const { heads } = head
    return head.recipients.flatMap((recipient, i) => {
      const next = head.recipients[i + 1] ?? table.columns
      const columns = awardColumns({ layout, t, heads, sums, from: recipient, to: next }, targets)
      if (isSharedOut(table, heads, columns)) return []
      return rowsOf(reading, { t, heads, recipient, columns }, sums)
    })
  })
  const all = tables.filter((rows, t) => !tables.slice(0, t).some((before) => isSameList(before, rows))).flat()
  const [total] = targets
  const sum = all.reduce((n, a) => n + (a.value.pence ?? 0), 0)
  return total === undefined || sum <= Math.max(...targets) * 1.001 ? all : []
}

/**
 * Does a table give the same as one before it: an appendix that says what each award is made up of? The sums tell, and most of
 * the names, since one of them may be spelt, or read off a scan, in another way.
 */
function isSameList(before: readonly FoundAward[], rows: readonly FoundAward[]): boolean {
  const isNamedAlike = (a: FoundAward, b: FoundAward): boolean =>
    a.value.pence === b.value.pence && a.value.recipient.toLowerCase() === b.value.recipient.toLowerCase()
  const sums = (list: readonly FoundAward[]): string =>
    list
      .map((a) => a.value.pence)
      .toSorted()
      .join()
  const alike = rows.filter((row) => before.some((b) => isNamedAlike(row, b)))
  return rows.length > 1 && sums(rows) === sums(before) && 2 * alike.length > rows.length
}

type Columns = {
  readonly t: number
  readonly heads: readonly string[]
  readonly recipient: number
  readonly columns: readonly number[]
}

/** The rows of a table that name a recipient: what stands in its columns of the award, added up where there are several. */
function rowsOf(
  reading: Reading,
  { t, heads, recipient: nameColumn, columns }: Columns,
  sums: readonly JudgedSum[],
): readonly FoundAward[] {
  const table = reading.layout.tables[t]
  if (table === undefined) return []
  const head = columns.map((c) => heads[c] ?? '').join(' ')
  const context = {
    start: 0,
    end: 0,
    lead: null,
    period: captionPeriod(reading, firstPart(reading.layout, t), { head, heads }),
  }
  const first = headRows(table)
  return table.rows.slice(first).flatMap((row, r) => {
    const cell = row.find((c) => c.column === nameColumn)
    const own = sums.filter((s) => s.cell?.table === t && s.cell.row === r + first && columns.includes(s.cell.column))
    const spans = columns.length === 1 ? own.slice(0, 1) : own
    const pence = spans.reduce((n, s) => n + s.pence, 0)
    const name = cell === undefined ? '' : nameOf(cell.text)
    if (cell === undefined || pence <= 0 || name.length < 3 || !isRecipientRow(name)) return []
    if (isGivenElsewhere(cell.text.trim()) || isThingAmong(name, heads[nameColumn] ?? '')) return []
    const recipient = { name, start: cell.start, end: cell.end }
    return [newAward(reading, context, recipient, { pence, spans, before: head }, 'award-table')]
  })
}

/** A table without a head, that goes on over a page, has its caption above its first part. */
function firstPart(layout: Layout, t: number): Table {
  const [table, before] = [layout.tables[t], layout.tables[t - 1]]
  if (table === undefined) throw new RangeError(`There is no table ${t}.`)
  const isRest =
    before !== undefined && headRows(table) === 0 && before.columns === table.columns && before.page + 1 === table.page
  return isRest ? firstPart(layout, t - 1) : table
}

/** "2023/24 allocation", "Amount (£) 2024/25": a column of one year. */
const isOfYear = (text: string): boolean =>
  text.length < 40 && /\b20\d\d\s?[/–-]\s?\d\d\b/u.test(text) && periodsIn(text).length === 1

/** The time that a table's head, or the heading or paragraph right above it, states for its sums. */
function captionPeriod(
  reading: Reading,
  table: Table,
  { head, heads }: { readonly head: string; readonly heads: readonly string[] },
): ReturnType<typeof spanOfPeriods> {
  const { layout } = reading
  const inHead = periodsIn(head)
  if (inHead.length > 0) return spanOfPeriods(inHead)
  // "2025-26 | 2026-27 | Total": a total of years covers them all
  const years = /\btotal\b/iu.test(head) ? heads.filter((text) => YEAR_HEAD.test(text) || isOfYear(text)) : []
  if (years.length > 1) return spanOfPeriods(years.flatMap((text) => periodsIn(text)))
  const first = table.rows.flat().flatMap((c) => c.blocks)[0] ?? 0
  const above = layout.blocks.slice(Math.max(0, first - 2), first).filter((b) => b.cell === null)
  const texts = above
    .filter((b) => b.kind === 'heading' || /:\s*$/u.test(textOf(layout, b)))
    .map((b) => textOf(layout, b))
  return spanOfPeriods(texts.map((text) => periodsIn(text)).find((p) => p.length > 0) ?? [])
}
