import type { Block } from '../../types.ts'
import { datedStatement } from '../dates/datedStatements.ts'
import type { FoundDate } from '../dates/dates.ts'
import { bareName, isPersonName } from '../names/persons.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { isForMaker, isWitness, speaker } from './besideSigners.ts'
import {
  cellTexts,
  columnOffice,
  isSignersTitle,
  LONGEST_OFFICE_LINE,
  lineOffice,
  officeIn,
  openingOffice,
  ownCell,
  rowOf,
} from './offices.ts'
import { isDateFirst, signerBelow } from './signersBelow.ts'

/** Who signs beside a date: a maker takes the decision, an officer advises. */
export type Signer = 'maker' | 'officer' | 'unknown'

/** How many blocks above a date its signature's office may stand: an office, a statement of some paragraphs, a name. */
export const BLOCKS_ABOVE = 10
/** How many blocks below a date a signer's name and office may stand. */
export const BLOCKS_BELOW = 2
/** What labels a signature. */
export const SIGNED = /\b(?:signature|signed|sign:|llofnod(?:wyd)?\b)/iu
/** What only an officer says above a signature. */
const ADVICE =
  /\bappropriate request to be submitted\b|\b(?:financial|legal) (?:and legal )?implications have been (?:\w+ly )?considered\b|\bsatisfied that (?:it|this|the \w+) (?:can|may|should) be submitted\b/iu

/** A row that says "Decision maker" says who decides. */
export const namesMaker = ({ form, layout }: Reading, row: readonly Block[]): boolean =>
  form.parts.some((p) => p.field === 'decisionMaker' && row.some((block) => layout.blocks[p.block] === block))

type Place = { readonly index: number; readonly date: FoundDate }

/**
 * Who signed beside a date: by the office in its own line or row, the head of its column, the lines below where names
 * stand below dates, the heading it stands under, or else the nearest office above or below.
 *
 * `previous` is the block of the signature before it, above which nothing counts.
 */
export function whoSigned(reading: Reading, { index, date }: Place, previous: number): Signer {
  const { layout, form } = reading
  const block = layout.blocks[index]
  if (block === undefined) return 'unknown'
  if (isForMaker(reading, index)) return 'maker'
  if (isWitness(reading, block)) return 'unknown'
  const stated = datedStatement(reading, block, date)
  if (stated !== null) return stated
  const row = rowOf(layout, block)
  const own =
    row.length > 1
      ? [...row.map((b) => textOf(layout, b)), ...cellTexts(layout, block)]
          .map((text) => officeIn(reading, text))
          .find((o) => o !== null)
      : officeIn(reading, layout.text.slice(Math.max(block.start, date.start - LONGEST_OFFICE_LINE), date.start))
  const isMakersPost =
    form.zones[index] === 'approval' &&
    form.parts.some((p) => p.field === 'authorRole' && row.includes(layout.blocks[p.block] ?? block))
  if (row.length > 1 && (isMakersPost || namesMaker(reading, row))) return 'maker'
  const inCell =
    ownCell(layout, block)
      .map((b) => lineOffice(reading, b))
      .find((o) => o !== null) ?? own
  if (inCell !== null && inCell !== undefined) return inCell
  const head = columnOffice(reading, block)
  if (head !== null) return head
  if (isDateFirst(reading)) {
    const signer = signerBelow(reading, index)
    if (signer !== null) return signer
  }
  if (
    form.parts.some((p) => p.field === 'decisionMaker' && p.block > previous && p.block < index && index - p.block < 6)
  )
    return 'maker'
  const named = namedAbove(reading, index)
  if (named !== null) return named
  const zone = form.zones[index]
  if (zone === 'approval') return postAbove(reading, index, previous) ?? 'maker'
  if (zone === 'officers')
    return (
      saidAbove(reading, index, previous) ?? (previous < 0 ? null : headAbove(reading, index, previous)) ?? 'officer'
    )
  return officeAbove(reading, index, previous) ?? officeBelow(reading, index) ?? speaker(reading, index, previous)
}

/** "Jane Doe", "Police and Crime Commissioner", "6 May 2021": a name and its office on the lines right above a date. */
function namedAbove(reading: Reading, index: number): 'maker' | 'officer' | null {
  const { layout } = reading
  const [name, office] = layout.blocks.slice(Math.max(0, index - 2), index)
  if (name === undefined || office === undefined || office.cell !== null || name.cell !== null) return null
  if (office.kind === 'heading' || office.bold || !isPersonName(bareName(textOf(layout, name)))) return null
  return lineOffice(reading, office)
}

/** "Position: Chief Executive" above a date, where a later signature's position is the maker's: officers sign there, too. */
function postAbove(reading: Reading, index: number, previous: number): 'officer' | null {
  const { form, layout, rules } = reading
  const posts = form.parts.filter((p) => p.field === 'authorRole' || isSignersTitle(reading, p))
  // "Chief Executive" is a label of its own, and no value: its row tells.
  const text = (part: (typeof posts)[number]): string => {
    const label = layout.blocks[part.block]
    const spans = part.value.length > 0 || label === undefined ? part.value : rowOf(layout, label)
    return spans.map((span) => textOf(layout, span)).join(' ')
  }
  const own = posts.findLast((p) => p.block > previous && p.block < index)
  const isOfficers = own !== undefined && rules.officers.test(text(own)) && !rules.makers.test(text(own))
  return isOfficers && posts.some((p) => p.block > index && rules.makers.test(text(p))) ? 'officer' : null
}

/** Among the officers' signatures, the office that opens the statement above a date. */
const saidAbove = (reading: Reading, index: number, previous: number): 'maker' | 'officer' | null =>
  reading.layout.blocks
    .slice(previous + 1, index)
    .map((b) => openingOffice(reading, b))
    .findLast((o) => o !== null) ?? null

/** Behind the officers' signatures, the commissioner's title right above another name with its date. */
function headAbove({ form, layout }: Reading, index: number, previous: number): 'maker' | null {
  const heads = layout.blocks.flatMap((block, i) =>
    i > Math.max(previous, index - 4) && i < index && (block.kind === 'heading' || block.bold) ? [i] : [],
  )
  const last = heads.at(-1)
  const isTitle = last !== undefined && TITLE.test(textOf(layout, layout.blocks[last] ?? { start: 0, end: 0 }).trim())
  return previous >= 0 && isTitle && !form.parts.some((p) => p.field === 'officers' && p.block >= last) ? 'maker' : null
}

const TITLE =
  /^(?:the )?(?:\p{L}+ ){0,3}police(?:,? fire)?,? (?:and|&) crime commissioner(?: for [\p{L} &-]{3,40})?:?$/iu

// "I approve the recommendation", "The Commissioner has decided"
const DECIDES_HERE =
  /^(?:I|the (?:commissioner|pcc|pfcc|mayor)) (?:(?:have|has|hereby) )*(?:approved?s?|agreed?s?|authorised?s?|decided)\b/iu

/** The office that a line right below a date names; a heading there may be the next one's, where the maker speaks above. */
function officeBelow(reading: Reading, index: number): 'maker' | 'officer' | null {
  const { layout } = reading
  const lines = layout.blocks.slice(index + 1, index + 1 + BLOCKS_BELOW)
  const line = lines.find((b) => lineOffice(reading, b) !== null)
  if (line === undefined) return null
  const isHead = line.kind === 'heading' || line.bold
  const decides = layout.blocks.slice(Math.max(0, index - 3), index).some((b) => DECIDES_HERE.test(textOf(layout, b)))
  return isHead && decides ? 'maker' : lineOffice(reading, line)
}

/** "Lead Officer: Jane Doe, Treasurer", "Date approved by Chief Officer: 9 May 2021": the form's head, above its first part, names nobody who signs. */
function isOfHead({ form }: Reading, index: number): boolean {
  const [own, last] = [
    form.parts.findLastIndex((p) => p.block <= index),
    form.parts.findIndex((p) => p.kind === 'zone'),
  ]
  const first = form.parts[0]
  return first !== undefined && own >= 0 && own < last && HEAD_FIELDS.has(first.field)
}

const HEAD_FIELDS = new Set(['reference', 'title', 'author', 'status'])

/** The nearest line above a date, down to the signature before it, that names an office or says what an officer says. */
export function officeAbove(reading: Reading, index: number, previous: number): 'maker' | 'officer' | null {
  const { layout } = reading
  for (let i = index - 1; i > Math.max(previous, index - BLOCKS_ABOVE); i--) {
    const above = layout.blocks[i]
    if (above === undefined || isOfHead(reading, i)) continue
    const office = lineOffice(reading, above) ?? openingOffice(reading, above)
    if (office !== null) return office
    if (ADVICE.test(textOf(layout, above))) return 'officer'
  }
  return null
}
