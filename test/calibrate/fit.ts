import { type Calibration, logOdds, probability } from '../../src/stages/calibration.ts'

/** A value as the rules found it: the confidence they claim, the rule it is measured under, and its gold verdict. */
export type RawValue = {
  readonly body: string
  readonly document: string
  readonly path: string
  readonly field: string
  readonly textSource: string
  readonly rule: string
  readonly confidence: number
  readonly isRight: boolean
  /** Was it read before any rule had been written with its document in view? */
  readonly isFirst: boolean
}

/** How far a rule may stand from all others before it is measured: a standard deviation in log-odds. */
const SPREAD_OF_RULES = 0.8
/** How firmly the slope is held at 1, where nothing is measured: as if by a value of such weight. */
const HOLD_OF_SLOPE = 20
/** Errors come by the document (a table misread is thirty sums): no document speaks louder than so many values a rule. */
const LOUDEST_DOCUMENT = 8
/**
 * What was read at first sight tells what happens elsewhere; the rest was read by rules that were mended until it came
 * out right, and there is far more of it.
 */
const WEIGHT_OF_FIRST_SIGHT = 4
// The first three: of some values tried, those with the least log loss on bodies held out (npm run calibrate tells it).

/**
 * The calibration that fits the values best, held back where there are few: a line in log-odds for all rules together,
 * and for each rule a shift against it that has to earn its distance from none.
 *
 * Logistic regression with a normal prior on each shift. Source of the line: J. Platt, Probabilistic Outputs for Support
 * Vector Machines (1999); a line and shifts did better on held-out bodies than isotonic regression.
 */
export function fitted(values: readonly RawValue[]): Calibration {
  const weighed = weighedValues(values)
  const byRule = Map.groupBy(weighed, ({ rule }) => rule)
  const shifts = new Map([...byRule.keys()].map((rule) => [rule, 0]))
  let line: Line = { intercept: 0, slope: 1 }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = line
    line = nextLine(line, weighed, shifts)
    for (const [rule, own] of byRule) shifts.set(rule, nextShift(shifts.get(rule) ?? 0, line, own))
    if (Math.abs(line.intercept - before.intercept) + Math.abs(line.slope - before.slope) < 1e-7) break
  }
  const rules = [...byRule]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([rule, own]) => {
      const right = own.filter(({ isRight }) => isRight).length
      return [rule, { shift: rounded(shifts.get(rule) ?? 0), values: own.length, right }] as const
    })
  return {
    intercept: rounded(line.intercept),
    slope: Math.max(0, rounded(line.slope)),
    rules: Object.fromEntries(rules),
  }
}

const MOST_ROUNDS = 500

type Line = { readonly intercept: number; readonly slope: number }
type WeighedValue = { readonly rule: string; readonly odds: number; readonly isRight: boolean; readonly weight: number }

/** To three decimals; -0 becomes 0. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0

function weighedValues(values: readonly RawValue[]): readonly WeighedValue[] {
  const groups = Map.groupBy(values, ({ document, rule }) => `${document}\n${rule}`)
  return [...groups.values()].flatMap((own) =>
    own.map(({ rule, confidence, isRight, isFirst }) => {
      const weight = Math.min(1, LOUDEST_DOCUMENT / own.length) * (isFirst ? WEIGHT_OF_FIRST_SIGHT : 1)
      return { rule, odds: logOdds(confidence), isRight, weight }
    }),
  )
}

/** One step of Newton's method towards the best line, the shifts as they are. */
function nextLine(line: Line, values: readonly WeighedValue[], shifts: ReadonlyMap<string, number>): Line {
  const fall = { intercept: 0, slope: -HOLD_OF_SLOPE * (line.slope - 1) }
  const bend = { intercept: 1e-6, both: 0, slope: HOLD_OF_SLOPE }
  for (const { rule, odds, isRight, weight } of values) {
    const p = probability(line.intercept + line.slope * odds + (shifts.get(rule) ?? 0))
    const [miss, width] = [weight * ((isRight ? 1 : 0) - p), weight * p * (1 - p)]
    fall.intercept += miss
    fall.slope += miss * odds
    bend.intercept += width
    bend.both += width * odds
    bend.slope += width * odds * odds
  }
  const determinant = bend.intercept * bend.slope - bend.both ** 2
  return {
    intercept: line.intercept + bounded((bend.slope * fall.intercept - bend.both * fall.slope) / determinant),
    slope: line.slope + bounded((bend.intercept * fall.slope - bend.both * fall.intercept) / determinant),
  }
}

/** One step towards the best shift of a rule, the line as it is. */
function nextShift(shift: number, { intercept, slope }: Line, values: readonly WeighedValue[]): number {
  const hold = 1 / SPREAD_OF_RULES ** 2
  let fall = -hold * shift
  let bend = hold
  for (const { odds, isRight, weight } of values) {
    const p = probability(intercept + slope * odds + shift)
    fall += weight * ((isRight ? 1 : 0) - p)
    bend += weight * p * (1 - p)
  }
  return shift + bounded(fall / bend)
}

/** A full step may leap over the top where the likelihood is flat. */
const bounded = (step: number): number => Math.max(-1, Math.min(1, step))
