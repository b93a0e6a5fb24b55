import type { Span } from '../types.ts'
import { ARTICLES, eitherCase, NAME, named } from './fundingNames.ts'
import type { Finding } from './reading.ts'

const SUM = '£[\\d.,]+\\w*'
const FOR = "(?:\\sfor\\s[\\p{L}\\d'’/ -]{3,40}?)?"
/** "The Ministry of Justice grant for victims' services meets £60,000 a year", "The reserve will cover the first £5,000" */
const MEETS = new RegExp(
  `(?:^|[.;]\\s)(?:[Tt]he\\s)?${ARTICLES}${NAME}${FOR}\\s(?:(?:will|would|can|is to)\\s(?:meet|cover|bear|pay)|meets|covers|bears|pays)\\s(?:(?:up to|about|the first)\\s)?(?=${SUM})`,
  'gu',
)
/** "The base budget for 2016/17 has £2.4m; the shortfall will be bridged from the Prevention Reserve": beside what makes it up. */
const HAS = new RegExp(
  `(?:^|[.;]\\s)(?:[Tt]he\\s)?${ARTICLES}${NAME}(?:\\sfor\\s20\\d\\d[/–-]\\d\\d(?:\\d\\d)?)?\\s(?:has|holds|contains|provides|includes|allows for)\\s(?=${SUM}(?:\\sfor\\s[^.;£]{3,40})?[;,.]?\\s(?:and\\s|so that\\s)?(?:[Tt]he|[Aa])\\s(?:shortfall|rest|remainder|balance|difference|gap|other ${SUM})\\b[^.;]{0,60}\\b(?:from|by)\\b)`,
  'gu',
)
/** "Allocate £1.1m of the Home Office Serious Violence grant to five councils", "use £5,000 of the Innovation Fund for" */
const USED = new RegExp(
  `\\b(?:${eitherCase('allocat(?:e|es|ion of)|us(?:e|es|e of)|spend(?:s|ing)?|distribut(?:e|es|ion of)|commit(?:s|ment of)?|draw(?:s|ing)? down|releas(?:e|es|e of)')})\\s(?:(?:up to|a total of|the sum of)\\s)?${SUM}(?:\\s(?:million|in total|of (?:this|that|the) sum))?\\s(?:of|from|out of)\\s${ARTICLES}${NAME}`,
  'gu',
)

/** The pots that a sentence says meet a sum, or hold one beside another that makes up the rest. */
export const meetersIn = (block: Span, text: string): readonly Finding<string>[] =>
  [MEETS, HAS].flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => named(block, match)))

/** "The Commissioner is asked to use £5,000 of", "It is proposed to": who uses it is us, and not the council that "plans to". */
const BY_US =
  /(?:^|[.;]\s)(?:The\s)?(?:Police and Crime )?(?:(?:Commissioner|Mayor|O?P\.?F?CC|MOPAC) (?:is (?:asked|recommended|invited)|proposes|intends|plans|wishes)|It is (?:proposed|recommended)|This (?:decision|report) (?:asks|seeks)(?: approval)?) (?:to )?$/u

/** The pots of which a summary says that we use a sum. */
export const usedByUsIn = (block: Span, text: string): readonly Finding<string>[] =>
  [...text.matchAll(USED)]
    .filter((match) => BY_US.test(text.slice(0, match.index)))
    .flatMap((match) => named(block, match, false))

/** The pots of which a request uses or hands out a sum. */
export const usedIn = (block: Span, text: string): readonly Finding<string>[] =>
  [...text.matchAll(USED)].flatMap((match) => named(block, match, false))
