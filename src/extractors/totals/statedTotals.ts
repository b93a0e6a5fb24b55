import type { Layout, Table } from '../../types.ts'
import { YEAR_HEAD } from '../awards/awardColumns.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { Request } from '../requests/recommendations.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { isRate } from '../sums/rates.ts'
import { timesOf } from '../sums/rateTimes.ts'
import { columnHeads } from '../sums/sums.ts'

const isTotalRow = (text: string): boolean => /^(?:grand |overall |net )?totals?\b/iu.test(text.trim())
const GROSS_HEAD = /\bgross\b|\binc\w*\.? VAT\b/iu
const AWARD_HEAD = /\b(?:award(?:ed)?|grant|recommended|approved|amount|total|funding|allocation|proposed)\b/iu

/** A recommendation that points at a table ("as set out in Table 1", "the following grants:") commits the table's total. */
export function fromTable(reading: Reading, request: Request, sums: readonly JudgedSum[]): Finding<number> | null {
  const { layout, form } = reading
  const asks = [...request.items, ...request.leads, ...request.others].map((s) => textOf(layout, s)).join(' ')
  const points = /\b(?:table|set out|outlined|listed|shown|below|following|above|detailed)\b/iu.test(asks)
  for (const [t, table] of layout.tables.entries()) {
    const zone = form.zones[table.rows.flat().flatMap((c) => c.blocks)[0] ?? -1] ?? ''
    if (
      zone !== 'recommendation' &&
      !(points && (zone === 'summary' || zone === 'financial' || zone === 'background' || zone === 'body'))
    )
      continue
    const own = sums.filter((s) => s.cell?.table === t && !NOT_COMMITTED.has(s.role))
    const total = totalOfTable(table, own, zone) ?? (points ? addedColumn(table, own) : null)
    const isOneYear = total !== null && SEVERAL_YEARS.test(asks) && isYearly(table, sums, total)
    if (total !== null) return isOneYear ? null : total
  }
  return null
}

const SEVERAL_YEARS = /\b(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)[ -]years?\b/iu
const YEARLY_HEAD = /\bannual(?:ly)?\b|\bper (?:annum|year)\b|\bp\.?\s?a\b|\byearly\b|\ba year\b/iu

/** Does a total add up a column of sums a year? */
function isYearly(table: Table, sums: readonly JudgedSum[], { spans }: Finding<number>): boolean {
  const own = sums.filter(({ start }) => spans.some((span) => span.start === start))
  // Of the whole column: a table within a form has its heads further down.
  const heads = table.rows.flat().filter(({ column }) => own.some(({ cell }) => cell?.column === column))
  return heads.some(({ text }) => YEARLY_HEAD.test(text) && !text.includes('£'))
}

const NOT_COMMITTED = new Set<JudgedSum['role']>(['context', 'income', 'earlier'])

/** The sum in a table's row of totals, in the column that says what is given. */
export function totalOfTable(table: Table, sums: readonly JudgedSum[], zone: string): Finding<number> | null {
  const row = totalRowOf(table)
  if (row < 0) return null
  const heads = columnHeads(table)
  const own = sums.filter((s) => s.cell?.row === row)
  const years = ofYears(own, heads)
  if (years !== null) return years
  const best =
    own.findLast((s) => GROSS_HEAD.test(heads[s.cell?.column ?? -1] ?? '')) ??
    own.findLast((s) => AWARD_HEAD.test(heads[s.cell?.column ?? -1] ?? '')) ??
    (zone === 'recommendation' || own.length === 1 ? own.at(-1) : undefined)
  return best === undefined || best.pence <= 0
    ? null
    : { value: best.pence, spans: [best], method: 'table-total', confidence: 0.8 }
}

/** What sums come to that stand each below a year; null where one does not. Years before the decision are not among them. */
function ofYears(own: readonly JudgedSum[], heads: readonly string[]): Finding<number> | null {
  const areYears = own.length > 1 && own.every((s) => YEAR_HEAD.test((heads[s.cell?.column ?? -1] ?? '').trim()))
  if (!areYears) return null
  const value = own.reduce((n, s) => n + s.pence, 0)
  return { value, spans: own, method: 'sum', confidence: 0.75, combined: true }
}

/** The row of the table's total: the grand one, or the last where groups have totals of their own; -1 without. */
function totalRowOf(table: Table): number {
  const label = (row: Table['rows'][number]): string => row.find((c) => c.text.trim() !== '')?.text.trim() ?? ''
  const rows = [...table.rows.keys()].filter((r) => isTotalRow(label(table.rows[r] ?? [])))
  return rows.find((r) => /^(?:grand|overall)/iu.test(label(table.rows[r] ?? []))) ?? rows[0] ?? -1
}

/** A table of awards without a row of totals: what its one column of sums, or the one headed "total", adds up to. */
function addedColumn(table: Table, sums: readonly JudgedSum[]): Finding<number> | null {
  if (totalRowOf(table) >= 0) return null
  const heads = columnHeads(table)
  const columns = [...new Set(sums.map((s) => s.cell?.column ?? -1))]
  const totals = columns.filter((column) => isTotalRow(heads[column] ?? ''))
  const years = ofYears(
    sums.filter((s) => s.pence > 0),
    heads,
  )
  if (years !== null && columns.length > 1) return years
  const [column, ...others] = totals.length > 0 ? totals : columns
  const own = sums.filter((s) => s.cell?.column === column && s.pence > 0)
  // "Less grant | (£10,000)": what is taken off
  const isNet = sums.some((s) => s.cell?.column === column && s.pence < 0)
  if (column === undefined || others.length > 0 || isNet || own.length < 2 || !AWARD_HEAD.test(heads[column] ?? ''))
    return null
  const value = own.reduce((n, s) => n + s.pence, 0)
  return { value, spans: own, method: 'sum', confidence: 0.75, combined: true }
}

const RECIPIENTS =
  /\b(?:organi[sz]ations?|recipients?|providers?|applicants?|boroughs?|authorit(?:y|ies)|partner(?:ship)?s?|charit(?:y|ies)|bod(?:y|ies)|agenc(?:y|ies)|councils?|suppliers?|grantees?|projects?|areas?|CSPs?)\b/iu

/**
 * What a table of allocations comes to, where the request approves them without a sum: its rows add up to its total, and
 * running text prints that too.
 */
export function fromAllocations({ layout, form }: Reading, sums: readonly JudgedSum[]): Finding<number> | null {
  for (const [t, table] of layout.tables.entries()) {
    const heads = columnHeads(table)
    const zone = form.zones[table.rows.flat().flatMap((c) => c.blocks)[0] ?? -1] ?? ''
    if (!RECIPIENTS.test(heads[0] ?? '') || zone === 'legal' || zone === 'declaration') continue
    const own = sums.filter((s) => s.cell?.table === t && !NOT_COMMITTED.has(s.role))
    const total = totalOfTable(table, own, zone)
    const column = own.find((s) => s.start === total?.spans[0]?.start)?.cell?.column
    const rows = own.filter((s) => s.cell?.column === column && s.start !== total?.spans[0]?.start)
    const isWhole = rows.length > 1 && rows.reduce((n, s) => n + s.pence, 0) === total?.value
    const said = sums.some((s) => s.cell === null && s.pence === total?.value && SAID.has(s.role))
    if (total !== null && isWhole && said && !REQUESTED.test(heads[column ?? -1] ?? ''))
      return { ...total, confidence: 0.72 }
  }
  return null
}

const SAID = new Set<JudgedSum['role']>(['approved', 'part', 'context', 'source'])
const REQUESTED = /\b(?:requested|applied|bid|previous|last year|spent|actual)\b/iu

/** Lines "Recipient - £n" of the summary or decision, without a printed total: their sum. */
export function fromLines(reading: Reading, sums: readonly JudgedSum[]): Finding<number> | null {
  const { layout } = reading
  const lines = sums.filter((s) => {
    const block = layout.blocks[s.block]
    if (block === undefined || s.cell !== null || (s.zone !== 'summary' && s.zone !== 'recommendation')) return false
    return /^[^£]{3,90}[-–:]\s*$/u.test(layout.text.slice(block.start, s.start)) && block.end - s.end < 60
  })
  const [first] = lines
  if (first === undefined || lines.length < 2) return null
  const pence = lines.reduce((n, s) => n + s.pence, 0)
  const stated = sums.find((s) => s.pence === pence && s.cell === null && s.role !== 'earlier')
  return {
    value: pence,
    spans: stated === undefined ? lines : [stated],
    method: stated === undefined ? 'sum' : 'stated-total',
    confidence: 0.75,
    combined: stated === undefined,
  }
}

const STATED =
  /\b(?:total (?:\w+ )?(?:cost|budget|funding|value|award|amount|expenditure|investment|grant|commitment|sum)[^£.;]{0,70}|total of|totalling|financial implications of|at a (?:total |maximum )?cost of|cost of (?:this|the) [^£.;]{0,60}|(?:value|price) of (?:this|the) (?:new |proposed |whole )?(?:contract|agreement|grant|award|lease|purchase|works|services?|extension)s?\b[^£.;]{0,40}\b(?:is|are|will be|would be|estimated at|to be)(?: estimated (?:at|to be))?|(?:contract|grant|award|agreement|lease|purchase|tender) (?:value|price|sum|cost) (?:is|will be|would be|of|:)|(?:seeks?|seeking|sought) (?:\w+ )?(?:approval|agreement|authority)[^£.;]{0,90}|(?:approval|agreement|authority) is (?:\w+ )?(?:sought|requested|being sought) (?:for|to)\b[^£.;]{0,90}|commitment (?:over|for) (?:the|its) [^£.;]{0,60}|(?:will|to) award[^£.;]{0,60}|(?:agreed|approved|awarded|allocated?)[^£.;]{0,60}|funding commitment of|total cost:?)\s*(?:up to |a maximum of |approximately |circa )?$/iu

/** "The cost of £937,500 will be met from the grant": the finances tell what is to be paid. */
function isPaidCost({ text }: Layout, { start, end }: JudgedSum): boolean {
  const behind = text.slice(end, end + 80).split('\n')[0] ?? ''
  return (
    /\bthe (?:cost|grant|award|contribution|payment|purchase|contract) of (?:up to )?$/iu.test(
      text.slice(Math.max(0, start - 40), start),
    ) && /^[^£.;]{0,50}\b(?:will|to) be (?:met|funded)\b/iu.test(behind)
  )
}

/** "contribute £50,000 to the scheme, whose total cost is £500,000": what the sum before it is a share of. */
const OF_SHARE = /\bcontribut\w+ [^£.;]{0,30}£[^£.;]*\b(?:total|overall|whole|whose) (?:\p{L}+ )?costs?\b[^£.;]*$/iu

// "The price is £875,000, with stamp duty of £33,250 and fees of £12,000": not all that is paid
const WITH_MORE =
  /^,? (?:with|plus|and|together with) (?!VAT\b)(?:[\p{L}-]+ ){0,8}?(?:tax|duty|SDLT|fees?|(?:legal|associated|acquisition|moving|agents['’]) costs?|expenses|survey)\b[^£.;]{0,30}£(?![\d.,]+\w* of (?:this|that|it|which)\b)/iu

/** A stated total or cost outside of the recommendation: in the decision's or summary's words, then in the finances. */
export function fromStatement(reading: Reading, sums: readonly JudgedSum[]): Finding<number> | null {
  const { layout } = reading
  for (const zone of ['summary', 'financial'])
    for (const sum of sums) {
      if (sum.zone !== zone || sum.cell !== null || sum.pence <= 0) continue
      const before =
        layout.text
          .slice(Math.max(0, sum.start - 130), sum.start)
          .split('\n')
          .at(-1) ?? ''
      const isTotal = /\btotal\b/iu.test(before)
      if (/\b(?:reductions?|savings?|saved)\b[^£]*$/iu.test(before) || OF_SHARE.test(before)) continue
      if (sum.role !== 'approved' && !(isTotal && sum.role === 'source' && !sum.isSure)) continue
      if (!STATED.test(before) && !(zone === 'financial' && isPaidCost(layout, sum))) continue
      if (!isTotal && WITH_MORE.test(layout.text.slice(sum.end, sum.end + 120))) continue
      const times = timesOf(layout, sum)
      if (times !== null)
        return {
          ...{ value: sum.pence * times.count, spans: [sum, times.span], method: 'product' },
          ...{ confidence: 0.7, combined: true },
        }
      // "£250,000 per area": of how many is not said
      if (!isRate(layout, sum)) return { value: sum.pence, spans: [sum], method: 'stated-total', confidence: 0.7 }
    }
  return null
}
