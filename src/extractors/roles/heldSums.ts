import type { Around } from './around.ts'

const POT = '(?:budget|reserve|fund|pot|programme|allocation|provision)'
// "There was £200,000 available", "There is £40,000 in the Estates Reserve"
const THERE =
  /\bthere (?:is|was|are|were|remains?|remained) (?:(?:still|a total of|some|about|over|only|just under) )*$/iu
const IS_THERE =
  /^ (?:still )?(?:available|uncommitted|unallocated|unspent|left|remaining|to (?:award|spend|allocate|distribute|give))\b|^ (?:still |left |remaining )?in the [^£.;]{0,50}\b(?:budget|fund|reserve|pot|programme)\b/iu
// "The budget for shelters was set at £250,000"
const SET_AT = new RegExp(
  `\\b${POT}s?\\b(?: for [^£.;]{2,40}?)?(?: in 20\\d\\d[/-]\\d\\d(?:\\d\\d)?)? (?:is|was|were|are|has been) (?:set|fixed|confirmed|agreed|kept) at (?:about )?$`,
  'iu',
)
// "The budget for the year, £412,000, is enough"
const BESIDE_POT =
  /(?<!\b(?:cost|price|value|purchase|running)s? of )\bthe (?:[\p{L}’'-]+ ){0,4}?(?:budget|reserve|fund|pot)(?: for (?:the year|20\d\d[/-]\d\d(?:\d\d)?))?, (?:which is )?$/iu
const ENOUGH =
  /^, (?:(?:is|was|will be|remains) (?:enough|sufficient|adequate|available|uncommitted|unspent|unallocated)|(?:can|will|could) (?:meet|bear|cover|pay|fund|support)|has (?:room|enough|sufficient))\b/u
// "The allocation in the medium term financial plan is £60,000"
const IN_PLAN =
  /\b(?:allocation|provision|budget|sum|amount) (?:made |included |allowed )?in the [^£.;]{3,50}\b(?:plan|programme|strategy|budget|estimates)\b(?: for 20\d\d[/-]\d\d(?:\d\d)?)? (?:is|was|stands at|amounts to) (?:about )?$/iu
// "The Commissioner holds £60,000 for this purpose"
const WE_HOLD =
  /\b(?:commissioner|O?P\.?F?CC|MOPAC|GLA|mayor|force|constabulary|we) (?:(?:now|still|also|currently) )?holds? (?:about |some )?$/iu
const NOT_A_POT =
  /^ (?:of|in) (?:\p{L}+ ){0,2}(?:debt|investments?|assets|property|properties|stock|goods|cash seized)\b/iu
// "A drawdown of £6,000 from the reserve was agreed in the budget"
const DRAWN =
  /\b(?:draw-?downs?|use|transfer|release|withdrawal|contribution) (?:of (?:up to )?|from [^£.;]{3,60}\b(?:reserves?|balances) of (?:up to )?)$/iu
const FROM_RESERVE = /^ (?:from|out of) (?:the |its |our |an? )?[^£.;,]{0,50}\b(?:reserves?|balances|contingency)\b/iu
const FROM_POT = /\bfrom [^£.;]{3,60}\b(?:reserves?|balances) of (?:up to )?$/iu

// "The Commissioner has £400,000 for grants this year", "the Force's share of the Uplift grant is £2.6m"
const WE_HAVE = /\b(?:commissioner|O?P\.?F?CC|MOPAC|GLA|mayor|we) (?:has|have) (?:about |some |up to )?$/iu
const TO_GIVE = /^ (?:(?:available|this year|a year|in all) )?(?:for|to (?:spend|give|award|use))\b/iu
const SHARE_IS =
  /\b(?:share|portion) of the [^£.;]{2,40}\b(?:grant|fund|settlement|allocation)(?: (?:for|in) 20\d\d[/-]\d\d)? is (?:about )?$/iu
// "There is sufficient budget (£60,000) for this", "The budget allows £60,000 for shelters"
const ENOUGH_OF =
  /\b(?:sufficient|enough|adequate|put into|put in|included in|provided for in)\b[^£.;()]{0,40}\b(?:budget|reserve|fund|programme|provision|allocation)s? \($/iu
const ALLOWS = new RegExp(
  `\\b${POT}s? (?:for [^£.;]{2,30} )?(?:allows?|allowed|makes provision of|has room for) (?:up to |about )?$`,
  'iu',
)
// "£60,000 was put aside for this in the budget approved in February"
const PUT_ASIDE =
  /^ (?:(?:is|was|were|has been|had been) )?(?:put|set) aside\b[^.;£]{0,60}\b(?:in|from|within) (?:the |its |our )?[^.;£]{0,40}\b(?:budget|programme|plan|reserves?|fund)\b/iu

/** Is a sum drawn out of a reserve, whatever decided that? */
export const isDrawn = ({ before, behind }: Around): boolean =>
  DRAWN.test(before) && (FROM_POT.test(before) || FROM_RESERVE.test(behind))

/** Is a sum what a budget, reserve or fund holds, or what there was to give? */
export function isHeld({ before, behind }: Around): boolean {
  if (THERE.test(before) && IS_THERE.test(behind)) return true
  if (BESIDE_POT.test(before) && ENOUGH.test(behind)) return true
  if (WE_HOLD.test(before)) return !NOT_A_POT.test(behind)
  if (WE_HAVE.test(before) && TO_GIVE.test(behind)) return true
  if (PUT_ASIDE.test(behind)) return true
  return [SET_AT, IN_PLAN, SHARE_IS, ENOUGH_OF, ALLOWS].some((pattern) => pattern.test(before))
}
