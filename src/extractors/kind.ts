import type { DocumentKind } from '../record.ts'
import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'

const OTHER_KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['agenda', /^(?:notice and )?agenda\b(?! item)/iu],
  ['minutes', /^(?:draft )?(?:minutes|note|notes) of (?:the|a|an)\b|^(?:draft )?minutes\b/iu],
  ['appendix', /^(?:appendix|annex|schedule)\s*(?:[A-Z\d]{1,3})?\s*(?:[-–:]|$)/iu],
  [
    'other',
    /\bbusiness case\b(?!.*\bdecision\b)|^(?:press release|policy|strategy|annual report|terms of reference|privacy notice|job description|invitation to tender)\b/iu,
  ],
]
const SALUTATION =
  /^dear\s+(?:sir|madam|mr|mrs|ms|dr|cllr|councillor|chief|commissioner|deputy|mayor|colleagues?|all|\p{Lu})/iu
const CLOSING = /^yours (?:sincerely|faithfully)/iu
// what only a decision form has
const FORM_FIELDS = new Set(['reference', 'recommendation', 'approval', 'decisionMaker', 'outcome'])

/**
 * What a document is. Labels of a decision form make it a decision; a salutation, an agenda's or minutes' heading, or
 * an appendix's without such labels makes it something else.
 */
export function findKind(reading: Reading, hasReference: boolean): Finding<DocumentKind> {
  const { layout, form } = reading
  const fields = new Set(form.parts.filter((p) => FORM_FIELDS.has(p.field)).map((p) => p.field))
  const heads = layout.blocks.filter((b) => b.page === 1 && !b.furniture).slice(0, 8)
  const isForm =
    fields.has('recommendation') && (fields.size >= 2 || hasReference || form.parts.some((p) => p.field === 'title'))
  const letter = layout.blocks.slice(0, 25).find((b) => SALUTATION.test(textOf(layout, b)))
  if (letter !== undefined && (layout.blocks.some((b) => CLOSING.test(textOf(layout, b))) || !isForm))
    return { value: 'letter', spans: [letter], method: 'salutation', confidence: 0.95 }
  const hasDecisionHead = heads.some((b) => /\bdecision\b/iu.test(textOf(layout, b)) && b.kind === 'heading')
  for (const [kind, pattern] of OTHER_KINDS)
    for (const block of heads.slice(0, 5)) {
      if (hasDecisionHead || fields.has('approval') || (kind === 'other' && isForm)) break
      if (
        block.end - block.start < 140 &&
        (block.kind === 'heading' || block.bold) &&
        pattern.test(textOf(layout, block))
      )
        return { value: kind, spans: [block], method: 'kind-heading', confidence: 0.9 }
    }
  const [first] = layout.blocks
  const isDecision = isForm || hasReference || hasDecisionHead || fields.size >= 2
  return {
    value: isDecision ? 'decision' : 'other',
    spans: first === undefined ? [] : [first],
    method: 'form-labels',
    confidence: isDecision ? 0.95 : 0.7,
  }
}
