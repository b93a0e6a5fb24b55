import type { Piece } from '../../form/form.ts'
import type { Block, Span } from '../../types.ts'
import { isPersonName } from '../names/persons.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { actionOf, OPENS_LIST, openerOf } from './itemActions.ts'
import { isCaption, withoutSigner } from './requestEdges.ts'
import { isLead, isListed } from './requestLeads.ts'
import { type Entry, entriesOf } from './requestPieces.ts'
import { ASKS, COUNTED, requestPlaces } from './requestPlaces.ts'
import { decidedSentences } from './summarySentences.ts'
import { leadVerb } from './verbs.ts'

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

// the decision maker's statement below a recommendation: "I hereby approve the recommendations above."
const STATEMENT =
  /^(?:I|we) (?:hereby )?(?:approve|agree|support|do not|authorise)[^.]{0,40}\b(?:recommendations?|request|proposal|decision)\b|^(?:signed?|date|reason) ?(?:\(|:)|^(?:approved|not approved|deferred)\.?$/iu

/** "I have considered the attached report and the advice of my officers.": what stands before a decision. */
const CONSIDERED =
  /^(?:I|we|the \p{L}+) (?:have|has) (?:carefully )?(?:considered|read|reviewed|had regard)\b(?!.*\b(?:decided|noted?|approve|agree|award)\w*\b)/iu

/**
 * The recommendations of a form, or the decision where it has none.
 *
 * Items of a list are entries, each with its own verb or its lead's; the lead is none. Without a list, the first
 * paragraph is one and those behind it explain, unless they ask for something themselves.
 */
export function findRequest(reading: Reading): Request {
  for (const pieces of requestPlaces(reading)) {
    const request = withoutSigner(readList(reading, entriesOf(reading, pieces)))
    // "Detail" is the head of the next column, not a thing decided.
    if (request.items.some((item) => /\S\s+\S/u.test(item.text))) return request
  }
  return { items: [], leads: [], others: [], decided: decidedSentences(reading) }
}

// "Recommendation 1: That the PCC approves the strategy."
const NUMBERED = /^(?:recommendation|decision|resolution)\s+(?<label>\d{1,2}|[A-H])\s*[:.–-]\s+/iu

function readList(reading: Reading, pieces: readonly Entry[]): Request {
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
    const isOpened = lead !== null && items.length === 0
    const next = pieces[i + 1]
    const isOver = next !== undefined && isListed(layout.blocks[next.block], next) && !isListed(block, piece)
    if (isOpened && isOver && isCaption(reading, text)) continue
    if (isLead(reading, { piece, next: pieces[i + 1], hasList, isOpened })) {
      lead = piece
      leads.push(piece)
      verb = leadVerb(text, rules.verbs) ?? verb
      continue
    }
    if (!isListed(block, piece) && isSignature(reading, text)) continue
    if (!isListed(block, piece) && CONSIDERED.test(text) && i < pieces.length - 1) continue
    const isEntry =
      isListed(block, piece) ||
      NUMBERED.test(text) ||
      (lead !== null && items.length === 0) ||
      (!hasList && (items.length === 0 || ASKS.test(text) || COUNTED.test(text))) ||
      isSibling(reading, items.at(-1), block, lead) ||
      isNested(reading, items, block)
    if (!isEntry) {
      others.push(piece)
      continue
    }
    items.push(newItem(reading, piece, items, { lead, verb: lead === null ? null : verb }))
  }
  return { items, leads, others, decided: [] }
}

type Lead = { readonly lead: Piece | null; readonly verb: string | null }

/** The item that a piece makes below those above it; "Recommendation 1:" in front is its label. */
function newItem(reading: Reading, piece: Entry, above: readonly Item[], { lead, verb }: Lead): Item {
  const { layout } = reading
  const block = layout.blocks[piece.block]
  if (block === undefined) throw new RangeError(`There is no block ${piece.block}.`)
  const whole = textOf(layout, piece).trim()
  const numbered = isListed(block, piece) ? null : NUMBERED.exec(whole)
  const text = whole.slice(numbered?.[0].length ?? 0)
  return {
    start: piece.start + (numbered?.[0].length ?? 0),
    end: piece.end,
    label: piece.mark ?? (isListed(block, piece) ? block.label : (numbered?.groups?.label ?? null)),
    action: actionOf({ reading, block, items: above, lead: verb }, text),
    text: text.replace(/\s+/gu, ' '),
    block: piece.block,
    lead: openerOf(reading, block, above) ?? lead,
  }
}

/** The decision maker's statement, name or office below what was asked. */
const isSignature = (reading: Reading, text: string): boolean =>
  STATEMENT.test(text) || isPersonName(text) || isOfficeLine(reading, text)

/** "Nottinghamshire Police and Crime Commissioner Date: 21 October 2016" closes a signature. */
function isOfficeLine(reading: Reading, text: string): boolean {
  const office = reading.rules.makers.exec(text)
  return (
    office !== null && office.index < 3 && /^[\s,]*(?:date\b.*)?$/iu.test(text.slice(office.index + office[0].length))
  )
}

/** An unmarked paragraph below an item that ends in a colon, set in further, is one of the item's own. */
function isNested(reading: Reading, items: readonly Item[], block: Block): boolean {
  const { blocks } = reading.layout
  const parent = items.findLast((item) => (blocks[item.block]?.left ?? block.left) < block.left - 6)
  if (parent === undefined || !OPENS_LIST.test(parent.text)) return false
  const own = items.slice(items.indexOf(parent) + 1)
  return own.every((item) => Math.abs((blocks[item.block]?.left ?? 0) - block.left) < 3)
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
