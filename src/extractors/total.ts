import type { Layout, Span } from '../types.ts'
import type { Finding, Reading } from './reading.ts'
import { sentenceAround, textOf } from './reading.ts'
import type { Item, Request } from './recommendations.ts'
import type { JudgedSum } from './roles.ts'
import { columnHeads } from './sums.ts'

/** What one item commits: its sum, the places it was read from, and the years that multiply it. */
export type Commitment = {
  readonly pence: number
  readonly spans: readonly Span[]
  readonly method: 'stated' | 'product' | 'sum'
  readonly item: Item | null
}

const NUMBER_WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 }
// "£50k per annum for three years", "£20,000 p.a. for 3 years", "£50,000 a year over two years"
const PER_YEAR =
  /^\s*(?:\([^)]*\)\s*)?(?:per annum|p\.?\s?a|per year|a year|each year|annually|per financial year)\b\.?[^.;£]{0,60}?\b(?:for|over)\s+(?:a (?:period of )?|the (?:next )?)?(?:up to )?(?<years>two|three|four|five|six|seven|\d)[\s-]+(?:financial )?years?\b/iu
const OPENS_PARTS =
  /\b(?:of which|comprising|consist(?:ing|s) of|made up of|including|includes|split|being|which|broken down|divided|i\.e\.)\b|[(:–-]\s*$|\($/iu

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

const within = (span: Span, sum: Span): boolean => sum.start >= span.start && sum.end <= span.end

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

const isRise = (c: Commitment): boolean =>
  c.method === 'sum' && c.spans.length === 2 && (c.spans[0]?.start ?? 0) > (c.spans[1]?.start ?? 0)

/** "from £1.2m to £1.5m" where no item prints the rise: the new sum less the old one. */
function riseOf(item: Item, sums: readonly JudgedSum[]): Commitment | null {
  const own = sums.filter((s) => within(item, s) && s.isSure)
  const [old, raised] = own
  const isRaise = own.length === 2 && old?.role === 'earlier' && raised?.role === 'context'
  if (!isRaise || raised === undefined || raised.pence <= old.pence) return null
  return { pence: raised.pence - old.pence, spans: [raised, old], method: 'sum', item }
}

/** What the sums of one item come to: a total that the others make up, the one before its parts, or all of a list. */
export function commitmentOf(layout: Layout, sums: readonly JudgedSum[], item: Item | null): Commitment | null {
  const [first] = sums
  if (first === undefined) return null
  const yearly = sums.find((s) => yearsOf(layout, s) !== null)
  if (yearly !== undefined && sums.every((s) => s === yearly || s.pence <= yearly.pence * 10)) {
    const years = yearsOf(layout, yearly)
    const stated = years === null ? undefined : sums.find((s) => s.pence === yearly.pence * years.count)
    if (stated !== undefined) return { pence: stated.pence, spans: [stated], method: 'stated', item }
    if (years !== null)
      return { pence: yearly.pence * years.count, spans: [yearly, years.span], method: 'product', item }
  }
  const all = sums.reduce((n, s) => n + s.pence, 0)
  const total = sums.length > 2 ? sums.find((s) => s.pence * 2 === all) : undefined
  if (total !== undefined) return { pence: total.pence, spans: [total], method: 'stated', item }
  const apart = sums.filter(
    (s, i) =>
      !isLowerEnd(layout, s, sums[i + 1]) &&
      (i === 0 ||
        (!isPart(layout, sums, i) && (sums.findIndex((o) => o.pence === s.pence) === i || isAdded(layout, s)))),
  )
  const pence = apart.reduce((n, s) => n + s.pence, 0)
  return { pence, spans: apart, method: apart.length > 1 ? 'sum' : 'stated', item }
}

const YEARS_BEFORE =
  /\bfor (?:a (?:period|term) of )?(?<years>two|three|four|five|six|seven|\d)[\s-]+(?:financial )?years?\b[^.;£]{0,70}\bat (?:a cost of )?(?:up to |a maximum of )?$/iu
const YEARLY = /^\s*(?:\([^)]*\)\s*)?(?:per annum|p\.?\s?a\.?(?!\w)|per year|a year|each year)\b/iu

/** The years that a yearly sum is paid for: behind it, or before it ("for three years at £50,000 per year"). */
function yearsOf(layout: Layout, sum: Span): Years | null {
  const behind = yearsBehind(layout, sum)
  if (behind !== null || !YEARLY.test(layout.text.slice(sum.end, sum.end + 60))) return behind
  const from = Math.max(0, sum.start - 140)
  const line = layout.text.slice(from, sum.start).split('\n').at(-1) ?? ''
  const match = YEARS_BEFORE.exec(line)
  const years = match?.groups?.years
  if (match === null || years === undefined) return null
  const start = sum.start - line.length + match.index + match[0].indexOf(years)
  const count = NUMBER_WORDS[years.toLowerCase()] ?? Number(years)
  return count > 1 ? { count, span: { start, end: start + years.length } } : null
}

type Years = { readonly count: number; readonly span: Span }

function yearsBehind(layout: Layout, sum: Span): Years | null {
  const text = layout.text.slice(sum.end, sum.end + 140)
  const match = PER_YEAR.exec(text.split('\n')[0] ?? '')
  const years = match?.groups?.years
  if (match === null || years === undefined) return null
  const count = NUMBER_WORDS[years.toLowerCase()] ?? Number(years)
  const at = match[0].lastIndexOf(years)
  return count > 1
    ? { count, span: { start: sum.end + match.index + at, end: sum.end + match.index + match[0].length } }
    : null
}

/** "between £10,000 and £12,000", "£10,000 - £12,000": a range commits its upper end. */
function isLowerEnd(layout: Layout, low: JudgedSum, high: JudgedSum | undefined): boolean {
  if (high === undefined || low.pence >= high.pence) return false
  const link = layout.text.slice(low.end, high.start)
  return /^\s*[-–—]\s*$/u.test(link) || (/^ and $/u.test(link) && /\bbetween $/iu.test(layout.text.slice(0, low.start)))
}

/** "£5,000 to A and £5,000 to B": a sum of its own, not the first one said again. */
const isAdded = (layout: Layout, sum: Span): boolean =>
  /\band (?:a further )?$/iu.test(layout.text.slice(Math.max(0, sum.start - 15), sum.start))

/** A sum behind "of which", "comprising" or in the brackets of a sum is a part of the first. */
function isPart(layout: Layout, sums: readonly JudgedSum[], index: number): boolean {
  const [first] = sums
  const sum = sums[index]
  if (first === undefined || sum === undefined || sum.pence > first.pence) return false
  return OPENS_PARTS.test(layout.text.slice(first.end, sum.start))
}

/** Items below another item, set in further, whose sums do not exceed it are its parts. */
function withoutParts(reading: Reading, items: readonly Commitment[]): readonly Commitment[] {
  const { blocks } = reading.layout
  const left = (c: Commitment): number => blocks[c.item?.block ?? -1]?.left ?? 0
  return items.filter((child, i) => {
    const parent = items.slice(0, i).findLast((p) => left(p) < left(child) - 8)
    if (parent === undefined) return true
    const siblings = items.filter(
      (c, j) =>
        j > items.indexOf(parent) &&
        left(c) > left(parent) + 8 &&
        items.slice(items.indexOf(parent) + 1, j).every((b) => left(b) > left(parent) + 8),
    )
    return siblings.reduce((n, c) => n + c.pence, 0) > parent.pence * 1.0001
  })
}

const REPEATS =
  /\b(?:carry forward|funded|funding (?:will|to) be|draw ?down|budget|reserves?|source|meet the cost|cost (?:will|is|of this)|total(?:ling|s)?|overall|the above|set out above|in the (?:proposal|plan|programme)|this (?:contract|grant|award|funding)|delegat\w+|sign|enter into|transfer)\b/iu

const WITHIN_PLAN =
  /\bin the (?:proposal|plan|programme|above)\b|\b(?:from|out of|within) (?:this|the above|that) (?:sum|amount|total|budget|funding|allocation|award)\b/iu

/** A sum that an item repeats from another (the award and the money that pays it) counts once. */
function distinct(layout: Layout, items: readonly Commitment[]): readonly Commitment[] {
  const kept: Commitment[] = []
  for (const item of items) {
    const text = item.item === null ? '' : textOf(layout, item.item)
    // "approve a grant of £471,591 to fund the projects in the proposal" is part of the plan approved above it.
    if (WITHIN_PLAN.test(text) && kept.some((k) => k.pence > item.pence)) continue
    const twin = kept.find((k) => k.pence === item.pence)
    if (twin !== undefined && (REPEATS.test(text) || REPEATS.test(twin.item === null ? '' : textOf(layout, twin.item))))
      continue
    kept.push(item)
  }
  return kept
}

function addUp(items: readonly Commitment[]): Commitment {
  const [first] = items
  const all = items.reduce((n, c) => n + c.pence, 0)
  const total = items.length > 2 ? items.find((c) => c.pence * 2 === all) : undefined
  const only = total ?? (items.length === 1 ? first : undefined)
  if (only !== undefined) return only
  return { pence: all, spans: items.flatMap((c) => c.spans), method: 'sum', item: null }
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
