/** A number in a text: where its token stands. */
type Token = { readonly start: number; readonly end: number }

// "(06)", "/02", "-A": more of the same number right behind it, no sentence's hyphen or bracket
const GOES_ON = /^(?:\s?\(\s?(?:[A-Z]{0,2}\d{1,4}[A-Z]?)\s?\)|\s?[/_]\s?\d{1,6}|[-–]\d{1,6}|\.\d{1,4})(?![\p{L}\d])/u
// "DP 2024-25 007": a padded number behind a year, unless that is a day: "2024 03 May", "2024 03/05/2024"
const PADDED = /^\s0\d{1,3}(?![\p{L}\d]|[/.]\d|\s\p{Lu}\p{Ll}{2,})/u
const ENDS_IN_YEAR = /(?<!\d)20\d\d(?:[-/–](?:20)?\d\d)?$/u
// what stands behind a number that has been cut short: "(06", "/A7"
const CUT = /^(?:\s?\(\s?\d|\s?[/_]\s?[A-Z]?\d|[-–]\d)/u

/**
 * A reference's token with all that goes on with it; null where it goes on in a way that cannot be read.
 *
 * "PCC 2023" of "PCC 2023 (06)" would be another decision's number, or every decision's of that year.
 */
export function wholeReference(text: string, token: Token): Token | null {
  let { end } = token
  for (;;) {
    const rest = text.slice(end)
    const isYear = ENDS_IN_YEAR.test(text.slice(token.start, end))
    const more = GOES_ON.exec(rest)?.[0] ?? (isYear ? PADDED.exec(rest)?.[0] : undefined)
    if (more === undefined) return CUT.test(rest) ? null : { start: token.start, end }
    end += more.length
  }
}
