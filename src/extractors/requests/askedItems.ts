import type { Layout } from '../../types.ts'
import { recipientsIn } from '../awards/recipients.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { sumsIn } from '../sums/money.ts'
import { withoutParts } from '../totals/commitmentItems.ts'
import type { Commitment } from '../totals/commitments.ts'
import { isExemption, purposeOf } from './purposes.ts'
import type { Item, Request } from './recommendations.ts'

// "delegate authority to release a client contingency not exceeding £60,000": more than the contract
const CONTINGENCY = /\bcontingency\b[^£.;]{0,60}£|£[\d,.]+[km]?\s[^£.;]{0,20}\bcontingency\b/iu
const IN_TOTAL =
  /\b(?:within|included|includes|including (?!VAT)|inclusive of (?!VAT)|of which|part of|from (?:the|this|that) (?:budget|sum|total|above))\b/iu

// "Delegation of authority to the Director to approve movements of up to £50,000", under "approves:"
const DELEGATION = /^(?:(?:to|that|approves?|agrees?|an?|the|further) )*delegations?\b/iu

type ItemSums = {
  readonly commitmentFor: (item: Item) => Commitment | null
  /** Is a sum printed as a whole? Items that come to one hold no parts of each other. */
  readonly isWhole: (pence: number) => boolean
}

/** What each item commits that commits anything; what only moves money or delegates counts where nothing else does. */
export function askedFor(
  reading: Reading,
  request: Request,
  { commitmentFor, isWhole }: ItemSums,
): readonly Commitment[] {
  const asked = request.items.flatMap((item) => {
    const commitment = commitmentFor(item)
    if (commitment === null) return []
    const purpose = purposeOf(reading.layout, item)
    // Only what is passed on is taken in and counted.
    return [{ commitment, purpose: purpose === 'receives' ? 'commits' : purpose, item }]
  })
  const isDelegated = ({ item }: { readonly item: Item }): boolean =>
    item.action === 'delegate' || DELEGATION.test(item.text) || isBelowDelegation(reading, request.items, item)
  const isContingency = ({ item }: { readonly item: Item }): boolean =>
    CONTINGENCY.test(item.text) && !IN_TOTAL.test(item.text)
  const committed = asked.filter((a) => a.purpose === 'commits')
  const all = sumOf(committed.map(({ commitment }) => commitment))
  // "£1m in all; £880,000 to the Trust; delegation to the Director to approve the remaining £120,000"
  const isTotalled =
    isWholeFirst(committed.map(({ item }) => item)) && (committed[0]?.commitment.pence ?? 0) * 2 === all
  const spent = committed.filter((a) => isTotalled || !isDelegated(a) || isContingency(a))
  // "a related exemption …, to appoint Jane Doe at up to £38,000": how the money above is spent, and no more of it
  const largest = Math.max(0, ...spent.filter((a) => !isExemption(a.item)).map((a) => a.commitment.pence))
  const commits = spent.filter((a) => !isExemption(a.item) || a.commitment.pence > largest)
  const paid = asked.filter((a) => a.purpose === 'pays')
  const moved = asked.filter((a) => a.purpose === 'moves')
  const delegated = asked.filter((a) => a.purpose === 'commits' && isDelegated(a))
  const counted = [commits, paid, moved, delegated].find((some) => some.length > 0) ?? []
  const whole = withWholes(
    reading,
    counted.map(({ commitment }) => commitment),
  )
  const items = isWhole(sumOf(whole)) ? whole : withoutParts(reading, request, whole)
  // The item that says who pays may state what the others come to.
  const stated = items.length > 1 ? paid.find(({ commitment }) => commitment.pence === sumOf(items)) : undefined
  return stated === undefined ? items : [stated.commitment]
}

const REST = /\b(?:remaining|remainder|balance|rest)\b/iu
const ALL = /\b(?:in all|in total|total(?:ling)?|overall|altogether)\b/iu

/** May the first item be what the others come to? It names nobody who is paid, and words say that it is a whole or they a rest. */
function isWholeFirst([first, ...others]: readonly Item[]): boolean {
  if (first === undefined || others.length < 2 || recipientsIn(first.text, 0).length > 0) return false
  return ALL.test(first.text) || others.some(({ text }) => REST.test(text))
}

/** "delegates to the Director the approval of spending on: (a) increasing the uptake of …": an item set in below what is delegated. */
function isBelowDelegation({ layout }: Reading, items: readonly Item[], item: Item): boolean {
  const left = (one: Item): number => layout.blocks[one.block]?.left ?? 0
  const above = items.findLast((one) => one.start < item.start && left(one) < left(item) - 8)
  return above !== undefined && above.action === 'delegate' && /:\s*$/u.test(textOf(layout, above))
}

const sumOf = (items: readonly Commitment[]): number => items.reduce((n, c) => n + c.pence, 0)

const WHOLE =
  /\bthe most (?:that )?(?:may|can|will|could|would) be (?:spent|paid|committed)(?: in all)? (?:is|being) $|\b(?:making|taking|bringing|giving)\b[^£.;]{0,80}\b(?:of|to)\s+(?:(?:up to|a|maximum|total|value|overall|contract|of)\s+)*$/iu
const IS_OPTION = /\b(?:options?|extend|extension|further)\b/iu

/** "an option to extend …, taking the contract to a maximum of £170,376": that is the initial term above, too. */
function withWholes({ layout }: Reading, items: readonly Commitment[]): readonly Commitment[] {
  const kept: Commitment[] = []
  for (const commitment of items) {
    const whole = wholeOf(layout, commitment)
    let [pence, from] = [0, kept.length]
    while (whole !== null && from > 0 && pence + (kept[from - 1]?.pence ?? 0) <= whole.pence) {
      from -= 1
      pence += kept[from]?.pence ?? 0
    }
    if (whole === null || from === kept.length) kept.push(commitment)
    else kept.splice(from, kept.length - from, whole)
  }
  return kept
}

const OF_CONTRACT =
  /\b(?:total|overall|maximum|aggregate|whole[- ]life|lifetime) (?:contract|agreement|grant|award|lease) (?:value|price|cost|sum|spend|commitment|expenditure)\b[^£;]{0,40}$/iu

/** "approve a total contract value of up to £50,000 over five years": all that the contract of the item above comes to. */
const isTotalOfContract = ({ text, action }: Item): boolean =>
  OF_CONTRACT.test(text.split('£')[0] ?? '') && action !== 'award' && recipientsIn(text, 0).length === 0

function wholeOf(layout: Layout, { item }: Commitment): Commitment | null {
  if (item === null) return null
  const text = textOf(layout, item)
  const isWhole = IS_OPTION.test(text) ? WHOLE : isTotalOfContract(item) ? OF_CONTRACT : null
  if (isWhole === null) return null
  const whole = sumsIn(text, { offset: item.start }).findLast((s) => isWhole.test(text.slice(0, s.start - item.start)))
  return whole === undefined ? null : { pence: whole.pence, spans: [whole], method: 'stated', item }
}
