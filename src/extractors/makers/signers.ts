import type { Block, Layout, Span } from '../../types.ts'
import { datesIn } from '../dates/dates.ts'
import { bareName, isInitialOf, isPersonName } from '../names/persons.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { isInReportHead } from '../reportHeads.ts'
import { isCommonPhrase, nameBefore, nameInside } from './namesInLines.ts'
import { LONGEST_OFFICE_LINE, lineOffice, officeIn, ownCell, rowOf } from './offices.ts'
import { isOthers } from './othersNames.ts'
import type { Signature } from './signatures.ts'
import type { Signer } from './whoSigned.ts'

const SIGNED_BY =
  /^(?:(?:electronically |digitally )?(?:counter)?signed(?: by)?|(?:approved|agreed|authorised) (?:electronically|digitally|by|via))\b/iu

/** The name in type of who signed: in the row of its date, or between the signature before it and the lines below. */
export function signerName(reading: Reading, signature: Signature): Span | null {
  const { layout } = reading
  const block = layout.blocks[signature.block]
  const row = block === undefined ? [] : rowOf(layout, block)
  const own =
    block === undefined
      ? null
      : (columnName(layout, block, row) ??
        nameBefore(layout, block, signature.date) ??
        nameBeforeOffice(reading, { start: block.start, end: signature.date.start }))
  if (own !== null) return own
  const inRow = row.length > 1 ? row.flatMap((b) => nameInside(layout, b) ?? [])[0] : undefined
  const inLine =
    block === undefined || row.length > 1 || !SIGNED_BY.test(textOf(layout, block)) ? null : nameInside(layout, block)
  const { from, to } = signature.named ?? signature
  const near = inLine ?? nameNear(reading, { from, to, kind: signature.kind })
  const isShort = inRow !== undefined && near !== null && isInitialOf(textOf(layout, inRow), textOf(layout, near))
  return isShort ? near : (inRow ?? near)
}

/** "Jane Doe OBE  Sussex Police & Crime Commissioner  Date: …": the name that opens a line, right before its office. */
function nameBeforeOffice({ layout, rules }: Reading, span: Span): Span | null {
  const text = textOf(layout, span)
  const at = [rules.makers, rules.officers].flatMap((pattern) => pattern.exec(text)?.index ?? [])
  const name = bareName(text.slice(0, Math.min(...at, text.length)))
  if (at.length === 0 || text.length > LONGEST_OFFICE_LINE || !isPersonName(name) || !text.startsWith(name)) return null
  return { start: span.start, end: span.start + name.length }
}

/** Of two who sign side by side, the name above the date in its own cell or column. */
function columnName(layout: Layout, block: Block, row: readonly Block[]): Span | null {
  const { cell } = block
  if (cell === null || row.filter((b) => datesIn(textOf(layout, b)).length > 0).length < 2) return null
  const own = ownCell(layout, block)
    .map((b) => nameInside(layout, b))
    .find((name) => name !== null)
  if (own != null) return own
  const above = (layout.tables[cell.table]?.rows ?? []).slice(0, cell.row).toReversed()
  const cells = above.flatMap((cells) => cells.filter((c) => c.column === cell.column))
  return cells.map((c) => nameInside(layout, c)).find((name) => name !== null) ?? null
}

/** Blocks between which a name may stand, and who it is that signs there. */
export type NamePlace = { readonly from: number; readonly to: number; readonly kind?: Signer }

/** A name in type near a signature: in the `name` or `signature` part, or on a line of its own. */
export function nameNear(reading: Reading, { from, to, kind = 'unknown' }: NamePlace): Span | null {
  const { layout, form } = reading
  const isOwn = (block: number): boolean =>
    layout.blocks[block] === undefined || !isOthers(reading, layout.blocks[block], kind)
  const parts = form.parts.filter(
    (p) => (p.field === 'name' || p.field === 'signature') && p.block >= from && p.block <= to && isOwn(p.block),
  )
  for (const part of parts.toSorted((a, b) => Number(b.field === 'name') - Number(a.field === 'name')))
    for (const piece of part.value) {
      // "Name" at the head of a column of officers
      const span = isOwn(piece.block) ? nameInside(layout, piece) : null
      if (span !== null) return span
    }
  for (let i = from; i <= to; i++) {
    const block = layout.blocks[i]
    if (block === undefined || block.furniture || block.end - block.start > 90) continue
    const isSigned = isSignersLine(reading, i) || isNamedOffice(reading, i) || SIGNED_BY.test(textOf(layout, block))
    if (RUNNING_ZONES.has(form.zones[i] ?? '') && !isSigned) continue
    if (isOtherPart(reading, i) || isInReportHead(reading, i) || isOthers(reading, block, kind)) continue
    const span = nameInside(layout, block)
    if (span !== null && !isCommonPhrase(layout, span)) return span
  }
  return null
}

/** Parts that a signer's name may stand in; what stands behind another label ("Title: Additional Vehicles") is no signer's. */
const SIGNERS_PARTS = new Set(['name', 'signature', 'decisionMaker', 'headDate', 'authorRole', 'officers', 'approval'])

const isOtherPart = ({ form }: Reading, index: number): boolean =>
  form.parts.some(
    (p) =>
      p.kind === 'value' &&
      !SIGNERS_PARTS.has(p.field) &&
      (p.block === index || p.value.some((v) => v.block === index)),
  )

/** Zones of running text, whose short lines are no signer's names. */
const RUNNING_ZONES = new Set(['recommendation', 'summary', 'background', 'financial', 'legal'])

/** A line that is a name and nothing else, and has its office or signature on the line above or below. */
export function isSignersLine(reading: Reading, index: number): boolean {
  const { layout, form } = reading
  const block = layout.blocks[index]
  if (block === undefined || block.furniture || !isPersonName(bareName(textOf(layout, block)))) return false
  if (isCommonPhrase(layout, block) || isOtherPart(reading, index)) return false
  if ([1, 2].some((up) => isDatedOffice(reading, index - up))) return true
  return [index - 1, index + 1].some((i) => {
    const near = layout.blocks[i]
    if (near === undefined) return false
    const row = rowOf(layout, near)
    const isSigned = form.parts.some((p) => p.field === 'signature' && row.includes(layout.blocks[p.block] ?? near))
    return lineOffice(reading, near) !== null || isSigned || isDatedUnderOffice(reading, index, i)
  })
}

/** "Chief Executive  Date: 4 May 2021": the line over a statement and the name. */
function isDatedOffice(reading: Reading, index: number): boolean {
  const block = reading.layout.blocks[index]
  const text = block === undefined || block.furniture ? '' : textOf(reading.layout, block)
  const [date] = text.length > 80 ? [] : datesIn(text)
  if (date === undefined || text.slice(date.end).trim() !== '') return false
  const office = text.slice(0, date.start).replace(/\bdated?\b/iu, '')
  return officeIn(reading, office) !== null && !/\b(?:I|has|have|is|are|was|were|to)\b/u.test(office)
}

/** "Police and Crime Commissioner", "Decision: Approved", the name, and "Date: …" on the line below it. */
function isDatedUnderOffice(reading: Reading, index: number, below: number): boolean {
  const { layout, form } = reading
  const isDated = below > index && form.parts.some((p) => p.field === 'headDate' && p.block === below)
  const heads = layout.blocks.slice(Math.max(0, index - 3), index).filter((b) => b.kind === 'heading' || b.bold)
  return isDated && heads.some((b) => lineOffice(reading, b) !== null)
}

/** "Jane Doe, Police and Crime Commissioner": a line of a name and its office. */
export function isNamedOffice(reading: Reading, index: number): boolean {
  const block = reading.layout.blocks[index]
  if (block === undefined || block.furniture) return false
  const [name = '', office] = textOf(reading.layout, block).split(/,\s+/u)
  if (office === undefined || !isPersonName(bareName(name))) return false
  return lineOffice(reading, block) !== null || officeIn(reading, office) !== null
}
