// "met from the revenue budget (£1.9m) and from capital programmes (£1.3m)"
const PAYS_IN_BRACKETS =
  /\b(?:met|funded|financed|shared|split|borne)\b(?:[^.;]|\.(?=\d))*\b(?:from|by|through)\b(?:[^.;()]|\.(?=\d)|\([^()]*\))*\((?:balance |which (?:holds|stands at) )?$/iu
// "met from the Home Office grant, of which £4m is allocated here", "the budget for 2014/15, which has £210,000 uncommitted"
const OF_WHICH =
  /\b(?:budget|reserve|fund|grant|programme|allocation)s?\b(?:[^.;]|\.(?=\d)){0,80}\b(?:of which(?: up to)?|in which|which has|which holds|with)\s*$/iu
// "met from the budget (£18.9 million) and by a transfer of £320,000 from the MPS"
const PAYS_TOO =
  /\b(?:met|funded|financed)\b[^.;]*\b(?:from|by)\b(?:[^.;]|\.(?=\d))*\band (?:from|by|with) (?:an? |the )?(?:\w+ )?(?:transfer|contribution|virement|drawdown) of $/iu
// "funded from the 2025-26 Events budget of £1,809,700"
const PAYS_WHOLE =
  /\b(?:met|funded|financed) (?:in full |wholly |entirely )?(?:from|by|within|out of) [^£.;,()]{3,70}\b(?:budget|reserve|fund|grant|programme)s?,? (?:for 20\d\d[/-]\d\d(?:\d\d)?,? )?(?:of|which (?:is|stands at|stood at|has|holds|(?:was|is|has been) (?:confirmed|set|announced|agreed|fixed) at)) $/iu
// "provided for in the custody budget, £2.03m in 2023/24", but "from the reserve, £22,000 in 2024/25 and £37,000 in 2025/26"
const PAYS_APART =
  /\b(?:met|funded|financed|provided for|contained) (?:from|by|in|within|out of) [^£.;,()]{3,70}\b(?:budget|reserve|fund|grant|programme)s?, $/iu
// "The grant for 2017-18 is £812,455"
const GRANT_IS =
  /\b(?:grant|allocation|settlement)s? (?:(?:to|for) [\w ]{3,30} )?(?:for|in) 20\d\d[/-]\d\d(?:\d\d)? is (?:about )?$/iu
// "There is provision of £175,000 in the budget"
const PROVISION = /\bprovision (?:of|for) $/iu

// "An underspend of £9,000 on staff will be used to pay for this"
const LEFT_OVER = /\b(?:underspends?|surplus|slippage) of $/iu
const IS_USED = /^[^£.;]{0,60}\b(?:will|would|is to|are to|can|is being) (?:be used|be applied|pay|meet|fund|cover)\b/iu
// "Kent's allocation of the national fund is £1.1m"
const ALLOCATION_IS = /\ballocation (?:of|from|under) (?:the )?[^£.;]{3,50}\b(?:fund|grant|programme|budget) is $/iu

// "The Ministry of Justice grant for victims' services meets £60,000 a year"
const METERS =
  /\b(?:budget|reserve|fund|grant|programme|allocation)s?\b(?: for [\p{L}'’ -]{3,40})?(?: (?:will|would|can|is to))? (?:meets?|covers?|bears?|pays?|contributes?) (?:(?:up to|about|the first) )*$/iu
// "the shortfall of £741,250 will be bridged from the Crime Prevention Reserve"
const SHORTFALL = /\b(?:shortfall|gap|difference|deficit) (?:of |is )?(?:up to )?$/iu
const IS_BRIDGED =
  /^[^£.;]{0,30}\b(?:bridged|met|made (?:up|good)|drawn|taken|found|funded|covered|filled|come)\b (?:from|by|out of)\b[^.;£]*\b(?:reserves?|balances|budgets?|fund|grant|underspend|receipts)\b/iu
// "The funding is from the Policing Reserve (£4.7m at 31 March 2019)"
const POT_BEFORE = /\b(?:reserves?|fund|budget|balances?|grant|programme) \($/iu
const ON_DAY =
  /^ (?:(?:as )?at|on) (?:the )?\d{1,2} |^ (?:(?:is|was) )?(?:uncommitted|available|unallocated|remaining)\b/iu
// "the sum still available before this decision is £212,855"
const STILL_THERE =
  /\b(?:sum|balance|amount|money|funding)(?: (?:still|now|currently|then))? (?:available|remaining|left|unallocated|uncommitted|unspent)\b(?![^£]*\bafter\b)[^£.;]{0,40}\b(?:is|was|stands at|stood at) $/iu
// "At 31 January 2019 it stood at £38,204.77"
const IT_STOOD = /\b(?:at|on) (?:the end of )?(?:\d{1,2} )?\p{L}+ (?:19|20)\d\d,? it (?:stood|stands) at (?:about )?$/iu
// "Provision for 2018/19 is £448,000", "the Victims budget, where £1,304,000 is assumed"
const PROVIDED = /\b(?:provision|allowance) (?:for|in) 20\d\d[/-]\d\d(?:\d\d)? (?:is|was) (?:about )?$/iu
const WHERE = /\b(?:budget|reserve|programme|plan|fund)s?,? (?:where|in which) $/iu
const IS_HELD = /^ (?:is|was|has been) (?:assumed|provided|allowed|included|set aside|earmarked|held|budgeted)\b/iu
// "less the income of £9,000 leaves £28,350 to be met from the programme budget"
const LEAVES = /\b(?:leaves?|leaving) (?:(?:a balance of|a net cost of|about|up to) )*$/iu
const TO_BE_MET = /^,? (?:to be|which (?:will|is to) be|to) (?:met|funded|paid|found|financed) (?:from|by|within)\b/iu

// "affordable within the Ministry of Justice grant (£2.1m in 2018/19)", "taken from the Property Act account, which held £347,908.16", "the programmes for 2022/23 hold £2.8m", "an indication of £8.8m for 2015/16"
const HELD =
  /\b(?:affordable|contained|provided for) (?:within|from|in) (?:the )?[^£.;()]{3,60}\($|\baccount,? (?:which|and) (?:held|holds|stood at|stands at|had|has) $|\bprogrammes? for 20\d\d[/-]\d\d (?:holds?|contains?) $|\bgrant\b[^£;]*\b(?:given|an?) indication of (?:about )?$/iu
// "met from the core budget, with £362,500 from 2021/22 and the rest": what each year pays of it
const OF_A_YEAR = /\bwith $/iu
const AND_REST = /^ (?:from|in) 20\d\d[/-]\d\d and the (?:rest|remainder|balance)\b/iu

/** Farther back, in characters, nothing tells who pays: a text without stops is not read to its beginning for each sum. */
const LONGEST_SENTENCE = 400

/** Is a sum what a budget, reserve, fund or grant that pays holds, or what it pays (and not what it has received)? */
export function isPayer(inFront: string, behind: string): boolean {
  const before = inFront.slice(-LONGEST_SENTENCE)
  if (/^[^£.;]{0,20}\breceived\b/u.test(behind)) return false
  if (OF_A_YEAR.test(before) && AND_REST.test(behind)) return false
  if (PROVISION.test(before) && /^ (?:(?:a|each|per) (?:year|annum) )?(?:in|within)\b/u.test(behind)) return true
  if (LEFT_OVER.test(before) && IS_USED.test(behind)) return true
  if (PAYS_APART.test(before) && !/^[^£.;]*\band £/u.test(behind)) return true
  if (SHORTFALL.test(before) && IS_BRIDGED.test(behind)) return true
  if (POT_BEFORE.test(before) && ON_DAY.test(behind)) return true
  if (WHERE.test(before) && IS_HELD.test(behind)) return true
  if (LEAVES.test(before) && TO_BE_MET.test(behind)) return true
  if ([HELD, METERS, STILL_THERE, IT_STOOD, PROVIDED].some((pattern) => pattern.test(before))) return true
  return [ALLOCATION_IS, GRANT_IS, PAYS_IN_BRACKETS, PAYS_TOO, PAYS_WHOLE, OF_WHICH].some((pattern) =>
    pattern.test(before),
  )
}
