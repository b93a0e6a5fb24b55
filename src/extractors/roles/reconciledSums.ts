import type { Layout } from '../../types.ts'
import type { JudgedSum } from './roles.ts'

/** Of running text not more sums than this are held to add up to one. */
const LONGEST_RUN = 8

// "£47.5k in 2022/23, which includes £21k towards the van": told within the sum before it
const INCLUDED =
  /^[^£.;]{0,80}(?:\b(?:which includes?|of which|including|included in (?:this|which) (?:is|are))\b)[^£.;]{0,40}$/iu
// "£155,667 in each of 2016/17 and 2017/18"
const IN_EACH =
  /^ (?:in|for) each of (?:the years )?(?<years>20\d\d(?:[/-]\d\d(?:\d\d)?)?(?:(?:, | and |, and )20\d\d(?:[/-]\d\d(?:\d\d)?)?)+)/u
const SEVERAL: readonly (readonly [count: number, word: string])[] = [
  [2, 'two'],
  [3, 'three'],
  [4, 'four'],
  [5, 'five'],
]
const IN_EACH_OF_N =
  /^ (?:in|for) each of (?:the )?(?:next |last |first |following |other )?(?<count>two|three|four|five) (?:\p{Ll}+ )?years\b/u

/** A sum, how often its words say that it is paid, and whether it is told within the one before it. */
type Counted = { readonly sum: JudgedSum; readonly times: number; readonly isIncluded: boolean }

/** Runs of two to eight neighbouring sums of the same part of the form that add up exactly to a wanted sum. */
export const reconciledSums = (
  layout: Layout,
  sums: readonly JudgedSum[],
  wanted: ReadonlySet<number>,
): ReadonlySet<JudgedSum> => runsThatAddUp(layout, sums, { wanted, fewest: 2 })

/** Three or more sums of one paragraph, neither given before nor coming in, that come to what a row of a table says. */
export function inOneBlock(
  layout: Layout,
  sums: readonly JudgedSum[],
  wanted: ReadonlySet<number>,
): ReadonlySet<JudgedSum> {
  const text = sums.filter((s) => s.cell === null && s.role !== 'earlier' && s.role !== 'income')
  const large = new Set([...wanted].filter((pence) => pence >= SMALLEST_ROW))
  const found = [...new Set(text.map((s) => s.block))].flatMap((block) => {
    const own = text.filter((s) => s.block === block)
    return [...runsThatAddUp(layout, own, { wanted: large, fewest: 3 })]
  })
  return new Set(found)
}

type Rule = { readonly wanted: ReadonlySet<number>; readonly fewest: number }

function runsThatAddUp(layout: Layout, sums: readonly JudgedSum[], { wanted, fewest }: Rule): ReadonlySet<JudgedSum> {
  const text = sums.filter((s) => s.cell === null && (!s.isSure || s.role === 'part'))
  const counted = text.map((sum, i) => ({
    sum,
    times: timesOf(layout, sum),
    isIncluded: isIncluded(layout, text[i - 1], sum),
  }))
  const found = new Set<JudgedSum>()
  for (let first = 0; first < counted.length; first++) {
    for (const run of runsFrom(counted, first)) {
      if (run.length < fewest) continue
      const isWhole = wanted.has(totalOf(run)) || wanted.has(totalOf(run.filter((c) => !c.isIncluded)))
      if (isWhole) for (const { sum } of run) found.add(sum)
    }
  }
  return found
}

/** Below this, in pence, sums come to a row's by chance. */
const SMALLEST_ROW = 10_000_00

function runsFrom(counted: readonly Counted[], first: number): readonly (readonly Counted[])[] {
  const zone = counted[first]?.sum.zone
  const longest = counted.slice(first, first + LONGEST_RUN)
  const end = longest.findIndex(({ sum }) => sum.zone !== zone)
  const own = end < 0 ? longest : longest.slice(0, end)
  return own.slice(1).map((_, i) => own.slice(0, i + 2))
}

const totalOf = (run: readonly Counted[]): number => run.reduce((n, { sum, times }) => n + sum.pence * times, 0)

function timesOf({ text }: Layout, { end }: JudgedSum): number {
  const behind = text.slice(end, end + 120)
  const years = IN_EACH.exec(behind)?.groups?.years
  if (years !== undefined) return years.split(/, and | and |, /u).length
  const count = IN_EACH_OF_N.exec(behind)?.groups?.count
  return SEVERAL.find(([, word]) => word === count)?.[0] ?? 1
}

const isIncluded = ({ text }: Layout, before: JudgedSum | undefined, sum: JudgedSum): boolean =>
  before !== undefined &&
  before.block === sum.block &&
  before.pence > sum.pence &&
  INCLUDED.test(text.slice(before.end, sum.start))
