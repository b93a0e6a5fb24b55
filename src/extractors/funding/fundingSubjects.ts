import type { Span } from '../../types.ts'
import type { Finding } from '../reading.ts'
import { ARTICLES, eitherCase, NAME, named } from './fundingNames.ts'

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

const COST = `(?:the|this|these|all|it|that|our|its)\\b`
const START = `(?:^|[.;:]\\s|\\bthat\\s)(?!(?:\\S+\\s){1,8}?that\\s)(?:[Tt]he\\s)?`
const USE = '(?:fund|meet|pay(?:\\sfor)?|cover|finance|support|bridge)'
/** "It is proposed that the Reserve be used to fund the shortfall", "The unspent balance of the Fund will be used to meet this cost". */
const BE_USED = new RegExp(
  `${START}(?:(?:unspent|uncommitted|remaining)\\s)?(?:balance\\s(?:of|on|in)\\s)?${ARTICLES}${NAME}\\s(?:(?:will|can|is\\sto|should|would)\\s)?(?:be|is)\\s(?:used|applied|drawn\\son|released)\\s?(?:in\\sfull\\s)?(?:(?:to\\s${USE}|for|towards)\\s${COST}|(?=[.;]|$))`,
  'gu',
)
/** "The Fund has a balance of £140,000 and this grant would reduce it to £104,000". */
const REDUCED = new RegExp(
  `${START}${ARTICLES}${NAME}\\s(?:has|holds)\\san?\\s(?:\\p{Ll}+\\s)?balance\\sof\\s${SUM},?\\s(?:and|which)\\s(?=[^.;]*\\b(?:this|the)\\s(?:grant|award|decision|payment|cost|contribution)s?\\b)`,
  'gu',
)
/** "£48,000 of the £200,000 Prevention Fund remains uncommitted and would be used": what is left of it is used. */
const LEFT_OF = new RegExp(
  `${SUM}\\s(?:of|in|on)\\s(?:the\\s)?(?:${SUM}\\s)?(?!£)${ARTICLES}${NAME}\\s(?:remains?|is|are)\\s(?:uncommitted|unallocated|available|unspent)`,
  'gu',
)
/** "has provided ring-fenced funding (the IDVA/ISVA Fund) and this pays for the posts", "by the OPCC (Commissioning budget)". */
const IN_BRACKETS = new RegExp(
  `(?<!\\b[Mm]atch(?:ed)?\\s)\\b(?:(?:funding|grant|money|monies)\\s|[Bb]udget(?:\\scode)?\\s\\d+\\s|(?:funded|met|paid|financed)\\s[^.;()]{0,40}\\bby\\s(?:the\\s)?(?:O?P\\.?F?CC|MOPAC|GLA|Commissioner)\\s)\\((?:the\\s)?${NAME}\\)`,
  'gu',
)
const GIVER = '(?:\\sfrom\\sthe\\s(?:Home\\sOffice|Ministry\\sof\\sJustice|MoJ|Welsh\\sGovernment))?'
/** "The Dedicated Security Posts Grant from the Home Office covers the cost in full", "The reserve will pay for this". */
const COVERS = new RegExp(
  `${START}${ARTICLES}${NAME}${GIVER}${FOR}\\s(?:(?:will|would|can|is to|is used to)\\s(?:meet|cover|bear|fund|finance|pay(?:\\sfor)?)|meets|covers|bears|funds|finances|pays(?:\\sfor)?)\\s${COST}`,
  'gu',
)
/** "The Partnership Fund has sufficient headroom to support this grant", "There is room in": what is able to pay. */
const ABLE = new RegExp(
  `${START}${ARTICLES}${NAME}(?:\\sfor\\s20\\d\\d[/–-]\\d\\d(?:\\d\\d)?)?\\s(?:has|holds|contains|provides)\\s(?:sufficient|enough|adequate|the)\\s(?:(?:uncommitted|unallocated|available|remaining)\\s)?(?:\\p{Ll}+\\s)?(?:to|for)\\s(?:meet|support|cover|fund|pay|accommodate|finance|absorb|th(?:is|ese|e))\\b`,
  'gu',
)
/** "The Authority receives a Fire Revenue Grant, which will be used to fund the training": what is there to be used. */
const TO_BE_USED = new RegExp(
  `\\b(?:receives?|holds?|has|have|maintains?|received)\\s${ARTICLES}${NAME}(?:\\sof\\s${SUM})?,?\\s(?:which|that)\\s(?:will|can|is to)\\sbe\\sused\\s(?:to\\s(?:fund|meet|pay|cover|finance)|for)\\s${COST}`,
  'gu',
)
/** "The PCC holds a Commissioning Reserve of £1.1m and it is proposed to use £60,000 of this". */
const OF_THIS = new RegExp(
  `\\b(?:holds?|has|have|maintains?)\\s${ARTICLES}${NAME}(?:\\sof\\s${SUM})?[,.]?\\s(?:and\\s)?(?:[Ii]t\\sis\\s(?:proposed|recommended|intended)\\sto\\s(?:use|draw|take|apply)|of\\swhich)\\s${SUM}`,
  'gu',
)
// "the Council's fund will cover the rest", "the Trust receives": theirs
const THEIRS =
  /\b(?:trusts?|charit(?:y|ies)|councils?|boroughs?|providers?|organisations?|applicants?|universit(?:y|ies)|partners|unless|if|not|no longer)(?:['’]s?)?\b[^.;]*$/iu

/** The pots that a sentence says meet a sum or the cost, are able to, or hold one beside another that makes up the rest. */
export const meetersIn = (block: Span, text: string): readonly Finding<string>[] => [
  ...[MEETS, HAS].flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => named(block, match))),
  ...[REDUCED, COVERS, ABLE, TO_BE_USED, OF_THIS, BE_USED, LEFT_OF, IN_BRACKETS].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) =>
      THEIRS.test(text.slice(0, match.index)) || THEIRS.test(match.groups?.name ?? '')
        ? []
        : named(block, match, false),
    ),
  ),
]

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
