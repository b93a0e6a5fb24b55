import type { Layout } from '../../types.ts'
import { sentenceAround, textOf } from '../reading.ts'
import { isGivenToo } from '../totals/addedSums.ts'
import { wholeOfTerm } from '../totals/termWholes.ts'
import type { JudgedSum } from './roles.ts'

// "a contribution of £60,000 towards the total cost of £100,000", "an overspend of £3,000 on the budget of £50,000"
const TOWARDS =
  /\b(?:towards?|of|from|out of|within|against|on|to|into|in|for) (?:the|its|their|an?|our) (?:[\p{L}-]+ ){0,4}?(?:costs?|budgets?|total|value|project|programme|pool|price|funds?|allocation|envelope|contract|scheme|bill|premium|fee|rent|charge|subscription) (?:of|estimated at|which is|being|totalling) (?:(?:up to|about|approximately|around|some|circa) )?$/iu
// "contribute £50,000 to the regional unit, whose total cost is £300,000": of what the first is a share
const WHOSE_COST =
  /,? (?:(?:which|that) ha(?:s|ve) an? (?:\p{L}+ ){0,3}?(?:costs?|budget|value|price|turnover) of|(?:whose|its) (?:\p{L}+ ){0,2}?(?:costs?|budget|value|price|turnover) (?:is|are|will be|comes to|amounts to)|which (?:costs?|will cost)|the (?:\p{L}+ )?(?:cost|budget|value) of which is) (?:(?:about|some|around|estimated at|up to) )?$/iu
// "to the £300,000 regional pool"
const NAMED_BY = /\b(?:to|towards|from|of|into|within|out of|on) (?:the|its|their|our|an?) $/iu
// "at £80,000, an increase of £5,000 on last year": how far the sum before it is from another
const DIFFERENCE =
  /^[^£.;]{0,40},? (?:which is |which represents |representing |this is |being |or |\()?an? (?:\p{L}+ ){0,2}(?:increase|rise|uplift|decrease|reduction|saving|drop|fall|underspend|overspend)s? of (?:up to |about |some )?$/iu
const DIFFERENCE_BEHIND =
  /^(?: \([^)]*\)| or [\d.]+%| \(?[\d.]+%\)?)? (?:on|from|over|compared|against|above|below|since|in comparison|more|less)\b(?! (?:\p{L}+ ){0,3}(?:years|months)\b)/iu
// "with no more than £40,000 in any one year"
const AT_MOST = /\b(?:no more than|not more than|up to|at most|a maximum of|not exceeding|limited to) $/iu
const IN_ANY_YEAR = /^ (?:in|for|during) any (?:one |single |given )?(?:financial )?year\b/iu
// "the balance of £8,000 of its grant of £20,000"
const OF_GRANT = /\b(?:of|out of|from) (?:its|their|the|this) (?:\p{L}+ ){0,2}?(?:grant|award|loan|allocation) of $/iu
// "an uplift of £2,400 to the grant of £80,000": what the first is added to
const RAISED_BY =
  /\b(?:uplift|increase|rise|addition|extension|variation|supplement|top-up)\b[^£]*£[^£]*\b(?:to|on|of|in) (?:the|its|their|an?|this) (?:\p{L}+ ){0,3}?(?:grant|contract|award|agreement|fee|rent|price|sum|budget|value|allocation|funding) of (?:up to |about )?$/iu
// "against £171,000 last year", "(the estimate was £200,000)"
const COMPARED =
  /\b(?:against|compared (?:with|to)|instead of|rather than|(?:up|down) from|previous(?:ly)?|current(?:ly)?|at present|estimates?|(?<!\b(?:and|plus|with)\b[^£.;]{0,80})estimated|original(?:ly)?|last year)\b[^£.;]{0,60}$/iu
// "so that the budget becomes £530,000"
const BECOMES =
  /\b(?:becom(?:es?|ing)|so that [^£.;]{3,60} (?:is|will be|stands at|rises to|amounts to))\b[^£.;]{0,30}$/iu
// "£15,000 of the proceeds of crime (£60,000)"
const FUND_IN_BRACKETS = /^ (?:of|from|out of|within) the (?:[\p{L}\d/'’-]+ ){1,6}\($/u
// "The other tenders were £190,000 and £205,000.": a sentence behind the one that approves
const ACTS =
  /\b(?:approv|award|agree|grant|allocat|pa(?:y|id)\b|provid|fund|contribut|purchas|buy|spen[dt]|will|shall|to be|further|additional|also|plus)\w*/iu
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

// "£1.2m, to which Dorset contributes £200,000", "towards which the Commissioner will pay £200,000": what we pay of it
const WE_PAY =
  /\b(?:to|towards|for|of) which (?:the )?(?<who>(?:\p{L}[\p{L}’'-]* ){1,6}?)(?:will |shall |would |is to |are to |has agreed to |have agreed to )?(?:contribut\w+|pay(?:s|ing)?|bears?|meets?|funds?|provid\w+|puts? in)(?: a share of)? (?:up to |about |approximately |some |a maximum of )?$/u
const OURSELVES =
  /^(?:the )?(?:O?PF?CC|Police and Crime Commissioner|Commissioner|PCC['’]s office|office|MOPAC|GLA|Mayor|Force|force|Constabulary|we|We)$/u

/** Is a body ourselves: by what all forms call it, or by the area that the form's head names? */
function isOurs({ text }: Layout, who: string): boolean {
  const area =
    /\b(?:Commissioner|PCC|PFCC) (?:for|of) (?:the )?(?<area>\p{Lu}[\p{L} -]+)/u.exec(text)?.groups?.area ?? ''
  return OURSELVES.test(who) || (who !== '' && area.startsWith(who))
}

/** "a regional contract of £1.2m, to which Dorset contributes £200,000": of what several pay, the one sum that is ours. */
const isOurPart = (layout: Layout, { start }: JudgedSum): boolean => {
  const who = WE_PAY.exec(lineBefore(layout, start))?.groups?.who?.trim()
  return who !== undefined && isOurs(layout, who)
}

/**
 * The sums of an item that commit money, without those that only explain them: what they are a part of, limits, what
 * somebody else has raised, the sum without VAT beside the one with. Of a joint contract the body's own share counts.
 */
export function committing(layout: Layout, sums: readonly JudgedSum[]): readonly JudgedSum[] {
  if (sums.length < 2) return sums
  const whole = wholeOfTerm(layout, sums)
  if (whole !== undefined) return [whole]
  const before = ({ start }: JudgedSum): string => lineBefore(layout, start)
  const own = sums.filter((s, i) => {
    const isFirst = i === 0
    if (!isFirst && [LIMIT, TOLD, PERCENTAGE].some((pattern) => pattern.test(before(s)))) return false
    if (isWholeOfShare(layout, s, sums[i + 1])) return false
    if (!isFirst && isBeyond(layout, sums, i)) return false
    return !sums.some((gross) => isGross(layout, s, gross))
  })
  const shares = own.filter(
    (s, i) => (SHARE.test(before(s)) || isOurPart(layout, s)) && own.slice(0, i).some((o) => o.pence > s.pence),
  )
  const [share] = shares
  return share !== undefined && shares.length === 1 && own.indexOf(share) === own.length - 1 ? shares : own
}

/** Is a sum what another is compared with, taken from, or a part of, or told in a sentence that approves nothing? */
function isBeyond(layout: Layout, sums: readonly JudgedSum[], index: number): boolean {
  const [last, sum] = [sums[index - 1], sums[index]]
  if (last === undefined || sum === undefined) return false
  const link = layout.text.slice(last.end, sum.start)
  const isLarger = sums.slice(0, index).some((o) => o.pence < sum.pence)
  if (isLarger && (TOWARDS.test(link) || BECOMES.test(link) || WHOSE_COST.test(link))) return true
  if (isLarger && NAMED_BY.test(link) && /^ \p{Ll}{3,}/u.test(layout.text.slice(sum.end, sum.end + 12))) return true
  if (COMPARED.test(link) && !isGivenToo(link, layout.text.slice(sum.end, sum.end + 12))) return true
  if (AT_MOST.test(link) && IN_ANY_YEAR.test(layout.text.slice(sum.end, sum.end + 30))) return true
  if (isLarger && OF_GRANT.test(link)) return true
  if (DIFFERENCE.test(link) && DIFFERENCE_BEHIND.test(layout.text.slice(sum.end, sum.end + 60))) return true
  if (RAISED_BY.test(lineBefore(layout, sum.start))) return true
  if (isLarger && FUND_IN_BRACKETS.test(link)) return true
  const behindFirst = layout.text.slice(sums[0]?.end ?? 0, sum.start)
  const isNewSentence = /[.!?]["')]?\s+\p{Lu}/u.test(behindFirst) && !/\n/u.test(behindFirst)
  return isNewSentence && !ACTS.test(textOf(layout, sentenceAround(layout, sum.start)))
}

/** "half of the cost of £60,000, i.e. £30,000": the share counts, and not what it is taken of. */
function isWholeOfShare(layout: Layout, whole: JudgedSum, share: JudgedSum | undefined): boolean {
  if (share === undefined || share.pence >= whole.pence) return false
  return (
    /\b(?:half|(?:a|one|two) (?:third|quarter|fifth)s?|three quarters|share|proportion|per cent|%) (?:of|share of)\b[^£.;]*$/iu.test(
      lineBefore(layout, whole.start),
    ) &&
    /^[,;(\s]*(?:i\.e\.?|namely|or|being|equal to|that is|which is|amounting to|at),?\s*$|^\s*\($/iu.test(
      layout.text.slice(whole.end, share.start),
    )
  )
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
