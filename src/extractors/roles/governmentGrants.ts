import type { Request } from '../requests/recommendations.ts'
import type { Around } from './around.ts'

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

const IN_YEARS = /\b(?:in|during|since|for) (?:\p{L}+ )?(?<year>(?:19|20)\d\d)(?:[/–-](?:20)?(?<to>\d\d)\b)?/giu
// "to the Quay Trust", "to Barnardo's", "the Quay Trust £9,000", "for 20,000 officers nationally": not for us to spend
const OTHER_BODY =
  /\b(?:councils?|trust|charity|charities|university|college|foundation|association|partnership|company|limited|ltd|cic|club|schools?|boroughs?|society|providers?|organisations?|authorities|forces|areas|police services)\b/iu
const TO_NAMED =
  /\bto (?:the )?(?<who>(?!January|February|March|April|May\b|June|July|August|September|October|November|December)\p{Lu}[\p{L}’'-]+)/u
const OURS =
  /\b(?:O?P\.?F?CC|commissioner|MOPAC|GLA|mayor|MPS)\b|\bto (?:us|(?:the|our) (?:force|constabulary|police))\b/iu
const OUR_OWN = /\b(?:O?P\.?F?CC|commissioner|MOPAC|GLA|mayor|MPS|force|constabulary|police|we)\b/iu
const NATIONAL = /\b(?:national(?:ly)?|across (?:england|the country|the uk)|countrywide)\b/iu
/** A grant of the year before may still be there to spend; one that is older was for something else. */
const OLDEST_YEARS = 1

/** Is any year that a sentence names long before the decision? One that is named is, where the decision has no date. */
function isLongAgo(sentence: string, decidedOn: string | null): boolean {
  const years = [...sentence.matchAll(IN_YEARS)].map(({ groups }) => {
    const first = Number(groups?.year)
    return groups?.to === undefined ? first : Math.trunc(first / 100) * 100 + Number(groups.to)
  })
  return years.some((year) => decidedOn === null || year < Number(decidedOn.slice(0, 4)) - OLDEST_YEARS)
}

/** Does a department give to another body, or to all? `isOurs` knows our area by its name. */
function isToOthers(given: string, behind: string, isOurs: (name: string) => boolean): boolean {
  if (NATIONAL.test(given) || NATIONAL.test(behind)) return true
  const to = /^[^£.;]{0,60}/u.exec(behind)?.[0] ?? ''
  if (OURS.test(given) || OURS.test(to)) return false
  const who = TO_NAMED.exec(to)?.groups?.who ?? TO_NAMED.exec(given)?.groups?.who
  if (who !== undefined) return !isOurs(who)
  return OTHER_BODY.test(given) || OTHER_BODY.test(to)
}

/** Is a sum what a department of government gives us, and did not give years before the decision? */
export function isGovernments(
  { before, behind }: Around,
  decidedOn: string | null,
  isOurs: (name: string) => boolean,
): boolean {
  if (RECEIVES.test(before) && FROM_GIVER.test(behind)) return OUR_OWN.test(before)
  const gives = GIVES.exec(before)
  if (gives === null || isLongAgo(`${before}£${behind}`, decidedOn)) return false
  return !isToOthers(gives[0], behind, isOurs)
}

/** Does a request take money in: accept a grant, receive a payment, bid for a fund? */
export const takesIn = ({ items, leads }: Request, text: string): boolean =>
  [...items, ...leads].some(({ start, end }) => TAKES_IN.test(text.slice(start, end)))
