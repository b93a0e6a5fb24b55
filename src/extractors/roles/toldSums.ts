import type { Around } from './around.ts'
import { maybe, sure, type Verdict } from './verdict.ts'

// "£88.00 for each attendance", "£350 a day", "£121.00 at night": what one costs
const OF_ONE =
  /^ (?:(?:for|in|on) (?:each|every|an?)|per|an?|each|every) (?:\p{Ll}+ )?(?:attendances?|visits?|hours?|days?|sessions?|nights?|shifts?|search(?:es)?|calls?|cases?|referrals?|interviews?|heads?|persons?|people|miles?|units?|users?|licences?|tests?|samples?|beds?|appointments?|callouts?|call-outs?|kilometres?|litres?|stays?|journeys?|meetings?|words?|pages?|weekdays?|sundays?)\b|^ (?:at (?:night|weekends)|on (?:a )?(?:sundays?|weekdays?|saturdays?|bank holidays?))\b/iu
const OURSELVES = /\b(?:O?P\.?F?CC|[Cc]ommissioner|MOPAC|GLA|[Mm]ayor|MPS|[Ff]orce|[Cc]onstabulary|DMPC|[Ww]e|I)\b/u
// "In 2011/12 it had an income of £1.9m", "a charity with a turnover of £2m": what another body lives on
const TURNOVER =
  /\b(?:ha[sd]|with|reported) (?:an? |its )?(?:annual |total |gross |yearly )?(?:income|turnover) of (?:about |some |over |nearly |around )?$/iu
// "The charity holds reserves of £48,000"
const THEIR_RESERVES =
  /\b(?:charity|trust|company|club|association|applicant|foundation|group|organisation|society|it|they) (?:also )?(?:holds?|has|had|held|have) (?:\p{L}+ ){0,3}(?:reserves|balances|funds|assets|savings) of (?:about |some |over )?$/iu
// "£16,500 a year, a loss of income which is allowed for", "£4,000 in income forgone"
const INCOME_LOST =
  /^[^£.;]{0,40}\b(?:loss of (?:\p{L}+ )?income|(?:in )?(?:lost income|income (?:forgone|foregone|lost)))\b/iu
const LOSES =
  /\b(?:loss of (?:\p{L}+ )?income|income (?:forgone|foregone|lost)|lost income) (?:of|is|was) [^£.;]{0,20}$/iu
// "could not be met from the general reserve of £66.6m", "cannot be contained within the budget of £2m"
const NOT_MET =
  /\b(?:(?:could|can|would|will|may|should|is|are|must) ?not|cannot|can no longer|could no longer) be (?:\p{Ll}+ )?(?:met|funded|financed|found|contained|absorbed|drawn|taken|paid|borne)\b[^£;]*$/iu
// "Spending of £0.9m since April has been met from reserves"
const MET_SO_FAR =
  /^[^£.;]{0,40}\b(?:has|have|had) (?:so far |already )?been (?:met|funded|financed|paid for|covered|absorbed)\b/iu
// "should be met by the Partnership from the surplus of £0.4m in its scheme": another's money
const MET_BY_OTHERS =
  /\b(?:met|funded|financed|paid|found|borne) by (?:the )?(?<who>\p{Lu}[^.;£]{1,60}?) from (?:the|its|their) [^.;£]*$/u
// "of which £61,000 comes from the Big Lottery Fund": what an applicant has from those who give to charities
const TO_CHARITIES =
  /^[^£.;]{0,30}\b(?:from|by) (?:the )?(?:(?:Big|National) Lottery|Sport England|Arts Council|Comic Relief|(?:BBC )?Children in Need|Heritage (?:Lottery )?Fund|Henry Smith|Lloyds Bank Foundation|Esm[eé]e Fairbairn|Garfield Weston|Tudor Trust|Trusthouse|Community Foundation|Rotary)/u
const RECEIVED = /\b(?:to receive|receipt of|accept\w*) (?:up to )?$/iu
// "which in the last year came to around £2,000"
const CAME_TO =
  /\b(?:last|previous|past) (?:financial )?year\b[^£.;]{0,40}\b(?:came to|amounted to|were|was|cost|totalled) (?:about |around |some |nearly |over |just under |just over )?$/iu
// "they cost £1.36m in 2023/24", "more than double the £0.61m of three years before"
const YEARS_BEFORE = /^ (?:of )?(?:\p{L}+|\d+) years? (?:before|earlier|ago|previously)\b/u
// "worth £9,000 in kind", "in-kind support, estimated to be worth up to £150,000"
const IN_KIND = /^[^£.;]{0,25}\bin[- ]kind\b/iu
const KIND_BEFORE = /\bin[- ]kind\b[^£.;]*\b(?:worth|valued at|value of|estimated at) (?:up to |about |some )?$/iu
// "needs £350,000 in 2013", "has to raise £40,000 from sponsors": what another must find
const MUST_RAISE =
  /\b(?:it|they|charity|trust|company|organisation|partnership|foundation|group)\b (?:still )?(?:needs?|must|has to|have to|hopes? to|plans? to|aims? to|expects? to|will|would) ?(?:find|raise|secure)? (?:a further |another )?$/iu
// "no more than £150,000 to be paid in any one year"
const MOST_A_YEAR = /^[^£.;]{0,30}\bin any (?:one|single) (?:financial )?year\b/iu
// "Two claims since 2010 have passed £5m": how large something was
const PASSED = /\b(?:claims?|losses|damages|prices?|estimates?)\b[^£.;]{0,30}\b(?:passed|reached|topped) $/iu

/**
 * The role of a sum that is told only: what one of a thing costs, what another body lives on or must find, income that is
 * lost, a fund that does not pay; null for every other.
 */
export function toldOnly({ before, behind }: Around): Verdict | null {
  if (OF_ONE.test(behind)) return sure('context')
  if (TURNOVER.test(before) && !OURSELVES.test(before)) return sure('context')
  if (THEIR_RESERVES.test(before)) return sure('context')
  if (INCOME_LOST.test(behind) || LOSES.test(before)) return sure('context')
  if (NOT_MET.test(before) || PASSED.test(before)) return sure('context')
  if (MET_SO_FAR.test(behind)) return maybe('context')
  const payer = MET_BY_OTHERS.exec(before)?.groups?.who
  if (payer !== undefined && !OURSELVES.test(payer)) return sure('context')
  if (TO_CHARITIES.test(behind) && !RECEIVED.test(before)) return sure('context')
  if (CAME_TO.test(before) || YEARS_BEFORE.test(behind)) return sure('context')
  if (IN_KIND.test(behind) || KIND_BEFORE.test(before)) return sure('context')
  if (MUST_RAISE.test(before) && !OURSELVES.test(before)) return sure('context')
  return MOST_A_YEAR.test(behind) ? sure('context') : null
}
