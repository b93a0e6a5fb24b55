import type { Piece } from '../../form/form.ts'
import type { Block } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { requestPart, withoutPreamble } from './requestPart.ts'
import { type Entry, numberedRows } from './requestPieces.ts'
import { openingVerb } from './verbs.ts'

/** "The second recommendation to the PFCC is to agree …": a paragraph that says itself which one it is. */
export const COUNTED =
  /^the (?:first|second|third|fourth|fifth|sixth|next|last|final|other|further) (?:recommendation|proposal|decision|request)\b[^.;]{0,60}\b(?:is|was|being) (?:to|that)\b/iu

/** A paragraph that asks or decides by itself, without a list. */
export const ASKS =
  /^(?:that\b|to \p{Ll}+|it is recommended|the (?:dmpc|o?pcc|pfcc|mayor|deputy mayor|commissioner|police|assistant|executive)[^.]{0,80}?\b(?:is (?:asked|recommended|requested|invited)|approves?|agrees?|notes?|awards?|ha(?:s|ve) (?:approved|agreed)|supports?)\b|i (?:have|hereby|approve|agree|note)|having considered)/iu

/**
 * Where a form may ask for or decide something, the likeliest place first, each as the pieces to read.
 *
 * The part with the label comes first; then a list that a sentence elsewhere introduces ("It is proposed that the PCC:"),
 * one below a heading that speaks of recommendations, and last a paragraph that asks by itself.
 */
export function requestPlaces(reading: Reading): readonly (readonly Entry[])[] {
  const part = requestPart(reading, () => introduced(reading).length > 1)
  const own = withoutPreamble(
    reading,
    part?.value.filter((p) => part.inTable || reading.layout.blocks[p.block]?.cell === null) ?? [],
  )
  const rows = part === undefined ? [] : numberedRows(reading, part.label)
  return [rows, own, combined(reading), introduced(reading), belowHeading(reading), askedParagraphs(reading)].filter(
    (place) => place.some((entry) => !isLead(reading, entry)),
  )
}

/** "The Commissioner agreed to:" asks for nothing by itself. */
const isLead = ({ layout }: Reading, entry: Entry): boolean => DECIDED_TO.test(textOf(layout, entry).trim())

// "… and are seeking PCC approval to the awarding of the contract", "The PCC is recommended to agree …"
const ASKS_WITHIN =
  /\b(?:seek(?:s|ing)?|sought|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|recommend(?:s|ed|ation)?|invited|propose[sd]?)\b[^.;]{0,80}\b(?:approv\w+|agree\w*|authori\w+|to|that)\b/iu

/** The paragraphs of a part for both ("Executive Summary and recommendation:") that ask for something. */
function combined(reading: Reading): readonly Piece[] {
  const { layout, form } = reading
  const part = form.parts.find((p) => p.field === 'summary' && /\brecommend/iu.test(textOf(layout, p.label)))
  const asking = part?.value.filter((piece) => ASKS_WITHIN.test(textOf(layout, piece))) ?? []
  // "I am recommended to:" asks for what stands below it.
  const lead = part?.value.findLast((piece) => OPENS.test(textOf(layout, piece)))
  return lead === undefined ? asking : [lead, ...listBelow(reading, lead.block)]
}

const OPENS = /\b(?:asked|recommended|requested|invited|proposed)\b[^.]{0,120}:\s*$/iu

// Parts that comment on what is asked, or sign it: what they ask for is not the decision's own request.
const NO_REQUEST = new Set(['legal', 'financial', 'officers', 'declaration', 'approval', 'deferral', 'part2'])

/** The body's blocks that may hold a request, with their numbers. */
function candidates(reading: Reading): readonly (readonly [number, Block])[] {
  const { layout, form } = reading
  return [...layout.blocks.entries()].filter(([i, b]) => !b.furniture && !NO_REQUEST.has(form.zones[i] ?? ''))
}

const pieceOf = (block: Block, index: number): Piece => ({ block: index, start: block.start, end: block.end })

// "The Commissioner is requested to:", "It is proposed that the PCC:"
const ASKED =
  /\b(?:(?:is|are|am) (?:asked|requested|recommended|invited)|it is (?:therefore )?(?:proposed|recommended|requested))\b[^.]{0,120}$/iu

/** Does a block introduce what stands below it, with a colon? */
function isAsking({ layout }: Reading, [, block]: readonly [number, Block]): boolean {
  const text = textOf(layout, block).trim()
  return block.cell === null && text.endsWith(':') && ASKED.test(text)
}

// "The Commissioner is asked to agree –", "I am recommended to approve the following": whoever decides is asked, and for no more
const MAKER_ASKED =
  /^(?:the )?(?:(?:commissioner|police(?:,? fire)?(?: and|,| &) (?:rescue and )?crime commissioner|o?p\.?f?cc|(?:deputy )?mayor(?: of london)?|dmpc)(?: \([^)]*\)| for [\p{L} ]{3,30}?)? (?:is|are)|I am|it is)\b(?: therefore)? (?:asked|requested|recommended|invited|proposed)\b(?<what>[^.]{0,120})$/iu
const ASKED_FOR_ALL =
  /^(?:,? that)?(?: the (?:commissioner|police and crime commissioner|o?p\.?f?cc|(?:deputy )?mayor|dmpc))?(?: to)?(?: (?:approves?|agrees?|authori[sz]es?|notes?|awards?|endorses?|considers?|supports?|accepts?|decides?))?(?: (?:and|to|the|following|as|follows|that|recommendations?))*\W*$/iu

/** Does a block without a colon ask for the list that stands right below it? */
function isAskingMaker({ layout }: Reading, [index, block]: readonly [number, Block]): boolean {
  const what = MAKER_ASKED.exec(textOf(layout, block).trim())?.groups?.what
  const next = layout.blocks.slice(index + 1).find((b) => !b.furniture)
  const isLead = block.cell === null && block.kind !== 'item' && next?.kind === 'item'
  return isLead && what !== undefined && (ASKED_FOR_ALL.test(what) || /^ to\b.*[;–—-]$/su.test(what))
}

// "The Commissioner agreed to:", "I have decided to approve the following:", as the summary of a decision
const DECIDED_TO =
  /^(?:the )?(?:commissioner|police(?:,? fire)? and crime commissioner|o?pcc|pfcc|(?:deputy )?mayor|dmpc|I)\b[^.:]{0,30}\b(?:agreed|decided|resolved|approved|authorised|determined|agrees|approves)\b[^.:]{0,40}:$/iu

/** A list that a sentence of another part introduces. */
function introduced(reading: Reading): readonly Piece[] {
  const leads = candidates(reading).filter(([, b]) => b.kind !== 'heading')
  const lead =
    leads.find((lead) => isAsking(reading, lead)) ??
    leads.find((lead) => isAskingMaker(reading, lead)) ??
    leads.find(
      ([i, b]) => reading.form.zones[i] === 'summary' && b.page === 1 && DECIDED_TO.test(textOf(reading.layout, b)),
    )
  return lead === undefined ? [] : [pieceOf(lead[1], lead[0]), ...listBelow(reading, lead[0])]
}

/** The items below a block, with paragraphs that are set in like them; without items the one paragraph below it. */
function listBelow(reading: Reading, index: number): readonly Piece[] {
  const { blocks } = reading.layout
  const pieces: Piece[] = []
  for (let i = index + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined || block.kind === 'heading' || !isInCell(block, blocks[index])) break
    if (block.furniture) continue
    const last = blocks[pieces.at(-1)?.block ?? -1]
    const goesOn = block.kind === 'item' || (last?.kind === 'item' && block.left >= last.left + 6)
    if (pieces.length > 0 && !goesOn) break
    pieces.push(pieceOf(block, i))
    if (block.kind !== 'item' && last === undefined) break
  }
  return pieces
}

/** Do two blocks stand in the same cell, or both in none? */
const isInCell = ({ cell }: Block, other: Block | undefined): boolean =>
  cell?.table === other?.cell?.table && cell?.row === other?.cell?.row && cell?.column === other?.cell?.column

const REQUEST_HEAD = /\b(?:recommend(?:ed|ations?)|proposals?|decisions?|argymhell\w+|penderfyniad)\b/iu

/** The list below a heading that speaks of recommendations in words of its own, if its first item begins with a verb. */
function belowHeading(reading: Reading): readonly Piece[] {
  const { layout, rules } = reading
  for (const [i, block] of candidates(reading)) {
    if (block.kind !== 'heading' || !REQUEST_HEAD.test(textOf(layout, block))) continue
    const pieces = listBelow(reading, i)
    const [first] = pieces
    const asks = first !== undefined && openingVerb(textOf(layout, first), rules.verbs) !== null
    const isMarked = first !== undefined && layout.blocks[first.block]?.kind === 'item'
    if (asks && (isMarked || /^that\s/iu.test(textOf(layout, first)))) return pieces
  }
  return []
}

// "It is recommended that the Police and Crime Commissioner approves …"
const ASKED_ALONE =
  /^(?:it is (?:therefore )?(?:recommended|proposed|requested) (?:that|to)\b|(?:that )?the (?:dmpc|o?pcc|pfcc|commissioner|police(?:,? fire)?,? (?:and|&) crime commissioner|(?:deputy )?mayor)[^.]{0,40}\b(?:(?:is|are) (?:asked|recommended|requested|invited) to|ha(?:s|ve) (?:agreed|approved|decided)|approves|agrees)\b)(?![^.]*:$)/iu

/** Paragraphs that ask for something by themselves, in a form without a list: those of the first part that has one. */
function askedParagraphs(reading: Reading): readonly Piece[] {
  const { layout, form } = reading
  const found = candidates(reading).filter(([, b]) => b.kind !== 'heading' && ASKED_ALONE.test(textOf(layout, b)))
  const [first] = found
  return first === undefined
    ? []
    : found.filter(([i]) => form.zones[i] === form.zones[first[0]]).map(([i, b]) => pieceOf(b, i))
}
