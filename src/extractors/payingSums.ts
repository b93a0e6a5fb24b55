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
  /\b(?:met|funded|financed) (?:in full |wholly |entirely )?(?:from|by|within|out of) [^£.;,()]{3,70}\b(?:budget|reserve|fund|grant|programme)s?,? (?:for 20\d\d[/-]\d\d(?:\d\d)?,? )?(?:of|which (?:is|stands at|stood at|has|holds)) $/iu
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

/** Farther back, in characters, nothing tells who pays: a text without stops is not read to its beginning for each sum. */
const LONGEST_SENTENCE = 400

/** Is a sum what a budget, reserve, fund or grant that pays holds, or what it pays (and not what it has received)? */
export function isPayer(inFront: string, behind: string): boolean {
  const before = inFront.slice(-LONGEST_SENTENCE)
  if (/^[^£.;]{0,20}\breceived\b/u.test(behind)) return false
  if (PROVISION.test(before) && /^ (?:(?:a|each|per) (?:year|annum) )?(?:in|within)\b/u.test(behind)) return true
  if (LEFT_OVER.test(before) && IS_USED.test(behind)) return true
  if (PAYS_APART.test(before) && !/^[^£.;]*\band £/u.test(behind)) return true
  return [ALLOCATION_IS, GRANT_IS, PAYS_IN_BRACKETS, PAYS_TOO, PAYS_WHOLE, OF_WHICH].some((pattern) =>
    pattern.test(before),
  )
}
