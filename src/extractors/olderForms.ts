const OWN = /^(?<prefix>\p{Lu}{3,6})(?<joint>[-/])(?:\p{Lu}{1,4}[-/])?20\d\d[-/]\d{1,4}$/u

/** A reference that is like the document's own but for a part that came later. */
export type OlderForm = { readonly printed: string; readonly reference: string; readonly start: number }

/** "OPCC-2021-04" cited in "OPCC-DN-2024-011": the same prefix, a year and a number; a financial year ("OPCC-2021-22") is none. */
export function olderForms(text: string, own: string | null): readonly OlderForm[] {
  const { prefix, joint } = OWN.exec(own ?? '')?.groups ?? {}
  if (prefix === undefined || joint === undefined) return []
  const pattern = new RegExp(
    `(?<![\\p{L}\\d/-])${prefix}${joint}(?:\\p{Lu}{1,4}${joint})?(?<year>20\\d\\d)${joint}(?<number>\\d{1,4})(?![\\p{L}\\d/-])`,
    'gu',
  )
  return [...text.matchAll(pattern)].flatMap(({ 0: printed, index, groups }) => {
    const isYears = groups?.number?.length === 2 && (Number(groups.year) + 1) % 100 === Number(groups.number)
    return printed === own || isYears ? [] : [{ printed, reference: printed, start: index }]
  })
}
