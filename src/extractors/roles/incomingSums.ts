// "the Council will contribute", "WCM has given back": what comes in from others
const SHARE =
  /(?<who>[^£;]{0,80}?)\b(?:(?:will|would|is to|are to|has agreed to|have agreed to) contribute|(?:council|partnership|university|insurers?|developer|landlord|parish|district)s? (?:(?:will|has agreed to|have agreed to|is to) (?:pay|add))|(?:has|have) (?:given back|repaid|returned))\b[^£;.]{0,30}$/iu
const OURSELVES = /\b(?:O?P\.?F?CC|MOPAC|commissioner|GLA|mayor|DMPC|we|I|this decision|office)\b[^,]{0,20}$/iu

/** Behind a sum: "of which £20,000 comes from the Borough Council". */
export const OTHERS_PAY =
  /^ (?:a year )?(?:comes|came|will come|is raised|was raised|has been (?:offered|raised|pledged)) (?:from|by)\b(?! (?:the |its |our )?[^.;£]{0,60}\b(?:reserve|budget|fund|grant)\b)/iu
/** "has been awarded £12m by the Department", "was sold in 2018 for £410,000", "£212,000 was received": it came in. */
export function isGivenToUs(before: string, behind: string): boolean {
  if (/\b(?:was|were|been) sold\b[^£;]*\bfor $/iu.test(before) || /^ (?:was|were|has been) received\b/u.test(behind))
    return true
  if (/\bof which [\p{L} ]{2,40} (?:has|have) been (?:allocated|awarded)\s*$/u.test(before)) return true
  return (
    /\b(?:has been|have been|was|were) (?:awarded|allocated|granted|given)\b[^£;]*$/iu.test(before) &&
    /^[^£.;]{0,40}\b(?:by|from) (?:the )?(?!O?P\.?F?CC|commissioner|MOPAC|GLA|mayor|police and crime|DMPC|our|PCD|decision)(?:\p{Lu}|government)/u.test(
      behind,
    )
  )
}

/** Is this the share of somebody else, who contributes it or pays it back? */
export function isOthersShare(before: string): boolean {
  const who = SHARE.exec(before)?.groups?.who
  if (who === undefined) return /\b(?:is|are) expected to bring in\s*$/iu.test(before)
  return !OURSELVES.test(who.trimEnd())
}

/** "for TfL to provide a revenue grant of £100,000 to the GLA": what others are to pay to us. */
export const isPaidToUs = (before: string, behind: string): boolean =>
  /\b(?:provid(?:e|es|ing)|giv(?:e|es|ing)|pay(?:s|ing)?|contribut(?:e|es|ing)|offer(?:s|ing)?)\b[^£;.]{0,40}$/iu.test(
    before,
  ) &&
  /^ (?:(?:of|in) [\p{L} ]{3,30} )?(?:a year |per annum )?to (?:the )?(?:GLA|MOPAC|(?:Police and Crime )?Commissioner|O?P\.?F?CC)\b/u.test(
    behind,
  )

/** "sets the council tax precept at £58.698m". */
export const isPrecept = (before: string): boolean => /\bprecept (?:income )?(?:at|of|is|will be|to) $/iu.test(before)

/** "a Band D amount of £261.59", "an increase of £10 on the 2019-20 level": what a household pays is told only. */
export const isOfHousehold = (sentence: string, pence: number): boolean =>
  /\bband d\b/iu.test(sentence) && pence < HIGHEST_BILL
/** Below this, in pence, a sum beside "Band D" is a bill: what policing costs a household is a few hundred pounds. */
const HIGHEST_BILL = 1_000_00

// "Part of the cost, £9,000, will be met by contributions from the utilities"
const MET_BY_INCOME =
  /^,? [^£.;]{0,20}\b(?:will|is to|are to|would|to) be (?:met|funded|paid|borne|covered) (?:by|from|through) (?:an? |the )?(?:contributions?|income|fees|sponsorship|ticket sales|donations?)\b/iu

/** Is a sum met by what others contribute or buy? */
export const isMetByIncome = (behind: string): boolean => MET_BY_INCOME.test(behind)

// "The sale is expected to bring £450,000", "should raise about £450,000", "The old vans will be sold for about £900"
const SALE_BRINGS =
  /\b(?:sales?|disposals?|auctions?|it|they|vehicles?|sites?|buildings?|property|properties|house|station)\b[^£.;]{0,40}\b(?:(?:is|are) (?:expected|likely|estimated|forecast) to|should|will|would) (?:bring|raise|realise|yield|produce|fetch)(?: in)? (?:(?:a|receipts?|of|about|some|around|up to|approximately|between) )*$/iu
const SOLD_FOR =
  /\b(?:(?:will|would|should|is to|are to|can) be|(?:is|are) (?:expected|likely) to be|(?:is|are) being) sold\b[^£.;]{0,40}\b(?:for|at) (?:(?:about|some|around|up to|not less than) )*$/iu
// "A contribution of £4,000 has been agreed with the Council", "The Council has offered a contribution of £4,000"
const CONTRIBUTION = /\bcontributions? of (?:up to |about |some )?$/iu
const AGREED_WITH =
  /^(?: a year| per annum)?[^£.;]{0,30} (?:has|have) been (?:agreed|secured|offered|promised|confirmed|pledged) (?:with|by|from) (?:the )?(?!O?P\.?F?CC|commissioner|MOPAC|GLA|mayor)/iu
const OFFERED =
  /(?<who>[^£;.]{2,60}?)\b(?:has|have) (?:offered|agreed|promised|pledged) (?:to (?:make|give|pay) )?an? (?:\p{L}+ )?contribution of (?:up to |about )?$/iu

// "The Force will be paid £6,000 by the organiser", "The Council pays the Commissioner £6,000 a year"
const US = '(?:GLA|MOPAC|(?:police and crime )?commissioner|O?P\\.?F?CC|force|constabulary|MPS)'
const PAID_TO_US = new RegExp(
  `\\b${US} (?:(?:will|would|is to|are to|has|have) )?(?:be|been|is|are) paid (?:about )?$|\\bpays? (?:the )?${US} (?:(?:a|rent|fee|charge|of|about) )*$`,
  'iu',
)
// "Rent of £6,000 a year is paid by the tenant", "£6,000 will be recharged to the Council"
const RENT = /\b(?:rents?|fees?|charges?|income) of (?:about )?$/iu
const PAID_BY =
  /^(?: a year| per annum)? (?:is|are|will be|would be) (?:paid|payable) by (?:the |its |their |each )?(?:tenants?|councils?|users?|licensees?|organisers?|occupiers?|lessees?|sponsors?|others?|\p{Lu}\p{L}+ (?:Council|Trust|Ltd|Limited))\b/u
const RECHARGED =
  /^(?: a year| per annum)? (?:will be|is|are|is to be|can be|would be) (?:recharged|invoiced|billed) to\b/iu
const GIVES_BACK =
  /\b(?:agreed|offered|undertaken|going|has|have|is|are|will) (?:to )?(?:refund|repay|pay back|reimburse) (?:us |the (?:commissioner|force|O?PCC) )?(?:about )?$/iu

/** Is a sum what a sale brings, or what others have agreed to put in? */
export function isToComeIn(before: string, behind: string): boolean {
  if (SALE_BRINGS.test(before) || SOLD_FOR.test(before)) return true
  if (PAID_TO_US.test(before) || GIVES_BACK.test(before)) return true
  if (RECHARGED.test(behind) || (RENT.test(before) && PAID_BY.test(behind))) return true
  if (CONTRIBUTION.test(before) && AGREED_WITH.test(behind)) return true
  const who = OFFERED.exec(before)?.groups?.who
  return who !== undefined && !OURSELVES.test(who.trimEnd())
}
