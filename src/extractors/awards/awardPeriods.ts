import { periodsIn, spanOfPeriods } from '../dates/periods.ts'
import { type Stretch, stretchIn } from '../dates/terms.ts'
import type { Reading } from '../reading.ts'
import { sentenceAround, textOf } from '../reading.ts'
import type { Item } from '../requests/recommendations.ts'
import type { JudgedSum } from '../roles/roles.ts'
import { columnHeads } from '../sums/sums.ts'
import { type FoundAward, periodOf } from './award.ts'

/**
 * Gives awards without a time the one that another place states for the same sum.
 *
 * That is a sentence that names the recipient with it, a table's row that has it as the total of its years, or an item of
 * the request that has it alone, below the item that states the time.
 */
export function withStatedPeriods(
  reading: Reading,
  awards: readonly FoundAward[],
  sums: readonly JudgedSum[],
  items: readonly Item[],
): readonly FoundAward[] {
  return awards.map((award) => {
    const { pence, periodStart, periodEnd } = award.value
    if (pence === null || periodStart !== null || periodEnd !== null) return award
    const same = sums.filter((s) => s.pence === pence)
    const period =
      inSentences(reading, award, same) ??
      inTables(reading, award, same, sums) ??
      inRequest(reading, same, items) ??
      inProposal(reading, award)
    return period === null
      ? award
      : { ...award, value: { ...award.value, periodStart: period.from, periodEnd: period.to } }
  })
}

const PROPOSED =
  /\b(?:proposed|recommended|will|asked|seeks?)\b[^.;]{0,60}\b(?:enter into|award|extend|fund|make)\b[^.;]{0,60}\b(?:agreement|contract|grant|funding)\b/iu

function inSentences(reading: Reading, award: FoundAward, same: readonly JudgedSum[]): Stretch | null {
  for (const sum of same.filter((s) => s.cell === null && s.role !== 'earlier' && s.role !== 'source')) {
    const text = textOf(reading.layout, sentenceAround(reading.layout, sum.start))
    const others = text.match(/£/gu)?.length ?? 0
    if (!text.includes(award.value.recipient) || others > 3) continue
    const period = stretchIn(text) ?? spanOfPeriods(periodsIn(text).filter((p) => p.kind !== 'end'))
    if (period !== null) return period
  }
  return null
}

/** "Quay Centre (Quay Trust) £5,000" below "extensions to September 2022 for:": what a table says who gets, in the request. */
function inRequest(reading: Reading, same: readonly JudgedSum[], items: readonly Item[]): Stretch | null {
  const [item, ...others] = items.filter((one) => same.some((s) => s.start >= one.start && s.end <= one.end))
  if (item === undefined || others.length > 0 || (item.text.match(/£/gu)?.length ?? 0) > 1) return null
  return item.lead === null ? null : periodOf(reading, item)
}

/** The one time for which a sentence without a sum proposes an agreement with the recipient. */
function inProposal({ layout }: Reading, { value }: FoundAward): Stretch | null {
  const { text } = layout
  for (let at = text.indexOf(value.recipient); at >= 0; at = text.indexOf(value.recipient, at + 1)) {
    const sentence = textOf(layout, sentenceAround(layout, at))
    if (/£/u.test(sentence) || !PROPOSED.test(sentence)) continue
    const [period, ...others] = periodsIn(sentence)
    if (period !== undefined && others.length === 0 && period.from !== null && period.to !== null) return period
  }
  return null
}

/** Years at the head of a row's columns that add up to the award's sum. */
function inTables(
  reading: Reading,
  award: FoundAward,
  same: readonly JudgedSum[],
  sums: readonly JudgedSum[],
): Stretch | null {
  for (const { cell } of same) {
    const table = cell === null ? undefined : reading.layout.tables[cell.table]
    if (cell === null || table === undefined || !isRowOf(table.rows[cell.row]?.[0]?.text ?? '', award)) continue
    const heads = columnHeads(table)
    const years = sums.filter(
      (s) =>
        s.cell?.table === cell.table &&
        s.cell.row === cell.row &&
        s.cell.column !== cell.column &&
        periodsIn(heads[s.cell.column] ?? '').length > 0,
    )
    const isWhole = years.length > 1 && years.reduce((n, s) => n + s.pence, 0) === award.value.pence
    if (isWhole) return spanOfPeriods(years.flatMap((s) => periodsIn(heads[s.cell?.column ?? -1] ?? '')))
  }
  return null
}

/** Is a row's name the recipient's, in full or by its first or last word ("LB Brent")? */
function isRowOf(row: string, award: FoundAward): boolean {
  const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const own = new Set(words(award.value.recipient))
  return /^totals?\b/iu.test(row) || words(row).some((word) => own.has(word))
}
