import type { Span } from '../../types.ts'
import type { Finding } from '../reading.ts'
import { isDenied, isNotPaidFrom } from './fundingDenials.ts'
import { distinct, named, POT } from './fundingNames.ts'

const CAPITAL = "\\p{Lu}[\\p{L}\\d'’&/-]*"
/** A pot named in capitals: "Victims and Witnesses budget", "Home Office Prevent Grant". */
const ANY = new RegExp(
  `(?<![\\p{L}\\d'’-])(?!(?:The|This|That|Our|Its|An?|Any|All|No|For|From|In|Of|Funding|Payment|Costs?|Budget|Resources)\\s)(?<name>(?:${CAPITAL}\\s(?:(?:and|of|for|&)\\s(?=\\p{Lu}))?){1,7}(?:\\p{Ll}{4,}\\s)?${POT})(?!\\p{L})(?!\\s(?:budget|fund|reserve|grant|programme|code|holder|report|strategy|policy|regulations|act|deficit|round)s?\\b)`,
  'gu',
)
/** Money that goes into it, asks for it or is only told of it: "to the Reserve", "a new Fund". */
const NO_PAYER =
  /\b(?:to|into|new|towards|bids?|appl\p{L}+|announced|replenish\p{L}*|credited|transferred|returned|added|strategy|policy|like|than|as)\s(?:(?:the|a|an|its|their|our)\s)?(?:\p{Lu}\p{L}+\s){0,4}$/iu
/** What is not sure, or is another's. */
const NOT_SURE =
  /\b(?:no|not|nor|never|nothing|unaffected|separate|centre|receives?|repaid|may|might|could|would|if|unless|should|whether|option|council|trust|charity|lottery|foundation|university|partners?|boroughs?|last year|previous(?:ly)?|ended|closed|deficit|overspen\p{L}+|minimum|emergenc\p{L}+|emergencies|sale|receipts? (?:of|from)|% of|since|so far|(?:will|is to|to) be (?:increased|reduced|adjusted|amended)|to date|met £|noted|panel|in (?:19|20)\d\d(?![/–-]\d))\b/iu
const PAYS =
  /\b(?:cost|costs|spend\p{L}*|source|charges?|commitments?|sum|money|monies|fund(?:s|ed|ing)?|met|meet|paid|pay|pays|award\p{L}*|grant|used?|uses|uncommitted|available|balance|budget\p{L}*|expenditure|allocat\p{L}+|afford\p{L}*)\b/iu

/** The pots that the sentences of a paragraph name beside money, and neither refuse, nor fill, nor tell of others. */
export function potsNamedIn(block: Span, text: string): readonly Finding<string>[] {
  return [...text.matchAll(/[^.;]+(?:\.\d[^.;]*)*[.;]?/gu)].flatMap(({ 0: sentence, index }) => {
    if (NOT_SURE.test(sentence)) return []
    const own = { start: block.start + index, end: block.start + index + sentence.length }
    return [...sentence.matchAll(ANY)].flatMap((match) => {
      const found = named(own, match, false)
      const [first] = found
      const at = (first?.spans[0]?.start ?? own.start) - own.start
      const before = sentence.slice(0, at)
      const isMoney = PAYS.test(before + sentence.slice(at + (first?.value.length ?? 0)))
      const isOut =
        !isMoney ||
        NO_PAYER.test(before) ||
        isNotPaidFrom(before) ||
        isDenied(sentence, { start: at, end: at + (first?.value.length ?? 0) })
      return isOut ? [] : found.map((f) => ({ ...f, method: 'funding-sole', confidence: 0.6 }))
    })
  })
}

/** A pot with a name, where it is the only one that is named; none where there are several. */
export function soleOf(found: readonly Finding<string>[]): readonly Finding<string>[] {
  const pots = distinct(found)
  const [only] = pots
  return pots.length === 1 && only !== undefined && /\p{Lu}/u.test(only.value) ? [only] : []
}
