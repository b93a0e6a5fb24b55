import type { Block, Span } from '../types.ts'
import { durationsIn, endAfter, startsIn } from './durations.ts'
import { type Period, periodsIn, spanOfPeriods } from './periods.ts'
import type { Finding, Reading } from './reading.ts'
import { sentenceAround, textOf } from './reading.ts'
import type { Request } from './recommendations.ts'
import { yearsOfTables } from './yearColumns.ts'

/** When a decision's money starts and stops; each end alone, where only one is stated. */
export type DecisionPeriod = { readonly from: Finding<string> | null; readonly to: Finding<string> | null }

/**
 * The whole time that the money covers.
 *
 * The request says it first; then a label ("Timescale"), a sentence that says when the work runs, the summary's sentence
 * that asks, the title's years, and the years of a table that splits the money. Options to extend lengthen none of them.
 * The first of these that states a stretch counts; an end without a start is kept only from the request.
 */
export function findPeriod(reading: Reading, request: Request): DecisionPeriod {
  const asked = requested(reading, request)
  const stretches = [
    () => asked.filter(isWhole),
    () => labelledPeriods(reading),
    () => running(reading),
    () => askedInSummary(reading),
    () => statedIn(reading, titleSpans(reading)).filter(isWhole),
    () => yearsOfTables(reading.layout),
  ]
  for (const [rank, read] of stretches.entries()) {
    const found = read()
    if (found.length > 0) return wholeOf(found, rank === 0 ? 0.85 : 0.72)
  }
  return wholeOf(asked, 0.7)
}

const isWhole = (p: Period): boolean => p.from !== null && p.to !== null
const isFirm = (p: Period): boolean => p.kind !== 'years' && p.kind !== 'end'

/** Days and months say more than financial years beside them. */
function wholeOf(periods: readonly Period[], confidence: number): DecisionPeriod {
  const firm = periods.filter(isFirm)
  const used = firm.length > 0 ? firm : periods
  const whole = spanOfPeriods(used)
  const end = (value: string | null, pick: (p: Period) => string | null): Finding<string> | null => {
    const place = used.find((p) => pick(p) === value)
    if (value === null || place === undefined) return null
    return { value, spans: [place], method: 'period', confidence: firm.length > 0 ? confidence : confidence - 0.1 }
  }
  return { from: end(whole?.from ?? null, (p) => p.from), to: end(whole?.to ?? null, (p) => p.to) }
}

const OPTION = /\b(?:options?|optional|potential)\b/iu
const TAKEN_UP = /\b(?:exercis|tak|us|trigger|activat|invok)\w*\s(?:up\s)?(?:\w+\s){0,4}options?\b/iu
// what is moved from one year into another is spent in the other
const MOVED = /\b(?:re-?profil|carr(?:y|ied)[ -]forward|mov|slip|re-?phas|defer)\w*\b[^.;]{0,90}\bfrom\s$/iu

/** The periods in some spans, without options to extend and the years that money is moved out of. */
function statedIn({ layout }: Reading, spans: readonly Span[]): readonly Period[] {
  return spans.flatMap((span) => {
    const text = textOf(layout, span)
    return periodsIn(text, span.start)
      .map((p) => withoutSource(text, p, span.start))
      .filter((p) => {
        const sentence = sentenceAround(layout, p.start)
        const before = layout.text.slice(Math.max(sentence.start, span.start), p.start)
        const behind = layout.text.slice(p.end, p.end + 14)
        if (TAKEN_UP.test(before)) return true
        return !OPTION.test(before) && !/^\s*\(?(?:option|extension)/iu.test(behind)
      })
  })
}

function withoutSource(text: string, period: Period, offset: number): Period {
  if (!MOVED.test(text.slice(0, period.start - offset)) || period.kind !== 'years') return period
  const inner = text.slice(period.start - offset, period.end - offset)
  const second = / to /u.exec(inner)
  return second === null || period.to === null
    ? { ...period, from: null, to: null }
    : { ...period, start: period.start + second.index + 4, from: `${Number(period.to.slice(0, 4)) - 1}-04-01` }
}

/** The periods of the request's items, its leads' if they have none; what is only noted counts where nothing else does. */
function requested(reading: Reading, request: Request): readonly Period[] {
  const acts = request.items.filter(({ action }) => action !== 'note')
  for (const spans of [acts, request.leads, request.items]) {
    const found = statedIn(reading, spans).filter((p) => p.from !== null || p.to !== null)
    if (found.some(isWhole)) return found.filter(isWhole)
    const composed = composedOf(reading, spans, found)
    if (composed !== null) return [composed]
    if (found.length > 0) return found
  }
  return []
}

/** One start, and one end or one length, said in different items: "with effect from 1 April 2022", "for five years". */
function composedOf({ layout }: Reading, spans: readonly Span[], ends: readonly Period[]): Period | null {
  const starts = spans.flatMap((s) => startsIn(textOf(layout, s), s.start))
  const lengths = spans.flatMap((s) => durationsIn(textOf(layout, s), s.start))
  const [start] = starts
  if (start === undefined || new Set(starts.map((s) => s.day)).size > 1) return null
  const own = { start: start.start, end: start.end, from: start.day }
  const [end] = ends
  if (end?.to != null && end.to > start.day && new Set(ends.map((p) => p.to)).size === 1)
    return { ...own, to: end.to, kind: 'dates' }
  const [length] = lengths
  if (length === undefined || new Set(lengths.map((l) => l.months)).size > 1) return null
  const isOption = OPTION.test(layout.text.slice(sentenceAround(layout, length.start).start, length.start))
  return isOption ? null : { ...own, to: endAfter(start.day, length.months), kind: 'length' }
}

/** The title's years: "Police and Crime Commissioner's Grants 2023/24". */
const titleSpans = (reading: Reading): readonly Span[] =>
  reading.form.parts
    .filter((p) => p.field === 'title')
    .slice(0, 1)
    .flatMap((p) => p.value)

const PERIOD_LABEL = /\b(?:time(?:frame|scale|period)|period|duration|term)\b/iu

function labelledPeriods(reading: Reading): readonly Period[] {
  return reading.layout.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const [label, value] = row
      return label !== undefined && value !== undefined && PERIOD_LABEL.test(label.text)
        ? statedIn(reading, [value]).filter(isWhole)
        : []
    }),
  )
}

const NO_REPORT = new Set(['approval', 'officers', 'declaration', 'deferral', 'part2'])
const WORK =
  /\b(?:projects?|services?|contracts?|grants?|funds?|funding|programmes?|agreements?|term|work|delivery|awards?|licen[cs]e|lease|extension|pilot|scheme|posts?|cycle|allocations?)\b/iu
const GOES_ON =
  /\b(?:runs?|will|to be|be spent|is spent|starts?|begins?|delivered|covers?|propos\w+|for (?:a|the) (?:further )?period|asked|seeks?|initial)\b/iu
const BYGONE =
  /\b(?:was|were|had|ran|received|previous(?:ly)?|existing|current(?:ly)?|present|since|last|earlier|expire[sd]?|reported|recorded|supported|opened|closed|applications?|window|bids|elections?|plan 20\d\d)\b/iu

/** The one stretch that a sentence of the report says the work runs for; several that differ say nothing. */
function running(reading: Reading): readonly Period[] {
  const { layout, form } = reading
  const own = (isWanted: (zone: string, block: Block) => boolean): readonly Period[] =>
    layout.blocks.flatMap((block, i) => {
      const zone = form.zones[i] ?? ''
      if (block.furniture || NO_REPORT.has(zone) || !isWanted(zone, block)) return []
      return statedIn(reading, [block]).filter((p) => isFirm(p) && isWhole(p) && isRunning(reading, block, p))
    })
  for (const found of [own((zone) => zone === 'summary'), own((zone) => zone !== 'summary')])
    if (found.length > 0) return new Set(found.map((p) => `${p.from} ${p.to}`)).size === 1 ? found.slice(0, 1) : []
  return []
}

function isRunning({ layout }: Reading, block: Block, period: Period): boolean {
  if (block.kind === 'heading') return WORK.test(textOf(layout, block))
  const { start, end } = sentenceAround(layout, period.start)
  const sentence = layout.text.slice(Math.max(start, block.start), Math.min(end, block.end))
  return WORK.test(sentence) && GOES_ON.test(sentence) && !BYGONE.test(sentence)
}

const ASKS =
  /\b(?:seeks?|asked|asks|requests?|proposes?|proposed|to award|recommend\w*|this (?:decision|paper|report)|will be (?:paid|spent|used))\b/iu

/** The years in the summary's sentences that ask for something. */
function askedInSummary(reading: Reading): readonly Period[] {
  const { layout, form } = reading
  return layout.blocks.flatMap((block, i) =>
    form.zones[i] !== 'summary' || block.furniture || block.cell !== null
      ? []
      : statedIn(reading, [block]).filter((p) => {
          const sentence = textOf(layout, sentenceAround(layout, p.start))
          return isWhole(p) && ASKS.test(sentence) && !BYGONE.test(sentence)
        }),
  )
}
