import type { DecisionOutcome } from '../record.ts'
import type { Layout, Span } from '../types.ts'
import { textOf, wordsIn } from './reading.ts'

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
export function choiceIn(layout: Layout, span: Span): Choice | null {
  const places = CHOICE.exec(textOf(layout, span))?.indices?.groups
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
