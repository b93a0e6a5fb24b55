import { writeFileSync } from 'node:fs'
import { UsageError } from '../errors.ts'
import { formatBodies, scoreBodies } from '../evaluate/bodies.ts'
import { formatFields, formatReliability, reliabilityByField } from '../evaluate/calibrationReport.ts'
import { type Choice, type Comparison, compareAll } from '../evaluate/comparison.ts'
import { evaluationOf } from '../evaluate/evaluation.ts'
import { gradedValues } from '../evaluate/gradedValues.ts'
import { reliabilityOf } from '../evaluate/reliability.ts'
import { reliabilityDiagram } from '../evaluate/reliabilityDiagram.ts'
import { formatEvaluation } from '../evaluate/report.ts'
import { withDatabase } from '../store/database.ts'
import { allRecords } from '../store/recordExports.ts'
import { exitCodes } from './exitCodes.ts'
import { printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** By what `evaluate` can score. */
export const evaluationRows = ['field', 'body'] as const

/** The options of `evaluate`; `plot` is the SVG file to draw the calibration into, null for none. */
export type EvaluateCommand = Choice & {
  readonly db: string
  readonly json: boolean
  readonly verbose: boolean
  readonly by: (typeof evaluationRows)[number]
  readonly calibration: boolean
  readonly plot: string | null
}

/** Prints how the records compare with the gold records in a folder. Returns the exit code. */
export async function evaluateCommand(
  goldFolder: string,
  options: EvaluateCommand,
  terminal: Terminal,
): Promise<number> {
  const records = await withDatabase(options.db, (database) => [...allRecords(database)])
  const compared = compareAll(records, goldFolder, options)
  if (options.plot !== null) drawCalibration(compared, options.plot)
  const text = options.json ? JSON.stringify(figuresOf(compared, options), null, 2) : printable(told(compared, options))
  await terminal.print(`${text}\n`)
  return exitCodes.done
}

function told(compared: readonly Comparison[], { by, calibration, plot, verbose }: EvaluateCommand): string {
  if (calibration || plot !== null) {
    const values = gradedValues(compared)
    return `${formatReliability(reliabilityOf(values))}\n\n${formatFields(reliabilityByField(values))}`
  }
  return by === 'body' ? formatBodies(scoreBodies(compared)) : formatEvaluation(evaluationOf(compared), { verbose })
}

/** As JSON the figures by field are always there; those by body and the calibration if they were asked for. */
function figuresOf(compared: readonly Comparison[], { by, calibration, plot }: EvaluateCommand): object {
  const values = calibration || plot !== null ? gradedValues(compared) : null
  return {
    ...evaluationOf(compared),
    ...(by === 'body' ? { bodies: scoreBodies(compared) } : {}),
    ...(values === null ? {} : { calibration: { ...reliabilityOf(values), fields: reliabilityByField(values) } }),
  }
}

function drawCalibration(compared: readonly Comparison[], file: string): void {
  const title = `Confidence and truth: ${compared.length} documents`
  try {
    writeFileSync(file, reliabilityDiagram(reliabilityOf(gradedValues(compared)), title))
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}
