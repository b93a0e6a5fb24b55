import { fullyNamed } from '../names/fullNames.ts'
import { isOwnBody } from '../names/ownBody.ts'
import type { Finding, Reading } from '../reading.ts'
import type { Request } from '../requests/recommendations.ts'
import { soughtSentences } from '../requests/summarySentences.ts'
import type { JudgedSum } from '../roles/roles.ts'
import type { FoundAward } from './award.ts'
import { fromExplanation, soleRecipient } from './awardExplained.ts'
import { lineAwards } from './awardLines.ts'
import { explainedList } from './awardLists.ts'
import { withStatedPeriods } from './awardPeriods.ts'
import { proseAwards } from './awardProse.ts'
import { inSentence, isCommitted, requestAwards } from './awardSentences.ts'
import { tableAwards } from './awardTables.ts'
import { isNamedThing } from './namedThings.ts'
import { withOwnShare } from './ownShares.ts'
import { pointedAwards } from './pointedAwards.ts'
import { leadsOfProjects } from './projectLeads.ts'
import { withWholeTerms } from './yearlyAwards.ts'

/**
 * Who gets how much: out of the recommendation's items first, then its lead, then lines of names and sums, then a table
 * of awards, and last the one body that the recommendation or its explanation names.
 *
 * A recipient is a named body behind "to", "contract with" or the verb of an award, or in front of a sum on a line of
 * its own. One that is only spoken of, or still to be chosen, is none.
 */
export function findAwards(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  total: Finding<number> | null,
): readonly FoundAward[] {
  const found = likeliest(reading, request, sums, total).map((award) => withOwnShare(reading, award, sums, total))
  const others = found.filter(({ value: { recipient } }) => !isOwnBody(reading, recipient) && !isNamedThing(recipient))
  const whole = distinctAwards(withWholeTerms(reading, distinctAwards(others), total, sums))
  const named = leadsOfProjects(reading, fullyNamed(reading, whole))
  return withStatedPeriods(reading, named, sums, request.items)
}

function likeliest(
  reading: Reading,
  request: Request,
  sums: readonly JudgedSum[],
  total: Finding<number> | null,
): readonly FoundAward[] {
  const pence = total?.value ?? null
  const asked = requestAwards(reading, request, sums)
  const led =
    asked.length > 0 ? asked : request.leads.flatMap((lead) => inSentence(reading, { ...lead, lead: null }, sums))
  const listed = led.length > 0 ? led : lineAwards(reading, sums)
  const named =
    listed.length > 0 ? listed : request.decided.flatMap((s) => inSentence(reading, { ...s, lead: null }, sums))
  const inRequest = askedSums(request, sums)
  const targets = [...(pence === null ? [] : [pence]), ...inRequest.map((s) => s.pence)]
  const tabled = tableAwards(reading, sums, targets)
  const filled = filledIn(named, tabled)
  if (filled !== null) return filled
  const whole = wholeTable(named, tabled, inRequest)
  if (whole !== null) return whole
  if (
    tabled.length > named.length &&
    (named.length === 0 || targets.includes(sumOf(tabled)) || sumOf(named) + sumOf(tabled) === pence)
  )
    return [...apartFrom(named, tabled, pence), ...tabled]
  if (named.length > 0) return named
  // "fund the Quay Trust by up to £5,000 from the budget": the sum that is asked for, whatever its sentence says of it
  const isTotal = (s: JudgedSum): boolean => s.pence === pence && (s.role === 'source' || s.role === 'context')
  const known = sums.map((s) => (isTotal(s) ? { ...s, role: 'approved' as const } : s))
  const sought = soughtSentences(reading).flatMap((s) => inSentence(reading, { ...s, lead: null }, known))
  if (sought.length > 0 && (pence === null || sumOf(sought) <= pence)) return sought
  const elsewhere: readonly (() => readonly FoundAward[])[] = [
    () => soleRecipient(reading, request, sums, total),
    () => fromExplanation(reading, request, sums, total),
    () => explainedList(reading, inRequest, sums),
    () => pointedAwards(reading, request, sums, pence),
    () => proseAwards(reading, sums, pence),
  ]
  return firstOf(elsewhere)
}

/** What the first step yields that yields anything. */
function firstOf(steps: readonly (() => readonly FoundAward[])[]): readonly FoundAward[] {
  for (const step of steps) {
    const found = step()
    if (found.length > 0) return found
  }
  return []
}

/** The request's awards with those that only a table of the same sums names, and with the table's time; null for another table. */
function filledIn(named: readonly FoundAward[], tabled: readonly FoundAward[]): readonly FoundAward[] | null {
  const left = [...named]
  const all = tabled.map((row) => {
    const at = left.findIndex((a) => a.value.pence === row.value.pence)
    const [own] = at < 0 ? [] : left.splice(at, 1)
    return merged(own, row)
  })
  return named.length > 1 && left.length === 0 ? all : null
}

/** What the request and a row of a table give to one recipient, with the table's time where the request states none. */
function merged(own: FoundAward | undefined, row: FoundAward): FoundAward {
  if (own === undefined) return row
  const { periodStart, periodEnd } =
    own.value.periodStart === null && own.value.periodEnd === null ? row.value : own.value
  return { ...own, value: { ...own.value, periodStart, periodEnd } }
}

/**
 * The rows of a table that comes to what two or more items give, where the request names some of those who get it:
 * "grants to the five Partnerships of £50,000" and "£10,000 to the Youth Service", over a table of all six.
 */
function wholeTable(
  named: readonly FoundAward[],
  tabled: readonly FoundAward[],
  asked: readonly JudgedSum[],
): readonly FoundAward[] | null {
  if (named.length === 0 || tabled.length <= named.length || asked.length > MOST_ASKED) return null
  const twin = (row: FoundAward): FoundAward | undefined =>
    named.find((a) => a.value.pence === row.value.pence && isNamedAs(a.value.recipient, row.value.recipient))
  const isInside = named.every((a) => tabled.some((row) => twin(row) === a))
  if (!isInside || !isOfItems(sumOf(tabled), asked)) return null
  return tabled.map((row) => merged(twin(row), row))
}

const MOST_ASKED = 8

/** Do two or more of some sums come to another? */
const isOfItems = (whole: number, asked: readonly JudgedSum[]): boolean =>
  Array.from({ length: 2 ** asked.length }, (_, chosen) => asked.filter((_s, i) => (chosen & (1 << i)) !== 0)).some(
    (some) => some.length > 1 && some.reduce((n, s) => n + s.pence, 0) === whole,
  )

/** "Youth Services of Merseyside" and "Youth Services": the shorter name opens or ends the longer one. */
function isNamedAs(one: string, other: string): boolean {
  const [short = '', long = ''] = [one.toLowerCase(), other.toLowerCase()].toSorted((a, b) => a.length - b.length)
  return long.startsWith(short) || long.endsWith(short)
}

/** What the request gives to bodies that a table of one of its sums does not name, if all are no more than the total. */
function apartFrom(
  named: readonly FoundAward[],
  tabled: readonly FoundAward[],
  total: number | null,
): readonly FoundAward[] {
  const others = named.filter((a) => !tabled.some((t) => t.value.recipient === a.value.recipient))
  const isPart = others.every((a) => a.value.pence !== null && a.value.pence !== sumOf(tabled))
  return isPart && total !== null && sumOf(others) + sumOf(tabled) <= total ? others : []
}

/** The sums that a decision asks for: what awards may add up to. */
const askedSums = (request: Request, sums: readonly JudgedSum[]): readonly JudgedSum[] =>
  sums.filter(
    (s) =>
      isCommitted(s) && [...request.items, ...request.leads].some((span) => s.start >= span.start && s.end <= span.end),
  )

const sumOf = (awards: readonly FoundAward[]): number => awards.reduce((n, a) => n + (a.value.pence ?? 0), 0)

/** A recipient that gets one sum of its own and shares in another is one award, as is one that shares in several. */
function distinctAwards(awards: readonly FoundAward[]): readonly FoundAward[] {
  const isSame = (a: FoundAward, b: FoundAward): boolean =>
    a.value.recipient.toLowerCase() === b.value.recipient.toLowerCase()
  return awards.filter(
    (a, i) => a.value.pence !== null || !awards.some((b, j) => isSame(a, b) && (b.value.pence !== null || j < i)),
  )
}
