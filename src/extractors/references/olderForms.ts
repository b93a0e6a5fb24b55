/** "2021-22": a financial year, and no number of a decision. */
const isYears = (groups: Readonly<Record<string, string>> | undefined): boolean =>
  groups?.number?.length === 2 && (Number(groups.year) + 1) % 100 === Number(groups.number)

const OWN = /^(?<prefix>\p{Lu}{3,6})(?<joint>[-/])(?:\p{Lu}{1,4}[-/])?20\d\d[-/]\d{1,4}$/u

/** A reference that is like the document's own but for a part that came later. */
export type OlderForm = { readonly printed: string; readonly reference: string; readonly start: number }

/** "OPCC-2021-04" cited in "OPCC-DN-2024-011": the same prefix, a year and a number; a financial year ("OPCC-2021-22") is none. */
export function olderForms(text: string, own: string | null): readonly OlderForm[] {
  return [...sharedPrefix(text, own), ...shorterPrefix(text, own)]
}

function sharedPrefix(text: string, own: string | null): readonly OlderForm[] {
  const { prefix, joint } = OWN.exec(own ?? '')?.groups ?? {}
  if (prefix === undefined || joint === undefined) return []
  const pattern = new RegExp(
    `(?<![\\p{L}\\d/-])${prefix}${joint}(?:\\p{Lu}{1,4}${joint})?(?<year>20\\d\\d)${joint}(?<number>\\d{1,4})(?![\\p{L}\\d/-])`,
    'gu',
  )
  return [...text.matchAll(pattern)].flatMap(({ 0: printed, index, groups }) => {
    return printed === own || isYears(groups) ? [] : [{ printed, reference: printed, start: index }]
  })
}

const PREFIXED = /^(?<area>\p{Lu}?)(?<prefix>O?P\.?F?CC)[\s/-]?20\d\d[/-]\d/u

/**
 * "(PCC/2015/022)" cited in "NPCC/2019/019", "(PCC 2019-14)" in "PCC 2021-22-011": the prefix without the area's letter, or with
 * a year where a financial year came later. Only in brackets or behind "decision", and where it is no financial year.
 */
function shorterPrefix(text: string, own: string | null): readonly OlderForm[] {
  const { prefix } = PREFIXED.exec(own ?? '')?.groups ?? {}
  if (prefix === undefined) return []
  const pattern = new RegExp(
    `(?:\\(|\\bdecisions?\\s)(?<printed>${prefix}(?<joint>[\\s/-])(?<year>20\\d\\d)[/-](?<number>\\d{1,4}))(?![\\p{L}\\d/-])(?=[\\s,;:.)])`,
    'gu',
  )
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index, groups }) => {
    const printed = groups?.printed ?? ''
    return printed === own || isYears(groups)
      ? []
      : [{ printed, reference: printed, start: index + match.length - printed.length }]
  })
}
