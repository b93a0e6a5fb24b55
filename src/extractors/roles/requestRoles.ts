import { recipientsIn } from '../awards/recipients.ts'
import { isPriceAccepted } from '../requests/acceptedPrices.ts'
import { isRestKept } from '../requests/keptForLater.ts'
import { isOfMoves } from './decisionLevels.ts'
import { isLimitOfEach } from './heldLimits.ts'
import { settledAsk } from './settledSums.ts'
import { maybe, sure, type Verdict } from './verdict.ts'

// "bought under the framework at a cost of £n", "in line with the policy for £n": the price of what is asked for, and no other decision's
const PRICED =
  /\b(?:in line with|under)\b(?![^£]*\b(?:decision|approved|agreed|approval|[A-Z]{3,}\s?\d)\b)[^£]{0,60}(?:\b(?:at (?:an? |the )?(?:\p{L}+ ){0,2}?(?:costs?|price|value|sum|rate|rent|fee)(?: of)?|costing|for|in the sum of|to the value of|totalling|worth|an? (?:\p{L}+ ){0,2}(?:contribution|payment|grant|fee|cost|sum) of)|,) (?:(?:up to|about|approximately|a maximum of) )*$/iu

// "in addition to the £12,000 approved by decision PCC/2019/4, of the lease for £3,000": the decision of the sum before it
const OF_SUM_BEFORE =
  /£[\d,.]+(?:k|m| million)? (?:already |previously )?(?:agreed|approved|awarded) (?:by|in|under)\b[^£,;]*,[^£]*$/iu

const DELEGATES =
  /\bdelegat\w+ (?:[^£.;]|\.(?=\d)){0,140}(?<what>\b(?:award|approval|signing|signature|letting|agreement|approve|sign|award|agree|let|make|authoris\w+)\b[^£.;]{0,60}\b(?:grants|contracts|awards|agreements|payments|purchases|expenditure|variations|orders|invoices|claims|applications|bids)\b[^£.;]{0,20}\b(?:of|for|worth|valued at)? ?(?:up to|not exceeding|below|under|less than|of no more than|no greater than) (?:the value of )?)$/iu

/** May officers spend sums up to this one as they see fit? Not where it is known who gets it: "a contract to X of up to £n". */
function isOfDelegate(before: string): boolean {
  const what = DELEGATES.exec(before)?.groups?.what
  return what !== undefined && recipientsIn(what, 0).length === 0
}

/** The role of a sum in what is asked for, by the words of its item before it and of its sentence behind it. */
export function inRequestText(before: string, behind: string): Verdict {
  const settled = settledAsk({ before, behind })
  if (settled !== null) return settled
  if (
    /\b(?:contracts|grants|awards|purchases|payments|expenditure|sums|amounts|items|values?|procurements?)\b[^£.;]{0,20}\b(?:above|over|(?<!not )exceeding|below|under) $/iu.test(
      before,
    )
  )
    return sure('threshold')
  if (
    /\b(?:authorised|authorized|borrowing|prudential|lending|investment|counterparty|exposure|deposit) limits?\b[^£.;]*$|\boperational boundary\b[^£.;]*$/iu.test(
      before,
    )
  )
    return sure('threshold')
  if (isLimitOfEach(before, behind)) return sure('threshold')
  // "a scheme of £80,000, with grants of between £500 and £5,000": what each may be
  if (
    /£[^£]*\bwith (?:individual )?(?:grants|awards|bids|applications|bursaries) (?:of|for|from|ranging from) (?:between |from |up to )?(?:£[\d,]+ (?:and|to) )?$/iu.test(
      before,
    )
  )
    return sure('threshold')
  // "to be passed on in grants of between £1,000 and £5,000": how large each is
  if (
    /\bin (?:\p{L}+ )?(?:grants|awards|bursaries|payments) (?:of|from) (?:between |from |up to )?(?:£[\d,]+ (?:and|to) )?$/iu.test(
      before,
    ) &&
    /£/u.test(before)
  )
    return sure('context')
  if (
    /\b(?:on top of|in addition to|over and above)\s+(?:the )?(?:\w+ )?$/iu.test(before) ||
    /^ (?:\w+ )?(?:already |previously )?(?:agreed|approved|awarded) (?:in|by|under) (?:decision|PCD|[A-Z/]{3,}\d?)/u.test(
      behind,
    )
  )
    return sure('earlier')
  if (
    /\b(?:in line with|under|approved (?:by|in|under)|previously approved|as agreed in)\b[^£]{0,60}$/iu.test(before) &&
    !/\b(?:award|grant|contract|expenditure|funding|total)\b[^£]{0,30}$/iu.test(before) &&
    !PRICED.test(before) &&
    !OF_SUM_BEFORE.test(before)
  )
    return maybe('earlier')
  if (
    /\b(?:receipt of|accepts?(?! (?:the |a |an )?(?:\w+ ){0,3}(?:tenders?|quotations?|quotes?|bids?|proposals?|prices?)\b)|acceptance of|receives?|income of)\b[^£.;]{0,60}$/iu.test(
      before,
    ) &&
    !/\bexpenditure\b/iu.test(before) &&
    !isPriceAccepted(`${before}£0${behind}`)
  )
    return sure('income')
  // "£2.1m, made up of the £600,000 in decision 1 and £1.5m from the Environment programme": what pays
  if (
    /£[^£]*\b(?:made up of|comprising|consisting of)\b[^;]*$/iu.test(before) &&
    /^ (?:in|from|under) (?:decision|recommendation|item) \(?\d|^ from (?:the )?[^£.;,]{3,60}\b(?:programme|fund|budget|reserve|grant)\b/iu.test(
      behind,
    )
  )
    return sure('source')
  if (isRestKept(before, behind)) return sure('context')
  // "the balance of £21,010 is returned to the reserve", "awards of no more than £10,000 each and £91,340 in all"
  if (
    (/\b(?:balance|remainder|sum|underspend) of $/iu.test(before) &&
      /^ (?:is|be|are|will be|to be) (?:returned|repaid|put back|handed back|released) to\b/iu.test(behind)) ||
    (/\b(?:of|at) (?:no more than|not more than|up to|at most) $/iu.test(before) &&
      /^ each,? and £[\d,.]+[km]? (?:in all|in total|altogether)\b/iu.test(behind))
  )
    return sure('context')
  // "a secondment to Quay Council, which will reimburse £45,000", "an annual fee of £9,000 payable to the Commissioner"
  if (
    /\b(?:which|who) (?:will|would|shall|is to|are to|has agreed to|have agreed to) (?:reimburse|refund|repay|pay back)\b[^£.;]{0,60}$/iu.test(
      before,
    ) ||
    /^[^£.;]{0,25}\bpayable (?:\p{Ll}+ly )?(?:to|by [^£.;]{2,40} to) (?:the )?(?:GLA|MOPAC|(?:Police and Crime )?Commissioner|O?P\.?F?CC)\b/u.test(
      behind,
    )
  )
    return sure('income')
  // "Delegate to the Director the award of contracts and grants of up to £500k for each project": what each may be
  if (isOfDelegate(before)) return sure('threshold')
  if (
    /\b(?:to (?:move|vire|vary)|vary|(?:make|agree|approve|authorise|sign) (?:further |future |any |minor )*(?:variations|virements)|virements?|delegat\w+)\b[^£.;]{0,60}\b(?:up to|by no more than|below|under|of no more than)\s*$/iu.test(
      before,
    ) ||
    /\b(?:above|over|(?<!not )exceeding|in excess of|below|less than) $/iu.test(before)
  )
    return maybe('threshold')
  if (isOfMoves(before)) return sure('threshold')
  if (
    /^[^£.;]{0,60}\b(?:budget|reserve|fund)\b(?! of)/iu.test(behind) &&
    /\b(?:from|within|of) (?:the|its|a|an) $/iu.test(before)
  )
    return maybe('source')
  if (/\b(?:funded|met|financed|paid) (?:from|by|through)\b[^;.:]*\($/iu.test(before) && /^\)/u.test(behind))
    return sure('source')
  if (
    /\b(?:use|drawdown|draw-down) of $/iu.test(before) ||
    (/^ (?:of|from) (?:the|its) [^.;£]{2,40}\b(?:reserve|fund|budget)\b/iu.test(behind) && /\buse\b/iu.test(before))
  )
    return sure('source')
  if (/\b(?:carry forward|underspends?|savings?)\b[^£.;]{0,50}$/iu.test(before)) return maybe('source')
  return maybe('approved')
}
