import { z } from 'zod'
import type { Pack } from './pack.ts'

/** A spelling of references, `PCD {number}`, and a reference so spelled. */
type ReferenceFormat = { readonly format: string; readonly example: string | null }

/** What a pack says of its body, as a list shows it; `era` is null for a pack without one. */
export type PackFacts = {
  readonly slug: string
  readonly name: string
  /** Null for a body of which no such page is known. */
  readonly published: string | null
  readonly era: string | null
  readonly references: readonly ReferenceFormat[]
}

/** The facts of a pack that a list shows. */
export function factsOf(pack: Pack): PackFacts {
  const ofForms = pack.references.map((rule) => ({ format: rule.canonical, era: eraOf(rule) }))
  const eras = [eraOf(pack) ?? [], ...ofForms.map(({ format, era }) => (era === null ? [] : `${format} ${era}`))].flat()
  return {
    slug: pack.slug,
    name: pack.name,
    published: pack.published,
    era: eras.length === 0 ? null : eras.join(', '),
    references: pack.references.map(({ canonical, examples }) => ({
      format: canonical,
      example: Object.values(examples)[0] ?? null,
    })),
  }
}

const period = z.object({ from: z.coerce.string().nullish(), to: z.coerce.string().nullish() })
const withEra = z.object({ era: z.union([z.string().min(1), z.number().transform(String), period]).nullish() })

/** The time that a pack or one of its spellings is for: in words, or from and to. */
function eraOf(holder: object): string | null {
  const { era = null } = withEra.safeParse(holder).data ?? {}
  if (era === null || typeof era === 'string') return era
  const { from = null, to = null } = era
  if (from === null) return to === null ? null : `until ${to}`
  return to === null ? `since ${from}` : `${from} to ${to}`
}
