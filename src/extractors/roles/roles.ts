import type { AmountRole } from '../../record.ts'
import { type Reading, sentenceAround } from '../reading.ts'
import { type Purpose, purposeOf } from '../requests/purposes.ts'
import type { Request } from '../requests/recommendations.ts'
import type { PlacedSum } from '../sums/sums.ts'
import { isInProse } from '../tables/tablePlaces.ts'
import { inTable } from '../tables/tableRoles.ts'
import { isGovernments, takesIn } from './governmentGrants.ts'
import { inText, OF_A_NATION } from './sentenceRoles.ts'
import { maybe, sure } from './verdict.ts'

/** A sum with the role that its place and sentence give it, before the total is known. */
export type JudgedSum = PlacedSum & { readonly zone: string; readonly role: AmountRole; readonly isSure: boolean }

/** Judges each sum by the part of the form it stands in, its sentence, and in tables its row's and column's heads. */
export function judge(
  reading: Reading,
  sums: readonly PlacedSum[],
  request: Request,
  decidedOn: string | null,
): readonly JudgedSum[] {
  const asks = [...request.items, ...request.leads]
  const purposes = new Map(request.items.map((item) => [item, purposeOf(reading.layout, item)]))
  const isTakingIn = takesIn(request, reading.layout.text)
  const judged: JudgedSum[] = []
  for (const sum of sums) {
    const own = judgeOne(sum)
    const last = judged.at(-1)
    judged.push(shared(reading, coordinated(reading, own, last), last))
  }
  return judged

  function judgeOne(sum: PlacedSum): JudgedSum {
    const zone = reading.form.zones[sum.block] ?? ''
    const ask = asks.find((span) => sum.start >= span.start && sum.end <= span.end) ?? null
    const item = request.items.find((one) => one === ask)
    const taken = item === undefined ? null : ROLE_BY_PURPOSE[purposes.get(item) ?? 'commits']
    const verdict =
      taken !== null
        ? sure(taken)
        : sum.cell === null || isInProse(reading.layout, sum)
          ? inText(reading, sum, {
              ask: item !== undefined && purposes.get(item) === 'reports' ? null : ask,
              startsOn: decidedOn,
            })
          : inTable(reading.layout, sum, decidedOn)
    const own = { ...sum, zone, ...verdict }
    const isBudget = ask === null && !isTakingIn && isGrantToSpend(reading, own, decidedOn)
    return isBudget ? { ...own, ...sure('source') } : own
  }
}

/** Is a name that of the area whose commissioner decides? */
export const isOurArea = (text: string, name: string): boolean =>
  new RegExp(
    String.raw`\bcommissioner for (?:the )?${name}\b|\b${name} (?:and \p{L}+ )?(?:O?PF?CC|Police and Crime|Police, Fire)\b`,
    'iu',
  ).test(text)

const COMES_IN: ReadonlySet<AmountRole> = new Set<AmountRole>(['income', 'approved', 'context'])

/** Where nothing is taken in, what a department has given is there to be spent: "The Home Office has allocated £836,404 to Kent". */
function isGrantToSpend({ layout }: Reading, sum: JudgedSum, decidedOn: string | null): boolean {
  if (!COMES_IN.has(sum.role) || sum.isSure || sum.cell !== null || sum.pence >= OF_A_NATION) return false
  const { start, end } = sentenceAround(layout, sum.start)
  return isGovernments(
    { before: layout.text.slice(start, sum.start), behind: layout.text.slice(sum.end, end) },
    decidedOn,
    (name) => isOurArea(layout.text, name),
  )
}

// "The Home Office has made available £836,404, of which £367,980 is for this year"
const OF_WHICH = /^(?:[^£.;]|\.(?=\d)){0,80}, of which (?:(?:about|some|up to|just over) )?$/iu

/** What a sum is that another is a share of: a share of a budget is a budget, where nothing else is said of it. */
function shared({ layout }: Reading, sum: JudgedSum, before: JudgedSum | undefined): JudgedSum {
  if (before === undefined || before.block !== sum.block || sum.cell !== null || sum.isSure) return sum
  const isPlain = ['approved', 'context', 'part'].includes(sum.role)
  const isShare = sum.pence < before.pence && OF_WHICH.test(layout.text.slice(before.end, sum.start))
  if (isPlain && isShare && before.role === 'source') return { ...sum, ...sure('source') }
  // "Investments stood at £102.4m, of which £41.5m was with other authorities": a share of what is only told
  return sum.role === 'part' && isShare && before.role === 'context' && before.isSure
    ? { ...sum, ...maybe('context') }
    : sum
}

// "£2.1m for vehicles in 2022/23 and £1.05m in 2023/24", "£20,000 a year and the other £70,000"
const COORDINATED =
  /^(?:\s+(?:in|for|to)\s+(?:\p{L}+\s+in\s+)?20\d\d(?:[/-]\d\d(?:\d\d)?)?|\s+for\s+[\p{L} ]{3,30}\s+in\s+20\d\d[/-]\d\d|\s+from\s+[\p{L} ]{2,40}?(?:\s(?:for|in)\s20\d\d[/–-]\d\d(?:\d\d)?)?)?(?:,?\s+and|,?\s+or|,?\s+with a further|,)\s+(?:(?:a )?further\s+)?$/iu

/** A sum set beside another of its sentence is what that one is, where it has no words of its own that say so. */
function coordinated({ layout }: Reading, sum: JudgedSum, before: JudgedSum | undefined): JudgedSum {
  if (before === undefined || before.block !== sum.block || sum.cell !== null || sum.isSure) return sum
  const isPlain = sum.role === 'approved' || sum.role === 'context'
  const isTold = ['source', 'income', 'earlier'].includes(before.role)
  const link = layout.text.slice(before.end, sum.start)
  const isRange = before.role === 'income' && link === ' to '
  if (!isPlain || !isTold || !(isRange || COORDINATED.test(link))) return sum
  return { ...sum, role: before.role, isSure: before.isSure }
}

/** In an item that takes in, refuses or moves money every sum has the same role. */
const ROLE_BY_PURPOSE: Readonly<Record<Purpose, AmountRole | null>> = {
  commits: null,
  receives: 'income',
  moves: null,
  refuses: 'context',
  pays: null,
  reports: null,
}
