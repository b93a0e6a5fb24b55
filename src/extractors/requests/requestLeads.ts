import type { Piece } from '../../form/form.ts'
import type { Block } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { Entry } from './requestPieces.ts'
import { ASKS } from './requestPlaces.ts'

// "… is recommended to:", "That the Mayor approves:", "The PCC is asked to approve the following:", "awards to the following;"
// "… described at paragraph 1.4, below" points elsewhere
const LEAD_END =
  /(?:[:;–—-]|\b(?:to|following|(?<!\b(?:paragraphs?|sections?|tables?|appendix|annex|part)\s[\w.]{1,6},?\s)below|that|as follows))\s*$/iu
const LEAD_WORDS =
  /\b(?:asked|recommended|requested|invited|proposed|following|as follows|below|approves?|agrees?|awards?|awarded|grants|granted|has|have|resolved|decided|notes?|that the|to)\b/iu

const MAKER =
  "(?:(?:the |a |an )?(?:[\\p{L}’',&-]+ ){0,9}?(?:commissioner|o?pcc|pfcc|opfcc|mayor|dmpc|deputy mayor for policing(?: and crime)?|director|assistant director)(?: (?:for|of) [\\p{L} ]{3,40}?)?(?: \\([^)]{2,30}\\))?)"
/** "2.1 It is recommended that the Commissioner:": it asks for nothing itself, so its number is no item's. */
const BARE_LEAD = new RegExp(
  [
    `^(?:it is |I |we |officers )?(?:therefore |hereby |formally )*(?:recommend(?:ed|s)?|propos(?:ed|es?)|requested|asked) that ${MAKER}(?: (?:agrees?|is asked|is invited|be asked) to| should|(?: (?:hereby|formally))? (?:agrees?|approves?|notes?|authori[sz]es?|awards?|endorses?|supports?|accepts?)(?: (?:that|the following(?: \\p{L}+)?))?(?=\\s?:))?\\s?[:–—-]?$`,
    `^(?:that )?${MAKER}(?: (?:is|are) (?:therefore |hereby |formally )*(?:asked|recommended|requested|invited)(?: to)?)?\\s?[:–—-]?$`,
    '^(?:the )?recommendations? (?:is|are)(?: as follows)?(?: that| to)?\\s?:$',
  ].join('|'),
  'iu',
)

type Candidate = {
  readonly piece: Entry
  readonly next: Entry | undefined
  readonly hasList: boolean
  /** A lead stands above, and no item of its list yet. */
  readonly isOpened: boolean
}

/** Does a piece introduce what stands below it, and is no item itself? */
export function isLead(reading: Reading, { piece, next, hasList, isOpened }: Candidate): boolean {
  const { layout } = reading
  const text = textOf(layout, piece).trim()
  const introduces =
    next !== undefined && LEAD_END.test(text) && LEAD_WORDS.test(text) && isIntroduced(reading, next, piece)
  if (!introduces) return false
  if (isListed(layout.blocks[piece.block], piece)) return BARE_LEAD.test(text)
  const isParallel = /;\s*$/u.test(text) && isAlike(text, textOf(layout, next).trim())
  const isParent = isOpened && /£/u.test(text) && !ASKS.test(text)
  return !isParent && !isParallel && (hasList || !isOverTable(reading, piece))
}

/** "I have decided to appoint the following:" over a table: its rows are the list, and not the paragraph behind it. */
function isOverTable({ layout }: Reading, piece: Piece): boolean {
  const [own, next] = [layout.blocks[piece.block], layout.blocks[piece.block + 1]]
  return own?.cell === null && next?.cell != null && /:\s*$/u.test(textOf(layout, piece))
}

/** "To award the contract …;" over "To approve fees …": two of a list, and no lead of the other. */
const isAlike = (text: string, next: string): boolean =>
  ['To', 'That'].some((word) => text.startsWith(`${word} `) && next.startsWith(`${word} `))

/** Is a piece marked as an item of a list? */
export const isListed = (block: Block | undefined, piece: Entry): boolean =>
  piece.mark !== undefined || (block?.kind === 'item' && piece.start === block.start)

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
