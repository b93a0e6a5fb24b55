import { isDecisive } from '../../src/stages/lowConfidence.ts'
import type { Measured } from './heldOut.ts'

const THRESHOLDS = [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const

/** For each threshold that could be set: how many documents wait for a person, and what that catches. */
export function formatReview(values: readonly Measured[]): string {
  const decisive = values.filter(({ path }) => isDecisive(path))
  const byDocument = [...Map.groupBy(decisive, ({ document }) => document).values()]
  const isFlawed = (own: readonly Measured[]): boolean => own.some(({ isRight }) => !isRight)
  const wrong = decisive.filter(({ isRight }) => !isRight)
  const flawed = byDocument.filter(isFlawed).length
  const rows = THRESHOLDS.map((below) => {
    const waiting = byDocument.filter((own) => own.some(({ confidence }) => confidence < below))
    const caught = waiting.flat().filter(({ isRight }) => !isRight).length
    const named = wrong.filter(({ confidence }) => confidence < below).length
    const cells = [waiting.length, waiting.filter(isFlawed).length, caught, named]
    return [below.toFixed(2).padEnd(11), ...cells.map((cell) => String(cell).padStart(9))].join(' ')
  })
  return [
    `${byDocument.length} documents, ${flawed} of them with one or more of ${wrong.length} wrong decisive values`,
    `below       ${['waiting', 'flawed', 'caught', 'named'].map((head) => head.padStart(9)).join(' ')}`,
    ...rows,
    'waiting: documents in review; flawed: of those, the ones with a wrong value; caught: wrong values in these;',
    'named: wrong values that are themselves below',
  ].join('\n')
}
