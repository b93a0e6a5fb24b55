import { endsAsBody, wholeName } from '../names/organisations.ts'
import type { Reading } from '../reading.ts'
import type { FoundAward } from './award.ts'

const IN_BRACKETS =
  /^\s+\((?:lead(?: partner| organisation)?:\s*|led by\s+)?(?:the\s+)?(?<name>\p{Lu}[^()£\d]{1,70})\)/u
const PROJECT = /\b(?:Projects?|Programmes?|Schemes?|Pilots?|Service|Services|Helpline|Initiative)$/u
// "Quay Youth Project (QYP)"
const isShort = (name: string): boolean => /^[\p{Lu}&]+$/u.test(name)

/** The bracket behind an award's name: "Nia" of "the Anita Project (Nia)". */
function bracketOf({ layout }: Reading, { spans: [place] }: FoundAward): string | null {
  const name =
    place === undefined ? undefined : IN_BRACKETS.exec(layout.text.slice(place.end, place.end + 90))?.groups?.name
  return name === undefined || isShort(name) ? null : name
}

/** How many others must stand in brackets behind a project's name to tell that this document names its leads so. */
const LEAST_LEADS = 2

/**
 * Awards to projects with the body in brackets behind them: "the Anita Project (Nia)".
 *
 * A bracket may as well hold a place. It is who gets the money if its name ends as bodies' names do, or if others who get
 * some stand in brackets behind the names of theirs: "Ascent Plus (Solace) £347,861".
 */
export function leadsOfProjects(reading: Reading, awards: readonly FoundAward[]): readonly FoundAward[] {
  const { text } = reading.layout
  const led = awards.filter(({ value: { recipient } }) => text.includes(`(${recipient})`))
  return awards.map((award) => {
    const name = PROJECT.test(award.value.recipient) ? bracketOf(reading, award) : null
    const [place] = award.spans
    if (name === null || place === undefined || wholeName(name, 0) === null) return award
    if (!endsAsBody(name) && led.filter((one) => one !== award).length < LEAST_LEADS) return award
    const start = text.indexOf(name, place.end)
    return { ...award, value: { ...award.value, recipient: name }, spans: [{ start, end: start + name.length }] }
  })
}
