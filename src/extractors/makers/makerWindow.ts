import type { Reading } from '../reading.ts'
import { lineOffice } from './offices.ts'
import type { Signature } from './signatures.ts'
import { isSignersLine } from './signers.ts'

/** Where the maker signs: from the approval's heading, or some blocks above the date, to a line or two below. */
export function makerWindow(reading: Reading, maker: Signature | undefined): readonly [from: number, to: number] {
  const { form } = reading
  const zones = form.parts.filter((p) => p.field === 'approval' && (maker === undefined || p.block <= maker.block))
  const start = maker === undefined ? zones.at(0)?.block : zones.at(-1)?.block
  if (maker === undefined) return unsignedWindow(reading, start)
  const near = Math.max(0, maker.block - 8)
  const isOwn = (block: number): boolean => form.zones[block] === 'approval' && form.zones[maker.block] === 'approval'
  const below =
    [4, 3].map((down) => maker.block + down).find((i) => isOwn(i) || isNamedOffice(reading, i)) ?? maker.block + 2
  return [start !== undefined && maker.block - start < 14 ? start : near, below]
}

/** Without a date: from the approval's heading, or the "Signed: Jane Doe" right above it, to some blocks below. */
function unsignedWindow({ form, layout }: Reading, start = layout.blocks.length): readonly [from: number, to: number] {
  const signed = form.parts.findLast((p) => p.field === 'signature' && p.block < start && p.block >= start - 4)
  const isMakers = start < layout.blocks.length && form.zones[signed?.block ?? -1] !== 'officers'
  return [isMakers ? (signed?.block ?? start) : start, start + 8]
}

/** A deciding office on a line of its own, right below a name. */
function isNamedOffice(reading: Reading, index: number): boolean {
  const block = reading.layout.blocks[index]
  return block !== undefined && lineOffice(reading, block) === 'maker' && isSignersLine(reading, index - 1)
}
