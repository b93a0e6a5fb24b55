/** A decision in the database. `key` is its reference's (`referenceKey`), `decidedOn` an ISO day. */
export type Candidate = Citing & { readonly key: string }

/** A decision that cites others. */
export type Citing = {
  readonly documentId: number
  readonly issuer: string | null
  readonly decidedOn: string | null
}

/**
 * Which of the decisions with the cited reference is meant, or null where that is not certain.
 *
 * The citing body's own come first; another body's is taken only if no third body has the same reference, and never by a
 * bare number (`011/2019`), which many bodies give. A decision is not cited before it was taken, and bodies that start
 * numbering again have one reference in several years: only when one year is left is it certain. Of several documents of
 * one decision the first of `candidates` is given, where the leading one stands.
 */
export function citedDecision(citing: Citing, candidates: readonly Candidate[]): number | null {
  const earlier = candidates.filter((candidate) => {
    if (candidate.documentId === citing.documentId) return false
    return candidate.decidedOn === null || citing.decidedOn === null || candidate.decidedOn <= citing.decidedOn
  })
  const own = earlier.filter((candidate) => candidate.issuer !== null && candidate.issuer === citing.issuer)
  const others = earlier.filter(({ key }) => /\p{L}/u.test(key))
  const chosen = own.length > 0 ? own : others
  const [first] = chosen
  if (first === undefined || distinct(chosen.map(({ issuer }) => issuer)) > 1) return null
  const years = chosen.flatMap(({ decidedOn }) => (decidedOn === null ? [] : [decidedOn.slice(0, 4)]))
  if (distinct(years) > 1) return null
  return first.documentId
}

function distinct(values: readonly (string | null)[]): number {
  return new Set(values).size
}
