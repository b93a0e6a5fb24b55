import type { Layout, Span } from '../types.ts'
import { addUp, type Commitment, commitmentOf, distinct, isRise, riseOf, within, withoutParts } from './commitments.ts'
import type { Finding, Reading } from './reading.ts'
import { sentenceAround, textOf } from './reading.ts'
import type { Request } from './recommendations.ts'
import type { JudgedSum } from './roles.ts'
import { columnHeads } from './sums.ts'

/**
 * The most money that a decision commits: from its recommendation first, then from a stated total, never the biggest
 * number.
 *
 * Items add up unless one states the others' total or repeats another's sum; a lead's sum covers its items. Null where
 * the decision states none of its own.
 */
export function findTotal(reading: Reading, request: Request, sums: readonly JudgedSum[]): Finding<number> | null {
  const total =
    fromRequest(reading, request, sums) ??
    fromTable(reading, request, sums) ??
    fromLines(reading, sums) ??
    fromStatement(reading, sums)
  return total === null ? null : (withVat(reading, total, sums) ?? total)
}

/** Where the total is printed without VAT and the same sum with it stands elsewhere, the one with VAT. */
function withVat(reading: Reading, total: Finding<number>, sums: readonly JudgedSum[]): Finding<number> | null {
  const { text } = reading.layout
  const [place] = total.spans
  const isNet =
    place !== undefined &&
    /^\s*\(?(?:exclusive of|excluding|excl?\.?|plus|net of|ex)\s*VAT/iu.test(text.slice(place.end, place.end + 40))
  if (!isNet || total.spans.length > 1) return null
  // The standard rate, to the penny or the pound: https://www.gov.uk/vat-rates
  const gross = sums.find(
    (s) =>
      Math.abs(s.pence - total.value * 1.2) <= 100 &&
      /\bVAT\b/iu.test(textOf(reading.layout, sentenceAround(reading.layout, s.start))),
  )
  return gross === undefined
    ? null
    : { ...total, value: gross.pence, spans: [gross], method: 'total-with-vat', confidence: 0.85 }
}

/** What these ask for spends nothing of its own. */
const NO_COMMITMENT = new Set(['note', 'delegate', 'publish', 'receive'])

function fromRequest(reading: Reading, request: Request, sums: readonly JudgedSum[]): Finding<number> | null {
  const committed = (span: Span): readonly JudgedSum[] =>
    sums.filter((s) => within(span, s) && (s.role === 'approved' || s.role === 'part') && s.pence > 0)
  const leads = request.leads.flatMap((lead) => commitmentOf(reading.layout, committed(lead), null) ?? [])
  const spending = request.items.filter((item) => !NO_COMMITMENT.has(item.action ?? ''))
  const delegating = request.items.filter((item) => item.action === 'delegate')
  const asking = spending.some((item) => committed(item).length > 0 || riseOf(item, sums) !== null)
    ? spending
    : delegating
  const items = withoutParts(
    reading,
    asking.flatMap((item) => commitmentOf(reading.layout, committed(item), item) ?? riseOf(item, sums) ?? []),
  )
  const printed = items.filter((c) => !isRise(c) || !items.some((o) => o !== c && o.pence === c.pence))
  const own = printed.length === 0 ? null : addUp(distinct(reading.layout, printed))
  if (request.items.length === 0 && request.leads.length === 0)
    return fromDecided(reading.layout, request.decided.flatMap(committed))
  const [lead] = leads
  if (lead !== undefined && (own === null || own.pence <= lead.pence)) return found(lead, 'lead-total', 0.9)
  return own === null ? null : found(own, 'recommendation-total', 0.9)
}

/** Where only the summary says what was decided: its sums, unless they are printed as a total elsewhere in it. */
function fromDecided(layout: Layout, sums: readonly JudgedSum[]): Finding<number> | null {
  const whole = commitmentOf(layout, sums, null)
  return whole === null ? null : found(whole, 'decided-total', 0.78)
}

function found(commitment: Commitment, method: string, confidence: number): Finding<number> {
  const isMade = commitment.method !== 'stated'
  return {
    value: commitment.pence,
    spans: commitment.spans,
    method: isMade ? commitment.method : method,
    confidence: isMade ? confidence - 0.03 : confidence,
    combined: isMade,
  }
}

const isTotalRow = (text: string): boolean => /^(?:grand |overall )?totals?\b/iu.test(text.trim())
const AWARD_HEAD = /\b(?:award(?:ed)?|grant|recommended|approved|amount|total|funding|allocation|proposed)\b/iu

/** A recommendation that points at a table ("as set out in Table 1", "the following grants:") commits the table's total. */
function fromTable(reading: Reading, request: Request, sums: readonly JudgedSum[]): Finding<number> | null {
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
    const row = table.rows.findIndex((r) => isTotalRow(r[0]?.text ?? ''))
    if (row < 0) continue
    const heads = columnHeads(table)
    const own = sums.filter(
      (s) =>
        s.cell?.table === t &&
        s.cell.row === row &&
        s.role !== 'context' &&
        s.role !== 'income' &&
        s.role !== 'earlier',
    )
    const best =
      own.findLast((s) => AWARD_HEAD.test(heads[s.cell?.column ?? -1] ?? '')) ??
      (zone === 'recommendation' || own.length === 1 ? own.at(-1) : undefined)
    if (best !== undefined && best.pence > 0)
      return { value: best.pence, spans: [best], method: 'table-total', confidence: 0.8 }
  }
  return null
}

/** Lines "Recipient - £n" of the summary or decision, without a printed total: their sum. */
function fromLines(reading: Reading, sums: readonly JudgedSum[]): Finding<number> | null {
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
  /\b(?:total (?:cost|budget|funding|value|award|amount|expenditure|investment|grant|commitment|sum)[^£.;]{0,70}|total of|totalling|financial implications of|at a (?:total |maximum )?cost of|cost of (?:this|the) [^£.;]{0,60}|seeks? (?:approval|agreement)[^£.;]{0,90}|(?:will|to) award[^£.;]{0,60}|(?:agreed|approved|awarded|allocated?)[^£.;]{0,60}|funding commitment of|total cost:?)\s*(?:up to |a maximum of |approximately |circa )?$/iu

/** A stated total or cost outside of the recommendation: in the decision's or summary's words, then in the finances. */
function fromStatement(reading: Reading, sums: readonly JudgedSum[]): Finding<number> | null {
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
      if (sum.role !== 'approved' && !(isTotal && sum.role === 'source' && !sum.isSure)) continue
      if (STATED.test(before)) return { value: sum.pence, spans: [sum], method: 'stated-total', confidence: 0.7 }
    }
  return null
}
