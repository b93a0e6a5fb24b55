import type { Span } from '../types.ts'
import { bodyAt } from './organisations.ts'

/** A named body and where its name stands. */
export type Recipient = Span & { readonly name: string }

// "to NAME", "contract with NAME": where a recipient may begin; "up to" and "to the value of" are told apart by what stands around
const TO =
  /\b(?:to|(?:buy|purchase|hire|lease)\b[^.;£]{0,50}\bfrom|(?:contracts?|agreements?|grants?|leases?|awards?|extensions?|placed) with|supplier|provider|contractor|recipient|charity|organisation)(?:,|:|\s)\s*/giu
const VERB = /\b(?:awards?|awarded|awarding|grants?|granted|funds?|funding|pay|pays|allocates?|gives?)\s+/giu
// What stands before a "to" that is followed by somebody who gets no money.
const NOT_PAID =
  /\b(?:up|according|due|subject|related|relating|contribute|in relation|access|submitted|report|delegat\w+|authority|respond|available|working|partnership|line|compliance|accordance|similar|agreed|agreement|consult\w*|discussion\w*|together|liaison|along|exemption|variation|addition|chief executive|officer|director|access|members?|response)\s*$/iu
const PAID = /\b(?:made available|agreement)\s*$/iu
// "Kirklees Council - £129,878.68", "Bristol City Council – up to £96,000", "SMEF: £28,712"
const LINE = /^(?<name>[^£]{3,90}?)\s*[-–—:]\s*(?:(?:up to|a maximum of|circa|approximately)\s+)?£/u

/**
 * Who a sentence gives money to, in order, each name once: behind "to", "contract with" or the verb of an award.
 *
 * Offsets are those of `text` plus `offset`. "to A; B; and C" gives three.
 */
export function recipientsIn(text: string, offset: number): readonly Recipient[] {
  const found: Recipient[] = []
  for (const pattern of [TO, VERB])
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length
      const before = text.slice(0, match.index)
      if (NOT_PAID.test(before) && !PAID.test(before)) continue
      const body = bodyAt(text.slice(at), offset + at)
      if (body === null || found.some((f) => f.start < body.end && f.end > body.start)) continue
      found.push(body, ...listed(text, body, offset))
    }
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(
      (r, i, all) => !all.some((o, j) => j !== i && (o.name === r.name ? j < i : o.name.startsWith(`${r.name} `))),
    )
}

/** "to A; B; and C", "to A and B": the names that follow a recipient in the same list. */
function listed(text: string, body: Recipient, offset: number): readonly Recipient[] {
  const rest = text.slice(body.end - offset)
  const joint = /^(?:\s*\([^)]*\))?\s*(?:;\s*(?:and\s+)?|,?\s+and\s+(?:the\s+)?|,\s*(?=\p{Lu}))/u.exec(rest)
  if (joint === null) return []
  const at = body.end - offset + joint[0].length
  const next = bodyAt(text.slice(at), offset + at)
  return next === null ? [] : [next, ...listed(text, next, offset)]
}

/** What ends so is something that money is spent on. */
const PURPOSE = /\b(?:project|programme|scheme|fund|vehicles?|equipment|costs?|initiative)$/iu

/** Is this a line of a list that sets a sum behind a name? */
export const isAwardLine = (text: string): boolean => LINE.test(text)

/** The name that a line "Recipient - £n" begins with; null where that is no body's name. */
export function lineRecipient(text: string, offset: number): Recipient | null {
  const name = LINE.exec(text)
    ?.groups?.name?.replace(/\s*\([^)]*\)\s*$/u, '')
    .trim()
  if (name === undefined) return null
  const body = bodyAt(name, offset)
  // The whole of it has to be the name: "Purchase of vehicles - £10,000" is a purpose.
  return body !== null && body.name.length >= name.length - 6 && !PURPOSE.test(name) ? body : null
}
