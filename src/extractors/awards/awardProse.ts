import { wholeName } from '../names/organisations.ts'
import type { Reading } from '../reading.ts'
import { sentenceAround, textOf } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { timesIn } from '../sums/rateTimes.ts'
import { awardSum, type FoundAward, newAward } from './award.ts'
import { type Recipient, recipientsIn } from './recipients.ts'

// "will be renewed", "will receive", "is to be awarded": what this decision brings about
const WILL =
  /\b(?:will|shall|(?:is|are) to)\s+(?:also\s+)?(?:be (?:awarded|granted|paid|made|given|provided|renewed|extended)|receive)\b/iu
const NOT_OURS =
  /\b(?:home office|ministry|match(?:ed)? funding|could|would|may|might|if|previous\w*|last year|from other sources)\b/iu
const RECEIVER =
  /(?<name>\p{Lu}[\p{L}'’&-]*(?:\s+(?:of|and|for|the|in|on)\b)*(?:\s+\p{Lu}[\p{L}'’&-]*(?:\s+(?:of|and|for|the)(?=\s+\p{Lu}))*)*)\s+(?:will|shall|is to)\s+(?:also\s+)?(?:receive|be (?:paid|awarded|granted))\b/u

/**
 * Awards that only the explanation makes, where the request approves sums and names nobody: "Power The Fight will
 * receive £150,000 a year for three years".
 *
 * One sum and one recipient a sentence, in the future, and together no more than the decision commits.
 */
export function proseAwards(reading: Reading, sums: readonly JudgedSum[], total: number | null): readonly FoundAward[] {
  const { layout, form } = reading
  if (total === null) return []
  const found = sums.flatMap((sum) => {
    const zone = form.zones[sum.block] ?? ''
    if (sum.cell !== null || sum.pence <= 0 || !['background', 'body', 'summary', 'financial'].includes(zone)) return []
    if (sum.role === 'earlier' || sum.role === 'threshold') return []
    const sentence = sentenceAround(layout, sum.start)
    const text = textOf(layout, sentence)
    // "will receive its report, saving £3,000" gives nothing.
    if (!isGiven(text.slice(0, sum.start - sentence.start), RECEIVER.test(text))) return []
    // What somebody else "will receive" is no income.
    if (sum.role === 'income' && !RECEIVER.test(text)) return []
    if (!WILL.test(text) || NOT_OURS.test(text)) return []
    const until = text.slice(0, text.search(/[;]|$/u))
    const recipients = receivers(until, sentence.start)
    const shared = eachOf(reading, sum, { sentence: until, recipients, total })
    if (shared.length > 0) return shared
    const [recipient] = recipients
    const isFirst = !/£/u.test(text.slice(0, sum.start - sentence.start))
    if (recipient === undefined || recipients.length !== 1 || !isFirst) return []
    const times = timesIn(layout, text, sum)
    const context = { ...sentence, lead: null }
    return [newAward(reading, context, recipient, awardSum(reading, sum.pence * times, [sum]), 'award-prose')]
  })
  return found.reduce((n, a) => n + (a.value.pence ?? 0), 0) <= total ? found : []
}

type Shared = { readonly sentence: string; readonly recipients: readonly Recipient[]; readonly total: number }

/**
 * "grants of £50,000 per year to each of A and B": each gets it as often as the decision's total says, if that is theirs
 * together.
 */
function eachOf(reading: Reading, sum: JudgedSum, { sentence, recipients, total }: Shared): readonly FoundAward[] {
  const times = total / (sum.pence * recipients.length)
  if (recipients.length < 2 || !/\b(?:to each of|each to)\b/iu.test(sentence)) return []
  if (!Number.isInteger(times) || times > 5 || (times > 1 && !/\b(?:per (?:year|annum)|a year)\b/iu.test(sentence)))
    return []
  const context = { ...sentenceAround(reading.layout, sum.start), lead: null }
  return recipients.map((r) =>
    newAward(reading, context, r, awardSum(reading, sum.pence * times, [sum]), 'award-prose'),
  )
}

/** Do the words before a sum give it: right behind "will receive", or with a grant, contract or payment named? */
const isGiven = (before: string, isReceived: boolean): boolean =>
  isReceived
    ? /\b(?:receive|paid|awarded|granted)\s+(?:[\p{L}-]+\s+){0,6}$/iu.test(before)
    : /\b(?:grants?|contracts?|awards?|payments?|funding|agreements?|sum)\b/iu.test(before)

function receivers(text: string, offset: number): readonly Recipient[] {
  const match = RECEIVER.exec(text)
  const name = match?.groups?.name?.replace(
    /^(?:In addition|Also|The|It|This|They|Each|Boroughs|Providers|Funding)\s+/u,
    '',
  )
  if (match !== null && name !== undefined) {
    const start = offset + match.index + (match.groups?.name?.length ?? 0) - name.length
    const whole = wholeName(name, start)
    return whole === null || !/\s/u.test(name) ? [] : [whole]
  }
  return recipientsIn(text, offset)
}
