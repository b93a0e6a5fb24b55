import { createHash } from 'node:crypto'
import type { Stage } from '../errors.ts'
import type { Pack, PackFacts } from '../packs/pack.ts'
import type { Rules } from '../rules.ts'

/** What decides whether a document that is in the database would come out the same if it were done again. */
export type Knowledge = Pick<Rules, 'readingHash' | 'limitsHash'> & {
  readonly rulesHash: string
  readonly packHashes: ReadonlySet<string>
  /** What all packs together say of documents of other bodies. */
  readonly packFacts: readonly PackFacts[]
  readonly packsHash: string
}

/**
 * Under which knowledge a document in the database was done. `packHash` is null for one without a pack, or that failed;
 * `failureStage` is null unless it failed; `readingHash` is null for what an earlier version wrote.
 */
export type DoneUnder = {
  readonly rulesHash: string
  readonly readingHash: string | null
  readonly issuer: string | null
  readonly packHash: string | null
  readonly packsHash: string
  readonly failureStage: Stage | null
}

/** The knowledge in loaded rules. */
export function knowledgeOf({
  hash,
  readingHash,
  limitsHash,
  packs,
}: Pick<Rules, 'hash' | 'readingHash' | 'limitsHash'> & {
  readonly packs: readonly Pick<Pack, 'hash' | 'facts'>[]
}): Knowledge {
  const packFacts = packs.map(({ facts }) => facts)
  const packsHash = createHash('sha256').update(JSON.stringify(packFacts)).digest('hex')
  const packHashes = new Set(packs.map((pack) => pack.hash))
  return { rulesHash: hash, readingHash, limitsHash, packHashes, packFacts, packsHash }
}

/**
 * How a document stands to the knowledge of today: it would come out the same (`current`), it may come out otherwise
 * (`changed-rules`), or it would only if packs that are not its own find other things in it than before (`changed-packs`).
 */
export type Standing = 'current' | 'changed-rules' | 'changed-packs'

/**
 * The shared rules and code must be the same, how PDFs are read, and the pack of the document's body. A PDF that cannot be
 * read has met no rule: nothing but how PDFs are read decides. A body without a pack may have got one.
 */
export function standingOf(done: DoneUnder, knowledge: Knowledge): Standing {
  const { packHash, issuer, failureStage } = done
  if (done.readingHash !== knowledge.readingHash) return 'changed-rules'
  if (failureStage === 'read') return 'current'
  if (done.rulesHash !== knowledge.rulesHash) return 'changed-rules'
  if (packHash !== null && !knowledge.packHashes.has(packHash)) return 'changed-rules'
  if (done.packsHash === knowledge.packsHash) return 'current'
  const hasGotPack = packHash === null && knowledge.packFacts.some(({ slug }) => slug === issuer)
  return hasGotPack || failureStage !== null ? 'changed-rules' : 'changed-packs'
}
