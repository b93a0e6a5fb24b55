import type { Word } from '../types.ts'
import { LIMITS } from './limits.ts'
import type { Speller } from './spelling.ts'

/** Whether the words recognised in an image of a digital page belong to its text, and why. */
export type Keeping =
  | { readonly kept: true; readonly reason: 'dated-signature' | 'typed-text' }
  | { readonly kept: false; readonly reason: 'no-words' | 'stamp' | 'too-few-words' | 'no-running-text' }

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
// "12 March 2019", "12th of March 2019", "March 12, 2019"; and `11" October 2023`, as recognisers read a raised "th".
const WRITTEN_DATE = new RegExp(
  String.raw`\b(?:[0-3]?\d\S{0,3} (?:of )?(?:${MONTH}),? (?:19|20)\d\d|(?:${MONTH}) [0-3]?\d\S{0,3} (?:19|20)\d\d)\b`,
)
// Behind a label also without its day, which is short and often in doubt: "Date: October 2023".
const MONTH_AND_YEAR = new RegExp(String.raw`\b(?:${MONTH}),? (?:19|20)\d\d\b`)
// "12/03/2019", "12.3.19", "12 Mar 2019": as stamps print them too, so only behind a label.
const SHORT_DATE =
  /\b[0-3]?\d(?:[./-][01]?\d[./-](?:\d\d)?\d\d|[ -](?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*[ -](?:\d\d)?\d\d)\b/i
// "Date:", "Dated", "Date of decision"; a signature's label alone may stand beside a date in ink.
const DATE_LABEL = /\b(?:date|dated|dyddiad)\b/i
// What rubber stamps say: "RECEIVED 12 MAR 2019".
const STAMP = /\b(?:received|paid|copy|posted|scanned|entered|draft|confidential)\b/i

/**
 * Decides whether words recognised in one region of a digital page are kept.
 *
 * Kept are a date with its label or written out, as typed beside a signature, and running text. Crests, logos, stamps,
 * charts and what a recogniser sees in handwriting are not. `words` come in reading order.
 */
export function keepRegion(words: readonly Word[], spell: Speller): Keeping {
  const sure = words.filter((word) => word.confidence >= LIMITS.sureWord && /[\p{L}\p{N}]/u.test(word.text))
  if (sure.length === 0) return { kept: false, reason: 'no-words' }
  const text = sure.map((word) => word.text).join(' ')
  if (isRunningText(sure, spell)) return { kept: true, reason: 'typed-text' }
  const hasLabel = DATE_LABEL.test(text)
  if (STAMP.test(text) && !hasLabel) return { kept: false, reason: 'stamp' }
  const isDated = WRITTEN_DATE.test(text) || (hasLabel && (SHORT_DATE.test(text) || MONTH_AND_YEAR.test(text)))
  if (isDated) return { kept: true, reason: 'dated-signature' }
  return { kept: false, reason: sure.length < LIMITS.regionWords ? 'too-few-words' : 'no-running-text' }
}

function isRunningText(words: readonly Word[], spell: Speller): boolean {
  const spellings = words.map((word) => spell(word.text, 'english'))
  const count = (kind: string) => spellings.filter((spelling) => spelling === kind).length
  const good = count('plausible') + count('function')
  const odd = count('odd') / (good + count('odd') || 1)
  return good >= LIMITS.regionWords && odd <= LIMITS.oddInRegion && count('function') / good >= LIMITS.functionInRegion
}
