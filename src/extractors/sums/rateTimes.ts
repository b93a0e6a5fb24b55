import type { Layout, Span } from '../../types.ts'
import { periodsIn, spanOfPeriods } from '../dates/periods.ts'
import { termIn } from '../dates/terms.ts'
import { COUNT, countOf } from './numberWords.ts'
import { ANNUAL, IS_EACH, IS_YEARLY, UNIT, YEARLY } from './rates.ts'

/** How often a sum is paid, and where that is said. */
export type Times = { readonly count: number; readonly span: Span }

const NUMBER = `(?<count>${COUNT})`
// "£50k per annum for three years", "£20,000 p.a. for 3 years", "per annum for the three years 2022/23 to 2024/25", "for the same three years"
const FOR_YEARS = new RegExp(
  String.raw`^\s*(?:\([^)]*\)\s*)?${YEARLY}(?:(?!\b(?:options?|extend|extension|renew)\b)[^.;£]){0,80}?\b(?:for|over|in|during)\s+(?:(?:a|an|the|each|of|same|those|these|all|next|following|further|initial|period|term|up to)\s+)*${NUMBER}[\s-]+(?:financial )?years?\b`,
  'iu',
)
// "£50,000 per annum for 2021/22, 2022/23 and 2023/24", "a year from 2019/20 to 2021/22"
const NAMED_YEARS = new RegExp(
  String.raw`^\s*(?:\([^)]*\)\s*)?${YEARLY}[^.;£]{0,70}?\b(?<years>20\d\d[/-]\d\d(?:\d\d)?(?:(?:,? and |, | to |\s?[-–]\s?| & )(?:FY ?)?20\d\d[/-]\d\d(?:\d\d)?)+)`,
  'iu',
)
const YEARS_BEFORE = new RegExp(
  String.raw`\b(?:for|over) (?:(?:a|an|the|initial|further|fixed|minimum|period|term|contract|of)\s+)*${NUMBER}[\s-]+(?:financial )?years?\b[^;£]{0,90}\b(?:at|with|worth) (?:(?:a|an|the|total|annual|maximum|cost|value|price|sum|rate|rent|rental|fee|charge|premium|of|up to|upto)\s+)*$`,
  'iu',
)
// "a ten year lease from 1 April 2020 at a rent of £18,500 per annum"
const TERM_BEFORE = new RegExp(
  String.raw`\b(?:an?|the) (?:\w+ )?${NUMBER}[- ]year (?:lease|contract|agreement|term|licence|grant|period)\b[^;£]{0,120}\b(?:at|with|worth) (?:(?:a|an|the|total|annual|yearly|maximum|cost|value|price|sum|rate|rent|fee|of|up to|upto)\s+)*$`,
  'iu',
)
// "in each of the next three years", "£5,000 each to four organisations: …"
const EACH_OF_YEARS = new RegExp(
  String.raw`^\s*(?:in|for) each of (?:(?:the|next|following|coming|first) )*${NUMBER} (?:(?:following|subsequent|next|further|remaining) )?(?:financial )?years\b`,
  'iu',
)
// "£25,000 to the Quay Trust in each of the next three years", "to the Quay Trust each year for three years"; not "to the Quay
// Trust for 20 places a year for three years"
const TO_NAME_FOR_YEARS = new RegExp(
  String.raw`^ to (?:the )?\p{Lu}(?:(?! (?:for|to|towards|who|which) |\d)[^£.;]){1,60}? (?:(?:in|for) each of (?:(?:the|next|following|coming|first) )*|(?:per annum|per year|a year|each year|every year|annually),? (?:for|over) (?:(?:the|next|a|period|of|following) )*)${NUMBER} (?:financial )?years\b`,
  'u',
)
// "£1,200 sponsorship to each of the five cricket clubs"
const TO_EACH_OF = new RegExp(
  String.raw`^ (?:\p{Ll}+ ){0,3}to each of (?:the )?(?:following )?${NUMBER} [\p{L} -]{0,30}?(?:organisations|bodies|groups|charities|authorities|forces|councils|boroughs|providers|partnerships|areas|districts|schools|clubs|projects)\b`,
  'iu',
)
// "ten bursaries of £1,000", and not "two grants of £1,000 and £500"
const SO_MANY = new RegExp(
  String.raw`\b${NUMBER} (?:equal |further |new )?(?:bursaries|scholarships|prizes|grants|awards) of $`,
  'iu',
)
// "two grants of £5,000 to A and £3,000 to B", "12 grants of £60,000 in total": not so many times
const OF_SEVERAL = /^[^.;]{0,120}£|^,? (?:in total|in all|altogether|overall)\b/iu
const EACH_TO = new RegExp(
  String.raw`^\s*(?:each (?:to|for)|to each of) (?:the (?:following )?)?${NUMBER} [\p{L} -]{0,30}?(?:organisations|bodies|groups|charities|authorities|forces|councils|boroughs|providers|partnerships|areas|districts|schools|clubs|projects|posts|officers|cadets|people|students|families|victims|volunteers|teams|counties|boards|hubs|centres)\b`,
  'iu',
)
// "a month for twelve months", "a quarter for the four quarters of 2020-21", "per month for two years"
const PERIODIC = new RegExp(
  String.raw`^\s*(?:\([^)]*\)\s*)?(?:per|a|each|every) (?:calendar )?(?<unit>week|month|quarter)\b[^.;£]{0,80}?\b(?:for|over|during) (?:(?:a|the|period|term|of|next|further) )*${NUMBER} (?<term>weeks|months|quarters|years)\b`,
  'iu',
)
// "for six months at £5,000 per month": the term, and the sum's unit behind it
const UNIT_BEHIND = /^\s*(?:per|a|each|every) (?:calendar )?(?:week|month|quarter)\b/iu
const PERIODIC_BEFORE = new RegExp(
  String.raw`\b(?:for|over) (?:(?:a|the|period|term|of|next|further|up|to) )*${NUMBER} (?<term>weeks|months|quarters|years)\b[^.;£]{0,60}\bat (?:(?:a|the|cost|rate|rent|price|of|up|to) )*\s(?:per|a|each|every) (?:calendar )?(?<unit>week|month|quarter)$`,
  'iu',
)
const IN_A_YEAR: Readonly<Record<string, number>> = { week: 52, month: 12, quarter: 4, year: 1 }
// "two further periods of one year at up to £380,000 each", "four grants of £5,000 each"
const EACH_OF = new RegExp(
  String.raw`\b${NUMBER}\s+(?:(?:further|additional|new|optional|more|consecutive|separate|successful|one[- ]year|12[- ]month|[a-z-]+)\s+){0,3}?(?:periods?|years?|terms?|extensions?|grants?|awards?|boroughs?|posts?|officers?|areas?|projects?|schemes?|vehicles?|organisations?|providers?|charities|districts?|councils?|partnerships?|instalments?|payments?|units?|sites?|workers?|advocates?|navigators?|advis[eo]rs?)\b[^;£]{0,60}$`,
  'iu',
)

// "four quarterly payments of £10,000"
const PAYMENTS = new RegExp(
  String.raw`\b${NUMBER} (?:(?:quarterly|monthly|annual|yearly|termly|half-yearly|equal|weekly) ){1,2}(?:payments|instalments|sums) of (?:up to )?$`,
  'iu',
)

// "annual revenue costs of £5,000 for three years"
const FOR_TERM = new RegExp(
  String.raw`^\s*(?:\([^)]*\)\s*)?(?:for|over) (?:(?:a|the|each|of|period|next|following|further|initial|up to) )*${NUMBER}[\s-]+(?:financial |further |additional )?years?\b`,
  'iu',
)
// "annual contribution of £20,000 to the Regional Unit for three years"
const TO_NAME_FOR_TERM = new RegExp(
  String.raw`^ to (?:the )?\p{Lu}(?:(?! (?:for|to|towards|who|which) |\d)[^£.;]){1,60}? (?:for|over) (?:(?:a|the|each|of|period|next|following|further) )*${NUMBER} (?:financial )?years\b`,
  'u',
)
// "annual funding of £40,000 from 2021/22 to 2023/24"
const FROM_YEAR = /^ (?:from|for) (?<years>20\d\d[/-]\d\d(?:\d\d)?(?: to | and |, |\s?–\s?)20\d\d[/-]\d\d(?:\d\d)?)/iu
/**
 * How often a yearly sum or one "each" is paid, where its own sentence says so: behind it ("per annum for three years",
 * "a year from 2019/20 to 2021/22") or before it ("for three years at £50,000 per year", "two grants of £5,000 each").
 */
export function timesOf(layout: Layout, sum: Span): Times | null {
  const from = Math.max(0, sum.start - 160)
  const before = layout.text.slice(from, sum.start).split('\n').at(-1) ?? ''
  const behind = layout.text.slice(sum.end, sum.end + 160).split('\n')[0] ?? ''
  const away =
    counted(TO_NAME_FOR_YEARS.exec(behind), sum.end) ??
    counted(TO_EACH_OF.exec(behind), sum.end) ??
    (OF_SEVERAL.test(behind) ? null : counted(SO_MANY.exec(before), sum.start - before.length))
  if (away !== null) return away
  if (IS_YEARLY.test(behind))
    return (
      counted(EACH_OF_YEARS.exec(behind), sum.end) ??
      counted(FOR_YEARS.exec(behind), sum.end) ??
      named(NAMED_YEARS.exec(behind), sum.end) ??
      counted(YEARS_BEFORE.exec(before) ?? TERM_BEFORE.exec(before), sum.start - before.length)
    )
  if (ANNUAL.test(before))
    return (
      counted(FOR_TERM.exec(behind), sum.end) ??
      counted(TO_NAME_FOR_TERM.exec(behind), sum.end) ??
      named(FROM_YEAR.exec(behind), sum.end) ??
      counted(YEARS_BEFORE.exec(before) ?? TERM_BEFORE.exec(before), sum.start - before.length)
    )
  if (!IS_EACH.test(behind) && !UNIT.test(before)) return counted(PAYMENTS.exec(before), sum.start - before.length)
  return (
    periodic(PERIODIC.exec(behind), sum.end) ??
    periodic(PERIODIC_BEFORE.exec(`${before}${UNIT_BEHIND.exec(behind)?.[0] ?? ''}`), sum.start - before.length) ??
    counted(EACH_TO.exec(behind), sum.end) ??
    counted(EACH_OF.exec(before), sum.start - before.length)
  )
}

/** "a month for two years" is 24 times; null where the term holds no whole number of the rate's units. */
function periodic(match: RegExpExecArray | null, offset: number): Times | null {
  const { unit = '', term = '' } = match?.groups ?? {}
  const times = counted(match, offset)
  const perYear = IN_A_YEAR[unit.toLowerCase()]
  const termsPerYear = IN_A_YEAR[term.toLowerCase().replace(/s$/u, '')]
  if (times === null || perYear === undefined || termsPerYear === undefined) return null
  const count = (times.count * perYear) / termsPerYear
  return Number.isInteger(count) ? { ...times, count } : null
}

function counted(match: RegExpExecArray | null, offset: number): Times | null {
  const printed = match?.groups?.count
  if (match === null || printed === undefined) return null
  const count = countOf(printed)
  const start = offset + match.index + match[0].lastIndexOf(printed)
  return count > 1
    ? { count, span: { start, end: Math.max(start + printed.length, yearsEnd(match, offset, start)) } }
    : null
}

/** "three years": the word behind the number belongs to the quote where the match ends with it. */
const yearsEnd = (match: RegExpExecArray, offset: number, start: number): number => {
  const end = offset + match.index + match[0].length
  return end - start < 30 ? end : start
}

/** Financial years that are listed, or the first and last of a range. */
function named(match: RegExpExecArray | null, offset: number): Times | null {
  const years = match?.groups?.years
  if (match === null || years === undefined) return null
  const first = [...years.matchAll(/20(?<year>\d\d)[/-]/gu)].map((m) => Number(m.groups?.year))
  const [low, high] = [first[0], first.at(-1)]
  if (low === undefined || high === undefined) return null
  const isRange = first.length === 2 && /(?: to |\s[-–]\s|\d[-–]20)/u.test(years)
  const count = isRange ? high - low + 1 : first.length
  const start = offset + match.index + match[0].lastIndexOf(years)
  return count > 1 && count < 11 ? { count, span: { start, end: start + years.length } } : null
}

const A_MONTH = /^\s*(?:\([^)]*\)\s*)?(?:per (?:calendar )?month|a month|each month|monthly)\b/iu
/**
 * How often a sum by the year or month is paid, by the term or the financial years that its sentence states.
 *
 * 1 where the sum is no such rate or the sentence does not say for how long.
 */
export function timesIn(layout: Layout, sentence: string, sum: Span): number {
  const behind = layout.text.slice(sum.end, sum.end + 40)
  const isMonthly = A_MONTH.test(behind)
  const isYearly = IS_YEARLY.test(behind) || ANNUAL.test(layout.text.slice(Math.max(0, sum.start - 60), sum.start))
  if (!isMonthly && !isYearly) return 1
  const months = monthsOf(sentence)
  if (months === null) return 1
  return isMonthly ? months : Math.max(1, months % 12 === 0 ? months / 12 : 1)
}

function monthsOf(sentence: string): number | null {
  const term = termIn(sentence)
  if (term !== null) return term
  const span = spanOfPeriods(periodsIn(sentence).filter((p) => p.kind !== 'end'))
  if (span?.from == null || span.to === null) return null
  const [fromYear = 0, fromMonth = 1] = span.from.split('-').map(Number)
  const [toYear = 0, toMonth = 1] = span.to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1
}
