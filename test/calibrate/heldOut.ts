import type { Judged } from '../../src/evaluate/reliability.ts'
import { type Calibration, measuredConfidence } from '../../src/stages/calibration.ts'
import { fitted, type RawValue } from './fit.ts'

/** A value with the confidence that a calibration gives it. */
export type Measured = RawValue & Judged

/** The values as a calibration sees them. */
export function measuredBy(calibration: Calibration, values: readonly RawValue[]): readonly Measured[] {
  return values.map((value) => ({
    ...value,
    confidence: measuredConfidence(value.confidence, value.rule, calibration),
  }))
}

/**
 * Every value with the confidence of a calibration that was fitted without any document of its body: what it would be
 * for a body that nobody has looked at.
 */
export function heldOut(values: readonly RawValue[]): readonly Measured[] {
  const bodies = [...new Set(values.map(({ body }) => body))]
  return bodies.flatMap((body) => {
    const others = values.filter((value) => value.body !== body)
    const own = values.filter((value) => value.body === body)
    return measuredBy(fitted(others), own)
  })
}
