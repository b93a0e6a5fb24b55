import { isPersonName } from '../names/persons.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { LONGEST_OFFICE_LINE, lineOffice, openingOffice } from './offices.ts'
import type { Signature } from './signatures.ts'
import { isSignersLine, type NamePlace, nameNear } from './signers.ts'

/** Blocks between which the name of who signed stands. */
type Place = { readonly from: number; readonly to: number }

/** How many blocks below a date its signer's name may stand, where names stand below dates. */
const NAME_BELOW = 4

/**
 * Where the name of each signer stands: beside or above the date under the signer's own office, or below the date.
 *
 * Forms do it alike for all who sign: a name below the last date says that the names before it stand below theirs, and
 * are not those of the next one.
 */
export function namePlaces(reading: Reading, signatures: readonly Signature[]): readonly Place[] {
  const last = signatures.at(-1)
  const first = signatures.at(0)
  if (first === undefined || last === undefined) return []
  const firstHead = headOf(reading, signatures, 0)
  const isBelow = isNamed(reading, { from: last.block + 1, to: last.to }) && !isNamed(reading, ownLine(last))
  const isOver = firstHead !== null && !isBelow && isSignersLine(reading, firstHead - 1)
  return signatures.map((signature, k) => {
    const { block, from, to } = signature
    const head = headOf(reading, signatures, k)
    const below = { from: block, to: lastBelow(reading, signatures, k) }
    if (head === null) return isBelow && isFollowed(reading, signatures, k) ? below : { from, to }
    if (isOver) return { from: Math.max(from, head - 1), to: block }
    if (isNamed(reading, { from: head, to: block })) return { from: head, to: block }
    if (isNamed(reading, below)) return below
    const previous = signatures[k - 1]
    // What stands between the date before and this office is then the name of who signed before.
    const isTaken =
      previous !== undefined &&
      !isNamed(reading, { from: headOf(reading, signatures, k - 1) ?? previous.from, to: previous.block })
    return { from: isTaken ? head : from, to }
  })
}

const ownLine = ({ block }: Signature): Place => ({ from: block, to: block })

const isNamed = (reading: Reading, place: NamePlace): boolean => nameNear(reading, place) !== null

/** Do names stand below their dates, told by the signature before or behind this one? */
function isFollowed(reading: Reading, signatures: readonly Signature[], k: number): boolean {
  const [own, previous] = [signatures[k], signatures[k - 1]]
  if (own === undefined || !isNamed(reading, { from: own.block, to: lastBelow(reading, signatures, k) })) return false
  return previous === undefined || !isNamed(reading, { from: previous.from, to: previous.block })
}

/** The line that names the office of who signs, with a statement between it and the date, or as a heading of its own. */
function headOf(reading: Reading, signatures: readonly Signature[], k: number): number | null {
  const { layout } = reading
  const own = signatures[k]
  if (own === undefined || own.kind === 'unknown' || layout.blocks[own.block]?.cell !== null) return null
  const previous = signatures[k - 1]?.block ?? -1
  for (let i = own.block; i > Math.max(previous, own.from - 1); i--) {
    const block = layout.blocks[i]
    if (block === undefined || block.furniture) continue
    const office = lineOffice(reading, block) ?? openingOffice(reading, block)
    if (office === null) continue
    if (office !== own.kind) return null
    const isHead = i === own.block || block.kind === 'heading' || block.bold || openingOffice(reading, block) !== null
    return isHead || isStated(reading, i, own.block) ? i : null
  }
  return null
}

/** Does a sentence stand between an office and a date? */
const isStated = ({ layout }: Reading, head: number, date: number): boolean =>
  layout.blocks.slice(head + 1, date).some((b) => !b.furniture && /\bI\b|\.\s*$/u.test(textOf(layout, b)))

/** The last block below a date that may hold its signer's name: above the next office or date. */
function lastBelow(reading: Reading, signatures: readonly Signature[], k: number): number {
  const { layout } = reading
  const block = signatures[k]?.block ?? 0
  const end = Math.min(signatures[k + 1]?.block ?? layout.blocks.length, block + NAME_BELOW + 1)
  for (let i = block + 1; i < end; i++) {
    const line = layout.blocks[i]
    if (line === undefined) return i - 1
    const text = textOf(layout, line)
    const isHead = line.kind === 'heading' || text.length > LONGEST_OFFICE_LINE || /^I\s/u.test(text)
    const isName = isPersonName(text.split(',')[0] ?? '')
    if (!line.furniture && !isName && (isHead || lineOffice(reading, line) !== null)) return i - 1
  }
  return end - 1
}
