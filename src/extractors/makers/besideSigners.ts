import type { Block } from '../../types.ts'
import { datesIn } from '../dates/dates.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { LONGEST_OFFICE_LINE } from './offices.ts'

// "Ann Lee, Chief Executive, for and on behalf of the Police and Crime Commissioner"
const FOR_MAKER =
  /\bon behalf of (?:the )?(?:\p{L}+ ){0,2}(?:police(?:,? fire)?,? (?:and|&) crime commissioner|pcc|pfcc)\b/iu

/** Does an officer sign for the maker, on the line of a date or right above it? */
export function isForMaker({ layout }: Reading, index: number): boolean {
  return layout.blocks.slice(Math.max(0, index - 2), index + 1).some((block, i, lines) => {
    const isNear = i === lines.length - 1 || datesIn(textOf(layout, block)).length === 0
    return isNear && block.end - block.start < LONGEST_OFFICE_LINE + 30 && FOR_MAKER.test(textOf(layout, block))
  })
}

const WITNESS = /^(?:witness(?:ed)?|in the presence of)\b/iu

/** "Witness" in the row, or above or below in the column, of two who sign side by side. */
export function isWitness({ layout }: Reading, block: Block): boolean {
  const { cell } = block
  if (WITNESS.test(textOf(layout, block))) return true
  const rows = cell === null ? [] : (layout.tables[cell.table]?.rows ?? [])
  return rows.some((row, r) =>
    row.some(
      ({ column, text }) =>
        (r === cell?.row ? column <= cell.column : column === cell?.column && r > cell.row - 4) &&
        WITNESS.test(text.trim()),
    ),
  )
}

/** "I approve the recommendation above." over a signature without a name and office: who says it decides. */
export function speaker({ layout }: Reading, index: number, previous: number): 'maker' | 'unknown' {
  const above = layout.blocks.slice(Math.max(previous + 1, index - 3), index)
  return above.some((b) => APPROVES_THIS.test(textOf(layout, b))) ? 'maker' : 'unknown'
}

const APPROVES_THIS =
  /^I (?:hereby )?(?:approve|agree|authorise|accept) (?:to )?(?:the |this |these |all )(?:above )?(?:recommendations?|decision|proposals?|request)\b/iu
