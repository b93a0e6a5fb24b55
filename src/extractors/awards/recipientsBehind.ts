import type { Span } from '../../types.ts'
import { bodyAt, endsAsBody } from '../names/organisations.ts'
import { SELLS } from '../requests/acceptedPrices.ts'

/** "support to LGBT+ victims": what stands behind an abbreviation that says of a thing or of people what they are. */
export const DESCRIBED =
  /^\s+(?!(?:for|to|at|in|of|on|and|or|over|with|by|from|up|as|who|which|until|through|towards|will|is|are|was|has|under|during|via|subject|per|each|so|but|if|when|where|being|including|following|after|before|because|against|within|plus|then|not)\b)\p{Ll}/u
const IS_COMPANY = /\b(?:UK|Ltd|ltd|Limited|LLP|llp|PLC|plc|CIC|CIO|Inc)$/u
const IS_FIRM_BODY =
  /\b(?:Trust|Councils?|Ltd|ltd|Limited|LLP|llp|PLC|plc|CIC|CIO|Charity|Foundation|Association|Society|Police|Constabulary|University|College|School|Academy|Club|Federation|Church|Institute|Aid|Crimestoppers)$/u

type Behind = { readonly pattern: RegExp; readonly fits: (name: string, before: string, behind: string) => boolean }

const BUYS =
  /\b(?:buy|buying|purchas\w+|hir(?:e|es|ing)|leas\w+|procur\w+|supply|order\w*|acquir\w+|acquisition|commission(?:s|ed|ing)?(?! (?:for|from)\b)|call(?:s|ing)?[- ]off|rent(?:s|al|ing)?)\b/iu
const PAID_FROM = /\b(?:funded|met|paid|financed|funding|grant|contribution|income|received?|drawn)\b[^.;,£]{0,30}$/iu

/** Words that a recipient stands behind if its name has a form that only bodies have. */
const BEHIND: readonly Behind[] = [
  // "the purchase of vans from Marlow Motors Limited", "of boats for £50,000 (£60,000 with VAT) from Tideway Ltd"
  {
    pattern: /\bfrom\s+(?:the\s+)?(?=\p{Lu})/gu,
    fits: (name, before) => IS_COMPANY.test(name) && BUYS.test(before) && !PAID_FROM.test(before),
  },
  // "expenditure incurred with Tideway Marine Ltd"
  {
    pattern: /\bwith\s+(?:the\s+)?(?=\p{Lu})/gu,
    fits: (name, before) =>
      IS_COMPANY.test(name) &&
      /\b(?:expenditure|spend\w*|incurred|orders?|lease|procure\w*|contract|fees?|insurance|policy|renew\w*|subscription)\b/iu.test(
        before,
      ),
  },
  // "accept the tender of Stonebridge Builders Ltd"
  {
    pattern:
      /\b(?:(?:tender|quotation|quote|bid)s? (?:of|from|(?:submitted |received )?(?:by|from))|(?:price|fee)s? (?:of|from)|(?:tendered|quoted) by)\s+(?:the\s+)?(?=\p{Lu})/gu,
    fits: (name, before, behind) =>
      endsAsBody(name) && /\b(?:accept|award|approve)\w*\b/iu.test(before) && !SELLS.test(before + behind),
  },
  // "the appointment of Stonebridge Surveyors LLP", "appoint Quay Architects Ltd"
  {
    pattern:
      /\b(?:[Aa]ppoint(?:s|ed|ing|ment of)?|[Ee]ngag(?:e|es|ing|ement of)|[Cc]ommission(?:s|ing)?|[Ii]nstruct(?:s|ing|ion of)?)\s+(?:the\s+)?(?=\p{Lu})/gu,
    fits: (name) => endsAsBody(name),
  },
  // "is commissioned from Marlow Garner at a total fee of £12,000"
  {
    pattern: /\b(?:commissioned|procured|purchased|bought|ordered) from\s+(?:the\s+)?(?=\p{Lu})/gu,
    fits: (name, before, behind) =>
      /\b(?:is|are|be)\s+$/u.test(before) &&
      /\s/u.test(name) &&
      /^(?: \([^)]*\))?,? (?:at|for|in the sum of) (?:[\p{L}-]+ ){0,5}£/u.test(behind),
  },
  // "that Quay Architects Ltd be appointed"
  { pattern: /\bthat\s+(?:the\s+)?(?=\p{Lu}[^.;£]{3,80}\bbe appointed\b)/gu, fits: (name) => endsAsBody(name) },
  // "a further £18,000 for Poole Women's Aid", "funding for Beacon Support of £20,000"
  {
    pattern:
      /(?:£[\d.,]+(?:k|m| million)?|\b(?:grants?|funding|awards?|contribution|payment|sponsorship))(?:\s+(?:is|are|will be|would be|goes?))?\s+for\s+(?:the\s+)?(?=\p{Lu})/gu,
    fits: (name, _, behind) =>
      (IS_FIRM_BODY.test(name) && !DESCRIBED.test(behind)) ||
      (endsAsBody(name) && /^(?: \([^)]{2,10}\))? of (?:up to )?£/u.test(behind)),
  },
]

/** The bodies that stand behind words by which only a name of such a form is meant. */
export const behindWords = (text: string, offset: number): readonly (Span & { readonly name: string })[] =>
  BEHIND.flatMap(({ pattern, fits }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const at = match.index + match[0].length
      const body = bodyAt(text.slice(at), offset + at)
      const isFit = body !== null && fits(body.name, text.slice(0, match.index), text.slice(body.end - offset))
      return isFit ? [body] : []
    }),
  )

// "a funding agreement between the GLA and London Tide Festival for the GLA to provide …": the other party, whatever its name is like
const PARTY =
  /\b(?:grant|funding|grant funding|service|services) (?:agreement|contract)s?\s+between\s+(?:the\s+)?(?:[A-Z]{3,5}|(?:Police and Crime )?Commissioner|Mayor)\s+and\s+(?:the\s+)?(?<name>\p{Lu}[^.;,£():]{2,80}?)(?=\s+(?:for|to|in|on|under|from|at|of up|worth|which|whereby|so)\s|\s*[.,;(]|\s*$)/gu

/** The other party of an agreement between the decision maker's office and a body. */
export const partiesIn = (text: string, offset: number): readonly (Span & { readonly name: string })[] =>
  [...text.matchAll(PARTY)].flatMap((match) => {
    const name = match.groups?.name ?? ''
    const end = offset + match.index + match[0].length
    return [{ name, start: end - name.length, end }]
  })
