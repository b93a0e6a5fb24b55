import type { Part } from '../../form/form.ts'
import type { DecisionOutcome } from '../../record.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { answeredLabel } from './outcomeAnswers.ts'
import { isOpenStatus, outcomeOf, statusOf } from './outcomeWords.ts'

/** Zones of a report: what a table or a sentence in them tells of others is no answer of the form. */
export const REPORT_ZONES = new Set(['background', 'financial', 'legal', 'commercial', 'other', 'body'])

/**
 * What stands behind the form's label of the outcome ("Outcome: Rejected"), `open` where that is that nothing is decided yet.
 *
 * "Result" at the head of a table's column of options, bids or applications labels none of the form's own.
 */
export function labelledOutcome(reading: Reading): Finding<DecisionOutcome> | 'open' | null {
  const { layout, form } = reading
  const part = form.parts.find((p) => p.field === 'outcome' && !isColumnHead(reading, p))
  const label = part?.value[0]
  if (part === undefined || label === undefined) return null
  const text = textOf(layout, label)
  if (isOpenStatus(text)) return 'open'
  const value = answeredLabel(textOf(layout, part.label), text) ?? statusOf(text) ?? outcomeOf(text)
  return value === null ? null : { value, spans: [label], method: 'outcome-label', confidence: 0.95 }
}

/** Does a label head a column of several rows, or of a row of a report's table? */
function isColumnHead({ layout, form }: Reading, part: Part): boolean {
  const head = layout.blocks[part.block]?.cell
  const value = layout.blocks[part.value[0]?.block ?? -1]?.cell
  if (head == null || value == null || head.row === value.row) return false
  const below = (layout.tables[head.table]?.rows ?? [])
    .slice(head.row + 1)
    .filter((row) => row.some((c) => c.column === head.column && c.text.trim() !== ''))
  return below.length > 1 || REPORT_ZONES.has(form.zones[part.block] ?? '')
}
