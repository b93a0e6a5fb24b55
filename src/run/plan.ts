import type { KnownDocument } from '../store/knownDocuments.ts'
import type { FoundFiles } from './documentFiles.ts'
import { type Fate, type FateTerms, fateOf, isToDo } from './fate.ts'
import { modifiedSince, type Selection } from './selection.ts'
import { withHash } from './takeIn.ts'

/** A class of files that a run would meet; `unreadable` for those that cannot be opened, `closed` for paths. */
export type PlannedClass = Fate | 'duplicate' | 'unreadable' | 'closed' | 'beyond-limit'

/**
 * What a run would do. `seconds` is how long it would take, null where the database tells nothing of how long documents
 * take; `measured` is how many documents it was reckoned from.
 */
export type Plan = {
  readonly found: number
  readonly counts: ReadonlyMap<PlannedClass, number>
  readonly toRead: number
  readonly seconds: number | null
  readonly measured: number
}

/** What planning needs. `mean` is how many milliseconds a document took on average, null for an empty database. */
export type PlanTerms = FateTerms & {
  readonly selection: Selection
  readonly workers: number
  readonly findKnown: (sha256: string) => KnownDocument | null
  readonly pace: { readonly mean: number | null; readonly documents: number }
}

/** Goes through the documents as a run would, with the same questions, and writes nothing. */
export async function planRun(found: FoundFiles, terms: PlanTerms): Promise<Plan> {
  const { since, limit } = terms.selection
  const chosen = modifiedSince(found.documents, since)
  const counts = new Map<PlannedClass, number>()
  const add = (name: PlannedClass, count = 1) => {
    if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count)
  }
  add('closed', found.closed.length)
  add('left-out', found.documents.length - chosen.length)
  const seen = new Set<string>()
  let [toRead, milliseconds] = [0, 0]
  for (const [index, document] of chosen.entries()) {
    if (toRead === limit) {
      add('beyond-limit', chosen.length - index)
      break
    }
    const { hash } = await withHash(document)
    const known = hash === null ? null : terms.findKnown(hash.sha256)
    const name = hash === null ? unreadable(terms) : classOf(hash.sha256, known, { ...terms, seen })
    add(name)
    if (!isRead(name)) continue
    toRead += 1
    milliseconds += millisecondsOf(known, terms)
  }
  const { mean, documents } = terms.pace
  const seconds =
    mean === null && toRead > 0 ? null : milliseconds / 1000 / Math.min(terms.workers, Math.max(1, toRead))
  return { found: found.documents.length + found.closed.length, counts, toRead, seconds, measured: documents }
}

const unreadable = ({ only }: FateTerms): PlannedClass => (only === null ? 'unreadable' : 'left-out')

function classOf(
  sha256: string,
  known: KnownDocument | null,
  terms: FateTerms & { readonly seen: Set<string> },
): PlannedClass {
  const fate = fateOf(known, terms)
  if (fate === 'left-out') return fate
  if (terms.seen.has(sha256)) return 'duplicate'
  terms.seen.add(sha256)
  return fate
}

function isRead(name: PlannedClass): boolean {
  return (
    name === 'unreadable' || !(name === 'duplicate' || name === 'closed' || name === 'beyond-limit' || !isToDo(name))
  )
}

/** What a document took before; pages that were recognised are not recognised again. A new one takes the mean. */
function millisecondsOf(known: KnownDocument | null, { pace }: PlanTerms): number {
  const mean = pace.mean ?? 0
  if (known === null || known.status === 'failed') return mean
  const { recognise = 0, ...others } = known.timings
  const rest = Object.values(others).reduce((sum, one) => sum + one, 0)
  return known.textSource === 'digital' ? rest + recognise : rest
}
