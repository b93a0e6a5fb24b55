import type { Span } from '../../types.ts'

/** Legislation named in a text: where, the title without bracketed abbreviations, and that title with number and year. */
export type NamedLaw = Span & { readonly title: string; readonly reference: string; readonly isDated: boolean }

const YEAR = '(?<!\\d)(?:1[789]\\d\\d|20\\d\\d)(?![\\d/])'
const KIND = '(?:Act|Order|Regulations and General Directions|Regulations?|Rules|Measure)'
// "Act 2018", "Act (DPA) 2018", "Order (No. 5) 2004", "Regulations (1997)", "Act of 1996", "Regulations 2003 (No. 2)"
const ENDING = new RegExp(
  `(?<![\\p{L}\\d])(?<kind>${KIND})(?![\\p{L}\\d'’-])` +
    `(?<tail>(?:[^\\S\\n]\\((?!S\\.?I\\.?\\s)[^()\\n]{1,40}\\)){0,2}?,?[^\\S\\n](?:of\\s)?\\(?(?<year>${YEAR})\\)?(?<later>[^\\S\\n]\\(No\\.?\\s?\\d+\\))?)?`,
  'gu',
)
// "Regulations (SI 2020/4)", "Order (S.I. 2012 No. 2734)": the number of the instrument begins with its year
const INSTRUMENT = new RegExp(
  `^,?[^\\S\\n]\\(S\\.?I\\.?\\s(?<year>${YEAR.replace('/', '')})(?:/|\\sNo\\.?\\s?)\\d+\\)`,
  'u',
)
// "Immigration Act 2014 (Commencement No. 5) Order 2016": made under an act whose title and year begin its own
const UNDER_AN_ACT = new RegExp(
  `^[^\\S\\n]\\([^()\\n]{3,60}\\)[^\\S\\n](?:Order|Regulations|Rules)[^\\S\\n]${YEAR}`,
  'u',
)

// The last word before a place, with the space behind it: a word or a bracket that a title can hold.
const LAST_WORD = /(?:(?<![\p{L}\d/])(?<word>\p{L}[\p{L}'’-]*\.?),?|(?<bracket>\([\p{Lu}][^()\n]{1,90}\)),?)[^\S\n]$/u
const CONNECTORS = new Set(
  'and or of for to in from on at with by as against than other under into between etc. & a'.split(' '),
)
// "Representation of the People Act": any other "the" stands before a title, not in it
const BEFORE_OF_THE = /(?<![\p{L}])(?:Representation|Justices|Protection) of $/u
/** Words that open a sentence or point at a section: no title begins with one. */
const OPENING = new Set(
  'the a an under in section sections part parts chapter schedule schedules paragraph article and of by with for both see this that these those following per to from on at or as also all under within where when which while since'.split(
    ' ',
  ),
)
const MOST_WORDS = 30
// a bracket, and what stands before it
const LONGEST_WORD = 130
const NUMERAL = /^[IVX]+$/u
const ABBREVIATION = /\s*\((?:the\s)?["'“‘]?(?:[A-Z\d&][A-Z\d&.a-z]{0,3}){1,6}["'”’]?\)(?=\s|$)/gu
const IS_SHORT = /\((?:the\s)?["'“‘]?[A-Z\d&.]{2,12}s?["'”’]?\)/u
const SERIAL = /\(No\.?\s?\d+\)/u

/** What a body calls its own rules, papers and lesser orders; none of them is legislation. */
const OWN_RULES = new RegExp(
  [
    '\\b(?:Financial(?: (?:and|&) \\w+)?|Contract|Standing|Procurement|Constitution(?:al)?|Staff|Internal|Corporate|Governance)(?: (?:Procedur\\w+|Standing|Governance))? (?:Orders?|Regulations?|Rules)$',
    '\\b(?:Purchas\\w+|Works?|Change|Variation|Court|Behaviour|Protection|Banning|Prevention|Closure|Restraining|Reduction|Compensation|Dispersal|Possession|Regulation|Community) Orders?$',
    "^(?:[\\p{L}'’]+ )?(?:Public|Law and|Working|Running|Good|Civil) Order$",
    '^(?:Ground|House) Rules$',
  ].join('|'),
  'u',
)

/**
 * The legislation that a text names by title and year, and by title alone where the title is one of `undated`.
 *
 * A title ends with its kind (Act, Order, Regulations, Rules, Measure) and is read from there backwards, for as long as
 * words go on that a title can hold; it never goes over a line end of the layout, where another paragraph begins.
 */
export function lawsIn(text: string, undated: readonly string[]): readonly NamedLaw[] {
  const known = new Map(undated.map((title) => [title.toLowerCase(), title]))
  const found = [...text.matchAll(ENDING)].flatMap((match) => lawAt(text, match, known) ?? [])
  const dated = new Set(found.flatMap((law) => (law.isDated ? [law.title.toLowerCase()] : [])))
  const isInAnother = (law: NamedLaw) => found.some((f) => f !== law && f.start <= law.start && f.end > law.end)
  return found.filter((law) => (law.isDated || !dated.has(law.title.toLowerCase())) && !isInAnother(law))
}

function lawAt(text: string, match: RegExpExecArray, known: ReadonlyMap<string, string>): NamedLaw | null {
  const { kind = '', tail = '', year: behind, later = '' } = match.groups ?? {}
  const titleEnd = match.index + kind.length
  const start = titleStart(text, match.index)
  const printed = text.slice(start, titleEnd)
  const title = printed.replace(ABBREVIATION, (bracket) => (IS_SHORT.test(bracket) ? '' : bracket))
  const clean = title.replace(/\s+/gu, ' ').trim()
  if (clean.split(' ').length < 2 || OWN_RULES.test(clean)) return null
  const instrument = behind === undefined ? INSTRUMENT.exec(text.slice(titleEnd, titleEnd + 60)) : null
  const year = behind ?? instrument?.groups?.year
  if (year === undefined) {
    const title = known.get(clean.toLowerCase())
    return title === undefined ? null : { start, end: titleEnd, title, reference: title, isDated: false }
  }
  const end = titleEnd + (instrument?.[0].length ?? tail.length)
  const serial = SERIAL.exec(tail.slice(0, tail.length - later.length))?.[0] ?? later.trim()
  const reference = [clean, serial, year].filter((part) => part !== '').join(' ')
  const made = UNDER_AN_ACT.exec(text.slice(end, end + 90))?.[0]
  if (made === undefined) return { start, end, title: clean, reference, isDated: true }
  const whole = `${reference}${made}`.replace(/\s+/gu, ' ')
  return { start, end: end + made.length, title: whole, reference: whole, isDated: true }
}

/** Where the title begins whose kind stands at `kindStart`. */
function titleStart(text: string, kindStart: number): number {
  let at = kindStart
  let start = kindStart
  for (let words = 0; words < MOST_WORDS; words++) {
    const before = text.slice(Math.max(0, at - LONGEST_WORD), at)
    const last = LAST_WORD.exec(before)
    if (last === null) return start
    const word = last.groups?.word
    if (word !== undefined && !goesOn(last[0], before.slice(0, last.index), text.slice(at, kindStart))) return start
    at -= last[0].length
    if (word !== undefined && /^\p{Lu}/u.test(word)) start = at
  }
  return start
}

/** Can a title hold this word, between what stands before it and the rest of the title behind it? */
function goesOn(printed: string, before: string, rest: string): boolean {
  const word = printed.replace(/,?\s$/u, '')
  if (word === 'the') return BEFORE_OF_THE.test(before)
  if (word.endsWith('.') && word !== 'etc.') return false
  if (/^\p{Ll}/u.test(word)) return CONNECTORS.has(word)
  if (OPENING.has(word.toLowerCase()) || NUMERAL.test(word)) return false
  // "the Equality Act and Human Rights Act 1998" names two; "Regulation of Investigatory Powers Act" one
  const isKind = /^(?:Acts?|Orders?|Regulations?|Rules|Measures?)$/u.test(word)
  return !isKind || !(printed.includes(',') || /^(?:and|or|to|in|for|by|with|&)\s/u.test(rest))
}
