import type { Catalogue } from './catalogue.ts'
import { spellingKey } from './decisions.ts'
import { type LegalForm, normalForm } from './normalForm.ts'
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

/** Is this legal form one of the organisation's? Public bodies have none; others whatever their spellings name, if any. */
export function hasLegalForm(organisation: Organisation, suffix: LegalForm | null): boolean {
  if (suffix === null) return true
  const own = new Set(
    organisation.spellings.map((spelling) => normalForm(spelling).suffix).filter((form) => form !== null),
  )
  if (own.size > 0) return own.has(suffix)
  return organisation.kind === null || organisation.kind === 'charity' || organisation.kind === 'company'
}

function foundLink(catalogue: Catalogue, recipient: string): Link | null {
  const byHand = catalogue.byHand.get(spellingKey(recipient))
  if (byHand !== undefined) return linked(byHand, 'by-hand')
  const { key, suffix } = normalForm(recipient)
  const slugs = catalogue.byKey.get(key)
  if (slugs !== undefined)
    return fitting(catalogue, slugs, suffix, ({ name, spellings }) => {
      if (name === recipient) return 'name'
      return spellings.includes(recipient) ? 'alias' : 'spelling'
    })
  if (catalogue.byHint.has(key)) return null
  const bracketed = withoutInitials(recipient)
  if (bracketed !== null) return foundLink(catalogue, bracketed)
  return fitting(catalogue, slippedSlugs(catalogue, key), suffix, () => 'ocr-slip')
}

function fitting(
  catalogue: Catalogue,
  slugs: ReadonlySet<string>,
  suffix: LegalForm | null,
  ruleOf: (organisation: Organisation) => LinkRule,
): Link | null {
  const [slug] = slugs
  const organisation = slug === undefined ? undefined : catalogue.organisations.get(slug)
  if (slugs.size !== 1 || organisation === undefined || !hasLegalForm(organisation, suffix)) return null
  return linked(organisation.slug, ruleOf(organisation))
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
