import { asDigits, DIGIT_LOOK, doubted, eachWord, type Mendable, mended, NEXT_UNIT, type ReadLines } from './reading.ts'

const UNIT = '(?:k|K|thousand|m|M|mn|rn|million|bn|billion)'

// "£150,000", "(E150,000", "€25.000;", "£1O0,000.00", "£im"; also "£ 150,000", whose sign is the word before
const SUM = new RegExp(
  `^(?<open>[("'‘“\\[-]*)(?<sign>[£€$EfFL&])(?<minus>[-–(]?)(?<number>[${DIGIT_LOOK}](?:[${DIGIT_LOOK}.,;:]*[${DIGIT_LOOK}])?)(?<unit>${UNIT})?(?<close>[)\\]"'’”.,;:?]*)$`,
  'u',
)

// "(E)", "(EK)", "(€m)", "E000s", "€'000", "Em", "(e)": the head of a column of sums
const HEAD = /^(?<open>\(?)(?:[E€]|(?<=\()[ef](?=\)))(?<unit>['’]?0{3}s?|[kKm])?(?<close>\)?[:.]?)$/u
const HEAD_BEFORE = /^(?:cost|costs|amount|value|total|budget|award|grant|funding|price|sum|20\d\d[-/]\d\d)$/iu

// 150,000 / 1,234,567.89 / 150000 / 25.5 ; three decimals only before a unit: £3.415m
const SOUND = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d{1,2})?$/u
// "£2.9" was £2.9m: pence are printed with two figures
const HALF_SOUND = /^\d{1,3}\.\d$/u
const SOUND_BEFORE_UNIT = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/u
// £1.041.911, £1.300,000, 9.876.50: more than one group, so that the first point stood for a comma
const POINTS_FOR_COMMAS = /^[1-9]\d{0,2}(?:[.,]\d{3}){2,}$/u
const POINTS_AND_PENCE = /^[1-9]\d{0,2}(?:[.,]\d{3})+\.\d{2}$/u

// "sum of E150,000": what a letter read for the sign may stand behind
const MONEY_BEFORE =
  /^(?:of|to|at|is|was|for|total|totalling|sum|up|about|approximately|cost|costs|by|a|and|=|:|-|–)$/iu
// "Annex E 150,000" and the like: the letter names something
const NAMED_LETTER = /^(?:appendix|annex|class|part|section|option|lot|tier|schedule|band|grade)$/iu

/** What a page says of its sums: currencies whose signs are not pounds there, and whether a head of it states millions. */
type PageUnits = { readonly euro: boolean; readonly dollar: boolean; readonly millions: boolean }

function unitsOf(lines: ReadLines): PageUnits {
  const text = lines.map((line) => line.map((w) => w.text).join(' ')).join('\n')
  return {
    euro: /\b(?:EUR|euros?)\b/iu.test(text),
    dollar: /\b(?:USD|dollars?)\b|US\$/iu.test(text),
    millions: /(?<![^\s(])[£E€]\s?(?:m|mn|bn|millions?|billions?)(?!\p{L})/iu.test(text),
  }
}

/**
 * Sums in pounds, word by word: the sign read as `€`, `E`, `f`, `$`, `L` or `&`, letters for digits, points for commas.
 *
 * A sum is mended where one reading is left: its groups are sound afterwards. Others stay as read, in doubt: `£25.000`,
 * `£2,165,00`, `£2.9` (whose m was lost), `ES1,250` (S stood for a 3 there). A sign that is lost is never put back.
 */
export function mendSums(lines: ReadLines): ReadLines {
  const page = unitsOf(lines)
  return eachWord(lines, (word, before, after) => {
    const sum = SUM.exec(word.text)?.groups
    // "£000s" is a column's unit.
    if (sum === undefined || /^0{3}s?$/u.test(sum.number ?? '')) return mendHead(word, before)
    return mendSum(word, { sum, before, after, page })
  })
}

function mendHead(word: Mendable, before: Mendable | null): Mendable {
  const head = HEAD.exec(word.text)?.groups
  if (head === undefined) return word
  const { open = '', unit = '', close = '' } = head
  const isCertain = unit.includes('000') || (open !== '' && unit !== '')
  const isHead = before !== null && (HEAD_BEFORE.test(before.text) || /^\(?£/u.test(before.text))
  return isCertain || isHead ? mended(word, `${open}£${unit === 'K' ? 'k' : unit}${close}`) : word
}

type SumPlace = {
  readonly sum: Readonly<Record<string, string | undefined>>
  readonly before: Mendable | null
  readonly after: Mendable | null
  readonly page: PageUnits
}

function mendSum(word: Mendable, { sum, before, after, page }: SumPlace): Mendable {
  const { open = '', sign = '', minus = '', number = '', unit = '', close = '' } = sum
  const digits = asDigits(number.replace(/[;:](?=\d{3}(?!\d))/gu, ','))
  const hasUnit = unit !== '' || (after !== null && NEXT_UNIT.test(after.text) && close === '')
  const certainty = certaintyOfSign(sign, { digits, unit, before, page })
  if (certainty === 'other') return word
  const clean = cleanNumber(digits, hasUnit)
  const isLetter = digits !== number && !/\d/u.test(number) && !/^[lIi|!]$/u.test(number)
  if (isLetter && sign !== '£') return word
  // "the Elm Foundation", "a cost of Elm": letters throughout, a word or £1m.
  const isWord = sign !== '£' && /^\p{L}+$/u.test(sign + number + unit)
  if (isWord) return before !== null && MONEY_BEFORE.test(before.text) && !isName(after) ? doubted(word) : word
  // An S may be a 5 or a 3; with a doubtful sign before it nothing is left to hold on to.
  const isTwice = sign !== '£' && /[Ss]/u.test(number)
  const isUnitLost = !hasUnit && !page.millions && HALF_SOUND.test(digits)
  if (clean === null || isLetter || isTwice || isUnitLost || certainty === 'doubt') return doubted(word)
  if (digits !== number && unit === '' && /^[lIi|!]+$/u.test(number)) return doubted(word)
  return mended(word, `${open}£${minus}${clean}${unit === 'rn' ? 'm' : unit}${close}`)
}

const isName = (word: Mendable | null): boolean => word !== null && /^\p{Lu}/u.test(word.text)

/** The number with sound groups, or null where it could be read two ways. */
function cleanNumber(digits: string, hasUnit: boolean): string | null {
  if ((hasUnit ? SOUND_BEFORE_UNIT : SOUND).test(digits)) return digits
  if (hasUnit) return null
  if (POINTS_FOR_COMMAS.test(digits)) return digits.replaceAll('.', ',')
  if (POINTS_AND_PENCE.test(digits)) return `${digits.slice(0, -3).replaceAll('.', ',')}${digits.slice(-3)}`
  return null
}

type SignPlace = {
  readonly digits: string
  readonly unit: string
  readonly before: Mendable | null
  readonly page: PageUnits
}

/** Whether a sign is a pound's: surely, perhaps, or something else ("E10 5AB", "f11", "$5m" where dollars are spoken of). */
function certaintyOfSign(sign: string, { digits, unit, before, page }: SignPlace): 'sure' | 'doubt' | 'other' {
  if (sign === '£') return 'sure'
  const isMoney = before !== null && MONEY_BEFORE.test(before.text)
  const isSum = unit !== '' || /[.,]\d{3}|\.\d{2}$/u.test(digits)
  if (sign === '€') return page.euro ? 'other' : 'sure'
  if (!isSum || (before !== null && NAMED_LETTER.test(before.text))) return 'other'
  // "$02,992.00" was 502,992.00: without words of money before it the sign may have been a 5.
  if (sign === '$') return page.dollar ? 'other' : isMoney || unit !== '' ? 'sure' : 'doubt'
  if (sign === 'E' || sign === 'f') return 'sure'
  return isMoney ? 'sure' : 'other'
}
