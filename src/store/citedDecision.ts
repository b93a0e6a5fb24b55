/** A decision in the database that has the reference which is cited. `decidedOn` is an ISO day. */
export type Candidate = {
  readonly documentId: number
  readonly issuer: string | null
  readonly decidedOn: string | null
}

/**
 * Which of the decisions with the cited reference is meant, or null where that is not certain.
 *
 * The citing body's own come first; another body's is taken only if no third body has the same reference. A decision
 * is not cited before it was taken, and bodies that start numbering again have one reference in several years: only
 * when one year is left is it certain. Copies of one decision (a scan beside its digital form) give the one loaded first.
 */
export function citedDecision(citing: Candidate, candidates: readonly Candidate[]): number | null {
  const earlier = candidates.filter((candidate) => {
    if (candidate.documentId === citing.documentId) return false
    return candidate.decidedOn === null || citing.decidedOn === null || candidate.decidedOn <= citing.decidedOn
  })
  const own = earlier.filter((candidate) => candidate.issuer !== null && candidate.issuer === citing.issuer)
  const chosen = own.length > 0 ? own : earlier
  const [first] = chosen
  if (first === undefined || distinct(chosen.map(({ issuer }) => issuer)) > 1) return null
  const years = chosen.flatMap(({ decidedOn }) => (decidedOn === null ? [] : [decidedOn.slice(0, 4)]))
  if (distinct(years) > 1) return null
  return Math.min(...chosen.map(({ documentId }) => documentId))
}

function distinct(values: readonly (string | null)[]): number {
  return new Set(values).size
}
