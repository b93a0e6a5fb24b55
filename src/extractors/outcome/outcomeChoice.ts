import type { DecisionOutcome } from '../../record.ts'
import type { Layout, Span } from '../../types.ts'
import type { Finding } from '../reading.ts'
import { textOf, wordsIn } from '../reading.ts'
import { asksApproval } from './outcomeAnswers.ts'

const YES = '(?:approved?|agreed?|authorised?|accept(?:ed)?|supported?|has|have|do(?:es)?(?! not))'
const NO =
  '(?:(?:do(?:es)? )?not(?: (?:approved?|agreed?|authorised?|accept(?:ed)?|supported?))?|reject(?:ed)?|refused?)'
/** "approve/do not approve", "HAS / DOES NOT HAVE", "approved or rejected", "reject / approve" */
const CHOICE = new RegExp(
  `\\b(?:(?<yes>${YES})\\s*(?:/|\\bor\\b)\\s*(?<no>${NO})|(?<first>${NO})\\s*/\\s*(?<second>${YES}))\\b`,
  'diu',
)

/** A choice that a form prints: `chosen` is null where neither alternative is struck out or stands out. */
export type Choice = { readonly chosen: DecisionOutcome | null }

/**
 * Which alternative of a printed choice holds: the other is struck out, or it alone is bold.
 *
 * Null where the text offers no choice.
 */
export const choiceIn = (layout: Layout, span: Span): Choice | null => choiceOf(layout, span, CHOICE)

/** "Decision agreed: Yes / No" where one word is struck out, or alone bold, in a line or beside its question. */
export function struckAnswer(layout: Layout): Finding<DecisionOutcome> | null {
  for (const block of layout.blocks) {
    const text = textOf(layout, block)
    const at = block.furniture || text.length > 200 ? -1 : text.search(YES_OR_NO)
    if (at < 0) continue
    const row = block.cell === null ? [] : (layout.tables[block.cell.table]?.rows[block.cell.row] ?? [])
    const asked = at > 0 ? text.slice(0, at) : (row[0]?.text ?? '')
    const chosen = asksApproval(asked) ? choiceOf(layout, block, YES_OR_NO)?.chosen : null
    if (chosen != null) return { value: chosen, spans: [block], method: 'outcome-choice', confidence: 0.9 }
  }
  return null
}

const YES_OR_NO = /\b(?<yes>yes)\s*(?:\/|\bor\b)?\s*(?<no>no)\b/diu

function choiceOf(layout: Layout, span: Span, pattern: RegExp): Choice | null {
  const places = pattern.exec(textOf(layout, span))?.indices?.groups
  const [yes, no] = [places?.yes ?? places?.second, places?.no ?? places?.first].map((place) =>
    place === undefined ? null : { start: span.start + place[0], end: span.start + place[1] },
  )
  if (yes == null || no == null) return null
  for (const [isMarked, holds] of [
    [isStruck, false],
    [isBold, true],
  ] as const) {
    const [onYes, onNo] = [isMarked(layout, yes), isMarked(layout, no)]
    if (onYes !== onNo) return { chosen: onYes === holds ? 'approved' : 'rejected' }
  }
  return { chosen: null }
}

const isBold = (layout: Layout, span: Span): boolean => wordsIn(layout, span).every((word) => word.bold)

const isStruck = (layout: Layout, span: Span): boolean =>
  layout.struck.some((struck) => struck.start < span.end && struck.end > span.start)
