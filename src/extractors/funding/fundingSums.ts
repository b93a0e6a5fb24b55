import type { Span } from '../../types.ts'
import type { Finding } from '../reading.ts'
import { ARTICLES, eitherCase, NAME, named } from './fundingNames.ts'

const SUM = '£[\\d.,]+\\w*(?:\\smillion)?'
/** A pattern whose spaces are those of a text, where a line may end at any. */
const phrase = (source: string): RegExp => new RegExp(source.replaceAll(' ', '\\s'), 'gu')
const CAPITALS = "(?:\\p{Lu}[\\p{L}'’&-]*)"
const YEAR = '20\\d\\d[/–-]\\d\\d(?:\\d\\d)?'

/** "met from the £1,510k set aside for PCC Initiatives in 2014/15": what a sum is held for, named in capitals. */
const SET_ASIDE = phrase(
  `\\b(?:${eitherCase('(?:met|funded|financed|paid|drawn|taken) (?:from|out of|within|by)')})\\s(?:[Tt]he\\s)?${SUM}\\s(?:${eitherCase('(?:which (?:is|was|has been) )?(?:set aside|allocated|earmarked|provided|budgeted|held|available|agreed)')})\\s(?:for|to|in|within|under)\\s(?:[Tt]he\\s)?(?<name>(?:${CAPITALS}\\s(?:(?:and|for|of)\\s)?){1,5}${CAPITALS})(?=[.;,(]|$|\\s(?:in|for|and|by|this)\\b)`,
)
/** "met from the £3.2m for works in the Estates programme budget": the pot that a sum is held in. */
const SUM_IN = phrase(
  `\\b(?:${eitherCase('(?:met|funded|financed|paid|drawn|taken) (?:from|out of|within|by)')})\\s(?:[Tt]he\\s)?${SUM}\\s(?:[^.;£]{3,50}?\\s)?(?:in|within|of)\\s${ARTICLES}${NAME}`,
)
/** "an underspend on the commissioning budget for 2023/24, from which the payments will be met", "the Fund, which will meet it" */
const FROM_WHICH = phrase(
  `\\b(?:on|in|within|of|from)\\s(?!£)${ARTICLES}${NAME}(?=(?:\\sfor\\s${YEAR})?(?:\\s\\([^()]{1,40}\\))?,?\\s(?:(?:from|out of|within)\\swhich\\s[^.;£]{3,50}\\s(?:will|can|is|are|would)(?:\\sto)?\\sbe\\s(?:met|paid|funded|financed|made|drawn)|which\\s(?:will|can|is to)\\s(?:meet|fund|pay for|cover|finance)\\s(?:the|this|these|it))\\b)`,
)
/** "has agreed to donate £75k from the Innovation Fund to the Foundation": what is given, and out of which pot. */
const GIVEN_FROM = phrase(
  `\\b(?:${eitherCase('donat(?:e|es|ion of)|award(?:s)?|grant(?:s)?|giv(?:e|es)|contribut(?:e|es)|pay(?:s)?|provide(?:s)?|allocate(?:s)?|commit(?:s)?')})\\s(?:(?:up to|a total of|a grant of|the sum of|a sum of)\\s)?${SUM}\\s(?:from|out of)\\s${ARTICLES}${NAME}(?=(?:\\sfor\\s${YEAR})?\\s(?:to|for|towards)\\b|[.;,]|$)`,
)
// "the Council will give", "gave last year", "the Council will give": not what is decided by us
const NOT_OURS =
  /\b(?:councils?|trusts?|charit(?:y|ies)|foundation|boroughs?|home office|government|partners?|universit(?:y|ies)|company|lottery|may|could|might|would|did not|not to|not|last year|previously|option)\b[^.;]*$/iu

/** "£1,500,000 from the Environment programme": a programme that gives a sum, named in capitals. */
const PROGRAMME = phrase(
  `${SUM}\\s(?:is\\s)?(?:from|out of)\\s(?:the\\s)?(?<name>(?:${CAPITALS}\\s(?:and\\s)?){1,5}[Pp]rogramme)(?!\\p{L})`,
)
const each = (block: Span, text: string, pattern: RegExp): readonly Finding<string>[] =>
  [...text.matchAll(pattern)].flatMap((match) => (NOT_OURS.test(text.slice(0, match.index)) ? [] : named(block, match)))

/** The pots that hold a sum which pays, told behind that sum, or from which the payments will be met. */
export const heldForIn = (block: Span, text: string): readonly Finding<string>[] =>
  [SET_ASIDE, SUM_IN, FROM_WHICH].flatMap((pattern) => each(block, text, pattern))

/** The programmes of which a request takes a sum. */
export const programmesIn = (block: Span, text: string): readonly Finding<string>[] => each(block, text, PROGRAMME)

/** The pots out of which a decision gives a sum to somebody. */
export const givenFromIn = (block: Span, text: string): readonly Finding<string>[] => each(block, text, GIVEN_FROM)
