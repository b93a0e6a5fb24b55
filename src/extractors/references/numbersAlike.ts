import type { Reading } from '../reading.ts'
import { citedNumbers } from './citedNumbers.ts'
import { olderForms } from './olderForms.ts'
import { erasOf, spelled } from './packReferences.ts'

/** A number that is read as another decision's because it is like the document's own. */
export type AlikeNumber = { readonly printed: string; readonly reference: string; readonly start: number }

/** Decisions cited by a number in the form of the document's own reference, in brackets or behind a word for it. */
export const numbersAlike = (reading: Reading, text: string, own: string | null): readonly AlikeNumber[] => [
  ...sameForm(reading, text, own),
  ...inBrackets(reading, text, own),
  ...numberAlone(text, own),
  ...registered(text, own),
  ...olderForms(text, own),
  ...citedNumbers(text, own),
]

/** "bleed control kits (ref 2209)" in a document that a register knows as "2758": numbers of as many digits. */
function registered(text: string, own: string | null): readonly AlikeNumber[] {
  if (own === null || !/^\d{3,6}$/u.test(own)) return []
  const pattern = new RegExp(
    `(?<!\\b(?:contract|minute|agenda|item|project|tender|order|invoice|case|crime|grant|charity|application) )\\bref(?:erence)?\\.?:?(?: no\\.?| number)?\\s(?<number>\\d{${own.length}})(?![\\d/.,-]*\\d|\\p{L})`,
    'giu',
  )
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index, groups }) => {
    const number = groups?.number ?? own
    return number === own ? [] : [{ printed: number, reference: number, start: index + match.length - number.length }]
  })
}

// "Decision Record 97", "Decision Records 97 and 142", "decision no. 97"
const RECORD =
  /\bdecisions?(?:\s(?:record|notice|log|number|report|sheet|form)s?)?\s(?:nos?\.?\s|numbers?\s|refs?\.?\s)?(?<numbers>\d{1,4}(?:(?:,\s|\s(?:and|&)\s)\d{1,4})*)(?![\d/.,-]*\d|[\p{L}%-]|\s?(?:%|per\s?cent|years?|months?|weeks?|days?|officers?|people|£|of the)\b)/giu
/** What tells the number of a decision from any other behind the word: "Decision Record", "no."; a plain "decision 2" is none. */
const IS_RECORD = /\b(?:records?|notices?|logs?|sheets?|nos?|numbers?|refs?)\b|^Decisions? \d{2}/u

/** "Decision Record 97" in a document that calls itself "Decision Record 186": bodies that only count their decisions. */
function numberAlone(text: string, own: string | null): readonly AlikeNumber[] {
  if (own === null || !/^\d{1,4}$/u.test(own)) return []
  return [...text.matchAll(RECORD)].flatMap((match) => {
    const numbers = match.groups?.numbers ?? ''
    if (!IS_RECORD.test(match[0].charAt(0) + match[0].slice(1).toLowerCase())) return []
    const from = match.index + match[0].length - numbers.length
    return [...numbers.matchAll(/\d+/gu)].flatMap(({ 0: number, index }) => {
      const isYear = number.length === 4 && own.length < 4
      return number === own || isYear || number.length > own.length + 1
        ? []
        : [{ printed: number, reference: number, start: from + index }]
    })
  })
}

/**
 * "limit set in February 2017 (2017-006)", "extended in 2021/017": a number alone, in the form of the document's own.
 *
 * Without brackets a year with a number of three digits behind it; of two only in brackets, and where it can be neither a month
 * ("2016/12") nor the end of a financial year ("2016/17").
 */
function inBrackets({ pack }: Reading, text: string, own: string | null): readonly AlikeNumber[] {
  if (own === null || !/^(?:20\d\d\s?[/-]\s?\d{2,7}|\d{3,4}\s?[/-]\s?20\d\d)$/u.test(own)) return []
  // Numbers that count on beyond a year, as "2018-140687" does, have had fewer digits before.
  const source = own
    .replace(/20\d\d/u, 'Y')
    .replace(/\d+/gu, (digits) => (digits.length < 5 ? '\\d'.repeat(digits.length) : '\\d{5,7}'))
    .replace('Y', '20\\d\\d')
    .replace(/\s+/gu, '\\s?')
  const isLong = /^20\d\d(?:\/\d{3}|[/-]\d{5})/u.test(own)
  const pattern = isLong
    ? `(?<![\\p{L}\\d/.-])\\(?(?<reference>${source})(?![\\p{L}\\d/-])`
    : `\\((?<reference>${source})\\)`
  return [...text.matchAll(new RegExp(pattern, 'gu'))].flatMap((match) => {
    const reference = match.groups?.reference ?? own
    if (reference === own || isYears(reference)) return []
    const start = match.index + match[0].indexOf(reference)
    return [{ printed: reference, reference: spelled(reference, pack), start: start }]
  })
}

/** "2016/17" and "2016/12": years or a month. */
function isYears(reference: string): boolean {
  const { first = '', second = '' } = /^20(?<first>\d\d)\s?[/-]\s?(?<second>\d\d)$/u.exec(reference)?.groups ?? {}
  return second !== '' && (Number(second) <= 12 || (Number(first) + 1) % 100 === Number(second))
}

/** Where no pack tells the form of the document's own reference: numbers in that form behind the word "decision". */
function sameForm(reading: Reading, text: string, own: string | null): readonly AlikeNumber[] {
  if (own === null || !/\d.*[\d]/u.test(own) || own.length < 5) return []
  if (reading.pack !== null && erasOf(own, reading.pack).length > 0) return []
  const source = own
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/\d+/gu, (digits) => `\\d{${Math.max(1, digits.length - 1)},${digits.length + 1}}`)
    .replace(/\s+/gu, '\\s?')
  const bare = /^[\d\s/.–-]+$/u.test(own)
  const pattern = new RegExp(
    `(?<lead>${bare ? '\\b(?:decisions?|notice|log|reference|ref)\\b[^.\\d\\n]{0,25}?' : ''})(?<![\\p{L}\\d/-])(?<reference>${source})(?![\\p{L}\\d/-])`,
    'giu',
  )
  return [...text.matchAll(pattern)].flatMap((match) => {
    const reference = match.groups?.reference ?? ''
    if (reference.replace(/\s/gu, '').toLowerCase() === own.replace(/\s/gu, '').toLowerCase()) return []
    return [{ printed: reference, reference: reference, start: match.index + match[0].length - reference.length }]
  })
}
