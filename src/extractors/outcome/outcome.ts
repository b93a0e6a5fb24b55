import type { DecisionOutcome } from '../../record.ts'
import { rowOf } from '../makers/offices.ts'
import type { Signature } from '../makers/signatures.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { boxedOutcome } from './outcomeBoxes.ts'
import { struckAnswer } from './outcomeChoice.ts'
import { labelledOutcome } from './outcomeLabels.ts'
import { optionOf } from './outcomeOptions.ts'
import { type Statement, statedOutcome } from './outcomeStatements.ts'
import { isContrary, outcomeOf } from './outcomeWords.ts'
import { isRefusalAsked, refusal } from './refusal.ts'

/**
 * What the decision maker did: by a ticked option, a label, the statement above the signature, or the decision's words.
 *
 * A signed form that says nothing else is approved; an unsigned one without a statement gives null.
 */
export function findOutcome(reading: Reading, maker: Signature | undefined): Finding<DecisionOutcome> | null {
  const marked = boxedOutcome(reading.layout) ?? struckAnswer(reading.layout)
  if (marked !== null) return marked
  const statement = statedOutcome(reading, maker)
  const labelled = labelledOutcome(reading)
  if (labelled === 'open') return null
  // What the form's label and its maker say against each other is not known.
  if (labelled !== null) return isContradicted(reading, labelled, statement) ? null : labelled
  const opening = openingWord(reading) ?? besideSignature(reading, maker)
  if (opening !== null) return opening
  if (statement !== undefined) return statement.finding
  return refusal(reading) ?? decidedInWords(reading) ?? (maker === undefined ? null : signedOutcome(reading))
}

/** Does the maker sign the opposite of what was found? */
const isContradicted = (
  reading: Reading,
  { value }: Finding<DecisionOutcome>,
  statement: Statement | undefined,
): boolean => {
  const said = statement?.isOwn === true ? statement.finding : null
  return (
    said?.method === 'outcome-statement' &&
    ((value === 'approved' && said.value === 'rejected') ||
      (value === 'rejected' && said.value === 'approved' && !isRefusalAsked(reading)))
  )
}

/** What the words of the decision say; a list that approves a thing refuses nothing because another item says "not to". */
function decidedInWords({ layout, form }: Reading): Finding<DecisionOutcome> | null {
  const isApproving = (index: number): boolean =>
    form.parts.some(
      ({ field, value }) =>
        field === 'recommendation' &&
        value.some((piece) => piece.block === index) &&
        value.some((piece) => APPROVES.test(textOf(layout, piece))),
    )
  for (const [i, block] of layout.blocks.entries()) {
    if (form.zones[i] !== 'recommendation' || block.furniture) continue
    const text = textOf(layout, block)
    const value = REPORTED.test(text) ? null : outcomeOf(text)
    const isDoubted = (value === 'rejected' || value === 'deferred') && isApproving(i)
    if (value !== null && !isDoubted) return { value, spans: [block], method: 'outcome-decision', confidence: 0.8 }
  }
  return null
}

// "To approve the lease", "That the Commissioner awards the contract"
const APPROVES =
  /^(?:to |that the (?:\p{L}+ ){1,6}?)?(?:approve|award|authori[sz]e|accept|agree(?!s? not))s?\b(?! (?:the )?(?:rejection|refusal|deferral)\b| not\b)/iu

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
