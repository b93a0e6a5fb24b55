import type { Layout, Span } from '../../types.ts'
import { type Period, periodsIn } from '../dates/periods.ts'
import type { Finding, Reading } from '../reading.ts'
import { sentenceAround, textOf } from '../reading.ts'
import { askedFor } from '../requests/askedItems.ts'
import { isPassedOn, isSpentIncome, isUseOfSum, purposeOf } from '../requests/purposes.ts'
import type { Item, Request } from '../requests/recommendations.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { brokenDown, isBelievable } from './believedTotals.ts'
import { addUp, distinct } from './commitmentItems.ts'
import { type Commitment, commitmentOf, isRise, riseOf, within } from './commitments.ts'
import { grantSpent } from './grantSpent.ts'
import { withoutNominal } from './nominalRents.ts'
import { fromNotedShare } from './notedTotals.ts'
import { isPaidOut, leavesOut } from './paidFrom.ts'
import { saidOfItems, wholeWithRest } from './restatedTotals.ts'
import { fromSeveralTables } from './severalTables.ts'
import { schemeOf } from './someItems.ts'
import { fromAllocations, fromLines, fromStatement, fromTable } from './statedTotals.ts'
import { fromToldTotal } from './toldTotals.ts'
import { type Added, checkAgainst, isIncluded, type Whole, wholesOf } from './wholes.ts'
import { fromEqualYears, fromOneYear, fromPrintedTerm, fromYearTotals } from './yearTotals.ts'

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
        fromSeveralTables(reading, sums) ??
        fromLines(reading, sums) ??
        fromStatement(reading, sums) ??
        fromAllocations(reading, sums) ??
        fromNotedShare(reading, request, sums))
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
  const told = fromToldTotal(reading, request, sums)
  if (told !== null) return told
  const asked = sums.filter((s) => s.role === 'approved' && request.items.some((item) => within(item, s)))
  const stated = fromStatement(reading, sums)
  // What the request only takes in is no total of what it spends.
  const isTakenIn = sums.some(
    (s) => s.role === 'income' && s.pence === stated?.value && request.items.some((item) => within(item, s)),
  )
  if (stated !== null && !isTakenIn && asked.every((s) => s.pence < stated.value)) return stated
  return (
    fromYearTotals(reading, asked, sums) ??
    fromPrintedTerm(reading, asked, sums) ??
    fromOneYear(reading, request.items, asked, sums)
  )
}

/** Does an item name no time, or more than a year, for its one sum? */
function isAnyYear(layout: Layout, { item }: Commitment): boolean {
  const text = item === null ? '' : textOf(layout, item)
  return !/\bin total\b|\btotal(?:ling)?\b/iu.test(text) && periodsIn(text).every((p) => daysOf(p) > 366)
}

const daysOf = ({ from, to }: Period): number =>
  from === null || to === null ? 0 : (Date.parse(to) - Date.parse(from)) / 86_400_000

// "for each of the three years:" over a list: its sums are paid more than once
const A_YEAR =
  /\b(?:(?:for|in|over|during) each (?:of|year)|per annum|per year|each year|every year|p\.a\.)|\bannual (?:grants|payments|awards|contributions|funding)\b[^£]*\byears\b/iu

function fromRequest(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
): Finding<number> | 'unclear' | null {
  const { layout } = reading
  const wholes = wholesOf(reading, sums)
  const committed = (span: Span): readonly JudgedSum[] => {
    const item = request.items.find((one) => one.start === span.start)
    const isSpent =
      isSpentIncome(textOf(layout, span)) ||
      (item !== undefined &&
        purposeOf(layout, item) === 'receives' &&
        (isPassedOn(item, request.items) || isPaidOut(reading, item, request.items, wholes)))
    const isUsed = isUseOfSum(textOf(layout, span))
    const counts = ({ role }: JudgedSum): boolean =>
      role === 'approved' || role === 'part' || (role === 'income' && isSpent) || (role === 'source' && isUsed)
    return sums.filter((s) => within(span, s) && counts(s) && s.pence > 0)
  }
  if (request.items.length === 0 && request.leads.length === 0)
    return fromDecided(layout, request.decided.flatMap(committed))
  const leads = request.leads.flatMap((lead) => commitmentOf(layout, committed(lead), null) ?? [])
  const isWhole = (pence: number): boolean => wholes.some(({ sum }) => sum.pence === pence)
  const commitmentFor = (item: Item): Commitment | null => {
    const rise = riseOf(layout, item, sums)
    return commitmentOf(layout, committed(item), item) ?? (rise === null ? null : { ...rise, item })
  }
  const items = withoutNominal(layout, askedFor(reading, request, { commitmentFor, isWhole }), sums)
  const printed = items.filter((c) => !isRise(c) || !items.some((o) => o !== c && o.pence === c.pence))
  const [lead] = leads
  const counted = distinct(layout, printed)
  const own = counted.length === 0 ? null : addUp(counted, isWhole)
  if (lead !== undefined && (own === null || own.pence <= lead.pence)) return found(lead, 'lead-total', 0.9)
  if (own === null) return null
  const payers = sums.filter((s) => pays(s) && request.items.some((item) => within(item, s)))
  return held(reading, request, { own, payers, items: counted, printed, sums, wholes })
}

const pays = ({ role }: JudgedSum): boolean => role === 'income' || role === 'source'

type Asked = Added & {
  /** The items before those that repeat others were left out. */
  readonly printed: readonly Commitment[]
  readonly wholes: readonly Whole[]
}

/** What the items come to, held against what else the document says: its own totals, the years of its tables. */
function held(reading: Reading, request: Request, asked: Asked): Finding<number> | 'unclear' {
  const { layout } = reading
  const { own, items, printed, sums, wholes } = asked
  const isWhole = wholes.some(({ sum }) => sum.pence === own.pence)
  const isPrinted = own.method === 'sum' && sums.some((s) => s.pence === own.pence)
  const isOpen =
    items.some((c) => isIncluded(layout, c)) ||
    (!isPrinted && leavesOut(reading, request.items, items, { wholes, sums }))
  const isMade = (own.method !== 'stated' && !isRise(own)) || isOpen
  const said = saidOfItems(reading, { items: request.items, printed, sums, wholes })
  if (said !== null && said.value !== own.pence) return said
  const income = sums.filter((s) => s.role === 'income' && request.items.some((item) => within(item, s)))
  const spent = grantSpent(income, items, sums)
  if (spent !== null && spent.value > own.pence) return spent
  const check = isMade ? checkAgainst(reading, asked, wholes) : 'unsaid'
  if (typeof check === 'object')
    return { value: check.sum.pence, spans: [check.sum], method: 'stated-total', confidence: 0.85 }
  const isYearly = request.leads.some((span) => A_YEAR.test(textOf(layout, span)))
  if (check === 'contradicted' || ((isOpen || isYearly) && !isWhole)) return 'unclear'
  const yearly = own.method === 'stated' && isAnyYear(layout, own) ? fromEqualYears(reading, own.pence, sums) : null
  if (yearly !== null) return yearly
  const whole =
    own.method === 'sum' && check !== 'printed'
      ? (brokenDown(printed, sums) ?? schemeOf(layout, printed, sums) ?? wholeWithRest(layout, printed, sums))
      : null
  if (whole !== null) return found(whole, 'recommendation-total', 0.9)
  return isBelievable(reading, own, printed, sums, wholes) ? found(own, 'recommendation-total', 0.9) : 'unclear'
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
