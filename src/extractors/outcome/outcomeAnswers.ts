import { TICKS } from '../../pdf/characters.ts'
import type { DecisionOutcome } from '../../record.ts'
import type { Cell } from '../../types.ts'

/** Boxes that are typed, "[X]" and "[ ]", as the characters they stand for. */
export const boxed = (text: string): string => text.replace(/\[\s?\]/gu, '☐').replace(/\[\s?[xX✓✔]\s?\]/gu, '☒')

const DONE = '(?:approved?|agreed?|accept(?:ed)?|supported?|authori[sz]ed?|granted|endorsed?)'
const ASKED_FOR =
  '(?:(?:this|the|above) )*(?:decision|recommendations?|requests?|proposals?|applications?|reports?|award|grant|funding|business case)'
const APPROVER = "(?:(?:police(?:,? fire)? and crime )?commissioner|o?pcc|pfcc|dmpc|(?:deputy )?mayor)(?:['’]s)?"

/** "Decision agreed", "Is the recommendation approved?", "Do you approve this request?", "I approve the proposal", "PCC approval". */
const QUESTION = new RegExp(
  [
    `^(?:(?:is|are|has|have) )?(?:${ASKED_FOR} )?(?:(?:is|are|has been|have been|be) )?${DONE}$`,
    `^(?:(?:do|does|i|the) )*(?:you |${APPROVER} )?(?:hereby )?(?:approve|agree|accept|support|authori[sz]e)s?(?: (?:to|with))? ${ASKED_FOR}$`,
    `^(?:the )?${APPROVER} (?:approval|agreement|approves|agrees)(?: given| granted)?$`,
    '^approval (?:given|granted)$',
  ].join('|'),
  'iu',
)

/** Does a text ask whether the decision is approved, and nothing of an officer's approval? */
export const asksApproval = (text: string): boolean =>
  QUESTION.test(
    text
      .replace(/[\s?:.–-]+$/u, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )

const ANSWER = /\b(?<word>yes|no)\b/giu
const MARK = '[☐☑☒✓✔□_]'

/**
 * What "Yes" and "No" answer to a question of approval: the word that stands alone, or the one whose box is marked.
 *
 * Boxes stand behind their words unless the first one stands before; null where both or none are marked.
 */
function yesOrNo(text: string): boolean | null {
  const marks = boxed(text)
    .replace(/(?<=\b(?:yes|no)\b[\s:|/]{0,3})x\b/giu, '☒')
    .replace(/\bx(?=\s{0,2}(?:yes|no)\b)/giu, '☒')
    .trim()
  const words = [...marks.matchAll(ANSWER)].map((m) => m[0].toLowerCase())
  if (words.length === 1) {
    const isAlone = /^\W*(?:yes|no)\b/iu.test(marks) && !/^(?:☐|□)|\b(?:yes|no)\s*(?:☐|□)/iu.test(marks)
    return isAlone ? words[0] === 'yes' : null
  }
  if (words.length !== 2 || words[0] === words[1]) return null
  const isBoxFirst = new RegExp(`^${MARK}`, 'u').test(marks)
  const ticked = [...marks.matchAll(isBoxFirst ? BEFORE : BEHIND)].filter((m) => TICKS.test(m.groups?.box ?? ''))
  const [only] = ticked
  return ticked.length !== 1 || only === undefined ? null : /^yes$/iu.test(only.groups?.word ?? '')
}

const BEHIND = /\b(?<word>yes|no)\b[\s:|/_]*(?<box>[☐☑☒✓✔□])/giu
const BEFORE = /(?<box>[☐☑☒✓✔□])[\s:|_]*(?<word>yes|no)\b/giu

const asOutcome = (answer: boolean | null): DecisionOutcome | null =>
  answer === null ? null : answer ? 'approved' : 'rejected'

/** "Do you approve this request? Yes ☐ No ☒", "Decision agreed: No" in a line. */
export function answeredLine(text: string): DecisionOutcome | null {
  const at = /(?:^|\s)[☐☑☒✓✔□]?\s*(?:yes|no)\b/iu.exec(boxed(text))
  if (at === null || at.index < 4 || text.length > 200) return null
  const marks = boxed(text)
  const asked = marks.slice(0, at.index)
  const isLabelled = asksApproval(asked.replace(/^[^:]{3,60}:\s*(?=\p{L})/u, '')) || asksApproval(asked)
  const answer = marks.slice(at.index)
  const isBare = /^[\s☐☑☒✓✔□]*(?:yes|no)\b[\s☐☑☒✓✔□|/:_x]*(?:(?:yes|no)\b[\s☐☑☒✓✔□|/:_x.]*|[.–,;-].*)?$/isu.test(answer)
  return isLabelled && isBare ? asOutcome(yesOrNo(answer)) : null
}

/** "Approved?" beside "Yes ☐" and "No ☒", or beside "No". */
export function answeredRow(row: readonly Cell[]): DecisionOutcome | null {
  const [asked, ...answers] = row
  if (asked === undefined || !asksApproval(asked.text)) return null
  const text = answers.map((c) => c.text).join(' ')
  return /\b(?:yes|no)\b/iu.test(text) && text.length < 60 ? asOutcome(yesOrNo(text)) : null
}

/** What stands behind the label of the outcome: "Decision agreed" – "Yes ☐ No ☒"; null where it is no such answer. */
export const answeredLabel = (label: string, text: string): DecisionOutcome | null =>
  asksApproval(label) && /^\W*(?:yes|no)\b/iu.test(text) ? asOutcome(yesOrNo(text.slice(0, 60))) : null
