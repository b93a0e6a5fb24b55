/**
 * One printed sum as it was read. `place` names the part of the document that it stands in (the recommendation, a table,
 * a sum in words): two reads of one place are not independent. `context` is its sentence or its row's first cell.
 */
export type SumRead = {
  readonly text: string
  readonly pence: number
  readonly confidence: number
  readonly place: string
  readonly context: string
}

/** Two reads that speak of the same and differ in one figure: one of them is wrong, and nothing tells which. */
export type SumConflict = { readonly first: SumRead; readonly second: SumRead }

/** The reads in their order, with their values and confidences as the others bear them out, and what contradicts. */
export type Agreement = { readonly reads: readonly SumRead[]; readonly conflicts: readonly SumConflict[] }

/** Below this a read is in doubt: its value is not believed, only its figures are compared. */
const DOUBT_BELOW = 0.5

/** Two reads are never as sure as a text layer. */
const SUREST = 0.97

/** A sum that another place settled is no surer than a mended one. */
const SETTLED = 0.75

/** This part of the shorter context's words must stand in the other for both to speak of the same. */
const SHARED_WORDS = 0.6

const figuresOf = (read: SumRead): string => read.text.replace(/\D/gu, '')

const isSound = (read: SumRead): boolean => read.confidence >= DOUBT_BELOW

/**
 * Weighs the sums of a document against each other.
 *
 * A value read in two places is surer than either: both misread it alike with the product of their chances. A doubted
 * read takes the value of the sound reads elsewhere that have its very figures, if they are of one value: `£25.000` in the
 * recommendation and `£25,000` in the table. A text layer (confidence 1) is never in conflict with itself.
 */
export function agreementOf(reads: readonly SumRead[]): Agreement {
  const sound = reads.filter(isSound)
  const settled = reads.map((read) => (isSound(read) ? confirmed(read, sound) : settledBy(read, sound)))
  const conflicts = sound.flatMap((first, i) =>
    sound
      .slice(i + 1)
      .filter((second) => isConflict(first, second))
      .map((second) => ({ first, second })),
  )
  return { reads: settled, conflicts }
}

/** The best read of the same value in each other place. */
function confirmed(read: SumRead, sound: readonly SumRead[]): SumRead {
  const best = new Map<string, number>()
  for (const other of sound)
    if (other.place !== read.place && other.pence === read.pence)
      best.set(other.place, Math.max(best.get(other.place) ?? 0, other.confidence))
  const chanceOfError = [...best.values()].reduce(
    (chance, confidence) => chance * (1 - confidence),
    1 - read.confidence,
  )
  return { ...read, confidence: Math.max(read.confidence, Math.min(SUREST, 1 - chanceOfError)) }
}

function settledBy(read: SumRead, sound: readonly SumRead[]): SumRead {
  const figures = figuresOf(read)
  // Three figures are too few to tell a sum by.
  if (figures.length < 4) return read
  const alike = sound.filter((other) => other.place !== read.place && figuresOf(other) === figures)
  const [value, second] = new Set(alike.map((other) => other.pence))
  return value === undefined || second !== undefined ? read : { ...read, pence: value, confidence: SETTLED }
}

function isConflict(first: SumRead, second: SumRead): boolean {
  if (first.place === second.place || first.pence === second.pence) return false
  if (first.confidence === 1 && second.confidence === 1) return false
  return differsInOne(figuresOf(first), figuresOf(second)) && speakOfTheSame(first.context, second.context)
}

/** One figure changed, lost or added, of four at least. */
function differsInOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4 || long.length - short.length > 1) return false
  const first = [...short].findIndex((figure, i) => figure !== long[i])
  if (first < 0) return true
  return short.slice(first + (long.length === short.length ? 1 : 0)) === long.slice(first + 1)
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])

function speakOfTheSame(a: string, b: string): boolean {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  const [fewer, more] = wordsA.size <= wordsB.size ? [wordsA, wordsB] : [wordsB, wordsA]
  const shared = [...fewer].filter((word) => more.has(word)).length
  return fewer.size > 0 && shared / fewer.size >= SHARED_WORDS
}
