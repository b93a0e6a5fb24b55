// "disposals above £5,000", "£500,000 or above", "where it procures at or above £164,176", "limited to £10,000"
const LIMIT_BEFORE =
  /\b(?:above|over|below|under|(?<!\bnot )exceed(?:s|ing|ed)?|less than|more than|limited to|limit of|greater than|in excess of|(?:may|must|shall) not exceed)\s*(?:the )?$/iu
const LIMIT_BEHIND = /^\s*(?:or|and) (?:above|more|over|below|less|under)\b/iu
const LIMITED =
  /\b(?:regime|requires?|needs?|needed|reserves|reserved to|approval|approved by|approve|paragraph|must|light touch|disposals?|procure\w*|regulations?|scheme|standing orders|code|delegat\w+|limit|each grant|grants? (?:is|are)|individual|income of|business case|subject to|open round|following an|formal tenders?|thresholds?|decision of|authori[st]\w+|advertis\w+)\b/iu

// "Individual bids of up to £5,000 can be submitted", "awards of up to £5,000": what each may be at most
const EACH_AT_MOST =
  /\b(?:bids|awards|grants|applications)\b(?: \w+){0,3} (?:of|for) (?:up to|over|under|less than|more than)\s*$|\bofficers may (?:award|approve|spend) up to\s*$|\bvary\b[^.;£]*\bup to\b[^.;£]*$/iu
// "LLDC may give a grant of up to £150,000 without consent", "The Directorate may settle other claims of up to £500,000"
const MAY_DO =
  /\bmay (?:\p{Ll}+ )?(?:approve|authori[sz]e|award|give|grant|settle|enter|incur|spend|commit|sign|let|pay|accept|make|write off|dispose|agree|buy|purchase|lease)\b[^£.;]{0,60}\b(?:up to|to the value of|not exceeding|not more than|no more than|below|under|less than)(?: the value of| a value of)? $/iu
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

/** Does a sentence set out quotations by their size? */
export const isOfQuotations = (sentence: string): boolean => QUOTATIONS.test(sentence)

/** Is a sum a limit: one right behind "above" or before "or more", in a sentence of rules or of law? */
export function isLimit({ before, behind, whole, zone, isRequest }: Sentence): boolean {
  if (isRequest) return false
  if (EACH_AT_MOST.test(before)) return !/\b(?:small|micro|mini)[- ](?:grants|awards)\b/iu.test(before)
  if (MAY_DO.test(before) && (zone === 'legal' || ALONE.test(behind))) return true
  if (!(LIMIT_BEFORE.test(before) || LIMIT_BEHIND.test(behind))) return false
  return zone === 'legal' || zone === 'commercial' || LIMITED.test(whole)
}
