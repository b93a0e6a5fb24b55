import type { Block, Cell, Layout, Span } from '../types.ts'
import type { PartRule } from './partRule.ts'

/**
 * A labelled part of a form: `label` is where its label stands, `value` the pieces of text that it labels, in order.
 *
 * A piece is a block's span, or what stands behind the label in its own block. `heading` tells a label on a line of
 * its own from one that runs into its value.
 */
export type Part = {
  readonly field: string
  readonly kind: 'value' | 'zone'
  readonly block: number
  readonly label: Span
  readonly value: readonly Piece[]
  readonly inTable: boolean
}

/** A stretch of a block: `block` is its number in `Layout.blocks`. */
export type Piece = Span & { readonly block: number }

/** A form as read by its labels: its parts in order, and for each block the zone it belongs to ('' before the first). */
export type Form = { readonly parts: readonly Part[]; readonly zones: readonly string[] }

type Hit = { readonly rule: PartRule; readonly block: number; readonly label: Span; readonly rest: Piece | null }

/** Zones of running text that a topic's heading inside of them does not end. */
const KEEPS_TOPICS = new Set(['summary', 'recommendation', 'financial', 'background', 'reason'])

/**
 * Reads a form by its labels.
 *
 * A label counts where it ends in a colon, or is a heading, a bold start, or a table cell of its own. Its value stands
 * behind it, beside it, or below it; a zone runs on to the next label or main heading.
 */
export function readForm(layout: Layout, rules: readonly PartRule[]): Form {
  const hits = hitsOf(layout, rules)
  const zones = zonesOf(layout, hits)
  const parts = [...hits.values()].map((hit) => partOf(layout, hit, hits, zones))
  return { parts, zones: zones.map((z) => z.field) }
}

/** All labels; the maker's office opens the part that is signed where a recommendation, or the officers' part, stands above it. */
function hitsOf(layout: Layout, rules: readonly PartRule[]): ReadonlyMap<number, Hit> {
  const hits = new Map<number, Hit>()
  const approval = rules.find((rule) => rule.field === 'approval')
  const recommendation = rules.find((rule) => rule.field === 'recommendation')
  let isAsked = false
  let isBehindOfficers = false
  layout.blocks.forEach((block, i) => {
    const hit = hitOf(layout, block, i, rules)
    if (hit === null) return
    const { field, kind } = hit.rule
    if (field === 'makerOffice') {
      const isSigned = (isAsked || isBehindOfficers) && (block.kind === 'heading' || block.bold)
      if (approval !== undefined && (isSigned || saysApproved(layout, hit))) hits.set(i, { ...hit, rule: approval })
      return
    }
    if (field === 'background' && asks(layout, hit) && recommendation !== undefined) {
      isAsked = true
      hits.set(i, { ...hit, rule: recommendation })
      return
    }
    if (kind === 'zone') isBehindOfficers = field === 'officers'
    if (kind === 'zone') isAsked = field === 'recommendation' || (isAsked && field === 'reason')
    hits.set(i, hit)
  })
  return hits
}

/** "Police and Crime Commissioner: The above request has my approval." opens what the maker signs, whatever stands above. */
const saysApproved = (layout: Layout, { rest }: Hit): boolean =>
  rest !== null &&
  /\b(?:my approval|I (?:hereby )?(?:do not )?(?:approve|agree|authori[sz]e)\b.{0,40}\b(?:request|recommendations?|decision|proposal|above))/iu.test(
    layout.text.slice(rest.start, rest.end),
  )

/** "Proposal" over "That the PCC approves …" is what is asked, not its background. */
function asks(layout: Layout, { block, label }: Hit): boolean {
  const next = layout.blocks[block + 1]
  return (
    next !== undefined &&
    /^proposals?$/iu.test(layout.text.slice(label.start, label.end)) &&
    /^that the (?:\p{L}+ ){0,6}(?:pcc|pfcc|commissioner)\b/iu.test(layout.text.slice(next.start, next.end))
  )
}

// "Cyfeirnod / Decision Number:", "Teitl / Title:": the same label in two languages
const TWICE = /^[\p{L}'’ -]{3,40}\s\/\s(?=\p{Lu})/u

function hitOf(layout: Layout, block: Block, index: number, rules: readonly PartRule[]): Hit | null {
  const whole = layout.text.slice(block.start, Math.min(block.end, block.start + 200))
  if (!/^["'(]?[\p{L}]/u.test(whole)) return null
  const skipped = TWICE.exec(whole)?.[0].length ?? 0
  return (
    labelHit(layout, block, { index, rules, skipped: 0 }) ??
    (skipped > 0 ? labelHit(layout, block, { index, rules, skipped }) : null) ??
    boldPrefixHit(layout, block, index, rules)
  )
}

type Search = { readonly index: number; readonly rules: readonly PartRule[]; readonly skipped: number }

/** The label that a block begins with, or that stands behind its name in another language. */
function labelHit(layout: Layout, block: Block, { index, rules, skipped }: Search): Hit | null {
  const text = plain(layout.text.slice(block.start + skipped, Math.min(block.end, block.start + skipped + 200)))
  for (const rule of rules) {
    const match = rule.pattern.exec(text)
    if (match === null) continue
    const mark = match.groups?.mark ?? ''
    const length = skipped + match[0].length
    const isWhole = block.start + length >= block.end
    const labelEnd = block.start + length - mark.length
    if (!counts(layout, block, { mark, isWhole, length, rule })) continue
    return {
      rule,
      block: index,
      label: { start: block.start, end: labelEnd },
      rest: isWhole ? null : restOf(layout.text, block, index, block.start + length),
    }
  }
  return null
}

/** Labels are written with straight apostrophes; forms and scans print either kind. As long as before. */
const plain = (text: string): string => text.replace(/[‘’]/gu, "'")

type Claim = { readonly mark: string; readonly isWhole: boolean; readonly length: number; readonly rule: PartRule }

function counts(layout: Layout, block: Block, { mark, isWhole, rule }: Claim): boolean {
  if (mark === ':' || mark === ';') return true
  if (isWhole) return block.kind === 'heading' || block.bold || isLabelCell(layout, block) || isShort(layout, block)
  // "Title and Reference – PCC/D/1": a dash is a mark only behind a short label of a value.
  return rule.kind === 'value' && (block.boldPrefix > 0 || block.kind === 'heading' || rule.field === 'reference')
}

/** A short line of its own, in plain type, in title case or capitals: a form whose labels are not bold. */
function isShort(layout: Layout, block: Block): boolean {
  const text = layout.text.slice(block.start, block.end)
  return block.kind === 'paragraph' && block.cell === null && text.length < 60 && /^\p{Lu}/u.test(text)
}

/** The first block of a cell that has cells or blocks to label. */
function isLabelCell(layout: Layout, block: Block): boolean {
  if (block.cell === null) return false
  const cell = cellOf(layout, block)
  return cell !== undefined && layout.blocks[cell.blocks[0] ?? -1] === block
}

/** "**Date** 20th October 2021": a bold start that is a label, without a colon. */
function boldPrefixHit(layout: Layout, block: Block, index: number, rules: readonly PartRule[]): Hit | null {
  const atLabel =
    block.cell !== null
      ? /^(?:date|signature|signed|name)\s/iu.exec(layout.text.slice(block.start, block.end))?.[0].length
      : undefined
  const prefix = atLabel ?? block.boldPrefix
  if (prefix < 3 || prefix > 60 || block.start + prefix >= block.end) return null
  const label = plain(layout.text.slice(block.start, block.start + prefix))
    .trim()
    .replace(/[:–-]$/u, '')
  for (const rule of rules) {
    if (!rule.pattern.test(label)) continue
    return {
      rule,
      block: index,
      label: { start: block.start, end: block.start + label.length },
      rest: restOf(layout.text, block, index, block.start + prefix),
    }
  }
  return null
}

function restOf(text: string, block: Block, index: number, from: number): Piece | null {
  const skipped = /^[\s:–—-]*/u.exec(text.slice(from, block.end))?.[0].length ?? 0
  const start = from + skipped
  return start >= block.end ? null : { block: index, start, end: block.end }
}

type Zone = { readonly field: string; readonly hit: Hit | null }

function zonesOf(layout: Layout, hits: ReadonlyMap<number, Hit>): readonly Zone[] {
  let zone: Zone = { field: '', hit: null }
  return layout.blocks.map((block, i) => {
    const hit = hits.get(i)
    if (block.furniture) return { field: '', hit: null }
    // The rows of a table of declarations name offices and topics: they open no zones.
    if (block.cell !== null && zone.field === 'declaration') return zone
    if (hit?.rule.kind === 'zone') {
      // A label in a cell names its own row only: the zone around the table goes on behind it.
      if (block.cell === null) zone = { field: hit.rule.field, hit }
      return { field: hit.rule.field, hit }
    }
    if (block.kind === 'heading' && hit === undefined && endsZone(layout, block, zone.field))
      zone = { field: 'body', hit: null }
    if (block.cell !== null) return rowZone(layout, block, hits) ?? zone
    return zone
  })
}

function endsZone(layout: Layout, block: Block, field: string): boolean {
  if (!KEEPS_TOPICS.has(field)) return true
  const text = layout.text.slice(block.start, block.end)
  const isMain = /^\d{1,2}$/u.test(block.label ?? '') || /^(?:part|section|appendix|annex)\b/iu.test(text)
  return isMain || (text === text.toUpperCase() && text.length > 8)
}

function rowZone(layout: Layout, block: Block, hits: ReadonlyMap<number, Hit>): Zone | null {
  const cell = block.cell
  if (cell === null) return null
  const row = layout.tables[cell.table]?.rows[cell.row] ?? []
  // Under a label in its own cell a block belongs to it.
  const above = (cellOf(layout, block)?.blocks ?? []).filter(
    (b) => (layout.blocks[b]?.start ?? block.start) < block.start,
  )
  const own = above.map((b) => hits.get(b)).findLast((hit) => hit?.rule.kind === 'zone')
  if (own !== undefined) return { field: own.rule.field, hit: own }
  for (const other of row) {
    const hit = hits.get(other.blocks[0] ?? -1)
    if (hit?.rule.kind === 'zone' && other.column < cell.column) return { field: hit.rule.field, hit }
  }
  return null
}

const cellOf = (layout: Layout, block: Block): Cell | undefined =>
  block.cell === null
    ? undefined
    : layout.tables[block.cell.table]?.rows[block.cell.row]?.find((c) => c.column === block.cell?.column)

const pieceOf = (layout: Layout, index: number): Piece | null => {
  const block = layout.blocks[index]
  return block === undefined || block.end <= block.start ? null : { block: index, start: block.start, end: block.end }
}

function partOf(layout: Layout, hit: Hit, hits: ReadonlyMap<number, Hit>, zones: readonly Zone[]): Part {
  const block = layout.blocks[hit.block]
  const base = { field: hit.rule.field, kind: hit.rule.kind, block: hit.block, label: hit.label }
  if (block?.cell != null) return { ...base, inTable: true, value: cellValue(layout, hit, hits) }
  const rest = hit.rest === null ? [] : [hit.rest]
  if (hit.rule.kind === 'zone') {
    const own = zones.flatMap((zone, i) => (zone.hit === hit && i !== hit.block ? (pieceOf(layout, i) ?? []) : []))
    return { ...base, inTable: false, value: [...rest, ...own] }
  }
  return { ...base, inTable: false, value: rest.length > 0 ? rest : belowValue(layout, hit, hits) }
}

/** The paragraph below a value's label. */
function belowValue(layout: Layout, hit: Hit, hits: ReadonlyMap<number, Hit>): readonly Piece[] {
  const next = hit.block + 1
  const block = layout.blocks[next]
  if (block === undefined || hits.has(next) || block.furniture || block.cell !== null) return []
  const piece = pieceOf(layout, next)
  return piece === null ? [] : [piece]
}

function cellValue(layout: Layout, hit: Hit, hits: ReadonlyMap<number, Hit>): readonly Piece[] {
  const block = layout.blocks[hit.block]
  const cell = block === undefined ? undefined : cellOf(layout, block)
  if (block?.cell == null || cell === undefined) return []
  const own = cell.blocks.filter((b) => b > hit.block && !hits.has(b)).flatMap((b) => pieceOf(layout, b) ?? [])
  const inside = [...(hit.rest === null ? [] : [hit.rest]), ...own]
  if (inside.length > 0) return inside
  const table = layout.tables[block.cell.table]
  const row = table?.rows[block.cell.row] ?? []
  const beside: Piece[] = []
  for (const other of row.filter((c) => c.column > cell.column)) {
    if (other.blocks.some((b) => hits.has(b))) break
    beside.push(...other.blocks.flatMap((b) => pieceOf(layout, b) ?? []))
  }
  if (beside.length > 0 || row.some((c) => c.column > cell.column && c.blocks.length === 0)) return beside
  const below = table?.rows[block.cell.row + 1]?.find((c) => c.column === cell.column)
  if (below === undefined || below.blocks.some((b) => hits.has(b))) return []
  return below.blocks.flatMap((b) => pieceOf(layout, b) ?? [])
}
