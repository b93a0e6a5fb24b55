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
