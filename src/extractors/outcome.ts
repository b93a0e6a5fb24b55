import { EMPTY_BOX } from '../pdf/characters.ts'
import type { DecisionOutcome } from '../record.ts'
import type { Block, Layout } from '../types.ts'
import { rowOf } from './offices.ts'
import { answeredLabel, boxed } from './outcomeAnswers.ts'
import { boxedOutcome, isListOfOptions, optionOf } from './outcomeBoxes.ts'
import { choiceIn, struckAnswer } from './outcomeChoice.ts'
import { isContrary, isOpenStatus, outcomeOf, statusOf } from './outcomeWords.ts'
import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'
import { refusal } from './refusal.ts'
import type { Signature } from './signatures.ts'

/**
 * What the decision maker did: by a ticked option, a label, the statement above the signature, or the decision's words.
 *
 * A signed form that says nothing else is approved; an unsigned one without a statement gives null.
 */
export function findOutcome(reading: Reading, maker: Signature | undefined): Finding<DecisionOutcome> | null {
  const isSigned = maker !== undefined
  const { layout, form } = reading
  const marked = boxedOutcome(layout) ?? struckAnswer(layout)
  if (marked !== null) return marked
  const part = form.parts.find((p) => p.field === 'outcome')
  const label = part?.value[0]
  if (part !== undefined && label !== undefined) {
    const text = textOf(layout, label)
    if (isOpenStatus(text)) return null
    const value = answeredLabel(textOf(layout, part.label), text) ?? statusOf(text) ?? outcomeOf(text)
    if (value !== null) return { value, spans: [label], method: 'outcome-label', confidence: 0.95 }
  }
  const opening = openingWord(reading) ?? besideSignature(reading, maker)
  if (opening !== null) return opening
  const own = (field: string): readonly (Block & { index: number })[] =>
    layout.blocks.flatMap((b, i) => (form.zones[i] === field && !b.furniture ? [{ ...b, index: i }] : []))
  const statements = layout.blocks.flatMap((block, index) =>
    statementOf(layout, block, { index, isSigned, isInApproval: form.zones[index] === 'approval' }),
  )
  // Of two statements ("I agree …", "I do not agree …") the one above the signature counts.
  const signed =
    maker === undefined ? undefined : statements.findLast((s) => s.index <= maker.block && maker.block - s.index < 14)
  const inZone = statements.find((s) => form.zones[s.index] === 'approval')
  const statement = signed ?? inZone ?? statements[0]
  if (statement !== undefined) return statement.finding
  const refused = refusal(reading)
  if (refused !== null) return refused
  for (const block of own('recommendation')) {
    const text = textOf(layout, block)
    const value = REPORTED.test(text) ? null : outcomeOf(text)
    if (value !== null) return { value, spans: [block], method: 'outcome-decision', confidence: 0.8 }
  }
  return isSigned ? signedOutcome(reading) : null
}

// "Note that the request of 2019 was refused": what others decided, or this decision maker before
const REPORTED = /^(?:(?:to|that|the|commissioner|pcc) )*notes? that\b/iu

/** "Decision: Approved", "DEFERRED. I support the aims, but …": the word that opens what stands under the decision's label. */
function openingWord({ form, layout }: Reading): Finding<DecisionOutcome> | null {
  for (const part of form.parts.filter((p) => p.field === 'approval' || p.field === 'recommendation')) {
    const [first] = part.value
    if (first === undefined) continue
    const match = LONE_WORD.exec(textOf(layout, first))
    const value = match === null ? null : optionOf(match[0])
    if (match !== null && value !== null)
      return {
        value,
        spans: [{ start: first.start, end: first.start + match[0].length }],
        method: 'outcome-word',
        confidence: 0.94,
      }
  }
  return null
}

/** "Signed: Approved as recommended": what the maker writes in the row of the signature. */
function besideSignature({ layout }: Reading, maker: Signature | undefined): Finding<DecisionOutcome> | null {
  const block = layout.blocks[maker?.block ?? -1]
  if (block === undefined || block.cell === null) return null
  for (const other of rowOf(layout, block)) {
    const text = textOf(layout, other)
    const { before = '', word = '' } = IN_ROW.exec(text)?.groups ?? {}
    const value = word === '' ? null : optionOf(word)
    const start = other.start + before.length
    if (value !== null)
      return { value, spans: [{ start, end: start + word.length }], method: 'outcome-word', confidence: 0.9 }
  }
  return null
}

const IN_ROW =
  /^(?<before>(?:signed|signature|decision|outcome)\s*:?\s*)?(?<word>(?:not approved|rejected|refused|deferred|approved|agreed)(?: as (?:recommended|requested|amended|set out))?)\.?$/iu

/** "Approved / Not approved (delete as applicable): Not approved": what is written behind a choice is chosen. */
const BEHIND_CHOICE =
  /\b(?:delete|strike out|circle|select|choose|tick)\b[^:.\n]{0,40}[:.)]\s*(?<answer>\p{L}[^:/]{2,60})$/iu

/** "Is the publication of this decision to be deferred?": a question states nothing. */
const ASKED = /^(?:\d[\d.]*\s)?(?:is|are|has|have|does|do|did|will|should|can)\s[^?.]{3,160}\?\s*/iu

type Statement = { readonly index: number; readonly finding: Finding<DecisionOutcome> | null }

type Where = { readonly index: number; readonly isSigned: boolean; readonly isInApproval: boolean }

/** A short block in which the maker says what was decided; an undeleted choice says it only where it is signed. */
function statementOf(layout: Layout, block: Block, { index, isSigned, isInApproval }: Where): readonly Statement[] {
  if (block.furniture || block.end - block.start > 260) return []
  const text = textOf(layout, block).replace(ASKED, '')
  if (
    !/\b(?:I|my|recommendations?|request|decision|proposal)\b/iu.test(text) &&
    !(isInApproval && text.length < 90) &&
    !BEHIND_CHOICE.test(text)
  )
    return []
  const told = optionOf(BEHIND_CHOICE.exec(text)?.groups?.answer ?? '')
  if (told !== null)
    return [{ index, finding: { value: told, spans: [block], method: 'outcome-statement', confidence: 0.9 } }]
  // "☐ I do not approve": an option that nobody ticked
  if (EMPTY_BOX.test(boxed(text).charAt(0)) || isListOfOptions(text)) return []
  const choice = choiceIn(layout, block)
  // A choice that nobody deleted says only what the signature says.
  if (choice !== null) {
    const { chosen } = choice
    const value = chosen ?? (isSigned ? 'approved' : null)
    const confidence = chosen === null ? 0.75 : 0.9
    return [{ index, finding: value === null ? null : { value, spans: [block], method: 'outcome-choice', confidence } }]
  }
  const value = outcomeOf(text)
  if (value === null || /\b(?:if|would|should|subject to)\b/iu.test(text)) return []
  return [{ index, finding: { value, spans: [block], method: 'outcome-statement', confidence: 0.93 } }]
}

/** Approved, because signed: the form says nothing else. Null where what was decided is put off or refused in words. */
export function signedOutcome(reading: Reading): Finding<DecisionOutcome> | null {
  const { form, layout } = reading
  const decided = layout.blocks.filter((_, i) => /^(?:recommendation|approval)$/u.test(form.zones[i] ?? ''))
  const reasons = layout.blocks.filter((_, i) => form.zones[i] === 'reason')
  const isRefused = reasons.some((block) => outcomeOf(/^[^.;]*/u.exec(textOf(layout, block))?.[0] ?? '') === 'rejected')
  if (isRefused || decided.some((block) => isContrary(textOf(layout, block)))) return null
  const part =
    reading.form.parts.find((p) => p.field === 'recommendation') ??
    reading.form.parts.find((p) => p.field === 'summary')
  if (part === undefined) return null
  return { value: 'approved', spans: [part.label], method: 'outcome-signed', confidence: 0.7 }
}

/** An outcome's word that is a sentence of its own. */
const LONE_WORD =
  /^(?:not (?:approved|agreed|supported|accepted)|do not approve|reject(?:ed)?|refused?|declined|deferred?(?=\s+(?:to|until|till|pending|for)\b)|defer(?:red)?|approved?|agreed?|accepted|noted)(?!\s*[:?–-]\s*(?:no|yes)\b)(?=\s*(?:[.;:!–]|$|as (?:recommended|requested|proposed|set out|amended)\b|(?:to|until|till|pending|for)\b.{0,60}$))/iu
