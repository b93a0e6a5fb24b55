import type { Block, Span } from '../../types.ts'
import { datedStatement, statementOffice } from '../dates/datedStatements.ts'
import { datesIn } from '../dates/dates.ts'
import { bareName, isPersonName } from '../names/persons.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../reading.ts'
import { columnHead, lineOffice, officeIn, ownCell, rowOf } from './offices.ts'
import type { Signature } from './signatures.ts'

/** The office that signed, as its row, its line up to a colon, or the nearest short line names it. */
export function signerOffice(reading: Reading, signature: Signature): Span | null {
  const { layout } = reading
  const block = layout.blocks[signature.block]
  const isStated = block !== undefined && datedStatement(reading, block, signature.date) !== null
  if (isStated) return statementOffice(reading, block)
  const row = block === undefined ? [] : rowOf(layout, block)
  const near = layout.blocks.slice(Math.max(0, signature.from - 2), signature.to + 1).toReversed()
  const head = headOver(reading, signature)
  const own = block === undefined ? [] : ownCell(layout, block)
  const column = block === undefined ? null : columnHead(reading, block)
  const lines = [...(column === null ? [] : [column]), ...own, ...row, ...(head === null ? [] : [head]), ...near]
  for (const line of lines) {
    const office = line.furniture ? null : officeSpan(reading, line, signature.kind)
    if (office !== null) return office
  }
  return null
}

/** What stands between an office and the end of its line: a bracket, a date, "’s signature", "’s comments". */
const BEHIND =
  /['’]s (?:signature|comments?|advice|views?|statement|opinion|confirmation|sign[- ]?off)$|(?<=^[^(]*)\)$/iu

/** The office in a line, up to a colon, without the name and what else stands around it. */
function officeSpan(reading: Reading, { start, end }: Span, kind: Signature['kind']): Span | null {
  const line = textOf(reading.layout, { start, end }).split('\n')[0] ?? ''
  const by = /^\p{Lu}\p{Ll}+ by:\s+/u.exec(line)?.[0].length ?? 0
  const text = line.slice(by)
  const colon = text.indexOf(':')
  const printed = colon > 3 && colon < 70 ? text.slice(0, colon) : text
  const lead = leadOf(printed)
  const undated = printed.slice(lead, datesIn(printed)[0]?.start).replace(/[\s,]+(?:(?:dated?|on)\s*)?$/iu, '')
  const opening = undated.replace(BEHIND, '')
  const { office, name = '' } = /^(?<office>[^()–]+?)\s(?:[–-]\s|\()(?<name>[^()]+)\)?$/u.exec(opening)?.groups ?? {}
  const head = office !== undefined && isPersonName(name) ? office : opening
  if (head.length >= 70 || /\b(?:I|have|has|is|are|date|signed|signature)\b/iu.test(head)) return null
  const found = officeIn(reading, head)
  const isOwn = kind === 'unknown' ? found !== null : found === kind
  return isOwn ? { start: start + by + lead, end: start + by + lead + head.length } : null
}

/** How much of a line stands before its office: "Jane Doe, ", "Countersigned (", "Witnessed by the ". */
function leadOf(line: string): number {
  const name = /^(?:(?:counter)?signed (?:electronically )?by:?\s+)?(?<name>[^,]+),\s+/iu.exec(line)
  if (name !== null && isPersonName(bareName(name.groups?.name ?? ''))) return name[0].length
  return (
    /^(?:(?:counter)?signed|signature of|witnessed|approved|agreed|advised)(?: by)?(?:\s*\(| the | )(?=\p{Lu})/iu.exec(
      line,
    )?.[0].length ?? 0
  )
}

/** The heading over a signature that names its office: "Chief Finance Officer" over "I have been consulted. Jane Doe  Date …". */
function headOver(reading: Reading, { block, from, kind }: Signature): Block | null {
  const above = reading.layout.blocks.slice(from, block).filter((b) => b.kind === 'heading' || b.bold)
  return above.findLast((b) => lineOffice(reading, b) === kind) ?? null
}
