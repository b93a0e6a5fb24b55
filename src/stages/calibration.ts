import type { Amount, Evidence } from '../record.ts'
import type { Rules } from '../rules.ts'

/**
 * The map from what a rule says of itself to the share of such values that are right, as measured.
 *
 * A line in log-odds: `intercept` and `slope` for all rules (0 and 1 change nothing), a shift for each that is named in
 * `rules`. It rises with the raw confidence, so that of two values of a rule the surer one stays the surer.
 */
export type Calibration = Rules['calibration']

type Provenance = Readonly<Record<string, Evidence>>

/** Evidence with measured confidences instead of those that the rules claim: the last thing done to it. */
export function calibrated(
  provenance: Provenance,
  amounts: readonly Amount[],
  calibration: Calibration,
): Record<string, Evidence> {
  const entries = Object.entries(provenance).map(([path, evidence]): [string, Evidence] => {
    const measured = <P extends { readonly confidence: number }>(place: P): P => {
      const rule = measuredRule(path, evidence.method, amounts)
      return { ...place, confidence: measuredConfidence(place.confidence, rule, calibration) }
    }
    const { parts } = evidence
    return [path, parts === undefined ? measured(evidence) : { ...measured(evidence), parts: parts.map(measured) }]
  })
  return Object.fromEntries(entries)
}

/** The name under which a value's rule is measured: its method; for a printed sum its role as well, the harder half. */
export function measuredRule(path: string, method: string, amounts: readonly Amount[]): string {
  const role = path.startsWith('amounts.') ? amounts[Number(path.slice('amounts.'.length))]?.role : undefined
  return role === undefined ? method : `${method} ${role}`
}

/** Nothing that was measured on some hundred values is surer, or more doubtful, than this. */
const SUREST = 0.99
const LEAST_SURE = 0.01

/** The measured confidence of a raw one, to two decimals; it never falls where the raw one rises. */
export function measuredConfidence(raw: number, rule: string, { intercept, slope, rules }: Calibration): number {
  const shift = Object.hasOwn(rules, rule) ? (rules[rule]?.shift ?? 0) : 0
  if (intercept === 0 && slope === 1 && shift === 0) return raw
  const measured = probability(intercept + slope * logOdds(raw) + shift)
  return Math.round(bounded(measured) * 100) / 100
}

const bounded = (share: number): number => Math.min(SUREST, Math.max(LEAST_SURE, share))

/** ln(p / (1 - p)), where shifts add up; 0 and 1, which have none, count as nearly so. */
export function logOdds(share: number): number {
  const open = Math.min(SUREST, Math.max(LEAST_SURE, share))
  return Math.log(open / (1 - open))
}

/** The share that has these log-odds. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
