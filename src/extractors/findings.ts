import type { Era } from '../packs/pack.ts'
import type { Amount, Citation, DocumentKind, Person, RecordSection, SignOff } from '../record.ts'
import type { FoundAward } from './awards/award.ts'
import type { Approval } from './makers/approval.ts'
import type { Finding } from './reading.ts'
import type { DecisionLink } from './references/decisionLinks.ts'
import type { Item } from './requests/recommendations.ts'

/** A recommendation as read: its item and the sums in it, in order. */
export type FoundRecommendation = Finding<Item> & { readonly pence: readonly number[] }

/**
 * What a body is known by: its pack, its police area, or only the `printed` name that its slug is made of (null: no body
 * is known). `printed` is the name as it stands in the form, null where none does.
 */
export type FoundBody = { readonly knownBy: 'pack' | 'area' | 'name' | null; readonly printed: string | null }

/** Everything that was found in a document, with its evidence, before it is checked. */
export type Findings = Omit<Approval, 'signatures'> & {
  readonly kind: Finding<DocumentKind>
  readonly issuer: Finding<string> | null
  /** What the issuer is known by, and its name as printed: for what is said of a body without a pack. */
  readonly body: FoundBody
  readonly reference: Finding<string> | null
  /** When references of this form were given out; empty: the form is not known. */
  readonly referenceEras: readonly Era[]
  readonly title: Finding<string> | null
  readonly summary: Finding<string> | null
  readonly recommendations: readonly FoundRecommendation[]
  readonly totalPence: Finding<number> | null
  readonly awards: readonly FoundAward[]
  /** What looked like awards, but money flows the other way, or is more than there is. */
  readonly unbelievedAwards: readonly FoundAward[]
  readonly fundingSources: readonly Finding<string>[]
  readonly periodStart: Finding<string> | null
  readonly periodEnd: Finding<string> | null
  readonly amounts: readonly Finding<Amount>[]
  readonly misprints: readonly string[]
  readonly citations: readonly Finding<Citation>[]
  readonly decisionLinks: readonly DecisionLink[]
  readonly part1Deferred: Finding<boolean> | null
  readonly part2: Finding<boolean> | null
  readonly signOffs: readonly Finding<SignOff>[]
  readonly people: readonly Finding<Person>[]
  readonly sections: readonly RecordSection[]
}
