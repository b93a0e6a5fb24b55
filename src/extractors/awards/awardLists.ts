import { bodyAt, endsAsBody, wholeName } from '../names/organisations.ts'
import type { Reading } from '../reading.ts'
import { sentenceAround, textOf } from '../reading.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { timesIn } from '../sums/rateTimes.ts'
import { awardSum, type FoundAward, newAward } from './award.ts'
import { type Recipient, recipientsIn } from './recipients.ts'

const PROVIDERS_LEAD =
  /\bfollowing (?:[\p{L}-]+ ){0,3}(?:providers|organisations|suppliers|partners|bodies|charities|groups|boroughs|councils|forces|recipients)\b[^.]*:\s*$/iu
// "The panel recommends:", "Grants were agreed as follows:"
const AWARDS_LEAD =
  /\b(?:recommend(?:s|ed|ations?)|awards?|awarded|grants?|allocations?|allocated|successful|agreed|applications?|bids?)\b[^.]*:\s*$/iu

/**
 * A list of recipients with their sums that explains a sum of the request: "The services are delivered by the following
 * providers: South London: Harbour Trust (HT), Croydon - £214,000 per annum", "The panel recommends: • X will receive £n".
 *
 * The list has to add up to one of the sums asked for; a yearly one is multiplied by the request's years.
 */
export function explainedList(
  reading: Reading,
  asked: readonly JudgedSum[],
  sums: readonly JudgedSum[],
): readonly FoundAward[] {
  const { layout } = reading
  for (const list of listsOfProviders(reading, sums)) {
    const target = asked.find((s) => s.pence === list.sums.reduce((n, o) => n + o.pence, 0))
    if (target === undefined || list.sums.length < 2) continue
    const sentence = sentenceAround(layout, target.start)
    const times = timesIn(layout, textOf(layout, sentence), target)
    const recipients = list.sums.map((sum) => recipientOf(reading, sum, list))
    const awards = recipients.flatMap((recipient, i) => {
      const sum = list.sums[i]
      if (recipient === null || sum === undefined) return []
      const value = awardSum(reading, sum.pence * times, [sum])
      return [newAward(reading, { ...sentence, lead: null }, recipient, value, 'award-prose')]
    })
    if (awards.length === list.sums.length) return awards
  }
  return []
}

/** The sums of a list, one a line; `isNamed` where its lead says that it names recipients. */
type List = { readonly sums: readonly JudgedSum[]; readonly isNamed: boolean }

/** The lists that name providers, or what was recommended to whom. */
function listsOfProviders(reading: Reading, sums: readonly JudgedSum[]): readonly List[] {
  const { layout } = reading
  return [...layout.blocks.entries()].flatMap(([i, lead]) => {
    const text = textOf(layout, lead)
    const isNamed = PROVIDERS_LEAD.test(text)
    if (!isNamed && !AWARDS_LEAD.test(text)) return []
    const first = layout.blocks[i + 1]
    const end = layout.blocks.findIndex((b, j) => j > i && (b.kind !== 'item' || b.left !== first?.left))
    return [{ sums: sums.filter((s) => s.cell === null && s.block > i && (end < 0 || s.block < end)), isNamed }]
  })
}

/** Whom a line of a list gives its sum: its opening name, who stands behind "to", or who "will receive" it. */
function recipientOf(reading: Reading, sum: JudgedSum, { isNamed }: List): Recipient | null {
  const block = reading.layout.blocks[sum.block]
  if (block === undefined) return null
  const text = textOf(reading.layout, block)
  if (isNamed) return itemName(text, block.start)
  const [behind, ...others] = /^[^£]{0,30}£/u.test(text) ? recipientsIn(text, block.start) : []
  if (behind !== undefined && others.length === 0) return behind
  const receiver = RECEIVES.exec(text)?.groups?.name
  if (receiver !== undefined) return wholeName(receiver, block.start)
  const name = itemName(text, block.start)
  return name !== null && endsAsBody(name.name) ? name : null
}

// "SARSAS will receive £42,500", "Womankind (£22,955)", "Harbour Trust is to be awarded £5,000"
const RECEIVES =
  /^(?<name>[^£(,–—:;.]{3,80}?)(?:\s\([^)]{2,20}\))?\s+(?:(?:will|shall|(?:is|are) to|should|to)\s+(?:be\s+(?:awarded|granted|paid|given|allocated|offered)|receive|get)|receives?|(?:is|was|are|were|has been|have been) (?:awarded|granted|allocated|offered))\b/u

/** The name in "South London: Harbour Trust (HT), Croydon - £n": behind a colon, before what only places it. */
function itemName(text: string, offset: number): Recipient | null {
  const head = /^(?<before>[^:£]{3,40}:\s+)?(?<name>[^£(,–—:]{2,80}?)\s*(?:\(|,|[-–—:]\s|£)/u.exec(text)
  const { before = '', name } = head?.groups ?? {}
  if (name === undefined) return null
  const start = offset + before.length
  // In such a list a name may be in small letters: "nia".
  return (
    wholeName(name, start) ?? bodyAt(name, start) ?? (before === '' ? null : { name, start, end: start + name.length })
  )
}
