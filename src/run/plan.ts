import type { KnownDocument } from '../store/knownDocuments.ts'
import type { FoundFiles } from './documentFiles.ts'
import { withHash } from './documentOutcome.ts'
import { type Fate, type FateTerms, fateOf, isFromKept, isToDo } from './fate.ts'
import { modifiedSince, type Selection } from './selection.ts'

/** A class of files that a run would meet; `unreadable` for those that cannot be opened, `closed` for paths. */
export type PlannedClass = Fate | 'duplicate' | 'unreadable' | 'closed' | 'beyond-limit'

/** How a document is done: from the words that were kept, by reading its PDF, or by recognising pages of it as well. */
export type Way = 'from-words' | 'read' | 'recognised'

/**
 * What a run would do. `ways` tells how those to do are done: a new PDF counts as `read`, as nobody knows whether it is a
 * scan. `seconds` is how long it would take, null where the database tells nothing of how long documents take; `measured`
 * is how many documents it was reckoned from.
 */
export type Plan = {
  readonly found: number
  readonly counts: ReadonlyMap<PlannedClass, number>
  readonly toDo: number
  readonly ways: ReadonlyMap<Way, number>
  readonly seconds: number | null
  readonly measured: number
}

/** What planning needs. `mean` is how many milliseconds a document took on average, null for an empty database. */
export type PlanTerms = FateTerms & {
  readonly selection: Selection
  readonly workers: number
  readonly findKnown: (sha256: string) => KnownDocument | null
  /** Is there what this run would read of the PDF? */
  readonly hasWords: (sha256: string) => boolean
  /** Is there what this run's recogniser would read of its pages? */
  readonly hasReadings: (sha256: string) => boolean
  readonly pace: { readonly mean: number | null; readonly documents: number }
}

/** Goes through the documents as a run would, with the same questions, and writes nothing. */
export async function planRun(found: FoundFiles, terms: PlanTerms): Promise<Plan> {
  const { since, limit } = terms.selection
  const chosen = modifiedSince(found.documents, since)
  const counts = new Map<PlannedClass, number>()
  const ways = new Map<Way, number>()
  const add = (name: PlannedClass, count = 1) => {
    if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count)
  }
  add('closed', found.closed.length)
  add('left-out', found.documents.length - chosen.length)
  const seen = new Set<string>()
  let [toDo, milliseconds] = [0, 0]
  for (const [index, document] of chosen.entries()) {
    if (toDo === limit) {
      add('beyond-limit', chosen.length - index)
      break
    }
    const { hash } = await withHash(document)
    const known = hash === null ? null : terms.findKnown(hash.sha256)
    const name = hash === null ? unreadable(terms) : classOf(hash.sha256, known, { ...terms, seen })
    add(name)
    if (!isDone(name)) continue
    const way = known === null || hash === null ? 'read' : wayOf(hash.sha256, { known, fate: name }, terms)
    toDo += 1
    ways.set(way, (ways.get(way) ?? 0) + 1)
    milliseconds += millisecondsOf(known, way, terms)
  }
  const { mean, documents } = terms.pace
  const seconds = mean === null && toDo > 0 ? null : milliseconds / 1000 / Math.min(terms.workers, Math.max(1, toDo))
  return { found: found.documents.length + found.closed.length, counts, toDo, ways, seconds, measured: documents }
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

function isDone(name: PlannedClass): boolean {
  return (
    name === 'unreadable' || !(name === 'duplicate' || name === 'closed' || name === 'beyond-limit' || !isToDo(name))
  )
}

type Known = { readonly known: KnownDocument; readonly fate: PlannedClass }

function wayOf(sha256: string, { known, fate }: Known, { mode, hasWords, hasReadings }: PlanTerms): Way {
  const isScan = known.textSource !== 'digital' && known.status !== 'failed'
  if (mode !== 'never' && !hasReadings(sha256) && (isScan || mode === 'always')) return 'recognised'
  return isFromKept(fate) && hasWords(sha256) ? 'from-words' : 'read'
}

/** What a document took before, as far as it is done again; a new one takes the mean. */
function millisecondsOf(known: KnownDocument | null, way: Way, { pace }: PlanTerms): number {
  const mean = pace.mean ?? 0
  if (known === null || known.status === 'failed') return mean
  const { read = 0, recognise = 0, ...others } = known.timings
  const rest = Object.values(others).reduce((sum, one) => sum + one, 0)
  const isRecognised = way === 'recognised' || (way === 'read' && known.textSource === 'digital')
  return rest + (way === 'from-words' ? 0 : read) + (isRecognised ? recognise : 0)
}
