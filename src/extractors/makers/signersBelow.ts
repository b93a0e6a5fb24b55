import type { Block } from '../../types.ts'
import { datesIn } from '../dates/dates.ts'
import { bareName, isPersonName } from '../names/persons.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { lineOffice } from './offices.ts'
import { officeAbove, SIGNED } from './whoSigned.ts'

/**
 * Who signs on the lines right below a date: "Date: 4 May 2021", "Signed:", "Jane Doe", "Chief Executive".
 *
 * A name and an office must stand there, and no other date follows them: below it they may as well be the next one's.
 */
export function signerBelow(reading: Reading, index: number): 'maker' | 'officer' | null {
  const { layout } = reading
  const lines = layout.blocks.slice(index + 1, index + 5).filter((b) => !b.furniture)
  const at = lines.findIndex((b) => isPersonName(bareName(textOf(layout, b))))
  const office = lines[at + 1]
  const isDateFirst = lines
    .slice(0, at)
    .every((b) => SIGNED.test(textOf(layout, b)) || /^sign/iu.test(textOf(layout, b)))
  if (at < 0 || office === undefined || !isDateFirst || opensNext(reading, { index, office, behind: lines[at + 2] }))
    return null
  return lineOffice(reading, office)
}

type Below = { readonly index: number; readonly office: Block; readonly behind: Block | undefined }

/** Is an office below a name the head of the next signature, by what stands behind it or by the office above the date? */
function opensNext(reading: Reading, { index, office, behind }: Below): boolean {
  const { layout } = reading
  if (behind !== undefined && /^I\s|\bmy approval\b/u.test(textOf(layout, behind))) return true
  if (!(office.kind === 'heading' || office.bold)) return false
  const above = officeAbove(reading, index, -1)
  return above !== null && above !== lineOffice(reading, office)
}

/** Do names stand below their dates? Told by the last date of the form: nothing but its own signer follows it. */
export function isDateFirst(reading: Reading): boolean {
  const { layout } = reading
  const last = layout.blocks.findLastIndex(
    (b) =>
      !b.furniture &&
      b.end - b.start < 60 &&
      /\bdate/iu.test(textOf(layout, b)) &&
      datesIn(textOf(layout, b)).length > 0,
  )
  return last >= 0 && signerBelow(reading, last) !== null
}
