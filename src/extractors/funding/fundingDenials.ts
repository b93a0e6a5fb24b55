import type { Span } from '../../types.ts'

/** "The council will contribute £37,250 from its …": that body's money; "£4,000 was used from …": spent before. */
export const OTHERS_SHARE =
  /\b(?:contribut(?:es?|ed|ing)|(?:was|were|had been) (?:used|drawn|met|funded|paid|taken|allocated|awarded|spent|made))\b[^.;]*$/iu
// "The Trust also receives £40,000 from …", "Applicants were asked to find … from …": what others have or find
const OTHERS_FIND =
  /\b(?:trusts?|charit(?:y|ies)|councils?|boroughs?|providers?|organisations?|applicants?|universit(?:y|ies)|partners|authorit(?:y|ies)),?\s(?:(?:which|who|also|will|has|have|can|could|were|was|is|are|to)\s)*(?:fund|funds|receives?|received|raise[sd]?|secure[sd]?|pays?|meets?|asked|match\w*|applied|bid)\b[^.;]*$/iu
// "There is no match funding from …", "could only be found from …", "part funded by … until August 2023"
const DENIED =
  /\b(?:there (?:is|are|was|will be) no|no (?:\p{Ll}+ )?(?:provision|allowance|allocation)|(?:will|would|can|could|may|might|is|are|be|does|do) ?not|cannot|could only|no longer|rather than|instead of|neither|replaced)\b(?:(?! (?:(?:as|because|since|but)|and (?:so |therefore )?(?:is|are|will|would)) )[^.;,])*$|\b(?:no more|nothing(?: more| further)?|no (?:further|extra|additional|new) (?:money|funding|funds|call|sums?|resources?)) (?:is|are|will be|would be) (?:needed|required|sought|asked for|requested|drawn|taken|made)\b(?:(?! (?:as|because|since|and|with|but) )[^.;,]){0,40}$|\b(?:other than|apart from)\b[^.;]*$|\bno (?:\p{Ll}+ )?$/iu
// "of which £150,000 is to be awarded to groups from the Quay Fund": what the one who is paid will give out
const PASSED_ON =
  /\bof which £[\d.,]+\w* (?:is|are|will be|would be)(?: to be)? (?:awarded|distributed|given|granted|passed|paid)(?: on| out)? to\b[^.;]*$/iu
// "Should the grant not be renewed, the cost would fall on …", "Any overspend would be met from …": what may come to be
const MAY_BE =
  /(?:^|[.;]\s)(?:if|should|were|unless|in the event)\b[^.;]*\b(?:not|no longer|ceases?|ends?|withdrawn|overspen\p{L}*|exceeds?|shortfall|unsuccessful|fails?|reduced)\b[^.;]*\b(?:would|may|might|could)\b[^.;]*$/iu
const OVER =
  /^[^.;,]{0,30}\buntil\b|^[^.;]{0,90}\b(?:will|is|are) now (?:to )?be (?:met|funded|paid|financed|drawn|taken|charged)\b|^[^.;]{0,40}\bbut\b[^.;]{0,60}\binstead\b|^(?![^.;,]{0,30}\b(?:which|that)\b)(?:(?! and )[^.;,]){0,30}\b(?:may be|might be|could be|fails?|failed|(?:was|were|has been|is) (?:not successful|unsuccessful|considered|rejected|ruled out|discounted))\b/iu
// "Last year the project was included in …", "The previous contract was paid using …": before this decision
const THEN =
  /(?:^|[.;]\s)(?:(?:last year|previously|in the past|until now)\b|(?:the|its|this) (?:previous|former|old|last|earlier) (?:contract|grant|scheme|award|pilot|project|phase|service|provider)\b)[^.;]*\b(?:was|were|had been)\b[^.;]*$/iu

// "Spending since April has been met from …": before this decision
const SO_FAR =
  /\b(?:since|to date|so far|until now|at first|hitherto)\b[^.;]*\b(?:has|have) been\s(?:(?:met|funded|paid|financed|covered)\s)?$/iu

/** Do the words before a pot say that nothing is paid from it? */
export const isNotPaidFrom = (before: string): boolean => DENIED.test(before)

/** Does a sentence say of a pot that others pay from it, that it paid before, that it may or will not pay? */
export function isDenied(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start)
  const isOthers = OTHERS_SHARE.test(before) || OTHERS_FIND.test(before) || PASSED_ON.test(before)
  const isNever = DENIED.test(before) || MAY_BE.test(before) || OVER.test(text.slice(end))
  return isOthers || isNever || SO_FAR.test(before) || THEN.test(text.slice(0, end))
}
