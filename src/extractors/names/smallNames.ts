import type { Layout, Span } from '../../types.ts'
import type { Recipient } from '../awards/recipients.ts'

// "grants to the following organisations for the year:"
const OF_BODIES =
  /\b(?:following|these) (?:[\p{L}-]+ ){0,3}(?:organi[sz]ations|providers|charities|groups|bodies|recipients|partners)\b/iu

/** "nia – £240,000" in a list of recipients: a name in small letters, which does something elsewhere and has a cell of its own. */
export function lowerCaseName({ text: whole, tables }: Layout, { start }: Span, text: string): Recipient | null {
  const name = /^(?<name>\p{Ll}{3,15})\s*[-–—:]\s*£/u.exec(text)?.groups?.name
  const lead = whole
    .slice(0, start)
    .split('\n')
    .findLast((above) => /:\s*$/u.test(above))
  if (name === undefined || lead === undefined || !OF_BODIES.test(lead)) return null
  const acts = new RegExp(`(?<![\\p{L}-])${name}(?:['’]s\\s|\\s(?:has|will|is|was|which|runs|provides)\\s)`, 'u').test(
    whole,
  )
  const isCell = tables.some(({ rows }) => rows.some((row) => row.some((cell) => cell.text.trim() === name)))
  return acts && isCell ? { name, start, end: start + name.length } : null
}
