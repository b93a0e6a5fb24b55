import { isPersonName } from '../names/persons.ts'
import type { Reading } from '../reading.ts'
import type { Request } from './recommendations.ts'
import { openingVerb } from './verbs.ts'

/** "Airwave Spectrum Increase" over the first items of a list: what they are about, and nothing that is asked. */
export function isCaption({ rules }: Reading, text: string): boolean {
  const isShort = text.length < 80 && /^\p{Lu}/u.test(text) && !/[.,;:£]/u.test(text)
  return isShort && openingVerb(text, rules.verbs) === null
}

/** A request without the signer's name that was read as the last item of its list: one alone, below things that are asked. */
export function withoutSigner(request: Request): Request {
  const names = request.items.filter(({ text }) => isPersonName(text))
  const last = request.items.at(-1)
  const isSigner = names.length === 1 && last === names[0] && last?.label === null && request.items.length > 1
  return isSigner ? { ...request, items: request.items.slice(0, -1) } : request
}
