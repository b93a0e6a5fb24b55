import type { Block } from '../../types.ts'
import { isPersonName } from '../names/persons.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { cellTexts, columnOffice, lineOffice, officeIn, ownCell, rowOf } from './offices.ts'
import type { Signer } from './whoSigned.ts'

// "Copy to: Ann Lee, Treasurer", "Witness: Bo Fox", "For further information contact …": names that sign nothing
const NOT_SIGNED =
  /^(?:cc\b|cop(?:y|ies)\b|circulat\w+|distribution\b|sent to\b|contacts?\b|(?:for )?(?:further|more) information\b|enquiries\b|prepared by\b|drafted by\b|witness(?:ed)?\b|in the presence of\b|present\b|apologies\b)/iu

/**
 * Does a line, row or column belong to an office of the other kind than who signs: "Treasurer | Helen King | Yes" above
 * the commissioner's signature?
 *
 * A table of who was consulted stands right above many signatures; its names are nobody's who signs below.
 */
export function isOthers(reading: Reading, block: Block, kind: Signer): boolean {
  if (NOT_SIGNED.test(textOf(reading.layout, block))) return true
  if (kind === 'unknown' || (kind === 'maker' && isMakersPost(reading, block))) return false
  const offices = officesOf(reading, block)
  return offices.length > 0 && !offices.includes(kind)
}

/** "Name: Ann Lee", "Position: Head of Resilience" in the part that the maker signs: an office that decides here. */
const isMakersPost = ({ form, layout }: Reading, block: Block): boolean => {
  const row = rowOf(layout, block)
  const isPost = (field: string, at: number): boolean => field === 'authorRole' && form.zones[at] === 'approval'
  return form.parts.some((p) => isPost(p.field, p.block) && row.some((b) => b === layout.blocks[p.block]))
}

/** The kinds of the offices that a block's row names, or else its line, or the head of its column. */
export function officesOf(reading: Reading, block: Block): readonly ('maker' | 'officer')[] {
  // Two sign side by side, each in a cell with office, statement and name: the own cell says whose.
  const inCell = block.cell === null ? [] : ownCell(reading.layout, block).flatMap((b) => lineOffice(reading, b) ?? [])
  if (inCell.length > 0) return inCell
  const texts = block.cell === null ? [] : cellTexts(reading.layout, block).map((text) => text.trim())
  const inRow = texts.flatMap((text) => officeIn(reading, text) ?? [])
  if (inRow.length > 0) return inRow
  // "The Chief Executive" is said to do something in a sentence; "Treasurer – Ann Lee" is a line of names.
  // "Position", "Treasurer" above "Name", "Bo Fox": rows of one signature each, and no columns.
  const row = rowOf(reading.layout, block)
  const isLabelled = reading.form.parts.some((p) => row.some((b) => b === reading.layout.blocks[p.block]))
  const own = lineOffice(reading, block) ?? (isLabelled ? null : columnOffice(reading, block))
  return own === null ? [] : [own]
}

/**
 * Is a name everywhere an officer's: "Report by: Clive Barker, Chief Finance Officer" and nowhere the commissioner's?
 *
 * Such a name beside the maker's signature was taken from another place, or the officer signed for the maker.
 */
export function isOfficersName(reading: Reading, name: string): boolean {
  const { layout } = reading
  const places = layout.blocks.flatMap((block, i) =>
    !block.furniture && block.end - block.start < 200 && textOf(layout, block).includes(name)
      ? [
          isMakersPost(reading, block)
            ? ['maker']
            : [...officesAt(reading, block, i), ...officeBehind(reading, block, name)],
        ]
      : [],
  )
  return places.some((offices) => offices.includes('officer')) && !places.some((offices) => offices.includes('maker'))
}

/** "Copy to Ann Lee, Treasurer; Bo Fox, Chief Executive": the office right behind a name, in whatever stands around it. */
function officeBehind(reading: Reading, block: Block, name: string): readonly ('maker' | 'officer')[] {
  const text = textOf(reading.layout, block)
  const behind = /^\s*(?:,|\(|–)\s*(?<office>[^,;.()]{4,70})/u.exec(text.slice(text.indexOf(name) + name.length))
  return [officeIn(reading, behind?.groups?.office ?? '') ?? []].flat()
}

/** The offices of a name's row or line; of a name alone, those of the lines around it as well. */
function officesAt(reading: Reading, block: Block, index: number): readonly ('maker' | 'officer')[] {
  const own = officesOf(reading, block)
  const { layout } = reading
  if (own.length > 0 || block.cell !== null || !isPersonName(textOf(layout, block))) return own
  return [layout.blocks[index - 1], layout.blocks[index + 1]].flatMap((near) =>
    near === undefined || near.cell !== null ? [] : (lineOffice(reading, near) ?? []),
  )
}

/** Does the form say that an officer decides: "Decision maker: Ann Lee, Chief Executive"? */
export const isOfficersForm = ({ form, layout, rules }: Reading): boolean =>
  form.parts.some((p) => p.field === 'decisionMaker' && p.value.some((v) => rules.officers.test(textOf(layout, v))))
