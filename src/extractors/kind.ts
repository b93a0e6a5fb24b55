import type { Part } from '../form/form.ts'
import type { DocumentKind } from '../record.ts'
import type { Block, Layout } from '../types.ts'
import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'
import { isRegister } from './register.ts'

// "PCD 6118 – " or "Decision 012/2019: " may stand before what an appendix says it is
const OF_DECISION = '(?:(?=\\D{0,30}\\d)[^–:]{2,40}?\\s?[–:-]\\s?)?'
/** What a heading at the top says the document is. */
const KIND_HEADINGS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['agenda', /^(?:notice and )?agenda\b(?! (?:item|for (?:change|reform|action)))/iu],
  ['minutes', /^(?:draft )?(?:minutes|note|notes) of (?:the|a|an)\b|^(?:draft )?minutes\b/iu],
  [
    'appendix',
    new RegExp(
      `^${OF_DECISION}(?:appendix|annexe?|schedule|enclosure)\\s*(?:[A-Z\\d]{1,3}|[ivx]{1,4})?\\s*(?:[-–:(]|$|(?:to|of) (?:the |a )?(?:decision\\b|report\\b|request\\b|[^\\s]*\\d|\\p{Lu}{2,8}\\s?\\d))`,
      'iu',
    ),
  ],
  [
    'other',
    /^(?:(?:strategic |outline |full |summary )*business case(?:\s*(?:[-–:(].*)?)$|(?:press|news|media) release\b|freedom of information (?:act )?(?:2000 )?(?:request|response|disclosure)|(?:policy|strategy|annual report|terms of reference|privacy notice|job description|invitation to tender)\b)/iu,
  ],
]
// a title can be about one, so it counts only where nothing speaks for a form
const ABOUT_A_CASE = /\bbusiness case\b(?!.*\bdecision\b)/iu
const SALUTATION =
  /^dear\s+(?:sir|madam|mr|mrs|ms|dr|cllr|councillor|chief|commissioner|deputy|mayor|colleagues?|all|\p{Lu})/iu
const CLOSING = /^yours (?:sincerely|faithfully)/iu
const DECISION_NOTICE = /^(?:(?:record|notice) of (?:a )?decision|decision (?:notice|record))\b/iu
// what only a decision form has
const FORM_FIELDS = new Set(['reference', 'recommendation', 'approval', 'decisionMaker', 'outcome'])
const LONGEST_HEADING = 140
// "October 2020", "by 5 March 2021", "November 2020 – January 2021"
const MONTH = /^[^:.]{0,30}\b20\d\d(?!\d)[^:.]{0,30}$/u

/** What speaks for a decision form: its labels, its name at the top, its reference. */
type Signs = {
  readonly fields: ReadonlySet<string>
  readonly isForm: boolean
  readonly hasReference: boolean
  readonly heads: readonly Block[]
}

/**
 * What a document is. Labels of a decision form make it a decision; a salutation, a heading at the top (agenda, minutes,
 * appendix, business case) or a list of many decisions makes it something else. Of two headings the upper one counts.
 */
export function findKind(reading: Reading, hasReference: boolean): Finding<DocumentKind> {
  const signs = signsOf(reading, hasReference)
  const other = letterOf(reading, signs) ?? headedOtherwise(reading, signs) ?? register(reading, signs)
  if (other !== null) return other
  const [first] = reading.layout.blocks
  const isDecision = signs.isForm || hasReference || hasDecisionHead(reading, signs.heads) || signs.fields.size >= 2
  return {
    value: isDecision ? 'decision' : 'other',
    spans: first === undefined ? [] : [first],
    method: 'form-labels',
    confidence: isDecision ? 0.95 : 0.7,
  }
}

function signsOf({ layout, form }: Reading, hasReference: boolean): Signs {
  const parts = form.parts.filter((p) => FORM_FIELDS.has(p.field) && !isMilestone(layout, p))
  const fields = new Set(parts.map((p) => p.field))
  const isForm =
    fields.has('recommendation') && (fields.size >= 2 || hasReference || form.parts.some((p) => p.field === 'title'))
  return { fields, isForm, hasReference, heads: layout.blocks.filter((b) => b.page === 1 && !b.furniture).slice(0, 8) }
}

/** "Decision of the Commissioner | October 2020": a step of a plan's table, and no part that is signed. */
function isMilestone(layout: Layout, { field, inTable, value }: Part): boolean {
  if (field !== 'approval' || !inTable) return false
  const [only] = value
  return value.length === 1 && only !== undefined && MONTH.test(textOf(layout, only))
}

function letterOf({ layout }: Reading, { isForm, hasReference, heads }: Signs): Finding<DocumentKind> | null {
  const letter = layout.blocks.slice(0, 25).find((b) => SALUTATION.test(textOf(layout, b)))
  if (letter === undefined) return null
  const isClosed = layout.blocks.some((b) => CLOSING.test(textOf(layout, b)))
  const isNotice = hasReference && heads.some((b) => b.start < letter.start && DECISION_NOTICE.test(textOf(layout, b)))
  if (isForm && (!isClosed || isNotice)) return null
  return { value: 'letter', spans: [letter], method: 'salutation', confidence: 0.95 }
}

function headedOtherwise(reading: Reading, { fields, isForm, heads }: Signs): Finding<DocumentKind> | null {
  const { layout } = reading
  if (fields.has('approval')) return null
  for (const block of heads.slice(0, 5)) {
    const text = textOf(layout, block)
    if (block.kind !== 'heading' && !block.bold) continue
    const kind =
      text.length < LONGEST_HEADING ? KIND_HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] : undefined
    if (kind !== undefined) return { value: kind, spans: [block], method: 'kind-heading', confidence: 0.9 }
    if (hasDecisionHead(reading, [block])) return null
    if (!isForm && text.length < LONGEST_HEADING && ABOUT_A_CASE.test(text) && !hasDecisionHead(reading, heads))
      return { value: 'other', spans: [block], method: 'kind-heading', confidence: 0.9 }
  }
  return null
}

function register(reading: Reading, { fields, heads }: Signs): Finding<DocumentKind> | null {
  // a column headed "Decision" is no recommendation
  const isAsked = reading.form.parts.some(
    ({ field, block }) => field === 'recommendation' && reading.layout.blocks[block]?.cell === null,
  )
  if (fields.has('approval') || isAsked) return null
  const head = heads.slice(0, 5).find((b) => (b.kind === 'heading' || b.bold) && isRegister(reading, b))
  return head === undefined ? null : { value: 'other', spans: [head], method: 'decision-register', confidence: 0.9 }
}

const hasDecisionHead = ({ layout }: Reading, heads: readonly Block[]): boolean =>
  heads.some((b) => b.kind === 'heading' && /\bdecision\b/iu.test(textOf(layout, b)))
