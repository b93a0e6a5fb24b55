import type { Request } from './recommendations.ts'

const GIVER =
  '(?:home office|ministry of justice|moj|(?:uk |central |national )?government|cabinet office|department (?:for|of) [\\p{L}, ]{3,40}|mhclg|dluhc|dcms|nhs england)'
// "The Ministry of Justice has confirmed a grant of £2.04m", "The Home Office has made available to Kent a total of £836,404"
const GIVES = new RegExp(
  `\\b${GIVER}\\b(?: (?:has|have|had|is|was))?(?: (?:also|now|since))? (?:award(?:ed|s|ing)|offer(?:ed|s)|confirm(?:ed|s)|provid(?:ed|es)|grant(?:ed|s)|allocat(?:ed|es)|set aside|ma(?:de|kes|king) available|announced|indicated|notified)\\b[^£.;]{0,70}$`,
  'iu',
)
const TAKES_IN = /\b(?:accept\w*|receipt|receiv\w+|bid|apply|enter into (?:a|the) grant)\b/iu

const IN_YEAR = /\bin (?:\p{L}+ )?(?<year>20\d\d),? (?:the )?$/iu
/** A grant of the year before may still be there to spend; one that is older was for something else. */
const OLDEST_YEARS = 1

/** Is a sum what a department of government gives, and did not give years before the decision? */
export function isGovernments(before: string, decidedOn: string | null): boolean {
  const at = GIVES.exec(before)?.index
  if (at === undefined) return false
  const year = IN_YEAR.exec(before.slice(0, at))?.groups?.year
  return year === undefined || decidedOn === null || Number(year) >= Number(decidedOn.slice(0, 4)) - OLDEST_YEARS
}

/** Does a request take money in: accept a grant, receive a payment, bid for a fund? */
export const takesIn = ({ items, leads }: Request, text: string): boolean =>
  [...items, ...leads].some(({ start, end }) => TAKES_IN.test(text.slice(start, end)))
