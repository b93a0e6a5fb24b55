import type { AmountRole } from '../../record.ts'
import type { Finding, Reading } from '../reading.ts'
import { toldByChoice } from '../tables/tableChoices.ts'
import { partsOfTables } from '../tables/tableParts.ts'
import { isShareOf } from './instalments.ts'
import { inOneBlock, reconciledSums } from './reconciledSums.ts'
import type { JudgedSum } from './roles.ts'

/** What is known once the total is: what the request asks for, who gets what, and where the total was read. */
export type KnownSums = {
  readonly total: Finding<number> | null
  readonly awarded: ReadonlySet<number>
  readonly asked: ReadonlySet<number>
  /** Cells of tables whose role what is decided tells. */
  readonly told: ReadonlyMap<JudgedSum, AmountRole>
  /** Cells of tables that break down what is decided. */
  readonly parts: ReadonlySet<JudgedSum>
  /** Sums of running text that add up to one of these. */
  readonly reconciled: ReadonlySet<JudgedSum>
  /** Sums of running text that their sentence calls a cost, price, instalment or share of what is decided. */
  readonly costed: ReadonlySet<JudgedSum>
  /** Sums a year of which two to ten come to the total. */
  readonly yearly: ReadonlySet<JudgedSum>
  /** Sums that are paid each year. */
  readonly annual: ReadonlySet<JudgedSum>
  /** Sums that stand before a year. */
  readonly inYears: ReadonlySet<JudgedSum>
}

const COST =
  /\b(?:annual|total|maximum|yearly|remaining|additional)?\s*(?:costs?|price|charge|funding requirement|uplift|instalment|expenditure|contribution to the new [\p{L} ]+|allocated budget)\b(?: (?:of|for) the [\p{L}\d -]{2,60}?)?(?: (?:in|for) 20\d\d[/-]\d\d(?:\d\d)?| over (?:the )?[\p{L} ]{3,20})?\s*(?:is|are|will be|of|:|[-–]|is fixed at|fixed at)\s*(?:up to )?$/iu

// "The grant of £100,000 over two years and the lift, £135,500 in all": beside the whole, in one breath
const BESIDE_WHOLE = /^[^£.;]{0,60},? £[\d,.]+(?:k|m| million)? (?:in all|in total|altogether|together)\b/u

// "A contingency of £1,000 is included in the sum": a part of it
// "The council's sum includes £42,000 for posts"
const SUM_INCLUDES =
  /\b(?:['’]s|its|their|the) (?:sum|grant|award|allocation|share) (?:includes|also includes|allows) (?:about )?$/iu
const IS_INCLUDED =
  /^ (?:for [\p{L} ]{3,20} )?(?:is|are) (?:also |already )?(?:included|allowed for|contained) (?:in|within) (?:this|the|that) (?:sum|total|cost|price|figure|amount)\b/iu
const INCLUDES = /\b(?:sum|total|cost|price|figure|amount) (?:includes|allows for) [^£.;]{2,40}\bof $/iu
const isIncluded = (before: string, behind: string): boolean =>
  IS_INCLUDED.test(behind) || INCLUDES.test(before) || SUM_INCLUDES.test(before)

const MOST_YEARS = 10
const A_YEAR = /^,? \(?(?:in each|for each|a year|per annum|(?:each|per) year|p\. ?a|annually)/u
// "at an annual charge of £18,400"
const YEARLY = /\b(?:annual|yearly) (?:\p{L}+ ){1,3}?(?:of|at) (?:up to |about )?$/iu
/** "met from the fund, £22,000 in 2024/25 and £37,729 in 2025/26": what each year has, and not what pays. */
const IN_YEAR =
  /^ in (?:(?:each of (?:the years )?)?20\d\d[/-]\d\d|(?:that|the (?:first|second|third|following|next)) year)/u

/** What is known of sums once the total, what is asked for and what is awarded are. */
export function knownOf(
  reading: Reading,
  sums: readonly JudgedSum[],
  told: Pick<KnownSums, 'total' | 'asked' | 'awarded'>,
): KnownSums {
  const { total, asked, awarded } = told
  const { layout } = reading
  const wanted = new Set(
    [...asked, ...awarded, ...(total === null ? [] : [total.value])].filter((pence) => pence !== 0),
  )
  const wants = { total: total?.value ?? null, sums: wanted }
  const tables = new Set(tablesThatAddUp(reading, sums, total))
  const before = (s: JudgedSum): string => layout.text.slice(Math.max(0, s.start - 140), s.start)
  const behind = (s: JudgedSum): string => layout.text.slice(s.end, s.end + 20)
  const broken = new Set([
    ...partsOfTables(layout, sums, wants),
    ...sums.filter((s) => s.cell !== null && tables.has(s.cell.table)),
  ])
  return {
    ...told,
    told: toldByChoice(layout, sums, wants),
    parts: broken,
    reconciled: new Set([
      ...reconciledSums(layout, sums, wanted),
      ...inOneBlock(layout, sums, new Set([...broken].filter((s) => s.cell !== null).map((s) => s.pence))),
    ]),
    costed: new Set(
      sums.filter(
        (s, i) =>
          COST.test(before(s)) ||
          isIncluded(before(s), layout.text.slice(s.end, s.end + 60)) ||
          (sums[i + 1]?.pence === total?.value && BESIDE_WHOLE.test(layout.text.slice(s.end, s.end + 100))),
      ),
    ),
    yearly: new Set(
      sums.filter(
        (s) =>
          (isYearOf(s, total?.value ?? 0) && A_YEAR.test(behind(s))) ||
          isShareOf(before(s), s.pence, total?.value ?? 0),
      ),
    ),
    annual: new Set(sums.filter((s) => A_YEAR.test(behind(s)) || YEARLY.test(before(s)))),
    inYears: new Set(sums.filter((s) => IN_YEAR.test(behind(s)))),
  }
}

/** Two or more tables whose rows of totals come to the decision's total together. */
function tablesThatAddUp(
  { layout }: Reading,
  sums: readonly JudgedSum[],
  total: Finding<number> | null,
): readonly number[] {
  const totals = layout.tables.flatMap((table, t) => {
    const row = table.rows.findIndex((r) => /^(?:grand |sub[- ]?)?totals?\b/iu.test(r[0]?.text.trim() ?? ''))
    const last = row < 0 ? undefined : sums.findLast((s) => s.cell?.table === t && s.cell.row === row)
    return last === undefined ? [] : [{ table: t, pence: last.pence }]
  })
  const isWhole = total !== null && totals.length > 1 && totals.reduce((n, s) => n + s.pence, 0) === total.value
  return isWhole ? totals.map(({ table }) => table) : []
}

/** "The cost falls equally in the two years, £559,124 in each": may a sum be what each of some years has of the total? */
function isYearOf({ pence }: JudgedSum, total: number): boolean {
  const years = total / pence
  return Number.isInteger(years) && years >= 2 && years <= MOST_YEARS
}
