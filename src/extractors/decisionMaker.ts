import type { Part, Piece } from '../form/form.ts'
import type { Block, Layout, Span } from '../types.ts'
import { nameInside } from './namesInLines.ts'
import {
  columnHead,
  LONGEST_OFFICE_LINE,
  lineOffice,
  OFFICE_OF,
  officeIn,
  openingOffice,
  SAYS_DECIDES,
} from './offices.ts'
import { isOfficersForm, isOfficersName } from './othersNames.ts'
import { isInitialOf } from './persons.ts'
import type { Finding, Reading } from './reading.ts'
import { textOf } from './reading.ts'
import type { Signature } from './signatures.ts'
import { isSignersLine, nameNear, signerName } from './signers.ts'

/** Where the maker signs: from the approval's heading, or some blocks above the date, to a line or two below. */
function makerWindow(reading: Reading, maker: Signature | undefined): readonly [from: number, to: number] {
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

/** The office that decides, in the fullest form printed for who signs. */
export function findRole(reading: Reading, maker: Signature | undefined): Finding<string> | null {
  const { layout, form, pack } = reading
  const [from, to] = makerWindow(reading, maker)
  const post = labelledPost(reading, maker, to)
  if (post !== null) return post
  // The maker may sign right below the officers, in their part: what stands behind their last date is the maker's.
  const isMakers = (i: number): boolean =>
    maker?.kind === 'maker' && form.zones[maker.block] === 'officers' && i >= maker.from
  const isOfficers = (i: number): boolean => form.zones[i] === 'officers' && !isMakers(i)
  const inWindow = layout.blocks.flatMap((b, i) =>
    i >= from && i <= to ? (isOfficers(i) ? [] : officeSpans(reading, b)).concat(openingSpans(reading, b)) : [],
  )
  // The signature's own row says most; "Police and Crime" over "Commissioner" may be two blocks of one cell.
  const beside = maker === undefined ? [] : cellsBeside(reading, maker).flatMap((cell) => officeSpans(reading, cell))
  const labelled = form.parts
    .filter((p) => p.field === 'decisionMaker')
    .flatMap((p) => p.value.flatMap((v) => officeSpans(reading, v)))
  const heads = layout.blocks
    .filter((b) => b.furniture || (b.page === 1 && (b.kind === 'heading' || b.cell === null)))
    .flatMap((b) => officeSpans(reading, b))
  const near = [...beside, ...inWindow, ...labelled]
  const signing = near.length > 0 ? near : statedOffices(reading)
  // A deputy signs as such: the commissioner's title in the head is another's.
  const family = (span: Span): string => {
    const text = textOf(layout, span)
    const office = /mayor/iu.test(text) ? 'mayor' : /director|head of/iu.test(text) ? 'director' : 'commissioner'
    return /\bdeputy\b/iu.test(text) ? `deputy ${office}` : office
  }
  const unsigned = maker === undefined && signing.length === 0 ? postBehindName(reading) : null
  if (unsigned !== null) return unsigned
  const first = signing[0] ?? (pack?.decisionMaker != null || signing.length === 0 ? heads[0] : undefined)
  if (first === undefined) return null
  const same = [...signing, ...(family(first) === 'commissioner' ? heads : [])].filter(
    (s) => family(s) === family(first),
  )
  const best = [first, ...same].reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
  return {
    value: roleText(layout, best),
    spans: [best],
    method: 'decision-maker-office',
    confidence: signing.length > 0 ? 0.92 : 0.7,
  }
}

/** "Police and Crime Commissioner: the above request has my approval", "Name: Jane Doe, Kent Police and Crime Commissioner". */
const statedOffices = (reading: Reading): readonly Span[] =>
  reading.form.parts.flatMap((part) => {
    if (part.field === 'approval') return officeSpans(reading, part.label)
    const isSigners =
      (part.field === 'name' || part.field === 'signature') && reading.form.zones[part.block] !== 'officers'
    return isSigners ? part.value.flatMap((value) => officeSpans(reading, value)) : []
  })

/** The cells of a signature's row, and the office at the head of its column where two sign side by side. */
function cellsBeside(reading: Reading, { block }: Signature): readonly Span[] {
  const { layout } = reading
  const own = layout.blocks[block]
  if (own?.cell == null) return []
  const head = columnHead(reading, own)
  return [...(layout.tables[own.cell.table]?.rows[own.cell.row] ?? []), ...(head === null ? [] : [head])]
}

/** The office behind "Position" in the maker's signature, or behind the name in "Decision maker: Jane Doe, Director of Fleet". */
function labelledPost(reading: Reading, maker: Signature | undefined, to: number): Finding<string> | null {
  const { layout, form } = reading
  const found = (spans: readonly Span[]): Finding<string> => ({
    value: spans.map((span) => roleText(layout, span)).join(' '),
    spans,
    method: 'decision-maker-post',
    confidence: 0.93,
  })
  const near = form.parts.filter(
    (p) => p.field === 'authorRole' && maker !== undefined && Math.abs(p.block - maker.block) < 5 && p.block <= to,
  )
  const post = near.find((p) => form.zones[p.block] !== 'officers')?.value
  const isNamed = (spans: readonly Span[]): boolean =>
    spans.some((span) => /commissioner|\bmayor\b/iu.test(textOf(layout, span)))
  if (post !== undefined && post.length > 0 && !isNamed(post)) return found(wholePost(layout, post))
  for (const part of form.parts.filter((p) => p.field === 'decisionMaker'))
    for (const value of part.value) {
      const name = nameInside(layout, value)
      const text = textOf(layout, value)
      const behind = name === null || name.start > value.start ? null : /^[^,]+,\s+/u.exec(text)
      const rest = behind === null ? '' : text.slice(behind[0].length)
      if (
        behind !== null &&
        !isNamed([value]) &&
        (reading.rules.officers.test(rest) || reading.rules.makers.test(rest))
      )
        return found([{ start: value.start + behind[0].length, end: value.end }])
      const isPost = SAYS_DECIDES.test(textOf(layout, part.label)) && text.length < LONGEST_OFFICE_LINE
      if (name === null && isPost && !isNamed([value]) && reading.rules.officers.test(text))
        return found([{ start: value.start, end: value.start + text.replace(/\s\(.*$/su, '').length }])
    }
  return null
}

/** "Signed: Jane Doe, Head of Policing & Crime": the post behind the name of who signs, where no date tells of a signature. */
function postBehindName(reading: Reading): Finding<string> | null {
  const { form, layout } = reading
  const part = form.parts.findLast((p) => p.field === 'signature' && form.zones[p.block] !== 'officers')
  for (const piece of part?.value ?? []) {
    const name = nameInside(layout, piece)
    const behind =
      name === null ? null : /^,\s+(?<post>\p{Lu}[^\n]{3,90})$/u.exec(layout.text.slice(name.end, piece.end))
    const post = behind?.groups?.post
    if (post === undefined || !(reading.rules.officers.test(post) || reading.rules.makers.test(post))) continue
    return {
      value: post.trimEnd(),
      spans: [{ start: piece.end - post.length, end: piece.end }],
      method: 'decision-maker-post',
      confidence: 0.85,
    }
  }
  return null
}

/** A post that was broken behind a comma or dash goes on in the next block of its column. */
function wholePost(layout: Layout, pieces: readonly Piece[]): readonly Span[] {
  const last = pieces.at(-1)
  const own = last === undefined ? undefined : layout.blocks[last.block]
  if (last === undefined || own === undefined || !/(?:[,–&-]|\band)$/u.test(textOf(layout, last))) return pieces
  const next = layout.blocks.slice(last.block + 1, last.block + 4).find((b) => Math.abs(b.left - own.left) < 4)
  return next !== undefined && next.end - next.start < 60 ? [...pieces, next] : pieces
}

const roleText = (layout: Layout, span: Span): string => {
  const text = textOf(layout, span).replaceAll('\n', ' ')
  return text === text.toUpperCase() ? titleCase(text) : text
}

const titleCase = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?<![\p{L}])\p{L}+/gu, (word) =>
      /^(?:and|for|of|the)$/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )

/** The deciding office that opens its own statement: "Kent Police and Crime Commissioner: I approve …". */
function openingSpans(reading: Reading, block: Block): readonly Span[] {
  if (openingOffice(reading, block) !== 'maker') return []
  const length = /^[^:–]*/u.exec(textOf(reading.layout, block))?.[0].length ?? 0
  return officeSpans(reading, { start: block.start, end: block.start + length })
}

/** The offices that a short line names, without the name before and the punctuation behind. */
function officeSpans(reading: Reading, piece: Span & Partial<Block>): readonly Span[] {
  const text = textOf(reading.layout, piece).replaceAll('\n', ' ')
  if (text.length > 120 || /\b(?:I|we|has|have|is|are|be)\b/u.test(text)) return []
  const match = reading.rules.makers.exec(text)
  // "Office of the Police and Crime Commissioner for Kent": a body, and no form of who signs
  if (match === null || OFFICE_OF.test(text.slice(0, match.index))) return []
  const article = /^the /iu.exec(match[0])?.[0].length ?? 0
  const trimmed = match[0]
    .slice(article)
    .replace(/[\s,:;–-]+$/u, '')
    .replace(/\s+\d.*$/u, '')
  return [{ start: piece.start + match.index + article, end: piece.start + match.index + article + trimmed.length }]
}

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
  const isDelegates = maker?.kind === 'officer' || isOfficersForm(reading)
  if (!isDelegates && isOfficersName(reading, textOf(layout, span))) return null
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
