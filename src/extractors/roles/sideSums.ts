import type { InSentence } from './around.ts'
import { maybe, sure, type Verdict } from './verdict.ts'

const OURSELVES = /\b(?:O?P\.?F?CC|[Cc]ommissioner|MOPAC|GLA|[Mm]ayor|DMPC|[Ff]orce|[Cc]onstabulary|MPS|[Ww]e|I)\b/u

// "£60,000 and the City £28,000 to the provider directly", "£25,000 a year, which it will pay straight to the centre"
const STRAIGHT =
  /^(?: a year| per annum)?(?:,? which (?:it|they) will pay)?(?: and [^£.;]{2,40}£[\d,.]+[km]?)? (?:directly|direct|straight) to (?:the )?(?!O?P\.?F?CC|commissioner|MOPAC|GLA)\p{L}|^(?: a year| per annum)?(?: and [^£.;]{2,40}£[\d,.]+[km]?)? to (?:the )?[\p{L} ]{2,50} (?:directly|direct)(?=[,.;]|$)/iu
const OTHERS_PAY =
  /\b(?:councils?|boroughs?|authority|trust|charity|church|company|university|partners?|club|association|group|city of \p{L}+)\b(?: (?:also|each|both))? (?:(?:will|would|has agreed to|have agreed to) (?:also |each )?(?:pay|contribute|give)|pays?|contributes?|gives?|(?:has|have)? ?offered)\b[^;.]*$/iu
// "The council will pay for its upkeep, some £600 a year"; what a grant to a council pays is our own spending
const OWN_UPKEEP =
  /\b(?:councils?|boroughs?|authority|trust|charity|church|company|university|partners?|club|association|landlord|owners?|developer) (?:will|would|is to|are to|has agreed to|have agreed to) (?:pay|meet|bear|cover)(?: for)? (?:its|their|the) (?:own )?(?:upkeep|running|maintenance|insurance|servicing|power|staff|fuel|costs?)\b[^£.;]*$/iu
const OUR_MONEY = /\b(?:grants?|awards?|funds?|funding|money|sums?|contribution|budget|proposed|recommended)\b/iu
// "The charity will match the grant with £48,000 a year", "offered to match it with a further £9,500"
const MATCHES =
  /(?<who>[^£.;]{0,120})\b(?:will|would|has agreed to|have agreed to|offers to|(?:has |have )?offered to) match\b[^£.;]{0,60} (?:with|by) (?:(?:a|an|further|another|grant|of|up to|about|some) )*$/iu
// "has made its own provision of £165,000 a year"
const OWN_PROVISION = /\b(?:made|makes|has|have) (?:its|their) own (?:provision|arrangements?|budget|fund) of $/iu
// "The cost is £36,000, of which £21,500 has been raised"
const OF_WHICH = /\bof which,? (?:about |some |up to )?$/iu
const IS_RAISED = /^ (?:has|have|had|was|were|is) (?:already |now )?(?:been )?raised\b/u
// "It comes on top of the core grant, which is £2,270,916"
const ON_TOP =
  /\b(?:on top of|in addition to|separate from|apart from|besides|over and above) [^£.;]{3,60}, which (?:is|was|stands at|stood at|comes to) $/iu
// "a bid to the £100m fund"
const BID_TO =
  /\b(?:bids?|bid|applications?|appl(?:y|ied|ies)|put in)\b[^£.;]{0,30}\b(?:to|for|from) (?:the|a|an|its) $/iu
const IS_FUND = /^ (?:\p{L}+ ){0,4}(?:fund|pot|programme|scheme|round)\b/iu
// "Advice was taken from counsel at a cost of £18,500"
const WAS_TAKEN =
  /\badvice\b[^£.;]{0,20}\b(?:was|were|has been|have been) (?:taken|obtained|sought)\b[^£.;]*\b(?:at|for) (?:a (?:total )?cost of )?$/iu
// "under a parent company guarantee limited to £12m"
const GUARANTEE =
  /\b(?:guarantees?|liabilit(?:y|ies)|indemnit(?:y|ies)|bond|insurance)\b(?:(?!\b(?:expenditure|spend(?:ing)?|grant|award)\b)[^£.;]){0,50}\b(?:limited to|capped at) $/iu
const PREMIUM = /\b(?:premium|cost|price|pay\w*|contract|renew\w*|let|bought)\b/iu
// "agreed in report 172-22 with an estimated capital cost of £18,000,000"
const ESTIMATED = /\bwith an estimated (?:\p{L}+ ){0,3}(?:cost|value|price) of (?:about |some )?$/iu
// "Indicative sums of £418,520 have been given for each of 2023/24 and 2024/25"
const INDICATIVE = /\bindicative (?:\p{Ll}+ )?(?:sums?|amounts?|figures?|allocations?) of (?:about |up to )?$/iu
const LATER = /\b(?:later|further|future|separate|subsequent) decisions?\b/iu
// "The cost is £907,450, shared by recorded crime": the whole, of which we pay a share
const SHARED =
  /^,? (?:which (?:is|will be) |to be )?shared (?:by|between|among|with|equally|according|in proportion)\b/iu

// "The balance of £37,000 is for training"
const BALANCE = /\bbalance of $/iu
const IS_FOR = /^ (?:is|was) (?:for|to pay for|to be used for) /u

// "The schemes which have come in below their budgets are GIS (£11.0k) and video (£0.5k)"
const UNDERSPENT =
  /\b(?:come|came|coming|finished|completed) (?:in )?(?:below|under|within) (?:its|their|the) budgets?\b[^.;]*$/iu

const CONTEXT_BEFORE: readonly RegExp[] = [UNDERSPENT, ON_TOP]

/** Do others put a sum beside what we give? "The grant will match it" is our own. */
function isMatched(before: string): boolean {
  const who = MATCHES.exec(before)?.groups?.who
  return who !== undefined && !OURSELVES.test(who) && !OUR_MONEY.test(who)
}

/** The role of a sum that stands beside what is decided: what others pay, raise or hold, and what is only estimated. */
export function besideDecided({ before, behind, whole }: InSentence): Verdict | null {
  if (CONTEXT_BEFORE.some((pattern) => pattern.test(before))) return sure('context')
  if (isMatched(before) || (GUARANTEE.test(before) && !PREMIUM.test(before))) return sure('context')
  const mayBeOthers = !OURSELVES.test(before) && !OUR_MONEY.test(before)
  if (mayBeOthers && (OWN_UPKEEP.test(before) || (OTHERS_PAY.test(before) && STRAIGHT.test(behind))))
    return maybe('context')
  if (WAS_TAKEN.test(before)) return maybe('context')
  if (OWN_PROVISION.test(before) && !OURSELVES.test(before)) return sure('context')
  if (OF_WHICH.test(before) && IS_RAISED.test(behind) && !OURSELVES.test(before)) return sure('context')
  if (BID_TO.test(before) && IS_FUND.test(behind)) return sure('context')
  if (INDICATIVE.test(before) && LATER.test(whole)) return sure('context')
  if (BALANCE.test(before) && IS_FOR.test(behind)) return maybe('context')
  return ESTIMATED.test(before) || SHARED.test(behind) ? maybe('context') : null
}
