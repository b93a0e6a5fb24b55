import type { PlacedSum } from '../sums/sums.ts'

// "MD1412 approved a loan of £30m", "In decision 2024-31 the PCC provided £30,000", "PCD 582 …": another decision and what it did
const REFERENCE =
  /\b(?:[A-Z]{2,6}\d?[\s/-]?\d{2,6}|\d{2,4}[/-]\d{2,4}|20\d\d[/-]\d{5,6})\b|\b[Dd]ecision(?: [Rr]ecord| [Nn]otice)?(?: [Nn]o\.?)? [A-Z]{0,3}\d|\bD\d{2,3}-20\d\d\b|\((?:MD|DD|ADD|PCD|DMPCD)\) ?\d{3,4}\b/u
/** "PCC/D/2023/19", whose year and number look like a financial year. */
const SLASHED = /\b[A-Z]{2,6}(?:\/[A-Z]{1,3}){1,2}\/\d{2,4}|\b[A-Z]{2,6}[-/]20\d\d[-/]\d{2,4}/u
const DID =
  /\b(?:approved|awarded|paid|provided|given|contributed|committed|allocated|received|agreed|came to|costs?|funded|was|were|had|used|spent|set out|indicative|raised|gave|released|let|piloted|invested|agreed in|committed)\b/iu

/** "2023/24", "2023-2024" and "FY23/24" are financial years, "2023-44" is not. */
const withoutYears = (sentence: string): string =>
  sentence
    .replace(/\bFY\s?\d\d(?:\s?[/–-]\s?\d\d)?\b/gu, '')
    .replace(/\b(?:19|20)(\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b/gu, (years, first: string, second: string) =>
      (Number(first) + 1) % 100 === Number(second) ? '' : years,
    )

// "RM6100" is a framework's number, "PHASE 01" no decision's
const NO_REFERENCE = /\b(?:RM\d+|(?:PHASE|STAGE|LOT|YEAR|ROUND|ITEM|TRANCHE|QTR|Q\d|PART)[\s-]?\d+)/gu

/** Does a text name a decision by its number? */
const isReference = (text: string): boolean =>
  SLASHED.test(text) || REFERENCE.test(withoutYears(text).replace(NO_REFERENCE, ''))

/** Does a sentence tell what another decision did? */
export function isOfAnotherDecision(sentence: string): boolean {
  return (
    isReference(sentence) &&
    DID.test(sentence) &&
    !/\b(?:seeks?|this (?:decision|paper|report)(?! (?:was|is) (?:informed|preceded) by)|recommend\w*|proposed|will be)\b/iu.test(
      sentence,
    )
  )
}

// "built in 2016 at a cost of £1.9m (MD1600) and is maintained at about £1.35m a year", "The strategy (decision 2019/22) aims to …"
const NOW_BEHIND =
  /(?:\)|\d)(?:,? (?:and|but|which|while))? (?:now |also |still )?(?:is(?! being)|are(?! being)|aims?|intends?|costs|employs?|needs?|has to|means|expects?|hopes?|plans?|allows?) [^£;]*$/u

/** Does a sentence go on, behind another decision that it names, to tell what is so now? */
export function isToldAsNow(before: string): boolean {
  const at = NOW_BEHIND.exec(before)?.index
  return (
    at !== undefined &&
    isReference(before.slice(0, at + 1)) &&
    !/\b(?:approved|agreed|awarded|set|let)\b[^£]*$/iu.test(before.slice(at))
  )
}

/** Of a sum printed with and without VAT, the one without: "£8,400,000 (exclusive of VAT), £10,080,000 inclusive of VAT". */
export function isOutsideVat(text: string, sum: PlacedSum): boolean {
  const near = text.slice(sum.end, sum.end + 45).split('\n')[0] ?? ''
  // The sum with VAT stands in the same paragraph.
  const before =
    text
      .slice(Math.max(0, sum.start - 90), sum.start)
      .split('\n')
      .at(-1) ?? ''
  const line = `${before}${text.slice(sum.start, sum.end + 120).split('\n')[0] ?? ''}`
  return (
    /^\s*\(?(?:exclusive of|excluding|excl?\.?|plus|net of|ex)\s*VAT/iu.test(near) &&
    /\b(?:inclusive of|including|incl?\.?|with)\s*VAT/iu.test(line)
  )
}

// "The gross cost of £37,350 less the income of £9,000"
const GROSS = /\b(?:gross|total|full|whole) (?:costs?|expenditure|spend) (?:of|is) (?:up to )?$/iu

/** Is a sum the cost before its income is taken off? */
export const isGross = (before: string, behind: string): boolean =>
  GROSS.test(before) && /^,? (?:less|net of|minus)\b/u.test(behind)

// "£2.9m, approved by MD863", "under DD1129 (£61,200)"
const BY_DECISION =
  /^,? (?:as |(?:which )?(?:was|were|had been) |(?:previously|already) )?(?:approved|agreed|awarded|let) (?:by|in|under) (?:the )?[A-Z]{2,}[\s/-]?\d|^,? under (?!RM)[A-Z]{2,6}(?:\/[A-Z]{1,3})*[\s/-]?\d/u
const UNDER_DECISION = /\b(?:under|by|in) [A-Z]{2,6}[\s/-]?\d{2,6} \($/u

/** Is a sum right beside the other decision that set it? */
export const isOfNamedDecision = (before: string, behind: string): boolean =>
  BY_DECISION.test(behind) || (UNDER_DECISION.test(before) && /^\)/u.test(behind))

const NEW_CLAUSE = /[,;] (?:and|but|which|so|where|while|as|then|after)\b/u

/** The clause of a sentence that a sum stands in: "The contract was let in 2015, and £24,000 is still to be paid". */
export const clauseAround = (before: string, behind: string): string =>
  `${before.split(NEW_CLAUSE).at(-1) ?? ''}£1${behind.split(NEW_CLAUSE)[0] ?? ''}`
