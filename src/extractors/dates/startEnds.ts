import type { Span } from '../../types.ts'
import { type FoundDate, hasYear, MONTH_PATTERN, monthOf } from './dates.ts'
import { startsBeside } from './durations.ts'

/** A stretch of days told by a verb for each of its ends. */
type Stretch = Span & { readonly from: string; readonly to: string }

// "start on 1 August 2014 and end on 31 March 2015", "commencing 1 May 2020, ending 30 April 2021", "begin in May and run until the end of July 2020"
const THEN_ENDS =
  /^\s?[,;]?\s?(?:and|to)?\s?(?:(?:will|shall|is to|are to|to|then|which)\s)?(?:be )?(?:end|finish|expir|run|continu|complet|conclud|last|terminat|clos)\w*\s(?:(?:on|by|in|until|till|to|up to|at)\s)?(?:the\s)?(?:end of\s)?$/iu
const MONTH_OF_YEAR = new RegExp(`\\b(?<m>${MONTH_PATTERN})\\s+(?<y>20\\d{2})`, 'giu')

/** The stretches of a text that say when something starts and when it ends, at the text's own offsets. */
export function startsWithEnds(text: string, dates: readonly FoundDate[]): readonly Stretch[] {
  const ends = [...dates.map(({ start, end, day }) => ({ start, end, day })), ...monthEnds(text)]
  return startsBeside(dates, text).flatMap((first) => {
    const last = ends.find((e) => e.start >= first.end && THEN_ENDS.test(text.slice(first.end, e.start)))
    return last === undefined || last.day <= first.day
      ? []
      : [{ start: first.start, end: last.end, from: first.day, to: last.day }]
  })
}

/** The last day of each month that a text names with its year. */
function monthEnds(text: string): readonly (Span & { readonly day: string })[] {
  if (!hasYear(text)) return []
  return [...text.matchAll(MONTH_OF_YEAR)].flatMap((match) => {
    const { m = '', y } = match.groups ?? {}
    const day = new Date(Date.UTC(Number(y), monthOf(m), 0)).toISOString().slice(0, 10)
    return [{ start: match.index, end: match.index + match[0].length, day }]
  })
}
