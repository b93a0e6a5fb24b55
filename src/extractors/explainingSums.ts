import type { Layout } from '../types.ts'
import type { JudgedSum } from './roles.ts'

// "a contribution of £60,000 towards the total cost of £100,000", "from the fund of £2m": what the money is a part of
const TOWARDS =
  /\b(?:towards?|of|from|out of|within|against) (?:the|its|their|an?|our) (?:[\p{L}-]+ ){0,4}?(?:costs?|budget|total|value|project|programme|fund|allocation|envelope) (?:of|estimated at|which is|being|totalling) (?:(?:up to|about|approximately|around|some|circa) )?$/iu
// "as it is above the threshold of £10,000", "over the limit for officers of £50,000"
const LIMIT =
  /\b(?:above|below|over|under|exceed(?:s|ing)?|within|beyond|reach(?:es|ing)?)\b[^£.;]{0,40}\b(?:thresholds?|limits?|levels?|authority)\b[^£.;]{0,40}$/iu
// "a fee of £12,500, being 2.5% of the works of £500,000"
const PERCENTAGE = /\d\s?%\s(?:of|on)\b[^£;]{0,60}$/iu
// "the Quay Trust, which raised £12,000 last year"
const TOLD =
  /,? (?:which|who|that) (?:has |have |had )?(?:already |previously )?(?:raised|received|spent|earned|saved|made|took|brought|cost|been (?:given|awarded|paid))\b[^£.;,]{0,40}$/iu
// "(Kent share £100,000)", "of which Kent's share is £100,000", "at a cost to Kent of £100,000"
const SHARE =
  /(?:\bshare|\bproportion|(?:\p{Lu}[\p{L}-]*['’]s|\bour|\bcommissioner['’]s|\bPCC['’]s|\bforce['’]s|\bMOPAC['’]s) (?:contribution|element|part|costs?)|\b(?:cost|charge) (?:of it )?to (?:the )?\p{Lu}[\p{L} ]{2,40}) (?:(?:is|being|of|will be|would be|amounts to|comes to|at|estimated at|up to|to be) )*$/u

/**
 * The sums of an item that commit money, without those that only explain them: what they are a part of, limits, what
 * somebody else has raised, the sum without VAT beside the one with. Of a joint contract the body's own share counts.
 */
export function committing(layout: Layout, sums: readonly JudgedSum[]): readonly JudgedSum[] {
  if (sums.length < 2) return sums
  const before = ({ start }: JudgedSum): string => lineBefore(layout, start)
  const own = sums.filter((s, i) => {
    const isFirst = i === 0
    if (!isFirst && [LIMIT, TOLD, PERCENTAGE].some((pattern) => pattern.test(before(s)))) return false
    if (!isFirst && TOWARDS.test(before(s)) && sums.slice(0, i).some((o) => o.pence < s.pence)) return false
    return !sums.some((gross) => isGross(layout, s, gross))
  })
  const shares = own.filter((s, i) => SHARE.test(before(s)) && own.slice(0, i).some((o) => o.pence > s.pence))
  const [share] = shares
  return share !== undefined && shares.length === 1 && own.indexOf(share) === own.length - 1 ? shares : own
}

const lineBefore = ({ text }: Layout, start: number): string =>
  text
    .slice(Math.max(0, start - 110), start)
    .split('\n')
    .at(-1) ?? ''

/** "£10,000 plus VAT (£12,000)": the second is the first with VAT at the standard rate, which the words between name. */
function isGross({ text }: Layout, net: JudgedSum, gross: JudgedSum): boolean {
  // https://www.gov.uk/vat-rates
  const isRate = Math.abs(gross.pence - net.pence * 1.2) <= 100
  return isRate && gross.start > net.start && /\bVAT\b/iu.test(text.slice(net.end, gross.end + 20))
}
