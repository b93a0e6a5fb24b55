import { z } from 'zod'
import type { Database } from './database.ts'

const decision = z.object({
  documentId: z.int(),
  reference: z.string().nullable(),
  title: z.string().nullable(),
  decidedOn: z.string().nullable(),
  totalPence: z.int().nullable(),
})
const link = z.object({ citing: z.int(), cited: z.int() })
const sum = link.extend({
  text: z.string(),
  pence: z.int(),
  page: z.int(),
  foundAs: z.enum(['total', 'recommendation']),
})

/** A sum that the citing decision calls earlier and the cited one holds, as its total or in a recommendation. */
export type PassedSum = Readonly<Omit<z.infer<typeof sum>, 'citing' | 'cited'>>

/**
 * A decision in a chain, with the sums that passed along the link that leads to it. `isRepeated`: it stands elsewhere in
 * the chain already, with what follows it; `isCut`: more follows, beyond the depth.
 */
export type ChainNode = Readonly<z.infer<typeof decision>> & {
  readonly sums: readonly PassedSum[]
  readonly isRepeated: boolean
  readonly isCut: boolean
  readonly next: readonly ChainNode[]
}

/** What a decision rests on and what rests on it; `missing` are references that it cites and that lead nowhere. */
export type DecisionChain = {
  readonly cites: readonly ChainNode[]
  readonly citedBy: readonly ChainNode[]
  readonly missing: readonly string[]
}

type Graph = {
  readonly neighbours: (documentId: number) => readonly number[]
  readonly sums: (from: number, to: number) => readonly PassedSum[]
  readonly decision: (documentId: number) => z.infer<typeof decision>
}

/**
 * The chain of decisions through `documentId`, the leading document of its decision, at most `depth` links each way.
 * Each list is in order of date; decisions that cite each other in a circle end it.
 */
export function chainOf(database: Database, documentId: number, depth: number): DecisionChain {
  const rows = database.prepare(
    'SELECT document_id AS citing, cited_document_id AS cited FROM decision_chain ORDER BY 1, 2',
  )
  const links = z.array(link).parse(rows.all())
  const passed = sumsBetween(database)
  const decisionOf = decisionReader(database)
  const byCiting = Map.groupBy(links, ({ citing }) => citing)
  const byCited = Map.groupBy(links, ({ cited }) => cited)
  const up: Graph = {
    neighbours: (id) => (byCiting.get(id) ?? []).map(({ cited }) => cited),
    sums: (from, to) => passed(from, to),
    decision: decisionOf,
  }
  const down: Graph = {
    neighbours: (id) => (byCited.get(id) ?? []).map(({ citing }) => citing),
    sums: (from, to) => passed(to, from),
    decision: decisionOf,
  }
  const missing = database
    .prepare<[number], string>(
      `SELECT reference FROM citations
       WHERE document_id = ? AND kind = 'decision' AND cited_document_id IS NULL ORDER BY position`,
    )
    .pluck()
    .all(documentId)
  return {
    cites: nodesFrom(documentId, up, { depth, seen: new Set([documentId]) }),
    citedBy: nodesFrom(documentId, down, { depth, seen: new Set([documentId]) }),
    missing,
  }
}

function nodesFrom(
  from: number,
  graph: Graph,
  { depth, seen }: { readonly depth: number; readonly seen: Set<number> },
): readonly ChainNode[] {
  const decisions = graph.neighbours(from).map(graph.decision).toSorted(byDate)
  return decisions.map((decision) => {
    const { documentId } = decision
    const isRepeated = seen.has(documentId)
    seen.add(documentId)
    const isCut = !isRepeated && depth <= 1 && graph.neighbours(documentId).some((id) => !seen.has(id))
    const next = isRepeated || depth <= 1 ? [] : nodesFrom(documentId, graph, { depth: depth - 1, seen })
    return { ...decision, sums: graph.sums(from, documentId), isRepeated, isCut, next }
  })
}

function byDate(a: z.infer<typeof decision>, b: z.infer<typeof decision>): number {
  const key = ({ decidedOn, reference }: typeof a) => `${decidedOn ?? '9'} ${reference ?? ''}`
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.documentId - b.documentId
}

function decisionReader(database: Database): Graph['decision'] {
  const row = database.prepare<[number]>(
    `SELECT document_id AS documentId, reference, title, decided_on AS decidedOn, total_pence AS totalPence
     FROM decisions WHERE document_id = ?`,
  )
  return (documentId) => decision.parse(row.get(documentId))
}

/** The sums by citing and cited document; one printed several times is given once, at its first place. */
function sumsBetween(database: Database): (citing: number, cited: number) => readonly PassedSum[] {
  const rows = database
    .prepare(
      `SELECT document_id AS citing, cited_document_id AS cited, text, pence, page, found_as AS foundAs
       FROM sums_from_cited_decisions ORDER BY document_id, cited_document_id, position`,
    )
    .all()
  const byLink = Map.groupBy(z.array(sum).parse(rows), ({ citing, cited }) => `${citing} ${cited}`)
  return (citing, cited) => {
    const all = byLink.get(`${citing} ${cited}`) ?? []
    return all.filter(({ pence }, i) => all.findIndex((other) => other.pence === pence) === i)
  }
}
