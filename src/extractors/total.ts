import type { Layout, Span } from '../types.ts'
import { brokenDown, isBelievable } from './believedTotals.ts'
import { addUp, distinct, withoutParts } from './commitmentItems.ts'
import { type Commitment, commitmentOf, isRise, riseOf, within } from './commitments.ts'
import { sumsIn } from './money.ts'
import { isExemption, isSpentIncome, purposeOf } from './purposes.ts'
import type { Finding, Reading } from './reading.ts'
import { sentenceAround, textOf } from './reading.ts'
import type { Item, Request } from './recommendations.ts'
import type { JudgedSum } from './roles.ts'
import { fromAllocations, fromLines, fromStatement, fromTable } from './statedTotals.ts'
import { checkAgainst, isIncluded, wholesOf } from './wholes.ts'
import { fromYearTotals } from './yearTotals.ts'

/**
 * The most money that a decision commits: from its recommendation first, then from a stated total, never the biggest
 * number.
 *
 * Items add up unless one states the others' total or repeats another's sum; a lead's sum covers its items. Null where
 * the decision states none of its own, and where it is not clear how its sums hang together.
 */
export function findTotal(reading: Reading, request: Request, sums: readonly JudgedSum[]): Finding<number> | null {
  const asked = fromRequest(reading, request, sums)
  const total =
    asked === 'unclear'
      ? fromLargerStatement(reading, request, sums)
      : (asked ??
        fromTable(reading, request, sums) ??
        fromLines(reading, sums) ??
        fromStatement(reading, sums) ??
        fromAllocations(reading, sums))
  return total === null ? null : inFigures(reading, withVat(reading, total, sums) ?? total, sums)
}

/** A total read in words points at its figures, where they stand behind: "one million pounds (£1,000,000)". */
function inFigures({ layout }: Reading, total: Finding<number>, sums: readonly JudgedSum[]): Finding<number> {
  const [place, ...others] = total.spans
  if (place === undefined || others.length > 0 || /\d/u.test(textOf(layout, place))) return total
  const figures = sums.find((s) => s.start > place.start && s.start < place.end + 40 && s.pence === total.value)
  return figures === undefined ? total : { ...total, spans: [figures] }
}

/** Where the total is printed without VAT and the same sum with it stands elsewhere, the one with VAT. */
function withVat(reading: Reading, total: Finding<number>, sums: readonly JudgedSum[]): Finding<number> | null {
  const { text } = reading.layout
  const [place] = total.spans
  const isNet =
    place !== undefined &&
    /^\s*\(?(?:exclusive of|excluding|excl?\.?|plus|net of|ex)\s*VAT/iu.test(text.slice(place.end, place.end + 40))
  if (!isNet || total.spans.length > 1) return null
  // The standard rate, to the penny or the pound: https://www.gov.uk/vat-rates
  const gross = sums.find(
    (s) =>
      Math.abs(s.pence - total.value * 1.2) <= 100 &&
      /\bVAT\b/iu.test(textOf(reading.layout, sentenceAround(reading.layout, s.start))),
  )
  return gross === undefined
    ? null
    : { ...total, value: gross.pence, spans: [gross], method: 'total-with-vat', confidence: 0.85 }
}

/** Where the items cannot be added up safely: a total that is stated elsewhere and holds the largest of them. */
function fromLargerStatement(reading: Reading, request: Request, sums: readonly JudgedSum[]): Finding<number> | null {
  const asked = sums.filter((s) => s.role === 'approved' && request.items.some((item) => within(item, s)))
  const stated = fromStatement(reading, sums)
  if (stated !== null && asked.every((s) => s.pence < stated.value)) return stated
  return fromYearTotals(reading, asked, sums)
}

function fromRequest(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
): Finding<number> | 'unclear' | null {
  const { layout } = reading
  const committed = (span: Span): readonly JudgedSum[] => {
    const isSpent = isSpentIncome(textOf(layout, span))
    const counts = ({ role }: JudgedSum): boolean =>
      role === 'approved' || role === 'part' || (role === 'income' && isSpent)
    return sums.filter((s) => within(span, s) && counts(s) && s.pence > 0)
  }
  if (request.items.length === 0 && request.leads.length === 0)
    return fromDecided(layout, request.decided.flatMap(committed))
  const leads = request.leads.flatMap((lead) => commitmentOf(layout, committed(lead), null) ?? [])
  const wholes = wholesOf(reading, sums)
  const isWhole = (pence: number): boolean => wholes.some(({ sum }) => sum.pence === pence)
  const commitmentFor = (item: Item): Commitment | null =>
    commitmentOf(layout, committed(item), item) ?? riseOf(item, sums)
  const items = askedFor(reading, request, { commitmentFor, isWhole })
  const printed = items.filter((c) => !isRise(c) || !items.some((o) => o !== c && o.pence === c.pence))
  const [lead] = leads
  const counted = distinct(layout, printed)
  const own = counted.length === 0 ? null : addUp(counted, isWhole)
  if (lead !== undefined && (own === null || own.pence <= lead.pence)) return found(lead, 'lead-total', 0.9)
  if (own === null) return null
  const isOpen = counted.some((c) => isIncluded(layout, c))
  const isMade = (own.method !== 'stated' && !isRise(own)) || isOpen
  const check = isMade ? checkAgainst(reading, { own, items: counted, sums }, wholes) : 'unsaid'
  if (typeof check === 'object')
    return { value: check.sum.pence, spans: [check.sum], method: 'stated-total', confidence: 0.85 }
  if (check === 'contradicted' || (isOpen && !isWhole(own.pence))) return 'unclear'
  const whole = own.method === 'sum' && check !== 'printed' ? brokenDown(printed, sums) : null
  if (whole !== null) return found(whole, 'recommendation-total', 0.9)
  return isBelievable(reading, own, printed, sums) ? found(own, 'recommendation-total', 0.9) : 'unclear'
}

// "delegate authority to release a client contingency not exceeding £60,000": more than the contract
const CONTINGENCY = /\bcontingency\b[^£.;]{0,60}£|£[\d,.]+[km]?\s[^£.;]{0,20}\bcontingency\b/iu
const IN_TOTAL =
  /\b(?:within|included|includes|including (?!VAT)|inclusive of (?!VAT)|of which|part of|from (?:the|this|that) (?:budget|sum|total|above))\b/iu

type ItemSums = {
  readonly commitmentFor: (item: Item) => Commitment | null
  /** Is a sum printed as a whole? Items that come to one hold no parts of each other. */
  readonly isWhole: (pence: number) => boolean
}

/** What each item commits that commits anything; what only moves money or delegates counts where nothing else does. */
function askedFor(reading: Reading, request: Request, { commitmentFor, isWhole }: ItemSums): readonly Commitment[] {
  const asked = request.items.flatMap((item) => {
    const commitment = commitmentFor(item)
    return commitment === null ? [] : [{ commitment, purpose: purposeOf(reading.layout, item), item }]
  })
  const isDelegated = ({ item }: { readonly item: Item }): boolean => item.action === 'delegate'
  const isContingency = ({ item }: { readonly item: Item }): boolean =>
    CONTINGENCY.test(item.text) && !IN_TOTAL.test(item.text)
  const spent = asked.filter((a) => a.purpose === 'commits' && (!isDelegated(a) || isContingency(a)))
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

const sumOf = (items: readonly Commitment[]): number => items.reduce((n, c) => n + c.pence, 0)

const WHOLE =
  /\b(?:making|taking|bringing|giving)\b[^£.;]{0,80}\b(?:of|to)\s+(?:(?:up to|a|maximum|total|value|overall|contract|of)\s+)*$/iu
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

function wholeOf(layout: Layout, { item }: Commitment): Commitment | null {
  if (item === null || !IS_OPTION.test(textOf(layout, item))) return null
  const text = textOf(layout, item)
  const whole = sumsIn(text, { offset: item.start }).findLast((s) => WHOLE.test(text.slice(0, s.start - item.start)))
  return whole === undefined ? null : { pence: whole.pence, spans: [whole], method: 'stated', item }
}

/** Where only the summary says what was decided: its sums, unless they are printed as a total elsewhere in it. */
function fromDecided(layout: Layout, sums: readonly JudgedSum[]): Finding<number> | null {
  const whole = commitmentOf(layout, sums, null)
  return whole === null ? null : found(whole, 'decided-total', 0.78)
}

function found(commitment: Commitment, method: string, confidence: number): Finding<number> {
  const isMade = commitment.method !== 'stated'
  return {
    value: commitment.pence,
    spans: commitment.spans,
    method: isMade ? commitment.method : method,
    confidence: isMade ? confidence - 0.03 : confidence,
    combined: isMade,
  }
}
