import type { Block } from '../../types.ts'
import { type Recipient, recipientsIn } from '../awards/recipients.ts'
import type { Reading } from '../reading.ts'
import { sentenceAround, textOf } from '../reading.ts'
import { bodyAt, endsAsBody } from './organisations.ts'

const NO_PROSE = new Set(['legal', 'officers', 'declaration', 'other'])

/** The paragraphs of the body that may name who is meant. */
const prose = ({ layout, form }: Reading): readonly Block[] =>
  layout.blocks.filter((b, i) => !b.furniture && b.cell === null && !NO_PROSE.has(form.zones[i] ?? ''))

/** The one body that all of some places name; null where they differ. */
function only(found: readonly Recipient[]): Recipient | null {
  const [first] = found
  return first !== undefined && found.every((f) => f.name === first.name) ? first : null
}

const CHOSEN_BEHIND =
  /^(?:\s*\([^)]*\))?,?\s+(?:has been|have been|was|is|were|are)\s+(?:therefore |identified |selected |chosen |appointed |evaluated |recommended |named |judged )*(?:as |to be )?(?:the\s+)?(?:preferred|successful|winning|highest[- ](?:scoring|scored))\b/iu
const CHOSEN_BEFORE =
  /\b(?:preferred|successful|winning|highest[- ]scoring) (?:bidder|supplier|tenderer|provider|contractor|applicant)(?:,| is| was|:)\s+(?:the\s+)?(?=\p{Lu})/gu

// "The lowest, from Danfo Limited, was also the highest scoring."
const BEST_FROM =
  /\b(?:lowest|highest|best|successful|preferred|winning|recommended|most (?:economically )?advantageous)(?:[- ](?:scoring|priced|ranked))?(?: (?:bid|tender|offer|price|quotation|quote|submission|proposal))?,? (?:was |is |being |came )?(?:from|by|that of|submitted by|received from)\s+(?:the\s+)?(?=\p{Lu})/giu

/** The one body that another part says has won: "X has been identified as the preferred bidder". */
export function chosenBody(reading: Reading): Recipient | null {
  const found = prose(reading).flatMap((block) => {
    const text = textOf(reading.layout, block)
    if (!/preferred|successful|winning|highest|lowest|best|recommended|advantageous/iu.test(text)) return []
    const behind: Recipient[] = []
    for (const { index } of text.matchAll(/(?<![\p{L}\d])(?=\p{Lu})/gu)) {
      const body = bodyAt(text.slice(index), block.start + index)
      const isPart = behind.some((b) => body !== null && b.end >= body.start)
      if (body !== null && !isPart && CHOSEN_BEHIND.test(text.slice(body.end - block.start))) behind.push(body)
    }
    const before = [...text.matchAll(CHOSEN_BEFORE), ...text.matchAll(BEST_FROM)].flatMap((m) => {
      const at = m.index + m[0].length
      return bodyAt(text.slice(at), block.start + at) ?? []
    })
    return [...behind, ...before]
  })
  return only(found)
}

/** The names that stand behind each match of a pattern in the body's paragraphs. */
function namesBehind(reading: Reading, pattern: RegExp): readonly Recipient[] {
  return prose(reading).flatMap((block) => {
    const text = textOf(reading.layout, block)
    return [...text.matchAll(pattern)].flatMap((m) => {
      const at = m.index + m[0].length
      return bodyAt(text.slice(at), block.start + at) ?? []
    })
  })
}

// "Approval is sought to contract with X", "It is proposed that the contract is awarded to X", "The panel recommends X"
const PROPOSES =
  /\b(?:(?:approval|authority|agreement|consent|permission) (?:is|was) (?:\p{L}+ ){0,2}(?:sought|requested|asked)|(?:it|this (?:report|paper)) (?:is )?(?:\p{L}+ )?(?:propose[sd]|recommend(?:s|ed)|intended)|(?:panel|board|team|officers?) (?:\p{L}+ )?(?:propose|recommend)s?)\b/iu
const APPOINTS = /\bappoint(?:s|ed|ing|ment of)?\s+(?:the\s+)?(?=\p{Lu})/giu

/** The one body that a sentence of another part proposes to contract with, or to appoint. */
export function proposedBody(reading: Reading): Recipient | null {
  const found = prose(reading).flatMap((block) => {
    const text = textOf(reading.layout, block)
    return [...text.matchAll(new RegExp(PROPOSES.source, 'giu'))].flatMap(({ index }) => {
      const span = sentenceAround(reading.layout, block.start + index)
      const sentence = textOf(reading.layout, span)
      const appointed = [...sentence.matchAll(APPOINTS)].flatMap((m) => {
        const at = m.index + m[0].length
        return bodyAt(sentence.slice(at), span.start + at) ?? []
      })
      return [...recipientsIn(sentence, span.start), ...appointed]
    })
  })
  return only(found)
}

const WILL_BE_BY =
  /\bwill be (?:carried out|provided|delivered|undertaken|supplied|performed|done) by\s+(?:the\s+)?(?=\p{Lu})/giu

/** The one body that will do what is paid for: "The works will be carried out by Fairlight Ltd". */
export const performer = (reading: Reading): Recipient | null =>
  only(namesBehind(reading, WILL_BE_BY).filter((r) => endsAsBody(r.name)))

const OFFICE_OF =
  /\b(?:the|our|its)\s+(?:[\p{Ll}-]+\s+){0,2}?(?<role>agents?|providers?|suppliers?|contractors?|developers?|consultants?|operators?)\b/giu

/** The one body that the document gives the part in the matter that an item speaks of: "The agents, G Herbert LLP, …". */
export function bodyInRole(reading: Reading, item: string): Recipient | null {
  const roles = [...item.matchAll(OFFICE_OF)].flatMap((m) => m.groups?.role?.toLowerCase() ?? [])
  const [role] = roles
  if (role === undefined || roles.length > 1) return null
  const apposed = new RegExp(`\\bthe (?:[\\p{Ll}-]+ ){0,2}${role}s?,\\s+(?:the\\s+)?(?=\\p{Lu})`, 'giu')
  return only(namesBehind(reading, apposed).filter((r) => endsAsBody(r.name)))
}
