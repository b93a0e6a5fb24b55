import type { Block, Span } from '../../types.ts'
import { officeIn } from '../makers/offices.ts'
import { bareName, isPersonName } from '../names/persons.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'

// "Chief Finance Officer (Ann Lee): ", "Treasurer’s comments: ", "Monitoring Officer – "
const OPENS =
  /^(?:\(?[\da-z]{1,2}[.)]\s+)?(?<office>\p{Lu}[^:.;()\n]{2,70}?)(?:['’]s? (?:comments?|advice|views?|statement|opinion|confirmation))?(?:\s\([^()]{4,45}\))?\s?(?::|\s[–-])\s+(?=\p{L})/u
/** "…the cost is within the plan. Gary Ridley, " before the date: a sentence's end, perhaps a name, perhaps "Date:". */
const ENDS = /(?:[.!]|\.["’”])\s+(?<name>\p{Lu}[^.:;]{4,50}?|)[,\s–-]*(?:\bsigned\b|\bdated?\b:?|\bon\b)?[\s:]*$/iu

/**
 * The office that makes a statement in one paragraph and dates it: "Treasurer: there are funds. Ann Lee 8 August 2022".
 *
 * A date inside of what is said ("Treasurer: to be spent by 31 March 2024") is no signature's.
 */
export function datedStatement(reading: Reading, block: Block, date: Span): 'maker' | 'officer' | null {
  const { layout } = reading
  if (
    block.cell !== null ||
    block.furniture ||
    layout.text.slice(date.end, block.end).replace(/[.)]/gu, '').trim() !== ''
  )
    return null
  const text = textOf(layout, { start: block.start, end: date.start })
  const opening = OPENS.exec(text)
  const said = opening === null ? '' : text.slice(opening[0].length)
  const end = ENDS.exec(said)
  if (opening === null || end === null) return null
  const name = bareName((end.groups?.name ?? '').split(/,\s/u)[0] ?? '')
  return name === '' || isPersonName(name) ? officeIn(reading, opening.groups?.office ?? '') : null
}

/** Where the office stands that opens a dated statement. */
export function statementOffice({ layout }: Reading, block: Block): Span | null {
  const match = OPENS.exec(textOf(layout, block))
  const office = match?.groups?.office
  if (match === null || office === undefined) return null
  const start = block.start + match[0].indexOf(office)
  return { start, end: start + office.length }
}
