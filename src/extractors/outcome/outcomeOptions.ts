import { EMPTY_BOX, TICKS } from '../../pdf/characters.ts'
import type { DecisionOutcome } from '../../record.ts'
import { boxed } from './outcomeAnswers.ts'
import { outcomeOf } from './outcomeWords.ts'

const OPTION: readonly (readonly [RegExp, DecisionOutcome])[] = [
  [
    /^(?:not (?:approved?|agreed?|supported|accepted|authorised)|do not (?:approve|agree|support)|disagreed?|reject(?:ed)?|refused?|declined)\b/iu,
    'rejected',
  ],
  [/^defer(?:red)?\b/iu, 'deferred'],
  [/^(?:approved?|agreed?|accepted|supported|authorised)\b/iu, 'approved'],
  [/^noted?\b/iu, 'noted'],
]

/** What an option's words say, if they open a text. */
export const optionOf = (text: string): DecisionOutcome | null =>
  OPTION.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null

const THING =
  '(?:decisions?|recommendations?|requests?|proposals?|applications?|(?:business )?case|report|award|grant|funding|expenditure)'
/** "I do not agree the recommendation", "The above request has my approval", "Recommendations approved": who or what, and what of it. */
const SENTENCE = new RegExp(
  `^(?:(?:I|we|the (?:police(?:,? fire)? and crime )?commissioner|the pcc)\\b[^.;]{2,60}\\b${THING}|(?:(?:all|the|this|these|above) )*${THING}\\b[^.;£]{2,40})\\b[^.;£]{0,40}\\.?$`,
  'iu',
)

/** What an option says that is a word, or a short sentence of who decides or of what is decided. */
export function saidOption(text: string): DecisionOutcome | null {
  const bare = text.trim()
  const word = bare.length < 30 ? optionOf(bare) : null
  return word ?? (SENTENCE.test(bare) ? outcomeOf(bare) : null)
}

const BOXES = /[☐☑☒✓✔✗✘□]/gu
/** A tick and a cross beside each other are a yes and a no. */
const CROSS = /[✗✘]/gu

/** Does a text hold a box that nobody ticked? */
export const hasOpenBox = (text: string): boolean => /[☐□]/u.test(boxed(text))

/**
 * The option of a text whose box alone is ticked: "☒ I agree the recommendation ☐ I do not agree the recommendation".
 *
 * Boxes stand before their words or behind them. Null where both or none are ticked, or the ticked words say nothing.
 */
export function tickedOption(source: string): DecisionOutcome | null {
  const text = /[☑✓✔]/u.test(source) ? source.replace(CROSS, '☐') : source
  const first = text.search(BOXES)
  const isWordFirst = /approv|agree|reject|refuse|defer|support/iu.test(text.slice(0, Math.max(first, 0)))
  const tokens = text.split(isWordFirst ? /(?<=[☐☑☒✓✔✗✘□])/u : /(?=[☐☑☒✓✔✗✘□])/u)
  const boxOf = (token: string): string => (isWordFirst ? (token.trim().at(-1) ?? '') : (token[0] ?? ''))
  const ticked = tokens.filter((t) => TICKS.test(boxOf(t)))
  const open = tokens.filter((t) => EMPTY_BOX.test(boxOf(t)))
  const [only] = ticked
  if (ticked.length !== 1 || open.length === 0 || only === undefined) return null
  const said = only
    .replace(BOXES, '')
    .replace(/^[^:]*:\s*(?=\p{L})/u, '')
    .replace(/^[\s/|]*(?:or\b)?\s*/iu, '')
    .replace(/\s*\b(?:\/|or)?\s*$/iu, '')
  return optionOf(said) ?? saidOption(said)
}

const OPTION_WORD =
  /\b(?:not approved?|do not approve|not agreed?|reject(?:ed)?|refused?|defer(?:red)?|approved?|agreed?|accepted|noted?)\b(?: (?:with|as|subject to) (?:changes|amendments|conditions|amended|recommended|requested|modifications))?/giu

/** "Approved ☐ Approved with changes ☐ Not approved ☐", "Approved / Deferred / Rejected": options, of which a form says none. */
export function isListOfOptions(text: string): boolean {
  const options = boxed(text).match(OPTION_WORD) ?? []
  const rest = boxed(text)
    .replace(/^[^:]*:/u, '')
    .replace(OPTION_WORD, '')
  return (
    options.length > 2 && /^[^\p{L}\d]*(?:(?:or|please|tick|delete|circle|as|appropriate)\b[^\p{L}\d]*)*$/iu.test(rest)
  )
}
