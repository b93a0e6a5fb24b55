import { asDigits, DIGIT_LOOK, doubted, eachWord, type Mendable, mended, type ReadLines } from './reading.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[.,]?$/iu

// "5-Apr-2O22", "S-Apr-22", "22/l0/2019", "O4/05/21", with the bracket or stop that the word carries
const DATE = new RegExp(
  `^(?<open>[("‘“]*)(?<d>[${DIGIT_LOOK}]{1,2})(?<sep>[/.-])(?<m>[${DIGIT_LOOK}]{1,2}|[A-Z][a-z]{2})\\k<sep>(?<y>[${DIGIT_LOOK}]{2}|[${DIGIT_LOOK}]{4})(?<close>[)"’”.,;:]*)$`,
  'u',
)
// "2O22", "20l9", "2O2l/22" and "2019/2O"
const YEAR = new RegExp(
  `^(?<open>\\(?)(?<y>2[0OoQ][${DIGIT_LOOK}]{2}(?:[/-](?:2[0OoQ])?[${DIGIT_LOOK}]{2})?)(?<close>[).,;:]*)$`,
  'u',
)
// "l2 March", "3O September", "Sth April" (5th): the day before a month's name
const DAY = new RegExp(`^(?<d>[${DIGIT_LOOK}]{1,2})(?<th>st|nd|rd|th)?$`, 'u')

// "26\" September", "11'' October", "3* May": raised letters of an ordinal are too small to be read
const RAISED = /^(?<d>\d{1,2})(?:["”“'’*°™]{1,2}|%)$/u
// "2023124" between the years of a table's head: the stroke of 2023/24 read as a 1
const YEARS = /^(?<open>\(?)20(?<first>[0-4]\d)[1lI|](?<second>\d\d)(?<close>[).,;:]*)$/u

const daysOf = (month: number): number => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)

/**
 * Letters for digits in dates: `5-Apr-2O22`, `22/l0/2019`, `2O22`, `l2 March`; lost ordinals: `26" September`.
 *
 * A word of a date's shape that gives no day of the calendar once it is mended is doubted and stays as read.
 */
export const mendDates = (lines: ReadLines): ReadLines => eachWord(lines, (word, _, after) => mendDate(word, after))

function mendDate(word: Mendable, after: Mendable | null): Mendable {
  const { text } = word
  const raised = after !== null && MONTH.test(after.text) ? RAISED.exec(text)?.groups?.d : undefined
  if (raised !== undefined && Number(raised) >= 1 && Number(raised) <= 31) return mended(word, `${raised}${th(raised)}`)
  const years = YEARS.exec(text)?.groups
  if (years !== undefined && isNext(years))
    return mended(word, `${years.open}20${years.first}/${years.second}${years.close}`)
  if (!/\p{L}|[|!]/u.test(text)) return word
  const date = DATE.exec(text)?.groups
  // A word of letters alone has a date's shape now and then ("is-Oct-ol"): a digit must be left to hold on to.
  if (date !== undefined && /\d/u.test(text)) return mendWholeDate(word, date)
  const year = YEAR.exec(text)?.groups
  if (year !== undefined) return mended(word, `${year.open ?? ''}${asDigits(year.y ?? '')}${year.close ?? ''}`)
  const day = after !== null && MONTH.test(after.text) ? DAY.exec(text)?.groups : undefined
  return day === undefined || /^(?:is|so|Is|So|I|s|S|o)$/u.test(text) ? word : mendDay(word, day)
}

const th = (day: string): string =>
  /(?<!1)1$/u.test(day) ? 'st' : /(?<!1)2$/u.test(day) ? 'nd' : /(?<!1)3$/u.test(day) ? 'rd' : 'th'

const isNext = ({ first, second }: Readonly<Record<string, string | undefined>>): boolean =>
  (Number(first) + 1) % 100 === Number(second)

function mendWholeDate(word: Mendable, parts: Readonly<Record<string, string | undefined>>): Mendable {
  const { open = '', d = '', sep = '', m = '', y = '', close = '' } = parts
  const named = MONTHS.indexOf(m.toLowerCase())
  if (/^[A-Z]/u.test(m) && named < 0 && !/^[OQIS]/u.test(m)) return word
  const month = named >= 0 ? m : asDigits(m)
  const text = `${open}${asDigits(d)}${sep}${month}${sep}${asDigits(y)}${close}`
  if (text === word.text) return word
  const number = named >= 0 ? named + 1 : Number(month)
  const isDay = Number(asDigits(d)) >= 1 && Number(asDigits(d)) <= daysOf(number) && number >= 1 && number <= 12
  const isYear = y.length === 2 || /^20[0-4]\d$/u.test(asDigits(y))
  return isDay && isYear ? mended(word, text) : doubted(word)
}

function mendDay(word: Mendable, { d = '', th = '' }: Readonly<Record<string, string | undefined>>): Mendable {
  const day = asDigits(d)
  if (`${day}${th}` === word.text) return word
  return Number(day) >= 1 && Number(day) <= 31 ? mended(word, `${day}${th}`) : doubted(word)
}
