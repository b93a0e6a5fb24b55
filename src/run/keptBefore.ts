import type { KeptDocument } from '../keptWords.ts'
import type { ChangedPacks } from '../packs/changedPacks.ts'
import type { KnownDocument } from '../store/knownDocuments.ts'
import { type FateTerms, fateOf, isFromKept } from './fate.ts'

/** What finding a document's kept words needs. */
export type KeptIntake = FateTerms & {
  readonly findKnown: (sha256: string) => KnownDocument | null
  /** What an earlier run read of a PDF, packed, where this run would read the same; else null. */
  readonly findWords: (sha256: string) => string | null
  /** Which packs have changed since these were all; null where they were not written down. */
  readonly packsChangedSince: (packsHash: string) => ChangedPacks | null
}

/** A document as it was kept, and the packs that alone have changed since; null for what there is not. */
export type KeptBefore = { readonly kept: KeptDocument | null; readonly changedPacks: ChangedPacks | null }
const NOTHING: KeptBefore = { kept: null, changedPacks: null }

/** What of a document is there from an earlier run, as far as it serves this one; `hash` is null for an unreadable file. */
export function keptOf(
  hash: { readonly sha256: string; readonly bytes: number } | null,
  intake: KeptIntake,
): KeptBefore {
  const known = hash === null ? null : intake.findKnown(hash.sha256)
  if (hash === null || known === null) return NOTHING
  const fate = fateOf(known, intake)
  const words = isFromKept(fate) ? intake.findWords(hash.sha256) : null
  if (words === null) return NOTHING
  const changedPacks = fate === 'changed-packs' ? intake.packsChangedSince(known.packsHash) : null
  return { kept: { ...hash, words }, changedPacks }
}
