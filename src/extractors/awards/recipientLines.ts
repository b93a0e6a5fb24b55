import { bodyAt, endsAsBody, wholeName } from '../names/organisations.ts'
import type { Recipient } from './recipients.ts'

// "Kirklees Council - £129,878.68", "Bristol City Council – up to £96,000", "SMEF: £28,712"
const LINE = /^(?<name>[^£]{3,200}?)\s*[-–—:(]\s*(?:(?:up to|a maximum of|circa|c\.?|around|about|approximately)\s*)?£/u

/** What ends so is something that money is spent on. */
const PURPOSE = /\b(?:project|programme|scheme|fund|vehicles?|equipment|costs?|initiative)$/iu

// "Deal Youth Club £4,500": nothing between them
const BARE_LINE = /^(?<name>[^£]{3,90}?)\s+£[\d.,]+(?:k|m)?[.;,]?(?:\s+and)?$/iu
// "£4,500 – Deal Youth Club", "£4,500: Deal Youth Club"
const SUM_LINE =
  /^(?<sum>(?:up to\s+)?£[\d.,]+(?:k|m| million)?\s*(?:[-–—:]\s+))(?<name>[^£:–—]{3,90}?)(?=\s+(?:[-–—:]|for|to|towards)\s|[.;,(]|$)/iu
// "Quay Trust, £100,000", "Pier Trust, up to £20,000 for boats"
const COMMA_LINE =
  /^(?<name>[^£,;:]{3,90}?),\s+(?:up to\s+)?£[\d.,]+(?:k|m| million)?(?=\s*(?:[.;,()]|$|and$)|\s(?:for|to|towards|in)\s)/iu

/** Is this a line of a list that sets a sum beside a name? */
export const isAwardLine = (text: string): boolean =>
  LINE.test(text) || BARE_LINE.test(text) || COMMA_LINE.test(text) || SUM_LINE.test(text)

/**
 * The name on a line "Recipient - £n" or "Recipient – what for – £n"; null where that is no body's name.
 *
 * `isNamed` says that the list's lead speaks of recipients ("grants to the following:"): then the line's first piece is
 * one, however it ends. Else the whole name, or the one piece that ends as bodies' names do, has to be.
 */
export function lineRecipient(text: string, offset: number, isNamed: boolean): Recipient | null {
  const name = LINE.exec(text)?.groups?.name
  if (name === undefined) return besideSum(text, offset, isNamed)
  const pieces = [...name.matchAll(/(?:[^–—-]|(?<=\S)-|-(?=\S))+/gu)].map((m) => ({ text: m[0], at: m.index }))
  const bodies = pieces.flatMap((piece) => {
    const lead = /^\s*/u.exec(piece.text)?.[0].length ?? 0
    const own = piece.text.trim().replace(/\s*\([^)]*\)\s*$/u, '')
    const body = wholeName(own, offset + piece.at + lead)
    return body === null || PURPOSE.test(own) ? [] : [body]
  })
  const [first] = bodies
  if (first === undefined) return null
  if (isNamed) return first.start - offset < 5 ? first : null
  const ending = bodies.filter((b) => endsAsBody(b.name))
  if (pieces.length > 1) return ending.length === 1 ? (ending[0] ?? null) : null
  const body = bodyAt(name, offset)
  // "Youth Hub (£5,000)" is as likely what the money is for.
  const isBracketed = /\(\s*$/u.test(text.slice(0, text.indexOf('£')))
  return body !== null && body.name.length >= first.name.length - 6 && (!isBracketed || endsAsBody(first.name))
    ? first
    : null
}

/** The name on a line without a dash behind it, or with its sum in front: only one that ends as bodies' names do. */
function besideSum(text: string, offset: number, isNamed: boolean): Recipient | null {
  const { sum = '', name } = (SUM_LINE.exec(text) ?? COMMA_LINE.exec(text) ?? BARE_LINE.exec(text))?.groups ?? {}
  const body = name === undefined || PURPOSE.test(name) ? null : wholeName(name, offset + sum.length)
  return body !== null && (isNamed || endsAsBody(body.name)) ? body : null
}

const CONTRACT_WORDS = /\b(?:grants?|awards?|contracts?|fund(?:s|ing)?|payments?)\b/iu

const ENDS_TO = /\b(?:to|with)\s*[:;]?\s*$/iu
const ASKED_TO =
  /\b(?:limited|asked|requested|recommended|invited|proposed|agree[sd]?|decided|resolved|able|leading|contribute) (?:to|with)\s*[:;]?\s*$/iu
const THE_FOLLOWING =
  /\b(?:(?:to|with) (?:each of )?the following|(?:following|these|below) (?:[\p{L}-]+ ){0,3}(?:organisations|providers|suppliers|bodies|groups|charities|partners|partnerships|boroughs|councils|recipients|applicants|agencies)\b[^:.£]{0,60})\s*[:;]?\s*$/iu

/** "… the awarding of contracts to:", "grants to the following organisations:": a lead whose items begin with names. */
export const namesRecipients = (lead: string): boolean =>
  CONTRACT_WORDS.test(lead) && (THE_FOLLOWING.test(lead) || (ENDS_TO.test(lead) && !ASKED_TO.test(lead)))
