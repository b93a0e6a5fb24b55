import type { Piece } from '../form/form.ts'
import type { Block, Span } from '../types.ts'
import { isPersonName } from './persons.ts'
import type { Reading } from './reading.ts'
import { sentenceAround, textOf } from './reading.ts'
import { leadVerb, mainVerb, openingVerb, passiveVerb, taggedVerb } from './verbs.ts'

/** One thing asked or decided, with where it stands; `lead` is the sentence that introduced its list. */
export type Item = Span & {
  readonly label: string | null
  readonly action: string | null
  readonly text: string
  readonly block: number
  readonly lead: Span | null
}

/** What a form asks for or decides: its items, the leads that introduce them, and the paragraphs that explain. */
export type Request = {
  readonly items: readonly Item[]
  readonly leads: readonly Span[]
  readonly others: readonly Piece[]
  /** Sentences of the summary that say what was decided, where the form has no recommendation or decision. */
  readonly decided: readonly Span[]
}

// "… is recommended to:", "That the Mayor approves:", "The PCC is asked to approve the following:", "awards to the following;"
const LEAD_END = /(?:[:;]|\b(?:to|following|below|that|as follows))\s*$/iu
const LEAD_WORDS =
  /\b(?:asked|recommended|requested|invited|proposed|following|as follows|below|approves?|agrees?|resolved|decided|notes?|that the|to)\b/iu
// the decision maker's statement below a recommendation: "I hereby approve the recommendations above."
const STATEMENT =
  /^(?:I|we) (?:hereby )?(?:approve|agree|support|do not|authorise)[^.]{0,40}\b(?:recommendations?|request|proposal|decision)\b|^(?:signed?|date|reason) ?(?:\(|:)|^(?:approved|not approved|deferred)\.?$/iu
// a paragraph that asks or decides by itself, without a list
const ASKS =
  /^(?:that\b|to \p{Ll}+|it is recommended|the (?:dmpc|pcc|pfcc|mayor|deputy mayor|commissioner|police|assistant|executive)[^.]{0,80}?\b(?:is (?:asked|recommended|requested|invited)|approves?|agrees?|notes?|awards?|has (?:approved|agreed)|supports?)\b|i (?:have|hereby|approve|agree|note)|having considered)/iu

/**
 * The recommendations of a form, or the decision where it has none.
 *
 * Items of a list are entries, each with its own verb or its lead's; the lead is none. Without a list, the first
 * paragraph is one and those behind it explain, unless they ask for something themselves.
 */
export function findRequest(reading: Reading): Request {
  const part = requestPart(reading)
  if (part === undefined) return elsewhere(reading)
  const pieces = part.value.filter((p) => part.inTable || reading.layout.blocks[p.block]?.cell === null)
  const request = readList(reading, pieces)
  return request.items.length > 0 ? request : elsewhere(reading)
}

const DECIDED =
  /\b(?:PCC|PFCC|commissioner|mayor|DMPC|I)\b[^.;]{0,40}?\b(?:has|have)? ?(?:decided|agreed|approved|approves|agrees|awarded|awards)\b/iu

function decidedSentences(reading: Reading): readonly Span[] {
  const { layout, form } = reading
  return layout.blocks.flatMap((block, i) => {
    if (form.zones[i] !== 'summary' || block.furniture || block.cell !== null) return []
    const found: Span[] = []
    for (let at = block.start; at < block.end; ) {
      const { start, end } = sentenceAround(layout, at)
      const span = { start: Math.max(start, at), end: Math.min(end, block.end) }
      if (DECIDED.test(textOf(layout, span))) found.push(span)
      at = Math.max(end, at + 1)
    }
    return found
  })
}

const ASKED = /\b(?:is|are) (?:asked|requested|recommended|invited) to\b[^.]{0,80}:$/iu

/** A list that another part of the form introduces: "The Commissioner is requested to:" in the summary. */
function elsewhere(reading: Reading): Request {
  const { layout, form } = reading
  const lead = layout.blocks.findIndex(
    (b, i) => !b.furniture && form.zones[i] === 'summary' && ASKED.test(textOf(layout, b)),
  )
  if (lead < 0) return { items: [], leads: [], others: [], decided: decidedSentences(reading) }
  let end = lead + 1
  while (layout.blocks[end]?.kind === 'item') end++
  const pieces = layout.blocks.slice(lead, end).map((b, i) => ({ block: lead + i, start: b.start, end: b.end }))
  return readList(reading, pieces)
}

function requestPart(reading: Reading) {
  const own = reading.form.parts.filter(
    (p) => p.field === 'recommendation' && p.value.length > 0 && !isBareReference(reading, p.value),
  )
  const recommended = own.find((p) => /^(?:recommend|argymh)/iu.test(textOf(reading.layout, p.label)))
  // A short "Decision: Approved" beside a recommendation is its outcome, not the thing decided.
  return recommended ?? own.find((p) => p.value.reduce((n, v) => n + v.end - v.start, 0) > 25) ?? undefined
}

const isBareReference = (reading: Reading, value: readonly Piece[]): boolean =>
  value.length === 1 &&
  value[0] !== undefined &&
  /^[\p{L}\d\s/.–-]{1,20}$/u.test(textOf(reading.layout, value[0])) &&
  /\d/u.test(textOf(reading.layout, value[0]))

function readList(reading: Reading, pieces: readonly Piece[]): Request {
  const { layout, rules } = reading
  const items: Item[] = []
  const leads: Span[] = []
  const others: Piece[] = []
  let lead: Piece | null = null
  let verb: string | null = null
  const hasList = pieces.some((p) => isListed(layout.blocks[p.block], p))
  for (const [i, piece] of pieces.entries()) {
    const block = layout.blocks[piece.block]
    const text = textOf(layout, piece).trim()
    if (block === undefined || text === '' || block.kind === 'heading') continue
    const next = pieces[i + 1]
    const introduces =
      next !== undefined && LEAD_END.test(text) && LEAD_WORDS.test(text) && isIntroduced(reading, next, piece)
    const isParent = lead !== null && items.length === 0 && /£/u.test(text) && !ASKS.test(text)
    if (!isListed(block, piece) && introduces && !isParent) {
      lead = piece
      leads.push(piece)
      verb = leadVerb(text, rules.verbs) ?? verb
      continue
    }
    if (STATEMENT.test(text) || isPersonName(text) || isOfficeLine(reading, text)) continue
    const isEntry =
      isListed(block, piece) ||
      (lead !== null && items.length === 0) ||
      (!hasList && (items.length === 0 || ASKS.test(text))) ||
      isSibling(reading, items.at(-1), block, lead)
    if (!isEntry) {
      others.push(piece)
      continue
    }
    items.push({
      start: piece.start,
      end: piece.end,
      label: isListed(block, piece) ? block.label : null,
      action: actionOf(reading, text, block, items, lead === null ? null : verb),
      text: text.replace(/\s+/gu, ' '),
      block: piece.block,
      lead,
    })
  }
  return { items, leads, others, decided: [] }
}

/** "Nottinghamshire Police and Crime Commissioner Date: 21 October 2016" closes a signature. */
function isOfficeLine(reading: Reading, text: string): boolean {
  const office = reading.rules.makers.exec(text)
  return (
    office !== null && office.index < 3 && /^[\s,]*(?:date\b.*)?$/iu.test(text.slice(office.index + office[0].length))
  )
}

/** A first word before an article or the like is a verb: "Require a report", "ask each borough", "read in the survey". */
const DETERMINED = /^\p{L}+\s+(?:the|an?|that|all|each|every|any|its|their|this|these|how|whether|out|in)\b/u

/** An item's own verb; a nested item's parent's; the lead's; a sole paragraph's main verb. */
function actionOf(
  reading: Reading,
  text: string,
  block: Block,
  items: readonly Item[],
  verb: string | null,
): string | null {
  const { verbs } = reading.rules
  const opening = openingVerb(text, verbs)
  if (opening !== null && opening !== 'consider' && opening !== 'receive') return opening
  const passive = passiveVerb(text, verbs)
  if (passive !== null) return passive
  const tagged = DETERMINED.test(text) ? taggedVerb(text) : null
  if (tagged !== null) return tagged
  const parent = parentOf(reading, block, items)
  if (parent !== null) return parent.action
  if (verb === null && items.length === 0) return firstVerb(reading, text)
  return verb ?? taggedVerb(text)
}

/** The item that a nested one belongs to: the nearest above that stands less far in. */
function parentOf(reading: Reading, block: Block, items: readonly Item[]): Item | null {
  const { blocks } = reading.layout
  return items.findLast((item) => (blocks[item.block]?.left ?? block.left) < block.left - 8) ?? null
}

/** A sole paragraph's verb may stand behind its subject: "The Police and Crime Commissioner approves this request". */
function firstVerb(reading: Reading, text: string): string | null {
  return mainVerb(text.slice(0, 400), reading.rules.verbs) ?? taggedVerb(text)
}

const isListed = (block: Block | undefined, piece: Piece): boolean =>
  block?.kind === 'item' && piece.start === block.start

/** What follows a lead is a list: marked items, or paragraphs set in further than the lead. */
function isIntroduced(reading: Reading, next: Piece, lead: Piece): boolean {
  const block = reading.layout.blocks[next.block]
  const own = reading.layout.blocks[lead.block]
  if (block === undefined || own === undefined) return false
  const isDirect = /:\s*$/u.test(textOf(reading.layout, lead))
  return (
    isListed(block, next) || block.left > own.left + 6 || block.cell !== null || isDirect || block.kind === 'heading'
  )
}

/** An unmarked paragraph set in like the unmarked item above it belongs to the same list. */
function isSibling(reading: Reading, last: Item | undefined, block: Block, lead: Piece | null): boolean {
  if (last === undefined || lead === null || last.label !== null) return false
  const above = reading.layout.blocks[last.block]
  const from = reading.layout.blocks[lead.block]
  if (above === undefined || from === undefined || above.kind === 'item') return false
  const isSetIn = above.left > from.left + 6 && Math.abs(above.left - block.left) < 3
  const isLine = Math.abs(above.left - block.left) < 3 && /^\S.{0,120}[–-]\s*£/u.test(textOf(reading.layout, block))
  return isSetIn || isLine
}
