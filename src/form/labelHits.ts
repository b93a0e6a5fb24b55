import type { Block, Layout, Span } from '../types.ts'
import { cellOf } from './cellOf.ts'
import type { Piece } from './form.ts'
import type { PartRule } from './partRule.ts'

/** A label that was found: `block` is its number, `rest` what stands behind it in its own block. */
export type Hit = { readonly rule: PartRule; readonly block: number; readonly label: Span; readonly rest: Piece | null }

/** All labels by their blocks; the maker's office opens the part that is signed below a recommendation or the officers' part. */
export function hitsOf(layout: Layout, rules: readonly PartRule[]): ReadonlyMap<number, Hit> {
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

// "Subject / Pwnc:", "Title/Subject", "Date / Dyddiad:": another name of the same thing behind the label
const OTHER_NAME = /^(?<first>\p{Lu}[\p{L}'’. ]{1,40}?)(?<other>\s?\/\s?\p{Lu}[\p{L}'’. ]{2,40}?)(?=\s*(?:[:;]|$))/u

// "Cyfeirnod / Decision Number:", "Teitl / Title:": the same label in two languages
const TWICE = /^[\p{L}'’ -]{3,40}\s\/\s(?=\p{Lu})/u

function hitOf(layout: Layout, block: Block, index: number, rules: readonly PartRule[]): Hit | null {
  const whole = layout.text.slice(block.start, Math.min(block.end, block.start + 200))
  if (!/^["'(]?[\p{L}]/u.test(whole) || isAnswer(layout, block, whole)) return null
  const skipped = TWICE.exec(whole)?.[0].length ?? 0
  return (
    labelHit(layout, block, { index, rules, skipped: 0 }) ??
    (skipped > 0 ? labelHit(layout, block, { index, rules, skipped }) : null) ??
    labelHit(layout, block, { index, rules, skipped: 0, other: OTHER_NAME.exec(whole)?.groups ?? {} }) ??
    boldPrefixHit(layout, block, index, rules)
  )
}

/** "No" in the last cell of a row answers what is asked beside it, and labels no number. */
function isAnswer(layout: Layout, { cell }: Block, text: string): boolean {
  if (cell === null || cell.column === 0 || !/^no\.?$/iu.test(text.trim())) return false
  return (layout.tables[cell.table]?.rows[cell.row] ?? []).every((other) => other.column <= cell.column)
}

type Search = {
  readonly index: number
  readonly rules: readonly PartRule[]
  /** What stands before the label: its name in another language. */
  readonly skipped: number
  /** A label's `first` name and the `other` behind it; empty where only one may stand there. */
  readonly other?: Readonly<Partial<Record<string, string>>>
}

/** The label that a block begins with, or that stands behind its name in another language, or before another name. */
function labelHit(layout: Layout, block: Block, { index, rules, skipped, other }: Search): Hit | null {
  const { first = '', other: name = '' } = other ?? {}
  if (other !== undefined && name === '') return null
  const whole = layout.text.slice(block.start + skipped, Math.min(block.end, block.start + skipped + 200))
  const text = plain(`${first}${whole.slice(first.length + name.length)}`)
  for (const rule of rules) {
    const match = rule.pattern.exec(text)
    if (match === null) continue
    const mark = match.groups?.mark ?? ''
    const length = skipped + name.length + match[0].length
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
