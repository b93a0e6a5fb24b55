import { datesIn, isoDay, MONTH_PATTERN, monthOf } from './dates.ts'
import type { Period } from './periods.ts'

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

// "three years from 1 April 2020", "2 years commencing on 1st October 2020", "18 months from April 2021"
const DURATION = new RegExp(
  `\\b(?<count>\\d{1,2}|${NUMBERS.join('|')})[\\s-](?<unit>year|month)s?,?\\s+(?:(?:from|commencing|starting|beginning|with effect from)(?:\\s+on|\\s+from)?|effective from)\\s+(?<start>(?:\\d[^.;]{4,24}?|${MONTH_PATTERN}\\s+)20\\d{2})`,
  'giu',
)
// "Q2 2023/24", "Q2 2023/24 to Q4 2024/25", "quarter 3 of 2022-23"
const QUARTER = String.raw`(?:Q|quarter )\s?(?<q>[1-4])\s+(?:of\s+)?(?<y>20\d{2})\s?[/–-]\s?(?:20)?\d{2}(?!\d)`
const QUARTERS = new RegExp(
  `\\b${QUARTER}(?:\\s*(?:[-–—]|to|until)\\s*${QUARTER.replace('<q>', '<q2>').replace('<y>', '<y2>')})?`,
  'giu',
)

/** The stretches that a text states by how long they last, or in quarters of financial years. Offsets as in `periodsIn`. */
export function durationsIn(text: string, offset: number): readonly Period[] {
  return [...text.matchAll(DURATION), ...text.matchAll(QUARTERS)].flatMap((match) => {
    const stretch = match.groups?.count === undefined ? quarters(match) : duration(match)
    const start = offset + match.index
    return stretch === null ? [] : [{ ...stretch, start, end: start + match[0].length, kind: 'dates' as const }]
  })
}

type Stretch = { readonly from: string; readonly to: string }

function duration(match: RegExpExecArray): Stretch | null {
  const { count = '', unit = '', start = '' } = match.groups ?? {}
  const from = datesIn(start)[0]?.day ?? monthStart(start)
  if (from === null) return null
  const number = NUMBERS.indexOf(count.toLowerCase()) + 1 || Number(count)
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const months = month - 1 + (unit.toLowerCase() === 'year' ? number * 12 : number)
  return { from, to: new Date(Date.UTC(year, months, day - 1)).toISOString().slice(0, 10) }
}

function monthStart(text: string): string | null {
  const [name = '', year = ''] = text.split(/\s+/u)
  return isoDay(Number(year), monthOf(name), 1)
}

function quarters(match: RegExpExecArray): Stretch {
  const { q = '', y = '', q2 = q, y2 = y } = match.groups ?? {}
  const first = new Date(Date.UTC(Number(y), Number(q) * 3, 1))
  const last = new Date(Date.UTC(Number(y2), Number(q2) * 3 + 3, 0))
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) }
}
