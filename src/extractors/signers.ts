import type { Layout, Span } from '../types.ts'
import { lineOffice, officeIn, rowOf } from './offices.ts'
import { bareName, isInitialOf, isPersonName } from './persons.ts'
import type { Reading } from './reading.ts'
import { textOf } from './reading.ts'
import type { Signature } from './signatures.ts'

const SIGNED_BY = /^(?:counter)?signed(?: by)?\b/iu

/** The name in type of who signed: in the row of its date, or between the signature before it and the lines below. */
export function signerName(reading: Reading, signature: Signature): Span | null {
  const { layout } = reading
  const block = layout.blocks[signature.block]
  const row = block === undefined ? [] : rowOf(layout, block)
  const inRow = row.length > 1 ? row.flatMap((b) => nameInside(layout, b) ?? [])[0] : undefined
  const inLine =
    block === undefined || row.length > 1 || !SIGNED_BY.test(textOf(layout, block)) ? null : nameInside(layout, block)
  const near = inLine ?? nameNear(reading, signature.from, signature.to)
  const isShort = inRow !== undefined && near !== null && isInitialOf(textOf(layout, inRow), textOf(layout, near))
  return isShort ? near : (inRow ?? near)
}

/** The office that signed, as its row, its line up to a colon, or the nearest short line names it. */
export function signerOffice(reading: Reading, signature: Signature): Span | null {
  const { layout } = reading
  const block = layout.blocks[signature.block]
  const row = block === undefined ? [] : rowOf(layout, block)
  const lines = [...row, ...layout.blocks.slice(Math.max(0, signature.from - 2), signature.to + 1).toReversed()]
  for (const line of lines) {
    if (line.furniture) continue
    const text = textOf(layout, line).split('\n')[0] ?? ''
    const colon = text.indexOf(':')
    const opening = colon > 3 && colon < 70 ? text.slice(0, colon) : text
    const { office, name = '' } = /^(?<office>[^()–]+?)\s(?:[–-]\s|\()(?<name>[^()]+)\)?$/u.exec(opening)?.groups ?? {}
    const head = office !== undefined && isPersonName(name) ? office : opening
    const isOffice =
      head.length < 70 &&
      !/\b(?:I|have|has|is|are|date|signed|signature)\b/iu.test(head) &&
      (signature.kind === 'unknown' ? officeIn(reading, head) !== null : officeIn(reading, head) === signature.kind)
    if (isOffice) return { start: line.start, end: line.start + head.length }
  }
  return null
}

/** A name in type near a signature: in the `name` or `signature` part, or on a line of its own. */
export function nameNear(reading: Reading, from: number, to: number): Span | null {
  const { layout, form } = reading
  const parts = form.parts.filter(
    (p) => (p.field === 'name' || p.field === 'signature') && p.block >= from && p.block <= to,
  )
  for (const part of parts.toSorted((a, b) => Number(b.field === 'name') - Number(a.field === 'name')))
    for (const piece of part.value) {
      const span = nameInside(layout, piece)
      if (span !== null) return span
    }
  for (let i = from; i <= to; i++) {
    const block = layout.blocks[i]
    if (block === undefined || block.furniture || block.end - block.start > 90) continue
    if (RUNNING_ZONES.has(form.zones[i] ?? '') && !isSignersLine(reading, i)) continue
    if (form.parts.some((p) => p.field === 'author' && p.value.some((v) => v.block === i))) continue
    const span = nameInside(layout, block)
    if (span !== null) return span
  }
  return null
}

/** Zones of running text, whose short lines are no signer's names. */
const RUNNING_ZONES = new Set(['recommendation', 'summary', 'background', 'financial', 'legal'])

/** A line that is a name and nothing else, and has its office or signature on the line above or below. */
export function isSignersLine(reading: Reading, index: number): boolean {
  const { layout, form } = reading
  const block = layout.blocks[index]
  if (block === undefined || block.furniture || !isPersonName(bareName(textOf(layout, block)))) return false
  return [index - 1, index + 1].some((i) => {
    const near = layout.blocks[i]
    if (near === undefined) return false
    return lineOffice(reading, near) !== null || form.parts.some((p) => p.block === i && p.field === 'signature')
  })
}

// "Deepdale Lane, Nettleham, Lincoln LN2 2LT Tel: 01522 …"
const ADDRESS = /\b(?:tel|telephone|email)\b|www\.|@|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/u

/** The name in a short line: alone, before ", Office", after "PCC", between dots. */
export function nameInside(layout: Layout, piece: Span): Span | null {
  const text = textOf(layout, piece)
  if (ADDRESS.test(text)) return null
  const pieces = [
    text,
    text.split(/,| [–-] |\b(?:date|position)\b/iu)[0] ?? '',
    text.split(/\b(?:chief|head of|director|treasurer|monitoring|deputy|assistant|solicitor)\b/iu)[0] ?? '',
    text.split(/commissioner\b/iu).at(-1) ?? '',
    // "Treasurer – Jane Doe", "Chief Executive (Jane Doe)", "Chief of Staff Jane Doe"
    text.split(/\b(?:officer|executive|of staff|treasurer|solicitor)\b/iu).at(-1) ?? '',
    /\((?<name>[^()]{5,45})\)$/u.exec(text)?.groups?.name ?? '',
    text.split(/\p{Ll}{3,}\.\s/u).at(-1) ?? '',
    (text.split(/\bdate\b/iu)[0] ?? '').split(':').at(-1) ?? '',
    text.split(/\s\d/u)[0] ?? '',
  ]
  for (const candidate of pieces) {
    const name = bareName(candidate.replace(/^\s*(?:name|signature|(?:counter)?signed(?:\s+by)?)\s*:?/iu, ''))
    if (!isPersonName(name)) continue
    const at = text.indexOf(name)
    if (at >= 0) return { start: piece.start + at, end: piece.start + at + name.length }
  }
  return null
}
