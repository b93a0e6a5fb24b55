import { z } from 'zod'

/** What a body is. */
export const organisationKind = z.enum([
  'charity',
  'company',
  'council',
  'fire',
  'government',
  'nhs',
  'police',
  'university',
])
export type OrganisationKind = z.infer<typeof organisationKind>

/** The schema of a slug: `victim-support`. */
export const organisationSlug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u)

/**
 * A body that gets money. `spellings` are its names, the own one first, each of which links; `hints` may mean it and
 * only suggest. `number` is that of its registration as a charity or company. `origin` is the file that knows it.
 */
export type Organisation = {
  readonly slug: string
  readonly name: string
  readonly kind: OrganisationKind | null
  readonly number: string | null
  readonly source: string | null
  readonly origin: 'shipped' | 'user'
  readonly spellings: readonly string[]
  readonly hints: readonly string[]
}

/** The slug that a name gives: its letters and digits in lower case, joined by hyphens; apostrophes and accents go. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
}
