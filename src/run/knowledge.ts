import { createHash } from 'node:crypto'
import type { Rules } from '../rules.ts'

/** What decides whether a document that is in the database would come out the same if it were done again. */
export type Knowledge = {
  readonly rulesHash: string
  readonly packHashes: ReadonlySet<string>
  /** All packs together. */
  readonly packsHash: string
}

/** Under which rules a document in the database was done. `packHash` is null for one without a pack, or that failed. */
export type DoneUnder = { readonly rulesHash: string; readonly packHash: string | null; readonly packsHash: string }

/** The knowledge in the rules: the hash of the shared ones and code, and the hash of each pack. */
export function knowledgeOf(rulesHash: string, packHashes: readonly string[]): Knowledge {
  const packsHash = createHash('sha256').update(packHashes.toSorted().join('\n')).digest('hex')
  return { rulesHash, packHashes: new Set(packHashes), packsHash }
}

/** The knowledge of loaded rules. */
export function knowledgeOfRules({ hash, packs }: Rules): Knowledge {
  return knowledgeOf(
    hash,
    packs.map((pack) => pack.hash),
  )
}

/**
 * Would the document come out the same? The shared rules and code must be the same, and so must the pack of its
 * issuer; a document without a pack is done again when any pack has changed, as it may now have one.
 */
export function isCurrent(done: DoneUnder, knowledge: Knowledge): boolean {
  if (done.rulesHash !== knowledge.rulesHash) return false
  return done.packHash === null ? done.packsHash === knowledge.packsHash : knowledge.packHashes.has(done.packHash)
}
