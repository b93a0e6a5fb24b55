import type { Part } from '../../form/form.ts'
import type { Layout, Span } from '../../types.ts'
import { isInitialOf } from '../names/persons.ts'
import type { Finding, Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { makerWindow } from './makerWindow.ts'
import { nameInside } from './namesInLines.ts'
import { lineOffice, officeIn, ownCell } from './offices.ts'
import { isOfficersForm, isOfficersName, officesOf } from './othersNames.ts'
import type { Signature } from './signatures.ts'
import { isSignersLine, nameNear, signerName } from './signers.ts'

/** The name in type of who decides. */
export function findName(reading: Reading, maker: Signature | undefined): Finding<string> | null {
  const { layout, form } = reading
  const [from, to] = makerWindow(reading, maker)
  const labelled = form.parts
    .find((p) => p.field === 'decisionMaker')
    ?.value.flatMap((v) => nameInside(layout, v) ?? [])[0]
  const own =
    maker === undefined
      ? nameNear(reading, { from, to: Math.min(to, layout.blocks.length - 1), kind: 'maker' })
      : signerName(reading, maker)
  const approvedBy = form.parts
    .filter((p) => isApprovedBy(layout, p) && p.value.some((v) => officeIn(reading, textOf(layout, v)) === 'maker'))
    .flatMap((p) => p.value.flatMap((v) => nameInside(layout, v) ?? []))[0]
  const found = labelled ?? own ?? approvedBy ?? lastLineName(reading)
  if (found === null || found === undefined) return null
  const span = inFull(reading, found)
  return { value: textOf(layout, span), spans: [span], method: 'decision-maker-name', confidence: 0.9 }
}

/** "Approved by: Jane Doe" says who decided, "Name: Jane Doe" only who signed. */
export const isApprovedBy = (layout: Layout, { field, label }: Part): boolean =>
  field === 'name' && /^(?:approved|authorised|agreed)\b/iu.test(textOf(layout, label))

/** "J Dwyer" signs, and "John Dwyer, Police and Crime Commissioner" stands beside it: the name in full. */
function inFull(reading: Reading, span: Span): Span {
  const { layout } = reading
  const name = textOf(layout, span)
  const at = layout.blocks.findIndex((b) => b.start <= span.start && b.end >= span.end)
  if (!/^\p{Lu}\.?\s/u.test(name) || at < 0) return span
  const others = layout.blocks.slice(Math.max(0, at - 3), at + 4).flatMap((b) => nameInside(layout, b) ?? [])
  return others.find((other) => isInitialOf(name, textOf(layout, other))) ?? span
}

/** A form that ends with the signature of its maker, name and office on lines of their own. */
function lastLineName(reading: Reading): Span | null {
  const { layout, form } = reading
  const part = form.parts.findLast((p) => p.field === 'signature')
  if (part === undefined) return nameOverOffice(reading)
  if (form.zones[part.block] === 'officers') return null
  // "Jane Doe" stands over "Signed" and the office.
  const above = layout.blocks[part.block - 1]
  if (above !== undefined && isSignersLine(reading, part.block - 1)) return nameInside(layout, above)
  return nameNear(reading, { from: part.block, to: Math.min(part.block + 3, layout.blocks.length - 1), kind: 'maker' })
}

/** The last name on a line of its own with the deciding office right below it, in a form without a signature's line. */
function nameOverOffice(reading: Reading): Span | null {
  const { layout } = reading
  const at = layout.blocks.findLastIndex((_, i) => {
    const below = layout.blocks[i + 1]
    return below !== undefined && isSignersLine(reading, i) && lineOffice(reading, below) === 'maker'
  })
  const block = layout.blocks[at]
  return block === undefined ? null : nameInside(layout, block)
}

/**
 * Is the maker's name an officer's everywhere else in the form, and nowhere stands beside the office that decides?
 *
 * Not where an officer decides: by delegation, or because the form names that office as its decision maker.
 */
export function isDoubtedName(
  reading: Reading,
  { maker, signatures }: { readonly maker: Signature | undefined; readonly signatures: readonly Signature[] },
  { value }: Finding<string>,
): boolean {
  const isDelegates = maker?.kind === 'officer' || isOfficersForm(reading)
  return !isDelegates && (isOfficersName(reading, value) || hasRival(reading, maker, signatures))
}

/** Two names with dates side by side, neither under an office: either may be the maker's. */
function hasRival(reading: Reading, maker: Signature | undefined, signatures: readonly Signature[]): boolean {
  const { layout } = reading
  const isOpen = ({ block }: Signature): boolean => {
    const own = layout.blocks[block]
    const isTold = own === undefined || officesOf(reading, own).length > 0
    return !isTold && ownCell(layout, own).every((b) => lineOffice(reading, b) === null)
  }
  const cell = layout.blocks[maker?.block ?? -1]?.cell
  return signatures.some((other) => {
    const place = layout.blocks[other.block]?.cell
    const isBeside =
      cell != null && place?.table === cell.table && place.row === cell.row && place.column !== cell.column
    return isBeside && maker !== undefined && other.kind === 'maker' && isOpen(maker) && isOpen(other)
  })
}
