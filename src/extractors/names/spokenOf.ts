import type { Span } from '../../types.ts'
import { bodyAt, endsAsBody } from './organisations.ts'

// "to the borough", "with that council": a body by its kind alone, which has its name before
const KIND_PAID =
  /\b(?:to|with) (?:the|that|this|the said) (?<kind>borough|council|trust|charity|university|college|partnership|association|foundation|company|school)(?=\s*(?:[.;,)]|$|for\b|to\b|in\b|on\b))/giu
const NAMED = /\b(?:of|for|by|from|with|to)\s+(?:the\s+)?(?=\p{Lu})/gu

/** The one body of its kind that a sentence names before it pays "the borough"; none where it names two. */
export function spokenOf(text: string, offset: number): readonly (Span & { readonly name: string })[] {
  return [...text.matchAll(KIND_PAID)].flatMap((match) => {
    const kind = new RegExp(`\\b${match.groups?.kind ?? ''}\\b`, 'iu')
    const before = text.slice(0, match.index)
    const bodies = [...before.matchAll(NAMED)].flatMap((lead) => {
      const at = lead.index + lead[0].length
      const body = bodyAt(before.slice(at), offset + at)
      return body !== null && kind.test(body.name) && endsAsBody(body.name) ? [body] : []
    })
    return new Set(bodies.map(({ name }) => name)).size === 1 ? bodies.slice(0, 1) : []
  })
}
