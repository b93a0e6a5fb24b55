import { functionWords } from './functionWords.ts'
import { usualRuns } from './letterRuns.ts'

/**
 * How a printed word is spelt. `neutral` ones say nothing: figures, references, addresses, abbreviations, names in capitals.
 * `odd` ones are spelt as no word is, e.g. "f0r", "Po|icing", "Tbe", "7KH"; `function` ones carry the grammar.
 */
export type Spelling = 'function' | 'plausible' | 'odd' | 'neutral'

/** What a page is written in; a page of both languages is `welsh`. */
type Language = 'english' | 'welsh'

/** Spells one word. In Welsh only figures and marks within words are odd: the runs of letters are counted in English. */
export type Speller = (text: string, language: Language) => Spelling

// Addresses and file names: "www.surrey-pcc.gov.uk/decisions", "pcc@gwent.police.uk", "decision_log.pdf".
const ADDRESS = /:\/\/|www\.|@|[a-z]_[a-z]|\w\/\w+\/\w|\.(?:uk|com|org|net|pdf|docx?|wales)\b/i
// Brackets, quotes and stops around a word, and list marks: "(the", "project’s,", "a)".
const WRAPPING = /^[^\p{L}\p{N}£$€%|\\~^{}<>=]+|[^\p{L}\p{N}%£|\\~^{}<>=]+$/gu
// Nothing around it, and no soft hyphen within: most words.
const BARE = /^[a-z\d]+$/i
// What parts words, or stands within one: "and/or", "cam-drin", "Commissioner's", "e.g", "approved,and", "R&D", "£12:50".
const JOINT = /[-–—/'’.,:;&()+"]+/u
// "2nd", "12k", "10am", "3yrs", "24x7", "£1.5m", "50p", "5km", "7pm", "2021a".
const FIGURE = /^[£$€]?\d+(?:st|nd|rd|th|k|m|bn|mn|p|am|pm|x\d*|s|kg|km|mm|cm|ml|yrs?|hrs?|mths?|sqm|[a-d])?%?$/i
// References and codes are in capitals: "PCD1412", "SE1", "0EU", "HO1234b", "Q3", "G7"; and "v2", "p12", "s22A", "para1".
const CODE = /^(?:[A-Z]+\d+[A-Za-z]?\d*|[A-Z]+\d+[A-Z]+|\d+[A-Z]{1,3}\d{0,3}|[vpsnr]\d+[A-Z]?)$/
// A word with its footnote's number: "crime1", "purposes12".
const FOOTNOTED = /^\p{L}\p{Ll}{3,}[1-9]\d?$/u
// Capitals within: "McDonald", "YouTube", "GovS", "PCCs", "iPad", "CCTVs", "JonesPolicy", "DoLS".
const CAPITALS_WITHIN =
  /^(?:(?:\p{Lu}?\p{Ll}+){1,2}(?:\p{Lu}\p{Ll}+|\p{Lu}{1,3})?|\p{Lu}{2,}s?|\p{Lu}?\p{Ll}+\p{Lu}{1,4}s?)$/u
// What none of these is about: most words.
const PLAIN = /^[A-Za-z][a-z]+$/
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|st|ltd|plc|vs|nb|pp|cc|ft|hr|hrs|yr|yrs|qtr|tbc|tbd|th|nd|rd|sq|ch|cllr|cf|pdf|www|xls|http|https|html?|[ivx]+|ll|ve|re|pcc|opcc|pm|sgt|insp|supt|ref|pct)$/

const NEUTRAL: Readonly<Record<Language, Spelling>> = { english: 'neutral', welsh: 'neutral' }

/** Words of a document whose spelling is kept: ordinary ones have a tenth of that. */
const MOST_KEPT = 20_000

/** Unpacks the tables, and gives the function that spells words, each once; for one document, whose words it keeps. */
export function speller(): Speller {
  const functions = functionWords()
  const isUsual = usualRuns()
  const spelt = (text: string): Readonly<Record<Language, Spelling>> => {
    const isBare = BARE.test(text)
    if (!isBare && (!/\p{L}/u.test(text) || ADDRESS.test(text))) return NEUTRAL
    if (isBare && /^\d+$/.test(text)) return NEUTRAL
    const core = isBare ? text : text.replaceAll('\u00ad', '').replace(WRAPPING, '')
    const lower = core.toLowerCase()
    const parts = core.split(JOINT).filter((part) => part !== '')
    const kinds = parts.map((part) => spellPart(part, isUsual))
    const inLanguage = (language: Language): Spelling => {
      if (functions[language].has(lower)) return 'function'
      if (kinds.includes('odd') || (language === 'english' && kinds.includes('unusual'))) return 'odd'
      return kinds.some((kind) => kind !== 'neutral') ? 'plausible' : 'neutral'
    }
    return { english: inLanguage('english'), welsh: inLanguage('welsh') }
  }
  const known = new Map<string, Readonly<Record<Language, Spelling>>>()
  return (text, language) => {
    const spelling = known.get(text) ?? spelt(text)
    if (known.size < MOST_KEPT) known.set(text, spelling)
    return spelling[language]
  }
}

/** `unusual` are words with runs of letters that English has not; Welsh may. */
type PartSpelling = 'plausible' | 'odd' | 'unusual' | 'neutral'

function spellPart(part: string, isUsual: (word: string) => boolean): PartSpelling {
  if (PLAIN.test(part)) return spellWord(part, isUsual)
  if (!/\p{L}/u.test(part) || FIGURE.test(part) || CODE.test(part)) return 'neutral'
  const word = FOOTNOTED.test(part) ? part.replace(/\d+$/, '') : part
  if (!/^\p{L}+$/u.test(word)) return 'odd'
  if (/^(?:\p{Lu}+|\p{Lu}{2,}s|\p{L})$/u.test(word)) return 'neutral'
  return CAPITALS_WITHIN.test(word) ? spellWord(word, isUsual) : 'odd'
}

/** Spells a word whose letters are small, but for a capital where a name may have one. */
function spellWord(word: string, isUsual: (word: string) => boolean): PartSpelling {
  const lower = word.toLowerCase()
  if (ABBREVIATION.test(lower)) return 'neutral'
  if (word.length > 2 && !/[aeiouyŵŷâêîôûáéíóúäëïöüø]/u.test(lower)) return 'odd'
  // Names follow other rules than words: "Llewellyn", "Nguyen", "Siân".
  if (/^\p{Lu}/u.test(word) || !/^[a-z]+$/.test(word)) return 'plausible'
  return isUsual(word) ? 'plausible' : 'unusual'
}
