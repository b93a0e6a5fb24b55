/** What was said of a value, and what it came to. */
export type Judged = { readonly confidence: number; readonly isRight: boolean }

/** The values of a range of confidence. `low` and `high` bound the share of right ones: a Wilson interval of 95 %. */
export type Bin = {
  readonly from: number
  readonly to: number
  readonly values: number
  readonly right: number
  /** Mean confidence of the values. */
  readonly said: number
  /** Share of the values that are right. */
  readonly shown: number
  readonly low: number
  readonly high: number
}

/** How far confidences can be believed. `error` is the expected calibration error, `brier` the mean squared one. */
export type Reliability = {
  readonly values: number
  readonly right: number
  readonly bins: readonly Bin[]
  readonly error: number
  readonly brier: number
}

/**
 * Where bins begin, the last ends at 1. Most values are sure, so tenths would put nearly all of them into one bin: from
 * 0.9 on they are narrower.
 */
const BIN_STARTS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98] as const

/** Sorts values into bins of confidence and compares what was said with what came out; empty bins are left out. */
export function reliabilityOf(judged: readonly Judged[]): Reliability {
  const bins = BIN_STARTS.flatMap((from, at) => {
    const to = BIN_STARTS[at + 1] ?? 1
    const isLast = at === BIN_STARTS.length - 1
    const own = judged.filter(({ confidence }) => confidence >= from && (confidence < to || isLast))
    return own.length === 0 ? [] : [binOf(own, from, to)]
  })
  const gap = bins.reduce((sum, { values, said, shown }) => sum + values * Math.abs(said - shown), 0)
  const squares = judged.reduce((sum, { confidence, isRight }) => sum + (confidence - (isRight ? 1 : 0)) ** 2, 0)
  return {
    values: judged.length,
    right: countRight(judged),
    bins,
    error: share(gap, judged.length),
    brier: share(squares, judged.length),
  }
}

function binOf(judged: readonly Judged[], from: number, to: number): Bin {
  const right = countRight(judged)
  const said = share(
    judged.reduce((sum, { confidence }) => sum + confidence, 0),
    judged.length,
  )
  return { from, to, values: judged.length, right, said, shown: right / judged.length, ...wilson(right, judged.length) }
}

const Z_95 = 1.959964 // between minus and plus this lie 95 % of a normal distribution

/**
 * The interval that holds the true share in 95 of 100 samples, given `right` of `values`; all of it for no values.
 *
 * It holds for few values and for shares near 1, where the usual interval does not. Source: E. B. Wilson, Probable
 * Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927), https://doi.org/10.1080/01621459.1927.10502953
 */
export function wilson(right: number, values: number): { readonly low: number; readonly high: number } {
  if (values === 0) return { low: 0, high: 1 }
  const p = right / values
  const z2 = Z_95 ** 2 / values
  const middle = (p + z2 / 2) / (1 + z2)
  const reach = (Z_95 * Math.sqrt((p * (1 - p)) / values + z2 / (4 * values))) / (1 + z2)
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}

const countRight = (judged: readonly Judged[]): number => judged.filter(({ isRight }) => isRight).length

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
