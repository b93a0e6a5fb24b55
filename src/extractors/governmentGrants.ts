import type { Request } from './recommendations.ts'

/** A sum's sentence in front of it and behind it. */
type Around = { readonly before: string; readonly behind: string }

const GIVER =
  '(?:home office|ministry of justice|moj|(?:uk |central |national )?government|cabinet office|department (?:for|of) [\\p{L}, ]{3,40}|mhclg|dluhc|dcms|nhs england)'
// "The Ministry of Justice has confirmed a grant of £2.04m", "The Home Office has made available to Kent a total of £836,404"
const GIVES = new RegExp(
  `\\b${GIVER}\\b(?: (?:has|have|had|is|was))?(?: (?:also|now|since))? (?:award(?:ed|s|ing)|offer(?:ed|s)|confirm(?:ed|s)|provid(?:ed|es)|grant(?:ed|s)|allocat(?:ed|es)|set aside|ma(?:de|kes|king) available|indicated|notified)\\b[^£.;]{0,70}$`,
  'iu',
)
// "The PCC receives £836,404 a year from the Ministry of Justice"
const RECEIVES = /\b(?:receives?|has|gets) (?:about |some |up to )?$/iu
const FROM_GIVER = new RegExp(`^[^£.;]{0,40} from (?:the )?${GIVER}\\b`, 'iu')
const TAKES_IN = /\b(?:accept\w*|receipt|receiv\w+|bid|apply|enter into (?:a|the) grant)\b/iu

const IN_YEAR = /\bin (?:\p{L}+ )?(?<year>20\d\d),? (?:the )?$/iu
/** A grant of the year before may still be there to spend; one that is older was for something else. */
const OLDEST_YEARS = 1

/** Is a sum what a department of government gives, and did not give years before the decision? */
export function isGovernments({ before, behind }: Around, decidedOn: string | null): boolean {
  if (RECEIVES.test(before) && FROM_GIVER.test(behind)) return true
  const at = GIVES.exec(before)?.index
  if (at === undefined) return false
  const year = IN_YEAR.exec(before.slice(0, at))?.groups?.year
  return year === undefined || decidedOn === null || Number(year) >= Number(decidedOn.slice(0, 4)) - OLDEST_YEARS
}

/** Does a request take money in: accept a grant, receive a payment, bid for a fund? */
export const takesIn = ({ items, leads }: Request, text: string): boolean =>
  [...items, ...leads].some(({ start, end }) => TAKES_IN.test(text.slice(start, end)))
