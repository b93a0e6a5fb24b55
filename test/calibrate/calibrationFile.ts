import type { Reliability } from '../../src/evaluate/reliability.ts'
import type { Calibration } from '../../src/stages/calibration.ts'

/** The file that leaves every confidence as the rules claim it. */
export const NO_CALIBRATION = 'intercept: 0\nslope: 1\nrules: {}\n'

/** What a calibration was measured on, and how well it does on bodies that it was not measured on. */
export type Origin = {
  readonly about: string
  readonly documents: number
  readonly bodies: number
  readonly values: number
  /** Documents among them that were read before any rule had been written with them in view. */
  readonly atFirstSight: number
  readonly held: Reliability
}

/** `pipeline/calibration.yaml`, with its comments. */
export function calibrationFile({ intercept, slope, rules }: Calibration, origin: Origin): string {
  const { about, documents, bodies, values, atFirstSight, held } = origin
  return [
    '# How often what the rules find is right. Written by "npm run calibrate": do not edit, measure again.',
    '#',
    `# Measured on ${values} values of ${documents} documents of ${bodies} bodies${about === '' ? '' : `: ${about}`}.`,
    `# The rules were written with them in view, but for ${atFirstSight} that were read at first sight and count four times:`,
    '# see test/calibrate/first-sight.csv.',
    `# Each body by what the others show: calibration error ${held.error.toFixed(4)}, Brier score ${held.brier.toFixed(4)}.`,
    '',
    '# What a rule claims, and what comes of it: log-odds of being right = intercept + slope × log-odds claimed + shift.',
    `intercept: ${intercept}`,
    `slope: ${slope}`,
    '',
    '# The shift of each rule, how many values it found and how many of them are right; few values move it little.',
    'rules:',
    ...Object.entries(rules).map(
      ([rule, { shift, values, right }]) => `  ${rule}: {shift: ${shift}, values: ${values}, right: ${right}}`,
    ),
    '',
  ].join('\n')
}
