import { periodsIn } from './periods.ts'

/** Verbs of money that was given, or of what something cost. */
export const GAVE =
  /\b(?:received|awarded|paid|gave|given|granted|funded|committed|provided|contributed|allocated|released|let|spent|invested|was|were|had|cost|costs|has had)\b/iu

type Around = { readonly before: string; readonly behind: string; readonly startsOn: string | null }

/** Does the year that stands with a sum end before the money of this decision starts: "in 2020/21 the trust received £n"? */
export function isPastYear({ before, behind, startsOn }: Around): boolean {
  if (startsOn === null) return false
  const own = /^ (?:in|for|during) (?:20\d\d[/-]\d\d(?:\d\d)?)\b/u.exec(behind)?.[0]
  const near = own ?? /\b(?:in|for|during) 20\d\d[/-]\d\d(?:\d\d)?\b[^£;]{0,70}$/iu.exec(before)?.[0]
  const years = near === undefined ? [] : periodsIn(near).filter((p) => p.kind === 'years')
  return years.length > 0 && years.every((p) => p.to !== null && p.to < startsOn)
}
