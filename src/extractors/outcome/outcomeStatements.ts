import { EMPTY_BOX } from '../../pdf/characters.ts'
import type { DecisionOutcome } from '../../record.ts'
import type { Block, Layout } from '../../types.ts'
import type { Signature } from '../makers/signatures.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { boxed } from './outcomeAnswers.ts'
import { choiceIn } from './outcomeChoice.ts'
import { REPORT_ZONES } from './outcomeLabels.ts'
import { hasOpenBox, isListOfOptions, optionOf, tickedOption } from './outcomeOptions.ts'
import { outcomeOf } from './outcomeWords.ts'

/** "Approved / Not approved (delete as applicable): Not approved": what is written behind a choice is chosen. */
const BEHIND_CHOICE =
  /\b(?:delete|strike out|circle|select|choose|tick)\b[^:.\n]{0,40}[:.)]\s*(?<answer>\p{L}[^:/]{2,60})$/iu

/** "Is the publication of this decision to be deferred?": a question states nothing. */
const ASKED = /^(?:\d[\d.]*\s)?(?:is|are|has|have|does|do|did|will|should|can)\s[^?.]{3,160}\?\s*/iu

/**
 * A block that states what was decided; `finding` is null for a choice that nobody made in an unsigned form.
 *
 * `isOwn`: the maker says it ("I approve …", "… has my approval"), not the form of somebody.
 */
export type Statement = {
  readonly index: number
  readonly finding: Finding<DecisionOutcome> | null
  readonly isOwn: boolean
}

/** A statement stands so many blocks above the signature at most. */
const NEAR_SIGNATURE = 14

/**
 * The statement of what was decided that counts: of several the last above the signature, else the approval's first.
 *
 * "The request of the Trust was refused" refuses nothing where the maker says beside it that the request is approved.
 */
export function statedOutcome({ layout, form }: Reading, maker: Signature | undefined): Statement | undefined {
  const isSigned = maker !== undefined
  const isInApproval = (index: number): boolean => form.zones[index] === 'approval'
  const statements = layout.blocks
    .flatMap((block, index) => statementOf(layout, block, { index, isSigned, isInApproval: isInApproval(index) }))
    .filter((s) => s.isOwn || !isReported(textOf(layout, layout.blocks[s.index] ?? NOWHERE), s, form.zones[s.index]))
  const isAbove = ({ index }: Statement): boolean =>
    maker !== undefined && index <= maker.block && maker.block - index < NEAR_SIGNATURE
  const told = statements.findLast(isAbove) ?? statements.find((s) => isInApproval(s.index)) ?? statements[0]
  const value = told?.finding?.value
  if (told === undefined || told.isOwn || (value !== 'rejected' && value !== 'deferred')) return told
  const approves = statements.findLast(
    (s) => s.isOwn && s.finding?.value === 'approved' && (isAbove(s) || isInApproval(s.index)),
  )
  return approves ?? told
}

const NOWHERE = { start: 0, end: 0 }

/** "The proposal to hire was rejected", "is not supported by the council": a report tells what others did, or became of another thing. */
function isReported(text: string, { finding }: Statement, zone = ''): boolean {
  const isNo = finding?.value === 'rejected' || finding?.value === 'deferred'
  if (!isNo || !REPORT_ZONES.has(zone) || finding.method !== 'outcome-statement') return false
  return !MAKER.test(text) && /\b(?:was|were|had been)\b|\bby (?:the|a|an|its|our|their)\b/iu.test(text)
}

const MAKER = /\b(?:commissioner|o?pf?cc|mayor|dmpc)\b/iu

// "I have decided not to publish part 2 of this decision": no word on what was asked for
const OF_PUBLICATION =
  /(?:^|[.;?]|\band\b)(?:(?!\b(?:requests?|recommendations?|proposals?|applications?|and)\b)[^.;?])*\bpubli(?:sh|cation)[^.;?]*?(?=\band\b|[.;?]|$)/giu

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
  const isOwn = /\b(?:I|my)\b/u.test(text)
  const stated = (value: DecisionOutcome, method: string, confidence: number): readonly Statement[] => [
    { index, isOwn, finding: { value, spans: [block], method, confidence } },
  ]
  const told = optionOf(BEHIND_CHOICE.exec(text)?.groups?.answer ?? '')
  if (told !== null) return stated(told, 'outcome-statement', 0.9)
  // "☐ I do not approve": an option that nobody ticked
  if (EMPTY_BOX.test(block.labelText ?? '') || isListOfOptions(text)) return []
  if (hasOpenBox(text)) {
    const ticked = tickedOption(boxed(text))
    return ticked === null ? [] : stated(ticked, 'outcome-box', 0.9)
  }
  const choice = choiceIn(layout, block)
  // A choice that nobody deleted says only what the signature says.
  if (choice !== null) {
    const value = choice.chosen ?? (isSigned ? 'approved' : null)
    return value === null
      ? [{ index, isOwn, finding: null }]
      : stated(value, 'outcome-choice', choice.chosen === null ? 0.75 : 0.9)
  }
  const value = outcomeOf(text.replace(OF_PUBLICATION, ''))
  if (value === null || /\b(?:if|would|should|subject to)\b/iu.test(text)) return []
  return stated(value, 'outcome-statement', 0.93)
}
