import type { Period } from '../dates/periods.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import type { Request } from '../requests/recommendations.ts'

// "from the Additional Precept Uplift 2019-20", "out of the Victims Grant 2021/22"
const POT_OF_YEAR =
  /\b(?:from|out of|within) (?:the|its|our|their) (?:\p{L}[\p{L}'’&-]* ){0,6}?(?<pot>\p{Lu}[\p{L}'’&-]* (?:Uplift|Underspend|Reserve|Grant|Fund|Budget|Allocation|Settlement|Precept)s?) (?<year>20\d\d[/–-](?:20)?\d\d)(?!\d)(?!\s?(?:,|–|-|to|and)\s?20\d\d)/gu

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

/** Patterns for the names, up to their year, of what the request pays from: the year is the pot's, and not the spending's. */
export const yearsOfPots = ({ layout }: Reading, { items, leads }: Request): readonly RegExp[] =>
  [...items, ...leads].flatMap((span) =>
    [...textOf(layout, span).matchAll(POT_OF_YEAR)].map(({ groups }) => {
      const { pot = '', year = '' } = groups ?? {}
      return new RegExp(String.raw`${escaped(pot)}\s${escaped(year)}$`, 'iu')
    }),
  )

/** The text before a period and the period, for such a pattern. */
export const untilEnd = ({ layout }: Reading, { start, end }: Period): string =>
  layout.text.slice(Math.max(0, start - 60), end)
