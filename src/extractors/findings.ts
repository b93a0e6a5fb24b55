import type { Amount, Citation, DocumentKind, Person, RecordSection, SignOff } from '../record.ts'
import type { Approval } from './approval.ts'
import type { FoundAward } from './award.ts'
import type { DecisionLink } from './decisionLinks.ts'
import type { Finding } from './reading.ts'
import type { Item } from './recommendations.ts'

/** A recommendation as read: its item and the sums in it, in order. */
export type FoundRecommendation = Finding<Item> & { readonly pence: readonly number[] }

/** Everything that was found in a document, with its evidence, before it is checked. */
export type Findings = Omit<Approval, 'signatures'> & {
  readonly kind: Finding<DocumentKind>
  readonly issuer: Finding<string> | null
  readonly reference: Finding<string> | null
  readonly title: Finding<string> | null
  readonly summary: Finding<string> | null
  readonly recommendations: readonly FoundRecommendation[]
  readonly totalPence: Finding<number> | null
  readonly awards: readonly FoundAward[]
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
