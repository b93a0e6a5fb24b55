// "disposals above £5,000", "£500,000 or above", "where it procures at or above £164,176", "limited to £10,000"
const LIMIT_BEFORE =
  /\b(?:above|over|below|under|(?<!\bnot )exceed(?:s|ing|ed)?|(?<!\bnot )less than|more than|limited to|limit of|greater than|in excess of|(?:may|must|shall) not exceed)\s*(?:the )?$/iu
const LIMIT_BEHIND = /^\s*(?:or|and) (?:above|more|over|below|less|under)\b/iu
const LIMITED =
  /\b(?:regime|requires?|needs?|needed|reserves|reserved to|approval|approved by|approve|paragraph|must|light touch|disposals?|procure\w*|regulations?|scheme|standing orders|code|delegat\w+|limit|each grant|grants? (?:is|are)|individual|income of|business case|subject to|open round|following an|formal tenders?|thresholds?|decision of|decisions? on|authori[st]\w+|advertis\w+|(?:three|two|more|several|written) (?:written )?(?:quotations?|quotes?|tenders?|prices)|competition|(?:is|are|be) (?:let|bought|awarded|decided|taken) (?:by|only|after|under)|without (?:an? |the )?(?:tender|quotation)|key decisions?)\b/iu

// "Individual bids of up to £5,000 can be submitted", "awards of up to £5,000": what each may be at most
const EACH_AT_MOST =
  /\b(?:bids|awards|grants|applications)\b(?: \w+){0,3} (?:of|for) (?:up to|over|under|less than|more than)\s*$|\bofficers may (?:award|approve|spend) up to\s*$|\bvary\b[^.;£]*\bup to\b[^.;£]*$/iu
// "about 75 grants of up to £2,000", "range from capital grants to awards of less than £5,000": how large they are
const TOLD_SIZE =
  /\b(?:small|micro|mini)[- ](?:grants|awards)\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|several|some) (?:\p{Ll}+ )?(?:grants|awards) of (?:up to|over|under|less than|more than) $|\brang(?:e|es|ed|ing) from\b[^£]*$/iu
// "grants of up to £120,000 to Greenwich Festivals and of up to £75,000 to Newham": what one of them gets
const IS_TO_NAMED = /^ (?:for|to) (?:the )?\p{Lu}\p{Ll}/u
// "LLDC may give a grant of up to £150,000 without consent", "The Directorate may settle other claims of up to £500,000"
const MAY_DO =
  /\bmay (?:\p{Ll}+ )?(?:approve|authori[sz]e|award|give|grant|settle|enter|incur|spend|commit|sign|let|pay|accept|make|write off|dispose|agree|buy|purchase|lease)\b[^£.;]{0,60}\b(?:up to|to the value of|not exceeding|not more than|no more than|below|under|less than)(?: the value of| a value of)? $/iu
// "The Chief Executive may approve spending of up to £50,000"
const OFFICER_MAY =
  /\b(?:chief executive|chief (?:finance|operating) officer|directors?|head of [\p{L} ]{3,40}|officers?|chief constable|treasurer|managers?)\b[^£.;]{0,20} may (?:\p{Ll}+ )?(?:approve|authori[sz]e|award|agree|spend|commit|sign|let|accept)\b[^£.;]{0,60}\b(?:up to|not exceeding|not more than|no more than|below|under|less than)(?: the value of| a value of)? $/iu
// "The Regulations apply from £181,302"
const APPLY_FROM =
  /\b(?:regulations?|code|rules|act(?: \d{4})?|standing orders|regime) (?:only )?(?:appl(?:y|ies)|bites?) (?:from|at|to [^£.;]{2,40}\b(?:of|from|at))(?: about)? $/iu
// "Purchases between £10,000 and £25,000 need three quotations"
const BETWEEN =
  /\b(?:purchases|contracts|orders|expenditure|spending|sums|awards|grants|procurements?|values?|works) (?:(?:of|worth|valued) )?between (?:£[\d,.]+[km]? and )?$/iu
const NEEDS =
  /^(?: and £[\d,.]+[km]?)?[^£.;]{0,20} (?:needs?|requires?|must|should|(?:is|are) (?:subject to|decided|approved|taken|let|reserved|bought))\b/iu
const ALONE = /^[^£.;]{0,30}\b(?:without|on (?:his|her|its|their) own|under delegated)\b/iu

// "£0-£9,999 – one written quotation", "£50,000 and above – formal tender"
const QUOTATIONS = /^\W*£[\d,]+[^.]{0,40}\b(?:quotations?|quotes?|tender)\b/iu

/** A sum's sentence: in front of it, behind it, whole, and where it stands. */
export type Sentence = {
  readonly before: string
  readonly behind: string
  readonly whole: string
  readonly zone: string
  readonly isRequest: boolean
}

// "the award is below the limit for minimal financial assistance of £315,000", "the limit of which is about £350,000"
const LIMIT_OF =
  /\b(?:limits?|thresholds?|(?<!\b(?:with|at|under) an? )(?:ceiling|cap))\b[^£.;]{0,60}\b(?:of|is|at|stands at)(?: (?:about|around|approximately|some))? $/iu
const BY_LAW =
  /\b(?:subsid(?:y|ies)|minimal financial assistance|de minimis|state aid|trade and cooperation|regulations? \d{4}|act \d{4}|scheme of (?:delegation|governance|consent)|standing orders|financial regulations|contract (?:regulations|standing orders))\b/iu
// "The limit for a single quotation is £10,000"; "Following tenders the contract is let with a cap of £12,000" has none of the law
const LIMIT_FOR =
  /\b(?:limits?|thresholds?) (?:for|of|on) (?:an? |the |\p{Ll}+ )*(?:quotations?|tenders?|key decisions?)\b[^£.;]{0,20}$/iu
// "with the first award of £620,000, is above the threshold of £213,477": what is held against it
const IS_HELD_AGAINST =
  /^[^£;]{0,40}\b(?:is|are|was|were|falls?|comes?|being|and so|therefore)\b[^£;]{0,20}\b(?:above|over|below|under|within|beyond|exceeds?)\b[^£;]{0,60}\bthresholds?\b|^,? (?:which )?exceeds?\b[^£;]{0,60}\bthresholds?\b/iu

/** Is a sum what its sentence holds against a threshold, and not the threshold? */
export const isHeldAgainst = (before: string, behind: string): boolean =>
  IS_HELD_AGAINST.test(behind) && !/\b(?:thresholds?|limits?)\b/iu.test(before) && !LIMIT_BEFORE.test(before)

/** Does a sentence set out quotations by their size? */
export const isOfQuotations = (sentence: string): boolean => QUOTATIONS.test(sentence)

/** Is a sum a limit: one right behind "above" or before "or more", in a sentence of rules or of law? */
export function isLimit({ before, behind, whole, zone, isRequest }: Sentence): boolean {
  if (isRequest) return false
  if (EACH_AT_MOST.test(before) && !IS_TO_NAMED.test(behind)) return !TOLD_SIZE.test(before)
  if (MAY_DO.test(before) && (zone === 'legal' || ALONE.test(behind))) return true
  if (OFFICER_MAY.test(before)) return true
  if (LIMIT_OF.test(before) && (BY_LAW.test(whole) || LIMIT_FOR.test(before))) return true
  if (APPLY_FROM.test(before) || (BETWEEN.test(before) && NEEDS.test(behind))) return true
  if (!(LIMIT_BEFORE.test(before) || LIMIT_BEHIND.test(behind))) return false
  return zone === 'legal' || zone === 'commercial' || LIMITED.test(whole)
}
