import { COUNT, countOf } from '../sums/numberWords.ts'
import { datesIn, isoDay, MONTH_PATTERN, monthOf } from './dates.ts'
import { endAfter, startBefore } from './durations.ts'

/** A stretch of time by its ends; null where the text states only the other. */
export type Stretch = { readonly from: string | null; readonly to: string | null }

// "three", "3 (three)", "three (3)"
const A_COUNT = `(?<count>${COUNT})(?:\\s*\\([^)]{1,12}\\))?`
const TERM = `(?:(?:a|an|the)\\s+)?(?:(?:further|initial|fixed|same|next|minimum|total|contract)\\s+)*(?:(?:period|term|duration)\\s+of\\s+)?(?:up\\s+to\\s+)?${A_COUNT}[\\s-]+(?:calendar |financial )?(?<unit>years?|months?)`
const ON = '(?:(?:on|from|with effect from|commencing(?: on| from)?|starting(?: on| from)?|beginning(?: on)?)\\s+)?'
// "for three years from 1 July 2022", "for an initial term of two years, commencing on 1 April 2024"
const TERM_FROM = new RegExp(
  `\\b${TERM}\\b[\\s,]*(?:from|commencing|starting|beginning|with effect)\\s+${ON}(?:the\\s+)?`,
  'iu',
)
// "for a second and final year from 1 July 2021"
const ONE_YEAR = new RegExp(
  `\\bfor\\s+(?:a|the|its)\\s+(?:(?:first|second|third|fourth|fifth|final|further|last|additional|single|and)\\s+)+year\\b[\\s,]*(?:from|commencing|starting|beginning|with effect)\\s+${ON}(?:the\\s+)?`,
  'iu',
)
// "for three years to March 2025"
const TERM_TO = new RegExp(
  `\\b${TERM}\\b[\\s,]*(?:to|until|ending(?: on| in)?)\\s+(?:the\\s+)?(?:end of\\s+)?(?=\\d|\\p{Lu})`,
  'iu',
)
// "from 1 April 2018 for three years", "start on 1 April 2019 and run for three years"
const FOR_TERM = new RegExp(
  `^\\s*,?\\s*(?:and\\s+(?:will\\s+)?(?:runs?|lasts?|continues?)\\s+)?for\\s+${TERM}\\b`,
  'iu',
)
const FROM =
  /\b(?:from|commenc(?:e|es|ing)(?: on| from)?|start(?:s|ing)?(?: on| from)?|begin(?:s|ning)?(?: on)?)\s+(?:the\s+)?$/iu
const MONTH_YEAR = new RegExp(`^(?<month>${MONTH_PATTERN})\\s+(?<year>20\\d{2})`, 'iu')
const OWN_TERM = new RegExp(`\\b(?:for|over)\\s+${TERM}\\b`, 'iu')

// "a three year grant", "the 12-month extension"
const TERM_OF = new RegExp(
  `\\b(?:an?|the)\\s+(?:(?:initial|further|new|fixed)\\s+)*${A_COUNT}[\\s-]+(?<unit>year|month)s?\\s+(?:[\\p{L}-]+\\s+)?(?:grants?|contracts?|agreements?|extensions?|terms?|periods?|awards?|funding|lease|licence)\\b`,
  'iu',
)

function monthsOf(match: RegExpExecArray | null): number | null {
  const { count = '', unit = '' } = match?.groups ?? {}
  const months = countOf(count) * (/^year/iu.test(unit) ? 12 : 1)
  return match === null || months === 0 ? null : months
}

/** How many months a text says that something runs ("for three years", "over an initial term of 15 months"); null without. */
export const termIn = (text: string): number | null => monthsOf(OWN_TERM.exec(text)) ?? monthsOf(TERM_OF.exec(text))

function dayAt(text: string): { readonly day: string; readonly length: number } | null {
  const [first] = datesIn(text.slice(0, 30))
  if (first !== undefined && first.start === 0) return { day: first.day, length: first.end }
  const match = MONTH_YEAR.exec(text)
  const day = match === null ? null : isoDay(Number(match.groups?.year), monthOf(match.groups?.month ?? ''), 1)
  return match === null || day === null ? null : { day, length: match[0].length }
}

/** The day, or the last day of the month, that a text begins with. */
function lastDayAt(text: string): string | null {
  const [date] = datesIn(text.slice(0, 30))
  if (date !== undefined && date.start === 0) return date.day
  const { month = '', year } = MONTH_YEAR.exec(text)?.groups ?? {}
  return year === undefined ? null : new Date(Date.UTC(Number(year), monthOf(month), 0)).toISOString().slice(0, 10)
}

/**
 * The time that a text states by a start and a length, in either order; null where it lacks one of them.
 *
 * "for three years from 1 July 2022" is 2022-07-01 to 2025-06-30.
 */
export function stretchIn(text: string): Stretch | null {
  const match = TERM_FROM.exec(text)
  const term = monthsOf(match)
  if (match !== null && term !== null) {
    const start = dayAt(text.slice(match.index + match[0].length))
    if (start !== null) return { from: start.day, to: endAfter(start.day, term) }
  }
  const next = ONE_YEAR.exec(text)
  const begin = next === null ? null : dayAt(text.slice(next.index + next[0].length))
  if (begin !== null) return { from: begin.day, to: endAfter(begin.day, 12) }
  const ended = TERM_TO.exec(text)
  const length = monthsOf(ended)
  const last = ended === null ? null : lastDayAt(text.slice(ended.index + ended[0].length))
  if (length !== null && last !== null) return { from: startBefore(last, length), to: last }
  for (const at of text.matchAll(/\b(?:\d{1,2}|[A-Z]\p{L}+)\b/gu)) {
    if (!FROM.test(text.slice(Math.max(0, at.index - 30), at.index))) continue
    const start = dayAt(text.slice(at.index))
    const behind = start === null ? null : monthsOf(FOR_TERM.exec(text.slice(at.index + start.length)))
    const own = behind ?? monthsOf(TERM_OF.exec(text))
    if (start !== null && own !== null) return { from: start.day, to: endAfter(start.day, own) }
  }
  return null
}

// "The new services start on 1 April 2019", "contracts will commence on 1 July 2022"
const STARTS =
  /\b(?:contracts?|services?|agreements?|grants?|funding|arrangements?)\b[^.;\n]{0,60}\b(?:starts?|commences?|begins?|to start|starting|commencing)\s+(?:on|from)\s+(?:the\s+)?/giu

/** A term without its start ("for three years") begins when the document says that what it pays for does, if only once. */
export function stretchFrom(text: string, document: string): Stretch | null {
  const term = termIn(text)
  if (term === null) return null
  const starts = [...document.matchAll(STARTS)].flatMap((m) => dayAt(document.slice(m.index + m[0].length))?.day ?? [])
  const [from] = starts
  return from === undefined || starts.some((s) => s !== from) ? null : { from, to: endAfter(from, term) }
}

const EXTENDED = /\b(?:exten(?:d|ds|ded|ding|sion)|continu\w+)\b[^.;£]{0,90}\bto\s+(?:the\s+)?(?:end of\s+)?/giu

/** "extend the contract to 30 June 2024": the day that an extension ends. */
export function extendedTo(text: string): string | null {
  for (const match of text.matchAll(EXTENDED)) {
    const [date] = datesIn(text.slice(match.index + match[0].length, match.index + match[0].length + 30))
    if (date !== undefined && date.start === 0) return date.day
  }
  return null
}
