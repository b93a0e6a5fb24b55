import type { Award } from '../../record.ts'
import type { Span } from '../../types.ts'
import { periodsIn, type spanOfPeriods as Spanned, spanOfPeriods } from '../dates/periods.ts'
import { isMeasure } from '../dates/statedPeriods.ts'
import { extendedTo, type Stretch, stretchFrom, stretchIn } from '../dates/terms.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { qualifierOf } from './qualifier.ts'
import type { Recipient } from './recipients.ts'

/** An award found, and where its sum was read, if that is elsewhere than its recipient. */
export type FoundAward = Finding<Award> & { readonly sums: readonly Span[]; readonly isMade: boolean }

/** The sentence or line that makes an award, its list's lead, and the period stated for its table, if there is one. */
export type Context = Span & { readonly lead: Span | null; readonly period?: ReturnType<typeof Spanned> }

/** A sum that somebody gets: made of several places where it was added up or multiplied. `before` holds the words before it. */
export type AwardSum = {
  readonly pence: number
  readonly spans: readonly Span[]
  readonly before: string
  readonly behind?: string
}

const CONFIDENCE: Readonly<Record<string, number>> = {
  'award-explained': 0.75,
  'award-sole': 0.75,
  'award-prose': 0.7,
  'award-line': 0.8,
}

/** An award of a sum, or of none that is stated for it alone, with the period of its sentence, else its lead's or table's. */
export function newAward(
  reading: Reading,
  context: Context,
  recipient: Recipient,
  sum: AwardSum | null,
  method: string,
): FoundAward {
  const { layout } = reading
  const period = context.period ?? periodOf(reading, context)
  const lead = context.lead === null ? '' : textOf(layout, context.lead)
  const exact = sum === null ? null : qualifierOf(sum.before, sum.behind)
  return {
    value: {
      recipient: recipient.name,
      organisation: null,
      pence: sum?.pence ?? null,
      // "grants of up to:" above a list holds for each of its lines.
      qualifier: exact === 'exact' && LEAD_UP_TO.test(lead) ? 'up_to' : exact,
      periodStart: period?.from ?? null,
      periodEnd: period?.to ?? null,
    },
    spans: [recipient],
    sums: sum?.spans ?? [],
    isMade: (sum?.spans.length ?? 0) > 1,
    method,
    confidence: CONFIDENCE[method] ?? 0.85,
  }
}

// "to grant not more than the following sums:"; "up to £90,000, as grants to:" is about the sum behind it
const LEAD_UP_TO = /\b(?:up to|not exceeding|no[t]? more than|maximum)\b(?![^£]{0,40}£\s?\d)/iu

/** The time of an award that stands in a context: its own sentence's, else its list's lead's; "the same period", and that of "the same purpose", is the one printed before it. */
export function periodOf(reading: Reading, context: Omit<Context, 'period'>): Stretch | null {
  const { text } = reading.layout
  const own = textOf(reading.layout, context)
  const stated = stretchIn(own) ?? spanIn(own) ?? (context.lead === null ? null : leadPeriod(reading, context.lead))
  if (stated !== null) return stated
  if (/\bsame (?:period|term|dates|purposes?|(?:\w+ )?(?:financial )?years?)\b/iu.test(own)) {
    const before = periodsIn(text.slice(Math.max(0, context.start - 1500), context.start)).at(-1)
    if (before !== undefined) return { from: before.from, to: before.to }
  }
  const to = extendedTo(own)
  return to === null ? stretchFrom(own, text) : { from: null, to }
}

const leadPeriod = (reading: Reading, lead: Span): Stretch | null => {
  const text = textOf(reading.layout, lead)
  return stretchIn(text) ?? spanIn(text)
}

function spanIn(text: string): Stretch | null {
  const all = periodsIn(text)
  const paid = all.filter((p) => !isMeasure(text, p))
  const stated = paid.length > 0 ? paid : all
  // "from 1 October 2018 to 31 March 2020, £97,500 of it in 2018/19": days say more than the years beside them.
  const days = stated.filter((p) => p.kind === 'dates' && p.from !== null && p.to !== null)
  const periods = days.length > 0 ? days : stated
  return spanOfPeriods(periods.filter((p) => p.kind !== 'end' || periods.length === 1))
}

/** The words right before and behind a sum, for its qualifier. */
export function awardSum(reading: Reading, pence: number, spans: readonly Span[]): AwardSum {
  const { text } = reading.layout
  const first = spans[0] ?? { start: 0, end: 0 }
  const before =
    text
      .slice(Math.max(0, first.start - 100), first.start)
      .split('\n')
      .at(-1) ?? ''
  return { pence, spans, before, behind: text.slice(first.end, first.end + 20) }
}

/** The nearest paragraph above a block that ends in a colon, and so introduces it. */
export function leadAbove(reading: Reading, index: number): Span | null {
  const { blocks, text } = reading.layout
  for (let i = index - 1; i >= Math.max(0, index - 40); i--) {
    const block = blocks[i]
    if (block !== undefined && /:\s*$/u.test(text.slice(block.start, block.end))) return block
  }
  return null
}
