import type { Layout, Span } from '../../types.ts'
import type { Reading } from '../reading.ts'
import { sentenceAround, textOf } from '../reading.ts'
import { type Period, periodsIn } from './periods.ts'

/** Has it both ends? */
export const isWhole = (p: Period): boolean => p.from !== null && p.to !== null
/** Days and months are firm; a financial year may only be when a budget is set. */
export const isFirm = (p: Period): boolean => p.kind !== 'years' && p.kind !== 'end'

/** An option to extend, which lengthens no period. */
export const OPTION = /\b(?:options?|optional|potential)\b/iu
const TAKEN_UP = /\b(?:exercis|tak|us|trigger|activat|invok)\w*\s(?:up\s)?(?:\w+\s){0,4}options?\b/iu
// what is moved from one year into another is spent in the other
const MOVED =
  /\b(?:re-?profil|carr(?:y|ied)[ -]forward|bring(?:ing)? forward|mov|slip|re-?phas|defer)\w*\b[^.;]{0,90}\bfrom\s(?:the\s)?$/iu

// "an increase of 4.8% on the 2019-20 level": what it is measured against
const COMPARED =
  /\b(?:increase|decrease|rise|reduction|compared|more|less|higher|lower)\b(?:[^.;]|\.\d){0,40}\b(?:on|with|than|over|to)\s(?:the\s)?$/iu

// "for 2016/17 at the level of 2015/16", "the same sum as in 2015/16"
const AT_LEVEL =
  /\b(?:(?:level|rate|price)s? (?:of|for|in|as in)|same (?:(?:level|rate|price|sum|amount|value|basis)s? )?as(?: (?:in|for))?|(?:compared|in line) (?:with|to))\s(?:the\s)?$/iu
const LEVEL_BEHIND = /^\s(?:levels?|prices?|rates?|allocations?|figures?|values?)\b/iu

// "£1.05m in 2024/25 (2023/24: £0.98m)", "in 2024/25 (£7,200 in 2023/24)": another year's sum, for comparison
const isBeside = (before: string, behind: string): boolean =>
  /£[\d.,]+(?:k|m| million)?\b[^£()]*\((?:£[\d.,]+(?:k|m| million)? (?:in|for) )?$/iu.test(before) &&
  /\b20\d\d[/-]\d\d(?:\d\d)?\b[^£()]*\([^()]*$/u.test(before) &&
  (/\($/u.test(before) ? /^: £[\d.,]+(?:k|m| million)?\)/iu : /^\)/u).test(behind)

/** Are these the years that something is measured by, "at the level of 2015/16", and not those that it is paid for? */
export const isMeasure = (text: string, { start, end, kind }: Period, offset = 0): boolean =>
  kind === 'years' &&
  (AT_LEVEL.test(text.slice(0, start - offset)) ||
    isBeside(text.slice(0, start - offset), text.slice(end - offset)) ||
    (/\b(?:at|on|to|from)\s(?:the\s)?$/iu.test(text.slice(0, start - offset)) &&
      LEVEL_BEHIND.test(text.slice(end - offset))))

// "to which £30,000 received in 2021-22 may be added", "the 2020/21 underspend": when it came in, not when it is spent
const CAME_IN =
  /\b(?:received|accrued|generated|raised|collected|unspent|underspent|underspends?|surplus(?:es)?|brought forward|left over)\b(?: \p{L}+){0,2} (?:in|during|from|for|of)\s$/iu
const IS_LEFT = /^\s(?:\p{L}+ ){0,2}(?:underspends?|surplus(?:es)?|out-?turn|year[- ]end)\b/iu

// "invites a further application in the 2023/24 round", "subject to a further decision in April 2024": another request's time, and not this one's
const ASKED_AGAIN =
  /\b(?:(?:invit|welcom|encourag|expect|bring|brought|await|subject (?:of|to))\w*|consider(?= an? ))\b[^.;]{0,40}?\b(?:further|fresh|new|future|later) (?:\p{Ll}+ ){0,2}?(?:applications?|bids?|requests?|proposals?|submissions?|reports?|papers?|decisions?)\b[^.;]*$/iu

/** The periods in some spans, without options to extend and the years that money is moved out of, or came in beside others. */
export function statedIn({ layout }: Reading, spans: readonly Span[]): readonly Period[] {
  const found = allIn(layout, spans)
  const spent = found.filter(
    (p) =>
      p.kind !== 'years' ||
      (!isMeasure(layout.text.slice(Math.max(0, p.start - 60), p.end + 40), p, Math.max(0, p.start - 60)) &&
        !(
          CAME_IN.test(layout.text.slice(Math.max(0, p.start - 60), p.start)) ||
          IS_LEFT.test(layout.text.slice(p.end, p.end + 40))
        )),
  )
  return spent.some(isWhole) ? spent : found
}

function allIn(layout: Layout, spans: readonly Span[]): readonly Period[] {
  return spans.flatMap((span) => {
    const text = textOf(layout, span)
    return periodsIn(text, span.start)
      .map((p) => withoutSource(text, p, span.start))
      .filter((p) => {
        const sentence = sentenceAround(layout, p.start)
        const before = layout.text.slice(Math.max(sentence.start, span.start), p.start)
        const behind = layout.text.slice(p.end, p.end + 14)
        if (TAKEN_UP.test(before)) return true
        if (ASKED_AGAIN.test(before)) return false
        if (COMPARED.test(before) && p.kind === 'years') return false
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
