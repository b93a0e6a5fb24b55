import type { Findings } from '../extractors/findings.ts'
import { type Finding, sentenceAround, textOf, wordsIn } from '../extractors/reading.ts'
import { agreementOf, type SumConflict, type SumRead } from '../recognition/mending/agreement.ts'
import type { Amount, Issue } from '../record.ts'
import type { Layout, Span } from '../types.ts'
import { oddCells } from './oddCells.ts'

/** Findings without the values whose figures a recogniser could have read otherwise, and an issue for each of those. */
export type Weighed = { readonly findings: Findings; readonly doubts: readonly Issue[] }

/**
 * Takes out what a recogniser could have read in two ways: a wrong figure does more harm than a missing one.
 *
 * Sums of the document bear each other out first: one that is read alike in two places is surer, and of two that speak
 * of the same and differ in a figure the less sure one is doubted. A text layer is left as it is.
 */
export function weighed(findings: Findings, layout: Layout): Weighed {
  if (layout.words.every(({ source }) => source === 'digital')) return { findings, doubts: [] }
  const sums = weighedSums(findings.amounts, layout)
  const isDoubted = (span: Span): boolean => sums.verdict(span) ?? isDoubtedRead(layout, span)
  // A number of a form that its body is not known to use, hardly read: "9009/2018" was 009/2018.
  const isOdd = (span: Span): boolean => findings.referenceEras.length === 0 && leastSure(layout, span) < LEAST_SOUND
  const doubts: Issue[] = []
  const sound = <T>(field: string, finding: Finding<T> | null, isUnsound = isDoubted): Finding<T> | null => {
    const span = finding?.spans.find(isUnsound)
    if (finding === null || span === undefined) return finding
    doubts.push(doubt(field, textOf(layout, span)))
    return null
  }
  const amounts = sums.amounts.filter((amount) => sound('amounts', amount) !== null)
  const isLost = (pence: number): boolean =>
    sums.amounts.some(({ value }) => value.pence === pence) && !amounts.some(({ value }) => value.pence === pence)
  const kept: Findings = {
    ...findings,
    amounts,
    reference: sound('reference', findings.reference, (span) => isDoubted(span) || isOdd(span)),
    decidedOn: sound('decidedOn', findings.decidedOn),
    advisedOn: sound('advisedOn', findings.advisedOn),
    periodStart: sound('periodStart', findings.periodStart),
    periodEnd: sound('periodEnd', findings.periodEnd),
    totalPence: sound('totalPence', findings.totalPence),
    awards: findings.awards.filter((award) => {
      // An award without its sum would say that none is stated: it is left out, and the issue names who gets it.
      const span = award.sums.find(isDoubted)
      if (span !== undefined) doubts.push(doubt('awards', `${textOf(layout, span)} for ${award.value.recipient}`))
      return span === undefined
    }),
    recommendations: findings.recommendations.map((r) => ({ ...r, pence: r.pence.filter((pence) => !isLost(pence)) })),
  }
  return { findings: kept, doubts: [...doubts, ...sums.conflicts] }
}

const isDoubtedRead = (layout: Layout, span: Span): boolean =>
  wordsIn(layout, span).some(({ isDoubted = false }) => isDoubted)

/** A doubted word counts as less sure than any that is only read badly, whatever the recogniser says of it. */
const LEAST_SOUND = 0.5
/** Two sums that differ in a figure are only a conflict if one was read with less confidence than this. */
const SURE_READ = 0.9

/** Figures that were read with less confidence than this were not recognised at all, unless they stand in sound groups. */
const HARDLY_READ = 0.05
const GROUPED = /\d,\d{3}(?!\d)/u

const figuresIn = (layout: Layout, span: Span) => wordsIn(layout, span).filter(({ text }) => /\d/u.test(text))

/** How sure the recogniser is of the figures in a span: of the words with a digit, or of all if there are none. */
function leastSure(layout: Layout, span: Span): number {
  const figures = figuresIn(layout, span)
  return Math.min(1, ...(figures.length > 0 ? figures : wordsIn(layout, span)).map(({ confidence }) => confidence))
}

/** The same for a sum: what is doubted counts as least, and sound groups of figures bear each other out. */
function sureness(layout: Layout, span: Span): number {
  const least = leastSure(layout, span)
  const isDoubted =
    isDoubtedRead(layout, span) ||
    (least < HARDLY_READ && !figuresIn(layout, span).some(({ text }) => GROUPED.test(text)))
  return isDoubted ? Math.min(least, LEAST_SOUND - 0.1) : Math.max(least, LEAST_SOUND)
}

type WeighedSums = {
  readonly amounts: readonly Finding<Amount>[]
  readonly conflicts: readonly Issue[]
  /** Is what was read there doubted? Null for a place that holds none of the sums. */
  readonly verdict: (span: Span) => boolean | null
}

function weighedSums(amounts: readonly Finding<Amount>[], layout: Layout): WeighedSums {
  const reads = amounts.map((amount) => readOf(amount, layout))
  const agreement = agreementOf(reads)
  const conflicts = [...agreement.conflicts.filter(isRealConflict), ...spelledConflicts(amounts, reads, layout)]
  const unsure = conflicts.map((conflict) => unsureOf(conflict, reads))
  const odd = oddCells(amounts, layout)
  const isDoubted = reads.map((read, i) => !isSound(read) || unsure.includes(read) || odd.has(i))
  return {
    amounts: amounts.map((amount, i) => borneOut(amount, reads[i], agreement.reads[i])),
    conflicts: conflicts.map(({ first, second }) => conflict(first, second)),
    verdict: (span) => {
      const at = amounts.findIndex(
        ({ spans: [own] }) => own !== undefined && own.start < span.end && own.end > span.start,
      )
      return at < 0 ? null : (isDoubted[at] ?? null)
    },
  }
}

/** Of two that differ: the one that others do not add up to where they add up to the other, else the less sure one. */
function unsureOf({ first, second }: SumConflict, reads: readonly SumRead[]): SumRead {
  const [addsFirst, addsSecond] = [first, second].map(({ pence }) => isAddedUp(pence, reads))
  if (addsFirst !== addsSecond) return addsFirst ? second : first
  return first.confidence < second.confidence ? first : second
}

/** So many sums, one behind the other, may be parts of one. */
const MOST_PARTS = 6

/** Do two or more sums that stand one behind the other come to so much? */
function isAddedUp(pence: number, reads: readonly SumRead[]): boolean {
  return reads.some((_, start) => {
    let sum = 0
    return reads.slice(start, start + MOST_PARTS).some((read, i, run) => {
      sum += read.pence
      return i > 0 && sum === pence && run.slice(0, i + 1).every((part) => part.pence > 0)
    })
  })
}

const isSound = (read: SumRead): boolean => read.confidence >= LEAST_SOUND

/** A sum that is read alike in several places is as sure as they are together. */
function borneOut(amount: Finding<Amount>, read?: SumRead, together?: SumRead): Finding<Amount> {
  const isSurer = read !== undefined && together !== undefined && together.confidence > read.confidence
  return isSurer && isSound(read) ? { ...amount, sureness: together.confidence } : amount
}

/** Round sums often differ in one figure only; a figure that was misread seldom makes another round one. */
function isRealConflict({ first, second }: SumConflict): boolean {
  const isRound = [first, second].some(({ pence }) => String(Math.abs(pence)).replace(/0+$/u, '').length < 3)
  const isTwice = Math.abs(first.pence) === Math.abs(second.pence)
  return !isRound && !isTwice && Math.min(first.confidence, second.confidence) < SURE_READ
}

/** Between the two writings of one sum: "one million pounds (£1,000,000)". */
const ASIDE = /^\s*[([]\s*$/u

/** A sum in words and in figures, one right behind the other, that are not the same sum. */
function spelledConflicts(
  amounts: readonly Finding<Amount>[],
  reads: readonly SumRead[],
  layout: Layout,
): readonly SumConflict[] {
  return reads.flatMap((second, i) => {
    const [first, before, span] = [reads[i - 1], amounts[i - 1]?.spans[0], amounts[i]?.spans[0]]
    if (first === undefined || before === undefined || span === undefined) return []
    const isPair = ASIDE.test(layout.text.slice(before.end, span.start)) && first.place !== second.place
    return isPair && first.pence !== second.pence ? [{ first, second }] : []
  })
}

function readOf({ value, spans: [span] }: Finding<Amount>, layout: Layout): SumRead {
  const place = span ?? { start: 0, end: 0 }
  const index = layout.blocks.findIndex((block) => block.start <= place.start && place.start < block.end)
  const cell = layout.blocks[index]?.cell ?? null
  const row = cell === null ? undefined : layout.tables[cell.table]?.rows[cell.row]?.[0]
  return {
    text: value.text,
    pence: value.pence,
    confidence: sureness(layout, place),
    place: `${/\d/u.test(value.text) ? 'figures' : 'words'}, ${cell === null ? `block ${index}` : `table ${cell.table}`}`,
    context: row === undefined ? textOf(layout, sentenceAround(layout, place.start)) : row.text,
  }
}

const doubt = (field: string, text: string): Issue => ({
  code: 'doubtful-read',
  severity: 'warning',
  field,
  message: `“${text}” was recognised, and can be read in two ways: look at its page.`,
})

const conflict = (first: SumRead, second: SumRead): Issue => ({
  code: 'sum-conflict',
  severity: 'warning',
  field: 'amounts',
  message: `${first.text} and ${second.text} seem to be the same sum, read differently in two places.`,
})
