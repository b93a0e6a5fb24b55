import type { InSentence } from './around.ts'
import { maybe, sure, type Verdict } from './verdict.ts'

const BODY =
  '(?:authority|commissioner|O?P\\.?F?CC|MOPAC|GLA|mayor|DMPC|MPA|MPS|force|constabulary|predecessor|board|panel|we)'

// "It had a grant of £20k in its first year", "put on a first set in 2022 with a grant of £1,200"
const HAD_GRANT = /\bhad an? (?:\p{Ll}+ )?(?:grant|award|donation) of (?:about )?$/iu
const FIRST_YEAR =
  /^ in (?:its|their|the|that) (?:first|second|previous|last) (?:\p{Ll}+ )?year\b|^ in (?:19|20)\d\d\b/iu
const WITH_GRANT =
  /\bin (?:19|20)\d\d(?:[/-]\d\d)?,? (?:with|under|from|through) an? (?:\p{Ll}+ )?(?:grant|award|contract|donation) of $/iu
// "The last evaluation (2016) cost £18,750"
const LAST_COST =
  /\b(?:last|previous|earlier|former) (?:(?!would|will|could|may|might)\p{Ll}+ ){1,3}(?:\((?:in )?(?:19|20)\d\d\) |in (?:19|20)\d\d )?cost (?:about |some )?$/iu
// "let by the Authority in 2008 at an estimated £32.5m", "became a contract of its own in April 2021, at £216,000 a year"
const LET_THEN =
  /\b(?:let|awarded|signed|bought|began|started|became)\b[^£.;]{0,60}\bin (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d,? (?:at|for|worth|with a value of) (?:(?:an?|estimated|about|some|total|value|cost|of) )*$/u
const NOW = /\b(?:seeks?|will|propos\w+|recommend\w*|this (?:decision|report|form|paper))\b/iu
// "In 2021-22 the PCC made 57 awards of £871,204.50", "Rounds 1 to 4 have awarded £131,275.50"
const MADE_AWARDS = new RegExp(
  `\\bin (?:19|20)\\d\\d(?:[/–-]\\s?\\d\\d)? (?:the )?${BODY} made (?:\\d+|\\p{Ll}+) (?:grants|awards|payments) of $`,
  'iu',
)
const ROUNDS =
  /\brounds? \d[\d, toand–-]*(?:of [^£.;]{3,30} )?(?:has |have )?(?:already |so far )?(?:awarded|funded|given|made awards of) (?:a total of )?$/iu
// "In 2021, after a competitive tender, MOPAC awarded a contract of £1,138,216"
const THEN_AWARDED = new RegExp(
  `\\bin (?:\\p{L}+ )?(?:19|20)\\d\\d, [^£.;,]{3,60}, (?:the )?${BODY} (?:agreed|approved|awarded|let|granted|gave)\\b[^£.;]{0,60}$`,
  'iu',
)
// "Before that the service was provided under a grant of £480,000 a year"
const BEFORE_THAT = /\bbefore (?:that|then|20\d\d),? [^£.;]{3,80}\b(?:was|were|had been)\b[^£.;]{0,60}$/iu

const EARLIER: readonly RegExp[] = [WITH_GRANT, MADE_AWARDS, ROUNDS, THEN_AWARDED, BEFORE_THAT]

// "One office costs about £84,000 a year": what one of several costs
const ONE_COSTS =
  /(?:^|[.;]\s)(?:\d+(?:\.\d+)*\.?\s)?(?:one|each|every) (?:\p{Ll}+ ){1,3}costs (?:about |some |around )?$/iu
// "will contribute £12,000 in staff time"
const STAFF_TIME = /^ (?:in|of|worth of) (?:staff|officers?|volunteers?|management)['’]?(?: and \p{Ll}+)? time\b/iu
// "Savings of £312,000 a year are expected from rates", "The rise of £60,820 comes from pay awards"
const SAVINGS = /\bsavings of (?:about |up to |some )?$/iu
const EXPECTED =
  /^ (?:a year |per annum )?(?:(?:is|are) (?:expected|forecast|estimated|likely)|(?:will|would|should) (?:arise|follow|result))\b/iu
const RISE = /\b(?:rise|increase|growth|fall|reduction|difference) of (?:about )?$/iu
const COMES = /^ (?:comes|arises|results|stems|is due|is because|is explained|reflects)\b/iu
// "have undertaken to keep up their spending (some £2.1m in all)"
const THEIRS = /\btheir (?:own )?(?:spending|funding|budgets?|contributions?) \((?:some |about )?$/iu
// "Option 2, to fund the analysts alone at £72,500, would not reduce the wait"
const REFUSED_OPTION =
  /^\s*(?:\d+(?:\.\d+)*\.?\s+)?option \w{1,2}\b[^.;]*\b(?:would not|was not|is not|rejected|discounted|ruled out|not recommended)\b/iu
const CONTEXT: readonly RegExp[] = [ONE_COSTS, THEIRS]

// "The sites are thought to be worth £1.35m to £1.6m when sold", "the receipt for the old station, which is valued at £575,000"
const WORTH = /\bworth (?:about |some )?(?:£[\d.,]+[km]? (?:to|and) )?$/iu
const WHEN_SOLD = /^(?: (?:to|and) £[\d.,]+[km]?)? (?:when|once|if) (?:it is |they are )?sold\b/iu
const RECEIPT_FOR = /\breceipts? (?:for|from) [^£;]{3,60}, (?:which (?:is|are) )?(?:valued|estimated|put) at $/iu
// "Sponsorship received in 2018/19 was £3,200", "the Fund offered the GLA £600,000"
const RECEIVED_WAS = /\breceived (?:in|during) (?:19|20)\d\d(?:[/-]\d\d)? (?:was|were|came to) $/iu
const OFFERED_US =
  /(?<!\b(?:we|commissioner|mayor|MOPAC|GLA) )\b(?:offered|awarded|granted) (?:the )?(?:GLA|MOPAC|O?P\.?F?CC|(?:Police and Crime )?Commissioner|Mayor) (?:(?:a (?:grant|sum) of|up to) )*$/u
const INCOME: readonly RegExp[] = [RECEIPT_FOR, RECEIVED_WAS, OFFERED_US]

// "sponsorship may be accepted up to £5,000", "Lot 1 was capped at £10,000 an application"
const MAY_BE =
  /\bmay be (?:\p{Ll}+ly )?(?:accepted|approved|agreed|spent|authorised|paid|signed|awarded|let) (?:(?:of|for) )?up to (?:the value of )?$/iu
const CAPPED = /\b(?:was|were|is|are) capped at (?:about )?$/iu
// "The Code calls for competition where a contract is worth £10,000 to £150,000"
const IS_WORTH =
  /\b(?:where|when|if) (?:an? |the )?(?:contracts?|purchases?|awards?|grants?|values?) (?:is|are) (?:worth |valued at |for )?(?:between )?(?:£[\d,]+ (?:to|and) )?$/iu
const RULES = /\b(?:code|standing orders|regulations|scheme of \p{L}+|financial instructions|rules)\b/iu
// "a charge of £150 for a car and £20 for each day, as set by regulations"
const SET_BY_LAW =
  /^[^.;]{0,80}\b(?:set|fixed|prescribed|laid down) (?:by|in) (?:the )?(?:regulations?|law|statute|order)\b/iu

/** The role of a sum outside of the request that its own words tell; null for every other. */
export function toldByWords({ before, behind, whole }: InSentence): Verdict | null {
  if (MAY_BE.test(before) || CAPPED.test(before) || SET_BY_LAW.test(behind)) return sure('threshold')
  if (IS_WORTH.test(before) && RULES.test(whole)) return sure('threshold')
  if (REFUSED_OPTION.test(whole)) return sure('context')
  if (CONTEXT.some((p) => p.test(before)) || STAFF_TIME.test(behind)) return sure('context')
  if ((SAVINGS.test(before) && EXPECTED.test(behind)) || (RISE.test(before) && COMES.test(behind)))
    return sure('context')
  if (EARLIER.some((p) => p.test(before)) && !NOW.test(before)) return sure('earlier')
  if (HAD_GRANT.test(before) && FIRST_YEAR.test(behind)) return sure('earlier')
  if ((LAST_COST.test(before) || LET_THEN.test(before)) && !NOW.test(before)) return sure('earlier')
  if (WORTH.test(before) && WHEN_SOLD.test(behind)) return maybe('income')
  return INCOME.some((p) => p.test(before)) ? maybe('income') : null
}

// "seeks approval for expenditure of up to £140,000, and for an exemption from the Code": asked for, and no limit
const SOUGHT =
  /\bseeks? (?:the )?(?:\p{L}+ ){0,2}approval (?:for|of|to) [^£.;]{0,60}\b(?:of|spend|award|pay) (?:up to )?$/iu
// "raised the fund from £150,000 to £250,000": what pays
const FUND_RAISED =
  /\b(?:rais|increas|lift|reduc|cut)\w* the (?:\p{L}+ ){0,3}(?:fund|budget|pot|reserve) (?:available )?from (?:£[\d,.]+[km]? to )?$/iu

/** Is a sum what approval is sought for, whatever rules its sentence names? */
export const isSought = (before: string): boolean => SOUGHT.test(before)

/** Is a sum the old or the new size of the pot that pays? */
export const isFundRaised = (before: string): boolean => FUND_RAISED.test(before)
