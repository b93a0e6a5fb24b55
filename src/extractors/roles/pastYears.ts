import { periodsIn } from '../dates/periods.ts'

/** Verbs of money that was given, or of what something cost. */
export const GAVE =
  /\b(?:received|awarded|paid|gave|given|granted|funded|committed|provided|contributed|allocated|released|let|spent|invested|was|were|had|cost|costs|has had)\b/iu

/** "Repairs cost £1.36m in 2023/24": what was paid for something is no decision. */
export const COST =
  /\b(?:programme|service|scheme|pilot|repairs|works|damage|overtime|they|it|visits|faults|hire|searches|storage|claims)\b[^£;]{0,30}\bcost [^£;]{0,30}$/iu

// "The Authority gave it £75,000 in that year", "was given £5,000 in 2017"
const BODY_GAVE =
  /\b(?:authority|commissioner|O?P\.?F?CC|MOPAC|GLA|mayor|MPA|predecessor|board|panel|we)\b(?: (?:has|had|also|previously))* (?:gave|given|granted|awarded|donated)\b[^£.;]{0,60}$/iu
const WAS_GIVEN =
  /\b(?:was|were) (?:also |first )?(?:given|granted|awarded|paid)(?: (?:a )?(?:grants?|donations?|awards?|sum) of| an? (?:initial|first))? $/iu
const THEN =
  /^[^£.;]{0,80}\b(?:in|during|for) (?:(?:that|the same|the previous|the first|last) year|(?:\p{L}+ )?(?:19|20)\d\d\b)/iu
// "In March 2020 the Commissioner agreed £40,000"
const THEN_AGREED =
  /\b(?:in|on) (?:\d{1,2} )?(?:\p{Lu}\p{L}+ )?(?:19|20)\d\d,? (?:the |a )?(?:\p{L}+ ){0,4}?(?:authority|commissioner|O?P\.?F?CC|MOPAC|GLA|mayor|DMPC|MPA|predecessor|board|panel|we)\b(?: (?:had|also|then))* (?:agreed|approved|gave|given|granted|awarded|allocated|committed)\b[^£.;]{0,40}$/iu
const BY_OTHERS =
  /^[^£.;]{0,80}\b(?:by|from) (?:the )?(?:home office|government|ministry|council|department|lottery|trust|\p{Lu}[\p{L}]+ (?:Council|Trust|Foundation|Fund))\b/iu

// "The grants in 2015/16 came to £2.965m"
const CAME_TO =
  /\b(?:grants|awards|payments|allocations|contributions|donations)\b[^£.;]{0,40}\b(?:in|for|during) 20\d\d[/-]\d\d(?:\d\d)? (?:came to|were|totalled|amounted to) (?:about |some )?$/iu
// "In the first three quarters of the year the Commissioner gave £27,890"
const SO_FAR =
  /\b(?:(?:in|during|over) the (?:first|last|previous|past) |so far this year|earlier (?:this|in the) year)[^£;]{0,80}$/iu
// "Two of the groups have been funded before (£1,500 and £900)"
const FUNDED_BEFORE =
  /\b(?:has|have) (?:both |all |also )?been (?:funded|supported|helped|awarded|given grants) (?:\p{L}+ ){0,3}(?:before|previously|in the past)\b[^.;£]*\($/iu
// "A mid-term grant of £60,000 was added in 2022"
const ADDED_THEN =
  /^[^£.;]{0,20} (?:was|were) (?:added|paid|made|let|given|agreed|granted)\b[^.;£]{0,40}\bin (?:\p{L}+ )?(?:19|20)\d\d\b/u
const GIFT = /\b(?:grant|award|payment|contract|donation|variation|extension|contribution) (?:of|for) (?:up to )?$/iu
// "the first award of £620,000"
const FIRST =
  /\b(?:first|initial|original|earlier|previous) (?:award|contract|approval|grant|order|agreement) of (?:up to )?$/iu

/** Did the body itself give a sum in a year gone by? */
export const hasGiven = (before: string, behind: string): boolean =>
  THEN_AGREED.test(before) ||
  CAME_TO.test(before) ||
  FIRST.test(before) ||
  FUNDED_BEFORE.test(before) ||
  (SO_FAR.test(before) && BODY_GAVE.test(before)) ||
  (GIFT.test(before) && ADDED_THEN.test(behind) && !BY_OTHERS.test(behind)) ||
  (THEN.test(behind) && !BY_OTHERS.test(behind) && (BODY_GAVE.test(before) || WAS_GIVEN.test(before)))

type Around = { readonly before: string; readonly behind: string; readonly startsOn: string | null }

/** Does the year that stands with a sum end before the money of this decision starts: "in 2020/21 the trust received £n"? */
export function isPastYear({ before, behind, startsOn }: Around): boolean {
  if (startsOn === null) return false
  const own = /^ (?:in|for|during) (?:20\d\d[/-]\d\d(?:\d\d)?)\b/u.exec(behind)?.[0]
  const near = own ?? /\b(?:in|for|during) 20\d\d[/-]\d\d(?:\d\d)?\b[^£;]{0,70}$/iu.exec(before)?.[0]
  const years = near === undefined ? [] : periodsIn(near).filter((p) => p.kind === 'years')
  return years.length > 0 && years.every((p) => p.to !== null && p.to < startsOn)
}
