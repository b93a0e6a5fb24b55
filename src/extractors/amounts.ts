import type { Amount, AmountRole } from '../record.ts'
import type { FoundAward } from './award.ts'
import type { Finding, Reading } from './reading.ts'
import type { JudgedSum } from './roles.ts'
import { toldByChoice } from './tableChoices.ts'
import { partsOfTables } from './tableParts.ts'
import { isInProse } from './tablePlaces.ts'

/** What is known once the total is: what the request asks for, who gets what, and where the total was read. */
type Known = {
  readonly total: Finding<number> | null
  readonly awarded: ReadonlySet<number>
  readonly asked: ReadonlySet<number>
  /** Cells of tables that break down what is decided. */
  readonly parts: ReadonlySet<JudgedSum>
  /** Sums of running text that add up to one of these. */
  readonly reconciled: ReadonlySet<JudgedSum>
  /** Sums of running text that their sentence calls a cost, price, instalment or share of what is decided. */
  readonly costed: ReadonlySet<JudgedSum>
  /** Sums a year of which two to ten come to the total. */
  readonly yearly: ReadonlySet<JudgedSum>
  /** Sums that stand before a year. */
  readonly inYears: ReadonlySet<JudgedSum>
}

const COST =
  /\b(?:annual|total|maximum|yearly|remaining|additional)?\s*(?:costs?|price|charge|funding requirement|uplift|instalment|expenditure|contribution to the new [\p{L} ]+|allocated budget)\b(?: (?:of|for) the [\p{L}\d -]{2,60}?)?(?: (?:in|for) 20\d\d[/-]\d\d(?:\d\d)?| over (?:the )?[\p{L} ]{3,20})?\s*(?:is|are|will be|of|:|[-–]|is fixed at|fixed at)\s*(?:up to )?$/iu

/**
 * The printed sums with their final roles, once the total and the awards are known.
 *
 * A sum that repeats the total or what is asked for is approved, one that repeats an award or adds up with its
 * neighbours to such a sum is a part, unless its own sentence says surely that it is something else.
 */
export function finalAmounts(
  reading: Reading,
  judged: readonly JudgedSum[],
  total: Finding<number> | null,
  awards: readonly FoundAward[],
  inRequest: (sum: JudgedSum) => boolean,
): readonly Finding<Amount>[] {
  const sums = judged.map((sum) => (isInProse(reading.layout, sum) ? { ...sum, cell: null } : sum))
  const asked = new Set(sums.filter((s) => inRequest(s) && s.role === 'approved').map((s) => s.pence))
  const awarded = new Set(awards.flatMap((a) => a.value.pence ?? []))
  const wanted = new Set(
    [...asked, ...awarded, ...(total === null ? [] : [total.value])].filter((pence) => pence !== 0),
  )
  const tables = new Set(tablesThatAddUp(reading, sums, total))
  const wants = { total: total?.value ?? null, sums: wanted }
  const inTables = partsOfTables(reading.layout, sums, wants)
  const told = toldByChoice(reading.layout, sums, wants)
  const parts = new Set([...inTables, ...sums.filter((s) => s.cell !== null && tables.has(s.cell.table))])
  const { text } = reading.layout
  const costed = new Set(sums.filter((s) => COST.test(text.slice(Math.max(0, s.start - 140), s.start))))
  const yearly = new Set(sums.filter((s) => isYearOf(text, s, total?.value ?? 0)))
  const inYears = new Set(sums.filter((s) => IN_YEAR.test(text.slice(s.end, s.end + 14))))
  const known = { total, awarded, asked, parts, reconciled: reconciledSums(sums, wanted), costed, yearly, inYears }
  const roles = echoed(
    sums,
    sums.map((sum) => told.get(sum) ?? finalRole(sum, known, inRequest(sum))),
  )
  return judged.map((sum, i) => ({
    value: { text: sum.text, pence: sum.pence, role: roles[i] ?? 'context', page: sum.page },
    spans: [sum],
    method: sum.cell === null ? 'sum-text' : 'sum-table',
    confidence: sum.doubt === null ? 0.95 : 0.5,
  }))
}

const TOLD: ReadonlySet<AmountRole> = new Set<AmountRole>(['earlier', 'income'])
/** Below this, in pence, the same sum printed twice may be a coincidence. */
const SMALLEST_ECHO = 1_000_00

/** A sum that its own words leave open is what the same sum is elsewhere, where only one thing is said of it. */
function echoed(sums: readonly JudgedSum[], roles: readonly AmountRole[]): readonly AmountRole[] {
  return sums.map((sum, i) => {
    const own = roles[i] ?? 'context'
    if (own !== 'context' || sum.isSure || sum.cell !== null || sum.pence < SMALLEST_ECHO) return own
    const others = new Set(roles.filter((role, j) => role !== 'context' && sums[j]?.pence === sum.pence))
    const [role] = others
    return role !== undefined && others.size === 1 && TOLD.has(role) ? role : own
  })
}

/** Two or more tables whose rows of totals come to the decision's total together. */
function tablesThatAddUp(
  { layout }: Reading,
  sums: readonly JudgedSum[],
  total: Finding<number> | null,
): readonly number[] {
  const totals = layout.tables.flatMap((table, t) => {
    const row = table.rows.findIndex((r) => /^(?:grand |sub-?)?totals?\b/iu.test(r[0]?.text.trim() ?? ''))
    const last = row < 0 ? undefined : sums.findLast((s) => s.cell?.table === t && s.cell.row === row)
    return last === undefined ? [] : [{ table: t, pence: last.pence }]
  })
  const isWhole = total !== null && totals.length > 1 && totals.reduce((n, s) => n + s.pence, 0) === total.value
  return isWhole ? totals.map(({ table }) => table) : []
}

/** Runs of two to eight neighbouring sums of the same part of the form that add up exactly to a wanted sum. */
function reconciledSums(sums: readonly JudgedSum[], wanted: ReadonlySet<number>): ReadonlySet<JudgedSum> {
  const text = sums.filter((s) => s.cell === null && !s.isSure)
  const found = new Set<JudgedSum>()
  for (let first = 0; first < text.length; first++) {
    let pence = text[first]?.pence ?? 0
    for (let last = first + 1; last < Math.min(text.length, first + 8); last++) {
      if (text[last]?.zone !== text[first]?.zone) break
      pence += text[last]?.pence ?? 0
      if (wanted.has(pence)) for (const sum of text.slice(first, last + 1)) found.add(sum)
    }
  }
  return found
}

/** "The cost falls equally in the two years, £559,124 in each": is a sum what each year has of the total? */
function isYearOf(text: string, sum: JudgedSum, total: number): boolean {
  const years = total / sum.pence
  return Number.isInteger(years) && years >= 2 && years <= MOST_YEARS && A_YEAR.test(text.slice(sum.end, sum.end + 20))
}

/** "met from the fund, £22,000 in 2024/25 and £37,729 in 2025/26": what each year has, and not what pays. */
const IN_YEAR = /^ in 20\d\d[/-]\d\d/u
const MOST_YEARS = 10
const A_YEAR = /^,? \(?(?:in each|for each|a year|per annum|(?:each|per) year|p\. ?a|annually)/u

function finalRole(sum: JudgedSum, known: Known, isAsked: boolean): AmountRole {
  const { total, awarded, asked, parts, reconciled, costed, yearly } = known
  if (sum.isSure) return sum.role
  if (isAsked) return askedRole(sum, total)
  const isEarlier = sum.role === 'earlier'
  // A table breaks down what is asked for: only the total itself is approved in it.
  const isAskedFor = sum.cell === null && asked.has(sum.pence)
  const isApproved = sum.pence === total?.value || (isAskedFor && total === null)
  if (isApproved && !isEarlier && sum.role !== 'income') return 'approved'
  if ((isAskedFor || awarded.has(sum.pence)) && !isEarlier && sum.role !== 'income') return 'part'
  if (sum.cell !== null) return sum.role === 'part' && !parts.has(sum) ? 'context' : sum.role
  const isOfYears = sum.role === 'source' && known.inYears.has(sum)
  if (reconciled.has(sum) && (sum.role !== 'source' || isOfYears) && sum.role !== 'income' && !isEarlier) return 'part'
  if (sum.role !== 'approved' && sum.role !== 'context') return sum.role
  if (yearly.has(sum)) return 'part'
  if (sum.pence >= SMALLEST_ECHO && [...parts].some((p) => p.cell !== null && p.pence === sum.pence)) return 'part'
  if (sum.role !== 'approved') return sum.role
  return total !== null && sum.pence <= total.value && costed.has(sum) ? 'part' : 'context'
}

/** In the request itself, what the total was not read from is a part of what it was read from. */
function askedRole(sum: JudgedSum, total: Finding<number> | null): AmountRole {
  if (sum.role !== 'approved' || total === null || sum.pence >= total.value) return sum.role
  const isTotal = total.combined !== true && total.spans.some((s) => s.start === sum.start)
  return isTotal ? 'approved' : 'part'
}
