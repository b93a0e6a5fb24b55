import type { Around } from './around.ts'
import { maybe, sure, type Verdict } from './verdict.ts'

// "so that £17,853,700 is left for this and later years", "£1,016,000 had not been spent at 31 March"
const STILL_THERE =
  /^ (?:is|are|was|were) (?:still )?left (?:for|in|to)\b|^ (?:had|has|have) not (?:yet )?been (?:spent|used|committed|allocated|drawn)\b/u
const AFTER = /\bafter (?:this|these|that|the)\b[^£.;]{0,40}$/iu
// "its contingency of £210,000 can be released"
const IS_RELEASED =
  /^ (?:can|may|could) (?:now |then )?be (?:released|re-?used|redirected|recycled|re-?allocated|transferred to this)\b(?! (?:to|when|once|on|upon|after|in|each|if|by|only|as|every)\b)/u
const OF_POT = /\b(?:contingency|provision|reserve|budget|underspend) of $/iu
// "The other half, £45k, stays in the fund"
const STAYS =
  /^,? (?:stays|remains|is kept|is held|will stay|will remain) in the (?:\p{L}+ ){0,3}(?:fund|reserve|account)\b/u
// "The Provision for Business Cases stood at £212.7k before these changes and would be £189.4k after them"
const STOOD = /\b(?:fund|reserve|provision|budget|balance)\b[^£.;]{0,60}\b(?:stood|stands) at $/iu
const BEFORE_THIS = /^[^.;£]{0,20}\b(?:before|after) (?:this|these|the)\b/u
const WOULD_BE =
  /\b(?:fund|reserve|provision|budget|balance)\b[^£.;]{0,60}\b(?:stood|stands) at (?:about )?£[^;]*\b(?:would|will) (?:then )?be $/iu

// "The 2019/20 programme (DD2347) had a budget of £1,997,500"
const OTHERS_BUDGET =
  /\((?:MD|DD|ADD|PCD|DMPCD)\s?\d+\) (?:had|was given|was set) an? (?:\p{L}+ )?(?:budget|grant|cost) of $/u
// "(£1,123,654 a year, WPCC3-0014)": beside the decision that set it; "(£6,000, QTR 1)", "FY22/23" and "PHASE 2" name none
const BRACKET = /\($/u
const REFERENCE_BEHIND =
  /^(?: (?:a|per|each) (?:year|annum))?,? (?:(?:by|under|in|see) )?(?:[A-Z]{0,3}P(?:F?CC|CD)[A-Z]?\d?|DMPCD|MD|A?DD)(?:[/-][A-Z]{1,3})*[\s/-]?\d[\d/-]*\)/u
// "Between 2013/14 and 2016/17 MOPAC made grants of £65.3m"
const MADE_GRANTS =
  /\b(?:between|from|in|over) (?:19|20)\d\d[^£.;]{0,30} (?:the )?(?:commissioner|O?P\.?F?CC|MOPAC|GLA|mayor|authority|MPA|board|panel|we) (?:made|gave|awarded|paid) (?:\p{Ll}+ )?(?:grants|awards|payments)?(?: of| totalling| worth)? ?$/iu
// "were given grants of £543,200 over 2020/21 and 2021/22"
const WAS_GIVEN =
  /\b(?:was|were) (?:also |first )?(?:given|granted|awarded|paid) (?:grants? |awards? |a total )(?:of )?(?:totalling )?$/iu
const OVER_YEARS = /^ (?:over|across|between|for) (?:the )?(?:19|20)\d\d/u
// "The centre had £12k from the fund in 2017"
const HAD = /\b(?:had|received) (?:a (?:grant|donation|sum) of )?(?:about )?$/iu
const FROM_FUND_THEN =
  /^ from (?:the|this|its) (?:same )?(?:\p{L}+ ){0,4}?(?:fund|scheme|pot|reserve)\b[^.;£]{0,20}\bin (?:\p{L}+ )?(?:19|20)\d\d/u
// "The Commissioner agreed a Capital Plan for 2013/14 of £4,832K"
const PLAN_OF =
  /\b(?:agreed|approved|set|adopted) (?:a|an|the|its|his|her) (?:(?:capital|revenue|medium|investment|estates?|ICT) )(?:\p{L}+ ){0,2}(?:plan|programme|strategy)(?: (?:for|of) 20\d\d[/-]\d\d(?:\d\d)?)? of $/iu

// "Sponsorship of £60,000 from ExCeL was forecast", "The income of £12m will be received in 2014-15"
const SPONSORED = /\b(?:sponsorship|ticket sales|donations) (?:income )?(?:of|worth) (?:about |up to |some )?$/iu
const INCOME_OF = /\b(?:income|receipts?) of (?:about |up to |some )?$/iu
const TO_COME = /^ (?:will|is to|are to|is expected to|should) be (?:received|paid to|credited)\b/u

/** The role of a sum that is left in a pot, was given in years gone by or is still to come in; null for every other. */
export function ofPotsAndPasts({ before, behind }: Around): Verdict | null {
  if (STILL_THERE.test(behind) && !AFTER.test(before)) return sure('source')
  if (STAYS.test(behind)) return sure('source')
  if (OF_POT.test(before) && IS_RELEASED.test(behind)) return maybe('source')
  if ((STOOD.test(before) && BEFORE_THIS.test(behind)) || WOULD_BE.test(before)) return maybe('source')
  if (OTHERS_BUDGET.test(before) || (BRACKET.test(before) && REFERENCE_BEHIND.test(behind))) return sure('earlier')
  if (MADE_GRANTS.test(before) || PLAN_OF.test(before)) return maybe('earlier')
  if ((WAS_GIVEN.test(before) && OVER_YEARS.test(behind)) || (HAD.test(before) && FROM_FUND_THEN.test(behind)))
    return maybe('earlier')
  if ((SPONSORED.test(before) && /^ (?:from|by) /u.test(behind)) || (INCOME_OF.test(before) && TO_COME.test(behind)))
    return maybe('income')
  return null
}
