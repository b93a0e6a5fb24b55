/** A decision cited by a number in a form that no pack knows. */
export type CitedNumber = { readonly printed: string; readonly reference: string; readonly start: number }

const NUMBER = '20\\d\\d[/-]\\d{2,4}|\\d{1,4}[/-]20\\d\\d'
// "PCC/2015/022", "OPCC-2021-12", "PFCC/D/2019/7": a commissioner's initials, a year and a number
const OF_COMMISSIONER =
  /(?<![\p{L}\d/.-])O?P\.?F?CC(?<joint>[/-])(?:\p{Lu}{1,3}\k<joint>)?20\d\d\k<joint>\d{1,4}(?![\p{L}\d/-]|\.\d)/gu
// "decision notice 2022/014", "Decision No. 45/2023", "decision record ref: 2021-007"
const BEHIND_WORD = new RegExp(
  `\\bdecisions?(?:\\s(?:notice|record|log|report|form|sheet|paper)s?)?(?:\\s(?:nos?\\.?|numbers?|n°|refs?\\.?|references?))?:?\\s\\(?(?<number>${NUMBER})(?![\\p{L}\\d/-]|\\.\\d)`,
  'giu',
)
/** "contract PCC/2015/022": another thing's number. */
const OTHER_THING =
  /\b(?:contract|tender|invoice|order|claim|application|policy|minute|agenda|ITT|procurement)s?(?: (?:no\.?|number|ref(?:erence)?))?:?\s\(?$/iu
/** "decision 2022/014 of Quay Council": another body's, in a form of its own. */
const OF_OTHERS = /^\)?,? (?:of|by|from) (?:the )?(?:\p{L}+ ){0,3}(?:council|cabinet|executive|borough|authority)\b/iu

/** Decisions cited by a commissioner's initials, year and number, or by a year and number behind the word "decision". */
export function citedNumbers(text: string, own: string | null): readonly CitedNumber[] {
  const isOwn = (printed: string): boolean => own !== null && squeezed(own).includes(squeezed(printed))
  const found = [
    ...[...text.matchAll(OF_COMMISSIONER)].map(({ 0: printed, index }) => ({ printed, start: index })),
    ...[...text.matchAll(BEHIND_WORD)].map((match) => {
      const printed = match.groups?.number ?? ''
      return { printed, start: match.index + match[0].length - printed.length }
    }),
  ]
  return found.flatMap(({ printed, start }) => {
    const isOther =
      OTHER_THING.test(text.slice(Math.max(0, start - 30), start)) ||
      OF_OTHERS.test(text.slice(start + printed.length, start + printed.length + 60))
    // "Decision Notice 2022/014", the head of a document whose own number nobody read
    const isHead =
      own === null && /(?:^|\n)\s*(?:decision[^\n]{0,40})?$/iu.test(text.slice(Math.max(0, start - 60), start))
    return isHead || isOwn(printed) || isOther || isYears(printed) ? [] : [{ printed, reference: printed, start }]
  })
}

const squeezed = (reference: string): string => reference.replace(/\s/gu, '').replace(/[–—/]/gu, '-').toUpperCase()

/** "2016/17": a financial year, or several. */
function isYears(reference: string): boolean {
  // "2022-2025"
  if (/\b20\d\d[/-]20\d\d$/u.test(reference)) return true
  const { first = '', second = '' } = /20(?<first>\d\d)[/-](?<second>\d\d)$/u.exec(reference)?.groups ?? {}
  return second !== '' && (Number(first) + 1) % 100 === Number(second)
}
