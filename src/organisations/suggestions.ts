import type { Catalogue } from './catalogue.ts'
import { mayHaveLegalForm } from './link.ts'
import { normalForm } from './normalForm.ts'
import { isOneEdit } from './oneSlip.ts'

/** An organisation that an unlinked recipient may be, and why it was not linked. */
export type Suggestion = { readonly slug: string; readonly reason: string }

/**
 * The organisations that a recipient without a link may be, most likely first; those that a person has ruled out are
 * left out. Looks at every spelling that is known: for people, not for every award of a run.
 */
export function suggestionsFor(catalogue: Catalogue, recipient: string): readonly Suggestion[] {
  const form = normalForm(recipient)
  const { key } = form
  const found = new Map<string, string>()
  const add = (slugs: Iterable<string>, reason: string) => {
    for (const slug of slugs) if (!found.has(slug) && !catalogue.isApart(slug, recipient)) found.set(slug, reason)
  }
  const same = catalogue.byKey.get(key) ?? new Set()
  if (same.size > 1) add(same, 'several have this name')
  for (const slug of same) {
    const organisation = catalogue.organisations.get(slug)
    if (organisation !== undefined && !mayHaveLegalForm(organisation, form)) add([slug], 'another legal form')
  }
  add(catalogue.byHint.get(key) ?? [], 'may be short for it')
  const initials = /^\p{Lu}{3,8}$/u.test(recipient) ? recipient.toLowerCase() : null
  for (const [known, slugs] of catalogue.byKey) {
    if (isNear(key, known)) add(slugs, 'almost the same')
    else if (hasOneWordMore(key, known)) add(slugs, 'a word more')
    else if (hasOneWordMore(known, key)) add(slugs, 'a word less')
    else if (initials !== null && initialsOf(known) === initials) add(slugs, 'its initials')
  }
  return [...found].map(([slug, reason]) => ({ slug, reason }))
}

// Shorter names are near to too many others: NACRO and MACRO.
const NEAR_LENGTH = 8

const isNear = (key: string, known: string): boolean =>
  known.length >= NEAR_LENGTH && Math.abs(key.length - known.length) <= 1 && isOneEdit(key, known)

/** "victim support scotland" has one word more than "victim support", at its end; a name of one word has none to share. */
function hasOneWordMore(longer: string, shorter: string): boolean {
  return shorter.includes(' ') && longer.startsWith(`${shorter} `) && !longer.slice(shorter.length + 1).includes(' ')
}

function initialsOf(key: string): string {
  return key
    .split(' ')
    .filter((word) => !['and', 'of', 'for', 'the', 'in'].includes(word))
    .map((word) => word[0] ?? '')
    .join('')
}
