import type { Span } from '../../types.ts'
import type { Finding } from '../reading.ts'

/** A number in a text: where its token stands. */
type Token = { readonly start: number; readonly end: number }

// "(06)", "/02", "-D034", " of 2021": more of the same number right behind it, no sentence's hyphen or bracket
const GOES_ON =
  /^(?:\s?\(\s?(?:[A-Z]{0,2}\d{1,4}[A-Z]?)\s?\)|\s?[/_]\s?\d{1,6}|[-–]\d{1,6}|[-–][A-Z]{1,2}\d{1,4}|\.\d{1,4}|\sof\s20\d\d)(?![\p{L}\d])/u
// "DP 2024-25 007": a padded number behind a year, unless that is a day: "2024 03 May", "2024 03/05/2024"
const PADDED = /^\s0\d{1,3}(?![\p{L}\d]|[/.]\d|\s\p{Lu}\p{Ll}{2,})/u
// "DN 034 2021": the year behind a padded number
const ITS_YEAR = /^\s20\d\d(?![\p{L}\d]|[/–-]\d)/u
const ENDS_PADDED = /(?<![\d/.–-])0\d{1,3}$/u
const ENDS_IN_YEAR = /(?<!\d)20\d\d(?:[-/–](?:20)?\d\d)?$/u
// what stands behind a number that has been cut short: "(06", "/A7"
const CUT = /^(?:\s?\(\s?\d|\s?[/_]\s?[A-Z]?\d|[-–][A-Z]?\d)/u

/**
 * A reference's token with all that goes on with it; null where it goes on in a way that cannot be read.
 *
 * "PCC 2023" of "PCC 2023 (06)" would be another decision's number, or every decision's of that year.
 */
function wholeReference(text: string, token: Token): Token | null {
  let { end } = token
  for (;;) {
    const rest = text.slice(end)
    const own = text.slice(token.start, end)
    const more =
      GOES_ON.exec(rest)?.[0] ??
      (ENDS_IN_YEAR.test(own) ? PADDED.exec(rest)?.[0] : undefined) ??
      (ENDS_PADDED.test(own) ? ITS_YEAR.exec(rest)?.[0] : undefined)
    if (more === undefined) return CUT.test(rest) ? null : { start: token.start, end }
    end += more.length
  }
}

/** A token with all that goes on with it, and where it stands in its text; null where it goes on unreadably. */
export function wholeIn(text: string, token: string, at: number) {
  const whole = wholeReference(text, { start: at, end: at + token.length })
  return whole === null ? null : { ...whole, printed: text.slice(whole.start, whole.end) }
}

/** A place in a text that begins at an offset. */
export const placed = ({ start, end }: Span, offset: number): Span => ({ start: offset + start, end: offset + end })

/** A reference as a finding. */
export function foundReference(
  value: string,
  spans: readonly Span[],
  method: string,
  confidence: number,
): Finding<string> {
  return { value, spans, method, confidence }
}

/** Text with single spaces. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()
