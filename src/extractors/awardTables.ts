import type { Layout, Table } from '../types.ts'
import { type FoundAward, newAward } from './award.ts'
import { awardColumns } from './awardColumns.ts'
import { endsAsBody } from './organisations.ts'
import { periodsIn, spanOfPeriods } from './periods.ts'
import type { Reading } from './reading.ts'
import { textOf } from './reading.ts'
import type { JudgedSum } from './roles.ts'
import { columnHeads, headRows } from './sums.ts'
import { captionOf } from './tableCaptions.ts'
import { isRecipientRow } from './tableRows.ts'

const RECIPIENT_HEAD =
  /\b(?:organi[sz]ations?|recipients?|providers?|applicants?|boroughs?|authorit(?:y|ies)|partnerships?|partners?|suppliers?|grantees?|grant ?holders?|beneficiar(?:y|ies)|payees?|awarded to|successful (?:tenderer|bidder)|agenc(?:y|ies)|charit(?:y|ies)|councils?|contractors?|delivery partners?|CSPs?|(?:voluntary|third) sector|lead (?:body|organisation)|name of (?:organisation|group)|group)\b/iu
/** A head that says outright who gets the money, before one that says whom it is for. */
const HOLDER_HEAD =
  /\b(?:recipients?|grant ?holders?|grantees?|payees?|awarded to|lead (?:body|organisation)|beneficiar(?:y|ies))\b/iu
const COUNTED_HEAD = /\b(?:areas?|number|no\.?) *$|^(?:number|no\.?) of\b/iu
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
  const all = layout.tables.flatMap((table, t) => {
    const zone = form.zones[table.rows.flat().flatMap((c) => c.blocks)[0] ?? -1] ?? ''
    if (zone === 'declaration' || zone === 'officers' || zone === 'legal') return []
    const head = headOf(layout, t)
    if (head === null || !namesRecipients(reading, table, head)) return []
    const { heads } = head
    return head.recipients.flatMap((recipient, i) => {
      const next = head.recipients[i + 1] ?? table.columns
      const columns = awardColumns({ layout, t, heads, sums, from: recipient, to: next }, targets)
      return rowsOf(reading, { t, heads, recipient, columns }, sums)
    })
  })
  const [total] = targets
  const sum = all.reduce((n, a) => n + (a.value.pence ?? 0), 0)
  return total === undefined || sum <= Math.max(...targets) * 1.001 ? all : []
}

/** Is the first column one of recipients: by its head, or, where that is empty, by a caption that speaks of grants. */
function namesRecipients(reading: Reading, table: Table, head: Head): boolean {
  const own = head.heads[head.recipients[0] ?? 0] ?? ''
  // A row with one filled cell is the heading of those below it.
  const names = table.rows
    .slice(headRows(table))
    .filter((row) => row.filter((c) => c.text !== '').length > 1)
    .map((row) => row.find((c) => c.column === (head.recipients[0] ?? 0))?.text ?? '')
  if (own !== '') return (RECIPIENT_HEAD.test(own) && !COUNTED_HEAD.test(own)) || areBodies(names)
  const areNames =
    names.length >= 2 &&
    names.every(
      (n) => /^\p{Lu}[^\d£%]{2,60}$/u.test(n) && !/\b(?:costs?|staff|budget|income|capital|revenue)\b/iu.test(n),
    )
  const caption = captionOf(reading.layout, table)
  const speaks = GIVES.test(caption) && !SPENDS.test(caption)
  if (head.heads.every((text) => text === ''))
    return areNames && speaks && names.filter((n) => endsAsBody(nameOf(n))).length * 2 >= names.length
  return areNames && (caption === '' ? headRows(table) === 0 : speaks)
}

// "The PFCC will provide the following grant allocations;", but not "The grant is spent on:"
const GIVES = /\b(?:allocations?|grants?|awards?|recipients?|contributions?|payments? to)\b/iu
const SPENDS = /\b(?:spen[dt]|spending|costs?|breakdown|broken down|made up|used (?:for|on|to))\b/iu

// "Data Team", "Testing Service": what a body is made of, or does
const PART_OF_BODY =
  /\b(?:Team|Office|Services?|Board|Department|Support|Fund|Project|Centre|Group|Systems|Solutions|Care)$/u

/** Rows that all end as bodies' names do, totals left out, name recipients whatever their head says. */
function areBodies(rows: readonly string[]): boolean {
  const names = rows.filter(isRecipientRow).map(nameOf)
  return (
    names.length >= 3 &&
    names.every((name) => /^\p{Lu}/u.test(name) && /\s/u.test(name) && endsAsBody(name) && !PART_OF_BODY.test(name))
  )
}

type Head = { readonly heads: readonly string[]; readonly recipients: readonly number[] }

/** A table's head, or that of the table above, where this one goes on over a page; empty where it has none. */
function headOf(layout: Layout, t: number): Head | null {
  const table = layout.tables[t]
  if (table === undefined) return null
  if (headRows(table) > 0) {
    const heads = columnHeads(table)
    const named = [...heads.keys()].filter(
      (c) => RECIPIENT_HEAD.test(heads[c] ?? '') && !COUNTED_HEAD.test(heads[c] ?? ''),
    )
    const first = named.find((c) => HOLDER_HEAD.test(heads[c] ?? '')) ?? named[0] ?? 0
    // "Organisation | Award | Organisation | Award": the second is a column of recipients if its head is the first's.
    const again = named.filter((c) => c > first + 1 && heads[c] === heads[first])
    return { heads, recipients: [Math.min(first, 1), ...again] }
  }
  const before = layout.tables[t - 1]
  if (before !== undefined && before.columns === table.columns) {
    // A head in a table of its own stands right above.
    const isHead = before.page === table.page && before.rows.length > 0 && before.rows.length === headRows(before)
    if (isHead || before.page + 1 === table.page) return headOf(layout, t - 1)
  }
  return { heads: Array.from({ length: table.columns }, () => ''), recipients: [0] }
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
  const context = { start: 0, end: 0, lead: null, period: captionPeriod(reading, firstPart(reading.layout, t), head) }
  const first = headRows(table)
  return table.rows.slice(first).flatMap((row, r) => {
    const cell = row.find((c) => c.column === nameColumn)
    const own = sums.filter((s) => s.cell?.table === t && s.cell.row === r + first && columns.includes(s.cell.column))
    const spans = columns.length === 1 ? own.slice(0, 1) : own
    const pence = spans.reduce((n, s) => n + s.pence, 0)
    const name = cell === undefined ? '' : nameOf(cell.text)
    if (cell === undefined || pence <= 0 || name.length < 3 || !isRecipientRow(name)) return []
    const recipient = { name, start: cell.start, end: cell.end }
    return [newAward(reading, context, recipient, { pence, spans, before: head }, 'award-table')]
  })
}

const nameOf = (text: string): string =>
  text
    // "(lead)", "(HWT)", "(South)" are no part of a name
    .replace(
      /\s*\((?:lead|[A-Z&]{2,8}|(?:North|South|East|West|Central)(?:[ -]?(?:North|South|East|West|London))?)\)\s*$/u,
      '',
    )
    .replace(/[\s:*]+$/u, '')
    .trim()

/** A table without a head, that goes on over a page, has its caption above its first part. */
function firstPart(layout: Layout, t: number): Table {
  const [table, before] = [layout.tables[t], layout.tables[t - 1]]
  if (table === undefined) throw new RangeError(`There is no table ${t}.`)
  const isRest =
    before !== undefined && headRows(table) === 0 && before.columns === table.columns && before.page + 1 === table.page
  return isRest ? firstPart(layout, t - 1) : table
}

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
