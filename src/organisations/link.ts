import type { Catalogue } from './catalogue.ts'
import { spellingKey } from './decisions.ts'
import { type NormalForm, normalForm } from './normalForm.ts'
import { isOneSlip } from './oneSlip.ts'
import type { Organisation } from './organisation.ts'

/** The organisation that a recipient is, the rule that says so, and how sure it is (0 to 1). */
export type Link = { readonly slug: string; readonly rule: LinkRule; readonly confidence: number }
type LinkRule = keyof typeof CONFIDENCE

const CONFIDENCE = {
  'by-hand': 1,
  name: 1,
  alias: 0.99,
  spelling: 0.97, // the same but for case, "The", "&", apostrophes, a legal form …
  'ocr-slip': 0.8,
  'listed-councils': 0.8,
} as const

// Five bare place names side by side are a list of councils; one or two may be anything in those places.
const LISTED_COUNCILS = 5

/**
 * The links of the recipients of one decision, in their order; null where it is not certain who is meant.
 *
 * Each is judged by its own spelling; only a table of bare place names ("Camden", "Brent", "Ealing" …) is judged as a
 * whole: five or more that may each mean one council, and nothing else, are councils.
 */
export function linksOf(catalogue: Catalogue, recipients: readonly string[]): readonly (Link | null)[] {
  const links = recipients.map((recipient) => linkOf(catalogue, recipient))
  const councils = recipients.map((recipient, index) =>
    links[index] === null ? bareCouncil(catalogue, recipient) : null,
  )
  const isList = new Set(councils.filter((slug) => slug !== null)).size >= LISTED_COUNCILS
  return links.map((link, index) => {
    const slug = councils[index] ?? null
    return isList && slug !== null ? linked(slug, 'listed-councils') : link
  })
}

/** The link of a recipient by its spelling alone, or null. */
export function linkOf(catalogue: Catalogue, recipient: string): Link | null {
  const found = foundLink(catalogue, recipient)
  return found === null || catalogue.isApart(found.slug, recipient) ? null : found
}

/**
 * May the organisation be printed with this legal form? Public bodies have none; others any, unless the spelling that
 * the name has in normal form is known with its own.
 */
export function mayHaveLegalForm(organisation: Organisation, { key, suffix }: NormalForm): boolean {
  if (suffix === null) return true
  const forms = organisation.spellings.map(normalForm)
  const same = forms.filter((form) => form.key === key)
  const own = new Set((same.length > 0 ? same : forms).map((form) => form.suffix).filter((form) => form !== null))
  if (own.size > 0) return own.has(suffix)
  return organisation.kind === null || organisation.kind === 'charity' || organisation.kind === 'company'
}

function foundLink(catalogue: Catalogue, recipient: string): Link | null {
  const byHand = catalogue.byHand.get(spellingKey(recipient))
  if (byHand !== undefined) return linked(byHand, 'by-hand')
  const form = normalForm(recipient)
  const same = catalogue.byKey.get(form.key)
  if (same !== undefined) {
    const organisation = only(catalogue, same, form)
    return organisation === null ? null : linked(organisation.slug, ruleOf(organisation, recipient))
  }
  if (catalogue.byHint.has(form.key)) return null
  const bracketed = withoutInitials(recipient)
  if (bracketed !== null) return foundLink(catalogue, bracketed)
  const slipped = only(catalogue, slippedSlugs(catalogue, form.key), form)
  return slipped === null ? null : linked(slipped.slug, 'ocr-slip')
}

function ruleOf({ name, spellings }: Organisation, recipient: string): LinkRule {
  if (name === recipient) return 'name'
  return spellings.includes(recipient) ? 'alias' : 'spelling'
}

/** The one organisation that is left, if it may be printed with the legal form. */
function only(catalogue: Catalogue, slugs: ReadonlySet<string>, form: NormalForm): Organisation | null {
  const [slug] = slugs
  const organisation = slug === undefined ? undefined : catalogue.organisations.get(slug)
  return slugs.size === 1 && organisation !== undefined && mayHaveLegalForm(organisation, form) ? organisation : null
}

/** "Suzy Lamplugh Trust (SLT)" without its initials; null where the bracket is something else. */
function withoutInitials(recipient: string): string | null {
  const { name, short } = /^(?<name>.+?)\s*\((?<short>\p{Lu}{2,8})\)$/u.exec(recipient)?.groups ?? {}
  if (name === undefined || short === undefined) return null
  const initials = normalForm(name)
    .key.split(' ')
    .map((word) => word[0] ?? '')
  const important = normalForm(name)
    .key.replace(/\b(?:and|of|the|for|in)\b/gu, '')
    .split(/ +/u)
    .map((word) => word[0] ?? '')
  return [initials, important].some((letters) => letters.join('') === short.toLowerCase()) ? name : null
}

function slippedSlugs(catalogue: Catalogue, key: string): ReadonlySet<string> {
  const slugs = new Set<string>()
  for (const [known, owners] of catalogue.byKey) {
    if (Math.abs(known.length - key.length) > 1 || !isOneSlip(key, known)) continue
    const misread = key.split(' ').find((word, index) => word !== known.split(' ')[index]) ?? ''
    if (catalogue.words.has(misread)) continue
    for (const owner of owners) slugs.add(owner)
  }
  return slugs
}

function bareCouncil(catalogue: Catalogue, recipient: string): string | null {
  const slugs = catalogue.byHint.get(normalForm(recipient).key)
  const [slug] = slugs ?? []
  if (slugs?.size !== 1 || slug === undefined || catalogue.isApart(slug, recipient)) return null
  return catalogue.organisations.get(slug)?.kind === 'council' ? slug : null
}

const linked = (slug: string, rule: LinkRule): Link => ({ slug, rule, confidence: CONFIDENCE[rule] })
